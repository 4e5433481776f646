import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GetDeploymentGroupCommand, ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { deploymentOf, play, start } from './support.ts'

test('ListDeployments gives the newest first, by group, status and time', async () => {
  await using played = await play('rollback')
  const { client, deploymentId } = played
  played.at(60_000)
  const group = { applicationName: 'shop', deploymentGroupName: 'production' }
  const list = async (input: object = {}) =>
    (await client.send(new ListDeploymentsCommand({ ...group, ...input }))).deployments
  const rollback = (await deploymentOf(played))?.rollbackInfo?.rollbackDeploymentId
  const all = await list()
  assert.deepEqual(all?.slice(0, 2), [rollback, deploymentId])
  assert.equal(all?.length, 3)
  assert.deepEqual(await list({ includeOnlyStatuses: ['Failed'] }), [deploymentId])
  const range = { start: new Date(start), end: new Date(start + 1_000) }
  assert.deepEqual(await list({ createTimeRange: range }), [deploymentId])
  const everything = await client.send(new ListDeploymentsCommand({}))
  assert.deepEqual(everything.deployments, all)
})

test('GetDeploymentGroup tells of the last deployments', async () => {
  await using played = await play('rollback')
  const { client, deploymentId } = played
  const get = async () => {
    const input = { applicationName: 'shop', deploymentGroupName: 'production' }
    return (await client.send(new GetDeploymentGroupCommand(input))).deploymentGroupInfo
  }
  const during = await get()
  assert.equal(during?.lastAttemptedDeployment?.deploymentId, deploymentId)
  assert.notEqual(during?.lastSuccessfulDeployment?.deploymentId, deploymentId)
  assert.deepEqual(during?.autoRollbackConfiguration, { enabled: true, events: ['DEPLOYMENT_FAILURE'] })
  played.at(60_000)
  const rollback = (await deploymentOf(played))?.rollbackInfo?.rollbackDeploymentId
  const afterwards = await get()
  assert.equal(afterwards?.lastSuccessfulDeployment?.deploymentId, rollback)
  assert.equal(afterwards?.lastAttemptedDeployment?.deploymentId, rollback)
  assert.deepEqual(afterwards?.autoRollbackConfiguration, during?.autoRollbackConfiguration)
})
