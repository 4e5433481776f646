import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type FailureGroup,
  failureGroups,
  hasFailed,
  ignoredFailureGroups,
  lastFailedEvent,
  logTailOf,
  targetIds,
} from '../../src/deployment/failures.ts'
import type { Deployment, Diagnostics, LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { atOnce } from '../../src/time/turns.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  aLambdaTarget,
  anEvent,
  anInstance,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'

/** A deployment that CodeDeploy ended because too many instances failed. */
const healthConstraints = {
  status: 'Failed',
  errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'The overall deployment failed because …' },
} as const

/** A failed event without times. */
function untimed(name: string, diagnostics?: Diagnostics): LifecycleEvent {
  return anEvent(name, { status: 'Failed', diagnostics })
}

const code = (errorCode: string): Diagnostics => ({ errorCode })

/** A group in short: code, event and the ids of its targets. */
function inShort(group: FailureGroup): string {
  const event = group.eventName === undefined ? '' : ` in ${group.eventName}`
  return `${group.errorCode}${event} on ${targetIds(group).join(' ')}`
}

const tables: readonly {
  readonly what: string
  readonly targets: readonly Target[]
  readonly deployment?: Partial<Deployment>
  readonly groups: readonly string[]
}[] = [
  {
    what: 'none if no target failed, even if the deployment did',
    targets: [anInstance('i-1'), anInstance('i-2', { status: 'Skipped' })],
    deployment: healthConstraints,
    groups: [],
  },
  {
    what: 'the failed event',
    targets: [aFailedInstance('i-1', anEvent('Install'), aFailedEvent('ApplicationStart', 10))],
    groups: ['ScriptFailed in ApplicationStart on i-1'],
  },
  {
    what: 'the last failed event by time, since CodeDeploy ignored the earlier one',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('ValidateService', 50, code('ScriptTimedOut')),
        aFailedEvent('ApplicationStop', 5, code('ScriptMissing')),
        anEvent('AllowTraffic', { status: 'Skipped' }),
      ),
    ],
    groups: ['ScriptTimedOut in ValidateService on i-1'],
  },
  {
    what: 'the last failed event by position if times are missing or equal',
    targets: [
      aFailedInstance('i-1', aFailedEvent('BeforeInstall', 5), untimed('Install', code('ScriptTimedOut'))),
      aFailedInstance('i-2', untimed('BeforeInstall'), aFailedEvent('Install', 5, code('ScriptTimedOut'))),
      aFailedInstance(
        'i-3',
        aFailedEvent('BeforeInstall', 6),
        aFailedEvent('Install', 6, code('ScriptTimedOut')),
      ),
    ],
    groups: ['ScriptTimedOut in Install on i-2 i-3 i-1'],
  },
  {
    what: 'no skipped event, even if it has diagnostics',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('BeforeInstall', 5),
        anEvent('Install', { status: 'Skipped', endTime: after(9), diagnostics: scriptFailed() }),
      ),
      aFailedInstance('i-2', anEvent('Install', { status: 'Skipped', diagnostics: scriptFailed() })),
    ],
    groups: ['ScriptFailed in BeforeInstall on i-1', 'UnknownError on i-2'],
  },
  {
    what: 'none on targets that are stopped, skipped or still in progress',
    targets: ['Skipped', 'Unknown', 'Pending', 'InProgress', 'Ready', 'Paused'].map((status, index) =>
      anInstance(`i-${index}`, { status, lifecycleEvents: [aFailedEvent('Install', index)] }),
    ),
    groups: [],
  },
  {
    what: 'UnknownError if neither event nor deployment has a code',
    targets: [aFailedInstance('i-1'), aFailedInstance('i-2', untimed('Install'))],
    groups: ['UnknownError on i-1', 'UnknownError in Install on i-2'],
  },
  {
    what: "the deployment's code if the event's diagnostics give no reason",
    targets: [
      aFailedInstance('i-1', untimed('Install', {})),
      aFailedInstance('i-2', untimed('Install', code('UnknownError'))),
      aFailedInstance('i-3', untimed('Install', code('Success'))),
      aFailedInstance('i-4', untimed('Install', { errorCode: 'UnknownError', message: '', logTail: '' })),
    ],
    deployment: healthConstraints,
    groups: ['HEALTH_CONSTRAINTS in Install on i-1 i-2 i-3 i-4'],
  },
  {
    what: 'UnknownError if diagnostics have a message but no code',
    targets: [
      aFailedInstance('i-1', untimed('Install', { message: 'No space left on device' })),
      aFailedInstance(
        'i-2',
        untimed('Install', { errorCode: 'Success', message: 'No space left on device' }),
      ),
    ],
    deployment: healthConstraints,
    groups: ['UnknownError in Install on i-1 i-2'],
  },
  {
    what: 'codes that AWS added later as they are',
    targets: [aFailedInstance('i-1', untimed('Install', code('DiskFull')))],
    groups: ['DiskFull in Install on i-1'],
  },
  {
    what: "the target's own time counts if its event has none",
    targets: [
      aFailedInstance('i-1', aFailedEvent('Install', 50, code('ScriptMissing'))),
      { ...aFailedInstance('i-2', untimed('Install', code('ScriptTimedOut'))), lastUpdatedAt: after(20) },
    ],
    groups: ['ScriptTimedOut in Install on i-2', 'ScriptMissing in Install on i-1'],
  },
  {
    what: "an event's start counts if it has no end",
    targets: [
      aFailedInstance('i-1', aFailedEvent('Install', 50, code('ScriptMissing'))),
      aFailedInstance('i-2', { ...untimed('Install', code('ScriptTimedOut')), startTime: after(20) }),
    ],
    groups: ['ScriptTimedOut in Install on i-2', 'ScriptMissing in Install on i-1'],
  },
  {
    what: 'the cause with the most targets first, although another came a moment earlier',
    targets: [
      aFailedInstance('i-1', aFailedEvent('ApplicationStart', 9.956, code('ScriptTimedOut'))),
      ...[2, 3, 4, 5, 6].map(index => aFailedInstance(`i-${index}`, aFailedEvent('Install', 10))),
      ...[7, 8].map(index =>
        aFailedInstance(`i-${index}`, aFailedEvent('Install', 5, code('ScriptMissing'))),
      ),
    ],
    groups: [
      'ScriptFailed in Install on i-2 i-3 i-4 i-5 i-6',
      'ScriptMissing in Install on i-7 i-8',
      'ScriptTimedOut in ApplicationStart on i-1',
    ],
  },
  {
    what: 'among causes with equally many targets, the one that came first; one without a time last',
    targets: [
      aFailedInstance('i-1', untimed('BeforeInstall')),
      aFailedInstance('i-2', aFailedEvent('Install', 30, code('ScriptTimedOut'))),
      aFailedInstance('i-3', aFailedEvent('Install', 10, code('ScriptMissing'))),
      aFailedInstance('i-4', aFailedEvent('Install', 20)),
    ],
    groups: [
      'ScriptMissing in Install on i-3',
      'ScriptFailed in Install on i-4',
      'ScriptTimedOut in Install on i-2',
      'UnknownError in BeforeInstall on i-1',
    ],
  },
  {
    what: 'a consequence last, however many targets it has and however early it came',
    targets: [
      ...[1, 2, 3, 4].map(index => ({ ...aFailedInstance(`i-${index}`), lastUpdatedAt: after(1) })),
      aFailedInstance('i-5', aFailedEvent('Install', 50)),
    ],
    deployment: healthConstraints,
    groups: ['ScriptFailed in Install on i-5', 'HEALTH_CONSTRAINTS on i-1 i-2 i-3 i-4'],
  },
  {
    what: "a consequence apart from a failure of the same words that the target's own diagnostics give",
    targets: [
      aFailedInstance('i-1', untimed('Install')),
      aFailedInstance('i-2', untimed('Install', { message: 'Too few.' })),
    ],
    deployment: { status: 'Failed', errorInformation: { code: 'UnknownError', message: 'Too few.' } },
    groups: ['UnknownError in Install on i-2', 'UnknownError in Install on i-1'],
  },
  {
    what: 'Lambda functions like instances',
    targets: [
      aLambdaTarget({
        status: 'Failed',
        lifecycleEvents: [aFailedEvent('BeforeAllowTraffic', 5, code('UnknownError'))],
      }),
    ],
    deployment: { errorInformation: { code: 'HOOK_FAILURE' } },
    groups: ['HOOK_FAILURE in BeforeAllowTraffic on checkout:live'],
  },
]
for (const { what, targets, deployment, groups } of tables) {
  test(`failure groups: ${what}`, () => {
    assert.deepEqual(atOnce(failureGroups(aSnapshot(deployment, targets))).map(inShort), groups)
  })
}

