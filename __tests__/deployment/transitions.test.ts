import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
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

/** A transition in short: `i-1 Install Pending → InProgress`; without an arrow's tail where none was known. */
function inShort(change: Transition): string {
  const moved = 'to' in change ? `${change.from === undefined ? '' : `${change.from} `}→ ${change.to}` : ''
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
      return `rollback ${change.rollbackDeploymentId}${change.message === undefined ? '' : ` (${change.message})`}`
    case 'termination-wait':
      return `termination wait ${change.minutes ?? '?'}`
    case 'status-message':
      return `says ${change.message}`
  }
}

function changes(before: Snapshot | undefined, after: Snapshot): readonly string[] {
  return transitions(before, after).map(inShort)
}

const look = (deployment: Partial<Deployment>, ...targets: readonly Target[]) =>
  aSnapshot(deployment, targets)
const instance = (id: string, status: string, ...lifecycleEvents: readonly LifecycleEvent[]) =>
  anInstance(id, { status, lifecycleEvents })
const event = (name: string, status: string) => anEvent(name, { status })

const pairs: readonly {
  readonly what: string
  readonly before?: Snapshot
  readonly after: Snapshot
  readonly changes: readonly string[]
}[] = [
  {
    what: 'at the first look what is past Pending',
    after: look(
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
    what: 'at the first look a deployment that has not begun',
    after: look({ status: 'Created' }),
    changes: ['deployment → Created'],
  },
  {
    what: 'nothing where nothing changed',
    before: look({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    after: look({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    changes: [],
  },
  {
    what: 'an event and its target',
    before: look({}, instance('i-1', 'Pending', event('Install', 'Pending'))),
    after: look({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    changes: ['i-1 Install Pending → InProgress', 'i-1 Pending → InProgress'],
  },
  {
    what: 'events that were over before they were seen',
    before: look({}, instance('i-1', 'InProgress')),
    after: look({}, instance('i-1', 'Failed', event('Install', 'Failed'), event('AfterInstall', 'Skipped'))),
    changes: ['i-1 Install → Failed', 'i-1 AfterInstall → Skipped', 'i-1 InProgress → Failed'],
  },
  {
    what: 'an event that comes as Pending not at all',
    before: look({}, instance('i-1', 'InProgress')),
    after: look({}, instance('i-1', 'InProgress', event('Install', 'Pending'))),
    changes: [],
  },
  {
    what: 'the second turn of an event that runs twice',
    before: look({}, instance('i-1', 'InProgress', event('Install', 'Succeeded'))),
    after: look(
      {},
      instance('i-1', 'InProgress', event('Install', 'Succeeded'), event('Install', 'InProgress')),
    ),
    changes: ['i-1 Install → InProgress'],
  },
  {
    what: 'the turn that moved of an event that runs twice',
    before: look(
      {},
      instance('i-1', 'InProgress', event('Install', 'Failed'), event('Install', 'InProgress')),
    ),
    after: look({}, instance('i-1', 'InProgress', event('Install', 'Failed'), event('Install', 'Succeeded'))),
    changes: ['i-1 Install InProgress → Succeeded'],
  },
  {
    what: 'events that come in another order not at all',
    before: look({}, instance('i-1', 'InProgress', event('A', 'Succeeded'), event('B', 'Failed'))),
    after: look({}, instance('i-1', 'InProgress', event('B', 'Failed'), event('A', 'Succeeded'))),
    changes: [],
  },
  {
    what: 'a move back',
    before: look({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    after: look({}, instance('i-1', 'Pending', event('Install', 'Pending'))),
    changes: ['i-1 Install InProgress → Pending', 'i-1 InProgress → Pending'],
  },
  {
    what: 'statuses that AWS added later',
    before: look({}, instance('i-1', 'InProgress', event('Install', 'InProgress'))),
    after: look({ status: 'Paused' }, instance('i-1', 'Frozen', event('Install', 'Retrying'))),
    changes: [
      'deployment InProgress → Paused',
      'i-1 Install InProgress → Retrying',
      'i-1 InProgress → Frozen',
    ],
  },
  {
    what: 'a target that comes late',
    before: look({}, instance('i-1', 'Succeeded')),
    after: look(
      {},
      instance('i-1', 'Succeeded'),
      instance('i-2', 'InProgress', event('Install', 'InProgress')),
    ),
    changes: ['i-2 Install → InProgress', 'i-2 → InProgress'],
  },
  {
    what: 'nothing of a target that is gone',
    before: look({}, instance('i-1', 'InProgress'), instance('i-2', 'InProgress')),
    after: look({}, instance('i-2', 'InProgress')),
    changes: [],
  },
  {
    what: "the deployment's start first",
    before: look({ status: 'Queued' }),
    after: look({}, instance('i-1', 'InProgress')),
    changes: ['deployment Queued → InProgress', 'i-1 → InProgress'],
  },
  ...['Succeeded', 'Failed', 'Stopped'].map(status => ({
    what: `the deployment's end last (${status})`,
    before: look({}, instance('i-1', 'InProgress')),
    after: look({ status }, instance('i-1', 'Succeeded')),
    changes: ['i-1 InProgress → Succeeded', `deployment InProgress → ${status}`],
  })),
  {
    what: 'traffic before the target that it belongs to',
    before: look({}, aLambdaTarget({ currentVersion: '1', targetVersion: '2', targetVersionWeight: 10 })),
    after: look(
      {},
      aLambdaTarget({
        status: 'Succeeded',
        currentVersion: '1',
        targetVersion: '2',
        targetVersionWeight: 100,
      }),
    ),
    changes: ['checkout:live version 1 0, version 2 100', 'checkout:live InProgress → Succeeded'],
  },
  {
    what: 'traffic that did not move not at all',
    before: look({}, aLambdaTarget({ targetVersionWeight: 10 })),
    after: look({}, aLambdaTarget({ targetVersionWeight: 10 })),
    changes: [],
  },
  {
    what: 'nothing of traffic that CodeDeploy no longer tells',
    before: look({}, aLambdaTarget({ targetVersionWeight: 10 })),
    after: look({}, aLambdaTarget()),
    changes: [],
  },
  {
    what: 'a rollback with its reason',
    before: look({ rollbackInfo: {} }),
    after: look({ rollbackInfo: { rollbackDeploymentId: 'd-2', rollbackMessage: 'Alarm' } }),
    changes: ['rollback d-2 (Alarm)'],
  },
  {
    what: 'a rollback once',
    before: look({ rollbackInfo: { rollbackDeploymentId: 'd-2' } }),
    after: look({ rollbackInfo: { rollbackDeploymentId: 'd-2', rollbackMessage: 'Alarm' } }),
    changes: [],
  },
  {
    what: 'no rollback where this deployment is one',
    after: look({ status: 'Created', rollbackInfo: { rollbackTriggeringDeploymentId: 'd-0' } }),
    changes: ['deployment → Created'],
  },
  {
    what: 'the wait before the original fleet ends',
    before: look({ terminationWaitStarted: false, terminationWaitMinutes: 5 }),
    after: look({ terminationWaitStarted: true, terminationWaitMinutes: 5 }),
    changes: ['termination wait 5'],
  },
  {
    what: 'the wait without its length where CodeDeploy does not give it',
    before: look({}),
    after: look({ terminationWaitStarted: true }),
    changes: ['termination wait ?'],
  },
  {
    what: 'the wait once',
    before: look({ terminationWaitStarted: true }),
    after: look({ terminationWaitStarted: true }),
    changes: [],
  },
  {
    what: "CodeDeploy's new messages, each once",
    before: look({ statusMessages: ['one'] }),
    after: look({ statusMessages: ['one', 'two', 'two', 'three'] }),
    changes: ['says two', 'says three'],
  },
]

for (const { what, before, after, changes: expected } of pairs) {
  test(`tells ${what}`, () => {
    assert.deepEqual(changes(before, after), expected)
  })
}

suite('traffic shares', () => {
  const table: readonly (readonly [string, Target, readonly string[]])[] = [
    ['an instance', anInstance('i-1'), []],
    ['a target of a kind that AWS added later', anOtherTarget(), []],
    ['a function before the first weight', aLambdaTarget({ targetVersion: '2' }), []],
    [
      'a function',
      aLambdaTarget({ currentVersion: '1', targetVersion: '2', targetVersionWeight: 12.5 }),
      ['version 1 87.5', 'version 2 12.5'],
    ],
    [
      'a function whose versions are not told',
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
  for (const [what, target, shares] of table) {
    test(`of ${what}`, () => {
      assert.deepEqual(
        trafficShares(target).map(({ name, percent }) => `${name} ${percent}`),
        shares,
      )
    })
  }
})

test('an event that failed before is told again when it says why, and then no more', () => {
  const silent = anInstance('i-1', {
    status: 'Failed',
    lifecycleEvents: [anEvent('Install', { status: 'Failed' })],
  })
  const explained = aFailedInstance('i-1', aFailedEvent('Install', 1))
  const told = transitions(aSnapshot({}, [silent]), aSnapshot({}, [explained]))
  assert.deepEqual(
    told.map(change => change.kind === 'event' && [change.event.name, change.from, change.to]),
    [['Install', 'Failed', 'Failed']],
  )
  assert.deepEqual(transitions(aSnapshot({}, [explained]), aSnapshot({}, [{ ...explained }])), [])
})
