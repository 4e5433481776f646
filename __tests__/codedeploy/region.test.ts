import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { regionFrom } from '../../src/codedeploy/client.ts'
import { InvalidInputError } from '../../src/errors.ts'
import { connectTo, never } from './support.ts'

describe('the region', () => {
  const both = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }
  const chain = [
    { input: 'eu-central-1', environment: both, region: 'eu-central-1' },
    { input: undefined, environment: both, region: 'eu-west-1' },
    { input: '', environment: both, region: 'eu-west-1' },
    { input: undefined, environment: { AWS_DEFAULT_REGION: 'eu-west-2' }, region: 'eu-west-2' },
    { input: undefined, environment: { ...both, AWS_REGION: '' }, region: 'eu-west-2' },
    { input: undefined, environment: {}, region: undefined },
  ]
  for (const { input, environment, region } of chain) {
    test(`of input ${input} and ${JSON.stringify(environment)} is ${region}`, () => {
      assert.equal(regionFrom(input, environment), region)
    })
  }

  test('is the one that requests are signed for, and that errors name', async () => {
    await using simulator = await startSimulator()
    const { codeDeploy } = await connectTo(simulator.url, { region: 'ap-northeast-1' })
    assert.equal(codeDeploy.region, 'ap-northeast-1')
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
      message: 'There is no deployment d-ABCDEF123 in ap-northeast-1.',
    })
  })

  test('may come from the profile', async t => {
    const folder = await mkdtemp(join(tmpdir(), 'region-'))
    t.after(() => rm(folder, { recursive: true }))
    const path = join(folder, 'config')
    await writeFile(path, '[default]\nregion = eu-north-1\n')
    const before = process.env.AWS_CONFIG_FILE
    process.env.AWS_CONFIG_FILE = path
    t.after(() => {
      process.env.AWS_CONFIG_FILE = before
    })
    const { codeDeploy } = await connectTo('http://127.0.0.1:1', { region: undefined })
    assert.equal(codeDeploy.region, 'eu-north-1')
  })
})

describe('a region that cannot be used is one clear error before any request', () => {
  for (const [what, region] of [
    ['none', undefined],
    ['no name of a host', 'us-east-1\n.evil.example'],
  ] as const) {
    test(what, async () => {
      await using simulator = await startSimulator()
      await assert.rejects(connectTo(simulator.url, { region }), (error: unknown) => {
        assert.ok(error instanceof InvalidInputError)
        assert.equal(error.code, 'InvalidInput')
        assert.match(error.message, /^aws-region: .*Set aws-region, or AWS_REGION in the environment/s)
        return true
      })
      assert.equal(simulator.requests.length, 0)
    })
  }
})
