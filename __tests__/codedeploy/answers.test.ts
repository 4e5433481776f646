import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { answering, never } from './support.ts'

const server = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  statusMessages: [],
  autoRollbackEvents: [],
} as const

const least = { deploymentId: 'd-ABCDEF123', status: 'InProgress' }
const leastModel = { id: 'd-ABCDEF123', status: 'InProgress', statusMessages: [], autoRollbackEvents: [] }

async function read(deploymentInfo: unknown): Promise<Deployment> {
  await using endpoint = await answering({ GetDeployment: () => ({ deploymentInfo }) })
  const deployment = await endpoint.codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.deepEqual(endpoint.told, ['GetDeployment ok'])
  return deployment
}

describe('GetDeployment', () => {
  test('gives every member that the model has', async () => {
    const deployment = await read({
      ...least,
      status: 'Stopped',
      applicationName: 'shop',
      deploymentGroupName: 'production',
      deploymentConfigName: 'CodeDeployDefault.HalfAtATime',
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      creator: 'user',
      description: 'a release',
      createTime: 1_772_442_000.5,
      startTime: 1_772_442_001,
      completeTime: 1_772_442_060,
      revision: {
        revisionType: 'S3',
        s3Location: { bucket: 'releases', key: 'a.zip', version: '1', eTag: 'abc', bundleType: 'zip' },
      },
      errorInformation: { code: 'ALARM_ACTIVE', message: 'One or more alarms' },
      deploymentOverview: { Pending: 0, InProgress: 1, Succeeded: 2, Failed: 3, Skipped: 0, Ready: 0 },
      rollbackInfo: {
        rollbackDeploymentId: 'd-ROLLBACK1',
        rollbackTriggeringDeploymentId: 'd-TRIGGER12',
        rollbackMessage: 'rolled back',
      },
      deploymentStatusMessages: ['one', 'two'],
      instanceTerminationWaitTimeStarted: true,
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: 5,
        },
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
        greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' },
      },
      ignoreApplicationStopFailures: true,
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    })
    assert.deepEqual(deployment, {
      id: 'd-ABCDEF123',
      status: 'Stopped',
      applicationName: 'shop',
      deploymentGroupName: 'production',
      deploymentConfigName: 'CodeDeployDefault.HalfAtATime',
      computePlatform: 'Server',
      deploymentType: 'BLUE_GREEN',
      deploymentOption: 'WITH_TRAFFIC_CONTROL',
      creator: 'user',
      description: 'a release',
      createTime: 1_772_442_000_500,
      startTime: 1_772_442_001_000,
      completeTime: 1_772_442_060_000,
      revision: { type: 'S3', bucket: 'releases', key: 'a.zip', version: '1', eTag: 'abc' },
      errorInformation: { code: 'ALARM_ACTIVE', message: 'One or more alarms' },
      overview: { Pending: 0, InProgress: 1, Succeeded: 2, Failed: 3, Skipped: 0, Ready: 0 },
      rollbackInfo: {
        rollbackDeploymentId: 'd-ROLLBACK1',
        rollbackTriggeringDeploymentId: 'd-TRIGGER12',
        rollbackMessage: 'rolled back',
      },
      statusMessages: ['one', 'two'],
      terminationWaitStarted: true,
      terminationWaitMinutes: 5,
      readyAction: 'STOP_DEPLOYMENT',
      readyWaitMinutes: 60,
      ignoreApplicationStopFailures: true,
      autoRollbackEvents: ['DEPLOYMENT_FAILURE'],
    })
  })

  const revisions: readonly (readonly [string, unknown, unknown])[] = [
    [
      'GitHub',
      { revisionType: 'GitHub', gitHubLocation: { repository: 'octo/shop', commitId: 'abc' } },
      { type: 'GitHub', repository: 'octo/shop', commitId: 'abc' },
    ],
    [
      'AppSpecContent',
      { revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: 'abc' } },
      { type: 'AppSpecContent', sha256: 'abc' },
    ],
    [
      'String, the old name of AppSpecContent',
      { revisionType: 'String', string: { content: '{}', sha256: 'abc' } },
      { type: 'AppSpecContent', sha256: 'abc' },
    ],
    ['one without a location', { revisionType: 'S3' }, { type: 'S3' }],
    ['one that AWS adds', { revisionType: 'Container' }, { type: 'other', typeName: 'Container' }],
  ]
  for (const [what, wire, revision] of revisions) {
    test(`gives a revision: ${what}`, async () => {
      assert.deepEqual((await read({ ...least, revision: wire })).revision, revision)
    })
  }

  test('may leave out all but id and status', async () => {
    assert.deepEqual(await read(least), leastModel)
  })

  test('may send null or an empty structure for everything else', async () => {
    const members = [
      'applicationName',
      'deploymentGroupName',
      'computePlatform',
      'deploymentStyle',
      'creator',
      'createTime',
      'completeTime',
      'revision',
      'errorInformation',
      'deploymentOverview',
      'rollbackInfo',
      'deploymentStatusMessages',
      'instanceTerminationWaitTimeStarted',
      'blueGreenDeploymentConfiguration',
      'autoRollbackConfiguration',
    ]
    const nulls = Object.fromEntries(members.map(member => [member, null]))
    assert.deepEqual(await read({ ...least, ...nulls }), leastModel)
    const empty = {
      deploymentStyle: {},
      revision: {},
      errorInformation: {},
      deploymentOverview: {},
      rollbackInfo: {},
      deploymentStatusMessages: [],
      blueGreenDeploymentConfiguration: { deploymentReadyOption: {} },
      autoRollbackConfiguration: { enabled: false, events: ['DEPLOYMENT_FAILURE'] },
    }
    assert.deepEqual(await read({ ...least, ...empty }), leastModel)
  })

  test('may send what AWS adds one day: statuses are kept, members passed over', async () => {
    const deployment = await read({
      ...least,
      status: 'Paused',
      computePlatform: 'EKS',
      deploymentOverview: { Succeeded: 1, Paused: 2 },
      novelty: { deep: [1, { two: null }] },
    })
    assert.deepEqual([deployment.status, deployment.computePlatform], ['Paused', 'EKS'])
    assert.equal('novelty' in deployment, false)
  })

  const unreadable: readonly (readonly [string, object])[] = [
    ['nothing', {}],
    ['null', { deploymentInfo: null }],
    ['no status', { deploymentInfo: { deploymentId: 'd-ABCDEF123' } }],
    ['no id', { deploymentInfo: { status: 'Failed' } }],
    ['an empty status', { deploymentInfo: { ...least, status: '' } }],
    ['something else', { deploymentInfo: 'none' }],
  ]
  for (const [what, answer] of unreadable) {
    test(`that holds ${what} is asked for again`, async () => {
      let answers = 0
      await using endpoint = await answering({
        GetDeployment: () => {
          answers += 1
          return answers === 1 ? answer : { deploymentInfo: least }
        },
      })
      const deployment = await endpoint.codeDeploy.readDeployment('d-ABCDEF123', never)
      assert.deepEqual(deployment, leastModel)
      assert.equal(answers, 2)
      assert.match(endpoint.told[1] ?? '', /^troubled: /)
    })
  }
})

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

