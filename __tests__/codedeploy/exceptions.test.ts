import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expiredToken, type Fault } from '../../lab/aws-protocol/faults.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import type { CodeDeploy } from '../../src/codedeploy/connect.ts'
import { WatchError } from '../../src/errors.ts'
import { answering, apiError, never } from './support.ts'

const deployment = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  statusMessages: [],
  autoRollbackEvents: [],
} as const

interface Operation {
  readonly api: 'targets' | 'instances'
  /** What the message says that was asked about. */
  readonly subject: string
  readonly call: (codeDeploy: CodeDeploy) => Promise<unknown>
  /** Its exceptions by the service model, those that the adapters handle themselves left out. */
  readonly exceptions: readonly string[]
}

const ofDeployment = [
  'DeploymentIdRequiredException',
  'InvalidDeploymentIdException',
  'DeploymentDoesNotExistException',
]

const operations: Readonly<Record<string, Operation>> = {
  GetDeployment: {
    api: 'targets',
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.readDeployment(deployment.id, never),
    exceptions: ofDeployment,
  },
  ListDeploymentTargets: {
    api: 'targets',
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.listTargetIds(deployment, never),
    exceptions: [
      ...ofDeployment,
      'InvalidDeploymentInstanceTypeException',
      'InvalidInstanceStatusException',
      'InvalidInstanceTypeException',
      'InvalidNextTokenException',
      'InvalidTargetFilterNameException',
    ],
  },
  BatchGetDeploymentTargets: {
    api: 'targets',
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.readTargets(deployment, ['i-1', 'i-2'], never),
    exceptions: [
      ...ofDeployment,
      'DeploymentNotStartedException',
      'DeploymentTargetIdRequiredException',
      'DeploymentTargetListSizeExceededException',
      'InvalidDeploymentTargetIdException',
    ],
  },
  ListDeploymentInstances: {
    api: 'instances',
    subject: 'Server deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.listTargetIds(deployment, never),
    exceptions: [
      ...ofDeployment,
      'InvalidComputePlatformException',
      'InvalidDeploymentInstanceTypeException',
      'InvalidInstanceStatusException',
      'InvalidInstanceTypeException',
      'InvalidNextTokenException',
      'InvalidTargetFilterNameException',
    ],
  },
  BatchGetDeploymentInstances: {
    api: 'instances',
    subject: 'Server deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.readTargets(deployment, ['i-1', 'i-2'], never),
    exceptions: [
      ...ofDeployment,
      'BatchLimitExceededException',
      'InstanceIdRequiredException',
      'InvalidComputePlatformException',
      'InvalidInstanceNameException',
    ],
  },
  StopDeployment: {
    api: 'targets',
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.stopDeployment(deployment.id, { rollback: true }, never),
    exceptions: [
      ...ofDeployment,
      'DeploymentAlreadyCompletedException',
      'DeploymentGroupDoesNotExistException',
      'UnsupportedActionForDeploymentTypeException',
    ],
  },
  ContinueDeployment: {
    api: 'targets',
    subject: 'deployment d-ABCDEF123',
    call: codeDeploy => codeDeploy.continueDeployment(deployment.id, never),
    exceptions: [
      ...ofDeployment,
      'DeploymentAlreadyCompletedException',
      'DeploymentIsNotInReadyStateException',
      'InvalidDeploymentStatusException',
      'InvalidDeploymentWaitTypeException',
      'UnsupportedActionForDeploymentTypeException',
    ],
  },
  ListDeployments: {
    api: 'targets',
    subject: 'deployment group production of application shop',
    call: codeDeploy => codeDeploy.findLatestDeploymentId('shop', 'production', never),
    exceptions: [
      'ApplicationDoesNotExistException',
      'ApplicationNameRequiredException',
      'DeploymentGroupDoesNotExistException',
      'DeploymentGroupNameRequiredException',
      'InvalidApplicationNameException',
      'InvalidDeploymentGroupNameException',
      'InvalidDeploymentStatusException',
      'InvalidExternalIdException',
      'InvalidInputException',
      'InvalidNextTokenException',
      'InvalidTimeRangeException',
    ],
  },
}

