import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDeployment, toTarget } from '../../src/codedeploy/to-model.ts'
import { answering, inTurn, never, plain } from './support.ts'

const id = 'd-ABCDEF123'
const least = { deploymentId: id, status: 'InProgress' }
const leastModel = { id, status: 'InProgress', statusMessages: [], autoRollbackEvents: [] }

async function read(deploymentInfo: unknown) {
  await using endpoint = await answering({ GetDeployment: () => ({ deploymentInfo }) })
  const deployment = await endpoint.codeDeploy.readDeployment(id, never)
  assert.deepEqual(endpoint.reported, ['GetDeployment ok'])
  return deployment
}

test('GetDeployment: every member that the model has is read', async () => {
  const alike = {
    status: 'Stopped',
    applicationName: 'shop',
    deploymentGroupName: 'production',
    deploymentConfigName: 'CodeDeployDefault.HalfAtATime',
    computePlatform: 'Server',
    creator: 'user',
    description: 'a release',
    errorInformation: { code: 'ALARM_ACTIVE', message: 'One or more alarms' },
    rollbackInfo: {
      rollbackDeploymentId: 'd-ROLLBACK1',
      rollbackTriggeringDeploymentId: 'd-TRIGGER12',
      rollbackMessage: 'rolled back',
    },
    ignoreApplicationStopFailures: true,
  }
  const counts = { Pending: 0, InProgress: 1, Succeeded: 2, Failed: 3, Skipped: 0, Ready: 0 }
  const deployment = await read({
    ...alike,
    deploymentId: id,
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    createTime: 1_772_442_000.5,
    startTime: 1_772_442_001,
    completeTime: 1_772_442_060,
    revision: {
      revisionType: 'S3',
      s3Location: { bucket: 'releases', key: 'a.zip', version: '1', eTag: 'abc', bundleType: 'zip' },
    },
    deploymentOverview: counts,
    deploymentStatusMessages: ['one', 'two'],
    instanceTerminationWaitTimeStarted: true,
    blueGreenDeploymentConfiguration: {
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
      deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
      greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' },
    },
    autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
  })
  assert.deepEqual(deployment, {
    ...alike,
    id,
    deploymentType: 'BLUE_GREEN',
    deploymentOption: 'WITH_TRAFFIC_CONTROL',
    createTime: 1_772_442_000_500,
    startTime: 1_772_442_001_000,
    completeTime: 1_772_442_060_000,
    revision: { type: 'S3', bucket: 'releases', key: 'a.zip', version: '1', eTag: 'abc' },
    overview: counts,
    statusMessages: ['one', 'two'],
    terminationWaitStarted: true,
    terminationAction: 'TERMINATE',
    terminationWaitMinutes: 5,
    readyAction: 'STOP_DEPLOYMENT',
    readyWaitMinutes: 60,
    greenFleetAction: 'COPY_AUTO_SCALING_GROUP',
    autoRollbackEvents: ['DEPLOYMENT_FAILURE'],
  })
})

const revisions: readonly (readonly [string, object, object])[] = [
  [
    'GitHub',
    { revisionType: 'GitHub', gitHubLocation: { repository: 'octo/shop', commitId: 'abc' } },
    { type: 'GitHub', repository: 'octo/shop', commitId: 'abc' },
  ],
  [
    'AppSpecContent',
    { revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: 'abc' } },
    { type: 'AppSpecContent', sha256: 'abc', content: '{}' },
  ],
  [
    'String, the old name of AppSpecContent',
    { revisionType: 'String', string: { content: '{}', sha256: 'abc' } },
    { type: 'AppSpecContent', sha256: 'abc', content: '{}', isString: true },
  ],
  ['one without a location', { revisionType: 'S3' }, { type: 'S3' }],
  ['one that AWS adds', { revisionType: 'Container' }, { type: 'other', typeName: 'Container' }],
]
for (const [what, wire, revision] of revisions) {
  test(`GetDeployment: the revision is read (${what})`, async () => {
    assert.deepEqual(plain((await read({ ...least, revision: wire })).revision), revision)
  })
}