const message = 'listen EADDRINUSE 10.0.0.7:3000 (pid 7) on i-0123456789abcdef0'
const failure = aFailedEvent('Install', 10, scriptFailed({ message }))
const variants: readonly (readonly [what: string, event: LifecycleEvent, groups: number])[] = [
  ['nothing', failure, 1],
  ['the time', aFailedEvent('Install', 12, scriptFailed({ message })), 1],
  ['the log tail', aFailedEvent('Install', 10, scriptFailed({ message, logTail: 'other' })), 1],
  [
    'address, process and instance in the message',
    aFailedEvent(
      'Install',
      10,
      scriptFailed({ message: 'listen EADDRINUSE 10.0.2.9:3001 (pid 12) on i-0fedcba9876543210' }),
    ),
    1,
  ],
  ['the message', aFailedEvent('Install', 10, scriptFailed({ message: 'other' })), 2],
  ['the event', aFailedEvent('AfterInstall', 10, scriptFailed({ message })), 2],
  ['the error code', aFailedEvent('Install', 10, scriptFailed({ message, errorCode: 'ScriptTimedOut' })), 2],
  ['the script', aFailedEvent('Install', 10, scriptFailed({ message, scriptName: 'other.sh' })), 2],
]
for (const [what, event, count] of variants) {
  test(`failure groups: ${count} if two failures differ in ${what}`, () => {
    const targets = [aFailedInstance('i-1', failure), aFailedInstance('i-2', event)]
    assert.equal(atOnce(failureGroups(aSnapshot({}, targets))).length, count)
  })
}

