import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment, LifecycleEvent, Snapshot, Target } from '../../src/deployment/model.ts'
import { type Transition, trafficShares, transitions } from '../../src/deployment/transitions.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  aLambdaTarget,
  anEcsTarget,
  anEvent,
  anInstance,
  anOtherTarget,
  aSnapshot,
} from '../support/deployments.ts'

/** A transition in short: `i-1 Install Pending → InProgress`, or `i-1 Install → InProgress` if it is new. */
function inShort(change: Transition): string {
  const moved = 'to' in change ? [change.from, '→', change.to].filter(Boolean).join(' ') : ''
  switch (change.kind) {
    case 'deployment':
      return `deployment ${moved}`
    case 'target':
      return `${change.target.id} ${moved}`
    case 'event':
      return `${change.target.id} ${change.event.name} ${moved}`
    case 'traffic':
      return `${change.target.id} ${change.shares.map(({ name, percent }) => `${name} ${percent}`).join(', ')}`
    case 'rollback-started':
      return `rollback ${change.rollbackDeploymentId} (${change.message})`
    case 'termination-wait':
      return `termination wait ${change.minutes}`
    case 'status-message':
      return `message ${change.message}`
  }
}

const snapshot = (deployment: Partial<Deployment>, ...targets: readonly Target[]) =>
  aSnapshot(deployment, targets)
const instance = (id: string, status: string, ...lifecycleEvents: readonly LifecycleEvent[]) =>
  anInstance(id, { status, lifecycleEvents })
const event = (name: string, status: string) => anEvent(name, { status })
const lambda = (status: string, targetVersionWeight?: number) =>
  aLambdaTarget({ status, currentVersion: '1', targetVersion: '2', targetVersionWeight })

