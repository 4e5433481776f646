import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { start } from '../support/deployments.ts'
import { runOverWire } from './wire.ts'

test('the reason why an ECS deployment makes no headway is in the log while CodeDeploy still waits', async () => {
  const { name, plan, evidence, inputs } = findStory('ecs-no-capacity')
  const ran = await runOverWire({ evident: { plan: plan(name), evidence: evidence?.(name) ?? {} }, inputs })
  const [warning, failure] = ran.annotations
  assert.equal(warning?.level, 'warning')
  assert.match(warning.message, /unable to place a task .* Reason: No Container Instances were found/)
  assert.equal(failure?.level, 'error')
  assert.ok(failure.message.includes(warning.message))
  const asked = ran.requests.find(({ operation }) => operation === 'DescribeServices')
  const waited = ((asked?.at ?? 0) - start) / 1_000
  assert.ok(waited >= 30 && waited < 36, `${waited} s`)
})
