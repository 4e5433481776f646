import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { nameSource, sources } from '../../src/evidence/sources.ts'
import { actionFolder, type BundleRun, runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole } from './whole.ts'

describe('action.yml and dist/ alone, as a runner fetches them without node_modules,', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'alone-'))
    await cp(path.join(actionFolder, 'action.yml'), path.join(folder, 'action.yml'))
    await cp(path.join(actionFolder, 'dist'), path.join(folder, 'dist'), { recursive: true })
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('are all that there is', async () => {
    assert.deepEqual((await readdir(folder)).toSorted(), ['action.yml', 'dist'])
    const files = await readdir(path.join(folder, 'dist'))
    for (const file of ['index.js', 'licenses.txt', 'package.json']) assert.ok(files.includes(file), file)
  })

  test('have files that are called by what they hold', async () => {
    const files = await readdir(path.join(folder, 'dist'))
    for (const file of ['hints.js', 'aws-sdk-client-ecs.js', 'undici.js'])
      assert.ok(files.includes(file), file)
    assert.deepEqual(
      files.filter(file => !/^[a-z]/.test(file)),
      [],
    )
  })

  test('refuse bad inputs', async () => {
    const run = await runBundle({ actionFolder: folder, inputs: { 'deployment-id': '', api: 'both' } })
    assertWhole(run, { conclusion: 'error', errorCode: 'InvalidInput' })
  })

  for (const [story, evidence, counts] of [
    ['success', 'none', { Succeeded: 6 }],
    ['ecs', 'auto', { Succeeded: 1 }],
    ['lambda', 'auto', { Succeeded: 1 }],
  ] as const) {
    test(`watch a deployment (${story}, evidence: ${evidence}), and load nothing but index.js for that`, async t => {
      const coverage = await mkdtemp(path.join(tmpdir(), 'loaded-'))
      t.after(() => rm(coverage, { recursive: true, force: true }))
      const environment = { NODE_V8_COVERAGE: coverage }
      const run = await runBundle({ actionFolder: folder, story, inputs: { evidence }, environment })
      assertWhole(run, { conclusion: 'success', counts })
      assert.deepEqual(await scriptsIn(coverage), ['index.js'])
      assert.deepEqual(servicesIn(run), ['codedeploy'])
    })
  }

  test('watch a deployment to EC2, and load one client more, which asks for the names', async t => {
    const coverage = await mkdtemp(path.join(tmpdir(), 'loaded-'))
    t.after(() => rm(coverage, { recursive: true, force: true }))
    const environment = { NODE_V8_COVERAGE: coverage }
    const run = await runBundle({ actionFolder: folder, story: 'success', environment })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
    const files = await scriptsIn(coverage)
    const loaded = await Promise.all(files.map(file => readFile(path.join(folder, 'dist', file), 'utf8')))
    const holding = (text: string) => files.filter((_, index) => loaded[index]?.includes(text))
    assert.equal(files.length, 3)
    assert.equal(holding('ResourceGroupsTaggingAPI_20170126').length, 1)
    for (const target of otherClients) assert.deepEqual(holding(target), [], target)
    assert.deepEqual(servicesIn(run), ['codedeploy', 'tagging'])
  })

  test('ask nobody but CodeDeploy about a failure with evidence: none', async () => {
    const run = await runBundle({ actionFolder: folder, story: 'ecs-exits', inputs: { evidence: 'none' } })
    assert.equal(run.outputs.conclusion, 'failure')
    assert.deepEqual(servicesIn(run), ['codedeploy'])
    assert.ok(!run.operations.includes('GetDeploymentGroup'))
  })

  for (const [story, actions] of [
    ['ecs-exits', /the IAM actions ecs:DescribeServices, .*, codedeploy:GetDeploymentGroup \(/],
    ['failure', /the IAM actions codedeploy:GetDeploymentGroup, tag:GetResources \(/],
    ['success', /the IAM actions tag:GetResources \(/],
  ] as const) {
    test(`end as ever without any permission for evidence, with one line more in the log (${story})`, async () => {
      const options = { actionFolder: folder, story }
      const denied = [...sources.flatMap(source => source.actions), ...nameSource.actions].filter(
        action => action !== 'codedeploy:GetDeployment',
      )
      const without = await runBundle({ ...options, inputs: { evidence: 'none' } })
      const run = await runBundle({ ...options, simulator: { denied } })
      for (const name of ['conclusion', 'error-code', 'error-message'])
        assert.equal(run.outputs[name], without.outputs[name], name)
      assert.equal(run.exitCode, without.exitCode)
      assert.deepEqual(run.annotations, without.annotations)
      assert.deepEqual(run.report.evidence, [])
      const about = run.log.split('\n').filter(line => line.includes('IAM actions'))
      assert.equal(about.length, 1)
      assert.match(about[0] ?? '', actions)
    })
  }

  test('load the client for CodePipeline only if a pipeline is followed', async () => {
    const dist = path.join(folder, 'dist')
    const holding: string[] = []
    for (const file of await readdir(dist)) {
      const text = await readFile(path.join(dist, file), 'utf8')
      if (file.endsWith('.js') && text.includes('CodePipeline_20150709')) holding.push(file)
    }
    assert.equal(holding.length, 1)
    assert.notEqual(holding[0], 'index.js')
    const [chunk = ''] = holding
    const [here, away] = [path.join(dist, chunk), path.join(folder, chunk)]
    await rename(here, away)
    const without: BundleRun[] = []
    for (const story of ['success', 'latest-is-rollback', 'pipeline'])
      without.push(await runBundle({ actionFolder: folder, story, inputs: findStory(story).inputs ?? {} }))
    await rename(away, here)
    assert.deepEqual(
      without.map(({ outputs }) => outputs.conclusion),
      ['success', 'failure', 'error'],
    )
    assert.ok(!without[2]?.operations.includes('ListPipelineExecutions'))
  })

  test('assume a role, with what is loaded for that only', async () => {
    await using endpoint = await startTokenEndpoint()
    const run = await runBundle({
      actionFolder: folder,
      story: 'success',
      inputs: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deployment-reader' },
      environment: endpoint.environment,
    })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
    assert.ok(run.operations.includes('AssumeRoleWithWebIdentity'))
  })
})

/** What the other clients of the SDK name their services. */
const otherClients = [
  'AmazonEC2ContainerServiceV20141113',
  'Logs_20140328',
  'GraniteServiceVersion20100801',
  'CodePipeline_20150709',
] as const

/** The services that were asked, by their names in signatures. */
function servicesIn({ requests }: BundleRun): readonly string[] {
  return [...new Set(requests.map(({ service }) => service))].toSorted()
}

/** The files of dist/ that a process loaded, by the coverage that it has left in a folder. */
async function scriptsIn(coverage: string): Promise<readonly string[]> {
  const files = await readdir(coverage)
  const reports = await Promise.all(files.map(file => readFile(path.join(coverage, file), 'utf8')))
  const urls = reports.flatMap(report => JSON.parse(report).result.map(({ url }: { url: string }) => url))
  return urls.flatMap(url => /\/dist\/([^/]+)$/.exec(url)?.[1] ?? [])
}
