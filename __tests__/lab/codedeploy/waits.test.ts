import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Plan, ScriptedAction, Wait, WaitType } from '../../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../../lab/codedeploy/plan/resolve.ts'
import { stateAt } from '../../../lab/codedeploy/plan/state.ts'
import { stretchPlan } from '../../../lab/codedeploy/plan/stretch.ts'
import { plan } from './plans.ts'

const ready: Wait = {
  type: 'READY_WAIT',
  at: 2_000,
  duration: 10_000,
  minutes: 60,
  onTimeout: 'CONTINUE_DEPLOYMENT',
}
const termination: Wait = { ...ready, type: 'TERMINATION_WAIT', at: 5_000, duration: 20_000 }
const waiting: Plan = { ...plan, waits: [ready, termination] }

const proceed = (at: number, waitType: WaitType = 'READY_WAIT'): ScriptedAction => ({
  type: 'continue',
  at,
  waitType,
})

describe('when a plan with two waits ends', () => {
  const table: readonly [name: string, actions: readonly ScriptedAction[], end: number][] = [
    ['nobody continues', [], 36_000],
    ['continued 1 s into the first wait', [proceed(3_000)], 27_000],
    ['continued as it begins to wait', [proceed(2_000)], 26_000],
    ['continued just before it waits: no effect', [proceed(1_999)], 36_000],
    ['continued as the wait ends: no effect', [proceed(12_000)], 36_000],
    ['continued twice: the first counts', [proceed(4_000), proceed(3_000)], 27_000],
    ['continued for the other wait: no effect', [proceed(3_000, 'TERMINATION_WAIT')], 36_000],
    ['both continued', [proceed(3_000), proceed(7_000, 'TERMINATION_WAIT')], 8_000],
  ]
  for (const [name, actions, end] of table) {
    test(name, () => {
      assert.deepEqual(timelineOf(waiting, actions).phases.at(-1), { at: end, status: 'Succeeded' })
    })
  }
})

test('what is planned for the moment of the wait happens before it, what comes later after it', () => {
  const { targets } = timelineOf({ ...plan, waits: [ready] })
  const moments = targets[0]?.events.map(event => event.type === 'runs' && [event.start, event.end])
  assert.deepEqual(moments, [
    [1_000, 2_000],
    [13_000, 14_000],
  ])
})

test('the termination wait shows as started, and the deployment stays InProgress', () => {
  const shown = (elapsed: number) => {
    const { status, terminationWaitStarted, waitingFor } = stateAt(waiting, elapsed, [proceed(3_000)])
    return [status, terminationWaitStarted, waitingFor]
  }
  assert.deepEqual(shown(2_500), ['Ready', false, 'READY_WAIT'])
  assert.deepEqual(shown(5_999), ['InProgress', false, undefined])
  assert.deepEqual(shown(6_000), ['InProgress', true, 'TERMINATION_WAIT'])
  assert.deepEqual(shown(26_000), ['InProgress', true, undefined])
  assert.deepEqual(shown(27_000), ['Succeeded', true, undefined])
})

test('a wait that nobody ends stops the deployment by a timeout, if the group is set so', () => {
  const impatient: Plan = { ...plan, waits: [{ ...ready, onTimeout: 'STOP_DEPLOYMENT' }] }
  const before = stateAt(impatient, 11_999)
  assert.equal(before.status, 'Ready')
  const after = stateAt(impatient, 12_000)
  assert.equal(after.status, 'Stopped')
  assert.equal(after.completedAt, 12_000)
  assert.deepEqual(after.errorInformation, {
    code: 'TIMEOUT',
    message:
      'The deployment timed out while waiting for a notification to continue. This time out period is 60 minutes.',
  })
  assert.deepEqual(
    after.targets.map(({ status }) => status),
    ['Skipped', 'Skipped'],
  )
  assert.equal(stateAt(impatient, 12_000, [proceed(11_999)]).status, 'InProgress')
})

test('a stretched plan keeps its order, however much it is stretched', () => {
  for (const factor of [0.0001, 0.5, 3]) {
    const { targets, phases } = timelineOf(stretchPlan(waiting, factor), [])
    const moments = targets[0]?.events.flatMap(event =>
      event.type === 'runs' ? [event.start, event.end] : [],
    )
    const expected = [1_000, 2_000, 13_000, 14_000].map(moment => moment * factor)
    assert.deepEqual(
      moments?.map(moment => moment.toFixed(6)),
      expected.map(moment => moment.toFixed(6)),
    )
    assert.equal(phases.at(-1)?.at.toFixed(6), (36_000 * factor).toFixed(6))
  }
})
