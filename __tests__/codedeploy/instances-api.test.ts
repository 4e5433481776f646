import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lifecycleErrorCodes, targetStatuses } from '../../src/deployment/status.ts'
import type { WatchError } from '../../src/errors.ts'
import { answering, apiError, never, play, theEnd } from './support.ts'

const deployment = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  statusMessages: [],
  autoRollbackEvents: [],
} as const

const instances = { api: 'instances' } as const

function summary(instanceId: string, members: object = {}): object {
  return { deploymentId: deployment.id, instanceId, status: 'InProgress', ...members }
}

function idsOf(input: unknown): readonly string[] {
  return (input as { readonly instanceIds: readonly string[] }).instanceIds
}

describe('BatchGetDeploymentInstances', () => {
  test('gives every member of its answer', async () => {
    await using endpoint = await answering(
      {
        BatchGetDeploymentInstances: () => ({
          instancesSummary: [
            summary('i-0123456789abcdef0', {
              status: 'Failed',
              lastUpdatedAt: 1_772_442_010.25,
              instanceType: 'Blue',
              lifecycleEvents: [
                {
                  lifecycleEventName: 'ApplicationStart',
                  status: 'Failed',
                  startTime: 1_772_442_001,
                  endTime: 1_772_442_009.5,
                  diagnostics: {
                    errorCode: 'ScriptTimedOut',
                    scriptName: 'scripts/start.sh',
                    message: 'failed to complete in 5 seconds',
                    logTail: '[stdout]waiting\n',
                  },
                },
                {
                  lifecycleEventName: 'BeforeInstall',
                  status: 'Succeeded',
                  diagnostics: { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' },
                },
              ],
            }),
          ],
          errorMessage: '',
        }),
      },
      instances,
    )
    assert.deepEqual(await endpoint.codeDeploy.readTargets(deployment, ['i-0123456789abcdef0'], never), [
      {
        type: 'instance',
        id: 'i-0123456789abcdef0',
        label: 'Blue',
        status: 'Failed',
        lastUpdatedAt: 1_772_442_010_250,
        lifecycleEvents: [
          {
            name: 'ApplicationStart',
            status: 'Failed',
            startTime: 1_772_442_001_000,
            endTime: 1_772_442_009_500,
            diagnostics: {
              errorCode: 'ScriptTimedOut',
              scriptName: 'scripts/start.sh',
              message: 'failed to complete in 5 seconds',
              logTail: '[stdout]waiting\n',
            },
          },
          {
            name: 'BeforeInstall',
            status: 'Succeeded',
            diagnostics: { errorCode: 'Success', message: 'Succeeded' },
          },
        ],
      },
    ])
    assert.deepEqual(endpoint.told, ['BatchGetDeploymentInstances ok'])
  })

  test('knows seven statuses, and keeps one that AWS adds', async () => {
    const statuses = [...targetStatuses, 'Verifying']
    assert.deepEqual(targetStatuses.toSorted(), [
      'Failed',
      'InProgress',
      'Pending',
      'Ready',
      'Skipped',
      'Succeeded',
      'Unknown',
    ])
    await using endpoint = await answering(
      {
        BatchGetDeploymentInstances: ({ input }) => ({
          instancesSummary: idsOf(input).map((id, index) => summary(id, { status: statuses[index] })),
        }),
      },
      instances,
    )
    const ids = statuses.map((_, index) => `i-${index}`)
    const found = await endpoint.codeDeploy.readTargets(deployment, ids, never)
    assert.deepEqual(
      found.map(({ status }) => status),
      statuses,
    )
  })

  test('knows six error codes of a lifecycle event, and keeps one that AWS adds', async () => {
    const codes = [...lifecycleErrorCodes, 'ScriptVanished']
    assert.deepEqual(lifecycleErrorCodes.toSorted(), [
      'ScriptFailed',
      'ScriptMissing',
      'ScriptNotExecutable',
      'ScriptTimedOut',
      'Success',
      'UnknownError',
    ])
    await using endpoint = await answering(
      {
        BatchGetDeploymentInstances: () => ({
          instancesSummary: [
            summary('i-1', {
              lifecycleEvents: codes.map(errorCode => ({
                lifecycleEventName: errorCode,
                status: 'Failed',
                diagnostics: { errorCode },
              })),
            }),
          ],
        }),
      },
      instances,
    )
    const [target] = await endpoint.codeDeploy.readTargets(deployment, ['i-1'], never)
    assert.deepEqual(
      target?.lifecycleEvents.map(({ diagnostics }) => diagnostics?.errorCode),
      codes,
    )
  })

  test('says in its errorMessage what went wrong during the call, which is told', async () => {
    await using endpoint = await answering(
      {
        BatchGetDeploymentInstances: () => ({
          instancesSummary: [summary('i-1')],
          errorMessage: 'The following instances could not be found: i-2',
        }),
      },
      instances,
    )
    const found = await endpoint.codeDeploy.readTargets(deployment, ['i-1', 'i-2'], never)
    assert.deepEqual(
      found.map(({ id, status }) => [id, status]),
      [
        ['i-1', 'InProgress'],
        ['i-2', 'Unknown'],
      ],
    )
    assert.deepEqual(endpoint.told.slice(0, 1), [
      'error message: The following instances could not be found: i-2',
    ])
  })

  test('is asked for 25 instances at a time', async () => {
    await using endpoint = await answering(
      {
        BatchGetDeploymentInstances: ({ input }) => ({
          instancesSummary: idsOf(input).map(id => summary(id)),
        }),
      },
      instances,
    )
    const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`)
    const found = await endpoint.codeDeploy.readTargets(deployment, ids, never)
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    )
    assert.deepEqual(
      endpoint.simulator.requests.map(({ input }) => idsOf(input).length),
      [25, 25, 10],
    )
  })

  test('may name an instance by its ARN; people see the id, CodeDeploy is asked with what it gave', async () => {
    const arn = (id: string) => `arn:aws:ec2:us-east-1:123456789012:instance/${id}`
    await using endpoint = await answering(
      {
        ListDeploymentInstances: () => ({ instancesList: [arn('i-1'), 'on-premises.1'] }),
        BatchGetDeploymentInstances: ({ input }) => ({
          instancesSummary: idsOf(input).map(id => summary(id)),
        }),
      },
      instances,
    )
    const ids = await endpoint.codeDeploy.listTargetIds(deployment, never)
    assert.deepEqual(ids, ['i-1', 'on-premises.1'])
    const [first, second] = await endpoint.codeDeploy.readTargets(deployment, ids, never)
    assert.deepEqual([first?.id, first?.arn], ['i-1', arn('i-1')])
    assert.deepEqual([second?.id, second?.arn], ['on-premises.1', undefined])
    assert.deepEqual(idsOf(endpoint.simulator.requests.at(-1)?.input), [arn('i-1'), 'on-premises.1'])
  })
})

describe('the instances of a story', () => {
  for (const [story, count] of [
    ['failure', 12],
    ['blue-green', 8],
    ['lambda', 1],
  ] as const) {
    test(`${story}: ${count}`, async () => {
      await using played = await play(story, theEnd, { connect: instances })
      const { codeDeploy, deploymentId, operations } = played
      const read = await codeDeploy.readDeployment(deploymentId, never)
      const ids = await codeDeploy.listTargetIds(read, never)
      const found = await codeDeploy.readTargets(read, ids, never)
      assert.equal(found.length, count)
      assert.ok(found.every(({ lifecycleEvents }) => lifecycleEvents.length > 0))
      assert.deepEqual(operations(), [
        'GetDeployment',
        'ListDeploymentInstances',
        'BatchGetDeploymentInstances',
      ])
    })
  }

  test('come over all pages and in batches where there are 1,000', async () => {
    await using played = await play('thousand', theEnd, { connect: instances })
    const { codeDeploy, deploymentId, operations } = played
    const read = await codeDeploy.readDeployment(deploymentId, never)
    const ids = await codeDeploy.listTargetIds(read, never)
    const found = await codeDeploy.readTargets(read, ids, never)
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    )
    assert.equal(new Set(ids).size, 1_000)
    assert.equal(operations().filter(operation => operation === 'BatchGetDeploymentInstances').length, 40)
  })

  test('are none before the deployment has started', async () => {
    await using played = await play('queued', 4_000, { connect: instances })
    const read = await played.codeDeploy.readDeployment(played.deploymentId, never)
    assert.deepEqual(await played.codeDeploy.listTargetIds(read, never), [])
  })

  test('are not served on ECS: the error names the platform and the way out', async () => {
    await using played = await play('ecs', theEnd, { connect: instances })
    const { codeDeploy, deploymentId } = played
    const read = await codeDeploy.readDeployment(deploymentId, never)
    await assert.rejects(codeDeploy.listTargetIds(read, never), (error: WatchError) => {
      assert.equal(error.code, 'InvalidComputePlatformException')
      assert.match(error.message, /ListDeploymentInstances for ECS deployment d-\w+ in us-east-1/)
      assert.match(error.hint ?? '', /api: targets/)
      return true
    })
    assert.equal(played.slept(), 0)
  })
})

test('a batch that is too large for CodeDeploy is a clear error', async () => {
  await using endpoint = await answering(
    {
      BatchGetDeploymentInstances: () => apiError('BatchLimitExceededException', 'The maximum was exceeded.'),
    },
    instances,
  )
  await assert.rejects(endpoint.codeDeploy.readTargets(deployment, ['i-1'], never), {
    code: 'BatchLimitExceededException',
    message:
      'CodeDeploy refused BatchGetDeploymentInstances for Server deployment d-ABCDEF123 in us-east-1 ' +
      '(BatchLimitExceededException: The maximum was exceeded.).',
  })
})
