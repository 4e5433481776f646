import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { findStory } from '../../../demo/stories.ts'
import { deploymentsOf } from '../../../demo/story.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { ask, type Overrides, signed } from './raw.ts'
import { start } from './support.ts'

/** A story that began this many milliseconds ago. */
const startedAgo = (name: string, ago: number) => deploymentsOf(findStory(name), start - ago)
const inPlace = startedAgo('failure', 5_000)
const ended = startedAgo('tolerated', 60_000)
const created = startedAgo('queued', 1_000)
const queued = startedAgo('success', 500)
const waiting = startedAgo('blue-green-ready', 10_000)
const ecs = startedAgo('ecs', 3_000)
const lambda = startedAgo('lambda', 3_000)
const stack = startedAgo('cloudformation', 3_000)
const future = startedAgo('one-at-a-time', -60_000)

const simulator = await startSimulator({
  now: () => start,
  deployments: [inPlace, ended, created, queued, waiting, ecs, lambda, stack, future].flatMap(
    ({ deployments }) => deployments,
  ),
})
after(() => simulator.stop())

const on = ({ watch }: { readonly watch: string }, input: object = {}) => ({ deploymentId: watch, ...input })
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `i-${String(index).padStart(17, '0')}`)
const shop = { applicationName: 'shop', deploymentGroupName: 'production' }

type Row = readonly [input: unknown, error: string]

const deploymentIdErrors: readonly Row[] = [
  [{}, 'DeploymentIdRequiredException'],
  [{ deploymentId: '' }, 'DeploymentIdRequiredException'],
  [{ deploymentId: null }, 'DeploymentIdRequiredException'],
  [{ deploymentId: 'd-abcdefghi' }, 'InvalidDeploymentIdException'],
  [{ deploymentId: 'd-ABCDEFGHI' }, 'DeploymentDoesNotExistException'],
  [on(future), 'DeploymentDoesNotExistException'],
  [{ deploymentId: 7 }, 'SerializationException'],
  [on(inPlace, { deploymentID: 'x' }), 'SerializationException'],
  [on(inPlace, { toString: 'x' }), 'SerializationException'],
  [[], 'SerializationException'],
  [null, 'SerializationException'],
]

const groupErrors: readonly Row[] = [
  [{ deploymentGroupName: 'production' }, 'ApplicationNameRequiredException'],
  [{ applicationName: '', deploymentGroupName: 'production' }, 'ApplicationNameRequiredException'],
  [{ applicationName: 'shop' }, 'DeploymentGroupNameRequiredException'],
  [{ applicationName: 'shop', deploymentGroupName: '' }, 'DeploymentGroupNameRequiredException'],
  [{ ...shop, applicationName: 'a b' }, 'InvalidApplicationNameException'],
  [{ ...shop, applicationName: 'a'.repeat(101) }, 'InvalidApplicationNameException'],
  [{ ...shop, deploymentGroupName: 'a/b' }, 'InvalidDeploymentGroupNameException'],
  [{ ...shop, applicationName: 'nobodys' }, 'ApplicationDoesNotExistException'],
  [{ ...shop, deploymentGroupName: 'staging' }, 'DeploymentGroupDoesNotExistException'],
  [{ ...shop, deploymentGroupName: 'orders-live' }, 'DeploymentGroupDoesNotExistException'],
  [{ ...shop, deploymentGroupName: {} }, 'SerializationException'],
]

