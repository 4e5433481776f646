import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  causeIn,
  type Evidence,
  gathered,
  type Reason,
  silentFailure,
  withNewer,
} from '../../src/deployment/evidence.ts'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import {
  aDeployment,
  aFailedEvent,
  aFailedInstance,
  aLambdaTarget,
  anEcsTarget,
  anInstance,
} from '../support/deployments.ts'

const stopped: Evidence = {
  source: 'ecs',
  about: 'task 1',
  at: 1_000,
  text: 'CannotPullContainerError: not found',
  kind: 'cause',
  count: 1,
  noun: 'task',
}

test('equal reasons are counted, apart from ids, times and how often something was tried; the latest is shown', () => {
  const texts = [
    'pull of image has been retried 1 time(s) by 0123456789abcdef0123456789abcdef',
    'pull of image has been retried 25 time(s) by fedcba9876543210fedcba9876543210',
  ]
  const { items, leftOut } = gathered([
    { ...stopped, at: undefined, about: 'nor this one', text: texts[0] ?? '' },
    { ...stopped, at: 2_000, about: 'later', text: texts[1] ?? '' },
    { ...stopped, about: 'earlier', text: texts[0] ?? '' },
    { ...stopped, at: undefined, about: 'at no known time', text: texts[0] ?? '' },
  ])
  assert.deepEqual(
    items.map(({ about, count }) => [about, count]),
    [['later', 4]],
  )
  assert.equal(leftOut, 0)
})

test('reasons of different sources and kinds are not counted together', () => {
  const { items } = gathered([stopped, { ...stopped, source: 'cloudwatch' }, { ...stopped, kind: 'sign' }])
  assert.equal(items.length, 3)
})

test('what was found out is not counted together with what only says the same', () => {
  const { items } = gathered([stopped, { ...stopped, finding: 'alarm-over' }, { ...stopped, exitCodes: [1] }])
  assert.deepEqual(
    items.map(({ count }) => count),
    [1, 1, 1],
  )
})

test('causes come before signs, logs and facts, tasks before events, and what many say before what few say', () => {
  const of = (kind: Evidence['kind'], noun: Evidence['noun'], text: string): Reason => ({
    ...stopped,
    kind,
    noun,
    text,
  })
  const { items } = gathered([
    of('fact', 'deployment', 'a fact'),
    of('log', 'log', 'a log'),
    of('cause', 'event', 'an event'),
    of('sign', 'task', 'a sign'),
    of('cause', 'task', 'a rare task'),
    of('cause', 'task', 'a frequent task'),
    of('cause', 'task', 'a frequent task'),
  ])
  assert.deepEqual(
    items.map(({ text }) => text),
    ['a frequent task', 'a rare task', 'an event', 'a sign', 'a log', 'a fact'],
  )
})

test('of each source the first ten are kept, and the others are counted', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
  const { items, leftOut } = gathered([
    ...words.map(text => ({ ...stopped, text })),
    { ...stopped, source: 'codedeploy' },
  ])
  assert.equal(items.length, 11)
  assert.equal(leftOut, 2)
})

test('what is known from before is kept if nobody says it again, and of each source no more than ten', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
  const of = (text: string, count: number): Evidence => ({ ...stopped, text, count })
  const before = words.slice(0, 8).map(text => of(text, 3))
  const newer = { items: words.slice(6).map(text => of(text, 5)), leftOut: 2 }
  const { items, leftOut } = withNewer(before, newer)
  assert.deepEqual(
    items.map(({ text, count }) => `${text} ${count}`),
    ['g 5', 'h 5', 'i 5', 'j 5', 'k 5', 'l 5', 'a 3', 'b 3', 'c 3', 'd 3'],
  )
  assert.equal(leftOut, 4)
})

test('the cause is a cause, else a sign, and never a log or a fact', () => {
  const [sign, log, fact] = (['sign', 'log', 'fact'] as const).map(kind => ({ ...stopped, kind }))
  assert.ok(sign && log && fact)
  assert.equal(causeIn([fact, log, sign, stopped]), stopped)
  assert.equal(causeIn([fact, log, sign]), sign)
  assert.equal(causeIn([fact, log]), undefined)
})

const hookFailed = [aFailedEvent('BeforeAllowTraffic', 0, { errorCode: 'UnknownError' })]
const installFailed = [aFailedEvent('Install', 0, { errorCode: 'UnknownError' })]
const explained = aFailedInstance(
  'i-1',
  aFailedEvent('Install', 0, { errorCode: 'ScriptFailed', message: 'x' }),
)
const withLog = aFailedInstance(
  'i-1',
  aFailedEvent('Install', 0, { errorCode: 'UnknownError', logTail: 'x' }),
)
const unexplained = aFailedInstance('i-1', aFailedEvent('Install', 0, { errorCode: 'UnknownError' }))

const silent: readonly (readonly [
  what: string,
  deployment: Partial<Deployment>,
  targets: readonly Target[],
  expected: string | undefined,
])[] = [
  [
    'an alarm, beside other failures',
    { computePlatform: 'ECS', errorInformation: { message: 'Activated alarms: <a>' } },
    [anEcsTarget({ lifecycleEvents: hookFailed })],
    'alarm',
  ],
  ['a hook of ECS', { computePlatform: 'ECS' }, [anEcsTarget({ lifecycleEvents: hookFailed })], 'hook'],
  [
    'a hook of Lambda',
    { computePlatform: 'Lambda' },
    [aLambdaTarget({ lifecycleEvents: hookFailed })],
    'hook',
  ],
  ['tasks', { computePlatform: 'ECS' }, [anEcsTarget({ lifecycleEvents: installFailed })], 'tasks'],
  ['tasks before any event failed', { computePlatform: 'ECS' }, [], 'tasks'],
  ['an empty fleet', { computePlatform: 'Server' }, [], 'fleet'],
  ['an empty fleet of no known platform', { computePlatform: undefined }, [], 'fleet'],
  ['an instance that gives no reason', {}, [anInstance('i-0'), unexplained], 'fleet'],
  [
    'an instance whose agent has not answered',
    {},
    [
      aFailedInstance(
        'i-1',
        aFailedEvent('BeforeInstall', 0, {
          errorCode: 'UnknownError',
          message:
            'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs.',
        }),
      ),
    ],
    'fleet',
  ],
  [
    'a fleet in which nothing failed, though the deployment did',
    { status: 'Failed' },
    [anInstance('i-1', { status: 'Skipped', label: 'Blue' })],
    'fleet',
  ],
  [
    'no silence: a person stopped it',
    { status: 'Stopped' },
    [anInstance('i-1', { status: 'Skipped' })],
    undefined,
  ],
  [
    'an instance on which no event failed',
    {},
    [anInstance('i-1', { status: 'Failed', lifecycleEvents: [] })],
    'fleet',
  ],
  ['no silence: a script that failed', {}, [explained], undefined],
  ['no silence: output of a script', {}, [withLog], undefined],
  ['no silence: a traffic shift of Lambda', { computePlatform: 'Lambda' }, [aLambdaTarget()], undefined],
]
for (const [what, deployment, targets, expected] of silent) {
  test(`CodeDeploy is silent about ${what}`, () => {
    assert.equal(silentFailure(aDeployment(deployment), targets), expected)
  })
}
