import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import { connectTo, never } from './support.ts'

/** Short, so that what never comes is not waited for long. */
const timeouts = { connection: 500, answer: 500, attempt: 60_000 }

const good = JSON.stringify({ deploymentInfo: { deploymentId: 'd-ABCDEF123', status: 'InProgress' } })
const half = good.slice(0, good.length / 2)

/** What an endpoint does with a request. */
type Behaviour = (response: ServerResponse, socket: Socket) => void

const answer =
  (status: number, body: string, contentType = 'application/x-amz-json-1.1'): Behaviour =>
  response =>
    response.writeHead(status, { 'content-type': contentType }).end(body)

/** The beginning of a whole good answer, whose rest is never sent. */
function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': good.length })
  response.write(half)
}

const page = '<html><body>Bad gateway</body></html>'

const behaviours: Readonly<Record<string, Behaviour>> = {
  'never answers': () => undefined,
  'resets the connection before it answers': (_, socket) => socket.resetAndDestroy(),
  'closes the connection before it answers': (_, socket) => socket.destroy(),
  'resets the connection within the answer': (response, socket) => {
    begin(response)
    setTimeout(() => socket.resetAndDestroy(), 20)
  },
  'closes the connection within the answer': (response, socket) => {
    begin(response)
    setTimeout(() => socket.destroy(), 20)
  },
  'stops half way in the answer': response => begin(response),
  'sends half of an answer as if it were whole': answer(200, half),
  'sends an empty answer': answer(200, ''),
  'sends an answer of the JSON type that is no object': answer(200, '"fine"'),
  'sends null': answer(200, 'null'),
  'sends a page in HTML as a good answer': answer(200, page, 'text/html'),
  'sends a page in HTML as status 502': answer(502, page, 'text/html'),
  'sends a page in HTML as status 403': answer(403, page, 'text/html'),
  'sends a page in HTML as status 400': answer(400, page, 'text/html'),
  'sends an error that names none': answer(400, ''),
  'sends an error that is an empty object': answer(400, '{}'),
  'sends a redirection': (response: ServerResponse) => {
    response.writeHead(302, { location: 'https://example.com/' }).end()
  },
  'sends no HTTP': (_, socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
}

/** An endpoint on loopback that does these things in turn, and then answers well. */
async function endpoint(turns: readonly Behaviour[]) {
  let requests = 0
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      requests += 1
      const turn = turns[requests - 1] ?? answer(200, good)
      turn(response, request.socket)
    })
  })
  return { ...(await listening(server)), requests: () => requests, server }
}

async function listening(server: Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') {
        server.closeAllConnections()
      }
      server.close()
      await once(server, 'close')
    },
  }
}

/** Why requests began to fail. */
function troubleIn(told: readonly string[]): string {
  const troubled = told.find(text => text.startsWith('troubled: '))
  return troubled?.slice('troubled: '.length) ?? assert.fail(told.join('\n'))
}

for (const [what, behaviour] of Object.entries(behaviours)) {
  test(`an endpoint that ${what} is asked again`, { timeout: 5_000 }, async t => {
    const { url, close, requests } = await endpoint([behaviour])
    t.after(close)
    const { codeDeploy, told } = await connectTo(url, { timeouts })
    const deployment = await codeDeploy.readDeployment('d-ABCDEF123', never)
    assert.equal(deployment.status, 'InProgress')
    // On a busy machine the good answer may come too late, once or twice.
    assert.ok(requests() >= 2)
    assert.match(troubleIn(told), /^\w+: ./)
  })
}

test('a request that is never answered is told by its name', { timeout: 5_000 }, async t => {
  const { url, close } = await endpoint([() => undefined])
  t.after(close)
  const { codeDeploy, told } = await connectTo(url, { timeouts })
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.match(troubleIn(told), /^ETIMEDOUT: /)
})

test('an answer that trickles without end is asked for again', { timeout: 10_000 }, async t => {
  const { url, close } = await endpoint([
    response => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      const timer = setInterval(() => response.write(' '), 50)
      response.once('close', () => clearInterval(timer))
    },
  ])
  t.after(close)
  const { codeDeploy, told } = await connectTo(url, { timeouts: { ...timeouts, attempt: 1_000 } })
  assert.equal((await codeDeploy.readDeployment('d-ABCDEF123', never)).status, 'InProgress')
  assert.equal(troubleIn(told), 'TimeoutError: no complete response within 1 s')
})

