import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { runBundle } from '../support/bundle.ts'
import { assertWhole } from './whole.ts'

// What each input may be is in __tests__/inputs.test.ts. Here is one case of each kind, on its way through the bundle.

describe('bad inputs are one error before any request', { concurrency: 6 }, () => {
  const cases: readonly (readonly [
    what: string,
    inputs: Readonly<Record<string, string>>,
    message: RegExp,
  ])[] = [
    [
      'nothing to watch',
      { 'deployment-id': '' },
      /deployment-id is empty.*give either deployment-id, or both/,
    ],
    [
      'an id with a path in it',
      { 'deployment-id': 'd-ABC/../x' },
      /deployment-id is "d-ABC\/..\/x", but must/,
    ],
    [
      'two inputs that exclude each other',
      { 'fail-fast': 'true', 'fail-on': 'deployment' },
      /fail-fast is "true" and fail-on is "deployment"/,
    ],
    ['a command', { api: 'x\n::error::injected' }, /api is "x ::error::injected"/],
  ]
  for (const [what, inputs, message] of cases) {
    test(what, async () => {
      const run = await runBundle({ story: 'success', inputs })
      assertWhole(run, { conclusion: 'error', errorCode: 'InvalidInput', message, counts: {} })
      assert.deepEqual(run.operations, [])
      assert.match(run.markdown, /InvalidInput/)
    })
  }

  test('a missing region, with all that is known in the outputs', async () => {
    const run = await runBundle({ story: 'success', environment: { AWS_REGION: '' } })
    const message = /^aws-region: no usable region was found/
    assertWhole(run, { conclusion: 'error', errorCode: 'InvalidInput', message })
    assert.deepEqual(run.operations, [])
    assert.equal(run.outputs['deployment-id'], run.deploymentId)
  })

  test('an unknown word, with id and console link in the outputs all the same', async () => {
    const run = await runBundle({ story: 'success', inputs: { 'fail-on': 'anything' } })
    const { 'deployment-id': id, 'console-url': url = '' } = run.outputs
    assert.equal(id, run.deploymentId)
    assert.ok(url.startsWith('https://us-east-1.console.aws.amazon.com/'), url)
    assert.ok(url.includes(`/deployments/${id}?`), url)
  })
})

describe('good inputs', { concurrency: 6 }, () => {
  test('may have white space around them, and decide about the region before the environment', async () => {
    const inputs = { 'fail-fast': ' false ', 'timeout-minutes': ' 60\n', 'aws-region': ' eu-central-1 ' }
    const run = await runBundle({ story: 'success', inputs })
    assertWhole(run, { conclusion: 'success' })
    assert.match(run.outputs['console-url'] ?? '', /^https:\/\/eu-central-1\.console/)
  })

  test('may be empty or only white space, which counts as not given', async () => {
    const names = ['api', 'timeout-minutes', 'fail-on', 'fail-fast', 'on-cancel', 'summary', 'aws-region']
    const inputs = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? '' : ' \n']))
    const run = await runBundle({ story: 'success', inputs })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(run.summary.type, 'uploaded')
  })

  test('leave the region to AWS_DEFAULT_REGION if AWS_REGION is missing', async () => {
    const environment = { AWS_REGION: '', AWS_DEFAULT_REGION: 'ap-south-1' }
    const run = await runBundle({ story: 'success', environment })
    assertWhole(run, { conclusion: 'success' })
    assert.match(run.outputs['console-url'] ?? '', /^https:\/\/ap-south-1\.console/)
  })

  test('leave the region to the AWS profile if its variables are empty, or have white space around them', async t => {
    const folder = await mkdtemp(path.join(tmpdir(), 'profile-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    const file = path.join(folder, 'config')
    await writeFile(file, '[default]\nregion = eu-north-1\n')
    for (const region of ['', ' ', '\n']) {
      const run = await runBundle({
        story: 'success',
        environment: { AWS_REGION: region, AWS_DEFAULT_REGION: region, AWS_CONFIG_FILE: ` ${file}\n` },
      })
      assertWhole(run, { conclusion: 'success' })
      assert.match(run.outputs['console-url'] ?? '', /^https:\/\/eu-north-1\.console/)
    }
  })

  test('leave aside variables of AWS that are empty or have white space around them', async () => {
    const names = [
      'AWS_PROFILE AWS_DEFAULT_PROFILE AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE AWS_USE_FIPS_ENDPOINT',
      'AWS_USE_DUALSTACK_ENDPOINT AWS_DEFAULTS_MODE AWS_MAX_ATTEMPTS AWS_RETRY_MODE AWS_CA_BUNDLE AWS_ROLE_ARN',
      'AWS_WEB_IDENTITY_TOKEN_FILE AWS_ENDPOINT_URL AWS_SDK_UA_APP_ID AWS_ACCOUNT_ID AWS_CREDENTIAL_EXPIRATION',
      'AWS_ACCOUNT_ID_ENDPOINT_MODE AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_SIGV4A_SIGNING_REGION_SET',
      'AWS_AUTH_SCHEME_PREFERENCE AWS_CREDENTIAL_SCOPE AWS_SESSION_TOKEN AWS_EXECUTION_ENV',
    ].flatMap(line => line.split(' '))
    const empty = Object.fromEntries(names.map(name => [name, '']))
    const blank = Object.fromEntries(names.map(name => [name, name === 'AWS_SESSION_TOKEN' ? '' : ' \n']))
    for (const variables of [empty, blank]) {
      const environment = { ...variables, AWS_REGION: ' eu-west-3\n' }
      const run = await runBundle({ story: 'success', environment })
      assertWhole(run, { conclusion: 'success' })
      assert.match(run.outputs['console-url'] ?? '', /^https:\/\/eu-west-3\.console/)
    }
  })
})
