import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault, Faults } from '../../lab/aws-protocol/faults.ts'
import { type BundleOptions, type BundleRun, cancelAt, runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole } from './whole.ts'

/** The step must be done within five seconds (contract). */
const longest = 5_000

/** Lasts for ten seconds and more. */
const lasting: BundleOptions = { story: 'rollback', pace: 2, inputs: { 'poll-interval-seconds': '0.2' } }

const isWatching = (line: string) => line.includes('Watching deployment')
const isFirstAnswer = (line: string) => line.includes('application shop')

async function cancelled(options: BundleOptions): Promise<BundleRun> {
  const run = await runBundle({ ...lasting, ...options, inputs: { ...lasting.inputs, ...options.inputs } })
  const took = run.durations.fromCancellation ?? Number.POSITIVE_INFINITY
  assert.ok(took < longest, `it took ${took} ms`)
  assert.deepEqual(
    run.signalsSent.map(({ signal }) => signal),
    ['SIGINT'],
  )
  return run
}

const hang: Fault = { type: 'hang' }

function faulty(operation: string, fault: Fault): { readonly simulator: { readonly faults: Faults } } {
  return { simulator: { faults: request => (request.operation === operation ? fault : undefined) } }
}

const stopsOf = (run: BundleRun) =>
  run.requests.filter(({ operation }) => operation === 'StopDeployment').map(({ input }) => input)

/** What the step did is in its failing message. */
const assertFailing = ({ annotations }: BundleRun, pattern: RegExp) =>
  assert.match(annotations.find(({ level }) => level === 'error')?.message ?? '', pattern)

describe('a cancelled step ends in time, with all reports', { concurrency: 5 }, () => {
  const moments: readonly (readonly [string, BundleOptions])[] = [
    ['a request that is never answered', { ...faulty('GetDeployment', hang), ...cancelAt(isWatching, 300) }],
    [
      'the pause between two polls',
      { ...cancelAt(isFirstAnswer, 700), inputs: { 'poll-interval-seconds': '60' } },
    ],
    [
      'the search for the latest deployment of a group',
      {
        ...faulty('ListDeployments', hang),
        inputs: { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'production' },
        // Nothing is printed yet, so that there is no line to wait for.
        timeout: 1_500,
      },
    ],
  ]
  for (const [during, options] of moments) {
    test(`cancelled in ${during}`, async () => {
      const run = await cancelled(options)
      assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
      assert.notEqual(run.markdown, '')
      assert.deepEqual(stopsOf(run), [])
    })
  }

  test('cancelled while the OIDC token never comes', async () => {
    await using tokens = await startTokenEndpoint('hang')
    const run = await cancelled({
      inputs: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deployment-reader' },
      environment: tokens.environment,
      ...cancelAt(isWatching, 500),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.deepEqual(run.operations, [])
  })

  test('cancelled while it reports a failure: it is still that failure', async () => {
    const run = await runBundle({
      story: 'one-at-a-time',
      pace: 0.06,
      inputs: { 'poll-interval-seconds': '0.05', 'on-cancel': 'stop' },
      ...cancelAt(line => line.includes(' failed') && line.includes('watched for')),
    })
    assert.ok((run.durations.fromCancellation ?? 0) < longest)
    // The signal may meet a process that has written all its reports, and has ended or is about to: Node no longer hears it.
    const ended = run.signal === 'SIGINT' ? { ...run, signal: null, exitCode: 1, failed: true } : run
    assertWhole(ended, { conclusion: 'failure', errorCode: 'ScriptFailed', failed: 1 })
    assert.deepEqual(stopsOf(run), [])
  })

  test('cancelled while it follows a rollback: it is still that failure', async () => {
    const run = await cancelled({
      pace: 0.3,
      inputs: { 'on-cancel': 'stop', 'poll-interval-seconds': '0.1' },
      ...cancelAt(line => line.includes('Following the automatic rollback'), 200),
    })
    const rollback = run.outputs['rollback-status']
    assertWhole(run, {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      status: 'Failed',
      failed: 2,
      rollback,
    })
    assert.deepEqual(stopsOf(run), [])
  })
})

// The demo story "cancelled" holds on-cancel: rollback.
describe('on-cancel: stop', { concurrency: 5 }, () => {
  const inputs = { 'on-cancel': 'stop' }

  test('stops the deployment, and its group decides whether to roll back', async () => {
    const run = await cancelled({ inputs, ...cancelAt(isFirstAnswer, 300) })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.deepEqual(stopsOf(run), [{ deploymentId: run.deploymentId }])
    assertFailing(run, /The deployment was stopped/)
    assert.match(run.markdown, /The deployment was stopped/)
  })

  test('gives up in time if StopDeployment is not answered', async () => {
    const run = await cancelled({
      inputs,
      ...faulty('StopDeployment', hang),
      ...cancelAt(isFirstAnswer, 300),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assertFailing(run, /could not be stopped/)
  })

  test('is done although a second signal comes', async () => {
    const run = await runBundle({
      ...lasting,
      inputs,
      waits: { interrupt: 300, terminate: 4_000 },
      ...faulty('StopDeployment', { type: 'delay', milliseconds: 1_000 }),
      ...cancelAt(isFirstAnswer, 300),
    })
    assert.deepEqual(
      run.signalsSent.map(({ signal }) => signal),
      ['SIGINT', 'SIGTERM'],
    )
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.equal(stopsOf(run).length, 1)
    assertFailing(run, /The deployment was stopped/)
  })
})
