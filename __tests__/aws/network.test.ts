import assert from 'node:assert/strict'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { WatchError } from '../../src/errors.ts'
import { connectTo, never } from '../codedeploy/support.ts'
import { startTls } from '../network/proxy.ts'
import { fileWith } from '../support/file-with.ts'
import { selfSigned } from './certificate.ts'

/** Short, so that what never comes is not waited for long. */
const timeouts = { connection: 500, response: 500, attempt: 60_000 }
const patient = { connection: 60_000, response: 60_000, attempt: 60_000 }

const json = 'application/x-amz-json-1.1'
const good = JSON.stringify({ deploymentInfo: { deploymentId: 'd-ABCDEF123', status: 'InProgress' } })
const half = good.slice(0, good.length / 2)
const page = '<html><body>Bad gateway</body></html>'

/** What an endpoint does with a request. */
type Behavior = (response: ServerResponse, socket: Socket) => void

const answer =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Behavior =>
  response =>
    response.writeHead(status, { 'content-type': json, ...headers }).end(body)

/** The beginning of a good answer, whose rest is never sent; then something else happens. */
const begin =
  (then: (socket: Socket) => void): Behavior =>
  (response, socket) => {
    response.writeHead(200, { 'content-type': json, 'content-length': good.length }).write(half)
    setTimeout(() => then(socket), 20)
  }

const html = { 'content-type': 'text/html' }
const fromAws = { 'x-amzn-requestid': '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0' }
const behaviors: Readonly<Record<string, Behavior>> = {
  'never answers': () => undefined,
  'resets the connection before it answers': (_, socket) => socket.resetAndDestroy(),
  'closes the connection before it answers': (_, socket) => socket.destroy(),
  'resets the connection within the answer': begin(socket => socket.resetAndDestroy()),
  'closes the connection within the answer': begin(socket => socket.destroy()),
  'stops half way in the answer': begin(() => undefined),
  'sends half of an answer as if it were whole': answer(200, half),
  'sends an empty answer': answer(200, ''),
  'sends an answer of the JSON type that is not an object': answer(200, '"fine"'),
  'sends null': answer(200, 'null'),
  ...Object.fromEntries(
    [408, 425, 429, 500, 502, 503, 504].map(status => [
      `sends a page in HTML as status ${status}`,
      answer(status, page, html),
    ]),
  ),
  // With AWS's header: a firewall has none.
  'sends an error without a name': answer(400, '', fromAws),
  'sends an error that is an empty object': answer(400, '{}', fromAws),
  'sends a text as status 503': answer(503, 'no healthy upstream'),
  'does not speak HTTP': (_, socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
}

interface Endpoint extends AsyncDisposable {
  readonly url: string
  readonly server: ReturnType<typeof createServer>
  requests(): number
}

/** An endpoint on loopback that does these things in turn, and then answers well. */
async function endpoint(...turns: readonly Behavior[]): Promise<Endpoint> {
  let requests = 0
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      requests += 1
      const turn = turns[requests - 1] ?? answer(200, good)
      turn(response, request.socket)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Why requests began to fail. */
function troubleIn(reported: readonly string[]): string {
  const troubled = reported.find(text => text.startsWith('troubled: '))
  return troubled?.slice('troubled: '.length) ?? assert.fail(reported.join('\n'))
}

for (const [what, behavior] of Object.entries(behaviors)) {
  test(`network: a request is retried when the endpoint ${what}`, { timeout: 5_000 }, async () => {
    await using faulty = await endpoint(behavior)
    const { codeDeploy, reported } = await connectTo(faulty.url, { timeouts })
    const deployment = await codeDeploy.readDeployment('d-ABCDEF123', never)
    assert.equal(deployment.status, 'InProgress')
    // On a busy machine the good answer may come too late, once or twice.
    assert.ok(faulty.requests() >= 2)
    assert.match(troubleIn(reported), what === 'never answers' ? /^ETIMEDOUT: ./ : /^\w+: ./)
  })
}

const blocked = '<!DOCTYPE html>\n<HTML><Head><Title lang="en">Blocked \n by policy</title></head></html>'
const foreign: Readonly<Record<string, readonly [Behavior, string]>> = {
  ...Object.fromEntries(
    [200, 400, 401, 403, 404, 451, 511].map(status => [
      `a page in HTML as status ${status}`,
      [answer(status, blocked), `HTTP ${status}, a page in HTML with the title "Blocked by policy"`],
    ]),
  ),
  'a page without a title': [answer(403, '<html>', html), 'HTTP 403, a page in HTML'],
  'status 511': [answer(511, ''), 'HTTP 511, a demand to sign in'],
  ...Object.fromEntries(
    [400, 401, 403, 404, 451].map(status => [
      `a text as status ${status}`,
      [answer(status, 'Blocked\nby policy'), `HTTP ${status} with the text "Blocked by policy"`],
    ]),
  ),
  'nothing as status 403': [answer(403, ''), 'HTTP 403 without a text'],
  'JSON that names no error as status 403': [
    answer(403, '{"error":"blocked","message":"__type"}'),
    'HTTP 403 with the text "{"error":"blocked","message":"__type"}"',
  ],
  'XML that names no error as status 403': [
    answer(403, '<?xml version="1.0"?><Reason>blocked</Reason>'),
    'HTTP 403 with the text "<?xml version="1.0"?><Reason>blocked</Reason>"',
  ],
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].map(status => [
      `a redirection as status ${status}`,
      [
        answer(status, page, { location: 'https://portal.example/login?from=aws' }),
        `HTTP ${status}, a redirection to portal.example`,
      ],
    ]),
  ),
  'a redirection to nowhere': [answer(302, '', { location: '/login' }), 'HTTP 302, a redirection'],
}

