import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { sendWithoutEnd } from '../../lab/kit/endless.ts'
import { fetchIdToken } from '../../src/actions/id-token.ts'
import { WatchError } from '../../src/errors.ts'
import { established, inPieces, startProxy, withLongHeader } from '../network/proxy.ts'

/** GitHub's token endpoint on loopback, named as the runner does. */
async function endpoint(t: TestContext, answer: RequestListener) {
  const server = createServer(answer)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  }
}

test('the workflow’s token is requested for an audience, and again each time', async t => {
  const received: unknown[] = []
  const environment = await endpoint(t, (request, response) => {
    received.push([request.url, request.headers.authorization])
    response.end(JSON.stringify({ value: `token-${received.length}` }))
  })
  assert.equal(await fetchIdToken(environment, 'sts.amazonaws.com'), 'token-1')
  assert.equal(await fetchIdToken(environment, 'sts.amazonaws.com.cn'), 'token-2')
  assert.deepEqual(received, [
    ['/token?api-version=2.0&audience=sts.amazonaws.com', 'Bearer request-token'],
    ['/token?api-version=2.0&audience=sts.amazonaws.com.cn', 'Bearer request-token'],
  ])
})

for (const missing of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
  test(`without ${missing} the missing permission is named`, async t => {
    const environment = await endpoint(t, () => assert.fail('it was asked'))
    await assert.rejects(
      fetchIdToken({ ...environment, [missing]: undefined }, 'sts.amazonaws.com'),
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

test('an endpoint that fails, or answers without a token, does not end the watch', async t => {
  for (const [status, body] of [
    [500, 'no'],
    [404, ''],
    [200, '{}'],
  ] as const) {
    const environment = await endpoint(t, (_, response) => response.writeHead(status).end(body))
    await assert.rejects(fetchIdToken(environment, 'sts.amazonaws.com'), (error: unknown) => {
      assert.ok(error instanceof Error && !(error instanceof WatchError))
      return true
    })
  }
})

test('a page of a firewall is reported as one', async t => {
  const environment = await endpoint(t, (_, response) =>
    response.writeHead(403).end('<html><title>Blocked</title></html>'),
  )
  await assert.rejects(fetchIdToken(environment, 'sts.amazonaws.com'), {
    name: 'UnexpectedResponse',
    message: 'HTTP 403, a page in HTML with the title "Blocked"',
  })
})

test('a proxy that refuses is reported with its status', async t => {
  await using proxy = await startProxy({ onConnect: { refusal: '407 Proxy Authentication Required' } })
  t.after(() => delete process.env.https_proxy)
  process.env.https_proxy = proxy.url
  const environment = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/token?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  }
  await assert.rejects(fetchIdToken(environment, 'sts.amazonaws.com'), {
    code: 'ERR_PROXY_TUNNEL',
    statusCode: 407,
  })
})

test('a proxy may send its header byte by byte, but not without end', { timeout: 30_000 }, async t => {
  const environment = await endpoint(t, (_, response) => response.end('{"value":"token"}'))
  const port = Number(new URL(environment.ACTIONS_ID_TOKEN_REQUEST_URL).port)
  const throughProxy = {
    ...environment,
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://token.example/token?api-version=2.0',
  }
  t.after(() => delete process.env.http_proxy)
  await using slow = await startProxy({
    onConnect: { port, answer: socket => inPieces(socket, established) },
  })
  process.env.http_proxy = slow.url
  assert.equal(await fetchIdToken(throughProxy, 'sts.amazonaws.com'), 'token')
  let taken = 0
  await using endless = await startProxy({
    onConnect: {
      answer: async socket => {
        await withLongHeader(socket)
        taken = socket.bytesWritten
      },
    },
  })
  process.env.http_proxy = endless.url
  await assert.rejects(fetchIdToken(throughProxy, 'sts.amazonaws.com'), /Header overflow/)
  await t.waitFor(() => assert.ok(taken > 0 && taken < 512 * 1_024, `${taken} bytes`))
})

test('an answer without end ends the watch, and names what was requested', async t => {
  let sent = 0
  const environment = await endpoint(t, async (_, response) => {
    sent = await sendWithoutEnd(response, '{"value":"')
  })
  await assert.rejects(fetchIdToken(environment, 'sts.amazonaws.com'), (error: unknown) => {
    assert.ok(error instanceof WatchError)
    assert.equal(error.code, 'ResponseTooLarge')
    assert.match(error.message, /OIDC token is not usable .* larger than 1 MB\)/)
    return true
  })
  while (sent === 0) await new Promise(resolve => setTimeout(resolve, 10))
  assert.ok(sent < 17 * 1_048_576, `${sent} bytes`)
})

test('the request token is not sent on to where a redirection points', async t => {
  const other = await endpoint(t, () => assert.fail('it was asked'))
  const environment = await endpoint(t, (_, response) =>
    response.writeHead(302, { location: other.ACTIONS_ID_TOKEN_REQUEST_URL }).end(),
  )
  await assert.rejects(fetchIdToken(environment, 'sts.amazonaws.com'), {
    name: 'UnexpectedResponse',
    message: /^HTTP 302, a redirection to 127\.0\.0\.1:\d+$/,
  })
})
