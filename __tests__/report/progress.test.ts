import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTargets } from '../../src/deployment/counts.ts'
import type { Snapshot, Target } from '../../src/deployment/model.ts'
import type { Transition } from '../../src/deployment/transitions.ts'
import { countsBar, countsText } from '../../src/report/counts-bar.ts'
import { countsLine, hasFinished, heartbeatLine, progressLines } from '../../src/report/progress.ts'
import {
  aCloudFormationTarget,
  after,
  aLambdaTarget,
  anEvent,
  anInstance,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { plain, styles } from '../support/log.ts'

const atStart = { elapsed: 0, targets: [], names: new Map() }
const instance = anInstance('i-0123456789abcdef0')
const green = anInstance('i-0123456789abcdef1', { label: 'Green' })

const event = (name: string, to: string, overrides: Parameters<typeof anEvent>[1] = {}): Transition => ({
  kind: 'event',
  target: instance,
  event: anEvent(name, { status: to, ...overrides }),
  to,
})
const timed = { startTime: after(0), endTime: after(12.4) }

const lines: readonly (readonly [what: string, change: Transition, line: string])[] = [
  [
    'a deployment',
    { kind: 'deployment', to: 'InProgress' },
    'deployment                                  InProgress',
  ],
  [
    'an instance',
    { kind: 'target', target: instance, to: 'Succeeded' },
    'i-0123456789abcdef0  instance               Succeeded',
  ],
  [
    'an instance of a fleet',
    { kind: 'target', target: green, to: 'Ready' },
    'i-0123456789abcdef1 Green  instance               Ready',
  ],
  [
    'another target',
    { kind: 'target', target: aLambdaTarget(), to: 'Failed' },
    'checkout:live        target                 Failed',
  ],
  [
    'an event that began',
    event('ApplicationStart', 'InProgress', { startTime: after(0) }),
    'i-0123456789abcdef0  ApplicationStart       InProgress',
  ],
  [
    'an event that ended',
    event('ApplicationStart', 'Succeeded', timed),
    'i-0123456789abcdef0  ApplicationStart       Succeeded      12 s',
  ],
  [
    'an event that failed',
    event('ApplicationStart', 'Failed', { ...timed, diagnostics: scriptFailed({ scriptName: 'run.sh' }) }),
    'i-0123456789abcdef0  ApplicationStart       Failed         12 s  ScriptFailed  Script at specified location: run.sh failed with exit code 1',
  ],
  [
    'an event that failed, with a script that the message does not name',
    event('Install', 'Failed', { diagnostics: { scriptName: 'run.sh', message: 'no' } }),
    'i-0123456789abcdef0  Install                Failed  run.sh: no',
  ],
  [
    'an event that failed without a message',
    event('Install', 'Failed', { diagnostics: { errorCode: 'ScriptMissing', scriptName: 'run.sh' } }),
    'i-0123456789abcdef0  Install                Failed  ScriptMissing  run.sh',
  ],
  [
    'an event that failed without diagnostics',
    event('Install', 'Failed'),
    'i-0123456789abcdef0  Install                Failed',
  ],
  [
    'an event that succeeded, without its diagnostics',
    event('Install', 'Succeeded', { diagnostics: scriptFailed() }),
    'i-0123456789abcdef0  Install                Succeeded',
  ],
  [
    'traffic',
    {
      kind: 'traffic',
      target: aLambdaTarget(),
      shares: [
        { name: 'version 1', percent: 87.5 },
        { name: 'version 2', percent: 12.5 },
      ],
    },
    'checkout:live        traffic                version 1 87.5 %, version 2 12.5 %',
  ],
  [
    'a rollback',
    { kind: 'rollback-started', rollbackDeploymentId: 'd-2', message: 'An alarm went off' },
    'CodeDeploy is rolling back with deployment d-2: An alarm went off',
  ],
  [
    'a rollback without a reason',
    { kind: 'rollback-started', rollbackDeploymentId: 'd-2' },
    'CodeDeploy is rolling back with deployment d-2',
  ],
  [
    'the wait before the original fleet ends',
    { kind: 'termination-wait', minutes: 60, endsAt: after(3_600), remaining: 3_480_000, original: 'tasks' },
    'Traffic has moved. CodeDeploy waits 1 h before it terminates the original tasks, until 2026-03-02 10:00:00 UTC (58 min from now).',
  ],
  [
    'such a wait with less than a minute left',
    { kind: 'termination-wait', minutes: 5, endsAt: after(60), remaining: 29_600, original: 'instances' },
    'Traffic has moved. CodeDeploy waits 5 min before it terminates the original instances, until 2026-03-02 09:01:00 UTC (30 s from now).',
  ],
  [
    'such a wait that should be over',
    { kind: 'termination-wait', minutes: 5, endsAt: after(60), remaining: 0, original: 'instances' },
    'Traffic has moved. CodeDeploy waits 5 min before it terminates the original instances, until 2026-03-02 09:01:00 UTC.',
  ],
  [
    'such a wait of unknown length',
    { kind: 'termination-wait', original: 'instances' },
    'Traffic has moved. CodeDeploy waits for the time set in the deployment group before it terminates the original instances.',
  ],
  ["CodeDeploy's own message", { kind: 'status-message', message: 'Waiting' }, 'CodeDeploy: Waiting'],
]

for (const [what, change, line] of lines) {
  test(`the log line of ${what} begins with the elapsed time`, () => {
    const { open, folded } = progressLines([change], { ...atStart, elapsed: 65_000 })
    assert.deepEqual(open.map(plain), [`   1:05  ${line}`])
    assert.deepEqual(folded, [])
  })
}

test('the lines of a rollback begin with its id', () => {
  const { open } = progressLines([{ kind: 'deployment', to: 'Failed' }], { ...atStart, prefix: 'd-2' })
  assert.match(plain(open[0] ?? assert.fail()), /^ {3}0:00 {2}d-2 {2}deployment /)
})

test('a status has its colour, and one that AWS added later in bold', () => {
  const style = (to: string) => {
    const [line = assert.fail()] = progressLines([{ kind: 'target', target: instance, to }], atStart).open
    return styles(line).at(-1)
  }
  assert.deepEqual(style('Succeeded'), ['green', 'Succeeded'])
  assert.deepEqual(style('Failed'), ['red', 'Failed'])
  assert.deepEqual(style('InProgress'), ['blue', 'InProgress'])
  assert.deepEqual(style('Paused'), ['bold', 'Paused'])
  assert.deepEqual(style('constructor'), ['bold', 'constructor'])
})

test('events that were skipped together on one target share a line', () => {
  const skip = (name: string, target = instance): Transition => ({
    kind: 'event',
    target,
    event: anEvent(name, { status: 'Skipped' }),
    to: 'Skipped',
  })
  const changes = [
    event('Install', 'Failed'),
    skip('A'),
    skip('B'),
    skip('C', green),
    skip('D', green),
    event('E', 'Pending'),
    skip('F'),
  ]
  const names = progressLines(changes, atStart).open.map(line =>
    plain(line).slice(9).trim().replaceAll(/ +/g, ' '),
  )
  assert.deepEqual(names, [
    'i-0123456789abcdef0 Install Failed',
    'i-0123456789abcdef0 A, B Skipped',
    'i-0123456789abcdef1 Green C, D Skipped',
    'i-0123456789abcdef0 E Pending',
    'i-0123456789abcdef0 F Skipped',
  ])
})

const fleet = (count: number, to: (index: number) => string): readonly Transition[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'event',
    target: anInstance(`i-${index}`),
    event: anEvent('Install', { status: to(index) }),
    to: to(index),
  }))

