import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Snapshot, Target } from '../../src/deployment/model.ts'
import { parseInputs } from '../../src/inputs.ts'
import type { Happening, StepEvent } from '../../src/step/events.ts'
import { begin, next } from '../../src/step/next.ts'
import type { LogEntry } from '../../src/step/step.ts'
import { atOnce } from '../../src/time/turns.ts'
import { readManifest } from '../../tools/reference.ts'
import { aFailedEvent, aFailedInstance, after, anInstance, aSnapshot, start } from '../support/deployments.ts'

const defaults = readManifest().inputs

/** The log of a step whose events happened at these seconds after the start. */
function logOf(
  events: readonly (readonly [seconds: number, happening: Happening])[],
  inputs: Readonly<Record<string, string>> = {},
): readonly LogEntry[] {
  const read = (name: string) => inputs[name] ?? defaults[name]?.default ?? ''
  let step = begin(
    parseInputs(name => read(name) || (name === 'deployment-id' ? 'd-1' : '')),
    'eu-central-1',
    start,
  )
  return events.flatMap(([seconds, happening]) => {
    const event: StepEvent = { ...happening, at: after(seconds) }
    step = atOnce(next(step, event))
    return step.log.entries
  })
}

function polled(snapshot: Snapshot, isComplete = true): Happening {
  return { type: 'polled', of: 'deployment', snapshot, isComplete }
}

function linesOf(entries: readonly LogEntry[]): readonly string[] {
  return entries.flatMap(entry =>
    entry.type === 'line'
      ? entry.line.map(part => (typeof part === 'string' ? part : part.text)).join('')
      : [],
  )
}

function noticesOf(entries: readonly LogEntry[]): readonly string[] {
  return entries.flatMap(entry => (entry.type === 'notice' ? entry.notice.message : []))
}

const silent = (count: number): readonly Target[] =>
  Array.from({ length: count }, (_, index) =>
    anInstance(`i-${index}`, { status: 'InProgress', lastUpdatedAt: after(0) }),
  )

test('others may run between the parts of what a poll adds to the log', () => {
  const step = begin(
    parseInputs(() => ''),
    'eu-central-1',
    start,
  )
  const event: StepEvent = { ...polled(aSnapshot({}, silent(5))), at: after(1) }
  assert.ok([...next(step, event)].length >= 5)
})

test('more failures than are in the open are counted after those that they add to', () => {
  const failed = Array.from({ length: 50 }, (_, index) =>
    aFailedInstance(`i-${index}`, aFailedEvent('Install', 1)),
  )
  const entries = logOf([[2, polled(aSnapshot({ status: 'Failed' }, failed))]])
  const texts = entries.flatMap(entry => (entry.type === 'group' ? entry.group.title : linesOf([entry])))
  const first = texts.findIndex(text => /i-0 .*Install .*Failed/.test(text))
  const more = texts.findIndex(text => text.endsWith('49 more failures: 49 Install Failed'))
  assert.ok(first >= 0 && first < more, texts.join('\n'))
})

test('stalls that are alike are reported once, in one notice', () => {
  const events = [4, 5, 6].map(
    minute => [minute * 60, polled({ ...aSnapshot({}, silent(5)), at: after(minute * 60) })] as const,
  )
  const notices = noticesOf(logOf(events))
  assert.equal(notices.length, 1)
  assert.match(notices[0] ?? '', /^i-0, i-1, i-2 and 2 more: no progress for 5 min/)
})

test('a stall is reported only of a target that the poll has read', () => {
  const readOnce = silent(1)
  const at = (seconds: number, targets: readonly Target[]) =>
    [seconds, polled({ ...aSnapshot({}, targets), at: after(seconds) })] as const
  assert.deepEqual(noticesOf(logOf([at(60, readOnce), at(600, readOnce)])), [])
  assert.equal(noticesOf(logOf([at(60, readOnce), at(604, silent(1))])).length, 1)
})

