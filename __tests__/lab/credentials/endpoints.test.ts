import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startContainerEndpoint } from '../../../lab/credentials/container.ts'
import { startInstanceMetadata } from '../../../lab/credentials/instance.ts'

const session = {
  accessKeyId: 'ASIASIMULATED',
  secretAccessKey: 'simulated-secret',
  sessionToken: 'simulated-token',
  expiresAt: Date.UTC(2026, 2, 2, 10),
}
const members = {
  AccessKeyId: 'ASIASIMULATED',
  SecretAccessKey: 'simulated-secret',
  Token: 'simulated-token',
  Expiration: '2026-03-02T10:00:00Z',
}
const issue = () => session
const roles = '/latest/meta-data/iam/security-credentials/'
const seconds = 'x-aws-ec2-metadata-token-ttl-seconds'

test('container: credentials are given for the path and the token only', async () => {
  await using endpoint = await startContainerEndpoint({ issue, token: 'pod' })
  const { AWS_CONTAINER_CREDENTIALS_FULL_URI: address = '' } = endpoint.environment
  const ask = (url: string, init: RequestInit) => fetch(url, init)
  const headers = { authorization: 'pod' }
  const good = await ask(address, { headers })
  assert.deepEqual(await good.json(), { RoleArn: 'arn:aws:iam::123456789012:role/task', ...members })
  assert.equal((await ask(address, {})).status, 401)
  assert.equal((await ask(address, { headers: { authorization: 'other' } })).status, 401)
  assert.equal((await ask(address, { headers, method: 'POST' })).status, 405)
  assert.equal((await ask(`${endpoint.url}/v2/credentials`, { headers })).status, 404)
  assert.deepEqual(endpoint.requests.slice(0, 2), ['GET /v1/credentials 200', 'GET /v1/credentials 401'])
})

test('instance: metadata are given for a token of the service only', async () => {
  await using endpoint = await startInstanceMetadata({ issue })
  const ask = (path: string, init: RequestInit = {}) => fetch(`${endpoint.url}${path}`, init)
  const put = (headers: Record<string, string>) => ask('/latest/api/token', { method: 'PUT', headers })
  const token = await (await put({ [seconds]: '60' })).text()
  const withToken = { headers: { 'x-aws-ec2-metadata-token': token } }
  assert.equal(await (await ask(roles, withToken)).text(), 'runner-role')
  const document = (await (await ask(`${roles}runner-role`, withToken)).json()) as object
  assert.deepEqual({ ...document, ...members, Code: 'Success', Type: 'AWS-HMAC' }, document)
  const statuses = [
    ask(roles),
    ask(roles, { headers: { 'x-aws-ec2-metadata-token': 'another' } }),
    ask(roles, { ...withToken, method: 'POST' }),
    ask(`${roles}other-role`, withToken),
    ask('/latest/api/token'),
    put({}),
    put({ [seconds]: '21601' }),
    put({ [seconds]: '60', 'x-forwarded-for': '192.0.2.1' }),
  ]
  assert.deepEqual(
    (await Promise.all(statuses)).map(({ status }) => status),
    [401, 401, 405, 404, 405, 400, 400, 403],
  )
})

test('instance: without an instance profile there is no role', async () => {
  await using endpoint = await startInstanceMetadata({ issue, hasRole: false })
  const headers = { [seconds]: '60' }
  const token = await (await fetch(`${endpoint.url}/latest/api/token`, { method: 'PUT', headers })).text()
  const answer = await fetch(`${endpoint.url}${roles}`, { headers: { 'x-aws-ec2-metadata-token': token } })
  assert.equal(answer.status, 404)
})

test('endpoints: a fault takes the place of an answer', async () => {
  const faults = (index: number) =>
    index === 0 ? ({ type: 'answer', status: 429, body: 'slow down' } as const) : ({ type: 'reset' } as const)
  await using endpoint = await startInstanceMetadata({ issue, faults })
  const first = await fetch(`${endpoint.url}${roles}`)
  assert.deepEqual([first.status, await first.text()], [429, 'slow down'])
  await assert.rejects(fetch(`${endpoint.url}${roles}`))
  assert.deepEqual(endpoint.requests, [`GET ${roles} 429`, `GET ${roles} 0`])
})
