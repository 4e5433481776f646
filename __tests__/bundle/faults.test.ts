import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Fault, internalFailure, serviceUnavailable, throttled } from '../../lab/codedeploy/faults.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'
import { assertWhole, plainLines } from './whole.ts'

const linesWith = (run: BundleRun, part: string) => plainLines(run).filter(line => line.includes(part))

describe('what passes by itself is waited out, and told once', { concurrency: 9 }, () => {
  const faults: readonly (readonly [string, Fault, RegExp])[] = [
    ['throttling', throttled, /ThrottlingException: Rate exceeded/],
    ['a failure of the service', internalFailure, /InternalFailure/],
    ['a service that is not available', serviceUnavailable, /ServiceUnavailable/],
    ['a reset connection', { type: 'reset' }, /ECONNRESET/],
    ['an empty answer', { type: 'body', status: 200, body: '' }, /UnreadableAnswer/],
    ['half an answer', { type: 'body', status: 200, body: '{"deploymentInfo":{"deploy' }, /SyntaxError/],
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
      const troubled = linesWith(run, 'trying again')
      assert.equal(troubled.length, 1)
      assert.match(troubled[0] ?? '', reason)
      assert.equal(linesWith(run, 'CodeDeploy is responding again (2 requests failed').length, 1)
    })
  }

  test('three of ten requests throttled, from the first to the last', async () => {
    const run = await runBundle({
      story: 'failure',
      inputs: { 'poll-interval-seconds': '0.2' },
      simulator: { faults: ({ index }) => (index % 10 < 3 ? throttled : undefined) },
    })
    assertWhole(run, {
      conclusion: 'failure',
      errorCode: 'ScriptTimedOut',
      errors: ['ScriptTimedOut', 'ScriptFailed'],
      failed: 6,
    })
    assert.equal(linesWith(run, 'trying again').length, 1)
  })

  test('an endpoint that nobody listens at, until the time is up', async () => {
    const run = await runBundle({
      story: 'success',
      inputs: { 'timeout-minutes': '0.02' },
      environment: { AWS_ENDPOINT_URL_CODEDEPLOY: 'http://127.0.0.1:9' },
    })
    assertWhole(run, {
      conclusion: 'timed-out',
      errorCode: 'TimedOut',
      message: /before CodeDeploy had answered/,
    })
    assert.match(linesWith(run, 'trying again')[0] ?? '', /ECONNREFUSED/)
  })
})