test('failure groups: texts that imitate the separator of the key stay apart', () => {
  const targets = [
    aFailedInstance('i-1', untimed('a', { errorCode: 'b","c', scriptName: 'd' })),
    aFailedInstance('i-2', untimed('a","b', { errorCode: 'c', scriptName: 'd' })),
  ]
  assert.equal(atOnce(failureGroups(aSnapshot({}, targets))).length, 2)
})

test('a failure group: has the earliest failure’s texts and the earliest log tail', () => {
  const targets = [
    aFailedInstance('i-1', aFailedEvent('Install', 30, scriptFailed({ logTail: 'late' }))),
    aFailedInstance('i-2', aFailedEvent('Install', 10, scriptFailed({ logTail: '' }))),
    aFailedInstance('i-3', aFailedEvent('Install', 20, scriptFailed({ logTail: 'early' }))),
  ]
  const [group, ...others] = atOnce(failureGroups(aSnapshot({}, targets)))
  assert.ok(group)
  assert.deepEqual(others, [])
  const { failures, ...cause } = group
  assert.deepEqual(cause, {
    errorCode: 'ScriptFailed',
    eventName: 'Install',
    scriptName: 'scripts/start_server.sh',
    message: 'Script at specified location: scripts/start_server.sh failed with exit code 1',
  })
  assert.deepEqual(
    failures.map(({ target, at }) => [target.id, at]),
    [
      ['i-2', after(10)],
      ['i-3', after(20)],
      ['i-1', after(30)],
    ],
  )
  assert.equal(logTailOf(group), 'early')
})

