import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runBundle } from '../support/bundle.ts'
import { assertWhole, plainLines } from './whole.ts'

const inputsOf = (
  requests: readonly { readonly operation: string; readonly input: unknown }[],
  name: string,
) => requests.filter(({ operation }) => operation === name).map(({ input }) => input)

describe('a deployment that waits in Ready', { concurrency: 4 }, () => {
  test('is watched until a person continues it, with on-ready: wait, and the log shows how', async () => {
    const run = await runBundle({ story: 'blue-green-ready', inputs: { 'on-ready': 'wait' }, pace: 0.15 })
    assertWhole(run, { conclusion: 'success', counts: { Succeeded: 8 } })
    const command = `--deployment-id ${run.deploymentId} --deployment-wait-type READY_WAIT`
    assert.equal(plainLines(run).filter(line => line.includes(command)).length, 1)
    assert.ok(!run.operations.includes('ContinueDeployment'))
  })

  test('ends the step with success, with on-ready: succeed', async () => {
    const run = await runBundle({ story: 'ready-timeout', inputs: { 'on-ready': 'succeed' }, pace: 0.15 })
    assertWhole(run, { conclusion: 'ready', status: 'Ready' })
    assert.ok(!run.operations.includes('ContinueDeployment'))
  })

  test('is continued once and watched to its end, with on-ready: continue', async () => {
    // Nobody else continues this one.
    const run = await runBundle({ story: 'ready-timeout', inputs: { 'on-ready': 'continue' }, pace: 0.2 })
    assertWhole(run, { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 8 } })
    assert.deepEqual(inputsOf(run.requests, 'ContinueDeployment'), [
      { deploymentId: run.deploymentId, deploymentWaitType: 'READY_WAIT' },
    ])
  })

  test('is continued again if CodeDeploy was not ready for it the first time, with on-ready: continue', async () => {
    const notReady = {
      type: 'error',
      name: 'DeploymentIsNotInReadyStateException',
      message: 'The deployment does not wait for READY_WAIT and cannot continue yet.',
      status: 400,
    } as const
    const run = await runBundle({
      story: 'ready-timeout',
      inputs: { 'on-ready': 'continue' },
      pace: 0.2,
      simulator: {
        faults: ({ operation, operationIndex }) =>
          operation === 'ContinueDeployment' && operationIndex === 0 ? notReady : undefined,
      },
    })
    assertWhole(run, { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 8 } })
    assert.equal(inputsOf(run.requests, 'ContinueDeployment').length, 2)
    const lines = plainLines(run)
    assert.ok(lines.some(line => line.endsWith('  Rerouting traffic now (on-ready: continue).')))
    assert.ok(!lines.some(line => line.includes('Someone else')))
  })
})

test('a deployment whose traffic has moved is not rolled back by on-timeout, and the log shows that', async () => {
  const inputs = { until: 'completion', 'timeout-minutes': '0.09', 'on-timeout': 'rollback' }
  const run = await runBundle({ story: 'traffic-shifted', pace: 0.5, inputs })
  assertWhole(run, { conclusion: 'timed-out', errorCode: 'TimedOut', status: 'InProgress' })
  assert.ok(!run.operations.includes('StopDeployment'))
  const lines = plainLines(run)
  assert.ok(lines.some(line => line.includes('  timeout-minutes (5.4 s) is shorter than the wait of 1 h')))
  assert.ok(lines.some(line => line.includes('  The deployment was not stopped (on-timeout: rollback)')))
  assert.match(run.markdown, /was not stopped \(on-timeout: rollback\)/)
})

test('a deployment that outlasts the timeout is rolled back with on-timeout: rollback, which is named', async () => {
  const inputs = { 'timeout-minutes': '0.01', 'on-timeout': 'rollback' }
  const run = await runBundle({ story: 'rollback', pace: 0.5, inputs })
  assertWhole(run, { conclusion: 'timed-out', errorCode: 'TimedOut', rollback: '' })
  const request = { deploymentId: run.deploymentId, autoRollbackEnabled: true }
  assert.deepEqual(inputsOf(run.requests, 'StopDeployment'), [request])
  const { rollback } = run.report as { readonly rollback?: { readonly deploymentId?: string } }
  assert.equal(rollback?.deploymentId, run.outputs['rollback-deployment-id'])
  assert.notEqual(rollback?.deploymentId, run.deploymentId)
})
