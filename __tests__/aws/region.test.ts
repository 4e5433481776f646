import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { regionFrom } from '../../src/aws/region.ts'
import { InvalidInputError } from '../../src/errors.ts'
import { connectTo, never } from '../codedeploy/support.ts'
import { fileWith } from '../support/file-with.ts'

const both = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }
for (const { input, environment, region } of [
  { input: 'eu-central-1', environment: both, region: 'eu-central-1' },
  { input: undefined, environment: both, region: 'eu-west-1' },
  { input: '', environment: both, region: 'eu-west-1' },
  { input: undefined, environment: { AWS_DEFAULT_REGION: 'eu-west-2' }, region: 'eu-west-2' },
  { input: undefined, environment: { ...both, AWS_REGION: '' }, region: 'eu-west-2' },
  { input: undefined, environment: {}, region: undefined },
]) {
  test(`region: input ${input} and ${JSON.stringify(environment)} give ${region}`, () => {
    assert.equal(regionFrom(input, environment), region)
  })
}

test('region: requests are signed for it, and errors name it', async () => {
  await using simulator = await startSimulator()
  const { codeDeploy } = await connectTo(simulator.url, { region: 'ap-northeast-1' })
  assert.equal(codeDeploy.region, 'ap-northeast-1')
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
    message: 'There is no deployment d-ABCDEF123 in ap-northeast-1.',
  })
})

async function writeProfile(t: TestContext, lines: readonly string[]): Promise<void> {
  const path = await fileWith(t, ['[default]', ...lines, ''].join('\n'))
  const before = process.env.AWS_CONFIG_FILE
  process.env.AWS_CONFIG_FILE = path
  t.after(() => {
    process.env.AWS_CONFIG_FILE = before
  })
}

test('region: it may come from the AWS profile', async t => {
  await writeProfile(t, ['region = eu-north-1'])
  const { codeDeploy } = await connectTo('http://127.0.0.1:1', { region: undefined })
  assert.equal(codeDeploy.region, 'eu-north-1')
})

for (const region of [undefined, 'us-east-1\n.evil.example']) {
  test(`region: ${JSON.stringify(region)} is one clear error before any request`, async () => {
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

for (const [region, reason] of [
  ['eu-west-1a', 'eu-west-1a is a zone, not a region; its region is eu-west-1'],
  ['us-west-2-lax-1a', 'us-west-2-lax-1a is a zone, not a region; its region is us-west-2'],
  ['us-east-1-wl1-bos-wlz-1', 'us-east-1-wl1-bos-wlz-1 is a zone, not a region; its region is us-east-1'],
  ['europe-west1', 'europe-west1 is not the name of a region, such as eu-central-1'],
  ['us-east', 'us-east is not the name of a region, such as eu-central-1'],
  ['EU-WEST-1', 'EU-WEST-1 is not the name of a region, such as eu-central-1'],
] as const) {
  test(`region: ${region} is refused before any request`, async () => {
    await assert.rejects(connectTo(undefined, { region }), (error: unknown) => {
      assert.ok(error instanceof InvalidInputError)
      assert.ok(error.message.startsWith(`aws-region: ${reason}. Correct it where it is set`), error.message)
      return true
    })
  })
}

test('region: a custom endpoint may have one of any name', async () => {
  const { codeDeploy } = await connectTo('http://127.0.0.1:1', { region: 'local' })
  assert.equal(codeDeploy.region, 'local')
})

for (const [what, lines] of [
  ['the AWS profile', ['endpoint_url = http://127.0.0.1:1']],
  [
    'a services section',
    ['services = lab', '[services lab]', 'codedeploy =', '  endpoint_url = http://127.0.0.1:1'],
  ],
] as const) {
  test(`region: an endpoint that ${what} names may have one of any name`, async t => {
    await writeProfile(t, lines)
    const { codeDeploy } = await connectTo(undefined, { region: 'local' })
    assert.equal(codeDeploy.region, 'local')
  })
}

for (const [what, lines] of [
  ['is to be ignored', ['endpoint_url = http://127.0.0.1:1', 'ignore_configured_endpoint_urls = true']],
  ['is in a section that does not exist', ['services = lab']],
] as const) {
  test(`region: one of any name is refused if the profile's endpoint ${what}`, async t => {
    await writeProfile(t, lines)
    await assert.rejects(connectTo(undefined, { region: 'local' }), { message: /^aws-region: local is not/ })
  })
}

for (const region of [
  'us-east-1 ap-southeast-7 us-gov-west-1 cn-northwest-1 us-iso-east-1 eu-isoe-west-1 eusc-de-east-1 mx-central-1',
  // One that there may be some day.
  'eu-atlantis-12',
].flatMap(names => names.split(' '))) {
  test(`region: ${region} is not refused`, async () => {
    const { codeDeploy } = await connectTo(undefined, { region })
    assert.equal(codeDeploy.region, region)
  })
}
