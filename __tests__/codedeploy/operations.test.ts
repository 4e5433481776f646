import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, never } from './support.ts'

test('what StopDeployment says is given back, whatever of it there is', async () => {
  const answers: readonly (readonly [object, string])[] = [
    [{ status: 'Pending', statusMessage: 'Stopping' }, 'Stopping'],
    [{ status: 'Succeeded' }, 'Succeeded'],
    [{}, 'no message'],
  ]
  for (const [answer, said] of answers) {
    await using endpoint = await answering({ StopDeployment: () => answer })
    assert.equal(await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: false }, never), said)
  }
})

test('StopDeployment asks for a rollback only where it is wanted', async () => {
  await using endpoint = await answering({ StopDeployment: () => ({}) })
  await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: false }, never)
  await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: true }, never)
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ deploymentId: 'd-ABCDEF123' }, { deploymentId: 'd-ABCDEF123', autoRollbackEnabled: true }],
  )
})

test('ContinueDeployment ends the wait in Ready, not the one before the termination', async () => {
  await using endpoint = await answering({ ContinueDeployment: () => ({}) })
  await endpoint.codeDeploy.continueDeployment('d-ABCDEF123', never)
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ deploymentId: 'd-ABCDEF123', deploymentWaitType: 'READY_WAIT' }],
  )
})

test('the latest deployment of a group is the first that ListDeployments gives', async () => {
  await using endpoint = await answering({
    ListDeployments: () => ({ deployments: ['d-NEWEST111', 'd-OLDER1111'], nextToken: 'more' }),
  })
  const found = await endpoint.codeDeploy.findLatestDeploymentId('shop', 'production', never)
  assert.equal(found, 'd-NEWEST111')
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ applicationName: 'shop', deploymentGroupName: 'production' }],
  )
})
