import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { keep } from '../../demo/keep.ts'
import { launchChromium } from '../../demo/page/chromium.ts'
import { summaryPage } from '../../demo/page/page.ts'
import { play } from '../../demo/play.ts'
import { stories } from '../../demo/stories.ts'
import type { Story } from '../../demo/story.ts'
import { open } from './open.ts'

// Opens the page of every demo story as a person would, and checks what they would see.

const actionFolder = path.resolve(import.meta.dirname, '../..')
const anHour = 3_600_000

let browser: Browser
let folder: string
/** The stories that play in real time, all at once. */
let playing: ReadonlyMap<string, Promise<Shown>>
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  browser = await launchChromium()
  playing = new Map(stories.filter(isRealTime).map(story => [story.name, show(story)]))
})
after(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Shown {
  readonly conclusion: string
  readonly markdown: string
  readonly page: string
}

/** Stories about what happens on the way need their time. */
function isRealTime({ faults, cancelAfter, inputs }: Story): boolean {
  return faults !== undefined || cancelAfter !== undefined || inputs?.['timeout-minutes'] !== undefined
}

/** Plays a story. Most of them began an hour ago, and so have ended by the first poll. */
async function show(story: Story): Promise<Shown> {
  const start = isRealTime(story) ? Date.now() : Date.now() - anHour
  const played = await play(story, { actionFolder, start })
  const { summary } = await keep(story, played, folder)
  assert.ok(summary !== undefined, `${story.name} has no summary`)
  return {
    conclusion: played.outputs.conclusion ?? '',
    markdown: await readFile(summary.markdown, 'utf8'),
    page: summary.page,
  }
}

for (const story of stories) {
  test(`the page of ${story.name}`, async t => {
    const { conclusion, markdown, page: file } = await (playing.get(story.name) ?? show(story))
    const { page, offences } = await open(browser, file)
    const isGreen = ['success', 'ready'].includes(conclusion)

    await t.test('draws the timeline with all its targets and events', () => assertDrawn(page, markdown))
    await t.test('has whole tables', () => assertWholeTables(page))
    await t.test('holds only elements, links and mentions that were meant', () => assertHarmless(page))
    if (!isGreen) {
      await t.test('shows the failure and its hint without scrolling', () =>
        assertSeenAtOnce(page, conclusion),
      )
    }
    await t.test('folds log tails, and opens them on a click', () => assertFolded(page, markdown))
    for (const width of [800, 1_000]) {
      await t.test(`has no table that must be scrolled, and no broken id, at ${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 800 })
        await assertFits(page)
      })
    }
    await t.test('is dark for whoever prefers it', async () => {
      const light = await colorOf(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await assertDrawn(page, markdown)
      const dark = await colorOf(page)
      assert.ok(light.background > 200 && light.text < 80, JSON.stringify(light))
      assert.ok(dark.background < 80 && dark.text > 200, JSON.stringify(dark))
    })
    await t.test('fits a phone', async () => {
      await page.setViewportSize({ width: 390, height: 800 })
      assert.equal(await page.locator('html').evaluate(html => html.scrollWidth), 390)
    })
    await t.test('has no script error and asks the network for nothing', () => assert.deepEqual(offences, []))
    await page.close()
  })
}

/** Every `section` of the source is a label in the drawing, every other line of its rows a bar. */
async function assertDrawn(page: Page, markdown: string): Promise<void> {
  const charts = [...markdown.matchAll(/```mermaid\n(.*?)\n```/gs)].map(([, source = '']) => {
    const rows = source.slice(source.indexOf('  section ')).split('\n')
    const sections = rows
      .filter(row => row.startsWith('  section '))
      .map(row => row.slice('  section '.length))
    return { sections, bars: rows.length - sections.length }
  })
  await page
    .locator('.diagram')
    .first()
    .locator('svg')
    .waitFor({ state: charts.length > 0 ? 'visible' : 'detached' })
  const drawn = await page.locator('.diagram svg').evaluateAll(drawings =>
    drawings.map(drawing => ({
      sections: [...drawing.querySelectorAll('.sectionTitle')].map(label => label.textContent),
      bars: drawing.querySelectorAll('rect.task').length,
    })),
  )
  assert.deepEqual(drawn, charts)
}

async function assertWholeTables(page: Page): Promise<void> {
  const tables = await page
    .locator('table')
    .evaluateAll(tables =>
      tables.map(table => [...table.querySelectorAll('tr')].map(row => row.cells.length)),
    )
  for (const [head = 0, ...rows] of tables) {
    assert.ok(head >= 2)
    for (const cells of rows) assert.equal(cells, head)
  }
}

async function assertHarmless(page: Page): Promise<void> {
  const found = await page.locator('main').evaluate(main => {
    const words = main.cloneNode(true)
    for (const code of words.querySelectorAll('code, .diagram')) code.remove()
    return {
      links: [...main.querySelectorAll('a')].map(link => link.href),
      foreign: main.querySelectorAll(
        'img, script, iframe, form, input, object, embed, h1, [style]:not(svg *, svg)',
      ).length,
      words: words.textContent,
    }
  })
  for (const link of found.links) {
    assert.match(link, /^https:\/\/((us-east-1\.console|docs)\.aws\.amazon\.com|github\.com\/example)\//)
  }
  assert.equal(found.foreign, 0)
  // GitHub would make a mention, a reference or an address of these.
  assert.doesNotMatch(found.words, /@\w|#\d|https?:|www\./)
}

/** What failed, why, and the first lines of what to do about it. */
async function assertSeenAtOnce(page: Page, conclusion: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0
  // Of a step that was cancelled or timed out, the heading says it all.
  const hasCause = !['cancelled', 'timed-out'].includes(conclusion)
  const cause = hasCause ? page.locator('h3', { hasText: 'Root cause' }) : page.locator('h2').first()
  assert.equal(await cause.count(), 1)
  for (const part of [cause, page.locator('p', { hasText: /^Hint:/ }).first()]) {
    if ((await part.count()) === 0) continue
    const box = await part.boundingBox()
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= height, JSON.stringify(box))
  }
}

async function assertFolded(page: Page, markdown: string): Promise<void> {
  const folds = page.locator('details', { hasText: /^Log tail/ })
  assert.equal(await folds.count(), markdown.match(/<summary>Log tail/g)?.length ?? 0)
  for (const fold of await folds.all()) {
    const text = fold.locator('pre')
    assert.equal(await text.isVisible(), false)
    await fold.locator('summary').click()
    assert.equal(await text.isVisible(), true)
  }
}

/** What a person compares or copies by eye; a region or an account with the word before it, an input's value. */
const wholeWords =
  /\bm?i-[0-9a-f]{8,17}\b|\bd-[A-Z0-9]{9}\b|\becs-svc\/\d+|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|(?:region|account)\s\S+|fail-on: \w+/

/**
 * Folds are opened for this. A code span of this many words is a sentence of AWS's or of a script's: it wraps where its
 * line ends, and neither GitHub's sanitizer nor Markdown lets one say where it must not.
 */
const wordsOfSentence = 5

async function assertFits(page: Page): Promise<void> {
  const folds = page.locator('details')
  await folds.evaluateAll(all => {
    for (const fold of all) fold.setAttribute('open', '')
  })
  const scrolled = await page
    .locator('table')
    .evaluateAll(tables =>
      tables
        .filter(table => table.scrollWidth > table.clientWidth)
        .map(
          table => `${table.rows[0].textContent}: ${table.scrollWidth - table.clientWidth} pixels too wide`,
        ),
    )
  const broken = await page.locator('main').evaluate(
    (main, { pattern, wordsOfSentence }) => {
      const found: string[] = []
      const document = main.ownerDocument
      const isSentence = (node: typeof main) =>
        node.parentElement.closest('code')?.textContent.split(' ').length >= wordsOfSentence
      for (const block of main.querySelectorAll('p, li, td, th, h2, h3, h4, summary')) {
        if (block.closest('.diagram') || block.querySelector('p, li')) continue
        const walker = document.createTreeWalker(block, 4)
        const texts: (typeof main)[] = []
        while (walker.nextNode()) texts.push(walker.currentNode)
        const at = (offset: number) => {
          let rest = offset
          for (const node of texts) {
            if (rest < node.length) return { node, offset: rest }
            rest -= node.length
          }
          throw new Error('An offset behind the text.')
        }
        for (const { 0: word, index } of block.textContent.matchAll(new RegExp(pattern, 'g'))) {
          const [start, end] = [at(index), at(index + word.length - 1)]
          const range = document.createRange()
          range.setStart(start.node, start.offset)
          range.setEnd(end.node, end.offset + 1)
          const lines = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8)))
          if (lines.size > 1 && !isSentence(start.node)) found.push(`${word} in: ${block.textContent}`)
        }
      }
      return found
    },
    { pattern: wholeWords.source, wordsOfSentence },
  )
  await folds.evaluateAll(all => {
    for (const fold of all) fold.removeAttribute('open')
  })
  assert.deepEqual({ scrolled, broken }, { scrolled: [], broken: [] })
}

/** How bright page and text are, from 0 to 255. */
async function colorOf(page: Page) {
  const colors = await page.locator('main').evaluate(main => {
    const { backgroundColor, color } = main.ownerDocument.defaultView.getComputedStyle(main)
    return { background: backgroundColor, text: color }
  })
  const brightness = (color: string) => Number(/\d+/.exec(color)?.[0])
  return { background: brightness(colors.background), text: brightness(colors.text) }
}

test('no block and no table of the README must be scrolled in a window of 800 pixels', async () => {
  const markdown = await readFile(path.join(actionFolder, 'README.md'), 'utf8')
  const file = path.join(folder, 'readme.html')
  await writeFile(file, await summaryPage({ story: 'README', title: '', conclusion: '', markdown }))
  const { page } = await open(browser, file)
  // The page's own frame takes 18 pixels more than GitHub's.
  await page.setViewportSize({ width: 818, height: 800 })
  const scrolled = await page
    .locator('pre, table')
    .evaluateAll(blocks =>
      blocks
        .filter(block => block.scrollWidth > block.clientWidth)
        .map(block => block.textContent.slice(0, 80)),
    )
  assert.deepEqual(scrolled, [])
  await page.close()
})

test('a page of hostile Markdown runs nothing, asks for nothing, and leaves its frame whole', async () => {
  const markdown = [
    '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(2)">',
    '</main></div><h1>out of the frame</h1><style>header { display: none }</style>',
    '<a href="javascript:alert(3)">click</a>',
    '```mermaid\ngantt\n  section <img src=x onerror=alert(4)>\n    <script>alert(5)</script> :2000-01-01, 1d\n  click x href "javascript:alert(6)"\n```',
    '```mermaid\nnot a diagram <img src=x onerror=alert(7)>\n```',
  ].join('\n\n')
  const file = path.join(folder, 'hostile-markdown.html')
  await writeFile(file, await summaryPage({ story: 'x', title: '', conclusion: '', markdown }))
  const { page, offences } = await open(browser, file)
  await page.getByText('Unable to draw this diagram').waitFor()
  await page.getByText('click', { exact: true }).click()
  assert.ok(await page.locator('header').isVisible())
  assert.equal(await page.locator('body > .frame > main h1').count(), 1)
  const unexpected = offences.filter(
    offence =>
      !/^console: (Loading the image|Refused to load the image)|^script error: (No diagram type|UnknownDiagram)/.test(
        offence,
      ),
  )
  assert.deepEqual(unexpected, [])
  await page.close()
})
