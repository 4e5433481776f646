import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stories } from '../../simulator/stories/stories.ts'
import { runBundle } from '../support/bundle.ts'
import { assertWhole, type Expected, plainLines } from './whole.ts'

const started =
  /^scripts\/start_server\.sh in ApplicationStart on i-\w+.*: Script at specified location: scripts\/start_server\.sh failed with exit code 1/

interface Told extends Expected {
  readonly inputs?: Readonly<Record<string, string>>
  /** What the job summary must have, beside verdict and facts. */
  readonly summary?: readonly RegExp[]
}

/** What a workflow's author gets to see of each of the simulator's stories. */
const expectations: Readonly<Record<string, Told>> = {
  failure: {
    conclusion: 'failure',
    errorCode: 'ScriptTimedOut',
    message: /^scripts\/start_server\.sh in ApplicationStart on i-\w+: .* failed to complete in 2 seconds/,
    status: 'Failed',
    errors: ['ScriptTimedOut', 'ScriptFailed'],
    counts: { Failed: 6, Succeeded: 2, Skipped: 4 },
    failed: 6,
    summary: [/ScriptTimedOut/, /EADDRINUSE/, /ApplicationStart/, /```mermaid/],
  },
  success: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 6 }, summary: [/```mermaid/] },
  'one-at-a-time': {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message: started,
    counts: { Failed: 1, Succeeded: 2, Skipped: 2 },
    failed: 1,
  },
  'all-at-once': {
    conclusion: 'failure',
    errorCode: 'UnknownError',
    message:
      /^ApplicationStop on i-\w+ and 2 more: CodeDeploy agent was not able to receive the lifecycle event/,
    errors: ['UnknownError', 'ScriptFailed'],
    counts: { Failed: 8 },
    failed: 8,
  },
  rollback: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message: started,
    status: 'Failed',
    counts: { Failed: 2, Skipped: 2 },
    failed: 2,
    rollback: 'Succeeded',
    summary: [/[Rr]ollback/],
  },
  stopped: {
    conclusion: 'stopped',
    errorCode: 'MANUAL_STOP',
    message: /manually stopped/,
    status: 'Stopped',
    counts: { Succeeded: 3, Skipped: 3 },
  },
  tolerated: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message: started,
    status: 'Succeeded',
    counts: { Failed: 1, Succeeded: 2 },
    failed: 1,
  },
  'no-instances': {
    conclusion: 'failure',
    errorCode: 'NO_INSTANCES',
    message: /no instances were found for your deployment group/,
    counts: {},
  },
  queued: { conclusion: 'success', counts: { Succeeded: 2 } },
  'script-missing': {
    conclusion: 'failure',
    errorCode: 'ScriptMissing',
    message: /^scripts\/validate\.sh in ValidateService on i-\w+ and 1 more: Script does not exist/,
    failed: 2,
  },
  'not-executable': {
    conclusion: 'failure',
    errorCode: 'ScriptNotExecutable',
    message: /^scripts\/start_server\.sh in ApplicationStart .* as executable/,
    failed: 2,
  },
  'left-open': {
    conclusion: 'failure',
    errorCode: 'UnknownError',
    message: /failed to close STDOUT/,
    failed: 2,
    summary: [/Hint/],
  },
  'no-diagnostics': {
    conclusion: 'failure',
    errorCode: 'HEALTH_CONSTRAINTS',
    message: /^AfterInstall on i-\w+ and 1 more/,
    failed: 2,
  },
  'ignored-stop-failure': {
    conclusion: 'success',
    status: 'Succeeded',
    counts: { Succeeded: 3 },
    warnings: ['ScriptFailed'],
    summary: [/scripts\/stop_server\.sh/],
  },
  'late-targets': { conclusion: 'success', counts: { Succeeded: 8 } },
  'late-finish': { conclusion: 'success', counts: { Succeeded: 3 } },
  'instance-arns': {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message: started,
    counts: { Failed: 2, Skipped: 2 },
    failed: 2,
    inputs: { api: 'instances' },
  },
  'unknown-status': { conclusion: 'success', counts: { Succeeded: 3 } },
  'blue-green': { conclusion: 'success', counts: { Succeeded: 8 }, summary: [/Blue/, /Green/] },
  'blue-green-ready': { conclusion: 'success', counts: { Succeeded: 8 } },
  'ready-timeout': {
    conclusion: 'stopped',
    errorCode: 'TIMEOUT',
    message: /timed out while waiting for a notification to continue/,
    status: 'Stopped',
  },
  ecs: { conclusion: 'success', counts: { Succeeded: 1 }, summary: [/[Tt]raffic/] },
  'ecs-rollback': {
    conclusion: 'failure',
    errorCode: 'HOOK_EXECUTION_FAILURE',
    message: /^AfterAllowTestTraffic on production:checkout/,
    failed: 1,
    rollback: 'Succeeded',
  },
  'ecs-alarm': {
    conclusion: 'stopped',
    errorCode: 'ALARM_ACTIVE',
    message: /checkout-5xx/,
    failed: 1,
    rollback: 'Succeeded',
  },
  lambda: { conclusion: 'success', counts: { Succeeded: 1 }, summary: [/\b42\b/, /\b41\b/] },
  'lambda-alarm': {
    conclusion: 'stopped',
    errorCode: 'ALARM_ACTIVE',
    message: /orders-errors.*orders-latency/,
    failed: 1,
    rollback: 'Succeeded',
  },
  cloudformation: { conclusion: 'success', counts: { Succeeded: 1 } },
  hostile: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    errors: ['ScriptFailed', 'ScriptFailed'],
    counts: { Failed: 3, Skipped: 3 },
    failed: 3,
  },
  thousand: {
    conclusion: 'failure',
    errorCode: 'UnknownError',
    message: /^DownloadBundle on i-\w+ and 25 more: not opened for reading/,
    errors: [
      'UnknownError',
      'ScriptFailed',
      'ScriptMissing',
      'ScriptTimedOut',
      'UnknownError',
      'UnknownError',
    ],
    failed: 250,
  },
}

