import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  GetApplicationRevisionCommand,
  GetDeploymentGroupCommand,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import { appSpecRevision } from '../../../lab/codedeploy/builders/subject.ts'
import { sha256 } from '../../../lab/codedeploy/plan/identifiers.ts'
import type { PlannedDeployment } from '../../../lab/codedeploy/plan/plan.ts'
import { plan } from './plans.ts'
import { type Played, play, start } from './support.ts'

const shop = { applicationName: 'shop', deploymentGroupName: 'production' }

async function groupOf({ client }: Pick<Played, 'client'>, names = shop) {
  return (await client.send(new GetDeploymentGroupCommand(names))).deploymentGroupInfo
}

test('a group names its last deployments, and the revision of the last successful one', async () => {
  await using played = await play('rollback')
  const before = await groupOf(played)
  assert.equal(before?.lastAttemptedDeployment?.deploymentId, played.deploymentId)
  assert.deepEqual(
    [before?.lastAttemptedDeployment?.status, before?.lastAttemptedDeployment?.endTime],
    ['Created', undefined],
  )
  const successful = before?.lastSuccessfulDeployment
  assert.equal(successful?.status, 'Succeeded')
  assert.ok((successful?.endTime?.getTime() ?? start) < start)
  assert.equal(before?.targetRevision?.revisionType, 'GitHub')
  assert.equal(before?.autoRollbackConfiguration?.enabled, true)
})

test('an automatic rollback that succeeded is the last successful deployment', async () => {
  await using played = await play('rollback')
  played.at(60_000)
  const group = await groupOf(played)
  const { lastSuccessfulDeployment: successful, lastAttemptedDeployment: attempted } = group ?? {}
  assert.deepEqual(successful, attempted)
  assert.notEqual(successful?.deploymentId, played.deploymentId)
  // It has none of its own, but the group's setting stays.
  assert.equal(group?.autoRollbackConfiguration?.enabled, true)
})

test('a group that has never been deployed to has settings alone', async () => {
  const groups = [{ ...shop, autoScalingGroups: ['shop-fleet'], alarms: ['shop-5xx'] }]
  await using played = await play('ecs', { deployments: [], groups })
  const group = await groupOf(played)
  assert.equal(group?.lastAttemptedDeployment, undefined)
  assert.equal(group?.lastSuccessfulDeployment, undefined)
  assert.deepEqual(
    group?.autoScalingGroups?.map(({ name }) => name),
    ['shop-fleet'],
  )
  assert.deepEqual(group?.alarmConfiguration?.alarms, [{ name: 'shop-5xx' }])
})

test('a group of ECS names its services', async () => {
  await using played = await play('ecs')
  const names = { applicationName: 'checkout', deploymentGroupName: 'checkout-service' }
  const group = await groupOf(played, names)
  assert.deepEqual(group?.ecsServices, [{ clusterName: 'production', serviceName: 'checkout' }])
  assert.equal(group?.computePlatform, 'ECS')
})

const appSpec = 'version: 0.0\nHooks:\n  - BeforeAllowTraffic: CodeDeployHook_orders\n'
const digest = sha256(appSpec)
const s3 = { bucket: 'releases', key: 'shop.zip', bundleType: 'zip', eTag: '0123' } as const
const github = { repository: 'example/shop', commitId: 'a'.repeat(40) }
const known: Readonly<Record<string, RevisionLocation>> = {
  appSpec: { revisionType: 'AppSpecContent', appSpecContent: { sha256: digest } },
  raw: { revisionType: 'String', string: { content: appSpec, sha256: digest } },
  s3: { revisionType: 'S3', s3Location: s3 },
  github: { revisionType: 'GitHub', gitHubLocation: github },
  unknownText: appSpecRevision('of a text that is not planned') as RevisionLocation,
}

const deployments = Object.values(known).map((revision, index): PlannedDeployment => {
  const deploymentId = `d-${String(index).padStart(9, 'A')}`
  return {
    plan: { ...plan, facts: { ...plan.facts, deploymentId, revision } },
    createdAt: start - index * 1_000,
  }
})

async function revisionOf(revision: RevisionLocation, ended: readonly PlannedDeployment[] = deployments) {
  await using played = await play('success', { deployments: ended, appSpecs: [appSpec] })
  const { applicationName } = shop
  return await played.client.send(new GetApplicationRevisionCommand({ applicationName, revision }))
}

test('the content of an AppSpec is found by its SHA-256', async () => {
  const { revision, revisionInfo } = await revisionOf({
    revisionType: 'AppSpecContent',
    appSpecContent: { sha256: digest },
  })
  assert.deepEqual(revision?.appSpecContent, { content: appSpec, sha256: digest })
  assert.deepEqual(revisionInfo?.deploymentGroups, ['production'])
  assert.equal(revisionInfo?.registerTime?.getTime(), start)
})

test('the content of a raw string is found by its SHA-256, or by the string itself', async () => {
  const expected = { content: appSpec, sha256: digest }
  for (const text of [{ sha256: digest }, { content: appSpec }]) {
    const { revision } = await revisionOf({ revisionType: 'String', string: text })
    assert.deepEqual(revision?.string, expected)
  }
})

test('revisions in S3 and on GitHub are found by what names them', async () => {
  const inS3 = await revisionOf({ revisionType: 'S3', s3Location: s3 })
  assert.deepEqual(inS3.revision?.s3Location, s3)
  const onGitHub = await revisionOf({ revisionType: 'GitHub', gitHubLocation: github })
  assert.deepEqual(onGitHub.revision?.gitHubLocation, github)
})

test('an AppSpec whose text is not planned comes without its content', async () => {
  const { revision } = await revisionOf(known.unknownText ?? {})
  assert.equal(revision?.appSpecContent?.content, undefined)
})

test('a revision is registered once, and used by every deployment of it', async () => {
  const createdAt = start - 3_600_000
  const [first] = deployments
  assert.ok(first !== undefined)
  const facts = { ...first.plan.facts, deploymentId: 'd-CCCCCCCCC', deploymentGroupName: 'staging' }
  const earlier = { plan: { ...first.plan, facts }, createdAt }
  const { revisionInfo } = await revisionOf(known.appSpec ?? {}, [first, earlier])
  assert.deepEqual(revisionInfo?.deploymentGroups, ['staging', 'production'])
  assert.equal(revisionInfo?.firstUsedTime?.getTime(), createdAt)
  assert.equal(revisionInfo?.lastUsedTime?.getTime(), start)
})

test('a deployment that is still to come registers no revision', async () => {
  const later = deployments.map(deployment => ({ ...deployment, createdAt: start + 1 }))
  await assert.rejects(revisionOf(known.appSpec ?? {}, later), { name: 'RevisionDoesNotExistException' })
})
