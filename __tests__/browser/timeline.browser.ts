import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../demo/page/chromium.ts'
import { summaryPage } from '../../demo/page/page.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import { timeline } from '../../src/report/timeline.ts'
import { anInstance, aSnapshot, after as secondsAfter } from '../support/deployments.ts'
import { hostileText } from '../support/hostile-texts.ts'
import { open, type Watched } from './open.ts'

// Mermaid has a syntax of its own: with any names, it must draw what was meant, no more and no less.

let browser: Browser
let folder: string
let watched: Watched
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'timeline-'))
  browser = await launchChromium()
  const file = path.join(folder, 'page.html')
  const markdown = '```mermaid\ngantt\n  section x\n    y :2000-01-01, 1d\n```\n'
  await writeFile(file, await summaryPage({ story: '', title: '', conclusion: '', markdown }))
  watched = await open(browser, file)
})
after(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What Mermaid, or JavaScript, could take for something else than a name. */
const trickyNames = [
  'section x',
  'title x',
  'gantt',
  'click x href "https://evil.example"',
  'done',
  'crit, active',
  'dateFormat YYYY',
  'axisFormat %H',
  'tickInterval 1day',
  'todayMarker off',
  'excludes weekends',
  'includes 2000-01-01',
  'weekday monday',
  'accTitle: x',
  'accDescr { x',
  'vert',
  'topAxis',
  'call x()',
  '2000-01-01',
  'after x',
  '---',
  '%% comment',
  '%%{init: {}}%%',
  'web,=+_.--@octocat',
  '@{ shape: x }',
  '#quot;',
  '#59;',
  'style x fill:#fff;',
  'classDef x y:#z;',
  'constructor',
  '__proto__',
  'toString',
  '<br>',
  '<script>alert(1)</script>',
  '',
  ' ',
]
const name = fc.oneof(fc.constantFrom(...trickyNames), hostileText)

const event = fc.record({
  name,
  status: fc.constantFrom('Failed', 'Succeeded', 'InProgress', 'Paused'),
  from: fc.integer({ min: 0, max: 1_000 }),
  takes: fc.constantFrom(0, 0.001, 1, 60, 100_000, 10_000_000),
})
const target = fc.record({ id: name, label: name, events: fc.array(event, { minLength: 1, maxLength: 4 }) })
const deployment = fc.array(target, { minLength: 1, maxLength: 12 }).map(targets =>
  aSnapshot(
    {},
    targets.map(({ id, label, events }) =>
      anInstance(id, {
        label,
        lifecycleEvents: events.map(({ name, status, from, takes }) => ({
          name,
          status,
          startTime: secondsAfter(from),
          endTime: secondsAfter(from + takes),
        })),
      }),
    ),
  ),
)

test('Mermaid draws a section for every target and a bar for every event, with any names', async () => {
  await fc.assert(
    fc.asyncProperty(deployment, async snapshot => {
      const drawing = await draw(watched.page, timeline(snapshot)?.source ?? '')
      assert.deepEqual(drawing, expected(snapshot))
    }),
    { numRuns: 200 },
  )
  assert.deepEqual(watched.offences, [])
})

test('Mermaid draws the longest chart that there can be', async () => {
  const lifecycleEvents = Array.from({ length: 20 }, (_, index) => ({
    name: `Event ${index} ${'x'.repeat(100)}`,
    status: 'Failed',
    startTime: secondsAfter(index),
    endTime: secondsAfter(index + 1),
  }))
  const targets = Array.from({ length: 30 }, (_, index) =>
    anInstance(`i-${String(index).padStart(100, '0')}`, { status: 'Failed', lifecycleEvents }),
  )
  const { sections, bars } = await draw(watched.page, timeline(aSnapshot({}, targets))?.source ?? '')
  assert.equal(sections, 30)
  assert.equal(bars, 600)
})

interface Drawing {
  readonly sections: number
  /** Those that have a place and a width. */
  readonly bars: number
  /** Elements that a chart has no need of. */
  readonly foreign: number
}

function expected({ targets }: Snapshot): Drawing {
  return { sections: targets.length, bars: targets.flatMap(each => each.lifecycleEvents).length, foreign: 0 }
}

async function draw(page: Page, source: string): Promise<Drawing> {
  return await page.locator('.diagram').evaluate(async (place, source) => {
    const { svg } = await place.ownerDocument.defaultView.mermaid.render('drawing', source, place)
    place.innerHTML = svg
    return {
      sections: place.querySelectorAll('.sectionTitle').length,
      bars: place.querySelectorAll('rect.task[x][y][width]:not([x*=N], [width*=N], [width^="-"])').length,
      foreign: place.querySelectorAll('a, script, foreignObject, image, use').length,
    }
  }, source)
}
