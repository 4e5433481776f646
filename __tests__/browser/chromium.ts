import { access } from 'node:fs/promises'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where Debian's package puts it. */
const usualPath = '/usr/bin/chromium'

/** What a page did that it must not do, as one line each. */
export interface Watched {
  readonly page: Page
  readonly offences: readonly string[]
}

/** @throws Error where there is no Chromium; it says how to get one */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usualPath
  try {
    await access(executablePath)
  } catch {
    throw new Error(
      `There is no Chromium at ${executablePath}: apt-get install chromium, or name another one in CHROMIUM.`,
    )
  }
  // Root may not use the sandbox. What is opened are files that the tests made themselves.
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
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
  page.on('request', request => {
    if (request.url() !== address) offences.push(`request: ${request.url().slice(0, 200)}`)
  })
  page.on('dialog', dialog => {
    offences.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  return { page, offences }
}
