import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { CredentialsProvider } from '../../src/aws/client.ts'
import type { Environment } from '../../src/environment.ts'
import { InvalidInputError } from '../../src/errors.ts'
import { connectTo, never, roleCredentials } from '../codedeploy/support.ts'
import { type Listening, startProxy, startTls } from '../network/proxy.ts'
import { trustedIdentity } from './certificate.ts'

const host = 'codedeploy.us-east-1.amazonaws.com'
const identity = trustedIdentity(host)
const proxyIdentity = trustedIdentity('localhost')

const plainUrl = 'http://codedeploy.example'

/**
 * Reads a deployment through a proxy and returns what the proxy was asked for.
 *
 * @param url the endpoint, which only the proxy reaches; undefined: the simulator itself
 * @param environmentOf the environment of a process that the proxy is there for
 */
async function askedOfProxy(
  url: string | undefined,
  environmentOf: (proxy: Listening) => Environment,
  credentialsBy?: (environment: Environment) => CredentialsProvider,
): Promise<readonly string[]> {
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  await using simulator = await startSimulator({ deployments })
  await using secure = await startTls(identity, simulator.port)
  await using proxy = await startProxy({ onConnect: { port: secure.port }, httpPort: simulator.port })
  const environment = environmentOf(proxy)
  const credentials = credentialsBy?.(environment)
  const { codeDeploy } = await connectTo(url ?? simulator.url, { environment, credentials })
  assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
  return proxy.asked
}

for (const [name, url] of [
  ['HTTPS_PROXY', 'http://127.0.0.1:PORT'],
  ['https_proxy', 'http://127.0.0.1:PORT'],
  ['HTTPS_PROXY', ' 127.0.0.1:PORT '],
] as const) {
  test(`proxy: HTTPS goes through a tunnel of ${name}="${url}"`, async () => {
    const asked = await askedOfProxy(`https://${host}`, proxy => ({
      [name]: url.replace('PORT', String(proxy.port)),
    }))
    assert.deepEqual(asked, [`CONNECT ${host}:443`])
  })
}

test('proxy: a proxy can speak HTTPS itself', async () => {
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  await using simulator = await startSimulator({ deployments })
  await using proxy = await startProxy({ httpPort: simulator.port })
  await using secureProxy = await startTls(proxyIdentity, proxy.port)
  const environment = { HTTP_PROXY: `https://localhost:${secureProxy.port}` }
  const { codeDeploy } = await connectTo(plainUrl, { environment })
  assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
  assert.deepEqual(proxy.asked, ['POST http://codedeploy.example/'])
})

for (const [name, address] of [
  ['HTTPS_PROXY', 'http://user:p4ss#word@proxy.example:8080'],
  ['https_proxy', 'http://user:p4ss%word@proxy.example:8080'],
  ['HTTP_PROXY', 'http://user:p4ss/word@proxy.example:8080'],
  ['http_proxy', 'socks5://user:p4ss@proxy.example:1080'],
] as const) {
  test(`proxy: ${name}="${address}" is an invalid input, for the role's credentials too`, async () => {
    const environment = { [name]: address }
    const isExplained = (error: unknown) =>
      error instanceof InvalidInputError && error.message.startsWith(name) && !error.message.includes('p4ss')
    await assert.rejects(connectTo(plainUrl, { environment }), isExplained)
    assert.throws(() => roleCredentials({ environment }), isExplained)
  })
}

for (const [what, onConnect] of [
  ['refuses with 502', { refusal: '502 Bad Gateway' }],
  ['never opens', 'hang'],
] as const) {
  test(`proxy: a tunnel that it ${what} is reported once and retried`, { timeout: 60_000 }, async () => {
    await using proxy = await startProxy({ onConnect })
    const { codeDeploy, reported } = await connectTo(`https://${host}`, {
      environment: { HTTPS_PROXY: proxy.url },
      timeouts: { connection: 50, response: 50, attempt: 500 },
    })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), { code: 'LostContact' })
    assert.ok(proxy.asked.length > 3)
    assert.equal(reported.filter(text => text.startsWith('troubled')).length, 1)
  })
}

