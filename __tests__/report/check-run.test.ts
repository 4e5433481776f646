import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conclusions } from '../../src/deployment/verdict.ts'
import type { Progress } from '../../src/report/outcome.ts'
import {
  checkRunAnnotations,
  checkRunConclusion,
  outcomeOutput,
  progressKey,
  progressOutput,
} from '../../src/report/render-check-run.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  aLambdaTarget,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
  start,
} from '../support/deployments.ts'

const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493/attempts/1'
const runLink = `[Log and summary of the workflow run](${runUrl})`

const progressOf = (snapshot = aSnapshot(), more: Partial<Progress> = {}): Progress => ({
  deploymentId: 'd-ABCDEF123',
  region: 'eu-central-1',
  startedAt: start,
  snapshot,
  ...more,
})

test('the title of a good end counts the targets, if there are any', () => {
  const titleOf = (
    status: string,
    targets = ['i-1', 'i-2', 'i-3'],
    kind: 'finished' | 'ready' | 'shifted' = 'finished',
  ) =>
    outcomeOutput(
      anOutcome({
        ending: { kind },
        snapshot: aSnapshot(
          { status },
          targets.map(id => anInstance(id)),
        ),
      }),
      runUrl,
    ).title
  assert.equal(titleOf('Succeeded'), 'Succeeded · 3 targets')
  assert.equal(titleOf('Succeeded', []), 'Succeeded')
  assert.equal(titleOf('Ready', undefined, 'ready'), 'Ready for traffic · 3 targets')
  assert.equal(titleOf('InProgress', undefined, 'shifted'), 'All traffic moved · 3 targets')
})

test('a finished check run holds nothing of a script’s output, but what its exit code means', () => {
  const diagnostics = scriptFailed({
    message: 'Script at specified location: start.sh failed with exit code 127',
    logTail: 'start.sh: line 3: s3cret-value: command not found\nError: s3cret-value\n',
  })
  const targets = [aFailedInstance('i-1', aFailedEvent('Install', 1, diagnostics))]
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
  const shown = JSON.stringify([outcomeOutput(outcome, runUrl), checkRunAnnotations(outcome)])
  assert.doesNotMatch(shown, /s3cret/)
  assert.match(shown, /command not found/)
  assert.match(shown, /Hint:/)
})

test('a finished check run begins with a link to the workflow run', () => {
  for (const ending of [{ kind: 'finished' }, { kind: 'cancelled' }] as const) {
    const { summary } = outcomeOutput(
      anOutcome({ ending, snapshot: aSnapshot({ status: 'Failed' }) }),
      runUrl,
    )
    assert.ok(summary.startsWith(`${runLink}\n\n`), summary)
  }
})

test('a running check run shows how many targets are done, the counts, and the console', () => {
  const targets = [
    anInstance('i-1'),
    anInstance('i-2', { status: 'InProgress' }),
    anInstance('i-3', { status: 'Pending' }),
  ]
  const consoleUrl =
    'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123'
  const { title, summary, text } = progressOutput(
    progressOf(aSnapshot({}, targets), { consoleUrl }),
    after(125),
    runUrl,
  )
  assert.equal(title, 'InProgress · 1 of 3 targets done')
  const console = `[open in the AWS console](${consoleUrl})`
  assert.ok(
    summary.startsWith(
      `${runLink}\n\nDeployment \`d-ABCDEF123\` · 🔵\u00a0InProgress · watched for 2 min 5 s · ${console}\n\n| Status`,
    ),
    summary,
  )
  assert.match(summary, /\| ✅\u00a0Succeeded \| 1 \|/)
  assert.match(text ?? '', /### Targets[\s\S]*### Deployment\n/)
})

test('title and table of a running check run count alike if CodeDeploy counts more than was read', () => {
  const targets = Array.from({ length: 4 }, (_, index) => anInstance(`i-${index}`, { status: 'Pending' }))
  const snapshot = aSnapshot({ overview: { Succeeded: 3, Pending: 1 } }, targets)
  const { title, summary } = progressOutput(progressOf(snapshot), after(125), runUrl)
  assert.equal(title, 'InProgress · 3 of 4 targets done')
  assert.match(summary, /\| ✅\u00a0Succeeded \| 3 \|/)
})

test('a running check run shows how far the rollback is as soon as there is one', () => {
  const failed = aSnapshot({ status: 'Failed' }, [aFailedInstance('i-1')])
  const rollback = aSnapshot({ id: 'd-ROLLBACK1' }, [
    anInstance('i-1'),
    anInstance('i-2', { status: 'InProgress' }),
  ])
  const { title, summary, text } = progressOutput(progressOf(failed, { rollback }), after(125), runUrl)
  assert.equal(title, 'Failed, rolling back · 1 of 2 targets done')
  assert.match(summary, /\n\nIt failed.* deployment `d-ROLLBACK1` .* 🔵\u00a0InProgress\n/)
  assert.match(summary, /\| ✅\u00a0Succeeded \| 1 \|/)
  assert.match(text ?? '', /`i-2`/)
})

test('a check run has no counts before there are targets', () => {
  const { title, summary } = progressOutput(progressOf(aSnapshot({ status: 'Created' })), after(1), runUrl)
  assert.equal(title, 'Created')
  assert.doesNotMatch(summary, /\|/)
})

test('the key of a running check run differs by status, counts, traffic and rollback, and by nothing else', () => {
  const base = aSnapshot({}, [anInstance('i-1', { status: 'InProgress' })])
  const lambda = (weight: number) => aSnapshot({}, [aLambdaTarget({ targetVersionWeight: weight })])
  const keys = [
    progressOf(base),
    progressOf(aSnapshot({ status: 'Ready' }, base.targets)),
    progressOf(aSnapshot({}, [anInstance('i-1')])),
    progressOf(lambda(10)),
    progressOf(lambda(20)),
    progressOf(base, { rollback: base }),
  ].map(progressKey)
  assert.equal(new Set(keys).size, keys.length)
  assert.equal(progressKey(progressOf({ ...base, at: after(500) })), keys[0])
})

test('the conclusion of a check run is the contract’s', () => {
  assert.deepEqual(Object.fromEntries(conclusions.map(one => [one, checkRunConclusion(one)])), {
    success: 'success',
    failure: 'failure',
    stopped: 'failure',
    ready: 'success',
    shifted: 'success',
    'timed-out': 'timed_out',
    cancelled: 'cancelled',
    error: 'failure',
  })
})

test('the annotations of a check run are failures for what failed the step, warnings for the rest', () => {
  const event = aFailedEvent('ApplicationStop', 1, scriptFailed({ scriptName: 'stop.sh' }))
  const targets = [
    aFailedInstance('i-1', aFailedEvent('Install', 2)),
    anInstance('i-2', { lifecycleEvents: [event] }),
  ]
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
  const location = { file: 'start.sh', line: 2 }
  const failures = outcome.failures.map(cause => ({ ...cause, location }))
  const found = checkRunAnnotations({ ...outcome, failures })
  assert.deepEqual(
    found.map(({ level, file, line }) => [level, file, line]),
    [
      ['error', 'start.sh', 2],
      ['warning', undefined, undefined],
    ],
  )
  assert.match(found[1]?.message ?? '', /ApplicationStop runs the scripts of the previous revision/)
  assert.doesNotMatch(found[0]?.message ?? '', /previous revision/)
})
