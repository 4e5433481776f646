import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment, InstanceTarget, LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { findFleetStall, findStalls, stallKey } from '../../src/deployment/stalls.ts'
import { after, aLambdaTarget, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

/** Minutes after the start, in milliseconds since the epoch. */
const minute = (count: number) => after(count * 60)

function running(name: string, startTime: number | undefined): LifecycleEvent {
  return anEvent(name, { status: 'InProgress', startTime })
}

function instance(overrides: Partial<InstanceTarget>): Target {
  return anInstance('i-1', { status: 'InProgress', ...overrides })
}

function lambda(...lifecycleEvents: readonly LifecycleEvent[]): Target {
  return aLambdaTarget({ lastUpdatedAt: minute(0), lifecycleEvents })
}

/** An instance that reported something a minute ago, at the time of a long event. */
function reporting(...lifecycleEvents: readonly LifecycleEvent[]): Target {
  return instance({ lastUpdatedAt: minute(14), lifecycleEvents })
}

const start = minute(0)
const cases: readonly (readonly [what: string, at: number, target: Target, stalls: readonly string[]])[] = [
  ['an instance silent for less than 5 minutes', 4.99, instance({ lastUpdatedAt: start }), []],
  ['an instance silent for 5 minutes', 5, instance({ lastUpdatedAt: start }), ['silent']],
  [
    'silent since an event started',
    6,
    instance({ lifecycleEvents: [running('Install', start)] }),
    ['silent Install'],
  ],
  [
    'silent since an event ended',
    6,
    instance({ lifecycleEvents: [anEvent('Install', { endTime: start })] }),
    ['silent'],
  ],
  [
    'an event started after the last update',
    6,
    instance({ lastUpdatedAt: start, lifecycleEvents: [running('Install', minute(2))] }),
    [],
  ],
  ['an instance without any time', 60, instance({}), []],
  ['an instance that is Pending', 60, instance({ status: 'Pending', lastUpdatedAt: start }), []],
  ['an instance that has succeeded', 60, instance({ status: 'Succeeded', lastUpdatedAt: start }), []],
  ['a silent function', 6, lambda(), []],
  ['an event of less than 15 minutes', 14.99, reporting(running('Install', start)), []],
  ['an event of 15 minutes', 15, reporting(running('Install', start)), ['long-event Install']],
  [
    'a long event of a function',
    15,
    lambda(running('BeforeAllowTraffic', start)),
    ['long-event BeforeAllowTraffic'],
  ],
  ['a long traffic shift of a function, which is planned', 90, lambda(running('AllowTraffic', start)), []],
  [
    'a long traffic event of an instance',
    15,
    reporting(running('AllowTraffic', start)),
    ['long-event AllowTraffic'],
  ],
  ['an event without a start time', 90, lambda(running('BeforeAllowTraffic', undefined)), []],
  ['a long event that has ended', 15, reporting(anEvent('Install', { startTime: start })), []],
  [
    'a silent instance in a long event',
    20,
    instance({ lifecycleEvents: [running('Install', start)] }),
    ['silent Install', 'long-event Install'],
  ],
]
for (const [what, at, target, expected] of cases) {
  test(`stalls: ${what}`, () => {
    const stalls = findStalls({ ...aSnapshot({}, [target]), at: minute(at) })
    assert.deepEqual(
      stalls.map(({ kind, event }) => [kind, ...(event ? [event.name] : [])].join(' ')),
      expected,
    )
    assert.equal(new Set(stalls.map(stallKey)).size, expected.length, 'each has its own key')
  })
}

test('stalls: none in a deployment that has ended', () => {
  const snapshot = aSnapshot({ status: 'Failed' }, [instance({ lastUpdatedAt: start })], minute(60))
  assert.deepEqual(findStalls(snapshot), [])
})

const pending = (id: string, overrides: Partial<InstanceTarget> = {}) =>
  anInstance(id, { status: 'Pending', ...overrides })
const fleets: readonly (readonly [
  what: string,
  minutes: number,
  deployment: Partial<Deployment>,
  targets: readonly Target[],
  stalled: number | undefined,
])[] = [
  ['all Pending for less than 5 minutes', 4.99, {}, [pending('i-1'), pending('i-2')], undefined],
  ['all Pending for 5 minutes', 5, {}, [pending('i-1'), pending('i-2')], 2],
  ['all Pending, and counted so', 5, { overview: { Pending: 1, Failed: 0 } }, [pending('i-1')], 1],
  [
    'all Pending as last read, but not as counted',
    5,
    { overview: { InProgress: 1 } },
    [pending('i-1')],
    undefined,
  ],
  ['one that has begun', 5, {}, [pending('i-1'), anInstance('i-2', { status: 'InProgress' })], undefined],
  ['one that was skipped', 5, {}, [pending('i-1'), anInstance('i-2', { status: 'Skipped' })], undefined],
  ['one that was added 3 minutes ago', 5, {}, [pending('i-1', { lastUpdatedAt: minute(2) })], undefined],
  ['a deployment that has not started', 60, { status: 'Queued' }, [pending('i-1')], undefined],
  ['a deployment that waits for traffic', 60, { status: 'Ready' }, [pending('i-1')], undefined],
  ['a deployment that has ended', 60, { status: 'Stopped' }, [pending('i-1')], undefined],
  ['no time known', 60, { startTime: undefined }, [pending('i-1')], undefined],
  ['no start known, but the creation', 5, { startTime: undefined, createTime: start }, [pending('i-1')], 1],
  ['only Blue, while Green is provisioned', 60, {}, [pending('i-1', { label: 'Blue' })], undefined],
  ['Blue and Green', 5, {}, [pending('i-1', { label: 'Blue' }), pending('i-2', { label: 'Green' })], 1],
  ['a function', 60, {}, [aLambdaTarget({ status: 'Pending' })], undefined],
  ['no targets', 60, {}, [], undefined],
]
for (const [what, minutes, deployment, targets, stalled] of fleets) {
  test(`a fleet after ${minutes} min, ${what}: ${stalled === undefined ? 'no stall' : 'stalled'}`, () => {
    const snapshot = aSnapshot({ startTime: start, ...deployment }, targets, minute(minutes))
    assert.equal(findFleetStall(snapshot)?.targets.length, stalled)
  })
}

test('the stall of a fleet is one stall, whichever instances it has', () => {
  const keyOf = (...ids: readonly string[]) =>
    stallKey({ kind: 'pending-fleet', targets: ids.map(id => pending(id)) })
  assert.equal(keyOf('i-1'), keyOf('i-2', 'i-3'))
})
