import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError } from '../../lab/github/errors.ts'
import type { Faults } from '../../lab/github/faults.ts'
import type { Target } from '../../src/deployment/model.ts'
import type { Ending } from '../../src/deployment/verdict.ts'
import type { Progress } from '../../src/report/outcome.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
  start,
} from '../support/deployments.ts'
import { aContext, createGitHubWorld, headSha, sha, violations } from './support.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const inputs = { checkRun: 'Deployment of shop' }

function progressWith(targets: readonly Target[] = [], rollback?: Progress['rollback']): Progress {
  return {
    deploymentId: 'd-ABCDEF123',
    region: 'eu-central-1',
    startedAt: start,
    snapshot: aSnapshot(group, targets),
    ...(rollback === undefined ? {} : { rollback }),
  }
}

const running = progressWith([anInstance('i-1', { status: 'InProgress' })])
const succeeded = anOutcome({ snapshot: aSnapshot({ ...group, status: 'Succeeded' }, [anInstance('i-1')]) })

/** An outcome with this many different causes of failure. */
function failed(causes: number) {
  const targets = Array.from({ length: causes }, (_, index) =>
    aFailedInstance(
      `i-${index}`,
      aFailedEvent('Install', index, scriptFailed({ scriptName: `s/${index}.sh` })),
    ),
  )
  return anOutcome({ snapshot: aSnapshot({ ...group, status: 'Failed' }, targets) })
}

test('a check run is created in progress with the first progress, on the head of the pull request', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs })
  publisher.update(running)
  await wait(1)
  const [run, ...others] = github.checkRuns
  assert.deepEqual(others, [])
  assert.equal(run?.name, 'Deployment of shop')
  assert.equal(run?.status, 'in_progress')
  assert.equal(run?.headSha, headSha)
  assert.equal(run?.title, 'InProgress · 0 of 1 target done')
  assert.match(run?.detailsUrl ?? '', /\/octo-org\/octo-repo\/actions\/runs\/1658821493\/attempts\/1$/)
  await publisher.finish(succeeded)
  assert.deepEqual(violations(github), [])
})

test('a check run is updated every 30 s without changes, at once with a change, but never within 15 s', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs })
  const seconds = () => github.requests.filter(isWritten).map(({ at }) => Math.round((at - start) / 1_000))
  publisher.update(running)
  await wait(80)
  assert.deepEqual(seconds(), [0, 30, 60])
  publisher.update({ ...running })
  await wait(1)
  assert.deepEqual(seconds().slice(3), [])
  for (let count = 0; count < 20; count += 1) {
    publisher.update(progressWith(Array.from({ length: count }, (_, index) => anInstance(`i-${index}`))))
    await wait(2)
  }
  assert.deepEqual(seconds().slice(3), [81, 96, 111])
  await publisher.finish(succeeded)
  assert.deepEqual(violations(github), [])
})

test('a check run that GitHub rejects is tried again when the watch has ended', async () => {
  const refusal = new ApiError(422, 'Validation Failed')
  const faults: Faults = ({ operationId, index }) =>
    operationId === 'checks/create' && index === 0 ? refusal : undefined
  const { github, startStep, wait } = createGitHubWorld({ faults })
  const { publisher, warnings, debug } = startStep({ inputs })
  publisher.update(running)
  await wait(60)
  assert.match(debug.join('\n'), /Validation Failed/)
  await publisher.finish(succeeded)
  assert.deepEqual([github.checkRuns[0]?.conclusion, warnings], ['success', []])
})

test('a check run shows the progress of the rollback', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs })
  publisher.update(progressWith([], aSnapshot({ id: 'd-ROLLBACK1' }, [anInstance('i-1')])))
  await wait(1)
  assert.equal(github.checkRuns[0]?.title, 'InProgress, rolling back · 1 of 1 target done')
  assert.match(github.checkRuns[0]?.summary ?? '', /`d-ROLLBACK1` is rolling it back/)
  await publisher.finish(succeeded)
})

