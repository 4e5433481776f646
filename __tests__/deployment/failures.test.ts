import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureGroups } from '../../src/deployment/failures.ts'
import type { Deployment, Diagnostics, Target } from '../../src/deployment/model.ts'
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
import { groupInShort, healthConstraints, untimed } from '../support/failures.ts'

function groupsOf(targets: readonly Target[], deployment: Partial<Deployment> = {}): readonly string[] {
  return failureGroups(aSnapshot(deployment, targets)).map(groupInShort)
}

const code = (errorCode: string): Diagnostics => ({ errorCode })

const causes: readonly {
  readonly what: string
  readonly targets: readonly Target[]
  readonly deployment?: Partial<Deployment>
  readonly groups: readonly string[]
}[] = [
  { what: 'nothing where nothing failed', targets: [anInstance('i-1')], groups: [] },
  {
    what: 'nothing for a deployment that failed by itself',
    targets: [anInstance('i-1'), anInstance('i-2', { status: 'Skipped' })],
    deployment: healthConstraints,
    groups: [],
  },
  {
    what: 'the event that failed',
    targets: [aFailedInstance('i-1', anEvent('Install'), aFailedEvent('ApplicationStart', 10))],
    groups: ['ScriptFailed in ApplicationStart on i-1'],
  },
  {
    what: 'the last event that failed, since an earlier one was ignored',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('ApplicationStop', 5, code('ScriptMissing')),
        aFailedEvent('ValidateService', 50, code('ScriptTimedOut')),
        anEvent('AllowTraffic', { status: 'Skipped' }),
      ),
    ],
    groups: ['ScriptTimedOut in ValidateService on i-1'],
  },
  {
    what: 'the last event by its time, whatever the order',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('ValidateService', 50, code('ScriptTimedOut')),
        aFailedEvent('ApplicationStop', 5, code('ScriptMissing')),
      ),
    ],
    groups: ['ScriptTimedOut in ValidateService on i-1'],
  },
  {
    what: 'the last event by its place where times are missing',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('ApplicationStop', 5, code('ScriptMissing')),
        untimed('ValidateService', code('ScriptTimedOut')),
      ),
      aFailedInstance(
        'i-2',
        untimed('ApplicationStop', code('ScriptMissing')),
        aFailedEvent('ValidateService', 5, code('ScriptTimedOut')),
      ),
    ],
    groups: ['ScriptTimedOut in ValidateService on i-2 i-1'],
  },
  {
    what: 'the later in place of two events that failed in the same moment',
    targets: [
      aFailedInstance(
        'i-1',
        aFailedEvent('BeforeInstall', 5, code('ScriptMissing')),
        aFailedEvent('AfterInstall', 5, code('ScriptTimedOut')),
      ),
    ],
    groups: ['ScriptTimedOut in AfterInstall on i-1'],
  },
  {
    what: 'no skipped event, whatever diagnostics it carries',
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
    what: 'nothing of targets that were stopped, skipped or still go on',
    targets: ['Skipped', 'Unknown', 'Pending', 'InProgress', 'Ready', 'Paused'].map((status, index) =>
      anInstance(`i-${index}`, { status, lifecycleEvents: [aFailedEvent('Install', index)] }),
    ),
    groups: [],
  },
  {
    what: "the deployment's code where a target failed without diagnostics",
    targets: [aFailedInstance('i-1')],
    deployment: healthConstraints,
    groups: ['HEALTH_CONSTRAINTS on i-1'],
  },
  {
    what: 'UnknownError where the deployment has no code either',
    targets: [aFailedInstance('i-1'), aFailedInstance('i-2', untimed('Install'))],
    groups: ['UnknownError on i-1', 'UnknownError in Install on i-2'],
  },
  {
    what: "the deployment's code where the event's diagnostics say nothing",
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
    what: 'UnknownError where diagnostics have a message but no code',
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
    what: 'first the cause that came first, whatever the order of the targets and the number of its followers',
    targets: [
      aFailedInstance('i-1', aFailedEvent('ValidateService', 30, code('ScriptTimedOut'))),
      aFailedInstance('i-2', aFailedEvent('ValidateService', 31, code('ScriptTimedOut'))),
      aFailedInstance('i-3', aFailedEvent('BeforeInstall', 10, code('ScriptMissing'))),
    ],
    groups: ['ScriptMissing in BeforeInstall on i-3', 'ScriptTimedOut in ValidateService on i-1 i-2'],
  },
  {
    what: 'after the root cause the groups by the number of their targets',
    targets: [
      aFailedInstance('i-1', aFailedEvent('Install', 1, code('ScriptMissing'))),
      aFailedInstance('i-2', aFailedEvent('Install', 2, code('ScriptTimedOut'))),
      aFailedInstance('i-3', aFailedEvent('Install', 3, code('ScriptFailed'))),
      aFailedInstance('i-4', aFailedEvent('Install', 4, code('ScriptFailed'))),
    ],
    groups: [
      'ScriptMissing in Install on i-1',
      'ScriptFailed in Install on i-3 i-4',
      'ScriptTimedOut in Install on i-2',
    ],
  },
  {
    what: 'what is explained before what only the deployment explains, even where that came first',
    targets: [
      { ...aFailedInstance('i-1'), lastUpdatedAt: after(1) },
      aFailedInstance('i-2', aFailedEvent('Install', 99)),
    ],
    deployment: healthConstraints,
    groups: ['ScriptFailed in Install on i-2', 'HEALTH_CONSTRAINTS on i-1'],
  },
  {
    what: 'what has a time before what has none',
    targets: [
      aFailedInstance('i-1', untimed('Install', code('ScriptMissing'))),
      aFailedInstance('i-2', aFailedEvent('Install', 99, code('ScriptTimedOut'))),
    ],
    groups: ['ScriptTimedOut in Install on i-2', 'ScriptMissing in Install on i-1'],
  },
  {
    what: "the target's own time where its event has none",
    targets: [
      aFailedInstance('i-1', aFailedEvent('Install', 50, code('ScriptMissing'))),
      { ...aFailedInstance('i-2', untimed('Install', code('ScriptTimedOut'))), lastUpdatedAt: after(20) },
    ],
    groups: ['ScriptTimedOut in Install on i-2', 'ScriptMissing in Install on i-1'],
  },
  {
    what: "an event's start where it has no end",
    targets: [
      aFailedInstance('i-1', aFailedEvent('Install', 50, code('ScriptMissing'))),
      aFailedInstance('i-2', {
        ...untimed('Install', code('ScriptTimedOut')),
        startTime: after(20),
      }),
    ],
    groups: ['ScriptTimedOut in Install on i-2', 'ScriptMissing in Install on i-1'],
  },
  {
    what: 'failures of Lambda functions as of instances',
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

for (const { what, targets, deployment, groups } of causes) {
  test(`tells ${what}`, () => {
    assert.deepEqual(groupsOf(targets, deployment), groups)
  })
}