test('what StopDeployment says is given back, whatever of it there is', async () => {
  const answers: readonly (readonly [object, string])[] = [
    [{ status: 'Pending', statusMessage: 'Stopping' }, 'Stopping'],
    [{ status: 'Succeeded' }, 'Succeeded'],
    [{}, 'no message'],
  ]
  for (const [answer, said] of answers) {
    await using endpoint = await answering({ StopDeployment: () => answer })
    assert.equal(await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: false }, never), said)
  }
})

test('StopDeployment asks for a rollback only where it is wanted', async () => {
  await using endpoint = await answering({ StopDeployment: () => ({}) })
  await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: false }, never)
  await endpoint.codeDeploy.stopDeployment('d-ABCDEF123', { rollback: true }, never)
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ deploymentId: 'd-ABCDEF123' }, { deploymentId: 'd-ABCDEF123', autoRollbackEnabled: true }],
  )
})

test('ContinueDeployment ends the wait in Ready, not the one before the termination', async () => {
  await using endpoint = await answering({ ContinueDeployment: () => ({}) })
  await endpoint.codeDeploy.continueDeployment('d-ABCDEF123', never)
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ deploymentId: 'd-ABCDEF123', deploymentWaitType: 'READY_WAIT' }],
  )
})

test('the latest deployment of a group is the first that ListDeployments gives', async () => {
  await using endpoint = await answering({
    ListDeployments: () => ({ deployments: ['d-NEWEST111', 'd-OLDER1111'], nextToken: 'more' }),
  })
  const found = await endpoint.codeDeploy.findLatestDeploymentId('shop', 'production', never)
  assert.equal(found, 'd-NEWEST111')
  assert.deepEqual(
    endpoint.simulator.requests.map(({ input }) => input),
    [{ applicationName: 'shop', deploymentGroupName: 'production' }],
  )
})
