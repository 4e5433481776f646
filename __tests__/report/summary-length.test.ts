import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Outcome } from '../../src/report/outcome.ts'
import { summary } from '../../src/report/summary.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  after,
  anInstance,
  anOutcome,
  aSnapshot,
} from '../support/deployments.ts'

const bytes = (text: string): number => Buffer.byteLength(text)
const inWords = (count: number): string => count.toLocaleString('en-US')
const causesIn = (markdown: string): number => markdown.match(/^### (?:Root|Another) cause:/gm)?.length ?? 0
const rowsIn = (markdown: string): number => markdown.match(/^\| `+ ?i-/gm)?.length ?? 0
const mebibyte = 1_048_576
/** GitHub masks and uploads a summary; one that is longer is dropped whole. */
const limit = 900_000

function manyFailures(count: number, text: string, logTail: string): Outcome {
  const targets = Array.from({ length: count }, (_, index) =>
    aFailedInstance(
      `i-${text}-${index}`,
      aFailedEvent(`Install ${text}`, index, {
        errorCode: `Code ${text} ${index}`,
        scriptName: `${text} ${index}`,
        message: `${index} ${text}`,
        logTail: `${index}\n${logTail}`,
      }),
    ),
  )
  return anOutcome({ snapshot: aSnapshot({ status: 'Failed', errorInformation: { code: text } }, targets) })
}

test('a thousand distinct failures with log tails of 4 KB of four bytes each stay under 1 MiB, and what is missing is counted', () => {
  const markdown = summary(manyFailures(1_000, 'x', '🚀'.repeat(2_048)))
  assert.ok(bytes(markdown) <= limit && limit < mebibyte)
  const left = inWords(1_000 - causesIn(markdown))
  assert.match(
    markdown,
    new RegExp(`_${left} further causes on ${left} targets left out: they are in the report file`),
  )
})

test('where the names of a thousand targets take the room, the timeline is left out, and that is said', () => {
  const markdown = summary(manyFailures(1_000, '🚀'.repeat(500), ''))
  assert.match(markdown, /_The timeline is left out: this summary would be too long\._/)
  assert.doesNotMatch(markdown, /### Timeline/)
  assert.ok(bytes(markdown) <= limit)
})

test('texts of any length stay within the limit, whatever they are made of, with every part left out named', () => {
  const unit = fc.constantFrom('a', 'é', '€', '🚀', '`', '|', '\n', '\\', '<')
  const nameLength = fc.constantFrom(0, 10, 500, 2_000)
  const tailLength = fc.constantFrom(0, 10, 4_096, 20_000)
  fc.assert(
    fc.property(fc.constantFrom(1, 30, 1_000), unit, nameLength, tailLength, (count, unit, names, tail) => {
      const markdown = summary(manyFailures(count, unit.repeat(names), unit.repeat(tail)))
      assert.ok(bytes(markdown) <= limit, `${bytes(markdown)}`)
      const [causes, rows] = [count - causesIn(markdown), count - rowsIn(markdown)]
      if (causes > 0) assert.ok(markdown.includes(`_${inWords(causes)} further cause`))
      if (rows > 0) assert.ok(markdown.includes(`_${inWords(rows)} target`))
      if (!markdown.includes('### Timeline')) assert.match(markdown, /_The timeline is left out/)
    }),
    { numRuns: 20 },
  )
})

test('a stack of a thousand resources stays within the limit, and the rest is counted', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    aCloudFormationTarget({
      id: `${'€'.repeat(2_000)}${index}`,
      resourceType: '🚀'.repeat(2_000),
      targetVersionWeight: 50,
    }),
  )
  const markdown = summary(anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }, targets) }))
  assert.ok(bytes(markdown) <= limit)
  assert.match(markdown, /_980 targets left out/)
})

test('an ordinary deployment of a thousand instances is shown whole', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [aFailedEvent('ApplicationStop', index)] }),
  )
  const markdown = summary(
    anOutcome({ snapshot: aSnapshot({ status: 'Succeeded', completeTime: after(9) }, targets) }),
  )
  assert.equal(markdown.match(/^\| `i-\d+`/gm)?.length, 1_000)
  assert.match(markdown, /<details><summary>1,000 targets<\/summary>/)
  assert.match(
    markdown,
    /_One target for each cause, then the failed and the slowest; 970 targets left out\._/,
  )
})
