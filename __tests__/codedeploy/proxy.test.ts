import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { assumedRole } from '../../src/codedeploy/credentials.ts'
import { selfSigned } from './certificate.ts'
import { startProxy, startTls } from './proxy.ts'
import { connectTo, never } from './support.ts'

const host = 'codedeploy.us-east-1.amazonaws.com'
const identity = selfSigned(host)
setDefaultCACertificates([...getCACertificates('default'), identity.certificate])

async function startStory() {
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  return { simulator: await startSimulator({ deployments }), watch }
}

describe('HTTPS goes through a tunnel of the proxy', () => {
  for (const name of ['HTTPS_PROXY', 'https_proxy']) {
    test(`that ${name} names`, async () => {
      const { simulator, watch } = await startStory()
      await using _ = simulator
      await using secure = await startTls(identity, simulator.port)
      await using proxy = await startProxy({ onConnect: { port: secure.port } })
      const { codeDeploy } = await connectTo(`https://${host}`, { environment: { [name]: proxy.url } })
      assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
      assert.deepEqual(proxy.asked, [`CONNECT ${host}:443`])
    })
  }

  test('that is named without its scheme', async () => {
    const { simulator, watch } = await startStory()
    await using _ = simulator
    await using secure = await startTls(identity, simulator.port)
    await using proxy = await startProxy({ onConnect: { port: secure.port } })
    const environment = { HTTPS_PROXY: ` 127.0.0.1:${proxy.port} ` }
    const { codeDeploy } = await connectTo(`https://${host}`, { environment })
    assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
    assert.deepEqual(proxy.asked, [`CONNECT ${host}:443`])
  })

  const troubles = [
    ['is not allowed to', { refusal: '407 Proxy Authentication Required' }],
    ['is not able to', { refusal: '502 Bad Gateway' }],
    ['never does', 'hang'],
  ] as const
  for (const [what, onConnect] of troubles) {
    test(`and a proxy that ${what} is trouble, which is told and retried`, { timeout: 10_000 }, async () => {
      await using proxy = await startProxy({ onConnect })
      const timeouts = { connection: 50, answer: 50, attempt: 500 }
      const { codeDeploy, told } = await connectTo(`https://${host}`, {
        environment: { HTTPS_PROXY: proxy.url },
        timeouts,
      })
      await assert.rejects(codeDeploy.readDeployment('d-ABCDEF123', never), { code: 'LostContact' })
      assert.ok(proxy.asked.length > 3)
      assert.equal(told.filter(text => text.startsWith('troubled')).length, 1)
    })
  }
})

describe('HTTP goes through the proxy', () => {
  for (const name of ['HTTP_PROXY', 'http_proxy']) {
    test(`that ${name} names`, async () => {
      const { simulator, watch } = await startStory()
      await using _ = simulator
      await using proxy = await startProxy({ httpPort: simulator.port })
      const { codeDeploy } = await connectTo('http://codedeploy.example', {
        environment: { [name]: proxy.url },
      })
      assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
      assert.deepEqual(proxy.asked, ['POST http://codedeploy.example/'])
    })
  }

  test('and so do the requests for the credentials of a role', async () => {
    const { simulator, watch } = await startStory()
    await using _ = simulator
    await using proxy = await startProxy({ httpPort: simulator.port })
    const environment = { HTTP_PROXY: proxy.url }
    process.env.AWS_ENDPOINT_URL_STS = 'http://sts.example'
    const credentials = assumedRole({
      roleArn: 'arn:aws:iam::123456789012:role/deployment-reader',
      sessionName: 'codedeploy-watch',
      region: 'us-east-1',
      environment,
      fetchToken: async () => 'token',
    })
    const { codeDeploy } = await connectTo('http://codedeploy.example', { environment, credentials })
    await codeDeploy.readDeployment(watch, never)
    assert.deepEqual(proxy.asked, ['POST http://sts.example/', 'POST http://codedeploy.example/'])
  })
})

describe('the proxy is passed by', () => {
  for (const name of ['NO_PROXY', 'no_proxy']) {
    for (const list of ['127.0.0.1', '*', 'internal.example, 127.0.0.1']) {
      test(`where ${name} is "${list}"`, async () => {
        const { simulator, watch } = await startStory()
        await using _ = simulator
        await using proxy = await startProxy({ httpPort: simulator.port })
        const environment = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, [name]: list }
        const { codeDeploy } = await connectTo(simulator.url, { environment })
        await codeDeploy.readDeployment(watch, never)
        assert.deepEqual(proxy.asked, [])
        assert.equal(simulator.requests.length, 1)
      })
    }
  }

  test('not where NO_PROXY names other hosts', async () => {
    const { simulator, watch } = await startStory()
    await using _ = simulator
    await using proxy = await startProxy({ httpPort: simulator.port })
    const environment = { HTTP_PROXY: proxy.url, NO_PROXY: 'example.com,.internal' }
    const { codeDeploy } = await connectTo(simulator.url, { environment })
    await codeDeploy.readDeployment(watch, never)
    assert.equal(proxy.asked.length, 1)
  })

  test('where there is none', async () => {
    const { simulator, watch } = await startStory()
    await using _ = simulator
    const { codeDeploy } = await connectTo(simulator.url)
    await codeDeploy.readDeployment(watch, never)
    assert.equal(simulator.requests.length, 1)
  })
})
