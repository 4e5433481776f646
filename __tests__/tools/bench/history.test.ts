import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateAt } from '../../../lab/codedeploy/plan/state.ts'
import { historyOf } from '../../../tools/bench/history.ts'
import { planOf, type Scenario } from '../../../tools/bench/scenarios.ts'

const compared: readonly Scenario[] = [
  { instances: 1, atATime: 'AllAtOnce', minutes: 2, failures: 'some' },
  { instances: 25, atATime: 'HalfAtATime', minutes: 10, failures: 'some' },
  { instances: 30, atATime: 'OneAtATime', minutes: 30, failures: 'some' },
  { instances: 30, atATime: 'AllAtOnce', minutes: 2, failures: 'all' },
]

for (const scenario of compared) {
  test(`a history shows what the simulator shows: ${JSON.stringify(scenario)}`, () => {
    const plan = planOf(scenario)
    const history = historyOf(plan)
    assert.ok(Math.abs(history.end.at - scenario.minutes * 60_000) < 1)
    for (let step = 0; step <= 200; step += 1) {
      const moment = (history.end.at * step) / 190
      const state = stateAt(plan, moment)
      const deployment = history.deploymentAt(moment)
      assert.equal(deployment.status, state.status)
      assert.deepEqual(withoutZeros(deployment.overview), withoutZeros(state.overview))
      assert.deepEqual(
        history.idsAt(moment),
        state.targets.map(({ plan }) => plan.id),
      )
      for (const status of ['Pending', 'InProgress', 'Failed']) {
        assert.deepEqual(
          history.idsAt(moment, [status]),
          state.targets.filter(target => target.status === status).map(({ plan }) => plan.id),
        )
      }
      for (const target of state.targets) {
        const shown = history.targetAt(target.plan.id, moment)
        assert.equal(shown?.status, target.status)
        assert.deepEqual(
          shown?.lifecycleEvents.map(({ name, status, diagnostics }) => [name, status, diagnostics]),
          target.events.map(({ name, status, diagnostics }) => [name, status, diagnostics]),
        )
      }
    }
  })
}

test('a history names the failure that comes first', () => {
  const plan = planOf({ instances: 30, atATime: 'AllAtOnce', minutes: 2, failures: 'all' })
  const { firstFailure } = historyOf(plan)
  assert.ok(firstFailure !== undefined)
  const failedAt = (moment: number) =>
    stateAt(plan, moment)
      .targets.filter(({ status }) => status === 'Failed')
      .map(({ plan }) => plan.id)
  assert.deepEqual(failedAt(firstFailure.at), [firstFailure.id])
  assert.deepEqual(failedAt(firstFailure.at - 1), [])
})

function withoutZeros(overview: Readonly<Record<string, number>> | undefined) {
  return overview && Object.fromEntries(Object.entries(overview).filter(([, count]) => count > 0))
}
