import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { countTargets } from '../../src/deployment/counts.ts'
import type { Transition } from '../../src/deployment/transitions.ts'
import { countsText, heartbeatLine, percent, progressLines } from '../../src/report/progress.ts'
import { after, aLambdaTarget, anEvent, anInstance, aSnapshot, scriptFailed } from '../support/deployments.ts'
import { plain, styles } from '../support/log.ts'

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
    'deployment                               InProgress',
  ],
  [
    'an instance',
    { kind: 'target', target: instance, to: 'Succeeded' },
    'i-0123456789abcdef0  instance            Succeeded',
  ],
  [
    'an instance of a fleet',
    { kind: 'target', target: green, to: 'Ready' },
    'i-0123456789abcdef1 Green  instance            Ready',
  ],
  [
    'another target',
    { kind: 'target', target: aLambdaTarget(), to: 'Failed' },
    'checkout:live        target              Failed',
  ],
  [
    'an event that began',
    event('ApplicationStart', 'InProgress', { startTime: after(0) }),
    'i-0123456789abcdef0  ApplicationStart    InProgress',
  ],
  [
    'an event that ended',
    event('ApplicationStart', 'Succeeded', timed),
    'i-0123456789abcdef0  ApplicationStart    Succeeded      12 s',
  ],
  [
    'an event that failed',
    event('ApplicationStart', 'Failed', { ...timed, diagnostics: scriptFailed({ scriptName: 'run.sh' }) }),
    'i-0123456789abcdef0  ApplicationStart    Failed         12 s  ScriptFailed  Script at specified location: run.sh failed with exit code 1',
  ],
  [
    'an event that failed, with a script that the message does not name',
    event('Install', 'Failed', { diagnostics: { scriptName: 'run.sh', message: 'no' } }),
    'i-0123456789abcdef0  Install             Failed  run.sh: no',
  ],
  [
    'an event that failed without a message',
    event('Install', 'Failed', { diagnostics: { errorCode: 'ScriptMissing', scriptName: 'run.sh' } }),
    'i-0123456789abcdef0  Install             Failed  ScriptMissing  run.sh',
  ],
  [
    'an event that failed without diagnostics',
    event('Install', 'Failed'),
    'i-0123456789abcdef0  Install             Failed',
  ],
  [
    'an event that succeeded, without its diagnostics',
    event('Install', 'Succeeded', { diagnostics: scriptFailed() }),
    'i-0123456789abcdef0  Install             Succeeded',
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
    'checkout:live        traffic             version 1 87.5 %, version 2 12.5 %',
  ],
  [
    'a rollback',
    { kind: 'rollback-started', rollbackDeploymentId: 'd-2', message: 'An alarm went off' },
    'CodeDeploy rolls back by deployment d-2: An alarm went off',
  ],
  [
    'a rollback without a reason',
    { kind: 'rollback-started', rollbackDeploymentId: 'd-2' },
    'CodeDeploy rolls back by deployment d-2',
  ],
  [
    'the wait before the original fleet ends',
    { kind: 'termination-wait', minutes: 5 },
    'Traffic has moved; CodeDeploy waits 5 min before it ends the original fleet.',
  ],
  [
    'such a wait of unknown length',
    { kind: 'termination-wait' },
    'Traffic has moved; CodeDeploy waits the time that the group sets before it ends the original fleet.',
  ],
  ["CodeDeploy's own message", { kind: 'status-message', message: 'Waiting' }, 'CodeDeploy says Waiting'],
]

for (const [what, change, line] of lines) {
  test(`tells ${what} in a line that begins with the elapsed time`, () => {
    const { open, folded } = progressLines([change], 65_000)
    assert.deepEqual(open.map(plain), [`   1:05  ${line}`])
    assert.equal(folded, undefined)
  })
}

test('names the rollback in front of its own transitions', () => {
  const { open } = progressLines([{ kind: 'deployment', to: 'Failed' }], 0, 'd-2')
  assert.match(plain(open[0] ?? assert.fail()), /^ {3}0:00 {2}d-2 {2}deployment /)
})

