import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BatchGetDeploymentInstancesCommand,
  BatchGetDeploymentsCommand,
  BatchGetDeploymentTargetsCommand,
  InvalidNextTokenException,
  ListDeploymentInstancesCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { deploymentOf, type Played, play } from './support.ts'

async function listAll({ client, deploymentId }: Played): Promise<{ pages: number; ids: readonly string[] }> {
  const ids: string[] = []
  let pages = 0
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
    ids.push(...(page.targetIds ?? []))
    nextToken = page.nextToken
    pages += 1
  } while (nextToken !== undefined)
  return { pages, ids }
}

test('ListDeploymentTargets gives 1,000 ids in pages of 100, each once', async () => {
  await using played = await play('thousand')
  played.at(60_000)
  const { pages, ids } = await listAll(played)
  assert.equal(pages, 10)
  assert.equal(new Set(ids).size, 1_000)
})

test('ListDeploymentTargets gives no empty page after one that is just full', async () => {
  await using played = await play('success', { pageSize: 3 })
  played.at(5_000)
  assert.equal((await listAll(played)).pages, 2)
})

test('a nextToken can be used again, and finds instances that appeared since', async () => {
  await using played = await play('late-targets', { pageSize: 2 })
  const { client, deploymentId } = played
  played.at(2_000)
  const { nextToken } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const next = () => client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
  const { $metadata: _, ...before } = await next()
  assert.deepEqual((await next()).targetIds, before.targetIds)
  assert.equal(before.nextToken, undefined)
  played.at(6_000)
  assert.notEqual((await next()).nextToken, undefined)
})

test('a nextToken is valid for no other list', async () => {
  await using played = await play('late-targets', { pageSize: 2 })
  const { client, deploymentId } = played
  played.at(2_000)
  const { nextToken } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const targetFilters = { TargetStatus: ['InProgress'] }
  for (const other of [
    () => client.send(new ListDeploymentInstancesCommand({ deploymentId, nextToken })),
    () => client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken, targetFilters })),
  ])
    await assert.rejects(other, InvalidNextTokenException)
})

test('lists can be filtered by status', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  played.at(60_000)
  const targetFilters = { TargetStatus: ['Failed', 'Succeeded'] }
  const targets = await client.send(new ListDeploymentTargetsCommand({ deploymentId, targetFilters }))
  assert.equal(targets.targetIds?.length, 8)
  const filter = { deploymentId, instanceStatusFilter: ['Skipped' as const] }
  const instances = await client.send(new ListDeploymentInstancesCommand(filter))
  assert.equal(instances.instancesList?.length, 4)
})

test('lists of a blue/green deployment can be filtered by fleet', async () => {
  await using played = await play('blue-green')
  const { client, deploymentId } = played
  played.at(9_000)
  const filter = { deploymentId, instanceTypeFilter: ['Green' as const] }
  const { instancesList = [] } = await client.send(new ListDeploymentInstancesCommand(filter))
  const targetFilters = { ServerInstanceLabel: ['Green'] }
  const targets = await client.send(new ListDeploymentTargetsCommand({ deploymentId, targetFilters }))
  assert.equal(instancesList.length, 4)
  assert.deepEqual(targets.targetIds, instancesList)
  const input = { deploymentId, instanceIds: instancesList }
  const { instancesSummary = [] } = await client.send(new BatchGetDeploymentInstancesCommand(input))
  assert.ok(instancesSummary.every(({ instanceType }) => instanceType === 'Green'))
})

test('a batch is answered in another order than it was asked for', async () => {
  await using played = await play('failure')
  const { client, deploymentId } = played
  played.at(5_000)
  const { targetIds = [] } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const { deploymentTargets = [] } = await client.send(
    new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
  )
  const answered = deploymentTargets.map(({ instanceTarget }) => instanceTarget?.targetId)
  assert.notDeepEqual(answered, targetIds)
  assert.deepEqual(answered.toSorted(), targetIds.toSorted())
})

test('BatchGetDeploymentInstances leaves out ids that are not part of the deployment, and names them', async () => {
  await using played = await play('instance-arns')
  const { client, deploymentId } = played
  played.at(60_000)
  const { instancesList = [] } = await client.send(new ListDeploymentInstancesCommand({ deploymentId }))
  const ask = (instanceIds: readonly string[]) =>
    client.send(new BatchGetDeploymentInstancesCommand({ deploymentId, instanceIds: [...instanceIds] }))
  const known = await ask(instancesList)
  assert.equal(known.errorMessage, '')
  assert.deepEqual(
    known.instancesSummary?.map(({ instanceId }) => instanceId).toSorted(),
    instancesList.map(id => `arn:aws:ec2:us-east-1:123456789012:instance/${id}`).toSorted(),
  )
  const unknown = await ask([...instancesList, 'i-none'])
  assert.equal(unknown.instancesSummary?.length, 4)
  assert.match(unknown.errorMessage ?? '', /i-none/)
})

const group = { applicationName: 'shop', deploymentGroupName: 'production' }

test('ListDeployments gives the deployments of a group in no order of time, by status and time', async () => {
  await using played = await play('rollback')
  const { client, deploymentId } = played
  played.at(60_000)
  const list = async (input: object = {}) =>
    (await client.send(new ListDeploymentsCommand(input))).deployments
  const failed = await deploymentOf(played)
  const rollback = failed?.rollbackInfo?.rollbackDeploymentId ?? ''
  const all = (await list(group)) ?? []
  assert.equal(all.length, 3)
  assert.deepEqual(all, all.toSorted())
  assert.deepEqual(await list({ ...group, includeOnlyStatuses: ['Failed'] }), [deploymentId])
  assert.deepEqual(await list(), all)
  const today = await list({ ...group, createTimeRange: { start: failed?.createTime } })
  assert.deepEqual(today, [deploymentId, rollback].toSorted())
  const until = { start: new Date(0), end: failed?.createTime }
  assert.equal((await list({ ...group, createTimeRange: until }))?.length, 2)
})

test('ListDeployments gives pages, and nothing of a group without deployments', async () => {
  const empty = { applicationName: 'shop', deploymentGroupName: 'staging' }
  await using played = await play('rollback', { pageSize: 2, groups: [empty] })
  const { client } = played
  played.at(60_000)
  const first = await client.send(new ListDeploymentsCommand(group))
  const second = await client.send(new ListDeploymentsCommand({ ...group, nextToken: first.nextToken }))
  assert.deepEqual([first.deployments?.length, second.deployments?.length], [2, 1])
  assert.deepEqual((await client.send(new ListDeploymentsCommand(empty))).deployments, [])
})

test('BatchGetDeployments gives those that exist, in another order than they were asked for', async () => {
  await using played = await play('rollback')
  const { client, deploymentId } = played
  played.at(60_000)
  const { deployments = [] } = await client.send(new ListDeploymentsCommand(group))
  const deploymentIds = [...deployments, 'd-ABCDEFGHI', deploymentId]
  const { deploymentsInfo = [] } = await client.send(new BatchGetDeploymentsCommand({ deploymentIds }))
  const ids = deploymentsInfo.map(info => info.deploymentId)
  assert.deepEqual(ids.toSorted(), deployments.toSorted())
  assert.notDeepEqual(ids, deployments)
  const found = deploymentsInfo.find(info => info.deploymentId === deploymentId)
  assert.deepEqual(found, await deploymentOf(played))
})