const table: Readonly<Record<string, readonly Row[]>> = {
  GetDeployment: deploymentIdErrors,
  ListDeployments: [
    ...groupErrors,
    [{ ...shop, includeOnlyStatuses: ['Done'] }, 'InvalidDeploymentStatusException'],
    [{ ...shop, includeOnlyStatuses: 'Failed' }, 'SerializationException'],
    [{ ...shop, nextToken: 'garbage' }, 'InvalidNextTokenException'],
    [{ ...shop, maxItems: 10 }, 'SerializationException'],
    [{ ...shop, createTimeRange: { start: 2, end: 1 } }, 'InvalidTimeRangeException'],
    [{ ...shop, createTimeRange: { from: 1 } }, 'SerializationException'],
    [{ ...shop, createTimeRange: { start: '2026-03-02' } }, 'SerializationException'],
  ],
  BatchGetDeployments: [
    [{}, 'DeploymentIdRequiredException'],
    [{ deploymentIds: [] }, 'DeploymentIdRequiredException'],
    [{ deploymentIds: Array.from({ length: 26 }, () => inPlace.watch) }, 'BatchLimitExceededException'],
    [{ deploymentIds: [inPlace.watch, 'd-abc'] }, 'InvalidDeploymentIdException'],
    [{ deploymentIds: [''] }, 'InvalidDeploymentIdException'],
    [{ deploymentIds: inPlace.watch }, 'SerializationException'],
    [{ deploymentIds: [1] }, 'SerializationException'],
    [on(inPlace), 'SerializationException'],
  ],
  ListDeploymentTargets: [
    ...deploymentIdErrors,
    [on(created), 'DeploymentNotStartedException'],
    [on(queued), 'DeploymentNotStartedException'],
    [on(inPlace, { nextToken: 'garbage' }), 'InvalidNextTokenException'],
    [on(inPlace, { nextToken: '' }), 'InvalidNextTokenException'],
    [on(inPlace, { targetFilters: { Status: ['Failed'] } }), 'InvalidTargetFilterNameException'],
    [on(inPlace, { targetFilters: { TargetStatus: ['Broken'] } }), 'InvalidInstanceStatusException'],
    [on(waiting, { targetFilters: { ServerInstanceLabel: ['Red'] } }), 'InvalidInstanceTypeException'],
    [
      on(inPlace, { targetFilters: { ServerInstanceLabel: ['Blue'] } }),
      'InvalidDeploymentInstanceTypeException',
    ],
    [on(inPlace, { targetFilters: { TargetStatus: 'Failed' } }), 'SerializationException'],
    [on(inPlace, { targetFilters: ['TargetStatus'] }), 'SerializationException'],
    [on(inPlace, { instanceStatusFilter: ['Failed'] }), 'SerializationException'],
  ],
  BatchGetDeploymentTargets: [
    ...deploymentIdErrors,
    [on(inPlace), 'DeploymentTargetIdRequiredException'],
    [on(inPlace, { targetIds: [] }), 'DeploymentTargetIdRequiredException'],
    [on(inPlace, { targetIds: many(26) }), 'DeploymentTargetListSizeExceededException'],
    [on(ecs, { targetIds: ['a', 'b'] }), 'DeploymentTargetListSizeExceededException'],
    [on(lambda, { targetIds: ['a', 'b'] }), 'DeploymentTargetListSizeExceededException'],
    [on(inPlace, { targetIds: [' '] }), 'InvalidDeploymentTargetIdException'],
    [on(inPlace, { targetIds: many(1) }), 'DeploymentTargetDoesNotExistException'],
    [on(inPlace, { targetIds: ['__proto__'] }), 'DeploymentTargetDoesNotExistException'],
    [on(created, { targetIds: many(1) }), 'DeploymentNotStartedException'],
    [on(inPlace, { targetIds: 'i-0' }), 'SerializationException'],
    [on(inPlace, { targetIds: [1] }), 'SerializationException'],
    [on(inPlace, { instanceIds: many(1) }), 'SerializationException'],
  ],
  ListDeploymentInstances: [
    ...deploymentIdErrors,
    [on(created), 'DeploymentNotStartedException'],
    [on(queued), 'DeploymentNotStartedException'],
    [on(ecs), 'InvalidComputePlatformException'],
    [on(stack), 'InvalidComputePlatformException'],
    [on(inPlace, { nextToken: 'garbage' }), 'InvalidNextTokenException'],
    [on(inPlace, { instanceStatusFilter: ['Broken'] }), 'InvalidInstanceStatusException'],
    [on(waiting, { instanceTypeFilter: ['Red'] }), 'InvalidInstanceTypeException'],
    [on(inPlace, { instanceTypeFilter: ['Green'] }), 'InvalidDeploymentInstanceTypeException'],
    [on(inPlace, { targetFilters: {} }), 'SerializationException'],
  ],
  BatchGetDeploymentInstances: [
    ...deploymentIdErrors,
    [on(inPlace), 'InstanceIdRequiredException'],
    [on(inPlace, { instanceIds: [] }), 'InstanceIdRequiredException'],
    [on(inPlace, { instanceIds: many(26) }), 'BatchLimitExceededException'],
    [on(inPlace, { instanceIds: [''] }), 'InvalidInstanceNameException'],
    [on(inPlace, { instanceIds: ['i'.repeat(101)] }), 'InvalidInstanceNameException'],
    [on(ecs, { instanceIds: many(1) }), 'InvalidComputePlatformException'],
    [on(stack, { instanceIds: many(1) }), 'InvalidComputePlatformException'],
    [on(inPlace, { targetIds: many(1) }), 'SerializationException'],
  ],
  GetDeploymentGroup: [...groupErrors, [{}, 'ApplicationNameRequiredException']],
  GetApplicationRevision: [
    [{}, 'ApplicationNameRequiredException'],
    [{ applicationName: 'a b' }, 'InvalidApplicationNameException'],
    [{ applicationName: 'nobodys', revision: {} }, 'ApplicationDoesNotExistException'],
    [{ applicationName: 'shop' }, 'RevisionRequiredException'],
    [{ applicationName: 'shop', revision: {} }, 'InvalidRevisionException'],
    [{ applicationName: 'shop', revision: { revisionType: 'Git' } }, 'InvalidRevisionException'],
    [{ applicationName: 'shop', revision: { revisionType: 'S3' } }, 'InvalidRevisionException'],
    [
      { applicationName: 'shop', revision: { revisionType: 'S3', s3Location: { bucket: 'b' } } },
      'InvalidRevisionException',
    ],
    [{ applicationName: 'shop', revision: { revisionType: 'AppSpecContent' } }, 'InvalidRevisionException'],
    [
      {
        applicationName: 'shop',
        revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256: '0'.repeat(64) } },
      },
      'RevisionDoesNotExistException',
    ],
    [{ applicationName: 'shop', revision: { type: 'S3' } }, 'SerializationException'],
    [{ applicationName: 'shop', revision: 'S3' }, 'SerializationException'],
  ],
  StopDeployment: [
    ...deploymentIdErrors,
    [on(ended), 'DeploymentAlreadyCompletedException'],
    [on(inPlace, { autoRollbackEnabled: 'yes' }), 'SerializationException'],
  ],
  ContinueDeployment: [
    ...deploymentIdErrors,
    [on(inPlace), 'UnsupportedActionForDeploymentTypeException'],
    [on(lambda), 'UnsupportedActionForDeploymentTypeException'],
    [on(ecs), 'DeploymentIsNotInReadyStateException'],
    [on(waiting, { deploymentWaitType: 'TERMINATION_WAIT' }), 'DeploymentIsNotInReadyStateException'],
    [on(waiting, { deploymentWaitType: 'SOME_WAIT' }), 'InvalidDeploymentWaitTypeException'],
    [on(waiting, { deploymentWaitType: 1 }), 'SerializationException'],
  ],
  CreateApplication: [[{}, 'UnknownOperationException']],
  '': [[{}, 'UnknownOperationException']],
}

