import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CreateDeploymentCommand,
  type CreateDeploymentCommandInput,
  GetApplicationRevisionCommand,
  GetDeploymentGroupCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { findStory } from '../../../demo/stories.ts'
import { sha256 } from '../../../lab/codedeploy/plan/identifiers.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { ask } from './raw.ts'
import { deploymentOf, type Played, play, start } from './support.ts'

const production = { applicationName: 'shop', deploymentGroupName: 'production' }
const web = { applicationName: 'shop', deploymentGroupName: 'web' }
const groups = [
  { ...production, newDeployment: findStory('success').plan },
  { ...web, newDeployment: findStory('ecs').plan },
  { applicationName: 'shop', deploymentGroupName: 'unplanned' },
]
const commitId = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
const gitHub = { revisionType: 'GitHub', gitHubLocation: { repository: 'example/shop', commitId } } as const
const appSpec = '{"version":0.0,"Resources":[]}'
const content = { revisionType: 'AppSpecContent', appSpecContent: { content: appSpec } } as const
const theEnd = 60_000

async function create(
  { client }: Played,
  input: Partial<CreateDeploymentCommandInput> = {},
): Promise<string> {
  const given = { ...production, revision: gitHub, ...input }
  return (await client.send(new CreateDeploymentCommand(given))).deploymentId ?? ''
}

test('a created deployment is what the client says, and then progresses as planned for its group', async () => {
  await using played = await play('success', { deployments: [], groups })
  played.at(5_000)
  const id = await create(played, {
    description: 'from a test',
    deploymentConfigName: 'CodeDeployDefault.OneAtATime',
  })
  const created = await deploymentOf(played, id)
  assert.deepEqual(
    [created?.status, created?.creator, created?.createTime?.getTime(), created?.description],
    ['Created', 'user', start + 5_000, 'from a test'],
  )
  assert.deepEqual(created?.revision, gitHub)
  assert.equal(created?.deploymentConfigName, 'CodeDeployDefault.OneAtATime')
  played.at(5_000 + theEnd)
  assert.equal((await deploymentOf(played, id))?.status, 'Succeeded')
})

test('a group has one active deployment at a time, until it has ended or was stopped', async () => {
  await using played = await play('success', { deployments: [], groups })
  const first = await create(played)
  await assert.rejects(create(played), {
    name: 'DeploymentLimitExceededException',
    message: `The Deployment Group 'production' already has an active Deployment '${first}'`,
  })
  assert.match(await create(played, { ...web, revision: content }), /^d-[A-Z0-9]{9}$/)
  played.at(theEnd)
  const second = await create(played)
  assert.notEqual(second, first)
  await played.client.send(new StopDeploymentCommand({ deploymentId: second }))
  played.at(theEnd + 10_000)
  await create(played)
})

test('a deployment that is rejected does not exist', async () => {
  await using played = await play('success', { deployments: [], groups })
  await assert.rejects(create(played, { description: 'x'.repeat(257) }), {
    name: 'DescriptionTooLongException',
  })
  await create(played)
})

test("an AppSpec is registered: the deployment shows its SHA-256, and the application's revision its text", async () => {
  await using played = await play('ecs', { deployments: [], groups })
  const id = await create(played, { ...web, revision: content })
  const revision = { revisionType: 'AppSpecContent', appSpecContent: { sha256: sha256(appSpec) } } as const
  assert.deepEqual((await deploymentOf(played, id))?.revision, revision)
  const found = await played.client.send(
    new GetApplicationRevisionCommand({ applicationName: 'shop', revision }),
  )
  assert.equal(found.revision?.appSpecContent?.content, appSpec)
})

test('a group shows the settings of the deployment that is planned for it', async () => {
  await using played = await play('ecs', { deployments: [], groups })
  const { deploymentGroupInfo: group } = await played.client.send(new GetDeploymentGroupCommand(web))
  assert.equal(group?.computePlatform, 'ECS')
  assert.deepEqual(group?.ecsServices, [{ clusterName: 'production', serviceName: 'checkout' }])
  assert.equal(
    group?.blueGreenDeploymentConfiguration?.terminateBlueInstancesOnDeploymentSuccess
      ?.terminationWaitTimeInMinutes,
    5,
  )
  assert.equal(group?.lastAttemptedDeployment, undefined)
})

const simulator = await startSimulator({ now: () => start, groups })
after(() => simulator.stop())
const onServer = { ...production, revision: gitHub }
const onEcs = { ...web, revision: content }
const s3 = (location: object) => ({ revisionType: 'S3', s3Location: location })
const gitHubOf = (location: object) => ({ revisionType: 'GitHub', gitHubLocation: location })

