import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  BatchGetDeploymentInstancesCommand,
  BatchGetDeploymentTargetsCommand,
  DeploymentDoesNotExistException,
  GetDeploymentCommand,
  ListDeploymentInstancesCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { deploymentOf, type Played, play, start } from './support.ts'

async function targetsOf({ client, deploymentId }: Played) {
  const { targetIds = [] } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const input = { deploymentId, targetIds }
  const { deploymentTargets = [] } = await client.send(new BatchGetDeploymentTargetsCommand(input))
  return deploymentTargets
}

test('GetDeployment, from the beginning to the end', async () => {
  await using played = await play('failure')
  const created = await deploymentOf(played)
  assert.equal(created?.status, 'Created')
  assert.equal(created?.deploymentOverview, undefined)
  assert.deepEqual(created?.rollbackInfo, {})
  assert.equal(created?.createTime?.getTime(), start)
  assert.equal(created?.startTime, undefined)

  played.at(60_000)
  const failed = await deploymentOf(played)
  assert.equal(failed?.status, 'Failed')
  assert.equal(failed?.errorInformation?.code, 'HEALTH_CONSTRAINTS')
  assert.equal(failed?.startTime?.getTime(), start + 900)
  assert.ok((failed?.completeTime?.getTime() ?? 0) > start + 10_000)
  const counts = { Pending: 0, InProgress: 0, Succeeded: 2, Failed: 6, Skipped: 4, Ready: 0 }
  assert.deepEqual(failed?.deploymentOverview, counts)
})

test('an instance of an in-place deployment that failed', async () => {
  await using played = await play('failure')
  played.at(60_000)
  const targets = await targetsOf(played)
  const codes = targets
    .flatMap(({ instanceTarget }) => instanceTarget?.lifecycleEvents ?? [])
    .filter(({ status }) => status === 'Failed')
    .map(({ diagnostics }) => diagnostics?.errorCode)
  assert.deepEqual(codes.toSorted(), [...Array(5).fill('ScriptFailed'), 'ScriptTimedOut'])
  const failed = targets.find(({ instanceTarget }) => instanceTarget?.status === 'Failed')
  assert.equal(failed?.deploymentTargetType, 'InstanceTarget')
  assert.match(failed?.instanceTarget?.targetId ?? '', /^i-[0-9a-f]{17}$/)
  assert.match(failed?.instanceTarget?.targetArn ?? '', /^arn:aws:ec2:us-east-1:123456789012:instance\/i-/)
  assert.equal(failed?.instanceTarget?.instanceLabel, undefined)
  const [stop] = failed?.instanceTarget?.lifecycleEvents ?? []
  const { startTime, endTime, ...told } = stop ?? {}
  assert.ok(startTime !== undefined && endTime !== undefined && startTime < endTime)
  assert.deepEqual(told, {
    lifecycleEventName: 'ApplicationStop',
    status: 'Succeeded',
    diagnostics: { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' },
  })
})

test('the answers to a batch are not in the order of the question', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  played.at(5_000)
  const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const targets = await targetsOf(played)
  const answered = targets.map(({ instanceTarget }) => instanceTarget?.targetId)
  assert.notDeepEqual(answered, targetIds)
  assert.deepEqual(answered.toSorted(), targetIds?.toSorted())
})

describe('one target of each kind', () => {
  test('ECS', async () => {
    await using played = await play('ecs')
    played.at(9_000)
    const [target] = await targetsOf(played)
    assert.equal(target?.deploymentTargetType, 'ECSTarget')
    assert.equal(target?.ecsTarget?.targetId, 'production:checkout')
    assert.deepEqual(
      target?.ecsTarget?.lifecycleEvents?.map(event => event.lifecycleEventName),
      [
        'BeforeInstall',
        'Install',
        'AfterInstall',
        'AllowTestTraffic',
        'AfterAllowTestTraffic',
        'BeforeAllowTraffic',
        'AllowTraffic',
        'AfterAllowTraffic',
      ],
    )
    const [blue, green] = target?.ecsTarget?.taskSetsInfo ?? []
    assert.match(blue?.identifer ?? '', /^ecs-svc\/\d{19}$/)
    assert.deepEqual([blue?.taskSetLabel, blue?.trafficWeight, blue?.status], ['Blue', 90, 'PRIMARY'])
    assert.deepEqual([green?.taskSetLabel, green?.trafficWeight, green?.status], ['Green', 10, 'ACTIVE'])
    assert.equal(green?.targetGroup?.name, 'checkout-green')
    assert.equal((await deploymentOf(played))?.computePlatform, 'ECS')
  })

  test('Lambda, by either API', async () => {
    await using played = await play('lambda')
    const { client, deploymentId } = played
    played.at(3_000)
    const [target] = await targetsOf(played)
    assert.equal(target?.deploymentTargetType, 'LambdaTarget')
    assert.deepEqual(target?.lambdaTarget?.lambdaFunctionInfo, {
      functionName: 'orders',
      functionAlias: 'live',
      currentVersion: '41',
      targetVersion: '42',
      targetVersionWeight: 20,
    })
    const { instancesList } = await client.send(new ListDeploymentInstancesCommand({ deploymentId }))
    assert.deepEqual(instancesList, ['orders:live'])
    const input = { deploymentId, instanceIds: instancesList }
    const { instancesSummary } = await client.send(new BatchGetDeploymentInstancesCommand(input))
    assert.equal(instancesSummary?.[0]?.status, 'InProgress')
  })

  test('CloudFormation', async () => {
    await using played = await play('cloudformation')
    played.at(9_000)
    const [target] = await targetsOf(played)
    assert.equal(target?.deploymentTargetType, 'CloudFormationTarget')
    assert.equal(target?.cloudFormationTarget?.resourceType, 'AWS::ECS::TaskSet')
    assert.equal(target?.cloudFormationTarget?.targetVersionWeight, 20)
    const deployment = await deploymentOf(played)
    assert.equal(deployment?.creator, 'CloudFormation')
    assert.equal(deployment?.externalId, target?.cloudFormationTarget?.targetId)
  })
})

