import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  ContinueDeploymentCommand,
  DeploymentAlreadyCompletedException,
  DeploymentIsNotInReadyStateException,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { deploymentOf, play } from './support.ts'

test('StopDeployment is pending while instances finish what they run, and refused after the end', async () => {
  await using played = await play('success')
  const { client, deploymentId } = played
  const stop = () => client.send(new StopDeploymentCommand({ deploymentId }))
  played.at(4_000)
  assert.equal((await stop()).status, 'Pending')
  assert.equal((await deploymentOf(played))?.status, 'InProgress')
  assert.equal((await stop()).status, 'Pending')
  played.at(6_100)
  const stopped = await deploymentOf(played)
  assert.deepEqual([stopped?.status, stopped?.errorInformation?.code], ['Stopped', 'MANUAL_STOP'])
  assert.deepEqual(stopped?.rollbackInfo, {})
  await assert.rejects(stop(), DeploymentAlreadyCompletedException)
})

test('StopDeployment stops at once a deployment that runs nothing', async () => {
  await using played = await play('queued')
  played.at(5_000)
  const { deploymentId } = played
  const answer = await played.client.send(new StopDeploymentCommand({ deploymentId }))
  assert.equal(answer.status, 'Succeeded')
  assert.equal((await deploymentOf(played))?.status, 'Stopped')
})

test('StopDeployment with a rollback starts a second deployment, which can be stopped too', async () => {
  await using played = await play('success')
  const { client, deploymentId } = played
  played.at(4_000)
  await client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }))
  assert.deepEqual((await deploymentOf(played))?.rollbackInfo, {})
  played.at(6_100)
  const stopped = await deploymentOf(played)
  const rollbackId = stopped?.rollbackInfo?.rollbackDeploymentId
  assert.ok(rollbackId !== undefined)
  const rollback = await deploymentOf(played, rollbackId)
  assert.deepEqual([rollback?.status, rollback?.createTime], ['InProgress', stopped?.completeTime])
  await client.send(new StopDeploymentCommand({ deploymentId: rollbackId }))
  played.at(60_000)
  assert.equal((await deploymentOf(played, rollbackId))?.status, 'Stopped')
  assert.deepEqual((await deploymentOf(played))?.completeTime, stopped?.completeTime)
})

test('ContinueDeployment ends the wait in Ready, then the one before the termination', async () => {
  await using played = await play('blue-green-ready')
  const { client, deploymentId } = played
  const proceed = (deploymentWaitType?: 'READY_WAIT' | 'TERMINATION_WAIT') =>
    client.send(new ContinueDeploymentCommand({ deploymentId, deploymentWaitType }))

  played.at(8_000)
  await assert.rejects(proceed('READY_WAIT'), DeploymentIsNotInReadyStateException)
  played.at(9_000)
  assert.equal((await deploymentOf(played))?.status, 'Ready')
  // READY_WAIT is the default.
  await proceed()
  assert.equal((await deploymentOf(played))?.status, 'InProgress')
  await assert.rejects(proceed('READY_WAIT'), DeploymentIsNotInReadyStateException)

  played.at(12_000)
  const moved = await deploymentOf(played)
  assert.deepEqual([moved?.status, moved?.instanceTerminationWaitTimeStarted], ['InProgress', true])
  await proceed('TERMINATION_WAIT')
  played.at(12_400)
  assert.equal((await deploymentOf(played))?.status, 'Succeeded')
  await assert.rejects(proceed('TERMINATION_WAIT'), DeploymentAlreadyCompletedException)
})

test('an alarm fails the running event at once and gives all traffic back', async () => {
  await using played = await play('lambda-alarm')
  const { client, deploymentId } = played
  played.at(7_900)
  const lambdaTarget = async () => {
    const input = { deploymentId, targetIds: ['orders:live'] }
    const { deploymentTargets } = await client.send(new BatchGetDeploymentTargetsCommand(input))
    return deploymentTargets?.[0]?.lambdaTarget
  }
  assert.equal((await lambdaTarget())?.lambdaFunctionInfo?.targetVersionWeight, 10)
  played.at(8_000)
  const { status, lambdaFunctionInfo, lifecycleEvents = [] } = (await lambdaTarget()) ?? {}
  assert.deepEqual([status, lambdaFunctionInfo?.targetVersionWeight], ['Failed', 0])
  assert.deepEqual(
    lifecycleEvents.map(event => event.status),
    ['Succeeded', 'Failed', 'Skipped'],
  )
  const stopped = await deploymentOf(played)
  assert.deepEqual([stopped?.status, stopped?.errorInformation?.code], ['Stopped', 'ALARM_ACTIVE'])
})
