import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  deploymentStatuses,
  isFinalDeploymentStatus,
  isFinalLifecycleEventStatus,
  isFinalTargetStatus,
  isNotStarted,
  lifecycleErrorCodes,
  lifecycleEventStatuses,
  targetStatuses,
} from '../../src/deployment/status.ts'

// The lists as AWS's API model (2014-10-06) gives them, written down once more so that a slip is seen.
test('knows the statuses and error codes of the API', () => {
  assert.deepEqual(deploymentStatuses.toSorted(), [
    'Baking',
    'Created',
    'Failed',
    'InProgress',
    'Queued',
    'Ready',
    'Stopped',
    'Succeeded',
  ])
  assert.deepEqual(targetStatuses.toSorted(), [
    'Failed',
    'InProgress',
    'Pending',
    'Ready',
    'Skipped',
    'Succeeded',
    'Unknown',
  ])
  assert.deepEqual(lifecycleEventStatuses.toSorted(), [
    'Failed',
    'InProgress',
    'Pending',
    'Skipped',
    'Succeeded',
    'Unknown',
  ])
  assert.deepEqual(lifecycleErrorCodes.toSorted(), [
    'ScriptFailed',
    'ScriptMissing',
    'ScriptNotExecutable',
    'ScriptTimedOut',
    'Success',
    'UnknownError',
  ])
})

/** What AWS may add, and what no list must take for a known word. */
const addedLater = ['Paused', 'succeeded', 'FAILED', '', 'toString', 'constructor', '__proto__']

const finals = [
  {
    of: 'a deployment',
    isFinal: isFinalDeploymentStatus,
    all: deploymentStatuses,
    final: ['Succeeded', 'Failed', 'Stopped'],
  },
  {
    of: 'a target',
    isFinal: isFinalTargetStatus,
    all: targetStatuses,
    final: ['Succeeded', 'Failed', 'Skipped'],
  },
  {
    of: 'a lifecycle event',
    isFinal: isFinalLifecycleEventStatus,
    all: lifecycleEventStatuses,
    final: ['Succeeded', 'Failed', 'Skipped'],
  },
]

for (const { of, isFinal, all, final } of finals) {
  for (const status of [...all, ...addedLater]) {
    const expected = final.includes(status)
    test(`takes the status "${status}" of ${of} for ${expected ? 'final' : 'unfinished'}`, () => {
      assert.equal(isFinal(status), expected)
    })
  }
}

for (const status of [...deploymentStatuses, ...addedLater]) {
  const expected = status === 'Created' || status === 'Queued'
  test(`says that a deployment in "${status}" has ${expected ? 'not ' : ''}started`, () => {
    assert.equal(isNotStarted(status), expected)
  })
}