for (const [refusal, hint] of [
  ['407 Proxy Authentication Required', /user name and password.*HTTPS_PROXY/],
  ['403 Forbidden', /^Allow the host.*NO_PROXY/],
] as const) {
  test(`proxy: a tunnel that it refuses with ${refusal} ends the watch at once`, async () => {
    await using proxy = await startProxy({ onConnect: { refusal } })
    const { codeDeploy, slept } = await connectTo(`https://${host}`, {
      environment: { HTTPS_PROXY: proxy.url },
    })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
      code: 'ERR_PROXY_TUNNEL',
      message: new RegExp(`^The proxy refused the connection to CodeDeploy in us-east-1 \\(.*${refusal}`),
      hint,
    })
    assert.deepEqual([slept(), proxy.asked.length], [0, 1])
  })
}

test('proxy: 407 from a proxy for plain HTTP ends the watch at once', async () => {
  await using answering = await startSimulator({
    faults: () => ({ type: 'body', status: 407, body: '<html>Sign in</html>' }),
  })
  await using proxy = await startProxy({ httpPort: answering.port })
  const { codeDeploy, slept } = await connectTo('http://codedeploy.example', {
    environment: { HTTP_PROXY: proxy.url },
  })
  await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
    message: /^The proxy refused the connection to CodeDeploy in us-east-1/,
    hint: /user name and password.*HTTPS_PROXY/,
  })
  assert.equal(slept(), 0)
})

for (const name of ['HTTP_PROXY', 'http_proxy']) {
  test(`proxy: HTTP goes through ${name}, unless NO_PROXY names the host`, async () => {
    const asked = await askedOfProxy(plainUrl, ({ url }) => ({
      [name]: url,
      NO_PROXY: 'example.com,.internal',
    }))
    assert.deepEqual(asked, ['POST http://codedeploy.example/'])
  })
}

test('proxy: requests for the credentials of a role go through it too', async () => {
  process.env.AWS_ENDPOINT_URL_STS = 'http://sts.example'
  const asked = await askedOfProxy(
    plainUrl,
    ({ url }) => ({ HTTP_PROXY: url }),
    (environment: Environment) => roleCredentials({ environment }),
  )
  assert.deepEqual(asked, ['POST http://sts.example/', 'POST http://codedeploy.example/'])
})

for (const name of ['NO_PROXY', 'no_proxy']) {
  for (const list of ['127.0.0.1', '*', 'internal.example, 127.0.0.1']) {
    test(`proxy: is not used for hosts in ${name}="${list}"`, async () => {
      const asked = await askedOfProxy(undefined, ({ url }) => ({
        HTTP_PROXY: url,
        HTTPS_PROXY: url,
        [name]: list,
      }))
      assert.deepEqual(asked, [])
    })
  }
}

for (const [what, url, name, message] of [
  [
    'a tunnel',
    `https://${host}`,
    'HTTPS_PROXY',
    /^The proxy does not speak TLS \(EPROTO: Failed to establish tunnel/,
  ],
  [
    'plain HTTP',
    plainUrl,
    'HTTP_PROXY',
    /^What responds in place of CodeDeploy in us-east-1 does not speak TLS/,
  ],
] as const) {
  test(`proxy: an address with https:// of a proxy for ${what} that speaks plain HTTP ends the watch at once`, async () => {
    await using proxy = await startProxy({})
    const { codeDeploy, slept } = await connectTo(url, {
      environment: { [name]: proxy.url.replace('http:', 'https:') },
    })
    await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), {
      code: 'EPROTO',
      message,
      hint: /begin it with http:\/\/: HTTPS_PROXY and HTTP_PROXY/,
    })
    assert.equal(slept(), 0)
  })
}
