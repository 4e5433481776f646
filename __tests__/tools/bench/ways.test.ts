import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type History, historyOf } from '../../../tools/bench/history.ts'
import { type AccountLimit, measureCrowd } from '../../../tools/bench/many-watches.ts'
import { distributionOf } from '../../../tools/bench/measured.ts'
import { awsDeployWait, readEverything, sdkWaiter } from '../../../tools/bench/other-ways.ts'
import { type AtATime, planOf } from '../../../tools/bench/scenarios.ts'
import { watchByThisAction } from '../../../tools/bench/this-action.ts'

function history(instances: number, minutes: number, atATime: AtATime = 'AllAtOnce'): History {
  return historyOf(planOf({ instances, atATime, minutes, failures: 'none' }))
}

test('aws deploy wait: polls every 15 s, and reads the end in the next poll', () => {
  const measured = awsDeployWait(history(1, 2), 0, () => 0)
  // Each poll takes 60 ms: the ninth is the first after two minutes.
  assert.equal(measured.requests, 9)
  assert.ok(Math.abs((measured.lag ?? 0) - (8 * 15_060 + 60 - 120_000)) < 1)
  assert.equal(measured.failureLag, undefined)
})

test('aws deploy wait: gives up after 120 polls', () => {
  const measured = awsDeployWait(history(1, 120), 0, () => 0)
  assert.deepEqual([measured.requests, measured.lag], [120, undefined])
})

test("the SDK's waiter: pauses for 15 s, then for anything up to 120 s, then for 120 s", () => {
  // 15, 30, 60, 120, 120, … s apart, and 15, 15, 15, 15, 120, … s apart.
  assert.equal(sdkWaiter(history(1, 10), 0, () => 1).requests, 9)
  assert.equal(sdkWaiter(history(1, 10), 0, () => 0).requests, 10)
})

test('reading everything: takes a request for the deployment, one for each page and each batch', () => {
  const measured = readEverything(history(1_000, 2), 0, () => 0)
  assert.deepEqual([measured.requests, measured.deploymentRequests], [9 * (1 + 10 + 40), 9])
})

test('this action: is measured with its own watch, and makes no mistakes', async () => {
  const measured = await watchByThisAction(history(25, 2, 'HalfAtATime'), 1_000, 1)
  assert.deepEqual(measured.mistakes, [])
  assert.ok(measured.requests > 30 && measured.requests < 60)
  assert.ok(measured.deploymentRequests <= 20)
  assert.ok(measured.lag > 0 && measured.lag < 5_000)
})

const limit: AccountLimit = { name: 'a limit', requestsPerMinute: 41, burst: 10, scope: 'each' }
const sizes = [[1, 10]] as const

test('ten watches by this action on one account: are throttled, and make no mistakes', async () => {
  const crowd = { way: 'this action', sizes, limit, draws: 1, seed: 1 } as const
  const { mistakes, answered, throttled } = await measureCrowd(crowd)
  assert.deepEqual(mistakes, [])
  assert.ok(throttled > 0 && answered > throttled)
})

test('aws deploy wait: ends with an error when a request is throttled three times', async () => {
  const scarce: AccountLimit = { ...limit, requestsPerMinute: 30, burst: 1 }
  const crowd = { way: 'aws deploy wait', sizes, limit: scarce, draws: 1, seed: 1 } as const
  const { mistakes } = await measureCrowd(crowd)
  assert.ok(mistakes.includes('ended with ThrottlingException'))
})

test('a median is in the middle', () => {
  assert.deepEqual(distributionOf([5, 1, 3]), { median: 3, worst: 5 })
  assert.deepEqual(distributionOf([4, 1, 3, 2]), { median: 2.5, worst: 4 })
  assert.throws(() => distributionOf([]), RangeError)
})
