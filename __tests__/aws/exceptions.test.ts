import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { expiredToken, type Fault } from '../../lab/aws-protocol/faults.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { CodeDeploy, ConnectOptions } from '../../src/codedeploy/connect.ts'
import { WatchError } from '../../src/errors.ts'
import type { ReadApi } from '../../src/inputs.ts'
import { aDeployment, answering, apiError, connectTo, never, start } from '../codedeploy/support.ts'

interface Operation {
  readonly api?: ReadApi
  /** What the message says that was asked about. */
  readonly subject: string
  readonly call: (codeDeploy: CodeDeploy) => Promise<unknown>
  /** Its exceptions by the service model, without those that the adapters handle themselves. */
  readonly exceptions: string
}

const listTargets = (codeDeploy: CodeDeploy) => codeDeploy.listTargetIds(aDeployment, never)
const readTargets = (codeDeploy: CodeDeploy) => codeDeploy.readTargets(aDeployment, ['i-1', 'i-2'], never)
const aboutDeployment = 'DeploymentIdRequired InvalidDeploymentId DeploymentDoesNotExist'
const filters =
  'InvalidDeploymentInstanceType InvalidInstanceStatus InvalidInstanceType InvalidTargetFilterName'

const operations = {
  GetDeployment: {
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.readDeployment(aDeployment.id, never),
    exceptions: aboutDeployment,
  },
  ListDeploymentTargets: {
    subject: 'deployment d-ABCDEF123',
    call: listTargets,
    api: 'targets',
    exceptions: `${aboutDeployment} ${filters}`,
  },
  BatchGetDeploymentTargets: {
    subject: 'deployment d-ABCDEF123',
    call: readTargets,
    api: 'targets',
    exceptions:
      `${aboutDeployment} DeploymentNotStarted DeploymentTargetIdRequired DeploymentTargetListSizeExceeded ` +
      'InvalidDeploymentTargetId',
  },
  ListDeploymentInstances: {
    subject: 'deployment d-ABCDEF123',
    call: listTargets,
    api: 'instances',
    exceptions: `${aboutDeployment} ${filters} InvalidComputePlatform`,
  },
  BatchGetDeploymentInstances: {
    subject: 'deployment d-ABCDEF123',
    call: readTargets,
    api: 'instances',
    exceptions: `${aboutDeployment} BatchLimitExceeded InstanceIdRequired InvalidComputePlatform InvalidInstanceName`,
  },
  StopDeployment: {
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.stopDeployment(aDeployment.id, { rollback: true }, never),
    exceptions:
      `${aboutDeployment} DeploymentAlreadyCompleted DeploymentGroupDoesNotExist ` +
      'UnsupportedActionForDeploymentType',
  },
  ContinueDeployment: {
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.continueDeployment(aDeployment.id, never),
    exceptions:
      `${aboutDeployment} DeploymentAlreadyCompleted DeploymentIsNotInReadyState InvalidDeploymentStatus ` +
      'InvalidDeploymentWaitType UnsupportedActionForDeploymentType',
  },
  ListDeployments: {
    subject: 'deployment group production of application shop',
    call: codeDeploy =>
      codeDeploy.listDeployments(
        { applicationName: 'shop', deploymentGroupName: 'production' },
        { start },
        undefined,
        never,
      ),
    exceptions:
      'ApplicationDoesNotExist ApplicationNameRequired DeploymentGroupDoesNotExist DeploymentGroupNameRequired ' +
      'InvalidApplicationName InvalidDeploymentGroupName InvalidDeploymentStatus InvalidExternalId InvalidInput ' +
      'InvalidNextToken InvalidTimeRange',
  },
  BatchGetDeployments: {
    subject: 'deployment d-ABCDEF123 and 1 more',
    call: codeDeploy => codeDeploy.readDeployments([aDeployment.id, 'd-GHIJKL456'], never),
    exceptions: 'BatchLimitExceeded DeploymentIdRequired InvalidDeploymentId',
  },
} as const satisfies Readonly<Record<string, Operation>>