test('GetDeployment: all members but id and status may be missing, null or empty', async () => {
  const nulls = [
    ...['applicationName', 'deploymentGroupName', 'computePlatform', 'deploymentStyle', 'creator'],
    ...['createTime', 'completeTime', 'revision', 'errorInformation', 'deploymentOverview', 'rollbackInfo'],
    ...['deploymentStatusMessages', 'instanceTerminationWaitTimeStarted'],
    ...['blueGreenDeploymentConfiguration', 'autoRollbackConfiguration'],
  ].map(member => [member, null])
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
  for (const members of [{}, Object.fromEntries(nulls), empty]) {
    assert.deepEqual(plain(await read({ ...least, ...members })), leastModel)
  }
})

test('GetDeployment: statuses that AWS adds are kept, and other additions are ignored', async () => {
  const added = { status: 'Paused', computePlatform: 'EKS' }
  const deployment = await read({ ...least, ...added, novelty: { deep: [1, { two: null }] } })
  assert.deepEqual(plain(deployment), { ...leastModel, ...added })
})

const unreadable: readonly (readonly [string, object])[] = [
  ['nothing', {}],
  ['null', { deploymentInfo: null }],
  ['no status', { deploymentInfo: { deploymentId: id } }],
  ['no id', { deploymentInfo: { status: 'Failed' } }],
  ['an empty status', { deploymentInfo: { ...least, status: '' } }],
  ['another type', { deploymentInfo: 'none' }],
]
for (const [what, answer] of unreadable) {
  test(`GetDeployment: an answer that holds ${what} is requested again`, async () => {
    await using endpoint = await answering({ GetDeployment: inTurn(answer, { deploymentInfo: least }) })
    assert.deepEqual(plain(await endpoint.codeDeploy.readDeployment(id, never)), leastModel)
    assert.equal(endpoint.simulator.requests.length, 2)
    assert.match(endpoint.reported[1] ?? '', /^troubled: UnreadableResponse/)
  })
}

test('StopDeployment: requests a rollback only if asked to, and returns what CodeDeploy says', async () => {
  const answers = [{ status: 'Pending', statusMessage: 'Stopping' }, { status: 'Succeeded' }, {}] as const
  await using endpoint = await answering({ StopDeployment: inTurn(...answers) })
  const stop = (rollback: boolean) => endpoint.codeDeploy.stopDeployment(id, { rollback }, never)
  assert.deepEqual(
    [await stop(false), await stop(true), await stop(true)],
    ['Stopping', 'Succeeded', 'no message'],
  )
  assert.deepEqual(endpoint.simulator.requests.map(({ input }) => input).slice(0, 2), [
    { deploymentId: id },
    { deploymentId: id, autoRollbackEnabled: true },
  ])
})

test('ContinueDeployment: ends the wait in Ready, not the one before the termination', async () => {
  await using endpoint = await answering({ ContinueDeployment: () => ({}) })
  await endpoint.codeDeploy.continueDeployment(id, never)
  const [request] = endpoint.simulator.requests
  assert.deepEqual(request?.input, { deploymentId: id, deploymentWaitType: 'READY_WAIT' })
})

const group = { applicationName: 'shop', deploymentGroupName: 'production' }

test('ListDeployments: a page is read, of a range of time', async () => {
  await using endpoint = await answering({
    ListDeployments: inTurn(
      { deployments: ['d-ABCDEF123', '', 7, 'd-GHIJKL456'], nextToken: 'more' },
      { deployments: null },
    ),
  })
  const { codeDeploy, simulator } = endpoint
  const range = { start: 1_772_442_000_500, end: 1_772_442_001_000 }
  assert.deepEqual(await codeDeploy.listDeployments(group, range, undefined, never), {
    ids: ['d-ABCDEF123', 'd-GHIJKL456'],
    nextToken: 'more',
  })
  const last = await codeDeploy.listDeployments(group, { start: range.start }, 'more', never)
  assert.deepEqual(last, { ids: undefined, nextToken: undefined })
  assert.deepEqual(
    simulator.requests.map(({ input }) => input),
    [
      { ...group, createTimeRange: { start: 1_772_442_000.5, end: 1_772_442_001 } },
      { ...group, createTimeRange: { start: 1_772_442_000.5 }, nextToken: 'more' },
    ],
  )
})

