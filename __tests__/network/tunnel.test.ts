import assert from 'node:assert/strict'
import { Agent } from 'node:https'
import type { Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { bypassesProxy } from '../../src/network/proxies.ts'
import { trustedIdentity } from '../aws/certificate.ts'
import { connectTo, never } from '../codedeploy/support.ts'
import { established, inPieces, type OnConnect, startProxy, startTls, withLongHeader } from './proxy.ts'

const host = 'codedeploy.us-east-1.amazonaws.com'
const identity = trustedIdentity(host)
const proxyIdentity = trustedIdentity('localhost')

const timeouts = { connection: 1_000, response: 1_000, attempt: 5_000 }

/** Reads a deployment through a tunnel of a proxy that answers in this way. */
async function readThrough(
  t: TestContext,
  onConnect: (port: number) => OnConnect,
  options: { readonly credentials?: string; readonly isSecure?: boolean } = {},
) {
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  const simulator = await startSimulator({ deployments })
  const secure = await startTls(identity, simulator.port)
  const proxy = await startProxy({ onConnect: onConnect(secure.port) })
  const secureProxy = await startTls(proxyIdentity, proxy.port)
  t.after(async () => {
    for (const one of [secureProxy, proxy, secure, simulator]) await one[Symbol.asyncDispose]()
  })
  const { credentials = '', isSecure = false } = options
  const address = isSecure ? `https://localhost:${secureProxy.port}` : `http://127.0.0.1:${proxy.port}`
  const { codeDeploy, reported } = await connectTo(`https://${host}`, {
    environment: { HTTPS_PROXY: address.replace('://', `://${credentials}`) },
    timeouts,
  })
  return { proxy, reported, address, read: () => codeDeploy.readDeployment(watch, never) }
}

// Node's own agent would never come to its end here.
test('tunnel: a header that comes byte by byte opens it', { timeout: 30_000 }, async t => {
  const { read, reported } = await readThrough(t, port => ({
    port,
    answer: socket => inPieces(socket, established),
  }))
  await read()
  assert.deepEqual(reported, ['GetDeployment ok'])
})

test('tunnel: a header of 1 MB is not read to its end, and the connection is closed', async t => {
  let taken = 0
  const { read, reported, proxy } = await readThrough(t, () => ({
    answer: async socket => {
      await withLongHeader(socket)
      taken = socket.bytesWritten
    },
  }))
  await assert.rejects(read(), { code: 'LostContact' })
  assert.match(
    reported[1] ?? '',
    /^troubled: HPE_HEADER_OVERFLOW: Failed to establish tunnel to codedeploy\..*:443 via http:\/\/127\.0\.0\.1:\d+\/: Parse Error: Header overflow$/,
  )
  assert.ok(taken > 0 && taken < 512 * 1_024, `${taken} bytes`)
  await t.waitFor(() => assert.equal(proxy.connections(), 0))
})

for (const [what, answer] of [
  // A server notices that a client has gone away only if it reads.
  ['never begins', async (socket: Socket) => void socket.resume().once('end', () => socket.destroy())],
  ['never ends', (socket: Socket) => inPieces(socket, 'HTTP/1.1 200 OK\r\nX-Line: '.padEnd(10_000, 'x'))],
] as const) {
  test(`tunnel: a connection whose header ${what} is closed when its time is up`, {
    timeout: 30_000,
  }, async t => {
    const { read, reported, proxy } = await readThrough(t, () => ({ answer }))
    const reading = read().catch(() => undefined)
    await t.waitFor(() => assert.match(reported[1] ?? '', /^troubled: ETIMEDOUT: /), { timeout: 10_000 })
    const tried = proxy.asked.length
    await t.waitFor(() => assert.ok(proxy.asked.length > tried + 2), { timeout: 20_000 })
    assert.ok(proxy.connections() <= 2, `${proxy.connections()} connections are open`)
    void reading
  })
}

test('tunnel: what comes with the header in one piece is not lost', async t => {
  const { read, reported } = await readThrough(t, () => ({
    answer: async socket => {
      socket.write(`${established}HTTP/1.1 400 Bad Request\r\n\r\n`)
    },
  }))
  await read().catch(() => undefined)
  // The client only finds out that this is not TLS if it reads it.
  assert.match(reported[0] ?? '', /^GetDeployment (EPROTO|ERR_SSL_\w+)$/)
})

test('tunnel: the proxy is asked for the host and its port, with the user name and password', async t => {
  const { read, proxy } = await readThrough(t, port => ({ port }), { credentials: 'us%40er:p4%3Ass@' })
  await read()
  assert.deepEqual(proxy.asked, [`CONNECT ${host}:443`])
  const basic = `Basic ${Buffer.from('us@er:p4:ss').toString('base64')}`
  assert.deepEqual(
    proxy.tunnelHeaders[0]?.map(text => text.toLowerCase()),
    ['proxy-authorization', basic.toLowerCase(), 'proxy-connection', 'keep-alive', 'host', `${host}:443`],
  )
})

test('tunnel: one connection is used for all requests', async t => {
  const { read, proxy } = await readThrough(t, port => ({ port }))
  await read()
  await read()
  assert.equal(proxy.asked.length, 1)
})

test('tunnel: the proxy can speak HTTPS itself, under its own name', async t => {
  const { read, proxy } = await readThrough(t, port => ({ port }), { isSecure: true })
  await read()
  assert.deepEqual(proxy.asked, [`CONNECT ${host}:443`])
})

for (const [what, answer] of [
  ['closes the connection', async (socket: Socket) => void socket.end()],
  ['resets the connection', async (socket: Socket) => void socket.resetAndDestroy()],
  [
    'resets the tunnel',
    async (socket: Socket) => {
      socket.write(established)
      await pause(20)
      socket.resetAndDestroy()
    },
  ],
  ['does not speak HTTP', async (socket: Socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
] as const) {
  test(`tunnel: a proxy that ${what} is asked again`, async t => {
    let asks = 0
    const { read, reported } = await readThrough(t, port => ({
      get port() {
        return asks > 1 ? port : (undefined as never)
      },
      answer: async socket => {
        asks += 1
        if (asks === 1) await answer(socket)
        else socket.write(established)
      },
    }))
    await read()
    assert.match(reported[1] ?? '', /^troubled: \w+: ./)
    assert.equal(reported.at(-1), 'GetDeployment ok')
  })
}

const lists = [
  '*',
  host,
  `${host}:443`,
  `${host}:80`,
  '.amazonaws.com',
  'amazonaws.com',
  '*.amazonaws.com',
  '*amazonaws.com',
  `.${host}`,
  'CODEDEPLOY.us-east-1.AMAZONAWS.com',
  ` ${host} , other`,
  'other,,',
  '192.0.2.1-192.0.2.9',
  '192.0.2.0/24',
  '192.0.2.9-192.0.2.1',
  '192.0.2.5',
  '192.0.2.1 - 192.0.2.9',
  'a-b',
  '-',
  '::1',
  '[::1]',
  '.',
  ',',
]
const hosts = [
  host,
  'amazonaws.com',
  'badamazonaws.com',
  '192.0.2.5',
  '192.0.3.1',
  '200.0.2.5',
  '::1',
  'Other',
  'localhost',
]

/** Whether Node's own agent would use the proxy: the only place that says so is a property without a public name. */
function isUsedByNode(list: string, name: string, port: number): boolean {
  const agent = new Agent({ proxyEnv: { HTTPS_PROXY: 'http://proxy.example', NO_PROXY: list } })
  const [symbol] = Object.getOwnPropertySymbols(agent).filter(
    ({ description }) => description === 'kProxyConfig',
  )
  const config = Reflect.get(agent, symbol ?? assert.fail()) as {
    shouldUseProxy(name: string, port: number): boolean
  }
  return config.shouldUseProxy(name, port)
}

for (const list of lists) {
  test(`NO_PROXY="${list}": a host goes around the proxy if it does with Node's own agent`, () => {
    for (const name of hosts) {
      for (const port of [443, 8443]) {
        assert.equal(bypassesProxy(list, name, port), !isUsedByNode(list, name, port), `${name}:${port}`)
      }
    }
  })
}