test('shows a status in its colour, and one that AWS added later in bold', () => {
  const style = (to: string) => {
    const [line = assert.fail()] = progressLines([{ kind: 'target', target: instance, to }], 0).open
    return styles(line).at(-1)
  }
  assert.deepEqual(style('Succeeded'), ['green', 'Succeeded'])
  assert.deepEqual(style('Failed'), ['red', 'Failed'])
  assert.deepEqual(style('InProgress'), ['blue', 'InProgress'])
  assert.deepEqual(style('Paused'), ['bold', 'Paused'])
  assert.deepEqual(style('constructor'), ['bold', 'constructor'])
})

test('puts events that were skipped together on one target on one line', () => {
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
  const names = progressLines(changes, 0).open.map(line => plain(line).slice(9).trim().replaceAll(/ +/g, ' '))
  assert.deepEqual(names, [
    'i-0123456789abcdef0 Install Failed',
    'i-0123456789abcdef0 A, B Skipped',
    'i-0123456789abcdef1 Green C, D Skipped',
    'i-0123456789abcdef0 E Pending',
    'i-0123456789abcdef0 F Skipped',
  ])
})

suite('a poll of many changes', () => {
  const fleet = (count: number, to: (index: number) => string): readonly Transition[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'event',
      target: anInstance(`i-${index}`),
      event: anEvent('Install', { status: to(index) }),
      to: to(index),
    }))

  test('of up to 40 stays open', () => {
    const { open, folded } = progressLines(
      fleet(40, () => 'Succeeded'),
      0,
    )
    assert.equal(open.length, 40)
    assert.equal(folded, undefined)
  })

  test('of more is folded, but for failures and what concerns the whole deployment', () => {
    const changes: readonly Transition[] = [
      ...fleet(1_000, index => (index % 100 === 0 ? 'Failed' : 'Succeeded')),
      { kind: 'target', target: instance, to: 'Failed' },
      { kind: 'target', target: instance, to: 'Succeeded' },
      { kind: 'deployment', to: 'Failed' },
      { kind: 'rollback-started', rollbackDeploymentId: 'd-2' },
    ]
    const { open, folded } = progressLines(changes, 65_000)
    assert.equal(open.length, 13)
    assert.equal(folded?.lines.length, 991)
    assert.equal(folded?.title, '   1:05  991 changes: Install Succeeded 990, instance Succeeded 1')
  })

  test('names the four most frequent changes in its title', () => {
    const changes = ['A', 'B', 'C', 'D', 'E'].flatMap((name, index) =>
      Array.from({ length: 10 * (5 - index) }, () => event(name, 'Succeeded')),
    )
    assert.equal(
      progressLines(changes, 0).folded?.title,
      '   0:00  150 changes: A Succeeded 50, B Succeeded 40, C Succeeded 30, D Succeeded 20, …',
    )
  })
})

test('beats with the counts while all is quiet', () => {
  const snapshot = aSnapshot({}, [instance, anInstance('i-2', { status: 'InProgress' })])
  assert.equal(
    plain(heartbeatLine(snapshot, 120_000)),
    '   2:00  still InProgress · 2 targets: Succeeded 1, InProgress 1',
  )
  assert.equal(plain(heartbeatLine(undefined, 60_000)), '   1:00  CodeDeploy has not answered yet')
})

test('counts in one line, each status cleaned', () => {
  const many = Array.from({ length: 1_500 }, (_, index) => anInstance(`i-${index}`))
  assert.equal(countsText(countTargets(aSnapshot({}, many))), '1,500 targets: Succeeded 1,500')
  assert.equal(countsText(countTargets(aSnapshot())), '0 targets')
  const odd = [anInstance('i-1', { status: 'a\n##[error]' })]
  assert.equal(countsText(countTargets(aSnapshot({}, odd))), '1 target: a ## [error] 1')
})

test('shows a percentage without needless decimals', () => {
  assert.deepEqual([0, 100, 12.5, 33.333].map(percent), ['0 %', '100 %', '12.5 %', '33.3 %'])
})