test('a poll of up to 40 changes is not folded', () => {
  const { open, folded } = progressLines(
    fleet(40, () => 'Succeeded'),
    atStart,
  )
  assert.equal(open.length, 40)
  assert.deepEqual(folded, [])
})

test('a poll of more changes is folded, except the first failure of each kind and what concerns the whole deployment', () => {
  const changes: readonly Transition[] = [
    ...fleet(1_000, index => (index % 100 === 0 ? 'Failed' : 'Succeeded')),
    event('Other', 'Failed', { diagnostics: scriptFailed() }),
    { kind: 'target', target: anInstance('i-failed'), to: 'Failed' },
    { kind: 'target', target: anInstance('i-fine'), to: 'Succeeded' },
    { kind: 'deployment', to: 'Failed' },
    { kind: 'rollback-started', rollbackDeploymentId: 'd-2' },
  ]
  const { open, folded, foldedFailures } = progressLines(changes, { ...atStart, elapsed: 65_000 })
  assert.deepEqual(
    open.map(line => plain(line).slice(9).split(/ {2,}/).slice(0, 3).join(' ')),
    [
      'i-0 Install Failed',
      'i-0123456789abcdef0 Other Failed',
      'i-failed instance Failed',
      'deployment Failed',
      'CodeDeploy is rolling back with deployment d-2',
    ],
  )
  assert.deepEqual(
    [...folded, ...foldedFailures].map(({ title, lines }) => [title, [...lines].length]),
    [
      ['   1:05  991 changes: 990 Install Succeeded, 1 instance Succeeded', 991],
      ['   1:05  9 more failures: 9 Install Failed', 9],
    ],
  )
})

