import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment, InstanceTarget, Snapshot, Target, TaskSet } from '../../src/deployment/model.ts'
import { isTrafficShifted } from '../../src/deployment/traffic-shift.ts'
import { aLambdaTarget, anEcsTarget, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const set = (label: string | undefined, trafficWeight: number | undefined): TaskSet => ({
  label,
  trafficWeight,
})
const moved = [set('Blue', 0), set('Green', 100)]
const done = ['Install', 'AllowTraffic', 'AfterAllowTraffic'].map(name => anEvent(name))

const service = (overrides: Partial<Parameters<typeof anEcsTarget>[0]> = {}): Target =>
  anEcsTarget({ status: 'Succeeded', lifecycleEvents: done, taskSets: moved, ...overrides })

const ecs = (target: Target, deployment: Partial<Deployment> = {}): Snapshot =>
  aSnapshot({ computePlatform: 'ECS', deploymentType: 'BLUE_GREEN', ...deployment }, [target])

const green = (status = 'Succeeded') => anInstance('i-green', { label: 'Green', status })
const blue = (...statuses: readonly string[]): InstanceTarget =>
  anInstance('i-blue', {
    label: 'Blue',
    status: 'InProgress',
    lifecycleEvents: ['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic'].flatMap((name, index) =>
      statuses[index] === undefined ? [] : [anEvent(name, { status: statuses[index] })],
    ),
  })
const out = blue('Succeeded', 'Succeeded', 'Succeeded')

const fleet = (targets: readonly Target[], deployment: Partial<Deployment> = {}): Snapshot =>
  aSnapshot({ computePlatform: 'Server', deploymentType: 'BLUE_GREEN', ...deployment }, targets)

const cases: readonly (readonly [what: string, snapshot: Snapshot, isShifted: boolean])[] = [
  ['an ECS service with all events done and all weight on Green', ecs(service()), true],
  ['a service that itself reads InProgress', ecs(service({ status: 'InProgress' })), true],
  [
    'a service with a part of the weight',
    ecs(service({ taskSets: [set('Blue', 10), set('Green', 90)] })),
    false,
  ],
  [
    'a service of which only a part of the weight reads',
    ecs(service({ taskSets: [set('Green', 90)] })),
    false,
  ],
  [
    'a service whose weight went back',
    ecs(service({ taskSets: [set('Blue', 100), set('Green', 0)] })),
    false,
  ],
  [
    'a service whose weights contradict each other',
    ecs(service({ taskSets: [set('Blue', 100), set('Green', 100)] })),
    false,
  ],
  ['a service whose original task set is gone', ecs(service({ taskSets: [set('Green', 100)] })), true],
  [
    'a service whose original task set has no weight any more',
    ecs(service({ taskSets: [set('Blue', undefined), set('Green', 100)] })),
    true,
  ],
  ['a service without task sets', ecs(service({ taskSets: [] })), false],
  ['task sets that nothing tells apart', ecs(service({ taskSets: [set(undefined, 100)] })), false],
  ['a service without events', ecs(service({ lifecycleEvents: [] })), false],
  ...['Pending', 'InProgress', 'Failed', 'Skipped', 'Unknown'].map(
    status =>
      [
        `a service whose last hook is ${status}`,
        ecs(service({ lifecycleEvents: [...done, anEvent('AfterAllowTraffic', { status })] })),
        false,
      ] as const,
  ),
  ['a service that failed', ecs(service({ status: 'Failed' })), false],
  [
    'a service whose deployment is being rolled back',
    ecs(service(), { rollbackInfo: { rollbackDeploymentId: 'd-2' } }),
    false,
  ],
  ...['Succeeded', 'Failed', 'Stopped'].map(
    status => [`a service whose deployment ${status}`, ecs(service(), { status }), false] as const,
  ),

  ['a fleet with Green done and Blue out of the load balancer', fleet([green(), out]), true],
  ['a fleet whose Blue has no AfterBlockTraffic', fleet([green(), blue('Succeeded', 'Succeeded')]), true],
  [
    'a fleet whose AfterBlockTraffic runs',
    fleet([green(), blue('Succeeded', 'Succeeded', 'InProgress')]),
    false,
  ],
  ['a fleet whose BlockTraffic runs', fleet([green(), blue('Succeeded', 'InProgress', 'Pending')]), false],
  ['a fleet whose Blue has no BlockTraffic', fleet([green(), blue('Succeeded')]), false],
  [
    'a fleet with one of two Blue in the load balancer',
    fleet([green(), out, blue('Pending', 'Pending')]),
    false,
  ],
  ...['Pending', 'InProgress', 'Ready', 'Failed', 'Skipped', 'Unknown'].map(
    status => [`a fleet with one Green ${status}`, fleet([green(), green(status), out]), false] as const,
  ),
  ['a fleet without Green', fleet([out]), false],
  ['a fleet without Blue', fleet([green()]), false],
  ['a fleet with an instance without a label', fleet([green(), out, anInstance('i-1')]), false],
  [
    'a fleet of which not every instance is listed',
    fleet([green(), out], { overview: { Succeeded: 3 } }),
    false,
  ],
  ['a fleet of which every instance is listed', fleet([green(), out], { overview: { Succeeded: 2 } }), true],
  [
    'labelled instances of a deployment in place',
    fleet([green(), out], { deploymentType: 'IN_PLACE' }),
    false,
  ],

  ['no targets', fleet([]), false],
  [
    'a Lambda function with all traffic',
    aSnapshot({ deploymentType: 'BLUE_GREEN' }, [
      aLambdaTarget({ status: 'Succeeded', lifecycleEvents: done, targetVersionWeight: 100 }),
    ]),
    false,
  ],
]

for (const [what, snapshot, isShifted] of cases) {
  test(`${what}: ${isShifted ? 'all traffic has moved' : 'not, or not known to be, shifted'}`, () => {
    assert.equal(isTrafficShifted(snapshot), isShifted)
  })
}
