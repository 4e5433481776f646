import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitted } from '../../src/report/fit.ts'
import { escaped } from '../../src/report/markdown.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { outputs } from '../../src/report/outputs.ts'
import { checkRunAnnotations, outcomeOutput } from '../../src/report/render-check-run.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary, summaryInTurns } from '../../src/report/summary.ts'
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
const rowsIn = (markdown: string): number => markdown.match(/^\| `+ ?(?:i-|…)/gm)?.length ?? 0
/** GitHub masks and uploads a summary; one of more than 1 MiB is dropped whole. */
const summaryLimit = 900_000
const commentOf = (outcome: Outcome) =>
  comment(outcome, {
    key: '0123456789abcdef0123456789abcdef',
    runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
    endsFailure: false,
  })

function manyFailures(count: number, text: string, logTail = ''): Outcome {
  const targets = Array.from({ length: count }, (_, index) =>
    aFailedInstance(
      `i-${text}-${index}`,
      aFailedEvent(`Install ${text}`, index, {
        errorCode: `Code ${index} ${text}`,
        scriptName: `${text} ${index}`,
        message: `${index} ${text}`,
        logTail: `${index}\n${logTail}`,
      }),
    ),
  )
  const deployment = { errorInformation: { code: text }, creator: text, description: text }
  return anOutcome({
    snapshot: aSnapshot({ status: 'Failed', applicationName: text, ...deployment }, targets),
  })
}

test('fitted takes the first rendering that fits, and a note if none does', () => {
  const render = (length: number) => escaped('€'.repeat(length))
  assert.equal(fitted([5, 3, 1], 9, render).source, '€€€')
  assert.equal(fitted([5, 3, 1], 15, render).source, '€€€€€')
  assert.match(fitted([5, 3, 1], 2, render).source, /^_Too long/)
})

test('a summary of a thousand distinct failures with log tails of 4 KB stays within its limit', () => {
  const markdown = summary(manyFailures(1_000, 'x', '🚀'.repeat(2_048)))
  assert.ok(bytes(markdown) <= summaryLimit)
  assert.ok(causesIn(markdown) >= 15)
})

test('a summary whose names take the room has no timeline, and a note in its place', () => {
  const markdown = summary(manyFailures(1_000, '🚀🚀🚀 '.repeat(70)))
  assert.match(markdown, /_The timeline is left out because this summary would be too long with it\._/)
  assert.doesNotMatch(markdown, /### Timeline/)
})

test('every report stays within its limit with texts of any characters, and counts what it does not show', () => {
  const unit = fc.constantFrom('a', 'a ', 'é ', '€', '€ ', '🚀🚀 ', '`', '`` ', '|', '\n', '\\', '< ')
  const nameLength = fc.constantFrom(0, 10, 500, 5_000)
  const tailLength = fc.constantFrom(0, 10, 4_096, 20_000)
  fc.assert(
    fc.property(fc.constantFrom(1, 30, 1_000), unit, nameLength, tailLength, (count, unit, names, tail) => {
      const outcome = manyFailures(count, unit.repeat(names), unit.repeat(tail))
      const markdown = summary(outcome)
      assert.ok(bytes(markdown) <= summaryLimit, `${bytes(markdown)}`)
      const [causes, rows] = [count - causesIn(markdown), count - rowsIn(markdown)]
      if (causes > 0) assert.ok(markdown.includes(`_${inWords(causes)} more cause`))
      if (rows > 0) assert.ok(markdown.includes(`_${inWords(rows)} target`))
      if (!markdown.includes('### Timeline')) assert.match(markdown, /_The timeline is /)

      const {
        title,
        summary: first,
        text = '',
      } = outcomeOutput(outcome, 'https://github.com/octo-org/octo-repo/actions/runs/1')
      assert.ok(title.length <= 255 && first.length <= 65_535 && text.length <= 65_535)
      assert.equal(checkRunAnnotations(outcome).length, Math.min(count, 250))

      const body = commentOf(outcome)
      assert.ok(body.length <= 65_536)
      assert.match(body, /❌ Deployment failed[\s\S]*### Root cause: `+ ?Code/)
    }),
    { numRuns: 15 },
  )
})

test('much that other services say takes the place of no verdict: the rest of it is counted', () => {
  const words = (length: number, index: number) => `${index} ${'€'.repeat(length)}`
  const evidence = (['ecs', 'elasticloadbalancing', 'cloudwatch'] as const).flatMap(source =>
    Array.from({ length: 10 }, (_, index) => {
      const [about, text] = [words(290, index), words(590, index)]
      return { source, kind: 'cause', noun: 'task', about, text, at: 1, count: 2 } as const
    }),
  )
  const message = words(4_000, 1)
  const outcome = anOutcome({
    snapshot: aSnapshot({ status: 'Failed' }, [
      aFailedInstance('i-1', aFailedEvent('Install', 1, { errorCode: 'Code', message })),
    ]),
    evidence,
    evidenceLeftOut: 2,
  })
  const { summary: first } = outcomeOutput(outcome, 'https://github.com/octo-org/octo-repo/actions/runs/1')
  for (const report of [first, commentOf(outcome)]) {
    assert.ok(report.length <= 65_535)
    assert.match(report, /### Root cause: `Code`[\s\S]*\n- 27 more reasons not shown\n/)
  }
  assert.match(summary(outcome), /\n- 2 more reasons not shown\n/)
})

test('a stack of a thousand resources stays within the limits, and the rest is counted', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    aCloudFormationTarget({
      id: `${'€'.repeat(2_000)}${index}`,
      resourceType: '🚀'.repeat(2_000),
      targetVersionWeight: 50,
    }),
  )
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }, targets) })
  assert.ok(bytes(summary(outcome)) <= summaryLimit)
  assert.match(summary(outcome), /_980 targets /)
  assert.ok(commentOf(outcome).length <= 65_536)
})

test('a summary shows an ordinary deployment of a thousand instances whole, but for its timeline', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [aFailedEvent('ApplicationStop', index)] }),
  )
  const snapshot = aSnapshot({ status: 'Succeeded', completeTime: after(9) }, targets)
  const markdown = summary(anOutcome({ snapshot }))
  assert.equal(rowsIn(markdown), 1_000)
  assert.match(markdown, /<details><summary>1,000 targets<\/summary>/)
  assert.match(markdown, /the slowest of the rest; 985 targets not shown/)
})

test('the output of failed instances stays within what GitHub allows, of whole ids', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `${'i'.repeat(100)}-${index}`)
  const targets = ids.map(id => aFailedInstance(id))
  const text = outputs(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) }), '')[
    'failed-instances'
  ]
  assert.ok(text.length <= 500_000)
  const list: unknown = JSON.parse(text)
  assert.ok(Array.isArray(list) && list.length > 4_000)
  assert.deepEqual(list, ids.slice(0, list.length))
})

test('others may run between the parts of a summary, and whenever one was too long', () => {
  const pauses = (outcome: Outcome) => [...summaryInTurns(outcome)].length
  const usual = pauses(anOutcome())
  assert.ok(usual >= 3, `${usual} pauses`)
  const targets = Array.from({ length: 3_000 }, (_, index) => anInstance(`${'部 '.repeat(250)}${index}`))
  assert.ok(pauses(anOutcome({ snapshot: aSnapshot({}, targets) })) >= 2 * usual)
})
