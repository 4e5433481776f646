import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { WatchError } from '../../src/errors.ts'
import { aDeployment, answering, apiError, inTurn, never, plain, play, readAll, theEnd } from './support.ts'
import { modelBase, targetTypes, wireBase } from './target-types.ts'

const counted = { ...aDeployment, overview: { Succeeded: 1, Failed: 0 } }
const base = { deploymentId: aDeployment.id }
const bare = { type: 'instance', id: 'i-1', lifecycleEvents: [] }

/** Both APIs: the members of their lists, and how they describe an instance. */
const apis = [
  {
    api: 'targets',
    lists: 'ListDeploymentTargets',
    listed: 'targetIds',
    filter: { targetFilters: { TargetStatus: ['Failed', 'Ready'] } },
    describes: 'BatchGetDeploymentTargets',
    described: 'deploymentTargets',
    describe: (targetId: unknown, target: object = {}) => ({ instanceTarget: { targetId, ...target } }),
  },
  {
    api: 'instances',
    lists: 'ListDeploymentInstances',
    listed: 'instancesList',
    filter: { instanceStatusFilter: ['Failed', 'Ready'] },
    describes: 'BatchGetDeploymentInstances',
    described: 'instancesSummary',
    describe: (instanceId: unknown, target: object = {}) => ({ instanceId, ...target }),
  },
] as const

/** The ids that a batch asks for. */
function idsOf(input: unknown): readonly string[] {
  const { targetIds, instanceIds } = input as Record<string, readonly string[] | undefined>
  return targetIds ?? instanceIds ?? assert.fail()
}

