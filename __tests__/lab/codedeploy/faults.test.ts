import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GetDeploymentCommand, ListDeploymentTargetsCommand } from '@aws-sdk/client-codedeploy'
import {
  accessDenied,
  expiredToken,
  type Fault,
  type FaultyRequest,
  internalFailure,
  serviceUnavailable,
  throttled,
} from '../../../lab/codedeploy/faults.ts'
import { play } from './support.ts'

/** Every request fails in the same way. */
async function playFault(fault: Fault) {
  return play('success', { faults: () => fault })
}

for (const [fault, name, status, message] of [
  [throttled, 'ThrottlingException', 400, /^Rate exceeded$/],
  [expiredToken, 'ExpiredTokenException', 400, /expired/],
  [internalFailure, 'InternalFailure', 500, /./],
  [serviceUnavailable, 'ServiceUnavailable', 503, /Unavailable/],
  [
    accessDenied('GetDeployment'),
    'AccessDeniedException',
    400,
    /not authorized to perform: codedeploy:GetDeployment on/,
  ],
] as const) {
  test(`the SDK gets ${name} as its name`, async () => {
    await using played = await playFault(fault)
    const { client, deploymentId, simulator } = played
    await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), { name, message })
    assert.equal(simulator.requests[0]?.status, status)
    assert.equal(simulator.requests[0]?.errorName, name)
  })
}

test('a connection can be reset', async () => {
  await using played = await playFault({ type: 'reset' })
  const { client, deploymentId, simulator } = played
  await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), { code: 'ECONNRESET' })
  assert.equal(simulator.requests[0]?.status, 0)
})

test('a request can hang until the simulator stops', async () => {
  await using played = await playFault({ type: 'hang' })
  const { client, deploymentId, simulator } = played
  const request = client.send(new GetDeploymentCommand({ deploymentId }))
  const outcome = request.then(
    () => 'answered',
    () => 'failed',
  )
  while (simulator.requests.length === 0) await new Promise(resolve => setImmediate(resolve))
  assert.equal(await Promise.race([outcome, Promise.resolve('hanging')]), 'hanging')
  await simulator.stop()
  assert.equal(await outcome, 'failed')
  assert.equal(simulator.requests[0]?.status, 0)
})

for (const body of ['', '{"deploymentInfo": {"status": "Succ', '<html>Bad gateway</html>']) {
  test(`an answer can be ${JSON.stringify(body)}`, async () => {
    await using played = await playFault({ type: 'body', status: 200, body })
    const { simulator } = played
    const response = await fetch(simulator.url, { method: 'POST', body: '{}' })
    assert.equal(response.status, 200)
    assert.equal(await response.text(), body)
  })
}

test('an answer can be late, and right', async () => {
  await using played = await playFault({ type: 'delay', milliseconds: 20 })
  const { client, deploymentId } = played
  const before = performance.now()
  const { deploymentInfo } = await client.send(new GetDeploymentCommand({ deploymentId }))
  assert.equal(deploymentInfo?.deploymentId, deploymentId)
  assert.ok(performance.now() - before >= 19)
})

test('faults are chosen by operation, input and the number of requests before', async () => {
  const seen: FaultyRequest[] = []
  await using played = await play('success', {
    faults: request => {
      seen.push(request)
      return request.operation === 'GetDeployment' && request.operationIndex === 1 ? throttled : undefined
    },
  })
  const { client, deploymentId } = played
  played.at(5_000)
  const get = () => client.send(new GetDeploymentCommand({ deploymentId }))
  await get()
  await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  await assert.rejects(get(), { name: 'ThrottlingException' })
  await get()
  assert.deepEqual(seen, [
    { operation: 'GetDeployment', index: 0, operationIndex: 0, input: { deploymentId } },
    { operation: 'ListDeploymentTargets', index: 1, operationIndex: 0, input: { deploymentId } },
    { operation: 'GetDeployment', index: 2, operationIndex: 1, input: { deploymentId } },
    { operation: 'GetDeployment', index: 3, operationIndex: 2, input: { deploymentId } },
  ])
})
