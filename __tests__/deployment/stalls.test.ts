import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { findStalls, stallKey } from '../../src/deployment/stalls.ts'
import { after, aLambdaTarget, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const minutes = (count: number) => count * 60

function running(name: string, startedAt: number): LifecycleEvent {
  return anEvent(name, { status: 'InProgress', startTime: after(startedAt) })
}

function instance(overrides: Partial<Extract<Target, { type: 'instance' }>>): Target {
  return anInstance('i-1', { status: 'InProgress', ...overrides })
}

function stallsAt(seconds: number, target: Target, status = 'InProgress'): readonly string[] {
  return findStalls({ ...aSnapshot({ status }, [target]), at: after(seconds) }).map(
    ({ kind, event }) => `${kind} ${event?.name ?? ''}`,
  )
}

describe('an instance that reports nothing', () => {
  const cases: readonly (readonly [string, number, Target, readonly string[]])[] = [
    ['for less than 5 minutes', minutes(5) - 1, instance({ lastUpdatedAt: after(0) }), []],
    ['for 5 minutes', minutes(5), instance({ lastUpdatedAt: after(0) }), ['silent ']],
    [
      'since an event began',
      minutes(6),
      instance({ lifecycleEvents: [running('Install', 0)] }),
      ['silent Install'],
    ],
    [
      'since an event ended',
      minutes(6),
      instance({ lifecycleEvents: [anEvent('Install', { endTime: after(0) })] }),
      ['silent '],
    ],
    [
      'but an event began meanwhile',
      minutes(6),
      instance({ lastUpdatedAt: after(0), lifecycleEvents: [running('Install', 120)] }),
      [],
    ],
    ['and of which no time is known', minutes(60), instance({}), []],
    [
      'because it has not had its turn',
      minutes(60),
      instance({ status: 'Pending', lastUpdatedAt: after(0) }),
      [],
    ],
    ['because it is done', minutes(60), instance({ status: 'Succeeded', lastUpdatedAt: after(0) }), []],
    ['because it is no instance', minutes(6), aLambdaTarget({ lastUpdatedAt: after(0) }), []],
  ]
  for (const [what, at, target, expected] of cases) {
    test(what, () => assert.deepEqual(stallsAt(at, target), expected))
  }
})

describe('an event that runs long', () => {
  const fresh = { lastUpdatedAt: after(minutes(14)) }
  const cases: readonly (readonly [string, number, Target, readonly string[]])[] = [
    [
      'less than 15 minutes',
      minutes(15) - 1,
      instance({ ...fresh, lifecycleEvents: [running('Install', 0)] }),
      [],
    ],
    [
      '15 minutes',
      minutes(15),
      instance({ ...fresh, lifecycleEvents: [running('Install', 0)] }),
      ['long-event Install'],
    ],
    [
      'on a function',
      minutes(15),
      aLambdaTarget({ lifecycleEvents: [running('BeforeAllowTraffic', 0)] }),
      ['long-event BeforeAllowTraffic'],
    ],
    [
      'as planned: a traffic shift',
      minutes(90),
      aLambdaTarget({ lifecycleEvents: [running('AllowTraffic', 0)] }),
      [],
    ],
    [
      'not as planned: traffic of an instance',
      minutes(15),
      instance({ ...fresh, lifecycleEvents: [running('AllowTraffic', 0)] }),
      ['long-event AllowTraffic'],
    ],
    [
      'since nobody knows when',
      minutes(90),
      aLambdaTarget({ lifecycleEvents: [anEvent('BeforeAllowTraffic', { status: 'InProgress' })] }),
      [],
    ],
    [
      'but has ended',
      minutes(90),
      instance({
        lastUpdatedAt: after(minutes(89)),
        lifecycleEvents: [anEvent('Install', { startTime: after(0) })],
      }),
      [],
    ],
  ]
  for (const [what, at, target, expected] of cases) {
    test(what, () => assert.deepEqual(stallsAt(at, target), expected))
  }
})

test('nothing is stalled in a deployment that is over', () => {
  assert.deepEqual(stallsAt(minutes(60), instance({ lastUpdatedAt: after(0) }), 'Failed'), [])
})

test('two stalls of one instance are two', () => {
  const target = instance({ lifecycleEvents: [running('Install', 0)] })
  const stalls = findStalls({ ...aSnapshot({}, [target]), at: after(minutes(20)) })
  assert.equal(new Set(stalls.map(stallKey)).size, 2)
})