for (const { api, lists, listed, filter, describes, described, describe: target } of apis) {
  describe(lists, () => {
    const listing = (answer: () => object) => answering({ [lists]: answer }, { api })

    test('an answer without a list is requested again while CodeDeploy counts targets', async () => {
      await using endpoint = await listing(inTurn({}, {}, {}, {}, { [listed]: ['i-1'] }))
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-1'])
    })

    test('an answer without a list is empty when CodeDeploy counts no targets', async () => {
      await using endpoint = await listing(() => ({ [listed]: null }))
      for (const deployment of [aDeployment, { ...aDeployment, overview: { Succeeded: 0 } }]) {
        assert.deepEqual(await endpoint.codeDeploy.listTargetIds(deployment, never), [])
      }
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never, ['Ready']), [])
    })

    test('things that are not ids, and tokens that are null or empty, are ignored', async () => {
      await using endpoint = await listing(
        inTurn({ [listed]: ['i-1', null, ''], nextToken: null }, { [listed]: ['i-2'], nextToken: '' }),
      )
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-1'])
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(counted, never), ['i-2'])
      assert.equal(endpoint.simulator.requests.length, 2)
    })

    test('a list without end is an error that names it, and takes 36 s; by status, too', async () => {
      await using endpoint = await answering(
        { [lists]: ({ operationIndex }) => ({ [listed]: [], nextToken: `${operationIndex}` }) },
        { api },
      )
      for (const statuses of [undefined, ['Failed']]) {
        const slept = endpoint.slept()
        await assert.rejects(endpoint.codeDeploy.listTargetIds(counted, never, statuses), {
          code: 'TooManyTargets',
          message: new RegExp(
            `^The list of ${lists} for deployment d-ABCDEF123 is too long: 0 targets on 200 page`,
          ),
        })
        assert.equal(endpoint.slept() - slept, 36_000)
      }
      assert.equal(endpoint.simulator.requests.length, 400)
    })

    test('a list by status is requested with the filter of the API', async () => {
      await using endpoint = await listing(() => ({ [listed]: ['i-1'] }))
      await endpoint.codeDeploy.listTargetIds(counted, never, ['Failed', 'Ready'])
      await endpoint.codeDeploy.listTargetIds(counted, never)
      assert.deepEqual(
        endpoint.simulator.requests.map(({ input }) => input),
        [{ ...base, ...filter }, base],
      )
    })

    for (const refusal of ['InvalidTargetFilterNameException', 'ValidationException']) {
      test(`a list by status that is refused with ${refusal} is a list of all, from then on`, async () => {
        const all = { [listed]: ['i-1', 'i-2', 'i-3'] }
        await using endpoint = await listing(inTurn(apiError(refusal), all))
        for (let times = 0; times < 2; times += 1) {
          const ids = await endpoint.codeDeploy.listTargetIds(counted, never, ['Failed', 'Ready'])
          assert.deepEqual(ids, ['i-1', 'i-2', 'i-3'])
        }
        assert.deepEqual(
          endpoint.simulator.requests.map(({ input }) => input),
          [{ ...base, ...filter }, base, base],
        )
      })
    }
  })

  describe(describes, () => {
    const readOne = async (...answers: readonly [object, ...object[]]) => {
      await using endpoint = await answering({ [describes]: inTurn(...answers) }, { api })
      const [found] = await endpoint.codeDeploy.readTargets(aDeployment, ['i-1'], never)
      assert.equal(endpoint.simulator.requests.length, answers.length)
      return plain(found)
    }
    const readMembers = (members: object) => readOne({ [described]: [target('i-1', members)] })

    test('every member of an instance is read', async () => {
      assert.deepEqual(await readMembers(wireBase), { ...modelBase, type: 'instance', id: 'i-1' })
    })

    test('all members but the id may be missing or null, and others may be added', async () => {
      const nulls = { status: null, lastUpdatedAt: null, lifecycleEvents: null, targetArn: null }
      assert.deepEqual(await readMembers({}), { ...bare, status: 'Unknown' })
      assert.deepEqual(await readMembers(nulls), { ...bare, status: 'Unknown' })
      assert.deepEqual(await readMembers({ status: 'Verifying', novelty: [1] }), {
        ...bare,
        status: 'Verifying',
      })
    })

    test('events may have holes, and statuses and codes that AWS adds are kept', async () => {
      const found = await readMembers({
        status: 'Failed',
        lifecycleEvents: [
          null,
          {},
          { status: 'Failed' },
          { lifecycleEventName: 'Install' },
          { lifecycleEventName: 'AfterInstall', status: 'Failed', diagnostics: null, startTime: null },
          { lifecycleEventName: 'ApplicationStart', status: 'Deferred', diagnostics: { errorCode: null } },
          { lifecycleEventName: 'ValidateService', status: 'Failed', diagnostics: { errorCode: 'Added' } },
        ],
      })
      assert.deepEqual(found, {
        ...bare,
        status: 'Failed',
        lifecycleEvents: [
          { name: 'Install', status: 'Unknown' },
          { name: 'AfterInstall', status: 'Failed' },
          { name: 'ApplicationStart', status: 'Deferred' },
          { name: 'ValidateService', status: 'Failed', diagnostics: { errorCode: 'Added' } },
        ],
      })
    })

    test('targets that were not asked for, and things that are not targets, are ignored', async () => {
      const others = [null, {}, target(undefined), target('i-2', { status: 'Failed' })]
      const found = await readOne({ [described]: [...others, target('i-1')] })
      assert.deepEqual(found, { ...bare, status: 'Unknown' })
    })

    test('a target that the answer does not describe is unknown', async () => {
      assert.deepEqual(await readOne({ [described]: [] }), {
        ...bare,
        type: 'other',
        typeName: 'undescribed',
        status: 'Unknown',
      })
    })

    test('an answer without a list is requested again, and makes no target unknown', async () => {
      const whole = { [described]: [target('i-1', { status: 'InProgress' })] }
      assert.deepEqual(await readOne({}, { [described]: null }, whole), { ...bare, status: 'InProgress' })
    })

    test('25 instances are read at a time, and come in the order asked', async () => {
      await using endpoint = await answering(
        {
          [describes]: ({ input }) => ({
            [described]: idsOf(input)
              .toReversed()
              .map(id => target(id)),
          }),
        },
        { api },
      )
      const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`)
      const found = await endpoint.codeDeploy.readTargets(aDeployment, ids, never)
      assert.deepEqual(
        found.map(({ id }) => id),
        ids,
      )
      assert.deepEqual(
        endpoint.simulator.requests.map(({ input }) => idsOf(input).length),
        [25, 25, 10],
      )
    })
  })

  describe(`a story by api: ${api}`, () => {
    test('its targets are none before the deployment has started', async () => {
      await using played = await play('queued', 4_000, { connect: { api } })
      assert.deepEqual(await readAll(played), [])
      assert.deepEqual(played.reported, ['GetDeployment ok', `${lists} DeploymentNotStartedException`])
    })

    const stories = [
      { story: 'failure', type: 'instance', count: 12 },
      { story: 'blue-green', type: 'instance', count: 8 },
      { story: 'lambda', type: api === 'targets' ? 'lambda' : 'instance', count: 1 },
    ]
    const targetsOnly = [
      { story: 'ecs', type: 'ecs', count: 1 },
      { story: 'cloudformation', type: 'cloudformation', count: 1 },
    ]
    for (const { story, type, count } of [...stories, ...(api === 'targets' ? targetsOnly : [])]) {
      test(`its targets are read with their events (${story})`, async () => {
        await using played = await play(story, theEnd, { connect: { api } })
        const found = await readAll(played)
        assert.equal(found.length, count)
        assert.ok(found.every(one => one.type === type && one.lifecycleEvents.length > 0))
        assert.deepEqual(played.operations(), ['GetDeployment', lists, describes])
        const labels = found.flatMap(one => (one.type === 'instance' ? (one.label ?? []) : []))
        assert.deepEqual(new Set(labels), new Set(story === 'blue-green' ? ['Blue', 'Green'] : []))
      })
    }

    test('its 1,000 targets come over all pages, in batches', async () => {
      await using played = await play('thousand', theEnd, { connect: { api } })
      const found = await readAll(played)
      assert.equal(new Set(found.map(({ id }) => id)).size, 1_000)
      const requests = Object.groupBy(played.operations(), operation => operation)
      assert.deepEqual([requests[lists]?.length, requests[describes]?.length], [10, 40])
      const failed = found.filter(({ status }) => status === 'Failed')
      assert.ok(failed.length > 0)
      assert.ok(failed.every(one => one.lifecycleEvents.some(({ status }) => status === 'Failed')))
      assert.equal(played.slept(), 0, 'without a pause')
    })

    for (const name of ['DeploymentTargetDoesNotExistException', 'InstanceDoesNotExistException']) {
      test(`its targets that are gone do not take their batch with them (${name})`, async () => {
        const gone = new Set<string>()
        await using played = await play('failure', theEnd, {
          connect: { api },
          simulator: {
            faults: ({ operation, input }) =>
              operation === describes && idsOf(input).some(id => gone.has(id))
                ? apiError(name, 'The target does not exist.')
                : undefined,
          },
        })
        const ids = (await readAll(played)).map(({ id }) => id)
        for (const index of [5, 11]) gone.add(ids[index] ?? '')
        const found = await readAll(played)
        assert.deepEqual(
          found.map(({ id }) => id),
          ids,
        )
        assert.deepEqual(
          found.flatMap(({ id, status }) => (status === 'Unknown' ? [id] : [])),
          [...gone],
        )
        assert.equal(played.slept(), 0)
      })
    }
  })
}

for (const { wire, model } of targetTypes) {
  const [member = ''] = Object.keys(wire)
  test(`BatchGetDeploymentTargets: every member of a target is read (${member})`, async () => {
    await using endpoint = await answering({
      BatchGetDeploymentTargets: () => ({ deploymentTargets: [wire] }),
    })
    const found = await endpoint.codeDeploy.readTargets(aDeployment, [model.id], never)
    assert.deepEqual(plain(found), [model])
  })
}

test('BatchGetDeploymentTargets: a target of a type that AWS adds is unknown', async () => {
  await using endpoint = await answering({
    BatchGetDeploymentTargets: () => ({
      deploymentTargets: [{ podTarget: { targetId: 'i-1', status: 'Succeeded' } }],
    }),
  })
  const [found] = await endpoint.codeDeploy.readTargets(aDeployment, ['i-1'], never)
  assert.deepEqual([found?.id, found?.type, found?.status], ['i-1', 'other', 'Unknown'])
})

test('BatchGetDeploymentTargets: targets that are not instances are read one by one', async () => {
  await using endpoint = await answering({ BatchGetDeploymentTargets: () => ({ deploymentTargets: [] }) })
  const lambda = { ...aDeployment, computePlatform: 'Lambda' }
  await endpoint.codeDeploy.readTargets(lambda, ['a:live', 'b:live'], never)
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => idsOf(input)),
    [['a:live'], ['b:live']],
  )
})

test('BatchGetDeploymentInstances: its errorMessage, about errors during the call, is reported', async () => {
  const errorMessage = 'The following instances could not be found: i-2'
  await using endpoint = await answering(
    { BatchGetDeploymentInstances: () => ({ instancesSummary: [{ instanceId: 'i-1' }], errorMessage }) },
    { api: 'instances' },
  )
  const found = await endpoint.codeDeploy.readTargets(aDeployment, ['i-1', 'i-2'], never)
  assert.deepEqual(
    found.map(({ type }) => type),
    ['instance', 'other'],
  )
  assert.equal(endpoint.reported[0], `error message: ${errorMessage}`)
})

test('instances that are listed by ARN get their short ids, and are requested by ARN', async () => {
  const arn = 'arn:aws:ec2:us-east-1:123456789012:instance/i-1'
  await using endpoint = await answering(
    {
      ListDeploymentInstances: () => ({ instancesList: [arn, 'on-premises.1'] }),
      BatchGetDeploymentInstances: ({ input }) => ({
        instancesSummary: idsOf(input).map(instanceId => ({ instanceId, instanceType: 'Blue' })),
      }),
    },
    { api: 'instances' },
  )
  const ids = await endpoint.codeDeploy.listTargetIds(aDeployment, never)
  assert.deepEqual(ids, ['i-1', 'on-premises.1'])
  const found = await endpoint.codeDeploy.readTargets(aDeployment, ids, never)
  assert.deepEqual(
    found.map(target => [target.id, target.arn, target.type === 'instance' && target.label]),
    [
      ['i-1', arn, 'Blue'],
      ['on-premises.1', undefined, 'Blue'],
    ],
  )
  assert.deepEqual(idsOf(endpoint.simulator.requests.at(-1)?.input), [arn, 'on-premises.1'])
})

test('api: instances for an ECS deployment is an error that names the platform and the way out', async () => {
  await using played = await play('ecs', theEnd, { connect: { api: 'instances' } })
  await assert.rejects(readAll(played), (error: WatchError) => {
    assert.equal(error.code, 'InvalidComputePlatformException')
    assert.match(error.message, /ListDeploymentInstances for ECS deployment d-\w+ in us-east-1/)
    assert.match(error.hint ?? '', /api: targets/)
    return true
  })
  assert.equal(played.slept(), 0)
})