for (const [what, [behavior, description]] of Object.entries(foreign)) {
  test(`network: ${what} instead of the first answer ends the watch at once, with what to check`, async () => {
    await using portal = await endpoint(behavior)
    const { codeDeploy, slept } = await connectTo(portal.url, { timeouts })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
      code: 'UnexpectedResponse',
      message: `Something else responded in place of CodeDeploy in us-east-1 (UnexpectedResponse: ${description}).`,
      hint: /firewall.*HTTPS_PROXY.*AWS_ENDPOINT_URL/,
    })
    assert.deepEqual([slept(), portal.requests()], [0, 1])
  })

  test(`network: ${what} after a good answer is retried`, async () => {
    await using portal = await endpoint(answer(200, good), behavior)
    const { codeDeploy, reported } = await connectTo(portal.url, { timeouts })
    await codeDeploy.readDeployment('d-ABCDEF123', never)
    await codeDeploy.readDeployment('d-ABCDEF123', never)
    assert.deepEqual([troubleIn(reported), portal.requests()], [`UnexpectedResponse: ${description}`, 3])
  })
}

for (const [what, speak] of [
  ['plain HTTP', (socket: Socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['SSH', (socket: Socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['SMTP', (socket: Socket) => void socket.end('220 mail.example ESMTP\r\n')],
  ['nothing but zeros', (socket: Socket) => void socket.end(Buffer.alloc(100))],
] as const) {
  test(`network: a port that speaks ${what} where TLS is expected ends the watch at once`, async t => {
    const port = await listen(t, speak)
    const { codeDeploy, slept } = await connectTo(`https://127.0.0.1:${port}`, { timeouts })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
      code: 'EPROTO',
      message: /^What responds in place of CodeDeploy in us-east-1 does not speak TLS \(EPROTO: /,
      hint: /http:\/\/.*AWS_ENDPOINT_URL/,
    })
    assert.equal(slept(), 0)
  })
}

test('network: a port that speaks only an old version of TLS ends the watch at once', async t => {
  // The alert protocol_version of TLS.
  const port = await listen(t, socket => void socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 70])))
  const { codeDeploy, slept } = await connectTo(`https://127.0.0.1:${port}`, { timeouts })
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
    message: /^What responds in place of CodeDeploy in us-east-1 speaks no version of TLS that Node accepts/,
    hint: /TLS 1\.2/,
  })
  assert.equal(slept(), 0)
})

test('network: a port that does not speak TLS for a moment is asked again after a good answer', async t => {
  const certificate = selfSigned('localhost')
  await using plain = await endpoint()
  await using secure = await startTls(certificate, Number(new URL(plain.url).port))
  let connections = 0
  const port = await listen(t, (socket, first) => {
    connections += 1
    if (connections === 2) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    const upstream = connect(secure.port, '127.0.0.1')
    upstream.on('error', () => socket.destroy())
    upstream.write(first)
    upstream.pipe(socket).pipe(upstream)
    // No connection is used twice.
    upstream.once('end', () => socket.destroy())
  })
  const bundle = await fileWith(t, certificate.certificate)
  const { codeDeploy, reported } = await connectTo(`https://localhost:${port}`, {
    timeouts: patient,
    environment: { AWS_CA_BUNDLE: bundle },
  })
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  plain.server.closeAllConnections()
  await new Promise(resolve => setTimeout(resolve, 50))
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.match(troubleIn(reported), /^EPROTO: /)
  assert.equal(reported.at(-1), 'GetDeployment ok')
})

/** A port on loopback that does this once a client has sent something. */
async function listen(t: TestContext, onFirst: (socket: Socket, first: Buffer) => void): Promise<number> {
  const server = createTcpServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', first => onFirst(socket, first))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => void server.close())
  return (server.address() as AddressInfo).port
}

