import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { hintFor } from '../../src/hints/hint-for.ts'
import { parseInputs } from '../../src/inputs.ts'
import { judge } from '../../src/report/judge.ts'
import type { LogLine } from '../../src/report/log-line.ts'
import { timed } from '../../src/report/progress.ts'
import { summary } from '../../src/report/summary.ts'
import { verdictLines } from '../../src/report/verdict-lines.ts'
import type { StepEvent } from '../../src/step/events.ts'
import { begin, factsOf, next } from '../../src/step/next.ts'
import type { LogEntry, Step } from '../../src/step/step.ts'
import { atOnce } from '../../src/time/turns.ts'
import { readManifest } from '../../tools/reference.ts'
import { assertGolden } from '../support/golden.ts'

/** What happened in a step, recorded from `perform`. */
interface Recording {
  readonly inputs: Readonly<Record<string, string>>
  readonly region: string
  /** Times are milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number
  readonly events: readonly StepEvent[]
}

const folder = new URL('./replays/', import.meta.url)
const defaults = readManifest().inputs
const names = globSync('*.json', { cwd: folder.pathname }).map(file => path.basename(file, '.json'))

/** Every step that the events make, the first one before all of them. */
function replay({ inputs, region, startedAt, events }: Recording): readonly [Step, ...Step[]] {
  const parsed = parseInputs(name => inputs[name] ?? defaults[name]?.default ?? '')
  const steps: [Step, ...Step[]] = [begin(parsed, region, startedAt)]
  for (const event of events) steps.push(atOnce(next(steps.at(-1) ?? steps[0], event)))
  return steps
}

function textOf(line: LogLine): string {
  return line.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

function linesOf(entry: LogEntry): readonly string[] {
  if (entry.type === 'line') return [textOf(entry.line)]
  if (entry.type === 'group') return [entry.group.title, ...[...entry.group.lines].map(textOf)]
  return entry.type === 'notice' ? [`${entry.notice.level}: ${entry.notice.message}`] : []
}

test('there are recordings to replay', () => {
  assert.ok(names.length >= 3)
})

for (const name of names) {
  test(`the recorded events of ${name} replay to its verdict, log and summary`, async () => {
    const recording: Recording = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    const steps = replay(recording)
    const outcome = judge(factsOf(steps.at(-1) ?? steps[0], recording.endedAt), hintFor)
    const log = [
      ...steps.flatMap(step => step.log.entries.flatMap(linesOf)),
      ...verdictLines(outcome).map(line => textOf(timed(outcome.endedAt - outcome.startedAt, line))),
    ]
    const replayed = [
      `conclusion: ${outcome.conclusion}`,
      `error: ${outcome.rootCause === undefined ? '' : `${outcome.rootCause.code}: ${outcome.rootCause.message}`}`,
      '```text',
      ...log,
      '```',
      summary(outcome),
    ]
    await assertGolden(folder, name, replayed.join('\n'))
  })
}

test('replaying changes no step: each event makes a new one', () => {
  const recording: Recording = JSON.parse(readFileSync(new URL(`${names[0]}.json`, folder), 'utf8'))
  const steps = replay(recording)
  assert.equal(new Set(steps).size, recording.events.length + 1)
  assert.equal(steps[0].snapshot, undefined)
  assert.equal(steps[0].ending, undefined)
})