/** The error of an operation that gets this answer. */
async function errorOf(name: string, { api, call }: Operation, fault: Fault): Promise<WatchError> {
  await using endpoint = await answering({ [name]: () => fault }, { api })
  const error = await call(endpoint.codeDeploy).then(
    () => assert.fail('no error'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof WatchError)
  assert.equal(endpoint.slept(), 0, 'it was tried again')
  assert.equal(endpoint.simulator.requests.length, 1)
  assert.deepEqual(endpoint.told, [`${name} ${error.code}`])
  return error
}

for (const [name, operation] of Object.entries(operations)) {
  describe(name, () => {
    for (const exception of operation.exceptions) {
      test(`${exception} says what was asked and what to do`, async () => {
        const error = await errorOf(name, operation, apiError(exception, 'In the words of AWS.'))
        assert.equal(error.code, exception)
        assert.ok(error.message.includes(operation.subject), error.message)
        assert.ok(error.message.includes('us-east-1'), error.message)
        assert.match(error.hint ?? '', /^[A-Z].{20,}\.$/)
      })
    }

    test('AccessDenied names who was denied, the IAM action and the resource, at once', async () => {
      const error = await errorOf(name, operation, accessDenied(name))
      assert.equal(error.code, 'AccessDeniedException')
      assert.equal(
        error.message,
        `arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not allowed to perform codedeploy:${name} ` +
          'on arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/production ' +
          `(no identity-based policy allows the codedeploy:${name} action).`,
      )
      assert.match(error.hint ?? '', new RegExp(`^Allow codedeploy:${name} in the IAM policy`))
    })

    test('AccessDenied in unknown words still names the IAM action and what was asked about', async () => {
      const error = await errorOf(name, operation, apiError('AccessDeniedException', 'No.'))
      assert.equal(
        error.message,
        `The credentials of this step are not allowed to perform codedeploy:${name} on ${operation.subject} in us-east-1.`,
      )
    })

    test('expired credentials end it at once, with how to keep access longer', async () => {
      const error = await errorOf(name, operation, expiredToken)
      assert.equal(error.code, 'ExpiredTokenException')
      assert.match(error.message, /expired while watching/)
      assert.match(error.hint ?? '', /The deployment itself goes on.*role-to-assume/)
    })

    for (const wrong of ['UnrecognizedClientException', 'InvalidSignatureException', 'IncompleteSignature']) {
      test(`${wrong}: AWS does not take the credentials`, async () => {
        const error = await errorOf(name, operation, apiError(wrong, 'The token is invalid.'))
        assert.equal(error.code, wrong)
        assert.match(error.message, /does not accept the credentials of this step \(.*The token is invalid\./)
        assert.match(error.hint ?? '', /configure-aws-credentials/)
      })
    }
  })
}

test('a missing deployment is named with the region that was asked', async () => {
  const error = await errorOf(
    'GetDeployment',
    operations.GetDeployment ?? assert.fail(),
    apiError('DeploymentDoesNotExistException', 'The deployment could not be found.'),
  )
  assert.equal(error.message, 'There is no deployment d-ABCDEF123 in us-east-1.')
  assert.match(error.hint ?? '', /region.*account/)
})

test('a group without deployments is an error too', async () => {
  await using endpoint = await answering({ ListDeployments: () => ({ deployments: [] }) })
  await assert.rejects(endpoint.codeDeploy.findLatestDeploymentId('shop', 'production', never), {
    code: 'DeploymentDoesNotExistException',
    message: 'There is no deployment of deployment group production of application shop in us-east-1.',
  })
})

test('an operation that AWS removes, or an endpoint does not have, is named', async () => {
  const error = await errorOf(
    'GetDeployment',
    operations.GetDeployment ?? assert.fail(),
    apiError('UnknownOperationException'),
  )
  assert.match(error.message, /GetDeployment for deployment d-ABCDEF123 in us-east-1/)
})
