import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault, FaultyRequest } from '../../lab/codedeploy/faults.ts'
import { type BundleOptions, type BundleRun, cancelAt, runBundle } from '../support/bundle.ts'
import { startTokenEndpoint } from './token-endpoint.ts'
import { assertWhole, plainLines } from './whole.ts'

/** The step must be done within five seconds (contract). */
const longest = 5_000

/** Goes on for ten seconds and more. */
const lasting: BundleOptions = { story: 'rollback', pace: 2, inputs: { 'poll-interval-seconds': '0.2' } }

const begun = (line: string) => line.includes('Watching deployment')
const firstLook = (line: string) => line.includes('application shop')

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

function faulty(fault: (request: FaultyRequest) => Fault | undefined): BundleOptions {
  return { simulator: { faults: fault } }
}

const hang: Fault = { type: 'hang' }

describe('cancelling ends the step in time, with all reports', { concurrency: 5 }, () => {
  const moments: readonly (readonly [string, BundleOptions])[] = [
    ['before the first answer, which never comes', { ...faulty(() => hang), ...cancelAt(begun, 300) }],
    [
      'in a pause between two looks',
      { ...cancelAt(firstLook, 700), inputs: { 'poll-interval-seconds': '60' } },
    ],
    [
      'in a later request, which is never answered',
      { ...faulty(({ index }) => (index > 5 ? hang : undefined)), ...cancelAt(firstLook, 1_000) },
    ],
    [
      'in the pause after a request that was throttled',
      {
        ...faulty(() => ({
          type: 'error',
          name: 'ThrottlingException',
          message: 'Rate exceeded',
          status: 400,
        })),
        ...cancelAt(line => line.includes('trying again'), 200),
      },
    ],
    [
      'while looking for the latest deployment of a group',
      {
        ...faulty(() => hang),
        inputs: { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'production' },
        // Nothing is printed yet, so that there is no line to wait for.
        timeout: 1_500,
      },
    ],
  ]
  for (const [when, options] of moments) {
    test(when, async () => {
      const run = await cancelled(options)
      assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
      assert.notEqual(run.markdown, '')
      assert.ok(!run.operations.includes('StopDeployment'))
    })
  }

  test('while it reports its failure, which stands', async () => {
    const run = await cancelled({
      story: 'one-at-a-time',
      pace: 0.06,
      inputs: { 'poll-interval-seconds': '0.05', 'on-cancel': 'stop' },
      ...cancelAt(line => line.includes(' failed') && line.includes('watched for')),
    })
    // The signal may meet a process that has written all its reports and is just going: Node then no longer hears it.
    const ended = run.signal === 'SIGINT' ? { ...run, signal: null, exitCode: 1, failed: true } : run
    assertWhole(ended, { conclusion: 'failure', errorCode: 'ScriptFailed', failed: 1 })
    assert.ok(!run.operations.includes('StopDeployment'))
  })

  test('while the workflow’s token never comes', async () => {
    await using tokens = await startTokenEndpoint('hang')
    const run = await cancelled({
      inputs: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deployment-reader' },
      environment: tokens.environment,
      ...cancelAt(begun, 500),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.deepEqual(run.operations, [])
  })

  test('while a rollback is followed: the failure stays one', async () => {
    const run = await cancelled({
      pace: 0.3,
      inputs: { 'on-cancel': 'stop', 'poll-interval-seconds': '0.1' },
      ...cancelAt(line => line.includes('Following the automatic rollback'), 200),
    })
    assertWhole(run, {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      status: 'Failed',
      failed: 2,
      rollback: run.outputs['rollback-status'] ?? '',
    })
    assert.match(run.outputs['rollback-deployment-id'] ?? '', /^d-/)
    assert.ok(plainLines(run).some(line => line.startsWith('The rollback was not watched to its end')))
    assert.ok(!run.operations.includes('StopDeployment'))
  })
})

describe('on-cancel', { concurrency: 5 }, () => {
  const stopsOf = (run: BundleRun) =>
    run.requests.filter(({ operation }) => operation === 'StopDeployment').map(({ input }) => input)

  test('stop: stops the deployment, its group decides about a rollback', async () => {
    const run = await cancelled({ inputs: { 'on-cancel': 'stop' }, ...cancelAt(firstLook, 300) })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.deepEqual(stopsOf(run), [{ deploymentId: run.deploymentId }])
    assert.ok(plainLines(run).some(line => line.startsWith('The deployment was stopped; its group decides')))
    assert.match(run.markdown, /The deployment was stopped/)
  })

  test('rollback: asks for one, and names it', async () => {
    const run = await cancelled({ inputs: { 'on-cancel': 'rollback' }, ...cancelAt(firstLook, 300) })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.deepEqual(stopsOf(run), [{ deploymentId: run.deploymentId, autoRollbackEnabled: true }])
    assert.match(run.outputs['rollback-deployment-id'] ?? '', /^d-/)
  })

  test('stop: is done before the first look, too', async () => {
    const run = await cancelled({
      inputs: { 'on-cancel': 'stop' },
      ...faulty(({ operation, index }) => (operation === 'GetDeployment' && index === 0 ? hang : undefined)),
      ...cancelAt(begun, 300),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.equal(stopsOf(run).length, 1)
  })

  test('stop: says so where the deployment had completed already', async () => {
    const run = await cancelled({
      inputs: { 'on-cancel': 'stop' },
      ...faulty(({ operation }) =>
        operation === 'StopDeployment'
          ? { type: 'error', name: 'DeploymentAlreadyCompletedException', message: 'done', status: 400 }
          : undefined,
      ),
      ...cancelAt(firstLook, 300),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.ok(plainLines(run).includes('The deployment was not stopped: it had already completed.'))
  })

  test('stop: gives up in time where StopDeployment is not answered', async () => {
    const run = await cancelled({
      inputs: { 'on-cancel': 'stop' },
      ...faulty(({ operation }) => (operation === 'StopDeployment' ? hang : undefined)),
      ...cancelAt(firstLook, 300),
    })
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.ok(plainLines(run).some(line => line.includes('could not be stopped: CodeDeploy did not answer')))
  })

  test('a second signal does not break the work of the first', async () => {
    const run = await runBundle({
      ...lasting,
      inputs: { 'on-cancel': 'stop' },
      waits: { interrupt: 300, terminate: 4_000 },
      ...faulty(({ operation }) =>
        operation === 'StopDeployment' ? { type: 'delay', milliseconds: 1_000 } : undefined,
      ),
      ...cancelAt(firstLook, 300),
    })
    assert.deepEqual(
      run.signalsSent.map(({ signal }) => signal),
      ['SIGINT', 'SIGTERM'],
    )
    assertWhole(run, { conclusion: 'cancelled', errorCode: 'Cancelled' })
    assert.equal(stopsOf(run).length, 1)
    assert.ok(plainLines(run).some(line => line.startsWith('The deployment was stopped; its group decides')))
  })
})