test('network: a request is retried when its answer trickles without end', { timeout: 60_000 }, async () => {
  await using faulty = await endpoint(response => {
    response.writeHead(200, { 'content-type': json })
    const timer = setInterval(() => response.write(' '), 50)
    response.once('close', () => clearInterval(timer))
  })
  const { codeDeploy, reported } = await connectTo(faulty.url, { timeouts: { ...timeouts, attempt: 1_000 } })
  assert.equal((await codeDeploy.readDeployment('d-ABCDEF123', never)).status, 'InProgress')
  assert.equal(troubleIn(reported), 'TimeoutError: no complete response within 1 s')
})

test('network: a wrong clock is corrected by what the endpoint says', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000)
  const error = '{"__type":"InvalidSignatureException","message":"Signature not yet current"}'
  await using skewed = await endpoint(answer(400, error, { date: inAnHour.toUTCString() }))
  const signedAt: string[] = []
  skewed.server.on('request', request => signedAt.push(String(request.headers['x-amz-date'])))
  const { codeDeploy, reported } = await connectTo(skewed.url, { timeouts })
  assert.equal((await codeDeploy.readDeployment('d-ABCDEF123', never)).status, 'InProgress')
  assert.match(reported[1] ?? '', /^troubled: InvalidSignatureException/)
  const hour = inAnHour.toISOString().replaceAll(/[-:]/g, '').slice(0, 11)
  assert.deepEqual(
    signedAt.map(time => time.startsWith(hour)),
    [false, true],
  )
})

test('network: a signature that stays wrong once the clock is corrected ends the watch', async () => {
  const error = '{"__type":"InvalidSignatureException","message":"The signature does not match"}'
  const skewed: Behavior = response => {
    // Each answer is a little later than the last one, as time goes by.
    const time = new Date(Date.now() + 3_600_000 + 1_000 * Math.random())
    response.writeHead(400, { 'content-type': json, date: time.toUTCString() }).end(error)
  }
  await using wrong = await endpoint(...Array(5).fill(skewed))
  const { codeDeploy } = await connectTo(wrong.url, { timeouts })
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
    code: 'InvalidSignatureException',
    message: /^AWS does not accept the credentials of this step/,
  })
  assert.equal(wrong.requests(), 2)
})

test('network: requests are retried when the endpoint accepts no connection', async () => {
  const gone = await endpoint()
  await gone[Symbol.asyncDispose]()
  const { codeDeploy, reported } = await connectTo(gone.url, { timeouts })
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), { code: 'LostContact' })
  assert.match(troubleIn(reported), /^ECONNREFUSED: /)
})

for (const [what, region, least] of [
  ['in a region that the SDK knows', 'eu-west-1', 20_000],
  ['in a region that nobody knows', 'eu-nowhere-1', 0],
] as const) {
  test(`network: a host ${what} that cannot be resolved from the first request on ends the watch within a minute`, async t => {
    // Reserved by RFC 6761: no resolver finds it.
    const nowhere = `codedeploy.${region}.invalid`
    const { code } = await lookup(nowhere).catch(error => error)
    if (code !== 'ENOTFOUND') return t.skip(`this machine's resolver does not work: ${code}`)
    const { codeDeploy, slept } = await connectTo(`http://${nowhere}`, { timeouts, region })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), (error: unknown) => {
      assert.ok(error instanceof WatchError)
      assert.equal(error.code, 'LostContact')
      assert.ok(
        error.message.startsWith(`The host ${nowhere} cannot be resolved, so CodeDeploy in ${region} was`),
      )
      assert.match(error.hint ?? '', /aws-region/)
      return true
    })
    assert.ok(least === 0 ? slept() === 0 : slept() > least && slept() <= 60_000, `${slept()}`)
  })
}

test('network: no request is lost when the endpoint closes idle connections', async () => {
  await using idle = await endpoint()
  const { codeDeploy } = await connectTo(idle.url, { timeouts })
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  idle.server.closeIdleConnections()
  await new Promise(resolve => setTimeout(resolve, 20))
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.equal(idle.requests(), 2)
})

for (const what of ['never answers', 'stops half way in the answer', 'waits for credentials']) {
  test(`network: cancelling ends a request at once that ${what}`, { timeout: 5_000 }, async () => {
    const started = Promise.withResolvers<void>()
    const hang = () => {
      setTimeout(started.resolve, 50)
      return new Promise<never>(() => undefined)
    }
    await using hanging = await endpoint((response, socket) => {
      behaviors[what]?.(response, socket)
      void hang()
    })
    const isWaiting = what === 'waits for credentials'
    const { codeDeploy, reported } = await connectTo(hanging.url, {
      // Longer than the test may take.
      timeouts: patient,
      credentials: isWaiting ? hang : undefined,
    })
    const cancellation = new AbortController()
    const reading = codeDeploy.readDeployment('d-ABCDEF123', cancellation.signal)
    await Promise.race([started.promise, reading])
    const reason = new Error('cancelled by SIGINT')
    cancellation.abort(reason)
    await assert.rejects(reading, reason)
    assert.deepEqual(reported, [], 'a cancelled request is not trouble')
    assert.equal(hanging.requests(), isWaiting ? 0 : 1)
  })
}