const endings: readonly [string, Ending, string, string][] = [
  ['a success', { kind: 'finished' }, 'Succeeded', 'success'],
  ['a failure', { kind: 'finished' }, 'Failed', 'failure'],
  ['a stopped deployment', { kind: 'finished' }, 'Stopped', 'failure'],
  ['a replacement fleet that is ready', { kind: 'ready' }, 'Ready', 'success'],
  ['a watch that timed out', { kind: 'timed-out', minutes: 60 }, 'InProgress', 'timed_out'],
  ['a cancelled watch', { kind: 'cancelled' }, 'InProgress', 'cancelled'],
  ['lost contact', { kind: 'error', code: 'LostContact', message: 'no answer' }, 'InProgress', 'failure'],
]
for (const [name, ending, status, conclusion] of endings) {
  test(`a check run is completed with ${conclusion} after ${name}`, async () => {
    const { github, runStep } = createGitHubWorld()
    const outcome = anOutcome({ ending, snapshot: aSnapshot({ ...group, status }) })
    const { warnings } = await runStep(outcome, { inputs, progress: [running] })
    assert.deepEqual(
      github.checkRuns.map(run => [run.status, run.conclusion, run.completedAt]),
      [['completed', conclusion, '2026-03-02T09:01:15Z']],
    )
    assert.deepEqual(warnings, [])
    assert.deepEqual(violations(github), [])
  })
}

test('a check run is created even if the deployment was never read', async () => {
  const { github, runStep } = createGitHubWorld()
  const ending = { kind: 'error', code: 'InvalidInput', message: 'api is "x"' } as const
  const { deploymentId, region, consoleUrl, ...outcome } = anOutcome({ ending })
  await runStep(outcome, { inputs })
  assert.deepEqual(
    github.checkRuns.map(run => [run.conclusion, run.title, run.headSha]),
    [['failure', 'InvalidInput: api is "x"', headSha]],
  )
  assert.deepEqual(violations(github), [])
})

test('a check run gets every cause as an annotation, in batches of 50, with the verdict first', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed(120), { inputs, progress: [running] })
  assert.equal(github.checkRuns[0]?.annotations.length, 120)
  assert.equal(new Set(github.checkRuns[0]?.annotations.map(({ message }) => message)).size, 120)
  const updates = github.requests.filter(({ operationId }) => operationId === 'checks/update')
  assert.deepEqual(
    updates.map(({ body }) => [Object(body).conclusion, Object(body).output.annotations.length]),
    [
      ['failure', 50],
      ['failure', 50],
      ['failure', 20],
    ],
  )
  assert.deepEqual(violations(github), [])
})

test('an annotation is on the line of the script, else on no file', async () => {
  const { github, runStep } = createGitHubWorld()
  const outcome = failed(2)
  const failures = outcome.failures.map(cause =>
    cause.scriptName === 's/0.sh' ? { ...cause, location: { file: 's/0.sh', line: 12 } } : cause,
  )
  await runStep({ ...outcome, failures }, { inputs })
  assert.deepEqual(
    github.checkRuns[0]?.annotations.map(one => [one.path, one.start_line, one.annotation_level, one.title]),
    [
      ['s/0.sh', 12, 'failure', 'ScriptFailed'],
      ['.github', 1, 'failure', 'ScriptFailed'],
    ],
  )
})

test('a check run contains nothing of the script’s output', async () => {
  const { github, runStep } = createGitHubWorld()
  const logTail = 'Error: cannot log in with s3cret-value\n'
  const target = aFailedInstance('i-1', aFailedEvent('ApplicationStart', 5, scriptFailed({ logTail })))
  const outcome = anOutcome({ snapshot: aSnapshot({ ...group, status: 'Failed' }, [target]) })
  await runStep(outcome, { inputs, progress: [progressWith([target])] })
  assert.match(JSON.stringify(github.checkRuns), /failed with exit code 1/)
  assert.doesNotMatch(JSON.stringify(github.requests), /s3cret-value|cannot log in/)
})

test('a check run that is gone is replaced, so that there is a verdict', async () => {
  const faults: Faults = ({ operationId }) =>
    operationId === 'checks/update' ? new ApiError(404, 'Not Found') : undefined
  const { github, runStep } = createGitHubWorld({ faults })
  const { warnings } = await runStep(succeeded, { inputs, progress: [running] })
  assert.deepEqual(
    github.checkRuns.map(({ conclusion }) => conclusion),
    [null, 'success'],
  )
  assert.deepEqual(warnings, [])
})

