import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answering, never } from './support.ts'

const server = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  statusMessages: [],
  autoRollbackEvents: [],
} as const

describe('a list of targets', () => {
  const counted = { ...server, overview: { Succeeded: 1, Failed: 0 } }

  test('that holds no list while CodeDeploy counts targets is asked for again', async () => {
    let answers = 0
    await using endpoint = await answering({
      ListDeploymentTargets: () => {
        answers += 1
        return answers === 1 ? {} : { targetIds: ['i-1'] }
      },
    })
    assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-1'])
    assert.equal(answers, 2)
  })

  for (const [what, deployment] of [
    ['counts none', { ...server, overview: { Succeeded: 0 } }],
    ['does not count', server],
  ] as const) {
    test(`that holds no list is empty where CodeDeploy ${what}`, async () => {
      await using endpoint = await answering({ ListDeploymentTargets: () => ({ targetIds: null }) })
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(deployment, never), [])
    })
  }

  test('passes over ids that are none, and tokens that are null or empty', async () => {
    for (const nextToken of [null, '']) {
      await using endpoint = await answering({
        ListDeploymentTargets: () => ({ targetIds: ['i-1', null, ''], nextToken }),
      })
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-1'])
      assert.equal(endpoint.simulator.requests.length, 1)
    }
  })

  test('is begun anew where its token has expired meanwhile', async () => {
    let refusals = 0
    await using endpoint = await answering({
      ListDeploymentTargets: ({ input }) => {
        const { nextToken } = input as { readonly nextToken?: string }
        if (nextToken === undefined) return { targetIds: ['i-1'], nextToken: `token ${refusals}` }
        if (nextToken === 'token 1') return { targetIds: ['i-2'] }
        refusals += 1
        return { type: 'error', name: 'InvalidNextTokenException', message: '', status: 400 }
      },
    })
    assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-1', 'i-2'])
  })

  test('whose token is refused each time is an error in the end', async () => {
    await using endpoint = await answering({
      ListDeploymentTargets: ({ input }) =>
        'nextToken' in (input as object)
          ? { type: 'error', name: 'InvalidNextTokenException', message: '', status: 400 }
          : { targetIds: ['i-1'], nextToken: 'token' },
    })
    await assert.rejects(endpoint.codeDeploy.listTargetIds(counted, never), {
      code: 'InvalidNextTokenException',
    })
    assert.ok(endpoint.simulator.requests.length < 10)
  })
})

const batches = [
  {
    api: 'targets',
    operation: 'BatchGetDeploymentTargets',
    list: 'deploymentTargets',
    wrap: (target: object) => ({ deploymentTargetType: 'InstanceTarget', instanceTarget: target }),
    id: 'targetId',
  },
  {
    api: 'instances',
    operation: 'BatchGetDeploymentInstances',
    list: 'instancesSummary',
    wrap: (target: object) => target,
    id: 'instanceId',
  },
] as const

for (const { api, operation, list, wrap, id } of batches) {
  describe(operation, () => {
    const readOne = async (target: object) => {
      await using endpoint = await answering(
        { [operation]: () => ({ [list]: [wrap({ [id]: 'i-1', ...target })] }) },
        { api },
      )
      const [found] = await endpoint.codeDeploy.readTargets(server, ['i-1'], never)
      return found
    }
    const bare = { type: 'instance', id: 'i-1', lifecycleEvents: [] }

    test('may leave out all but the id', async () => {
      assert.deepEqual(await readOne({}), { ...bare, status: 'Unknown' })
    })

    test('may send null for everything else', async () => {
      const nulls = { status: null, lastUpdatedAt: null, lifecycleEvents: null, targetArn: null }
      assert.deepEqual(await readOne(nulls), { ...bare, status: 'Unknown' })
    })

    test('may send events with holes', async () => {
      const found = await readOne({
        status: 'Failed',
        lifecycleEvents: [
          null,
          {},
          { status: 'Failed' },
          { lifecycleEventName: 'Install' },
          { lifecycleEventName: 'AfterInstall', status: 'Failed', diagnostics: null, startTime: null },
          { lifecycleEventName: 'ApplicationStart', status: 'Deferred', diagnostics: { errorCode: null } },
          { lifecycleEventName: 'ValidateService', status: 'Skipped', diagnostics: { logTail: '' } },
        ],
      })
      assert.deepEqual(found?.lifecycleEvents, [
        { name: 'Install', status: 'Unknown' },
        { name: 'AfterInstall', status: 'Failed' },
        { name: 'ApplicationStart', status: 'Deferred' },
        { name: 'ValidateService', status: 'Skipped' },
      ])
    })

    test('may send members that nobody knows', async () => {
      const found = await readOne({ status: 'Succeeded', novelty: [1], lifecycleEvents: [] })
      assert.deepEqual(found, { ...bare, status: 'Succeeded' })
    })

    test('may describe targets that were not asked for, and things that are none', async () => {
      await using endpoint = await answering(
        {
          [operation]: () => ({
            [list]: [null, {}, wrap({}), wrap({ [id]: 'i-2', status: 'Failed' }), wrap({ [id]: 'i-1' })],
          }),
        },
        { api },
      )
      const found = await endpoint.codeDeploy.readTargets(server, ['i-1'], never)
      assert.deepEqual(found, [{ ...bare, status: 'Unknown' }])
    })

    for (const [what, answer] of [
      ['no list', {}],
      ['null', { [list]: null }],
    ] as const) {
      test(`that holds ${what} is asked for again, and makes no target unknown`, async () => {
        let answers = 0
        await using endpoint = await answering(
          {
            [operation]: () => {
              answers += 1
              return answers === 1 ? answer : { [list]: [wrap({ [id]: 'i-1', status: 'InProgress' })] }
            },
          },
          { api },
        )
        const found = await endpoint.codeDeploy.readTargets(server, ['i-1'], never)
        assert.deepEqual(found, [{ ...bare, status: 'InProgress' }])
        assert.equal(answers, 2)
      })
    }
  })
}

test('a target of a type that AWS adds keeps its place, as one that is not described', async () => {
  await using endpoint = await answering({
    BatchGetDeploymentTargets: () => ({
      deploymentTargets: [
        { deploymentTargetType: 'PodTarget', podTarget: { targetId: 'i-1', status: 'Succeeded' } },
      ],
    }),
  })
  const [found] = await endpoint.codeDeploy.readTargets(server, ['i-1'], never)
  assert.deepEqual([found?.id, found?.type, found?.status], ['i-1', 'other', 'Unknown'])
})
