import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { startGitHubServer } from '../../lab/github/server.ts'
import { selfSigned } from '../aws/certificate.ts'
import { established, inPieces, startProxy, startTls, withLongHeader } from '../network/proxy.ts'
import { runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole } from './whole.ts'

const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

describe('a proxy that cannot be used is an invalid input, before any request', { concurrency: 3 }, () => {
  for (const [name, address, problem] of [
    ['HTTPS_PROXY', 'http://user:p4ss#word@127.0.0.1:8080', /HTTPS_PROXY is not the address of a proxy/],
    ['https_proxy', 'http://user:p4ss%word@127.0.0.1:8080', /https_proxy is not the address of a proxy/],
    ['HTTP_PROXY', 'http://user:4242/p4ss@127.0.0.1:8080', /HTTP_PROXY is not the address of a proxy/],
    ['http_proxy', 'socks5://user:p4ss@127.0.0.1:1080', /http_proxy names a kind of proxy that is not/],
  ] as const) {
    test(`${name}="${address}"`, async () => {
      await using endpoint = await startTokenEndpoint()
      await using github = await startGitHubServer({ token: 'token-of-the-job' })
      const run = await runBundle({
        story: 'success',
        inputs: {
          'role-to-assume': roleArn,
          'check-run': 'Deployment',
          comment: 'always',
          api: 'both',
        },
        environment: { ...endpoint.environment, GITHUB_API_URL: github.url, [name]: address },
      })
      assertWhole(run, {
        conclusion: 'error',
        errorCode: 'InvalidInput',
        message: new RegExp(`^api is "both".*${problem.source}`),
        warnings: ['GitHub'],
      })
      // Markdown escapes some signs, and has others in code.
      assert.match(run.markdown.replaceAll(/[\\`]/g, ''), problem)
      assert.deepEqual([run.operations, endpoint.tokens, github.requests.length], [[], [], 0])
      const shown = [run.log, run.markdown, JSON.stringify([run.outputs, run.report])].join()
      assert.doesNotMatch(shown, /p4ss|4242|word@|1080/)
      assert.doesNotMatch(shown, /bug in the action/)
    })
  }

  test('white space around an address is dropped', async () => {
    await using github = await startGitHubServer({ token: 'token-of-the-job' })
    await using proxy = await startProxy({ onConnect: { port: Number(new URL(github.url).port) } })
    const run = await runBundle({
      story: 'success',
      inputs: { 'check-run': 'Deployment' },
      environment: {
        GITHUB_API_URL: 'http://github.example',
        HTTP_PROXY: ` http://user:p4ss@127.0.0.1:${proxy.port}\n`,
        NO_PROXY: '127.0.0.1',
      },
    })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(github.checkRuns[0]?.conclusion, 'success')
    assert.deepEqual(new Set(proxy.asked), new Set(['CONNECT github.example:80']))
  })
})

describe('the bundle goes through a proxy', { concurrency: 3 }, () => {
  for (const name of ['HTTPS_PROXY', 'https_proxy']) {
    test(`to AWS's own address, where ${name} names one`, async t => {
      const host = 'codedeploy.us-east-1.amazonaws.com'
      const identity = selfSigned(host)
      const folder = await mkdtemp(path.join(tmpdir(), 'proxy-'))
      t.after(() => rm(folder, { recursive: true, force: true }))
      const authority = path.join(folder, 'authority.pem')
      await writeFile(authority, identity.certificate)

      // A story that began long ago, so that one look is enough.
      const { watch, deployments } = deploymentsOf(findStory('success'), Date.now() - 60_000)
      await using simulator = await startSimulator({ deployments })
      await using secure = await startTls(identity, simulator.port)
      await using proxy = await startProxy({ onConnect: { port: secure.port } })
      const run = await runBundle({
        inputs: { 'deployment-id': watch },
        environment: {
          AWS_ENDPOINT_URL_CODEDEPLOY: '',
          [name]: proxy.url,
          NODE_EXTRA_CA_CERTS: authority,
        },
      })
      assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
      assert.deepEqual(new Set(proxy.asked), new Set([`CONNECT ${host}:443`]))
      assert.equal(simulator.requests.length, 3)
    })
  }

  const ways = [
    ['HTTPS_PROXY', 'http://127.0.0.1', ''],
    ['https_proxy', 'http://127.0.0.1', ''],
    ['https_proxy', 'localhost', ''],
    ['HTTP_PROXY', 'http://127.0.0.1', 'http://github.example/api/v3'],
    ['http_proxy', 'localhost', 'http://github.example/api/v3'],
  ] as const
  for (const [name, root, apiUrl] of ways) {
    test(`to GitHub at ${apiUrl || 'its own address'}, where ${name} names ${root}`, async t => {
      const host = 'api.github.com'
      const identity = selfSigned(host)
      const folder = await mkdtemp(path.join(tmpdir(), 'proxy-'))
      t.after(() => rm(folder, { recursive: true, force: true }))
      const authority = path.join(folder, 'authority.pem')
      await writeFile(authority, identity.certificate)

      await using github = await startGitHubServer({
        token: 'token-of-the-job',
        basePath: apiUrl && new URL(apiUrl).pathname,
      })
      const plain = Number(new URL(github.url).port)
      await using secure = await startTls(identity, plain)
      await using proxy = await startProxy({ onConnect: { port: apiUrl === '' ? secure.port : plain } })
      const run = await runBundle({
        story: 'success',
        inputs: { 'check-run': 'Deployment' },
        environment: {
          GITHUB_API_URL: apiUrl,
          [name]: `${root}:${proxy.port}`,
          NO_PROXY: '127.0.0.1',
          NODE_EXTRA_CA_CERTS: authority,
        },
      })
      assertWhole(run, { conclusion: 'success' })
      assert.equal(github.checkRuns[0]?.conclusion, 'success')
      const tunnel = apiUrl === '' ? `${host}:443` : 'github.example:80'
      assert.deepEqual(new Set(proxy.asked), new Set([`CONNECT ${tunnel}`]))
    })
  }

  test('to GitHub, though its header comes byte by byte', async () => {
    await using github = await startGitHubServer({ token: 'token-of-the-job' })
    const port = Number(new URL(github.url).port)
    await using proxy = await startProxy({
      onConnect: { port, answer: socket => inPieces(socket, established) },
    })
    const run = await runBundle({
      story: 'success',
      inputs: { 'check-run': 'Deployment' },
      environment: {
        GITHUB_API_URL: 'http://github.example',
        HTTP_PROXY: proxy.url,
        NO_PROXY: '127.0.0.1',
      },
    })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(github.checkRuns[0]?.conclusion, 'success')
  })

  test('to GitHub, whose header of 1 MB is not read to its end', async t => {
    const taken: number[] = []
    await using proxy = await startProxy({
      onConnect: {
        answer: socket => withLongHeader(socket).then(() => void taken.push(socket.bytesWritten)),
      },
    })
    const run = await runBundle({
      story: 'success',
      inputs: { 'check-run': 'Deployment' },
      environment: {
        GITHUB_API_URL: 'http://github.example',
        HTTP_PROXY: proxy.url,
        NO_PROXY: '127.0.0.1',
      },
    })
    assertWhole(run, { conclusion: 'success', warnings: ['GitHub'] })
    await t.waitFor(() => assert.equal(taken.length, proxy.asked.length))
    assert.ok(Math.max(...taken) < 512 * 1_024, `${taken} bytes`)
  })

  test('to GitHub for the OIDC token of a role', async () => {
    await using endpoint = await startTokenEndpoint()
    const address = new URL(endpoint.environment.ACTIONS_ID_TOKEN_REQUEST_URL ?? '')
    await using proxy = await startProxy({ onConnect: { port: Number(address.port) } })
    const run = await runBundle({
      story: 'success',
      inputs: { 'role-to-assume': roleArn },
      environment: {
        ...endpoint.environment,
        ACTIONS_ID_TOKEN_REQUEST_URL: 'http://token.example/token?api-version=2.0',
        HTTP_PROXY: `localhost:${proxy.port}`,
        NO_PROXY: '127.0.0.1',
      },
    })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(endpoint.tokens.length, 1)
    assert.deepEqual(proxy.asked, ['CONNECT token.example:80'])
  })

  test('unless NO_PROXY names the host', async () => {
    await using github = await startGitHubServer({ token: 'token-of-the-job' })
    await using proxy = await startProxy({})
    const run = await runBundle({
      story: 'success',
      inputs: { 'check-run': 'Deployment' },
      environment: {
        GITHUB_API_URL: github.url,
        HTTP_PROXY: proxy.url,
        HTTPS_PROXY: proxy.url,
        NO_PROXY: '127.0.0.1',
      },
    })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(github.checkRuns[0]?.conclusion, 'success')
    assert.deepEqual(proxy.asked, [])
  })
})
