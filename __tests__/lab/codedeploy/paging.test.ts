import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  BatchGetDeploymentInstancesCommand,
  BatchGetDeploymentTargetsCommand,
  InvalidNextTokenException,
  ListDeploymentInstancesCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import { type Played, play } from './support.ts'

async function listAll({ client, deploymentId }: Played): Promise<{ pages: number; ids: readonly string[] }> {
  const ids: string[] = []
  let pages = 0
  let nextToken: string | undefined
  do {
    const input = { deploymentId, ...(nextToken === undefined ? {} : { nextToken }) }
    const page = await client.send(new ListDeploymentTargetsCommand(input))
    ids.push(...(page.targetIds ?? []))
    nextToken = page.nextToken
    pages += 1
  } while (nextToken !== undefined)
  return { pages, ids }
}

test('1,000 instances come in pages of 100 and batches of 25', async () => {
  await using played = await play('thousand')
  const { client, deploymentId, simulator } = played
  played.at(60_000)
  const { pages, ids } = await listAll(played)
  assert.equal(pages, 10)
  assert.equal(new Set(ids).size, 1_000)

  const statuses: Record<string, number> = {}
  for (let index = 0; index < ids.length; index += 25) {
    const targetIds = ids.slice(index, index + 25)
    const { deploymentTargets = [] } = await client.send(
      new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }),
    )
    for (const { instanceTarget } of deploymentTargets) {
      const status = instanceTarget?.status ?? 'none'
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  assert.deepEqual(statuses, { Succeeded: 189, Failed: 250, Skipped: 561 })
  assert.equal(simulator.requests.length, 50)
})

test('instances are paged as targets are', async () => {
  await using played = await play('thousand', { pageSize: 400 })
  const { client, deploymentId } = played
  played.at(60_000)
  const first = await client.send(new ListDeploymentInstancesCommand({ deploymentId }))
  assert.equal(first.instancesList?.length, 400)
  const input = { deploymentId, instanceIds: first.instancesList?.slice(0, 25) }
  const { instancesSummary } = await client.send(new BatchGetDeploymentInstancesCommand(input))
  assert.equal(instancesSummary?.length, 25)
})

test('deployments are paged, too', async () => {
  await using played = await play('success', { pageSize: 1 })
  const group = { applicationName: 'shop', deploymentGroupName: 'production' }
  const first = await played.client.send(new ListDeploymentsCommand(group))
  assert.deepEqual(first.deployments, [played.deploymentId])
  const second = await played.client.send(
    new ListDeploymentsCommand({ ...group, nextToken: first.nextToken }),
  )
  assert.equal(second.deployments?.length, 1)
  assert.equal(second.nextToken, undefined)
})

test('a list that fills its last page ends there', async () => {
  await using played = await play('success', { pageSize: 3 })
  played.at(5_000)
  assert.equal((await listAll(played)).pages, 2)
})

describe('a nextToken', () => {
  const setUp = async () => {
    const played = await play('late-targets', { pageSize: 2, nextTokenLifetime: 10_000 })
    played.at(2_000)
    const { client, deploymentId } = played
    const { nextToken } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
    assert.ok(nextToken !== undefined)
    return { played, nextToken }
  }

  test('can be used again', async () => {
    const { played, nextToken } = await setUp()
    await using _ = played
    const { client, deploymentId } = played
    const next = () => client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
    assert.deepEqual((await next()).targetIds, (await next()).targetIds)
  })

  test('expires', async () => {
    const { played, nextToken } = await setUp()
    await using _ = played
    const { client, deploymentId } = played
    played.at(11_999)
    await client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
    played.at(12_000)
    await assert.rejects(
      client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken })),
      InvalidNextTokenException,
    )
  })

  test('is good for no other list', async () => {
    const { played, nextToken } = await setUp()
    await using _ = played
    const { client, deploymentId } = played
    await assert.rejects(
      client.send(new ListDeploymentInstancesCommand({ deploymentId, nextToken })),
      InvalidNextTokenException,
    )
    const targetFilters = { TargetStatus: ['InProgress'] }
    await assert.rejects(
      client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken, targetFilters })),
      InvalidNextTokenException,
    )
  })

  test('finds instances that appeared since', async () => {
    const { played, nextToken } = await setUp()
    await using _ = played
    const { client, deploymentId } = played
    const before = await client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
    assert.equal(before.nextToken, undefined)
    played.at(6_000)
    const after = await client.send(new ListDeploymentTargetsCommand({ deploymentId, nextToken }))
    assert.ok(after.nextToken !== undefined)
    assert.equal((await listAll(played)).ids.length, 8)
  })
})
