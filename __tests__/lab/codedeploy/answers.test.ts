import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  DeploymentDoesNotExistException,
  GetDeploymentCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { ask } from './raw.ts'
import { deploymentOf, type Played, play, start } from './support.ts'

async function targetsOf({ client, deploymentId }: Played) {
  const { targetIds = [] } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const input = { deploymentId, targetIds }
  return (await client.send(new BatchGetDeploymentTargetsCommand(input))).deploymentTargets ?? []
}

test('GetDeployment has times, counts and an error once they are known', async () => {
  await using played = await play('failure')
  const created = await deploymentOf(played)
  assert.equal(created?.status, 'Created')
  assert.equal(created?.createTime?.getTime(), start)
  const { startTime, completeTime, deploymentOverview, errorInformation } = created ?? {}
  assert.deepEqual(
    { startTime, completeTime, deploymentOverview, errorInformation },
    {
      startTime: undefined,
      completeTime: undefined,
      deploymentOverview: undefined,
      errorInformation: undefined,
    },
  )
  played.at(60_000)
  const failed = await deploymentOf(played)
  assert.equal(failed?.status, 'Failed')
  assert.equal(failed?.errorInformation?.code, 'HEALTH_CONSTRAINTS')
  assert.equal(failed?.startTime?.getTime(), start + 900)
  const counts = { Pending: 0, InProgress: 0, Succeeded: 2, Failed: 6, Skipped: 4, Ready: 0 }
  assert.deepEqual(failed?.deploymentOverview, counts)
})

test('an instance target has its events, with diagnostics', async () => {
  await using played = await play('failure')
  played.at(60_000)
  const targets = await targetsOf(played)
  const failed = targets.find(({ instanceTarget }) => instanceTarget?.status === 'Failed')
  assert.equal(failed?.deploymentTargetType, 'InstanceTarget')
  const { targetId, targetArn, instanceLabel, lifecycleEvents = [] } = failed?.instanceTarget ?? {}
  assert.match(targetId ?? '', /^i-[0-9a-f]{17}$/)
  assert.equal(targetArn, `arn:aws:ec2:us-east-1:123456789012:instance/${targetId}`)
  assert.equal(instanceLabel, undefined)
  const { startTime, endTime, ...rest } = lifecycleEvents[0] ?? {}
  assert.ok(startTime !== undefined && endTime !== undefined && startTime < endTime)
  assert.deepEqual(rest, {
    lifecycleEventName: 'ApplicationStop',
    status: 'Succeeded',
    diagnostics: { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' },
  })
})

test('an ECS target has its eight events and two task sets', async () => {
  await using played = await play('ecs')
  played.at(9_000)
  const [target] = await targetsOf(played)
  assert.equal(target?.deploymentTargetType, 'ECSTarget')
  const { targetId, lifecycleEvents = [], taskSetsInfo = [] } = target?.ecsTarget ?? {}
  assert.equal(targetId, 'production:checkout')
  assert.equal(lifecycleEvents.length, 8)
  assert.match(taskSetsInfo[0]?.identifer ?? '', /^ecs-svc\/\d{19}$/)
  assert.deepEqual(
    taskSetsInfo.map(it => [it.taskSetLabel, it.trafficWeight, it.status, it.targetGroup?.name]),
    [
      ['Blue', 90, 'PRIMARY', 'checkout-blue'],
      ['Green', 10, 'ACTIVE', 'checkout-green'],
    ],
  )
})

test('a failed deployment and its rollback name each other', async () => {
  await using played = await play('rollback')
  played.at(60_000)
  const { deploymentId } = played
  const failed = await deploymentOf(played)
  const rollbackId = failed?.rollbackInfo?.rollbackDeploymentId
  assert.equal(
    failed?.rollbackInfo?.rollbackMessage,
    `Deployment ${deploymentId} terminated. Automatic rollback is triggered with a DeploymentId ${rollbackId}.`,
  )
  const rollback = await deploymentOf(played, rollbackId)
  assert.deepEqual([rollback?.status, rollback?.creator], ['Succeeded', 'codeDeployRollback'])
  assert.equal(rollback?.rollbackInfo?.rollbackTriggeringDeploymentId, deploymentId)
})

test('the SDK knows errors by their class', async () => {
  await using played = await play('success')
  await assert.rejects(
    played.client.send(new GetDeploymentCommand({ deploymentId: 'd-ABCDEFGHI' })),
    DeploymentDoesNotExistException,
  )
})

/** The names of all members, however deep; dates and numbers alike are leaves. The SDK drops what is null. */
function memberNames(value: unknown, path = ''): readonly string[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => memberNames(item, `${path}[]`))
  if (typeof value !== 'object' || value instanceof Date) return [path]
  return Object.entries(value).flatMap(([name, member]) => memberNames(member, `${path}.${name}`))
}

for (const name of ['failure', 'blue-green', 'ecs', 'lambda', 'cloudformation', 'rollback', 'hostile']) {
  test(`the SDK knows every member that is sent in the story ${name}`, async () => {
    await using played = await play(name)
    const { client, deploymentId, simulator } = played
    played.at(9_000)
    const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
    const sent = [
      await ask(simulator, 'GetDeployment', { deploymentId }),
      await ask(simulator, 'BatchGetDeploymentTargets', { deploymentId, targetIds }),
    ].map(({ body }) => [...new Set(memberNames(body))].toSorted())
    const read = [
      await client.send(new GetDeploymentCommand({ deploymentId })),
      await client.send(new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds })),
    ].map(({ $metadata: _, ...output }) => [...new Set(memberNames(output))].toSorted())
    assert.deepEqual(read, sent)
  })
}