for (const groups of [failureGroups, ignoredFailureGroups]) {
  test(`${groups.name}: others may run after each target`, () => {
    const status = groups === failureGroups ? 'Failed' : 'Succeeded'
    const targets = Array.from({ length: 100 }, (_, index) =>
      anInstance(`i-${index}`, { status, lifecycleEvents: [untimed('ApplicationStop')] }),
    )
    const pauses = [...groups(aSnapshot({}, targets))].length
    assert.ok(pauses >= targets.length, `${pauses} pauses`)
  })
}

test("a failure group: takes the deployment's message if the target has no diagnostics", () => {
  const [group] = atOnce(failureGroups(aSnapshot(healthConstraints, [aFailedInstance('i-1')])))
  assert.ok(group)
  assert.equal(group.message, healthConstraints.errorInformation.message)
  assert.equal(group.failures[0].isExplained, false)
  assert.equal(logTailOf(group), undefined)
})

test('ignored failures: the failed events of targets that succeeded', () => {
  const stop = aFailedEvent('ApplicationStop', 5)
  const targets = [
    anInstance('i-1', { lifecycleEvents: [stop, aFailedEvent('AfterBlockTraffic', 3), stop] }),
    anInstance('i-2', { lifecycleEvents: [stop, anEvent('Install')] }),
    ...['Failed', 'Skipped', 'InProgress', 'Unknown', 'Pending'].map(status =>
      anInstance(status, { status, lifecycleEvents: [stop] }),
    ),
  ]
  assert.deepEqual(atOnce(ignoredFailureGroups(aSnapshot({}, targets))).map(inShort), [
    'ScriptFailed in ApplicationStop on i-1 i-2',
    'ScriptFailed in AfterBlockTraffic on i-1',
  ])
})

test('ignored failures: an event that failed twice on one target counts once', () => {
  const [stop, block] = [aFailedEvent('ApplicationStop', 5), aFailedEvent('AfterBlockTraffic', 3)]
  const targets = [
    anInstance('i-1', { lifecycleEvents: [stop, stop, stop] }),
    anInstance('i-2', { lifecycleEvents: [block] }),
    anInstance('i-3', { lifecycleEvents: [block] }),
  ]
  assert.deepEqual(atOnce(ignoredFailureGroups(aSnapshot({}, targets))).map(inShort), [
    'ScriptFailed in AfterBlockTraffic on i-2 i-3',
    'ScriptFailed in ApplicationStop on i-1',
  ])
})

test("ignored failures: never take the deployment's error", () => {
  const targets = [anInstance('i-1', { lifecycleEvents: [untimed('ApplicationStop')] })]
  const [group] = atOnce(ignoredFailureGroups(aSnapshot(healthConstraints, targets)))
  assert.equal(group?.errorCode, 'UnknownError')
  assert.equal(group?.message, undefined)
})

test('last failed event: undefined if none failed', () => {
  assert.equal(lastFailedEvent(anInstance('i-1', { lifecycleEvents: [anEvent('Install')] })), undefined)
})

for (const [what, snapshot, expected] of [
  ['a deployment that failed', aSnapshot({ status: 'Failed' }), true],
  ['a deployment that was stopped', aSnapshot({ status: 'Stopped' }), true],
  [
    'a target',
    aSnapshot({ status: 'InProgress' }, [anInstance('i-1'), anInstance('i-2', { status: 'Failed' })]),
    true,
  ],
  ['nothing', aSnapshot({ status: 'Succeeded' }, [anInstance('i-1')]), false],
] as const) {
  test(`what has failed: ${what}`, () => assert.equal(hasFailed(snapshot), expected))
}
