import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  GetDeploymentCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { play } from './support.ts'

test('the SDK sees the story "failure" from its beginning to its end', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  const get = async () => (await client.send(new GetDeploymentCommand({ deploymentId }))).deploymentInfo

  const created = await get()
  assert.equal(created?.status, 'Created')
  assert.equal(created?.deploymentOverview, undefined)
  assert.deepEqual(created?.rollbackInfo, {})

  played.at(60_000)
  const failed = await get()
  assert.equal(failed?.status, 'Failed')
  assert.equal(failed?.errorInformation?.code, 'HEALTH_CONSTRAINTS')
  assert.deepEqual(failed?.deploymentOverview, {
    Pending: 0,
    InProgress: 0,
    Succeeded: 2,
    Failed: 6,
    Skipped: 4,
    Ready: 0,
  })
  const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const { deploymentTargets = [] } = await client.send(
    new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
  )
  const codes = deploymentTargets
    .flatMap(({ instanceTarget }) => instanceTarget?.lifecycleEvents ?? [])
    .filter(({ status }) => status === 'Failed')
    .map(({ diagnostics }) => diagnostics?.errorCode)
  assert.deepEqual(codes.toSorted(), [...Array(5).fill('ScriptFailed'), 'ScriptTimedOut'])
})