test('BatchGetDeployments: what has neither id nor status is left out', async () => {
  await using endpoint = await answering({
    BatchGetDeployments: () => ({
      deploymentsInfo: [least, null, { status: 'Failed' }, { deploymentId: 'd-1' }],
    }),
  })
  assert.deepEqual(plain(await endpoint.codeDeploy.readDeployments([id, 'd-1'], never)), [leastModel])
  assert.deepEqual(endpoint.simulator.requests[0]?.input, { deploymentIds: [id, 'd-1'] })
})

test('BatchGetDeployments: an answer without a list is requested again', async () => {
  await using endpoint = await answering({
    BatchGetDeployments: inTurn({}, { deploymentsInfo: [least] }),
  })
  assert.deepEqual(plain(await endpoint.codeDeploy.readDeployments([id], never)), [leastModel])
  assert.match(endpoint.reported[1] ?? '', /^troubled: UnreadableResponse/)
})

test('endless texts and lists are cut, and lone surrogates replaced', () => {
  const words = (count: number) => 'word '.repeat(count / 5)
  const deployment = toDeployment({
    deploymentId: 'd-\ud800',
    status: words(2_000_000) as 'Failed',
    description: words(2_000_000),
    deploymentStatusMessages: Array.from({ length: 10_000 }, (_, index) => `message ${index}`),
    deploymentOverview: Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`Status${index}`, 1]),
    ),
  })
  assert.equal(deployment.id, 'd-\ufffd')
  assert.equal(deployment.status.length, 200)
  assert.equal(deployment.description?.length, 4_095)
  assert.equal(deployment.statusMessages.length, 20)
  assert.equal(Object.keys(deployment.overview ?? {}).length, 100)
  const diagnostics = { message: words(2_000_000), logTail: `${'line\n'.repeat(400_000)}last` }
  const lifecycleEvents = Array.from({ length: 150_000 }, () => ({
    lifecycleEventName: 'Install',
    status: 'Failed' as const,
    diagnostics,
  }))
  const target = toTarget({ instanceTarget: { targetId: 'i-1', lifecycleEvents } })
  assert.equal(target?.lifecycleEvents.length, 40)
  const [first, ...others] = target?.lifecycleEvents ?? []
  const kept = others.at(-1)?.diagnostics
  assert.equal(kept?.message?.length, 4_095)
  assert.equal(first?.diagnostics?.message?.length, 200)
  assert.equal(first?.diagnostics?.logTail, undefined)
  assert.equal(kept?.logTail, `${'line\n'.repeat(818)}last`)
  const named = toTarget({
    instanceTarget: {
      targetId: 'i-1',
      instanceLabel: words(2_000_000) as 'Blue',
      lifecycleEvents: [
        { lifecycleEventName: words(2_000_000), diagnostics: { errorCode: 'x'.repeat(201) as 'Success' } },
      ],
    },
  })
  const [event] = named?.lifecycleEvents ?? []
  assert.equal(named?.type === 'instance' && named.label?.length, 200)
  assert.equal(event?.name.length, 200)
  assert.equal(event?.diagnostics?.errorCode, '…')
  const taskSetsInfo = Array.from({ length: 10_000 }, () => ({}))
  const service = toTarget({ ecsTarget: { targetId: 'shop:web', taskSetsInfo } })
  assert.equal(service?.type === 'ecs' && service.taskSets.length, 20)
})

test('the longest names that CodeDeploy takes are kept whole, even of characters of two units', () => {
  const longest = '🚀'.repeat(100)
  const deployment = toDeployment({
    deploymentId: 'd-1',
    status: 'Failed',
    applicationName: longest,
    deploymentGroupName: longest,
  })
  assert.equal(deployment.applicationName, longest)
  assert.equal(deployment.deploymentGroupName, longest)
  const id = `${'c'.repeat(255)}:${'s'.repeat(255)}`
  assert.equal(toTarget({ ecsTarget: { targetId: id } })?.id, id)
})

test('a time that cannot be is not known', () => {
  const at = (milliseconds: number) =>
    toDeployment({ deploymentId: 'd-1', status: 'Failed', createTime: new Date(milliseconds) }).createTime
  assert.equal(at(8.64e15), undefined)
  assert.equal(at(-1), undefined)
  assert.equal(at(1_000), 1_000)
})
