import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answering, apiError, never, play, start, theEnd } from './support.ts'
import { targetTypes } from './target-types.ts'

const server = { id: 'd-ABCDEF123', status: 'InProgress', computePlatform: 'Server' } as const
const deployment = { ...server, statusMessages: [], autoRollbackEvents: [] }

describe('BatchGetDeploymentTargets', () => {
  for (const { wire, target } of targetTypes) {
    test(`gives every member of a target of the type ${target.type}`, async () => {
      await using endpoint = await answering({
        BatchGetDeploymentTargets: () => ({ deploymentTargets: [wire] }),
      })
      assert.deepEqual(await endpoint.codeDeploy.readTargets(deployment, [target.id], never), [target])
    })
  }

  test('is asked for 25 instances at a time, for each other target on its own', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => `i-${index}`)
    await using endpoint = await answering({
      BatchGetDeploymentTargets: ({ input }) => ({
        deploymentTargets: targetIdsOf(input).map(targetId => ({
          deploymentTargetType: 'InstanceTarget',
          instanceTarget: { targetId, status: 'Succeeded' },
        })),
      }),
    })
    const sizes = () => endpoint.simulator.requests.map(({ input }) => targetIdsOf(input).length)
    await endpoint.codeDeploy.readTargets(deployment, ids, never)
    assert.deepEqual(sizes(), [25, 25, 1])
    await endpoint.codeDeploy.readTargets(
      { ...deployment, computePlatform: 'Lambda' },
      ids.slice(0, 2),
      never,
    )
    assert.deepEqual(sizes(), [25, 25, 1, 1, 1])
  })

  test('gives the targets in the order asked, whatever order they come in', async () => {
    await using endpoint = await answering({
      BatchGetDeploymentTargets: ({ input }) => ({
        deploymentTargets: targetIdsOf(input)
          .toReversed()
          .map(targetId => ({ instanceTarget: { targetId, status: 'Ready' } })),
      }),
    })
    const targets = await endpoint.codeDeploy.readTargets(deployment, ['i-3', 'i-1', 'i-2'], never)
    assert.deepEqual(
      targets.map(({ id }) => id),
      ['i-3', 'i-1', 'i-2'],
    )
  })

  test('that describes some ids alone leaves the others as unknown', async () => {
    await using endpoint = await answering({
      BatchGetDeploymentTargets: () => ({
        deploymentTargets: [{ instanceTarget: { targetId: 'i-1', status: 'Pending' } }],
      }),
    })
    const targets = await endpoint.codeDeploy.readTargets(deployment, ['i-1', 'i-2'], never)
    assert.deepEqual(targets.at(1), {
      type: 'other',
      typeName: 'undescribed',
      id: 'i-2',
      status: 'Unknown',
      lifecycleEvents: [],
    })
  })
})

function targetIdsOf(input: unknown): readonly string[] {
  return (input as { readonly targetIds: readonly string[] }).targetIds
}

