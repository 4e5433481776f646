import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Plan } from '../../../lab/codedeploy/plan/plan.ts'
import { type DeploymentState, stateAt } from '../../../lab/codedeploy/plan/state.ts'
import { plan } from './plans.ts'

/** `target(event event)`, by status. */
function statusesOf({ targets }: DeploymentState): string {
  return targets
    .map(({ status, events }) => `${status}(${events.map(event => event.status).join(' ')})`)
    .join(' ')
}

describe('a plan at one instant', () => {
  const table: readonly [elapsed: number, deployment: string, targets: string][] = [
    [-1, 'Created', ''],
    [0, 'Created', 'Pending(Pending Pending) Pending(Pending Pending)'],
    [100, 'Queued', 'Pending(Pending Pending) Pending(Pending Pending)'],
    [900, 'InProgress', 'Pending(Pending Pending) Pending(Pending Pending)'],
    [1_000, 'InProgress', 'InProgress(InProgress Pending) Pending(Pending Pending)'],
    [2_000, 'InProgress', 'InProgress(Succeeded Pending) Pending(Pending Pending)'],
    [3_000, 'InProgress', 'InProgress(Succeeded InProgress) Pending(Pending Pending)'],
    [4_000, 'InProgress', 'Succeeded(Succeeded Succeeded) InProgress(InProgress Pending)'],
    [5_000, 'InProgress', 'Succeeded(Succeeded Succeeded) Failed(Failed Skipped)'],
    [6_000, 'Succeeded', 'Succeeded(Succeeded Succeeded) Failed(Failed Skipped)'],
    [999_999, 'Succeeded', 'Succeeded(Succeeded Succeeded) Failed(Failed Skipped)'],
  ]
  for (const [elapsed, deployment, targets] of table) {
    test(`after ${elapsed} ms: ${deployment}`, () => {
      const state = stateAt(plan, elapsed)
      assert.equal(state.status, deployment)
      assert.equal(statusesOf(state), targets)
    })
  }
})

test('an event has a start once it runs, an end once it has ended, and neither if it was skipped', () => {
  const [install, start] = stateAt(plan, 4_500).targets[1]?.events ?? []
  assert.deepEqual(install, { name: 'Install', status: 'InProgress', start: 4_000 })
  assert.deepEqual(start, { name: 'Start', status: 'Pending' })
  const [failed, skipped] = stateAt(plan, 5_000).targets[1]?.events ?? []
  assert.deepEqual([failed?.status, failed?.start, failed?.end], ['Failed', 4_000, 5_000])
  assert.deepEqual([skipped?.status, skipped?.start, skipped?.end], ['Skipped', undefined, undefined])
})

test('a deployment has a start once it is InProgress, and an end and an error once it has ended', () => {
  const failing: Plan = { ...plan, errorInformation: { code: 'HEALTH_CONSTRAINTS', message: '' } }
  const times = (elapsed: number) => {
    const { startedAt, completedAt, errorInformation } = stateAt(failing, elapsed)
    return [startedAt, completedAt, errorInformation?.code]
  }
  assert.deepEqual(times(899), [undefined, undefined, undefined])
  assert.deepEqual(times(900), [900, undefined, undefined])
  assert.deepEqual(times(5_999), [900, undefined, undefined])
  assert.deepEqual(times(7_000), [900, 6_000, 'HEALTH_CONSTRAINTS'])
})

test('a target was last updated when its status or one of its events last changed', () => {
  const updated = (elapsed: number) =>
    stateAt(plan, elapsed).targets.map(({ lastUpdatedAt }) => lastUpdatedAt)
  assert.deepEqual(updated(500), [0, 0])
  assert.deepEqual(updated(2_500), [2_000, 0])
  assert.deepEqual(updated(9_000), [4_000, 5_000])
})

test('a target that appears late is listed, and counted, from its first phase on', () => {
  const [first, second] = plan.targets
  assert.ok(first !== undefined && second !== undefined)
  const phases = [{ at: 3_500, status: 'Pending' }, ...second.phases.slice(1)]
  const late: Plan = { ...plan, targets: [first, { ...second, phases }] }
  const ids = (elapsed: number) => stateAt(late, elapsed).targets.map(target => target.plan.id)
  assert.deepEqual(ids(3_499), ['i-1'])
  assert.deepEqual(ids(3_500), ['i-1', 'i-2'])
})
