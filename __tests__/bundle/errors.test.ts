import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { expiredToken, type Fault, type FaultyRequest } from '../../lab/aws-protocol/faults.ts'
import {
  incompleteSignature,
  invalidSignature,
  missingEqualSign,
} from '../../lab/aws-protocol/signature-errors.ts'
import { startGitHubServer } from '../../lab/github/server.ts'
import { type BundleOptions, type BundleRun, runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole } from './whole.ts'

const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

/** All that people can get to see of a step, but for the lines that mask something. */
function shown(run: BundleRun): string {
  const entries = run.entries.filter(({ type }) => type !== 'mask')
  return [JSON.stringify([entries, run.report, run.outputs]), run.markdown].join('\n')
}

// What is said about each exception, certificate, proxy and endpoint is in __tests__/aws/.
describe('an error that cannot pass by itself ends the step at once', { concurrency: 5 }, () => {
  const errors: readonly (readonly [
    what: string,
    options: BundleOptions,
    code: string,
    message: RegExp,
    hint: RegExp,
  ])[] = [
    [
      'a deployment that does not exist',
      { story: 'success', inputs: { 'deployment-id': 'd-NOTTHERE1' } },
      'DeploymentDoesNotExistException',
      /d-NOTTHERE1 in us-east-1/,
      /Hint: Check the ID or names, the region/,
    ],
    [
      'no credentials at all',
      { story: 'success', environment: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } },
      'CredentialsProviderError',
      /no AWS credentials.*Could not load credentials/,
      /Hint: Run aws-actions\/configure-aws-credentials before this step/,
    ],
    [
      'a session token with a line end',
      { story: 'success', environment: { AWS_SESSION_TOKEN: 'session-of-the-test\n' } },
      'InvalidInput',
      /AWS_SESSION_TOKEN must not contain white space, but has some at its beginning or end/,
      /Store the secret again/,
    ],
    [
      'a profile that does not exist beside keys',
      { story: 'success', environment: { AWS_PROFILE: 'production' } },
      'CredentialsProviderError',
      /The AWS profile production, which AWS_PROFILE names, provides no credentials/,
      /Hint: Unset AWS_PROFILE .* to use the keys/,
    ],
    [
      'a configuration that the SDK refuses in the background, too',
      { story: 'success', environment: { AWS_DEFAULTS_MODE: 'fast' } },
      'Error',
      /could not be sent \(Error: Invalid parameter for "defaultsMode"/,
      /please report it/,
    ],
    [
      'the instances API on ECS',
      { story: 'ecs', inputs: { api: 'instances' } },
      'InvalidComputePlatformException',
      /ECS deployment d-/,
      /set api: targets/,
    ],
    [
      'a role, but no permission to fetch the token',
      { story: 'success', inputs: { 'role-to-assume': roleArn } },
      'CredentialsProviderError',
      /role-to-assume needs the workflow's OIDC token/,
      /Hint: Add to the job: permissions: id-token: write/,
    ],
  ]
  for (const [what, options, code, message, hint] of errors) {
    test(what, async () => {
      const run = await runBundle(options)
      assertWhole(run, { conclusion: 'error', errorCode: code, message })
      assert.match(run.annotations[0]?.message ?? '', hint)
      assert.ok(run.markdown.includes(code))
      assert.ok(run.durations.total < 5_000)
      assert.ok(run.requests.length <= 3, 'nothing is retried')
    })
  }

  test('a role that may not be assumed', async () => {
    const denied: Fault = {
      type: 'error',
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      status: 403,
    }
    await using endpoint = await startTokenEndpoint()
    const run = await runBundle({
      story: 'success',
      simulator: {
        faults: ({ operation }) => (operation === 'AssumeRoleWithWebIdentity' ? denied : undefined),
      },
      inputs: { 'role-to-assume': roleArn },
      environment: endpoint.environment,
    })
    const message = /role\/deployment-reader could not be/
    assertWhole(run, { conclusion: 'error', errorCode: 'AccessDenied', message })
    assert.match(run.annotations[0]?.message ?? '', /Hint: Check that the role exists/)
    assert.deepEqual(run.operations, ['AssumeRoleWithWebIdentity'])
  })
})

test('a pipeline is followed with the session of the watch, renewed if CodePipeline says that it has expired', async () => {
  await using endpoint = await startTokenEndpoint()
  const run = await runBundle({
    story: 'pipeline',
    simulator: {
      faults: ({ operation, operationIndex }) =>
        operation === 'ListPipelineExecutions' && operationIndex === 0 ? expiredToken : undefined,
    },
    inputs: { ...findStory('pipeline').inputs, 'role-to-assume': roleArn, 'timeout-minutes': '0.03' },
    environment: { ...endpoint.environment, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
  })
  assert.equal(run.outputs.conclusion, 'timed-out')
  assert.deepEqual(run.operations.slice(0, 6), [
    'AssumeRoleWithWebIdentity',
    'ListPipelineExecutions',
    'AssumeRoleWithWebIdentity',
    'ListPipelineExecutions',
    'ListActionExecutions',
    'ListDeployments',
  ])
})

test('an OIDC token without end ends the step, and says so', async () => {
  await using endpoint = await startTokenEndpoint('endless')
  const run = await runBundle({
    story: 'success',
    inputs: { 'role-to-assume': roleArn },
    environment: endpoint.environment,
  })
  const message = /OIDC token is not usable .* larger than 1 MB\)/
  assertWhole(run, { conclusion: 'error', errorCode: 'ResponseTooLarge', message })
  assert.deepEqual(run.operations, [])
})