test('many traffic changes of a stack are folded', () => {
  const changes = Array.from(
    { length: 50 },
    (_, index): Transition => ({
      kind: 'traffic',
      target: aCloudFormationTarget({ id: `function-${index}` }),
      shares: [{ name: 'new version', percent: 10 }],
    }),
  )
  const { open, folded } = progressLines(changes, atStart)
  assert.deepEqual(open, [])
  assert.deepEqual(
    folded.map(({ title, lines }) => [title, [...lines].length]),
    [['   0:00  50 changes: 50 traffic', 50]],
  )
})

test('a folded poll shows at most ten kinds of failures', () => {
  const changes = Array.from({ length: 50 }, (_, index) => event(`Event ${index}`, 'Failed'))
  const { open, folded, foldedFailures } = progressLines(changes, atStart)
  assert.equal(open.length, 10)
  assert.deepEqual(folded, [])
  assert.deepEqual(
    foldedFailures.map(({ lines }) => [...lines].length),
    [40],
  )
})

test('a folded poll hides a failed target whose failed event has a line', () => {
  const failed = anInstance('i-1', { lifecycleEvents: [anEvent('Install', { status: 'Failed' })] })
  const changes: readonly Transition[] = [
    ...fleet(50, () => 'Succeeded'),
    { kind: 'target', target: failed, to: 'Failed' },
  ]
  assert.deepEqual(progressLines(changes, atStart).open, [])
})

test('the title of a fold names the four most frequent changes', () => {
  const changes = ['A', 'B', 'C', 'D', 'E'].flatMap((name, index) =>
    Array.from({ length: 10 * (5 - index) }, () => event(name, 'Succeeded')),
  )
  assert.equal(
    progressLines(changes, atStart).folded[0]?.title,
    '   0:00  150 changes: 50 A Succeeded, 40 B Succeeded, 30 C Succeeded, 20 D Succeeded, …',
  )
})

const events = ['Install', 'ApplicationStart', 'ValidateService']
const target = anInstance('i-1', {
  lifecycleEvents: [anEvent('Install', timed), ...events.slice(1).map(name => anEvent(name))],
})
const own = (to: string): Transition => ({ kind: 'target', target, to })
const of = (name: string, to: string): Transition => ({
  kind: 'event',
  target,
  event: anEvent(name, { status: to }),
  to,
})
const linesOf = (...changes: readonly Transition[]) =>
  progressLines(changes, atStart).open.map(line => plain(line).slice(9).trim().replaceAll(/ +/g, ' '))