/** The error of an operation that gets this answer, which must come from one request. */
async function errorOf(name: keyof typeof operations, fault: Fault): Promise<WatchError> {
  const { call, api }: Operation = operations[name]
  await using endpoint = await answering({ [name]: () => fault }, { api: api ?? 'auto' })
  const error = await call(endpoint.codeDeploy).then(
    () => assert.fail('no error'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof WatchError)
  assert.equal(endpoint.slept(), 0, 'it was retried')
  assert.equal(endpoint.simulator.requests.length, 1)
  assert.deepEqual(endpoint.reported, [`${name} ${error.code}`])
  return error
}

for (const [name, { subject, exceptions }] of Object.entries(operations) as [
  keyof typeof operations,
  Operation,
][]) {
  test(`${name}: each of its exceptions ends the watch with what was asked and what to do`, async () => {
    for (const exception of exceptions.split(' ').map(short => `${short}Exception`)) {
      const error = await errorOf(name, apiError(exception, 'In the words of AWS.'))
      assert.equal(error.code, exception)
      assert.ok(error.message.includes(subject), error.message)
      assert.ok(error.message.includes('us-east-1'), error.message)
      assert.match(error.hint ?? '', /^[A-Za-z].{20,}\.$/)
    }
  })

  test(`${name}: a denial names who was denied, the IAM action and the resource`, async () => {
    const error = await errorOf(name, accessDenied(name))
    assert.equal(error.code, 'AccessDeniedException')
    assert.equal(
      error.message,
      `arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not allowed to perform codedeploy:${name} ` +
        'on arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/production ' +
        `(no identity-based policy allows the codedeploy:${name} action).`,
    )
    assert.match(error.hint ?? '', new RegExp(`^Allow codedeploy:${name} in the IAM policy`))
    const { message } = await errorOf(name, apiError('AccessDeniedException', 'In other words.'))
    assert.equal(
      message,
      `The credentials of this step are not allowed to perform codedeploy:${name} on ${subject} in us-east-1.`,
    )
  })
}

test('expired credentials end the watch with how to keep access longer', async () => {
  const error = await errorOf('GetDeployment', expiredToken)
  assert.equal(error.code, 'ExpiredTokenException')
  assert.match(error.message, /expired while watching/)
  assert.match(error.hint ?? '', /The deployment itself continues.*role-to-assume/)
})

for (const name of ['UnrecognizedClientException', 'InvalidSignatureException', 'IncompleteSignature']) {
  test(`credentials that AWS does not accept end the watch (${name})`, async () => {
    const error = await errorOf('GetDeployment', apiError(name, 'The token is invalid.'))
    assert.equal(error.code, name)
    assert.match(error.message, /does not accept the credentials of this step \(.*The token is invalid\./)
    assert.match(error.hint ?? '', /configure-aws-credentials/)
  })
}

test('a missing deployment is named with the region that was asked', async () => {
  const error = await errorOf('GetDeployment', apiError('DeploymentDoesNotExistException', 'Not found.'))
  assert.equal(error.message, 'There is no deployment d-ABCDEF123 in us-east-1.')
  assert.match(error.hint ?? '', /region.*account/)
})

test('an operation that the endpoint does not have is named', async () => {
  const error = await errorOf('GetDeployment', apiError('UnknownOperationException'))
  assert.match(error.message, /GetDeployment for deployment d-ABCDEF123 in us-east-1/)
})

/** A request with this environment of the process, to an endpoint that must not be reached. */
async function unsendable(
  t: TestContext,
  environment: Readonly<Record<string, string>>,
  options: Partial<ConnectOptions> = {},
): Promise<WatchError> {
  await using simulator = await startSimulator()
  const { codeDeploy, slept } = await connectTo(
    environment.AWS_ENDPOINT_URL_CODEDEPLOY ?? simulator.url,
    options,
  )
  for (const [name, value] of Object.entries(environment)) {
    const before = process.env[name]
    process.env[name] = value
    t.after(() => {
      if (before === undefined) delete process.env[name]
      else process.env[name] = before
    })
  }
  const error = await codeDeploy.readDeployment(aDeployment.id, never).then(
    () => assert.fail('no error'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof WatchError)
  assert.match(error.message, /^GetDeployment for deployment d-ABCDEF123 in us-east-1 could not be sent/)
  assert.deepEqual([slept(), simulator.requests.length], [0, 0])
  return error
}

for (const name of ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']) {
  test(`${name} beside a custom endpoint ends the watch at once, naming both`, async t => {
    const error = await unsendable(t, { [name]: 'true' })
    assert.equal(error.code, 'EndpointError')
    assert.match(error.hint ?? '', new RegExp(`AWS_ENDPOINT_URL.*${name}`))
  })
}

test('an endpoint that is not a URL ends the watch at once', async t => {
  const error = await unsendable(t, { AWS_ENDPOINT_URL_CODEDEPLOY: 'https://a b' })
  assert.equal(error.code, 'ERR_INVALID_URL')
  assert.match(error.hint ?? '', /AWS_ENDPOINT_URL_CODEDEPLOY.*whole URL/)
})

test('a key that cannot be sent ends the watch at once', async t => {
  const credentials = async () => ({ accessKeyId: 'AKIDSIMULATED\n', secretAccessKey: 'simulator' })
  const error = await unsendable(t, {}, { credentials })
  assert.equal(error.code, 'ERR_INVALID_CHAR')
  assert.match(error.hint ?? '', /key or session token contains a line break/)
  assert.doesNotMatch(error.message, /AKIDSIMULATED/)
})

test('an error that nobody has thought of ends the watch at once, as one to report', async t => {
  const credentials = async () => {
    throw new RangeError('a bug')
  }
  const error = await unsendable(t, {}, { credentials })
  assert.deepEqual([error.code, error.hint?.includes('please report it')], ['RangeError', true])
})