const explained = aFailedInstance('i-1', aFailedEvent('Install', 1))
const pairs: readonly {
  readonly what: string
  readonly before?: Snapshot
  readonly after: Snapshot
  readonly changes: readonly string[]
}[] = [
  {
    what: 'the first snapshot reports everything past Pending',
    after: snapshot(
      {},
      instance('i-1', 'InProgress', event('Install', 'Succeeded'), event('AfterInstall', 'InProgress')),
      instance('i-2', 'Pending', event('Install', 'Pending')),
    ),
    changes: [
      'deployment → InProgress',
      'i-1 Install → Succeeded',
      'i-1 AfterInstall → InProgress',
      'i-1 → InProgress',
    ],
  },
  {
    what: 'none between equal snapshots',
    before: snapshot({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    after: snapshot({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    changes: [],
  },
  {
    what: 'events before their target',
    before: snapshot({}, instance('i-1', 'Pending', event('Install', 'Pending'))),
    after: snapshot({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    changes: ['i-1 Install Pending → InProgress', 'i-1 Pending → InProgress'],
  },
  {
    what: 'none for events in another order',
    before: snapshot({}, instance('i-1', 'InProgress', event('A', 'Succeeded'), event('B', 'Failed'))),
    after: snapshot({}, instance('i-1', 'InProgress', event('B', 'Failed'), event('A', 'Succeeded'))),
    changes: [],
  },
  {
    what: 'a target that was added later',
    before: snapshot({}, instance('i-1', 'Succeeded')),
    after: snapshot(
      {},
      instance('i-1', 'Succeeded'),
      instance('i-2', 'InProgress', event('Install', 'InProgress')),
    ),
    changes: ['i-2 Install → InProgress', 'i-2 → InProgress'],
  },
  {
    what: 'none for a target that is gone',
    before: snapshot({}, instance('i-1', 'InProgress'), instance('i-2', 'InProgress')),
    after: snapshot({}, instance('i-2', 'InProgress')),
    changes: [],
  },
  {
    what: "the deployment's start comes first",
    before: snapshot({ status: 'Queued' }),
    after: snapshot({}, instance('i-1', 'InProgress')),
    changes: ['deployment Queued → InProgress', 'i-1 → InProgress'],
  },
  ...['Succeeded', 'Failed', 'Stopped'].map(status => ({
    what: `the deployment's end comes last (${status})`,
    before: snapshot({}, instance('i-1', 'InProgress')),
    after: snapshot({ status }, instance('i-1', 'Succeeded')),
    changes: ['i-1 InProgress → Succeeded', `deployment InProgress → ${status}`],
  })),
  {
    what: 'traffic before its target',
    before: snapshot({}, lambda('InProgress', 10)),
    after: snapshot({}, lambda('Succeeded', 100)),
    changes: ['checkout:live version 1 0, version 2 100', 'checkout:live InProgress → Succeeded'],
  },
  {
    what: 'none for traffic that CodeDeploy no longer reports',
    before: snapshot({}, lambda('InProgress', 10)),
    after: snapshot({}, lambda('InProgress')),
    changes: [],
  },
  {
    what: 'a rollback with its message',
    before: snapshot({ rollbackInfo: {} }),
    after: snapshot({ rollbackInfo: { rollbackDeploymentId: 'd-2', rollbackMessage: 'Alarm' } }),
    changes: ['rollback d-2 (Alarm)'],
  },
  {
    what: 'no rollback if this deployment is one itself',
    after: snapshot({ status: 'Created', rollbackInfo: { rollbackTriggeringDeploymentId: 'd-0' } }),
    changes: ['deployment → Created'],
  },
  {
    what: 'the wait before the original instances are terminated, with its length',
    before: snapshot({ terminationWaitStarted: false, terminationWaitMinutes: 5 }),
    after: snapshot({ terminationWaitStarted: true, terminationWaitMinutes: 5 }),
    changes: ['termination wait 5'],
  },
  {
    what: "CodeDeploy's new messages, each once",
    before: snapshot({ statusMessages: ['one'] }),
    after: snapshot({ statusMessages: ['one', 'two', 'two', 'three'] }),
    changes: ['message two', 'message three'],
  },
  {
    what: 'a failed event again when its diagnostics arrive',
    before: snapshot({}, instance('i-1', 'Failed', event('Install', 'Failed'))),
    after: snapshot({}, explained),
    changes: ['i-1 Install Failed → Failed'],
  },
  {
    what: 'none for a failed event whose diagnostics are known',
    before: snapshot({}, explained),
    after: snapshot({}, { ...explained }),
    changes: [],
  },
]
for (const { what, before, after, changes } of pairs) {
  test(`transitions: ${what}`, () => {
    assert.deepEqual(transitions(before, after).map(inShort), changes)
  })
}

const shares: readonly (readonly [string, Target, readonly string[]])[] = [
  ['an instance', anInstance('i-1'), []],
  ['a target of an unknown type', anOtherTarget(), []],
  ['a function before the first weight', aLambdaTarget({ targetVersion: '2' }), []],
  [
    'a function',
    aLambdaTarget({ currentVersion: '1', targetVersion: '2', targetVersionWeight: 12.5 }),
    ['version 1 87.5', 'version 2 12.5'],
  ],
  [
    'a function with unknown versions',
    aLambdaTarget({ targetVersionWeight: 0 }),
    ['version before 100', 'version after 0'],
  ],
  ['a resource', aCloudFormationTarget({ targetVersionWeight: 40 }), ['new version 40']],
  ['a resource without a weight', aCloudFormationTarget(), []],
  [
    'a service',
    anEcsTarget({
      taskSets: [
        { id: 'ecs-svc/1', label: 'Blue', trafficWeight: 90 },
        { id: 'ecs-svc/2', label: 'Green', trafficWeight: 10 },
      ],
    }),
    ['Blue task set 90', 'Green task set 10'],
  ],
  [
    'a service whose task sets have no labels, or no weights',
    anEcsTarget({
      taskSets: [{ id: 'ecs-svc/1', trafficWeight: 0 }, { trafficWeight: 100 }, { id: 'ecs-svc/3' }],
    }),
    ['task set ecs-svc/1 0', 'task set 100'],
  ],
]
for (const [what, target, expected] of shares) {
  test(`traffic shares: ${what}`, () => {
    assert.deepEqual(
      trafficShares(target).map(({ name, percent }) => `${name} ${percent}`),
      expected,
    )
  })
}