describe('CreateDeployment refuses', () => {
  const rows: readonly (readonly [what: string, input: object, error: string])[] = [
    ['no application', { ...onServer, applicationName: '' }, 'ApplicationNameRequiredException'],
    ['no group', { ...onServer, deploymentGroupName: undefined }, 'DeploymentGroupNameRequiredException'],
    ['an unknown application', { ...onServer, applicationName: 'x' }, 'ApplicationDoesNotExistException'],
    ['an unknown group', { ...onServer, deploymentGroupName: 'x' }, 'DeploymentGroupDoesNotExistException'],
    ['a group without a plan', { ...onServer, deploymentGroupName: 'unplanned' }, 'NotSimulated'],
    ['no revision', production, 'RevisionRequiredException'],
    [
      'a revision without a location',
      { ...onServer, revision: { revisionType: 'S3' } },
      'InvalidRevisionException',
    ],
    [
      'a revision with two locations',
      { ...onServer, revision: { ...gitHub, s3Location: {} } },
      'InvalidRevisionException',
    ],
    [
      'an unknown type of revision',
      { ...onServer, revision: { ...gitHub, revisionType: 'Git' } },
      'InvalidRevisionException',
    ],
    [
      'a bucket without a key',
      { ...onServer, revision: s3({ bucket: 'b', bundleType: 'zip' }) },
      'InvalidRevisionException',
    ],
    [
      'a bundle of no type',
      { ...onServer, revision: s3({ bucket: 'b', key: 'k' }) },
      'InvalidRevisionException',
    ],
    [
      'a zip file on ECS',
      { ...onEcs, revision: s3({ bucket: 'b', key: 'k', bundleType: 'zip' }) },
      'InvalidRevisionException',
    ],
    ['a repository on ECS', { ...onEcs, revision: gitHub }, 'InvalidRevisionException'],
    ['an AppSpec on instances', { ...onServer, revision: content }, 'InvalidRevisionException'],
    [
      'a branch as a commit',
      { ...onServer, revision: gitHubOf({ repository: 'example/shop', commitId: 'main' }) },
      'InvalidRevisionException',
    ],
    [
      'the address of a repository',
      { ...onServer, revision: gitHubOf({ repository: 'https://github.com/example/shop', commitId }) },
      'InvalidRevisionException',
    ],
    [
      'an empty AppSpec',
      { ...onEcs, revision: { ...content, appSpecContent: { content: ' ' } } },
      'InvalidRevisionException',
    ],
    [
      'an AppSpec with the SHA-256 of another',
      { ...onEcs, revision: { ...content, appSpecContent: { content: appSpec, sha256: sha256('x') } } },
      'InvalidRevisionException',
    ],
    [
      'a name that no configuration can have',
      { ...onServer, deploymentConfigName: 'a b' },
      'InvalidDeploymentConfigNameException',
    ],
    [
      'an unknown configuration',
      { ...onServer, deploymentConfigName: 'Mine' },
      'DeploymentConfigDoesNotExistException',
    ],
    [
      "another platform's configuration",
      { ...onServer, deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce' },
      'DeploymentConfigDoesNotExistException',
    ],
    ['a long description', { ...onServer, description: 'x'.repeat(257) }, 'DescriptionTooLongException'],
    [
      'a rollback without an event',
      { ...onServer, autoRollbackConfiguration: { enabled: true, events: [] } },
      'InvalidAutoRollbackConfigException',
    ],
    [
      'an unknown event of a rollback',
      { ...onServer, autoRollbackConfiguration: { enabled: true, events: ['EVERYTHING'] } },
      'InvalidAutoRollbackConfigException',
    ],
    [
      'an unknown behavior',
      { ...onServer, fileExistsBehavior: 'KEEP' },
      'InvalidFileExistsBehaviorException',
    ],
    [
      'outdated instances on ECS',
      { ...onEcs, updateOutdatedInstancesOnly: true },
      'InvalidUpdateOutdatedInstancesOnlyValueException',
    ],
    [
      'ApplicationStop on ECS',
      { ...onEcs, ignoreApplicationStopFailures: true },
      'InvalidIgnoreApplicationStopFailuresValueException',
    ],
    ['an unknown member', { ...onServer, overrideAlarmConfiguration: {} }, 'SerializationException'],
    ['a member of another type', { ...onServer, description: 7 }, 'SerializationException'],
  ]
  for (const [what, input, error] of rows) {
    test(what, async () => {
      const answer = await ask(simulator, 'CreateDeployment', input)
      assert.equal(answer.error, error)
    })
  }

  test('none of these, on instances and on ECS', async () => {
    for (const input of [
      { ...onServer, deploymentConfigName: 'CodeDeployDefault.HalfAtATime', fileExistsBehavior: 'RETAIN' },
      { ...onEcs, deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' },
    ]) {
      assert.equal((await ask(simulator, 'CreateDeployment', input)).status, 200)
    }
  })
})
