import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type DeploymentContext,
  isDeploymentDue,
  type PollContext,
  pauseBeforeNextPoll,
  requestsPerPoll,
} from '../../src/watch/schedule.ts'
import { anInstance } from '../support/deployments.ts'

const seconds = 1_000
const minutes = 60_000

/** A watch with the default interval that has just started, without chance in its pauses. */
const atFirst: PollContext = {
  pollInterval: 15_000,
  quiet: 0,
  elapsed: 0,
  ahead: 0,
  throttleFactor: 1,
  random: 0,
}

for (const [what, context, pause] of [
  ['4.2 s right after a change', {}, 4_200],
  ['as long shortly after a change', { quiet: 20 * seconds }, 4_200],
  ['a sixth of the quiet time', { quiet: 26.4 * seconds }, 4_400],
  ['at most 4.5 s in the first minutes', { quiet: 10 * minutes }, 4_500],
  ['a 600th of the elapsed time', { quiet: 20 * minutes, elapsed: 60 * minutes }, 6_000],
  ['4.2 s after a change however long the watch has run', { elapsed: 60 * minutes }, 4_200],
  ['the poll interval in the end', { quiet: 200 * minutes, elapsed: 200 * minutes }, 15_000],
  ['twice as long if the throttle factor is 2', { throttleFactor: 2 }, 8_400],
  ['the poll interval if much is throttled', { throttleFactor: 16 }, 15_000],
  ['as long as it takes to send one request a second', { ahead: 7 * seconds }, 7_000],
  ['the poll interval if many requests were sent', { ahead: 90 * seconds }, 15_000],
  ['a shorter poll interval at once', { pollInterval: 500 }, 500],
  ['up to a fifth shorter by chance', { quiet: 26.4 * seconds, random: 1 }, 3_520],
] as const) {
  test(`the pause before the next poll is ${what}`, () => {
    assert.ok(Math.abs(pauseBeforeNextPoll({ ...atFirst, ...context }) - pause) < 1e-9)
  })
}

const duration = fc.double({ min: 0, max: 400_000_000, noNaN: true })
const contexts = fc.record({
  pollInterval: fc.double({ min: 1, max: 4_000_000, noNaN: true }),
  quiet: duration,
  elapsed: duration,
  ahead: fc.double({ min: -400_000, max: 400_000, noNaN: true }),
  throttleFactor: fc.double({ min: 1, max: 16, noNaN: true }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('the pause before the next poll is at most the poll interval, and at least 2 s unless that is shorter', () => {
  fc.assert(
    fc.property(contexts, context => {
      const pause = pauseBeforeNextPoll(context)
      assert.ok(pause <= context.pollInterval)
      assert.ok(pause >= Math.min(2_000, context.pollInterval))
    }),
    { numRuns: 1_000 },
  )
})

for (const member of ['quiet', 'elapsed', 'ahead', 'throttleFactor'] as const) {
  test(`the pause before the next poll is never shorter with more of ${member}`, () => {
    fc.assert(
      fc.property(contexts, contexts, (context, { [member]: other }) => {
        const [less, more] = [context[member], other].toSorted((a, b) => a - b)
        const pause = (value = 0) => pauseBeforeNextPoll({ ...context, [member]: value })
        assert.ok(pause(less) <= pause(more))
      }),
    )
  })
}

for (const [targets, throttleFactor, requests] of [
  [1, 1, 1.2],
  [25, 1, 1.2],
  [100, 1, 0.295],
  [1_000, 1, 1.33],
  [10_000, 1, 1.33],
  [25, 3, 1.2],
  [25, 14, 0.3],
] as const) {
  test(`a poll may send ${requests} requests about ${targets} targets at a throttle factor of ${throttleFactor}`, () => {
    assert.ok(Math.abs(requestsPerPoll(targets, throttleFactor) - requests) < 1e-9)
  })
}

test('from 100 targets on, polls send fewer requests on average than reading everything every 15 s', () => {
  for (let targets = 100; targets <= 1_000; targets += 1) {
    const pollsPerSecond = 1 / (4.2 * 0.9)
    const everythingPerSecond = (1 + Math.ceil(targets / 100) + Math.ceil(targets / 25)) / 15
    assert.ok((1 + requestsPerPoll(targets, 1)) * pollsPerSecond < everythingPerSecond, `${targets}`)
  }
})

const inProgress = Array.from({ length: 25 }, (_, index) =>
  anInstance(`i-${index}`, { status: 'InProgress' }),
)
const [skipped, failed] = [
  anInstance('i-skipped', { status: 'Skipped' }),
  anInstance('i-failed', { status: 'Failed' }),
]
const recent: DeploymentContext = {
  pollInterval: 15_000,
  overview: {},
  targets: [],
  quiet: 0,
  age: 4_000,
  throttleFactor: 1,
}

for (const [isDue, what, context] of [
  [true, 'while there are no targets', {}],
  [true, 'for a large fleet', { targets: [...inProgress, failed] }],
  [false, 'while the targets of a small fleet are open', { targets: inProgress }],
  [false, 'when one of several targets has failed', { targets: [...inProgress.slice(1), failed] }],
  [true, 'after 6 s', { targets: inProgress, age: 6_000 }],
  [true, 'after a poll interval that is shorter', { targets: inProgress, pollInterval: 3_000 }],
  [false, 'after 6 s at a throttle factor of 2', { targets: inProgress, age: 6_000, throttleFactor: 2 }],
  [true, 'after 45 s however much is throttled', { targets: inProgress, age: 45_000, throttleFactor: 16 }],
  [true, 'when all targets are final', { targets: [failed] }],
  [false, 'when all targets have been final for a while', { targets: [failed], quiet: 30_000 }],
  [true, 'when a target was skipped', { targets: [...inProgress.slice(1), skipped] }],
  [
    false,
    'for a skipped target that is counted',
    { targets: [...inProgress.slice(1), skipped], overview: { Skipped: 1 } },
  ],
] as const) {
  test(`GetDeployment is ${isDue ? '' : 'not '}due ${what}`, () => {
    assert.equal(isDeploymentDue({ ...recent, ...context }), isDue)
  })
}
