import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Fault, internalFailure, throttled } from '../../lab/aws-protocol/faults.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'
import { assertWhole, plainLines } from './whole.ts'

const linesWith = (run: BundleRun, pattern: RegExp) => plainLines(run).filter(line => pattern.test(line))

describe('what passes by itself is retried, and logged once', { concurrency: 6 }, () => {
  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    ['throttling', throttled, /ThrottlingException: Rate exceeded/],
    ['a failure of the service', internalFailure, /InternalFailure/],
    ['a reset connection', { type: 'reset' }, /ECONNRESET/],
    ['an empty answer', { type: 'body', status: 200, body: '' }, /UnreadableAnswer/],
    [
      'a page in HTML',
      { type: 'body', status: 502, body: '<html>::error::bad gateway</html>' },
      /SyntaxError/,
    ],
  ]
  for (const [what, fault, reason] of faults) {
    test(what, async () => {
      const run = await runBundle({
        story: 'success',
        simulator: { faults: ({ index }) => (index < 2 ? fault : undefined) },
      })
      assertWhole(run, { conclusion: 'success', counts: { Succeeded: 6 } })
      assert.equal(linesWith(run, reason).length, 1)
      assert.equal(linesWith(run, /\(2 requests failed/).length, 1)
    })
  }

  test('an endpoint that nobody listens at, until the timeout', async () => {
    const run = await runBundle({
      story: 'success',
      inputs: { 'timeout-minutes': '0.02' },
      environment: { AWS_ENDPOINT_URL_CODEDEPLOY: 'http://127.0.0.1:9' },
    })
    const message = /before CodeDeploy responded/
    assertWhole(run, { conclusion: 'timed-out', errorCode: 'TimedOut', message })
    assert.equal(linesWith(run, /ECONNREFUSED/).length, 1)
  })
})

test('an answer without end ends the step with an error that says so', async () => {
  const endless: Fault = { type: 'endless', status: 200, begin: '{"deploymentInfo":{"description":"' }
  const run = await runBundle({ story: 'success', simulator: { faults: () => endless } })
  const message = /response to GetDeployment for deployment .* larger than 16 MB/
  assertWhole(run, { conclusion: 'error', errorCode: 'ResponseTooLarge', message })
  assert.deepEqual(run.operations, ['GetDeployment'])
})
