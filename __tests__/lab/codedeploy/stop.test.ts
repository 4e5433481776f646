import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Plan, ScriptedAction } from '../../../lab/codedeploy/plan/plan.ts'
import { stateAt } from '../../../lab/codedeploy/plan/state.ts'
import { first, plan, rollingBackOn } from './plans.ts'

const stop = (at: number, autoRollbackEnabled?: boolean): ScriptedAction => ({
  type: 'stop',
  at,
  autoRollbackEnabled,
})

function ended(given: Plan, actions: readonly ScriptedAction[]) {
  const { status, completedAt, targets } = stateAt(given, 60_000, actions)
  const statuses = targets.map(target =>
    [target.status, ...target.events.map(event => event.status)].join(' '),
  )
  return { status, completedAt, targets: statuses }
}

describe('a deployment that is stopped', () => {
  const table: readonly [name: string, at: number, completedAt: number, targets: readonly string[]][] = [
    ['while Created', 50, 50, ['Skipped Skipped Skipped', 'Skipped Skipped Skipped']],
    [
      'while an instance runs an event: it finishes that one',
      1_500,
      2_000,
      ['Skipped Succeeded Skipped', 'Skipped Skipped Skipped'],
    ],
    ['between two events', 2_500, 2_500, ['Skipped Succeeded Skipped', 'Skipped Skipped Skipped']],
    [
      'while an instance runs its last event: it succeeds',
      3_500,
      4_000,
      ['Succeeded Succeeded Succeeded', 'Skipped Skipped Skipped'],
    ],
    [
      'while an instance runs an event that fails: it fails',
      4_500,
      5_000,
      ['Succeeded Succeeded Succeeded', 'Failed Failed Skipped'],
    ],
    ['when all instances are done', 5_500, 5_500, ['Succeeded Succeeded Succeeded', 'Failed Failed Skipped']],
  ]
  for (const [name, at, completedAt, targets] of table) {
    test(name, () => {
      assert.deepEqual(ended(plan, [stop(at)]), { status: 'Stopped', completedAt, targets })
      assert.equal(stateAt(plan, 60_000, [stop(at)]).errorInformation?.code, 'MANUAL_STOP')
    })
  }
})

test('until it is Stopped, it reads as before', () => {
  assert.equal(stateAt(plan, 1_499, [stop(1_500)]).status, 'InProgress')
  assert.equal(stateAt(plan, 1_999, [stop(1_500)]).status, 'InProgress')
  assert.equal(stateAt(plan, 1_999, [stop(1_500)]).errorInformation, undefined)
  assert.equal(stateAt(plan, 2_000, [stop(1_500)]).status, 'Stopped')
})

test('it waits two seconds for an event that takes longer, which is InProgress for a while after that', () => {
  const slow: Plan = {
    ...plan,
    targets: [
      {
        ...first,
        events: [{ type: 'runs', name: 'Install', start: 1_000, end: 5_500, outcome: 'Succeeded' }],
      },
    ],
  }
  const state = stateAt(slow, 4_000, [stop(1_500)])
  assert.deepEqual(
    [state.status, state.completedAt, state.targets[0]?.status],
    ['Stopped', 3_500, 'InProgress'],
  )
  assert.equal(stateAt(slow, 5_500, [stop(1_500)]).targets[0]?.status, 'Succeeded')
})

test('an instance that was not listed yet never will be', () => {
  const late: Plan = {
    ...plan,
    targets: [first, { ...first, id: 'i-3', phases: [{ at: 3_000, status: 'Pending' }] }],
  }
  assert.equal(stateAt(late, 60_000, [stop(2_500)]).targets.length, 1)
})

test('a stop that comes after the end changes nothing, and of two the first counts', () => {
  assert.equal(ended(plan, [stop(6_000)]).status, 'Succeeded')
  assert.equal(ended(plan, [stop(5_500), stop(1_500)]).completedAt, 2_000)
})

describe('whether a stopped or failed deployment is rolled back', () => {
  const failing: Plan = { ...plan, phases: [...plan.phases.slice(0, -1), { at: 6_000, status: 'Failed' }] }
  const alarm: ScriptedAction = { type: 'alarm', at: 2_500, alarms: ['errors'] }
  type Row = readonly [name: string, given: Plan, actions: readonly ScriptedAction[], rolledBack: boolean]
  const failingWith = (given: Plan): Plan => ({ ...given, phases: failing.phases })
  const table: readonly Row[] = [
    ['success', rollingBackOn('DEPLOYMENT_FAILURE'), [], false],
    ['failure, and the group asks for it', failingWith(rollingBackOn('DEPLOYMENT_FAILURE')), [], true],
    ['failure, and the group does not', failingWith(rollingBackOn('DEPLOYMENT_STOP_ON_ALARM')), [], false],
    ['alarm, and the group asks for it', rollingBackOn('DEPLOYMENT_STOP_ON_ALARM'), [alarm], true],
    ['alarm, and the group does not', rollingBackOn('DEPLOYMENT_FAILURE'), [alarm], false],
    ['stop, and the group asks for it', rollingBackOn('DEPLOYMENT_STOP_ON_REQUEST'), [stop(2_500)], true],
    ['stop, and the group does not', rollingBackOn(), [stop(2_500)], false],
    ['stop that forbids it', rollingBackOn('DEPLOYMENT_STOP_ON_REQUEST'), [stop(2_500, false)], false],
    ['stop that asks for it', rollingBackOn(), [stop(2_500, true)], true],
  ]
  for (const [name, given, actions, rolledBack] of table) {
    test(name, () => {
      const { rollbackDeploymentId } = stateAt(given, 60_000, actions)
      assert.equal(rollbackDeploymentId, rolledBack ? 'd-BBBBBBBBB' : undefined)
    })
  }
})