test("a target's start is logged before its first event", () => {
  assert.deepEqual(linesOf(of('Install', 'InProgress'), own('InProgress')), [
    'i-1 instance InProgress',
    'i-1 Install InProgress',
  ])
})

test('a target that failed names the skipped events, and how long it took', () => {
  assert.deepEqual(
    linesOf(
      of('Install', 'Failed'),
      of('ApplicationStart', 'Skipped'),
      of('ValidateService', 'Skipped'),
      own('Failed'),
    ),
    ['i-1 Install Failed', 'i-1 instance Failed 12 s Skipped: ApplicationStart, ValidateService'],
  )
})

test('a target that was skipped names the skipped events', () => {
  assert.deepEqual(linesOf(of('ValidateService', 'Skipped'), own('Skipped')), [
    'i-1 instance Skipped 12 s with ValidateService',
  ])
  const idle = anInstance('i-2', {
    lifecycleEvents: events.map(name => anEvent(name, { status: 'Skipped' })),
  })
  const changes: readonly Transition[] = [
    ...idle.lifecycleEvents.map(
      (event): Transition => ({ kind: 'event', target: idle, event, to: 'Skipped' }),
    ),
    { kind: 'target', target: idle, to: 'Skipped' },
  ]
  assert.deepEqual(linesOf(...changes), [
    'i-2 instance Skipped with Install, ApplicationStart, ValidateService',
  ])
})

const skippedIdle = (id: string, label?: string): readonly Transition[] => {
  const target = anInstance(id, {
    label,
    lifecycleEvents: ['Install', 'ApplicationStart'].map(name => anEvent(name, { status: 'Skipped' })),
  })
  return [
    ...target.lifecycleEvents.map((event): Transition => ({ kind: 'event', target, event, to: 'Skipped' })),
    { kind: 'target', target, to: 'Skipped' },
  ]
}

test('targets that were skipped alike share a line, at the place of the first one', () => {
  assert.deepEqual(
    linesOf(
      ...skippedIdle('i-2'),
      own('Failed'),
      ...skippedIdle('i-3'),
      ...skippedIdle('i-4', 'Green'),
      ...skippedIdle('i-5'),
    ),
    [
      '3 instances Skipped with Install, ApplicationStart: i-2, i-3, i-5',
      'i-1 instance Failed 12 s',
      'i-4 Green instance Skipped with Install, ApplicationStart',
    ],
  )
})

test('a thousand targets that were skipped alike are one line in the open, which names the first three', () => {
  const changes = Array.from({ length: 1_000 }, (_, index) => skippedIdle(`i-${index}`)).flat()
  const { open, folded } = progressLines([...changes, ...fleet(50, () => 'Succeeded')], atStart)
  assert.deepEqual(
    open.map(line => plain(line).trim().replaceAll(/ +/g, ' ')),
    ['0:00 1,000 instances Skipped with Install, ApplicationStart: i-0, i-1, i-2 and 997 more'],
  )
  assert.deepEqual(
    folded.map(({ title }) => title.trim()),
    ['0:00  50 changes: 50 Install Succeeded'],
  )
})

test('a target that succeeded says how long it took', () => {
  assert.deepEqual(linesOf(own('Succeeded')), ['i-1 instance Succeeded 12 s'])
})

test('columns are laid out by the longest name, but not by one that is too long', () => {
  const line = (targets: readonly Target[]) =>
    plain(
      progressLines([{ kind: 'deployment', to: 'Failed' }], { elapsed: 0, targets, names: new Map() })
        .open[0] ?? [],
    )
  assert.equal(line([]).indexOf('Failed'), 53)
  assert.equal(line([green]).indexOf('Failed'), 59)
  assert.equal(line([anInstance('x'.repeat(100))]).indexOf('Failed'), 74)
})