for (const [operation, rows] of Object.entries(table)) {
  for (const [input, error] of rows) {
    test(`${operation} of ${JSON.stringify(input)?.slice(0, 100)}: ${error}`, async () => {
      const answer = await ask(simulator, operation, input)
      assert.deepEqual([answer.error, answer.status], [error, 400])
      assert.ok(answer.headers.get('x-amzn-requestid'))
      assert.equal(answer.headers.get('content-type'), 'application/x-amz-json-1.1')
      assert.equal(typeof answer.body.message, 'string')
    })
  }
}

describe('a request that is wrong before its input is looked at', () => {
  const unsigned = 'MissingAuthenticationTokenException'
  const rows: readonly [name: string, overrides: Overrides, error: string][] = [
    ['without a signature', { headers: { authorization: undefined } }, unsigned],
    ['with another kind of signature', { headers: { authorization: 'Bearer token' } }, unsigned],
    [
      'signed for another service',
      { headers: { authorization: signed.replace('codedeploy', 'sts') } },
      unsigned,
    ],
    ['without a target', { headers: { 'x-amz-target': undefined } }, 'UnknownOperationException'],
    [
      'for another version of the API',
      { headers: { 'x-amz-target': 'CodeDeploy_20150101.GetDeployment' } },
      'UnknownOperationException',
    ],
    ['as plain JSON', { headers: { 'content-type': 'application/json' } }, 'UnknownOperationException'],
    ['to another path', { path: '/deployments' }, 'UnknownOperationException'],
    ['by GET', { method: 'GET' }, 'UnknownOperationException'],
    ['with a body that is cut', { body: '{"deploymentId": "d-' }, 'SerializationException'],
    ['with an empty body', { body: '' }, 'SerializationException'],
  ]
  for (const [name, overrides, error] of rows) {
    test(`${name}: ${error}`, async () => {
      assert.equal((await ask(simulator, 'GetDeployment', on(inPlace), overrides)).error, error)
    })
  }
})

test('an error has its namespace, and a message that names what was wrong', async () => {
  const unknown = await ask(simulator, 'GetDeployment', { deploymentId: 'd-ABCDEFGHI' })
  assert.deepEqual(unknown.body, {
    __type: 'com.amazonaws.codedeploy#DeploymentDoesNotExistException',
    message: 'The deployment d-ABCDEFGHI could not be found.',
  })
  const wrong = await ask(simulator, 'BatchGetDeploymentTargets', on(inPlace, { targetIds: ['a', 2] }))
  assert.deepEqual(wrong.body, {
    __type: 'com.amazon.coral.service#SerializationException',
    message: 'targetIds[1] must be a string, not a number',
  })
})

test('every request is recorded in order, with its input, its status and its error', () => {
  const { requests } = simulator
  const [first] = requests
  assert.deepEqual(first, {
    at: start,
    service: 'codedeploy',
    operation: 'GetDeployment',
    input: {},
    status: 400,
    errorName: 'DeploymentIdRequiredException',
  })
  assert.ok(requests.every(({ status, errorName }) => status === 400 && errorName !== undefined))
})
