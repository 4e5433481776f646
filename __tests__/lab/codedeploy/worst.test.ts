import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worstDeployment } from '../../../lab/codedeploy/builders/worst.ts'
import { stateAt } from '../../../lab/codedeploy/plan/state.ts'

const plan = worstDeployment({ seed: 'worst', text: 'control sequences without an end', instances: 30 })
const end = plan.phases.at(-1)?.at ?? 0

test('as many lifecycle events of the worst deployment fail as can, with texts of their own', () => {
  const { status, targets } = stateAt(plan, end)
  assert.equal(status, 'Failed')
  assert.equal(targets.length, 30)
  const messages = targets.flatMap(({ events }) => {
    assert.equal(events.length, 13)
    const failed = events.filter(event => event.status === 'Failed')
    assert.deepEqual([failed[0]?.name, failed[1]], ['ApplicationStop', events.at(-1)])
    return failed.map(({ diagnostics }) => {
      assert.deepEqual([diagnostics?.message.length, diagnostics?.logTail.length], [16_384, 16_384])
      return diagnostics?.message
    })
  })
  assert.equal(new Set(messages).size, 60)
})

test('the targets of the worst deployment end one after the other, so that every poll shows changes', () => {
  const ended = (moment: number) =>
    stateAt(plan, moment).targets.filter(({ status }) => status === 'Failed').length
  assert.equal(ended(0), 0)
  assert.ok(ended(end * 0.8) > 0 && ended(end * 0.8) < 30)
  assert.equal(ended(end), 30)
})

test('names of the worst deployment are as long as they may be', () => {
  const { applicationName, deploymentGroupName, deploymentConfigName } = plan.facts
  const ids = plan.targets.map(({ id }) => id)
  for (const name of [applicationName, deploymentGroupName, deploymentConfigName, ...ids])
    assert.match(name, /^[A-Za-z0-9._+=,@-]{100}$/)
  assert.equal(new Set(ids).size, ids.length)
})