const targets = (statuses: Readonly<Record<string, number>>) =>
  Object.entries(statuses).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, index) => anInstance(`i-${status}-${index}`, { status })),
  )
const bar = (statuses: Readonly<Record<string, number>>) =>
  countsBar(countTargets(aSnapshot({}, targets(statuses))))

test('the counts bar shows what has finished first and what is pending last', () => {
  assert.equal(
    plain(bar({ Pending: 2, InProgress: 4, Succeeded: 4, Failed: 2 })),
    '[████████████▒▒▒▒▒▒▒▒░░░░] 6 of 12 finished: 2 Failed, 4 Succeeded, 4 InProgress, 2 Pending',
  )
  assert.equal(
    plain(bar({ Paused: 1, Skipped: 1 })),
    '[████████████▒▒▒▒▒▒▒▒▒▒▒▒] 1 of 2 finished: 1 Skipped, 1 Paused',
  )
})

test('the counts bar is full with any numbers, each part in its color', () => {
  const line = bar({ Failed: 1, Succeeded: 333, Skipped: 1, InProgress: 500, Pending: 165 })
  assert.equal(/\[(.*)\]/.exec(plain(line))?.[1]?.length, 24)
  assert.deepEqual(
    styles(line).map(([style, text]) => [style, text[0]]),
    [
      ['red', undefined],
      ['green', '█'],
      ['dim', undefined],
      ['blue', '▒'],
      ['dim', '░'],
    ],
  )
})

test('counts are logged when some targets have finished and others have not, while the deployment is running', () => {
  const finished: Transition = { kind: 'target', target: instance, to: 'Succeeded' }
  const began: Transition = { kind: 'target', target: instance, to: 'InProgress' }
  const half = targets({ Succeeded: 1, Pending: 1 })
  const logged = (changes: readonly Transition[], snapshot: Snapshot, prefix?: string) => {
    const line = hasFinished(changes)
      ? countsLine(snapshot, { elapsed: 65_000, targets: [], names: new Map(), prefix })
      : undefined
    return line && plain(line)
  }
  const going = aSnapshot({}, half)
  assert.equal(
    logged([finished], going),
    '   1:05  [████████████░░░░░░░░░░░░] 1 of 2 finished: 1 Succeeded, 1 Pending',
  )
  assert.match(logged([finished], going, 'd-2') ?? '', /^ {3}1:05 {2}d-2 {2}\[/)
  assert.equal(logged([began], going), undefined)
  assert.equal(logged([], going), undefined)
  assert.equal(logged([finished], aSnapshot({ status: 'Failed' }, half)), undefined)
  assert.equal(logged([finished], aSnapshot({}, targets({ Succeeded: 2 }))), undefined)
})

test('the heartbeat shows the counts; one target needs no bar', () => {
  const beat = (snapshot: Snapshot | undefined) => plain(heartbeatLine(snapshot, 120_000))
  assert.equal(
    beat(aSnapshot({}, targets({ Succeeded: 1, InProgress: 1 }))),
    '   2:00  still InProgress · [████████████▒▒▒▒▒▒▒▒▒▒▒▒] 1 of 2 finished: 1 Succeeded, 1 InProgress',
  )
  assert.equal(
    beat(aSnapshot({}, targets({ InProgress: 1 }))),
    '   2:00  still InProgress · 1 target: 1 InProgress',
  )
  assert.equal(beat(undefined), '   2:00  CodeDeploy has not responded yet')
})

test('counts are in one line, each status cleaned', () => {
  const many = Array.from({ length: 1_500 }, (_, index) => anInstance(`i-${index}`))
  assert.equal(countsText(countTargets(aSnapshot({}, many))), '1,500 targets: 1,500 Succeeded')
  assert.equal(countsText(countTargets(aSnapshot())), '0 targets')
  const odd = [anInstance('i-1', { status: 'a\n##[error]' })]
  assert.equal(countsText(countTargets(aSnapshot({}, odd))), '1 target: 1 a ## [error]')
})