test('the fleets of a blue/green deployment, by either API', async () => {
  await using played = await play('blue-green')
  const { client, deploymentId } = played
  played.at(1_500)
  assert.equal((await deploymentOf(played))?.deploymentOverview, undefined)
  played.at(9_000)
  const labels = (await targetsOf(played)).map(({ instanceTarget }) => instanceTarget?.instanceLabel)
  assert.deepEqual(labels.toSorted(), [...Array(4).fill('Blue'), ...Array(4).fill('Green')])
  const filter = { instanceTypeFilter: ['Green' as const] }
  const listed = await client.send(new ListDeploymentInstancesCommand({ deploymentId, ...filter }))
  const input = { deploymentId, instanceIds: listed.instancesList }
  const { instancesSummary = [] } = await client.send(new BatchGetDeploymentInstancesCommand(input))
  assert.deepEqual(
    instancesSummary.map(({ instanceType }) => instanceType),
    Array(4).fill('Green'),
  )
  const filtered = await client.send(
    new ListDeploymentTargetsCommand({ deploymentId, targetFilters: { ServerInstanceLabel: ['Green'] } }),
  )
  assert.deepEqual(filtered.targetIds, listed.instancesList)
})

test('lists can be filtered by status', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  played.at(60_000)
  const targets = await client.send(
    new ListDeploymentTargetsCommand({
      deploymentId,
      targetFilters: { TargetStatus: ['Failed', 'Succeeded'] },
    }),
  )
  assert.equal(targets.targetIds?.length, 8)
  const instances = await client.send(
    new ListDeploymentInstancesCommand({ deploymentId, instanceStatusFilter: ['Skipped'] }),
  )
  assert.equal(instances.instancesList?.length, 4)
})

test('instances that are not part of the deployment are left out of a batch, and named', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  played.at(5_000)
  const { instancesList = [] } = await client.send(new ListDeploymentInstancesCommand({ deploymentId }))
  const good = await client.send(
    new BatchGetDeploymentInstancesCommand({ deploymentId, instanceIds: instancesList.slice(0, 2) }),
  )
  assert.equal(good.errorMessage, '')
  const bad = await client.send(
    new BatchGetDeploymentInstancesCommand({
      deploymentId,
      instanceIds: [...instancesList.slice(0, 2), 'i-none'],
    }),
  )
  assert.equal(bad.instancesSummary?.length, 2)
  assert.match(bad.errorMessage ?? '', /i-none/)
})

test('the instances API may list ids and answer with full ARNs', async () => {
  await using played = await play('instance-arns')
  const { client, deploymentId } = played
  played.at(60_000)
  const { instancesList = [] } = await client.send(new ListDeploymentInstancesCommand({ deploymentId }))
  const input = { deploymentId, instanceIds: instancesList }
  const { instancesSummary = [] } = await client.send(new BatchGetDeploymentInstancesCommand(input))
  assert.deepEqual(
    instancesSummary.map(({ instanceId }) => instanceId).toSorted(),
    instancesList.map(id => `arn:aws:ec2:us-east-1:123456789012:instance/${id}`).toSorted(),
  )
})

test('a failed deployment and its rollback name each other', async () => {
  await using played = await play('rollback')
  const { client, deploymentId } = played
  played.at(60_000)
  const failed = await deploymentOf(played)
  const rollbackId = failed?.rollbackInfo?.rollbackDeploymentId
  assert.equal(
    failed?.rollbackInfo?.rollbackMessage,
    `Deployment ${deploymentId} terminated. Automatic rollback is triggered with a DeploymentId ${rollbackId}.`,
  )
  const { deploymentInfo } = await client.send(new GetDeploymentCommand({ deploymentId: rollbackId }))
  assert.equal(deploymentInfo?.status, 'Succeeded')
  assert.equal(deploymentInfo?.creator, 'codeDeployRollback')
  assert.equal(deploymentInfo?.rollbackInfo?.rollbackTriggeringDeploymentId, deploymentId)
})

test('the SDK knows errors by their class', async () => {
  await using played = await play('success')
  await assert.rejects(
    played.client.send(new GetDeploymentCommand({ deploymentId: 'd-ABCDEFGHI' })),
    DeploymentDoesNotExistException,
  )
})
