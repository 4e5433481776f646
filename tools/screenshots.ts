import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { keep } from '../demo/keep.ts'
import { launchChromium } from '../demo/page/chromium.ts'
import { logPage } from '../demo/page/log.ts'
import { play } from '../demo/play.ts'
import { findStory } from '../demo/stories.ts'
import { Terminal } from '../lab/runner/terminal.ts'

/**
 * Makes the README's pictures from a run of the demo. On Debian it needs the packages chromium,
 * fonts-noto-color-emoji, pngquant and webp.
 */

const root = path.resolve(import.meta.dirname, '..')
const pictures = path.join(root, 'docs', 'pictures')
/** A README's picture is loaded by everybody who opens the project. */
const mostBytes = 120_000
/** Pixels for each of the page's. */
const scales = [1.5, 1.25, 1] as const
const width = 1100

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  const browser = await launchChromium()
  try {
    await mkdir(pictures, { recursive: true })
    const { summary } = await playStory('rollback', folder)
    await takePicture(browser, summary, 'summary.webp', 'main')
    const { log } = await playStory('one-at-a-time', folder)
    await takePicture(browser, log, 'log.webp', 'body')
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Plays a story in real time, and leaves the pages that show its summary and its log. */
async function playStory(
  story: string,
  folder: string,
): Promise<{ readonly summary: string; readonly log: string }> {
  const terminal = new Terminal({ colors: true, folded: true })
  let text = ''
  const played = await play(findStory(story), {
    actionFolder: root,
    onLine: line => {
      text += terminal.write(line.text)
    },
  })
  text += terminal.end()
  const { summary } = await keep(findStory(story), played, folder)
  if (summary === undefined) throw new Error(`The story ${story} has no job summary.`)
  const log = path.join(folder, `${story}-log.html`)
  await writeFile(log, logPage(text))
  return { summary: summary.page, log }
}

/** As sharp as fits into `mostBytes`. */
async function takePicture(browser: Browser, file: string, name: string, part: string): Promise<void> {
  const picture = path.join(pictures, name)
  for (const scale of scales) {
    const webp = asWebp(await screenshot(browser, file, part, scale))
    if (webp.length > mostBytes) continue
    await writeFile(picture, webp)
    process.stdout.write(
      `${path.relative(process.cwd(), picture)}: ${webp.length.toLocaleString('en-US')} bytes\n`,
    )
    return
  }
  throw new Error(`${name} has more than ${mostBytes.toLocaleString('en-US')} bytes: show less in it.`)
}

async function screenshot(browser: Browser, file: string, part: string, scale: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: scale })
  await page.goto(`file://${file}`)
  if ((await page.locator('.diagram').count()) > 0) await page.locator('.diagram svg').first().waitFor()
  const png = await page.locator(part).screenshot()
  await page.close()
  return png
}

/** Few colors and no loss: a fifth of the PNG's size, and letters stay sharp. */
function asWebp(png: Buffer): Buffer {
  const run = (program: string, options: readonly string[], input: Buffer) =>
    execFileSync(program, options, { input, maxBuffer: 100_000_000 })
  const palette = run('pngquant', ['--speed', '1', '64', '-'], png)
  return run('cwebp', ['-quiet', '-lossless', '-z', '9', '-o', '-', '--', '-'], palette)
}

await main()