test('a step has at most ten notices', () => {
  const targets = silent(15)
  const events = targets.map(
    (_, index) => [600, polled({ ...aSnapshot({}, targets.slice(0, index + 1)), at: after(600) })] as const,
  )
  assert.equal(noticesOf(logOf(events)).length, 10)
})

test('Ready is reported once if a person must act', () => {
  const ready = polled(aSnapshot({ status: 'Ready' }))
  const mentions = (inputs: Readonly<Record<string, string>>) =>
    linesOf(
      logOf(
        [
          [0, ready],
          [5, ready],
        ],
        inputs,
      ),
    ).filter(line => line.includes('Reroute traffic')).length
  assert.equal(mentions({}), 1)
  assert.equal(mentions({ 'on-ready': 'continue' }), 0)
})

test("CodeDeploy's counts are shown every 15 s while they change", () => {
  const targets = Array.from({ length: 4 }, (_, index) => anInstance(`i-${index}`, { status: 'Pending' }))
  const counted = (seconds: number, overview: Readonly<Record<string, number>>) =>
    [seconds, polled(aSnapshot({ overview }, targets))] as const
  const lines = linesOf(
    logOf([
      counted(0, { Pending: 4 }),
      counted(10, { Pending: 3, InProgress: 1 }),
      counted(20, { Pending: 3, Succeeded: 1 }),
      counted(25, { Pending: 2, Succeeded: 2 }),
      counted(36, { Pending: 2, Succeeded: 2 }),
      counted(60, { Pending: 2, Succeeded: 2 }),
    ]),
  )
  assert.deepEqual(
    lines.filter(line => line.includes('finished')).map(line => line.replace(/\[.*\]/, '')),
    [
      '   0:20   1 of 4 finished: 1 Succeeded, 3 Pending',
      '   0:36   2 of 4 finished: 2 Succeeded, 2 Pending',
    ],
  )
})

test('a quiet hour has a heartbeat every minute', () => {
  const ticks = Array.from({ length: 360 }, (_, index) => [(index + 1) * 10, { type: 'tick' }] as const)
  const heartbeats = linesOf(logOf([[0, polled(aSnapshot({}))], ...ticks])).filter(line => /still/.test(line))
  assert.equal(heartbeats.length, 60)
  assert.match(heartbeats.at(-1) ?? '', /1:00:00 {2}still InProgress/)
})

test('trouble is known until it is over', () => {
  const parsed = parseInputs(() => '')
  const troubled = atOnce(
    next(begin(parsed, undefined, start), {
      type: 'trouble',
      reason: 'ECONNRESET: reset',
      at: after(1),
    }),
  )
  assert.equal(troubled.trouble, 'ECONNRESET: reset')
  const recovered = atOnce(
    next(troubled, { type: 'recovered', failedRequests: 1, milliseconds: 5, at: after(2) }),
  )
  assert.equal(recovered.trouble, undefined)
})

test('requests are in the debug log only, and trouble is in the log', () => {
  const entries = logOf([
    [0, { type: 'request', operation: 'GetDeployment', result: 'ThrottlingException', milliseconds: 12.7 }],
    [0, { type: 'trouble', reason: 'ThrottlingException: Rate exceeded' }],
    [1, { type: 'recovered', failedRequests: 3, milliseconds: 65_000 }],
    [2, { type: 'fell-back', reason: 'You may not list targets.' }],
    [3, { type: 'error-message', message: 'i-2 could not be found' }],
  ])
  assert.deepEqual(entries[0], { type: 'debug', text: 'GetDeployment: ThrottlingException (13 ms)' })
  assert.deepEqual(linesOf(entries), [
    '   0:00  Requests to CodeDeploy are failing; retrying: ThrottlingException: Rate exceeded',
    '   0:01  CodeDeploy is responding again (3 requests failed over 1 min 5 s).',
    '   0:02  Falling back to the instances API (api: auto): You may not list targets.',
    '   0:03  CodeDeploy reports errors for this call: i-2 could not be found',
  ])
})
