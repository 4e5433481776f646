import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accessDenied, expiredToken, type Fault } from '../../lab/codedeploy/faults.ts'
import { type BundleOptions, runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole } from './whole.ts'

const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

/** The n-th request of an operation, counted from 0, and all after it, get this answer. */
function refusing(operation: string, fault: Fault, from = 0): BundleOptions {
  return {
    story: 'success',
    pace: 0.3,
    simulator: {
      faults: request =>
        request.operation === operation && request.operationIndex >= from ? fault : undefined,
    },
  }
}

describe('what does not pass by itself ends the step at once', { concurrency: 5 }, () => {
  const denied =
    'User: arn:aws:sts::123456789012:assumed-role/x/y is not authorized to perform: codedeploy:GetDeployment'
  const errors: readonly (readonly [
    what: string,
    options: BundleOptions,
    code: string,
    says: RegExp,
    hint: RegExp,
  ])[] = [
    [
      'a denied GetDeployment',
      refusing('GetDeployment', accessDenied('GetDeployment')),
      'AccessDeniedException',
      /assumed-role\/deployer\/GitHubActions is not allowed to perform codedeploy:GetDeployment on arn:aws:codedeploy:us-east-1/,
      /Hint: Allow codedeploy:GetDeployment in the IAM policy/,
    ],
    [
      'a permission that is taken away meanwhile',
      refusing(
        'GetDeployment',
        { type: 'error', name: 'AccessDeniedException', message: denied, status: 400 },
        2,
      ),
      'AccessDeniedException',
      /assumed-role\/x\/y is not allowed to perform codedeploy:GetDeployment/,
      /Hint: Allow codedeploy:GetDeployment/,
    ],
    [
      'a deployment that does not exist',
      { story: 'success', inputs: { 'deployment-id': 'd-NOTTHERE1' } },
      'DeploymentDoesNotExistException',
      /^There is no deployment d-NOTTHERE1 in us-east-1\.$/,
      /Hint: Check the id or names, the region/,
    ],
    [
      'an id that CodeDeploy does not take for one',
      { story: 'success', inputs: { 'deployment-id': '12345' } },
      'InvalidDeploymentIdException',
      /does not accept the id of deployment 12345/,
      /Hint: Check the id/,
    ],
    [
      'a group that does not exist',
      {
        story: 'success',
        inputs: { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'staging' },
      },
      'DeploymentGroupDoesNotExistException',
      /deployment group staging of application shop/,
      /Hint: Check the id or names/,
    ],
    [
      'credentials that expire meanwhile',
      refusing('GetDeployment', expiredToken, 2),
      'ExpiredTokenException',
      /The credentials expired while watching deployment d-/,
      /Hint: The deployment itself continues\. Set role-to-assume/,
    ],
    [
      'credentials that AWS does not know',
      refusing('GetDeployment', {
        type: 'error',
        name: 'UnrecognizedClientException',
        message: 'The security token included in the request is invalid.',
        status: 400,
      }),
      'UnrecognizedClientException',
      /AWS does not accept the credentials/,
      /Hint: Run aws-actions\/configure-aws-credentials before this step/,
    ],
    [
      'no credentials at all',
      { story: 'success', environment: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } },
      'CredentialsProviderError',
      /This step has no AWS credentials.*Could not load credentials/,
      /Hint: Run aws-actions\/configure-aws-credentials before this step/,
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
  for (const [what, options, code, says, hint] of errors) {
    test(what, async () => {
      const run = await runBundle(options)
      assertWhole(run, { conclusion: 'error', errorCode: code, message: says })
      const [failing] = run.annotations
      assert.match(failing?.message ?? '', hint)
      assert.ok(run.markdown.includes(code))
      assert.ok(run.durations.total < 5_000)
      assert.ok(!run.log.includes('trying again'))
    })
  }

  test('a role that may not be assumed', async () => {
    await using endpoint = await startTokenEndpoint()
    const denial: Fault = {
      type: 'error',
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      status: 403,
    }
    const run = await runBundle({
      ...refusing('AssumeRoleWithWebIdentity', denial),
      inputs: { 'role-to-assume': roleArn },
      environment: endpoint.environment,
    })
    assertWhole(run, {
      conclusion: 'error',
      errorCode: 'AccessDenied',
      message: /role\/deployment-reader could not be/,
    })
    assert.match(
      run.annotations[0]?.message ?? '',
      /Hint: Check that the role exists and that its trust policy/,
    )
    assert.deepEqual(run.operations, ['AssumeRoleWithWebIdentity'])
  })
})

describe('role-to-assume', { concurrency: 2 }, () => {
  test('watches with credentials of its own, renewed as often as needed, and shows none of them', async () => {
    await using endpoint = await startTokenEndpoint()
    const run = await runBundle({
      story: 'success',
      // Shorter than the SDK's look ahead: renewed for each request.
      simulator: { sessionSeconds: 2 },
      inputs: { 'role-to-assume': roleArn },
      environment: { ...endpoint.environment, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
    })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
    const assumed = run.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    assert.ok(assumed.length > 3, `${assumed.length} sessions`)
    assert.deepEqual(
      assumed.map(({ input }) => (input as { readonly RoleSessionName: string }).RoleSessionName).slice(0, 1),
      ['codedeploy-watch-1658821493'],
    )
    assert.ok(run.requests.every(({ status }) => status === 200))
    assert.equal(endpoint.tokens.length, assumed.length)
    // The runner is told to mask the token; beyond that line it is nowhere.
    for (const token of endpoint.tokens) assert.ok(run.masks.includes(token))
    const shown = [
      ...run.entries.flatMap(entry => (entry.type === 'mask' ? [] : [JSON.stringify(entry)])),
      run.markdown,
      JSON.stringify(run.report),
      JSON.stringify(run.outputs),
    ].join('\n')
    assert.doesNotMatch(shown, /workflow-token|request-token|simulated-(secret|session)|ASIASIMULATED/)
  })
})

test('keys are in no log, debug log, summary or report', async () => {
  const [accessKeyId, secretAccessKey, token] = ['AKIDSIMULATED', 'secret-of-the-test', 'session-of-the-test']
  const run = await runBundle({
    story: 'success',
    environment: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: token,
    },
    simulator: { faults: ({ index }) => (index === 0 ? { type: 'reset' } : undefined) },
  })
  assertWhole(run, { conclusion: 'success' })
  const shown = [run.log, run.markdown, JSON.stringify(run.report), JSON.stringify(run.outputs)].join('\n')
  for (const secret of [accessKeyId, secretAccessKey, token]) assert.ok(!shown.includes(secret), secret)
})
