import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { fetchIdToken } from '../../src/actions/id-token.ts'
import { WatchError } from '../../src/errors.ts'
import { createFetch } from '../../src/github/fetch.ts'

const never = new AbortController().signal

/** GitHub's token endpoint on loopback, named as the runner does. */
async function endpoint(t: TestContext, answer: RequestListener) {
  const server = createServer(answer)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const environment = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  }
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return environment
}

test("the workflow's token is fetched for AWS, anew each time", async t => {
  const asked: unknown[] = []
  const environment = await endpoint(t, (request, response) => {
    asked.push([request.url, request.headers.authorization])
    response.end(JSON.stringify({ value: `token-${asked.length}` }))
  })
  assert.equal(await fetchIdToken(environment, createFetch({}), never), 'token-1')
  assert.equal(await fetchIdToken(environment, createFetch({}), never), 'token-2')
  assert.deepEqual(asked[1], ['/token?api-version=2.0&audience=sts.amazonaws.com', 'Bearer request-token'])
})

for (const missing of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
  test(`without ${missing} the missing permission is named`, async t => {
    const environment = await endpoint(t, () => assert.fail('it was asked'))
    await assert.rejects(
      fetchIdToken({ ...environment, [missing]: undefined }, createFetch({}), never),
      (error: unknown) => {
        assert.ok(error instanceof WatchError)
        assert.equal(error.code, 'CredentialsProviderError')
        assert.match(error.message, /role-to-assume.*no permission/)
        assert.equal(error.hint, 'Add to the job: permissions: id-token: write')
        return true
      },
    )
  })
}

test('an endpoint that fails is no error of the permission: it may be asked again', async t => {
  const environment = await endpoint(t, (_, response) => response.writeHead(500).end('no'))
  await assert.rejects(fetchIdToken(environment, createFetch({}), never), (error: unknown) => {
    assert.ok(error instanceof Error && !(error instanceof WatchError))
    assert.match(error.message, /no OIDC token: HTTP 500/)
    return true
  })
})
