import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleUrl } from '../../src/codedeploy/console-url.ts'
import { toDeployment, toTarget } from '../../src/codedeploy/to-model.ts'

test('a half surrogate in an id breaks nothing that is made of it', () => {
  const { id } = toDeployment({ deploymentId: 'd-\ud800', status: 'Failed' })
  assert.equal(id, 'd-\ufffd')
  assert.match(consoleUrl('eu-central-1', id) ?? '', /deployments\/d-%EF%BF%BD\?/)
})

test('endless texts and lists are cut', () => {
  const deployment = toDeployment({
    deploymentId: 'd-ABCDEF123',
    status: 'x'.repeat(2_000_000) as 'Failed',
    deploymentStatusMessages: Array.from({ length: 10_000 }, (_, index) => `message ${index}`),
  })
  assert.equal(deployment.status.length, 65_536)
  assert.equal(deployment.statusMessages.length, 100)
  const lifecycleEvents = Array.from({ length: 150_000 }, () => ({ lifecycleEventName: 'Install' }))
  const target = toTarget({ instanceTarget: { targetId: 'i-1', lifecycleEvents } })
  assert.equal(target?.lifecycleEvents.length, 1_000)
})