const deployed = 'dddddddddddddddddddddddddddddddddddddddd'
const deployedFrom = (repository: string) =>
  anOutcome({
    snapshot: aSnapshot({
      ...group,
      status: 'Succeeded',
      revision: { type: 'GitHub', repository, commitId: deployed },
    }),
  })

test('the commit of a check run is the input sha before all others', async () => {
  const { github, runStep } = createGitHubWorld()
  const given = 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
  await runStep(deployedFrom('octo-org/octo-repo'), { inputs: { ...inputs, sha: given } })
  assert.equal(github.checkRuns[0]?.headSha, given)
})

test('the commit of a check run is that of the deployed revision if it is of this repository', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(deployedFrom('Octo-Org/Octo-Repo'), { inputs })
  assert.equal(github.checkRuns[0]?.headSha, deployed)
})

test('the commit of a check run is another if the revision is of another repository, or GitHub does not know it', async () => {
  for (const [repository, commits] of [
    ['octo-org/other', undefined],
    ['octo-org/octo-repo', [headSha, sha]],
  ] as const) {
    const { github, runStep } = createGitHubWorld(commits === undefined ? {} : { commits })
    const { warnings } = await runStep(deployedFrom(repository), { inputs })
    assert.equal(github.checkRuns[0]?.headSha, headSha)
    assert.deepEqual(warnings, [])
  }
})

test('the commit of a check run is the workflow’s if the event is about no pull request', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(succeeded, { inputs, workflow: aContext({}) })
  assert.equal(github.checkRuns[0]?.headSha, sha)
})

const attempt = 2

test('a rerun continues the check run that the first attempt left in progress', async () => {
  const { github, startStep, runStep, wait } = createGitHubWorld()
  const first = startStep({ inputs })
  first.publisher.update(running)
  await wait(1)
  first.die()
  await runStep(succeeded, { inputs, attempt, progress: [running] })
  assert.deepEqual(
    github.checkRuns.map(run => run.conclusion),
    ['success'],
  )
})

test('a rerun continues it also if it never reads the deployment', async () => {
  const { github, startStep, runStep, wait } = createGitHubWorld()
  const first = startStep({ inputs })
  first.publisher.update(running)
  await wait(1)
  first.die()
  const denied = anOutcome({ ending: { kind: 'error', code: 'AccessDenied', message: 'denied' } })
  await runStep(denied, { inputs, attempt })
  assert.deepEqual(
    github.checkRuns.map(run => run.conclusion),
    ['failure'],
  )
})

test('a rerun updates its own check run, and adds no annotation twice', async () => {
  const { github, runStep } = createGitHubWorld()
  for (const outcome of [succeeded, failed(60), failed(60)])
    await runStep(outcome, { inputs, progress: [running] })
  assert.deepEqual(
    github.checkRuns.map(run => [run.status, run.conclusion, run.annotations.length]),
    [['completed', 'failure', 60]],
  )
  assert.deepEqual(violations(github), [])
})

test('a rerun replaces a check run whose annotations no longer hold, since they cannot be removed', async () => {
  const { github, runStep } = createGitHubWorld()
  for (const outcome of [failed(3), succeeded]) await runStep(outcome, { inputs, progress: [running] })
  assert.deepEqual(
    github.checkRuns.map(run => [run.status, run.conclusion, run.title, run.annotations.length]),
    [
      ['completed', 'success', 'Replaced by a newer check run of this name', 3],
      ['completed', 'success', 'Succeeded · 1 target', 0],
    ],
  )
})

test('a rerun leaves the check runs of other groups, other names and other apps alone', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(succeeded, { inputs, progress: [running] })
  const staging = {
    ...succeeded,
    snapshot: aSnapshot({ ...group, deploymentGroupName: 'staging', status: 'Succeeded' }),
  }
  await runStep(staging, { inputs })
  await runStep(succeeded, { inputs: { checkRun: 'another' } })
  assert.equal(github.checkRuns.length, 3)
  const [first] = github.checkRuns
  Object.assign(first ?? {}, { app: 'another-app' })
  await runStep(succeeded, { inputs, progress: [running] })
  assert.equal(github.checkRuns.length, 4)
  assert.deepEqual(violations(github), [])
})

function isWritten({ operationId }: { readonly operationId: string }): boolean {
  return operationId === 'checks/create' || operationId === 'checks/update'
}
