import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  DeploymentStatus,
  LifecycleErrorCode,
  LifecycleEventStatus,
  TargetStatus,
} from '@aws-sdk/client-codedeploy'
import {
  deploymentStatuses,
  isFinalDeploymentStatus,
  isFinalTargetStatus,
  isNotStarted,
  lifecycleErrorCodes,
  lifecycleEventStatuses,
  targetStatuses,
} from '../../src/deployment/status.ts'

test("status lists: those of the SDK's API model", () => {
  const sorted = (values: object) => Object.values(values).toSorted()
  assert.deepEqual(deploymentStatuses.toSorted(), sorted(DeploymentStatus))
  assert.deepEqual(targetStatuses.toSorted(), sorted(TargetStatus))
  assert.deepEqual(lifecycleEventStatuses.toSorted(), sorted(LifecycleEventStatus))
  assert.deepEqual(lifecycleErrorCodes.toSorted(), sorted(LifecycleErrorCode))
})

/** Statuses that AWS may add, and names of members that every object has. */
const unknown = ['Paused', 'succeeded', 'FAILED', '', 'toString', 'constructor', '__proto__']

const predicates: readonly {
  readonly holds: (status: string) => boolean
  readonly statuses: readonly string[]
  readonly expected: readonly string[]
}[] = [
  {
    holds: isFinalDeploymentStatus,
    statuses: deploymentStatuses,
    expected: ['Succeeded', 'Failed', 'Stopped'],
  },
  { holds: isFinalTargetStatus, statuses: targetStatuses, expected: ['Failed', 'Succeeded', 'Skipped'] },
  { holds: isNotStarted, statuses: deploymentStatuses, expected: ['Created', 'Queued'] },
]
for (const { holds, statuses, expected } of predicates) {
  test(`${holds.name}: only ${expected.join(', ')}`, () => {
    assert.deepEqual([...statuses, ...unknown].filter(holds), expected)
  })
}
