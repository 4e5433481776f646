/**
 * Draws the README's pictures from stories of the demo: `npm run pictures`. On Debian it needs the packages chromium,
 * fonts-noto-color-emoji, pngquant and webp.
 *
 * Beside them it writes hashes of them and of what they were drawn from. A test compares these with what would be drawn
 * now, since pixels differ with the fonts of a machine.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../demo/page/chromium.ts'
import { digests, pageOf, type pictureNames } from './pictures/source.ts'

const folder = path.resolve(import.meta.dirname, '../docs/pictures')
/** A README's picture is loaded by everybody who opens the project. */
const mostBytes = 120_000
/** Pixels for each of the page's. */
const scales = [2, 1.75, 1.5, 1.25, 1] as const
/**
 * In pixels. GitHub shows a README in a column of 880 at most. The log is a little wider, so that none of its lines ends
 * at the hyphen of an id.
 */
const widths = { summary: 880, log: 956 } as const

interface Picture {
  readonly name: (typeof pictureNames)[number]
  /** The page to draw. */
  readonly file: string
  /** The part of the page, as a CSS selector. */
  readonly part: string
  /** Where the picture ends, as a CSS selector: at the bottom of the first such element. By default that of the part. */
  readonly end?: string
  readonly width: number
  readonly theme: 'light' | 'dark'
}

async function main(): Promise<void> {
  requireEmoji()
  const temporary = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  const browser = await launchChromium()
  try {
    await mkdir(folder, { recursive: true })
    const [summary, log] = [path.join(temporary, 'summary.html'), path.join(temporary, 'log.html')]
    await writeFile(summary, await pageOf('summary'))
    await writeFile(log, await pageOf('log'))
    // What matters at a glance: the cause, what to do, and the first rows of the table.
    const ofSummary = { file: summary, part: 'main', end: 'tbody tr:nth-child(2)', width: widths.summary }
    const all: readonly Picture[] = [
      { ...ofSummary, name: 'summary-light', theme: 'light' },
      { ...ofSummary, name: 'summary-dark', theme: 'dark' },
      // GitHub shows logs in dark colors in both themes.
      { name: 'log', file: log, part: 'body', width: widths.log, theme: 'dark' },
    ]
    for (const picture of all) {
      await takePicture(browser, picture)
    }
    await writeFile(
      path.join(folder, 'drawn-from.json'),
      `${JSON.stringify(await digests(), undefined, 2)}\n`,
    )
  } finally {
    await browser.close()
    await rm(temporary, { recursive: true, force: true })
  }
}

/** @throws Error if the machine has no font with emoji, which would be drawn as boxes */
function requireEmoji(): void {
  if (runProgram('fc-list', [':lang=und-zsye']).length === 0) {
    throw new Error('There is no font with emoji: apt-get install fonts-noto-color-emoji.')
  }
}

/** As sharp as fits into `mostBytes`. */
async function takePicture(browser: Browser, picture: Picture): Promise<void> {
  for (const scale of scales) {
    const webp = asWebp(await screenshot(browser, picture, scale))
    if (webp.length > mostBytes) continue
    await writeFile(path.join(folder, `${picture.name}.webp`), webp)
    const size = `${webp.length.toLocaleString('en-US')} bytes, ${scale} pixels for one`
    process.stdout.write(`docs/pictures/${picture.name}.webp: ${size}\n`)
    return
  }
  throw new Error(
    `${picture.name} has more than ${mostBytes.toLocaleString('en-US')} bytes: show less in it.`,
  )
}

async function screenshot(browser: Browser, picture: Picture, scale: number): Promise<Buffer> {
  const { file, part, end, width, theme } = picture
  const viewport = { width, height: 800 }
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale, colorScheme: theme })
  await page.goto(`file://${file}`)
  if ((await page.locator('.diagram').count()) > 0) await page.locator('.diagram svg').first().waitFor()
  const box = await page.locator(part).boundingBox()
  const last = await page
    .locator(end ?? part)
    .first()
    .boundingBox()
  if (box === null || last === null) throw new Error(`${part} or ${end ?? part} is not visible on the page.`)
  const clip = { ...box, height: last.y + last.height - box.y }
  const png = await page.screenshot({ fullPage: true, clip })
  await page.close()
  return png
}

/** Few colors and no loss: a fifth of the PNG's size, and letters stay sharp. */
function asWebp(png: Buffer): Buffer {
  const palette = runProgram('pngquant', ['--speed', '1', '64', '-'], png)
  return runProgram('cwebp', ['-quiet', '-lossless', '-z', '9', '-o', '-', '--', '-'], palette)
}

/** What a program prints. */
function runProgram(program: string, options: readonly string[], input?: Buffer): Buffer {
  return execFileSync(program, options, { input, maxBuffer: 100_000_000 })
}

await main()