test('a clock that is wrong is put right by what the endpoint says', async t => {
  const inAnHour = new Date(Date.now() + 3_600_000)
  const signedAt: string[] = []
  const skewed: Behaviour = response =>
    response
      .writeHead(400, { date: inAnHour.toUTCString(), 'content-type': 'application/x-amz-json-1.1' })
      .end('{"__type":"InvalidSignatureException","message":"Signature not yet current"}')
  const { url, close, server } = await endpoint([skewed])
  t.after(close)
  server.on('request', request => signedAt.push(String(request.headers['x-amz-date'])))
  const { codeDeploy, told } = await connectTo(url, { timeouts })
  assert.equal((await codeDeploy.readDeployment('d-ABCDEF123', never)).status, 'InProgress')
  assert.match(told[1] ?? '', /^troubled: InvalidSignatureException/)
  const hours = inAnHour.toISOString().replaceAll(/[-:]/g, '').slice(0, 11)
  assert.deepEqual([signedAt[0]?.startsWith(hours), signedAt[1]?.startsWith(hours)], [false, true])
})

test('an endpoint that takes no connection is asked again', async () => {
  const { url, close } = await endpoint([])
  await close()
  const { codeDeploy, told } = await connectTo(url, { timeouts })
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), { code: 'LostContact' })
  assert.match(troubleIn(told), /^ECONNREFUSED: /)
})

test('an endpoint that closes idle connections loses no request', async t => {
  const { url, close, requests, server } = await endpoint([])
  t.after(close)
  const { codeDeploy } = await connectTo(url, { timeouts })
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  server.closeIdleConnections()
  await new Promise(resolve => setTimeout(resolve, 20))
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.equal(requests(), 2)
})

describe('cancelling', () => {
  const reason = new Error('cancelled by SIGINT')
  const patient = { connection: 60_000, answer: 60_000, attempt: 60_000 }

  const cancelled = async (url: string, when: Promise<unknown>) => {
    const cancellation = new AbortController()
    const { codeDeploy, told } = await connectTo(url, { timeouts: patient })
    const reading = codeDeploy.readDeployment('d-ABCDEF123', cancellation.signal)
    await Promise.race([when, reading])
    const before = performance.now()
    cancellation.abort(reason)
    await assert.rejects(reading, reason)
    assert.ok(performance.now() - before < 500)
    assert.deepEqual(told, [], 'a cancelled request is no trouble')
  }

  for (const what of ['never answers', 'stops half way in the answer'] as const) {
    test(`ends a request to an endpoint that ${what}`, { timeout: 5_000 }, async t => {
      const begun = Promise.withResolvers<void>()
      const { url, close } = await endpoint([
        (response, socket) => {
          behaviours[what]?.(response, socket)
          setTimeout(begun.resolve, 50)
        },
      ])
      t.after(close)
      await cancelled(url, begun.promise)
    })
  }

  test('ends a request to a server that speaks no HTTP at all', { timeout: 5_000 }, async t => {
    const sockets = new Set<Socket>()
    const server = createTcpServer(socket => sockets.add(socket))
    const { url, close } = await listening(server)
    t.after(async () => {
      for (const socket of sockets) socket.destroy()
      await close()
    })
    await cancelled(url, once(server, 'connection'))
  })

  test('ends a request that waits for credentials', { timeout: 5_000 }, async t => {
    const { url, close, requests } = await endpoint([])
    t.after(close)
    const asked = Promise.withResolvers<void>()
    const cancellation = new AbortController()
    const { codeDeploy } = await connectTo(url, {
      credentials: () => {
        asked.resolve()
        return new Promise(() => undefined)
      },
    })
    const reading = codeDeploy.readDeployment('d-ABCDEF123', cancellation.signal)
    await asked.promise
    cancellation.abort(reason)
    await assert.rejects(reading, reason)
    assert.equal(requests(), 0)
  })
})
