import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { answering, never } from './support.ts'

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
