import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type History, historyOf } from '../../../tools/bench/history.ts'
import { awsDeployWait, readEverything, sdkWaiter } from '../../../tools/bench/other-ways.ts'
import { type AtATime, planOf } from '../../../tools/bench/scenarios.ts'
import { distributionOf } from '../../../tools/bench/statistics.ts'
import { watchByThisAction } from '../../../tools/bench/this-action.ts'

function history(instances: number, minutes: number, atATime: AtATime = 'AllAtOnce'): History {
  return historyOf(planOf({ instances, atATime, minutes, failures: 'none' }))
}

describe('aws deploy wait', () => {
  test('asks every 15 s, and sees the end at the next poll', () => {
    const measured = awsDeployWait(history(1, 2), 0, () => 0)
    // Each poll takes 60 ms: the ninth is the first after two minutes.
    assert.equal(measured.requests, 9)
    assert.ok(Math.abs((measured.lag ?? 0) - (8 * 15_060 + 60 - 120_000)) < 1)
    assert.equal(measured.failureLag, undefined)
  })

  test('gives up after 120 polls', () => {
    const measured = awsDeployWait(history(1, 120), 0, () => 0)
    assert.deepEqual([measured.requests, measured.lag], [120, undefined])
  })
})

test("the SDK's waiter waits for 15 s, then for anything up to 120 s, then for 120 s", () => {
  const patient = sdkWaiter(history(1, 10), 0, () => 1)
  // 15, 30, 60, 120, 120, … s apart.
  assert.equal(patient.requests, 9)
  const hurried = sdkWaiter(history(1, 10), 0, () => 0)
  // 15, 15, 15, 15, 120, … s apart.
  assert.equal(hurried.requests, 10)
})

test('reading everything takes a request for the deployment, one a page and one a batch', () => {
  const measured = readEverything(history(1_000, 2), 0, () => 0)
  assert.equal(measured.requests % (1 + 10 + 40), 0)
  assert.equal(measured.requests / (1 + 10 + 40), 9)
})

test('this action is measured with its own watch, and makes no mistakes', async () => {
  const measured = await watchByThisAction(history(25, 2, 'HalfAtATime'), 1_000, 1)
  assert.deepEqual(measured.mistakes, [])
  assert.ok(measured.requests > 30 && measured.requests < 80)
  assert.ok(measured.lag !== undefined && measured.lag > 0 && measured.lag < 5_000)
})

test('the median lies in the middle', () => {
  assert.deepEqual(distributionOf([5, 1, 3]), { median: 3, worst: 5 })
  assert.deepEqual(distributionOf([4, 1, 3, 2]), { median: 2.5, worst: 4 })
  assert.throws(() => distributionOf([]), RangeError)
})
