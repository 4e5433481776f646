import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian's package puts it, and where GitHub's hosted runners have one. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/google-chrome']

/**
 * Starts the machine's Chromium without a window.
 *
 * @throws Error that says how to get one, if there is none
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const executablePath = named ? named : usualPlaces.find(existsSync)
  if (executablePath === undefined) {
    throw new Error(
      `There is no Chromium at ${usualPlaces.join(' or ')}: apt-get install chromium, or name another one in CHROMIUM.`,
    )
  }
  // Root may not use the sandbox. What is opened are files of our own making.
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
