import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import { plannedWaits, type TerminationWait, terminationWait } from '../../src/deployment/waits.ts'
import { aDeployment, after, anEcsTarget, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const planned: readonly (readonly [what: string, Partial<Deployment>, ready: number, termination: number])[] =
  [
    ['no blue/green settings', {}, 0, 0],
    [
      'both waits',
      { readyWaitMinutes: 30, terminationAction: 'TERMINATE', terminationWaitMinutes: 60 },
      30,
      60,
    ],
    ['an original that is kept', { terminationAction: 'KEEP_ALIVE', terminationWaitMinutes: 60 }, 0, 0],
    ['an original of which nothing is said', { terminationWaitMinutes: 60 }, 0, 0],
    [
      'less than nothing',
      { readyWaitMinutes: -5, terminationAction: 'TERMINATE', terminationWaitMinutes: -1 },
      0,
      0,
    ],
    [
      'more than CodeDeploy allows',
      { readyWaitMinutes: 1e300, terminationAction: 'TERMINATE', terminationWaitMinutes: 2_881 },
      2_880,
      2_880,
    ],
    [
      'no numbers',
      { readyWaitMinutes: Number.NaN, terminationAction: 'TERMINATE', terminationWaitMinutes: Infinity },
      0,
      0,
    ],
  ]
for (const [what, settings, ready, termination] of planned) {
  test(`the waits of a deployment with ${what}: ${ready} and ${termination} min`, () => {
    assert.deepEqual(plannedWaits(aDeployment(settings)), { ready, termination })
  })
}

/** An ECS service whose last event ended after this many seconds. */
const service = (seconds: number | undefined, trafficWeight = 100): Target =>
  anEcsTarget({
    status: 'Succeeded',
    lifecycleEvents: [
      anEvent('Install', { endTime: after(5) }),
      anEvent('AfterAllowTraffic', { endTime: seconds === undefined ? undefined : after(seconds) }),
    ],
    taskSets: [
      { label: 'Blue', trafficWeight: 100 - trafficWeight },
      { label: 'Green', trafficWeight },
    ],
  })
const hour = { computePlatform: 'ECS', terminationAction: 'TERMINATE', terminationWaitMinutes: 60 } as const
const started = { terminationWaitStarted: true, terminationWaitMinutes: 5 } as const
const bare = anInstance('i-1')

/** At a minute after the start. */
const waiting: readonly (readonly [string, Partial<Deployment>, Target, TerminationWait | undefined])[] = [
  [
    'an ECS service that has all traffic waits from its last event on',
    hour,
    service(30),
    { original: 'tasks', minutes: 60, endsAt: after(30 + 3_600), remaining: 3_570_000 },
  ],
  [
    'an event whose end is still to come, by its time, counts from now',
    hour,
    service(600),
    { original: 'tasks', minutes: 60, endsAt: after(60 + 3_600), remaining: 3_600_000 },
  ],
  [
    'a wait that should be over has nothing left',
    { ...hour, terminationWaitMinutes: 0.5 },
    service(10),
    { original: 'tasks', minutes: 0.5, endsAt: after(40), remaining: 0 },
  ],
  [
    'an event without an end is passed over',
    hour,
    service(undefined),
    { original: 'tasks', minutes: 60, endsAt: after(5 + 3_600), remaining: 3_545_000 },
  ],
  ['a service with half the traffic does not wait', hour, service(30, 50), undefined],
  [
    'a service whose original is kept does not wait',
    { ...hour, terminationAction: 'KEEP_ALIVE' },
    service(30),
    undefined,
  ],
  [
    'a service that is set to no wait does not wait',
    { ...hour, terminationWaitMinutes: 0 },
    service(30),
    undefined,
  ],
  ['a deployment that has ended does not wait', { ...hour, status: 'Succeeded' }, service(30), undefined],
  ['nor does one that said that it waited', { ...started, status: 'Stopped' }, bare, undefined],
  [
    'a fleet waits as soon as CodeDeploy says so',
    started,
    bare,
    { original: 'instances', minutes: 5, endsAt: after(360), remaining: 300_000 },
  ],
  ['a wait of unknown length has no end', { terminationWaitStarted: true }, bare, { original: 'instances' }],
]
for (const [what, deployment, target, wait] of waiting) {
  test(`termination wait: ${what}`, () => {
    assert.deepEqual(terminationWait(aSnapshot(deployment, [target], after(60))), wait)
  })
}
