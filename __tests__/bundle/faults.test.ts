import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { type Fault, throttled } from '../../lab/aws-protocol/faults.ts'
import { startContainerEndpoint } from '../../lab/credentials/container.ts'
import type { EndpointFault } from '../../lab/credentials/endpoint.ts'
import { startInstanceMetadata } from '../../lab/credentials/instance.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'
import { assertWhole, plainLines } from './whole.ts'

const linesWith = (run: BundleRun, pattern: RegExp) => plainLines(run).filter(line => pattern.test(line))

test('what passes by itself is retried, and logged once', async () => {
  const run = await runBundle({
    story: 'success',
    simulator: { faults: ({ index }) => (index < 2 ? throttled : undefined) },
  })
  assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
  assert.equal(linesWith(run, /ThrottlingException: Rate exceeded/).length, 1)
  assert.equal(linesWith(run, /\(2 requests failed/).length, 1)
})

describe('a source of credentials that is in trouble at first is asked again, and nothing is printed past the log', () => {
  const issue = () => ({
    accessKeyId: 'ASIASIMULATED',
    secretAccessKey: 'secret-of-the-test',
    sessionToken: 'session-of-the-test',
    expiresAt: Date.now() + 3_600_000,
  })
  const without = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: '' }
  const faults: readonly (readonly [string, EndpointFault])[] = [
    ['answers 429', { type: 'answer', status: 429 }],
    ['answers 500', { type: 'answer', status: 500 }],
    ['resets the connection', { type: 'reset' }],
    ['answers with a page in HTML', { type: 'answer', status: 200, body: '<html>::error::busy</html>' }],
  ]
  for (const [what, fault] of faults) {
    test(`a container's that ${what}`, async () => {
      const firstFaults = (index: number) => (index < 4 ? fault : undefined)
      await using endpoint = await startContainerEndpoint({ issue, faults: firstFaults })
      const run = await runBundle({ story: 'success', environment: { ...without, ...endpoint.environment } })
      assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
      assert.equal(linesWith(run, /CredentialsUnavailable/).length, 1)
      assert.doesNotMatch(run.log, /(secret|session)-of-the-test/)
    })
  }

  test("an instance's that asks for a token but answers 500", async () => {
    const fault = { type: 'answer', status: 500 } as const
    const firstFaults = (index: number) => (index % 2 === 0 && index < 7 ? fault : undefined)
    await using endpoint = await startInstanceMetadata({ issue, faults: firstFaults })
    const run = await runBundle({ story: 'success', environment: { ...without, ...endpoint.environment } })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
    assert.equal(linesWith(run, /CredentialsUnavailable: the instance metadata service/).length, 1)
  })
})

test('a machine without a home watches with the keys of the environment', async () => {
  // As os.homedir() behaves for a user that no list of users has.
  const homeless =
    "import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';" +
    "os.homedir = () => { throw new Error('uv_os_homedir returned ENOENT') }; syncBuiltinESMExports()"
  const run = await runBundle({
    story: 'success',
    environment: {
      HOME: '',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(homeless)}`,
    },
  })
  assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
})

test('what fails in the background goes to the debug log, and the step ends as if nothing had happened', async () => {
  // Once somebody listens; until then, it would end any process.
  const failing = `
    const listened = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return
      clearInterval(listened)
      Promise.reject(new Error('rejected in the background'))
      throw new Error('thrown in the background')
    }, 1)`
  const run = await runBundle({
    story: 'one-at-a-time',
    environment: {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(failing)}`,
    },
  })
  assertWhole(run, findStory('one-at-a-time').ending)
  assert.match(run.markdown, /ScriptFailed/)
  const failed = run.debug.filter(line => line.startsWith('Failed in the background: '))
  assert.deepEqual(failed.toSorted(), [
    'Failed in the background: Error: rejected in the background',
    'Failed in the background: Error: thrown in the background',
  ])
})

test('an answer without end ends the step with an error that says so', async () => {
  const endless: Fault = { type: 'endless', status: 200, begin: '{"deploymentInfo":{"description":"' }
  const run = await runBundle({ story: 'success', simulator: { faults: () => endless } })
  const message = /response to GetDeployment for deployment .* larger than 16 MB/
  assertWhole(run, { conclusion: 'error', errorCode: 'ResponseTooLarge', message })
  assert.deepEqual(run.operations, ['GetDeployment'])
})
