import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  ContinueDeploymentCommand,
  DeploymentAlreadyCompletedException,
  DeploymentIsNotInReadyStateException,
  ListDeploymentTargetsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { deploymentOf, type Played, play } from './support.ts'

async function statusesOf({ client, deploymentId }: Played) {
  const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const { deploymentTargets = [] } = await client.send(
    new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
  )
  return deploymentTargets.map(({ instanceTarget }) => instanceTarget?.status).toSorted()
}

describe('StopDeployment', () => {
  test('is pending while instances finish what they run', async () => {
    await using played = await play('success')
    const { client, deploymentId } = played
    played.at(4_000)
    const answer = await client.send(new StopDeploymentCommand({ deploymentId }))
    assert.equal(answer.status, 'Pending')
    assert.equal((await deploymentOf(played))?.status, 'InProgress')
    const again = await client.send(new StopDeploymentCommand({ deploymentId }))
    assert.equal(again.status, 'Pending')

    played.at(6_100)
    const stopped = await deploymentOf(played)
    assert.equal(stopped?.status, 'Stopped')
    assert.equal(stopped?.errorInformation?.code, 'MANUAL_STOP')
    assert.deepEqual(stopped?.rollbackInfo, {})
    played.at(20_000)
    assert.deepEqual(await statusesOf(played), Array(6).fill('Skipped'))
    await assert.rejects(
      client.send(new StopDeploymentCommand({ deploymentId })),
      DeploymentAlreadyCompletedException,
    )
  })

  test('stops at once a deployment that runs nothing', async () => {
    await using played = await play('queued')
    const { client, deploymentId } = played
    played.at(5_000)
    const answer = await client.send(new StopDeploymentCommand({ deploymentId }))
    assert.equal(answer.status, 'Succeeded')
    assert.equal((await deploymentOf(played))?.status, 'Stopped')
  })

  test('with a rollback starts a second deployment that lives through time', async () => {
    await using played = await play('success')
    const { client, deploymentId } = played
    played.at(4_000)
    await client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }))
    assert.equal((await deploymentOf(played))?.rollbackInfo?.rollbackDeploymentId, undefined)
    played.at(6_100)
    const stopped = await deploymentOf(played)
    const rollbackId = stopped?.rollbackInfo?.rollbackDeploymentId
    assert.ok(rollbackId !== undefined)
    const rollback = await deploymentOf(played, rollbackId)
    assert.equal(rollback?.status, 'InProgress')
    assert.deepEqual(rollback?.createTime, stopped?.completeTime)
    played.at(60_000)
    assert.equal((await deploymentOf(played, rollbackId))?.status, 'Succeeded')
  })

  test('can stop the rollback, too', async () => {
    await using played = await play('rollback')
    const { client } = played
    played.at(9_000)
    const rollbackId = (await deploymentOf(played))?.rollbackInfo?.rollbackDeploymentId
    await client.send(new StopDeploymentCommand({ deploymentId: rollbackId }))
    played.at(60_000)
    assert.equal((await deploymentOf(played, rollbackId))?.status, 'Stopped')
    assert.equal((await deploymentOf(played))?.status, 'Failed')
  })

  test('by somebody else half way is part of the story "stopped"', async () => {
    await using played = await play('stopped')
    played.at(10_999)
    assert.equal((await deploymentOf(played))?.status, 'InProgress')
    played.at(13_000)
    assert.equal((await deploymentOf(played))?.status, 'Stopped')
    assert.deepEqual(await statusesOf(played), [...Array(3).fill('Skipped'), ...Array(3).fill('Succeeded')])
  })
})

describe('ContinueDeployment', () => {
  test('ends the wait in Ready, then the one before the termination', async () => {
    await using played = await play('blue-green-ready')
    const { client, deploymentId } = played
    const proceed = (deploymentWaitType: 'READY_WAIT' | 'TERMINATION_WAIT') =>
      client.send(new ContinueDeploymentCommand({ deploymentId, deploymentWaitType }))

    played.at(8_000)
    await assert.rejects(proceed('READY_WAIT'), DeploymentIsNotInReadyStateException)
    played.at(9_000)
    assert.equal((await deploymentOf(played))?.status, 'Ready')
    assert.equal((await statusesOf(played)).filter(status => status === 'Ready').length, 4)
    await proceed('READY_WAIT')
    assert.equal((await deploymentOf(played))?.status, 'InProgress')
    await assert.rejects(proceed('READY_WAIT'), DeploymentIsNotInReadyStateException)

    played.at(12_000)
    const moved = await deploymentOf(played)
    assert.equal(moved?.status, 'InProgress')
    assert.equal(moved?.instanceTerminationWaitTimeStarted, true)
    assert.deepEqual(await statusesOf(played), Array(8).fill('Succeeded'))
    await proceed('TERMINATION_WAIT')
    played.at(12_400)
    assert.equal((await deploymentOf(played))?.status, 'Succeeded')
    await assert.rejects(proceed('TERMINATION_WAIT'), DeploymentAlreadyCompletedException)
  })

  test('asks for the wait in Ready where it names none', async () => {
    await using played = await play('ready-timeout')
    const { client, deploymentId } = played
    played.at(9_000)
    await client.send(new ContinueDeploymentCommand({ deploymentId }))
    played.at(60_000)
    assert.equal((await deploymentOf(played))?.status, 'Succeeded')
  })

  test('that never comes lets the deployment be stopped', async () => {
    await using played = await play('ready-timeout')
    played.at(60_000)
    const stopped = await deploymentOf(played)
    assert.deepEqual([stopped?.status, stopped?.errorInformation?.code], ['Stopped', 'TIMEOUT'])
  })

  test('by somebody else is part of the story "blue-green-ready"', async () => {
    await using played = await play('blue-green-ready')
    played.at(13_500)
    assert.equal((await deploymentOf(played))?.status, 'Ready')
    played.at(13_700)
    assert.equal((await deploymentOf(played))?.status, 'InProgress')
  })
})
