import type { Browser, Page } from 'playwright-core'

/** An open page, and what it did that it must not do, as one line each. */
export interface Watched {
  readonly page: Page
  readonly offences: readonly string[]
}

/** Opens a file and notes script errors, dialogs, and requests for anything but the file itself. */
export async function open(browser: Browser, file: string): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  const address = `file://${file}`
  const offences: string[] = []
  page.on('pageerror', error => offences.push(`script error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') offences.push(`console: ${message.text()}`)
  })
  page.on('requestfinished', request => {
    if (request.url() !== address) offences.push(`request: ${request.url().slice(0, 200)}`)
  })
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText
    // What the page's own policy refuses has not left the browser.
    if (reason !== 'csp') offences.push(`request: ${request.url().slice(0, 200)} (${reason})`)
  })
  page.on('dialog', dialog => {
    offences.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  return { page, offences }
}
