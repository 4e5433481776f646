import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { Environment } from '../../src/environment.ts'
import { InvalidInputError, WatchError } from '../../src/errors.ts'
import { connectTo, never } from '../codedeploy/support.ts'
import { startProxy, startTls } from '../network/proxy.ts'
import { fileWith } from '../support/file-with.ts'
import { selfSigned } from './certificate.ts'

const host = 'codedeploy.us-east-1.amazonaws.com'
const identity = selfSigned(host)

/** Reads a deployment from an endpoint with this certificate, behind a proxy. Returns what the connection reported. */
async function read(certificate: typeof identity, environment: Environment): Promise<readonly string[]> {
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  await using simulator = await startSimulator({ deployments })
  await using secure = await startTls(certificate, simulator.port)
  await using proxy = await startProxy({ onConnect: { port: secure.port } })
  const { codeDeploy, reported, slept } = await connectTo(`https://${host}`, {
    environment: { HTTPS_PROXY: proxy.url, ...environment },
  })
  await codeDeploy.readDeployment(watch, never).catch((error: unknown) => {
    assert.equal(slept(), 0, 'it was retried')
    throw error
  })
  return reported
}

test('certificates: AWS_CA_BUNDLE adds those that AWS is trusted by', async t => {
  const bundle = await fileWith(t, identity.certificate)
  assert.deepEqual(await read(identity, { AWS_CA_BUNDLE: bundle }), ['GetDeployment ok'])
})

test('certificates: AWS_CA_BUNDLE adds those that a proxy with https:// is trusted by', async t => {
  const proxyIdentity = selfSigned('localhost')
  const bundle = await fileWith(t, identity.certificate + proxyIdentity.certificate)
  const { watch, deployments } = deploymentsOf(findStory('success'), Date.now())
  await using simulator = await startSimulator({ deployments })
  await using secure = await startTls(identity, simulator.port)
  await using proxy = await startProxy({ onConnect: { port: secure.port } })
  await using secureProxy = await startTls(proxyIdentity, proxy.port)
  const through = (environment: Environment) => {
    const address = `https://localhost:${secureProxy.port}`
    return connectTo(`https://${host}`, { environment: { HTTPS_PROXY: address, ...environment } })
  }
  const { codeDeploy } = await through({ AWS_CA_BUNDLE: bundle })
  assert.equal((await codeDeploy.readDeployment(watch, never)).id, watch)
  const { codeDeploy: distrustful } = await through({})
  await assert.rejects(distrustful.readDeployment(watch, never), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
})

test('certificates: one that nobody vouches for ends the watch at once, with what to set', async () => {
  await assert.rejects(read(identity, { AWS_CA_BUNDLE: '' }), (error: unknown) => {
    assert.ok(error instanceof WatchError)
    assert.equal(error.code, 'DEPTH_ZERO_SELF_SIGNED_CERT')
    assert.match(error.message, /^The certificate of CodeDeploy in us-east-1 is not trusted \(DEPTH_ZERO/)
    assert.match(error.hint ?? '', /NODE_EXTRA_CA_CERTS.*AWS_CA_BUNDLE/)
    return true
  })
})

test('certificates: one for another host ends the watch at once', async t => {
  const other = selfSigned('elsewhere.example')
  const bundle = await fileWith(t, other.certificate)
  await assert.rejects(read(other, { AWS_CA_BUNDLE: bundle }), {
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    hint: /^Another server is responding at this address/,
  })
})

test('certificates: one that has expired ends the watch at once', async t => {
  const old = selfSigned(host, Date.now() - 30 * 86_400_000)
  const bundle = await fileWith(t, old.certificate)
  await assert.rejects(read(old, { AWS_CA_BUNDLE: bundle }), {
    code: 'CERT_HAS_EXPIRED',
    hint: /^Check the runner's clock/,
  })
})

for (const [what, content] of [
  ['does not exist', undefined],
  ['holds no certificate', 'a page about certificates'],
  ['holds a broken one', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
] as const) {
  test(`certificates: a file of AWS_CA_BUNDLE that ${what} is one clear error before any request`, async t => {
    const bundle = content === undefined ? '/nowhere/bundle.pem' : await fileWith(t, content)
    await assert.rejects(read(identity, { AWS_CA_BUNDLE: bundle }), (error: unknown) => {
      assert.ok(error instanceof InvalidInputError)
      assert.ok(
        error.message.startsWith(`AWS_CA_BUNDLE: no certificate in PEM format can be read from ${bundle} (`),
        error.message,
      )
      return true
    })
  })
}

for (const [what, make, reason] of [
  ['a device', () => '/dev/zero', 'it is not a regular file'],
  ['a folder', (folder: string) => folder, 'it is not a regular file'],
  [
    'a pipe that nobody writes to',
    async (folder: string) => {
      const pipe = path.join(folder, 'pipe')
      await promisify(execFile)('mkfifo', [pipe])
      return pipe
    },
    'it is not a regular file',
  ],
  [
    'a file of 600 MB',
    (folder: string) => {
      const file = path.join(folder, 'large.pem')
      writeFileSync(file, identity.certificate)
      truncateSync(file, 600 * 1_048_576)
      return file
    },
    'it is larger than 4 MB',
  ],
] as const) {
  test(`certificates: AWS_CA_BUNDLE that names ${what} is one clear error, and is not read`, async t => {
    const folder = await mkdtemp(path.join(tmpdir(), 'certificates-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    const bundle = await make(folder)
    await assert.rejects(connectTo(`https://${host}`, { environment: { AWS_CA_BUNDLE: bundle } }), {
      code: 'InvalidInput',
      message:
        `AWS_CA_BUNDLE: no certificate in PEM format can be read from ${bundle} (${reason}). Correct or unset ` +
        'AWS_CA_BUNDLE in the environment of this step.',
    })
  })
}