describe('the targets of a story', () => {
  const platforms = [
    { story: 'failure', type: 'instance', targets: 12, platform: 'Server' },
    { story: 'blue-green', type: 'instance', targets: 8, platform: 'Server' },
    { story: 'ecs', type: 'ecs', targets: 1, platform: 'ECS' },
    { story: 'lambda', type: 'lambda', targets: 1, platform: 'Lambda' },
    { story: 'cloudformation', type: 'cloudformation', targets: 1, platform: undefined },
  ]

  for (const { story, type, targets, platform } of platforms) {
    test(`${story}: ${targets} of the type ${type}`, async () => {
      await using played = await play(story, theEnd)
      const { codeDeploy, deploymentId } = played
      const read = await codeDeploy.readDeployment(deploymentId, never)
      if (platform !== undefined) assert.equal(read.computePlatform, platform)
      const ids = await codeDeploy.listTargetIds(read, never)
      const found = await codeDeploy.readTargets(read, ids, never)
      assert.equal(found.length, targets)
      assert.ok(found.every(target => target.type === type && target.lifecycleEvents.length > 0))
    })
  }

  test('carry the labels Blue and Green of a blue/green deployment', async () => {
    await using played = await play('blue-green', theEnd)
    const { codeDeploy, deploymentId } = played
    const read = await codeDeploy.readDeployment(deploymentId, never)
    const found = await codeDeploy.readTargets(read, await codeDeploy.listTargetIds(read, never), never)
    const labels = found.map(target => (target.type === 'instance' ? target.label : undefined))
    assert.deepEqual(labels.toSorted(), [...Array(4).fill('Blue'), ...Array(4).fill('Green')])
  })

  test('are none before the deployment has started', async () => {
    await using played = await play('queued', 4_000)
    const { codeDeploy, deploymentId } = played
    const read = await codeDeploy.readDeployment(deploymentId, never)
    assert.equal(read.status, 'Queued')
    assert.deepEqual(await codeDeploy.listTargetIds(read, never), [])
    assert.deepEqual(played.told, ['GetDeployment ok', 'ListDeploymentTargets DeploymentNotStartedException'])
  })

  test('come over all pages and in batches where there are 1,000', async () => {
    await using played = await play('thousand', theEnd)
    const { codeDeploy, deploymentId, operations } = played
    const read = await codeDeploy.readDeployment(deploymentId, never)
    const ids = await codeDeploy.listTargetIds(read, never)
    assert.equal(new Set(ids).size, 1_000)
    const found = await codeDeploy.readTargets(read, ids, never)
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    )
    assert.deepEqual(Object.groupBy(operations(), operation => operation).ListDeploymentTargets?.length, 10)
    assert.equal(operations().filter(operation => operation === 'BatchGetDeploymentTargets').length, 40)
    const failed = found.filter(({ status }) => status === 'Failed')
    assert.equal(failed.length, read.overview?.Failed)
    assert.ok(
      failed.every(({ lifecycleEvents }) => lifecycleEvents.some(({ status }) => status === 'Failed')),
    )
  })

  for (const name of ['DeploymentTargetDoesNotExistException', 'InstanceDoesNotExistException']) {
    test(`that are gone do not take their batch with them (${name})`, async () => {
      const gone = new Set<string>()
      await using played = await play('failure', theEnd, {
        simulator: {
          faults: ({ operation, input }) =>
            operation === 'BatchGetDeploymentTargets' && targetIdsOf(input).some(id => gone.has(id))
              ? apiError(name, 'The target is no more.')
              : undefined,
        },
      })
      const { codeDeploy, deploymentId } = played
      const read = await codeDeploy.readDeployment(deploymentId, never)
      const ids = await codeDeploy.listTargetIds(read, never)
      for (const index of [5, 11]) gone.add(ids[index] ?? '')
      const found = await codeDeploy.readTargets(read, ids, never)
      assert.deepEqual(
        found.map(({ id }) => id),
        ids,
      )
      assert.deepEqual(
        found.filter(({ status }) => status === 'Unknown').map(({ id }) => id),
        [...gone],
      )
      assert.equal(played.slept(), 0)
      assert.deepEqual(
        played.told.filter(text => text.startsWith('troubled')),
        [],
      )
    })
  }

  test('move with the time', async () => {
    await using played = await play('success', 1_000)
    const { codeDeploy, deploymentId } = played
    const statusesAt = async (milliseconds: number) => {
      played.at(milliseconds)
      const read = await codeDeploy.readDeployment(deploymentId, never)
      const found = await codeDeploy.readTargets(read, await codeDeploy.listTargetIds(read, never), never)
      assert.ok(found.every(({ lastUpdatedAt = 0 }) => lastUpdatedAt >= start))
      return new Set(found.map(({ status }) => status))
    }
    assert.ok((await statusesAt(3_000)).has('InProgress'))
    assert.deepEqual(await statusesAt(theEnd), new Set(['Succeeded']))
  })
})
