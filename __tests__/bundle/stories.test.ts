import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { endings } from '../../demo/endings.ts'
import { scenarios } from '../../demo/scenario.ts'
import { stories } from '../../lab/codedeploy/stories/stories.ts'
import { runBundle } from '../support/bundle.ts'
import { assertWhole, type Expected, plainLines } from './whole.ts'

const started =
  /^scripts\/start_server\.sh in ApplicationStart on i-\w+.*: Script at specified location: scripts\/start_server\.sh failed with exit code 1/

interface Told extends Pick<Expected, 'message' | 'errors' | 'warnings'> {
  /** What the job summary must have, beside verdict and facts. */
  readonly summary?: readonly RegExp[]
}

const timedOut: Told = {
  message: /^scripts\/start_server\.sh in ApplicationStart on i-\w+: .* failed to complete in 2 seconds/,
  errors: ['ScriptTimedOut', 'ScriptFailed'],
  summary: [/ScriptTimedOut/, /EADDRINUSE/, /ApplicationStart/, /```mermaid/],
}

/** What a workflow's author gets to see of the demo's stories, besides the outputs (`demo/endings.ts`). */
const tellings: Readonly<Record<string, Told>> = {
  failure: timedOut,
  success: { summary: [/```mermaid/] },
  'one-at-a-time': { message: started },
  'all-at-once': {
    message:
      /^ApplicationStop on i-\w+ and 2 more: CodeDeploy agent was not able to receive the lifecycle event/,
    errors: ['UnknownError', 'ScriptFailed'],
  },
  rollback: { message: started, summary: [/[Rr]ollback/] },
  stopped: { message: /manually stopped/ },
  tolerated: { message: started },
  'no-instances': { message: /no instances were found for your deployment group/ },
  'script-missing': {
    message: /^scripts\/validate\.sh in ValidateService on i-\w+ and 1 more: Script does not exist/,
  },
  'not-executable': { message: /^scripts\/start_server\.sh in ApplicationStart .* as executable/ },
  'left-open': { message: /failed to close STDOUT/, summary: [/Hint/] },
  'no-diagnostics': { message: /^AfterInstall on i-\w+ and 1 more/ },
  'ignored-stop-failure': { warnings: ['ScriptFailed'], summary: [/scripts\/stop_server\.sh/] },
  'instance-arns': { message: started },
  'blue-green': { summary: [/Blue/, /Green/] },
  'ready-timeout': { message: /timed out while waiting for a notification to continue/ },
  ecs: { summary: [/[Tt]raffic/] },
  'ecs-rollback': { message: /^AfterAllowTestTraffic on production:checkout/ },
  'ecs-alarm': { message: /checkout-5xx/ },
  lambda: { summary: [/\b42\b/, /\b41\b/] },
  'lambda-alarm': { message: /orders-errors.*orders-latency/ },
  hostile: { errors: ['ScriptFailed', 'ScriptFailed'] },
  thousand: {
    message: /^DownloadBundle on i-\w+ and 25 more: not opened for reading/,
    errors: [
      'UnknownError',
      'ScriptFailed',
      'ScriptMissing',
      'ScriptTimedOut',
      'UnknownError',
      'UnknownError',
    ],
  },
  throttled: timedOut,
  'flaky-network': timedOut,
  'access-denied': timedOut,
  'expired-credentials': { message: /^The credentials expired while watching deployment d-/ },
  'timed-out': { message: /was last seen/ },
  'bad-inputs': { message: /fail-on is .*timeout-minutes is |timeout-minutes is .*fail-on is / },
}

const reading = new Set([
  'GetDeployment',
  'ListDeploymentTargets',
  'BatchGetDeploymentTargets',
  'ListDeploymentInstances',
  'BatchGetDeploymentInstances',
])

describe('the bundle watches', { concurrency: 6 }, () => {
  for (const { name, story, inputs, ending } of scenarios().filter(({ name }) => stories.has(name))) {
    test(name, async () => {
      const { summary = [], ...telling } = tellings[name] ?? {}
      const run = await runBundle({ story: story.name, inputs })
      assertWhole(run, { ...ending, ...telling })

      const [first] = run.requests
      assert.equal(first?.operation, 'GetDeployment')
      // Unless it was told otherwise, it only looks: nothing is stopped, continued or asked about anything else.
      assert.deepEqual(
        run.operations.filter(operation => !reading.has(operation)),
        inputs['on-ready'] === 'continue' ? ['ContinueDeployment'] : [],
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
      const { 'console-url': consoleUrl = '', 'error-code': errorCode = '' } = run.outputs
      for (const part of [run.deploymentId, consoleUrl, errorCode])
        assert.ok(run.markdown.includes(part), part)
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
})

describe('the bundle watches in spite of trouble on the way', { concurrency: 6 }, () => {
  for (const scenario of scenarios().filter(({ name }) => !stories.has(name))) {
    const { name, story, inputs, ending, faults, cancelAfter } = scenario
    test(name, async () => {
      const { summary = [], ...telling } = tellings[name] ?? {}
      // Where the time is limited, it is the story's own.
      const isLimited = cancelAfter !== undefined || 'timeout-minutes' in inputs
      const run = await runBundle({
        story: story.name,
        inputs,
        ...(isLimited ? { pace: 1 } : {}),
        ...(cancelAfter === undefined ? {} : { cancel: AbortSignal.timeout(cancelAfter) }),
        ...(faults === undefined ? {} : { simulator: { faults } }),
      })
      assertWhole(run, { ...ending, ...telling })
      for (const pattern of summary) assert.match(run.markdown, pattern)
      const fallbacks = plainLines(run).filter(line => line.startsWith('Falling back to the instances API'))
      assert.equal(fallbacks.length, name === 'access-denied' ? 1 : 0)
      assert.equal(run.operations.includes('BatchGetDeploymentInstances'), name === 'access-denied')
    })
  }
})

test('every story has an ending, and nothing else has one', () => {
  assert.deepEqual(Object.keys(endings).toSorted(), [...stories.keys()].toSorted())
  const names = new Set(scenarios().map(({ name }) => name))
  assert.deepEqual(
    Object.keys(tellings).filter(name => !names.has(name)),
    [],
  )
})

test('the bundle runs on the Node that the action asks for', () => {
  assert.match(process.version, /^v24\./)
})