const reading = new Set([
  'GetDeployment',
  'ListDeploymentTargets',
  'BatchGetDeploymentTargets',
  'ListDeploymentInstances',
  'BatchGetDeploymentInstances',
])

describe('the bundle watches', { concurrency: 6 }, () => {
  for (const [story, { inputs = {}, summary = [], ...expected }] of Object.entries(expectations)) {
    test(story, async () => {
      const run = await runBundle({ story, inputs })
      assertWhole(run, expected)

      const [first] = run.requests
      assert.equal(first?.operation, 'GetDeployment')
      // It only looks: nothing is stopped, continued or asked about anything else.
      assert.deepEqual(
        run.operations.filter(operation => !reading.has(operation)),
        [],
      )
      const ids = new Set(run.requests.map(({ input }) => (input as { deploymentId: string }).deploymentId))
      const rollback = run.outputs['rollback-deployment-id']
      assert.deepEqual([...ids], [run.deploymentId, ...(rollback === '' ? [] : [rollback])])

      const lines = plainLines(run)
      assert.equal(lines[0], `Watching deployment ${run.deploymentId} in us-east-1`)
      assert.match(lines[1] ?? '', /^Console: https:\/\/us-east-1\.console\.aws\.amazon\.com\//)
      assert.ok(lines.some(line => line.startsWith(`Deployment ${run.deploymentId} `)))
      assert.ok(run.debug.length >= run.requests.length, 'every request is in the debug log')

      assert.match(run.markdown.split('\n')[0] ?? '', /^#+ /)
      for (const part of [
        run.deploymentId,
        run.outputs['console-url'] ?? '',
        ...(expected.errorCode ?? ''),
      ]) {
        assert.ok(run.markdown.includes(part), part)
      }
      for (const pattern of summary) assert.match(run.markdown, pattern)
    })
  }

  test('a tolerated failure with fail-on: deployment is a success with a warning', async () => {
    const run = await runBundle({ story: 'tolerated', inputs: { 'fail-on': 'deployment' } })
    assertWhole(run, { conclusion: 'success', status: 'Succeeded', warnings: ['ScriptFailed'], failed: 1 })
  })

  test('a failed deployment with fail-on: deployment fails with the target’s diagnostic', async () => {
    const run = await runBundle({ story: 'one-at-a-time', inputs: { 'fail-on': 'deployment' } })
    assertWhole(run, { conclusion: 'failure', errorCode: 'ScriptFailed', message: started, failed: 1 })
  })

  test('a rollback with follow-rollback: false is named only', async () => {
    const run = await runBundle({ story: 'rollback', inputs: { 'follow-rollback': 'false' } })
    assertWhole(run, { conclusion: 'failure', errorCode: 'ScriptFailed', failed: 2 })
    const ids = new Set(run.requests.map(({ input }) => (input as { deploymentId: string }).deploymentId))
    assert.deepEqual([...ids], [run.deploymentId])
  })

  test('a failure with fail-fast ends the step at the first failed target', async () => {
    const run = await runBundle({ story: 'failure', inputs: { 'fail-fast': 'true' }, pace: 0.2 })
    // How many have failed by the first look that sees one is a matter of the moment.
    const failed = JSON.parse(run.outputs['failed-instances'] ?? '').length
    const errors = run.annotations.map(({ title = '' }) => title)
    assertWhole(run, {
      conclusion: 'failure',
      errorCode: 'ScriptTimedOut',
      status: 'InProgress',
      failed,
      errors,
    })
    assert.ok(failed > 0 && failed < 6)
  })

  test('the latest deployment of a group', async () => {
    const inputs = { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'production' }
    const run = await runBundle({ story: 'success', inputs })
    assertWhole(run, { conclusion: 'success' })
    assert.equal(run.outputs['deployment-id'], run.deploymentId)
    assert.deepEqual(run.operations.slice(0, 2), ['ListDeployments', 'GetDeployment'])
  })

  test('with the instances API where the targets API is denied', async () => {
    const run = await runBundle({
      story: 'failure',
      simulator: {
        faults: ({ operation }) =>
          operation === 'ListDeploymentTargets'
            ? { type: 'error', name: 'AccessDeniedException', message: 'no', status: 400 }
            : undefined,
      },
    })
    assertWhole(run, {
      conclusion: 'failure',
      errorCode: 'ScriptTimedOut',
      errors: ['ScriptTimedOut', 'ScriptFailed'],
      failed: 6,
    })
    assert.equal(plainLines(run).filter(line => line.startsWith('Going on with the instances API')).length, 1)
    assert.ok(run.operations.includes('BatchGetDeploymentInstances'))
  })
})

test('every story of the simulator is watched', () => {
  assert.deepEqual(Object.keys(expectations).toSorted(), [...stories.keys()].toSorted())
})

test('the bundle runs on the Node that the action asks for', () => {
  assert.match(process.version, /^v24\./)
})
