import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GetDeploymentCommand, ListDeploymentTargetsCommand } from '@aws-sdk/client-codedeploy'
import {
  expiredToken,
  type FaultyRequest,
  internalFailure,
  serviceUnavailable,
  throttled,
} from '../../../lab/aws-protocol/faults.ts'
import { clockFromFirstRequest } from '../../../lab/aws-protocol/server.ts'
import { accessDenied } from '../../../lab/codedeploy/faults.ts'
import { play } from '../codedeploy/support.ts'

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
  test(`the SDK sees the fault ${name} under that name`, async () => {
    await using played = await play('success', { faults: () => fault })
    const { client, deploymentId, simulator } = played
    await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), { name, message })
    const [request] = simulator.requests
    assert.deepEqual([request?.status, request?.errorName], [status, name])
  })
}

test('a connection can be reset', async () => {
  await using played = await play('success', { faults: () => ({ type: 'reset' }) })
  const { client, deploymentId, simulator } = played
  await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), { code: 'ECONNRESET' })
  assert.equal(simulator.requests[0]?.status, 0)
})

test('a request can hang until the server stops', async () => {
  await using played = await play('success', { faults: () => ({ type: 'hang' }) })
  const { client, deploymentId, simulator } = played
  const failed = assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })))
  while (simulator.requests.length === 0) await new Promise(resolve => setImmediate(resolve))
  assert.equal(simulator.requests[0]?.status, 0)
  await simulator.stop()
  await failed
})

for (const body of ['', '{"deploymentInfo": {"status": "Succ', '<html>Bad gateway</html>']) {
  test(`the body of an answer can be ${JSON.stringify(body)}`, async () => {
    await using played = await play('success', { faults: () => ({ type: 'body', status: 200, body }) })
    const response = await fetch(played.simulator.url, { method: 'POST', body: '{}' })
    assert.deepEqual([response.status, await response.text()], [200, body])
  })
}

test('an answer can have no end, until the client goes away', async () => {
  const endless = { type: 'endless', status: 200, begin: '{"x":"' } as const
  await using played = await play('success', { faults: () => endless })
  const { url, requests } = played.simulator
  const client = new AbortController()
  const response = await fetch(url, { method: 'POST', body: '{}', signal: client.signal })
  let received = 0
  await assert.rejects(async () => {
    for await (const chunk of response.body ?? []) {
      received += chunk.length
      if (received > 1_000_000) client.abort(new Error('gone'))
    }
  }, /gone/)
  while (requests[0]?.bytesSent === undefined) await new Promise(resolve => setTimeout(resolve, 5))
  assert.ok(requests[0].bytesSent >= received)
})

test('an answer can be late, and right', async () => {
  await using played = await play('success', { faults: () => ({ type: 'delay', milliseconds: 20 }) })
  const { client, deploymentId } = played
  const before = performance.now()
  const { deploymentInfo } = await client.send(new GetDeploymentCommand({ deploymentId }))
  assert.equal(deploymentInfo?.deploymentId, deploymentId)
  assert.ok(performance.now() - before >= 19)
})

test('faults are chosen by operation, input and the number of requests before', async () => {
  const asked: Omit<FaultyRequest, 'headers'>[] = []
  await using played = await play('success', {
    faults: ({ headers, ...request }) => {
      assert.match(headers.authorization ?? '', /^AWS4-HMAC-SHA256 Credential=/)
      asked.push(request)
      return request.operation === 'GetDeployment' && request.operationIndex === 1 ? throttled : undefined
    },
  })
  const { client, deploymentId } = played
  played.at(5_000)
  await client.send(new GetDeploymentCommand({ deploymentId }))
  await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
  const service = 'codedeploy'
  const input = { deploymentId }
  await assert.rejects(client.send(new GetDeploymentCommand(input)), { name: 'ThrottlingException' })
  assert.deepEqual(asked, [
    { service, operation: 'GetDeployment', index: 0, operationIndex: 0, input },
    { service, operation: 'ListDeploymentTargets', index: 1, operationIndex: 0, input },
    { service, operation: 'GetDeployment', index: 2, operationIndex: 1, input },
  ])
})

test('a clock from the first request stands until it is first read', async () => {
  const now = clockFromFirstRequest(1_000_000)
  await new Promise(resolve => setTimeout(resolve, 50))
  const first = now()
  assert.ok(first >= 1_000_000 && first < 1_000_040, `${first}`)
  await new Promise(resolve => setTimeout(resolve, 20))
  assert.ok(now() >= first + 19)
})
