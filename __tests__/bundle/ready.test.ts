import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runBundle } from '../support/bundle.ts'
import { assertWhole, plainLines } from './whole.ts'

describe('a deployment that waits in Ready', { concurrency: 4 }, () => {
  test('wait: is watched until a person continues it, who is told how', async () => {
    const run = await runBundle({ story: 'blue-green-ready', inputs: { 'on-ready': 'wait' }, pace: 0.15 })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 8 } })
    const asks = plainLines(run).filter(line => line.includes('continue-deployment'))
    assert.equal(asks.length, 1)
    assert.match(
      asks[0] ?? '',
      new RegExp(`--deployment-id ${run.deploymentId} --deployment-wait-type READY_WAIT`),
    )
    assert.ok(!run.operations.includes('ContinueDeployment'))
  })

  test('succeed: ends the step with success', async () => {
    const run = await runBundle({ story: 'ready-timeout', inputs: { 'on-ready': 'succeed' }, pace: 0.15 })
    assertWhole(run, { conclusion: 'ready', status: 'Ready' })
    assert.ok(!run.operations.includes('ContinueDeployment'))
  })

  test('continue: is continued once, and watched to its end', async () => {
    // The simulator's person comes later than the step.
    const run = await runBundle({ story: 'ready-timeout', inputs: { 'on-ready': 'continue' }, pace: 0.2 })
    assertWhole(run, { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 8 } })
    assert.deepEqual(
      run.requests.filter(({ operation }) => operation === 'ContinueDeployment').map(({ input }) => input),
      [{ deploymentId: run.deploymentId, deploymentWaitType: 'READY_WAIT' }],
    )
  })

  test('continue: ends with an error where the role may not', async () => {
    const run = await runBundle({
      story: 'ready-timeout',
      pace: 0.15,
      inputs: { 'on-ready': 'continue' },
      simulator: {
        faults: ({ operation }) =>
          operation === 'ContinueDeployment'
            ? { type: 'error', name: 'AccessDeniedException', message: 'no', status: 400 }
            : undefined,
      },
    })
    assertWhole(run, {
      conclusion: 'error',
      errorCode: 'AccessDeniedException',
      message: /codedeploy:ContinueDeployment/,
      status: 'Ready',
    })
  })
})

describe('a deployment that outlasts the watch', { concurrency: 4 }, () => {
  /** About half a second. */
  const timeout = { 'timeout-minutes': '0.01' }
  const outlasting = { story: 'rollback', pace: 0.5 } as const

  test('leave: goes on', async () => {
    const run = await runBundle({ ...outlasting, inputs: timeout })
    assertWhole(run, {
      conclusion: 'timed-out',
      errorCode: 'TimedOut',
      message: new RegExp(`deployment ${run.deploymentId} was last seen`),
    })
    assert.ok(!run.operations.includes('StopDeployment'))
  })

  test('stop: is stopped, its group decides about a rollback', async () => {
    const run = await runBundle({ ...outlasting, inputs: { ...timeout, 'on-timeout': 'stop' } })
    assertWhole(run, { conclusion: 'timed-out', errorCode: 'TimedOut' })
    assert.deepEqual(stops(run.requests), [{ deploymentId: run.deploymentId }])
    assert.ok(plainLines(run).some(line => line.startsWith('The deployment was stopped; its group decides')))
  })

  test('rollback: is rolled back, the rollback is named and not followed', async () => {
    const run = await runBundle({ ...outlasting, inputs: { ...timeout, 'on-timeout': 'rollback' } })
    assertWhole(run, { conclusion: 'timed-out', errorCode: 'TimedOut' })
    assert.deepEqual(stops(run.requests), [{ deploymentId: run.deploymentId, autoRollbackEnabled: true }])
    assert.match(run.outputs['rollback-deployment-id'] ?? '', /^d-/)
    assert.notEqual(run.outputs['rollback-deployment-id'], run.deploymentId)
    const { rollback } = run.report as { readonly rollback?: { readonly deploymentId?: string } }
    assert.equal(rollback?.deploymentId, run.outputs['rollback-deployment-id'])
  })
})

function stops(requests: readonly { readonly operation: string; readonly input: unknown }[]) {
  return requests.filter(({ operation }) => operation === 'StopDeployment').map(({ input }) => input)
}