test('role-to-assume watches with credentials of its own, renewed as needed, and shows none of them', async () => {
  await using endpoint = await startTokenEndpoint()
  const run = await runBundle({
    story: 'success',
    // Shorter than the SDK looks ahead: renewed for each request.
    simulator: { sessionSeconds: 2 },
    inputs: { 'role-to-assume': roleArn },
    environment: { ...endpoint.environment, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
  })
  assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
  const assumed = run.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
  assert.ok(assumed.length > 3, `${assumed.length} sessions`)
  assert.equal(Object(assumed[0]?.input).RoleSessionName, 'codedeploy-watch-1658821493')
  assert.ok(run.requests.every(({ status }) => status === 200))
  assert.equal(endpoint.tokens.length, assumed.length)
  // The runner is told to mask tokens and credentials; beyond those lines they are nowhere.
  for (const token of endpoint.tokens) assert.ok(run.masks.includes(token))
  for (const credential of [/^ASIASIMULATED/, /^simulated-secret-/, /^simulated-session-token-/]) {
    assert.equal(new Set(run.masks.filter(mask => credential.test(mask))).size, assumed.length)
  }
  assert.doesNotMatch(shown(run), /workflow-token|request-token|simulated-(secret|session)|ASIASIMULATED/)
})

describe('what AWS repeats of a request is nowhere to be seen', { concurrency: 3 }, () => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'ASIAEXAMPLEEXAMPLE00',
    AWS_SECRET_ACCESS_KEY: 'exampleSecretKey/of+forty/characters/0000',
    AWS_SESSION_TOKEN: `example-session-${'aB3/xY+9'.repeat(40)}`,
  }
  const pullRequest = {
    number: 7,
    state: 'open',
    headSha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
    headRef: 'faster',
    commits: ['a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'],
  } as const

  /** A step with check run and comment, whose second GetDeployment is refused, and all that it shows. */
  async function refused(fault: (request: FaultyRequest) => Fault, options: BundleOptions) {
    await using github = await startGitHubServer({ token: 'token-of-the-job', pullRequests: [pullRequest] })
    const run = await runBundle({
      story: 'success',
      event: {
        name: 'pull_request',
        payload: { pull_request: { number: 7, head: { sha: pullRequest.headSha } } },
      },
      ...options,
      simulator: {
        ...options.simulator,
        faults: request =>
          request.operation === 'GetDeployment' && request.operationIndex > 0 ? fault(request) : undefined,
      },
      inputs: { 'check-run': 'Deployment', comment: 'always', ...options.inputs },
      environment: { GITHUB_API_URL: github.url, ...options.environment },
    })
    assert.equal(github.checkRuns.at(-1)?.conclusion, 'failure')
    assert.equal(github.comments.length, 1)
    const stdout = run.log.split('\n').filter(line => !line.startsWith('::add-mask::'))
    return { run, texts: [...stdout, shown(run), JSON.stringify([github.checkRuns, github.comments])] }
  }

  for (const [fault, code, message] of [
    [invalidSignature, 'InvalidSignatureException', /does not match the signature/],
    [
      incompleteSignature,
      'IncompleteSignatureException',
      /requires 'Credential' parameter.*Authorization=\*\*\*/,
    ],
    [
      missingEqualSign,
      'IncompleteSignatureException',
      /not a valid key=value pair .* Authorization header:\*\*\*/,
    ],
  ] as const) {
    test(`${fault.name}, with keys`, async () => {
      const { run, texts } = await refused(fault, { environment: keys })
      assertWhole(run, { conclusion: 'error', errorCode: code, message })
      for (const text of texts) {
        for (const key of Object.values(keys)) {
          assert.ok(
            !text.includes(key) && !text.includes(key.slice(0, 12)) && !text.includes(key.slice(-12)),
            text,
          )
        }
      }
    })
  }

  test('invalidSignature, with the sessions of a role so far', async () => {
    await using endpoint = await startTokenEndpoint()
    const { run, texts } = await refused(
      request => {
        const fault = invalidSignature(request)
        const tokens = [request.headers['x-amz-security-token'], ...endpoint.tokens, 'request-token']
        return fault.type === 'error' ? { ...fault, message: `${fault.message} ${tokens.join()}` } : fault
      },
      {
        simulator: { sessionSeconds: 2 },
        inputs: { 'role-to-assume': roleArn },
        environment: { ...endpoint.environment, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      },
    )
    assertWhole(run, {
      conclusion: 'error',
      errorCode: 'InvalidSignatureException',
      message: /does not match the signature/,
    })
    assert.ok(endpoint.tokens.length > 1)
    for (const text of texts) {
      assert.doesNotMatch(text, /workflow-token|request-token|simulated-(secret|session)|ASIASIMULATED/)
    }
  })
})

test('keys are in no log, debug log, summary or report', async () => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'AKIDSIMULATED',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-test',
    AWS_SESSION_TOKEN: 'session-of-the-test',
  }
  const run = await runBundle({
    story: 'success',
    environment: keys,
    simulator: { faults: ({ index }) => (index === 0 ? { type: 'reset' } : undefined) },
  })
  assertWhole(run, { conclusion: 'success' })
  for (const key of Object.values(keys)) assert.ok(!shown(run).includes(key) && !run.log.includes(key), key)
})
