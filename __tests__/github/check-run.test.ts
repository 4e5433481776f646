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
import { aContext, createGitHubWorld, headSha, type StepOptions, sha, violations } from './support.ts'

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
  await publisher.finish(succeeded)
  assert.deepEqual(violations(github), [])
})

test('a check run is updated every 60 s without changes, at once with a change, but never within 20 s', async () => {
  const { github, startStep, wait } = createGitHubWorld({ requestsPerHour: Number.POSITIVE_INFINITY })
  const { publisher } = startStep({ inputs })
  const seconds = () => github.requests.filter(isWritten).map(({ at }) => Math.round((at - start) / 1_000))
  publisher.update(running)
  await wait(140)
  assert.deepEqual(seconds(), [0, 60, 120])
  publisher.update({ ...running })
  await wait(1)
  assert.deepEqual(seconds().slice(3), [])
  for (let count = 0; count < 25; count += 1) {
    publisher.update(progressWith(Array.from({ length: count }, (_, index) => anInstance(`i-${index}`))))
    await wait(2)
  }
  assert.deepEqual(seconds().slice(3), [141, 161, 181])
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

test('a check run that an app creates has the address of the workflow run', async () => {
  const { github, runStep } = createGitHubWorld({ owner: { app: 'watcher' } })
  await runStep(succeeded, { inputs })
  assert.match(
    github.checkRuns[0]?.detailsUrl ?? '',
    /\/octo-org\/octo-repo\/actions\/runs\/1658821493\/attempts\/1$/,
  )
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

const staging = { ...group, deploymentGroupName: 'staging' }
type World = ReturnType<typeof createGitHubWorld>
const conclusionsIn = ({ checkRuns }: World['github']) =>
  checkRuns.map(({ status, conclusion }) => conclusion ?? status)

/** A later judgement leaves a completed check run as it is: GitHub takes no way back (facts.md). */
const laterSteps: readonly [string, StepOptions][] = [
  ['a re-run of the workflow', { attempt: 2 }],
  ['another run for the same commit', { run: 12 }],
  ['another job of the run', { job: 'deploy-again' }],
  ['another step of the job', {}],
]
for (const [name, later] of laterSteps) {
  test(`${name} creates a check run of its own, which GitHub shows: ${name} succeeds after a failure, and the other way round`, async () => {
    for (const [first, second, verdicts] of [
      [failed(3), succeeded, ['failure', 'success']],
      [succeeded, failed(3), ['success', 'failure']],
    ] as const) {
      const { github, runStep } = createGitHubWorld()
      await runStep(first, { inputs, progress: [running] })
      const { warnings } = await runStep(second, { inputs, progress: [running], ...later })
      assert.deepEqual(conclusionsIn(github), verdicts)
      const shown = github.shownCheckRun(headSha, inputs.checkRun)
      assert.deepEqual(
        [shown?.conclusion, shown?.annotations.length],
        [verdicts[1], second === succeeded ? 0 : 3],
      )
      assert.deepEqual([warnings, violations(github), changesOfCompleted(github)], [[], [], []])
    }
  })
}

test('a step that ends as an earlier step of its job did, without progress, creates a check run of its own', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(succeeded, { inputs })
  await runStep({ ...succeeded, endedAt: succeeded.endedAt + 60_000 }, { inputs })
  assert.deepEqual(conclusionsIn(github), ['success', 'success'])
})

test('a check run that a later step creates is in progress until that step has its verdict', async () => {
  const { github, runStep, startStep, wait } = createGitHubWorld()
  await runStep(succeeded, { inputs, progress: [running] })
  const { publisher } = startStep({ inputs, attempt: 2 })
  publisher.update(running)
  await wait(3)
  assert.equal(github.shownCheckRun(headSha, inputs.checkRun)?.status, 'in_progress')
  await publisher.finish(failed(1))
  assert.equal(github.shownCheckRun(headSha, inputs.checkRun)?.conclusion, 'failure')
})

test('a step continues the check run that a step of its own job and attempt left in progress', async () => {
  const { github, startStep, runStep, wait } = createGitHubWorld()
  const first = startStep({ inputs })
  first.publisher.update(running)
  await wait(1)
  first.die()
  await runStep(succeeded, { inputs, progress: [running] })
  assert.deepEqual(conclusionsIn(github), ['success'])
})

const strangers: readonly [string, StepOptions][] = [
  ['an earlier attempt', { attempt: 2 }],
  ['another run', { run: 12 }],
  ['another job', { job: 'verify' }],
]
for (const [name, later] of strangers) {
  test(`a check run that ${name} left in progress is not continued, but hidden by a newer one`, async () => {
    const { github, startStep, runStep, wait } = createGitHubWorld()
    const first = startStep({ inputs })
    first.publisher.update(running)
    await wait(1)
    first.die()
    const { warnings } = await runStep(succeeded, { inputs, progress: [running], ...later })
    assert.deepEqual(conclusionsIn(github), ['in_progress', 'success'])
    assert.deepEqual(warnings, [])
  })
}

test('legs of a matrix have a check run each, in the same job under the same name', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const legs = [group, staging].map(deployed => ({ ...startStep({ inputs }), deployed }))
  for (const { publisher, deployed } of legs) publisher.update({ ...running, snapshot: aSnapshot(deployed) })
  await wait(5)
  for (const { publisher, deployed } of legs) {
    const status = deployed === staging ? 'Failed' : 'Succeeded'
    await publisher.finish(anOutcome({ snapshot: aSnapshot({ ...deployed, status }) }))
  }
  assert.deepEqual(conclusionsIn(github).toSorted(), ['failure', 'success'])
})

test('a check run that somebody else completes is replaced by a new one, since GitHub would keep the other verdict', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs })
  publisher.update(running)
  await wait(1)
  Object.assign(github.checkRuns[0] ?? {}, { status: 'completed', conclusion: 'success' })
  await wait(70)
  assert.deepEqual(conclusionsIn(github), ['success', 'in_progress'])
  await publisher.finish(failed(1))
  assert.deepEqual(conclusionsIn(github), ['success', 'failure'])
})

test('the check runs of other groups, names and apps are left alone', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(succeeded, { inputs, progress: [running] })
  await runStep(anOutcome({ snapshot: aSnapshot({ ...staging, status: 'Succeeded' }) }), { inputs })
  await runStep(succeeded, { inputs: { checkRun: 'another' } })
  Object.assign(github.checkRuns[0] ?? {}, { app: 'another-app', status: 'in_progress' })
  await runStep(succeeded, { inputs, progress: [running] })
  assert.equal(github.checkRuns.length, 4)
  assert.deepEqual(violations(github), [])
})

test('the summary of a check run begins with a link to the workflow run, before and after its end', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs, attempt: 3 })
  const link =
    '[Log and summary of the workflow run](https://github.com/octo-org/octo-repo/actions/runs/1658821493/attempts/3)\n\n'
  publisher.update(running)
  await wait(1)
  assert.ok(github.checkRuns[0]?.summary?.startsWith(link))
  await publisher.finish(failed(1))
  assert.ok(github.checkRuns[0]?.summary?.startsWith(link))
})

test('a personal token leads to one warning, which says whose token check-run needs', async () => {
  const { github, runStep } = createGitHubWorld({ owner: { user: 'octocat' } })
  const { warnings } = await runStep(succeeded, {
    inputs: { ...inputs, comment: 'always' },
    progress: [running, running],
  })
  assert.equal(warnings.length, 1)
  assert.match(
    warnings[0] ?? '',
    /must authenticate via a GitHub App.*check-run needs the workflow's own token or a GitHub App's/,
  )
  assert.doesNotMatch(warnings[0] ?? '', /permissions/)
  assert.equal(github.comments.length, 1)
})

const commented = aContext({ issue: { number: 7, pull_request: {} } })

test('the commit of a comment on a pull request is its head, which is asked for once', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher, warnings } = startStep({ inputs, workflow: commented })
  publisher.update(running)
  await wait(200)
  await publisher.finish(failed(60))
  assert.deepEqual(
    github.checkRuns.map(run => run.headSha),
    [headSha],
  )
  assert.equal(github.requests.filter(({ operationId }) => operationId === 'pulls/get').length, 1)
  assert.deepEqual([warnings, violations(github)], [[], []])
})

test('the head of a commented pull request is not asked for if sha or the deployed revision says the commit', async () => {
  const given = 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
  for (const [outcome, sha, commit] of [
    [succeeded, given, given],
    [deployedFrom('octo-org/octo-repo'), undefined, deployed],
  ] as const) {
    const { github, runStep } = createGitHubWorld()
    await runStep(outcome, { inputs: { ...inputs, sha }, workflow: commented })
    assert.equal(github.checkRuns[0]?.headSha, commit)
    assert.ok(github.requests.every(({ operationId }) => operationId !== 'pulls/get'))
  }
})

test('without pull-requests: read the check run of a commented pull request is on the workflow’s commit, and one warning says so', async () => {
  const { github, runStep } = createGitHubWorld({ permissions: { 'pull-requests': 'none' } })
  const { warnings } = await runStep(succeeded, { inputs, workflow: commented, progress: [running] })
  assert.deepEqual([github.checkRuns[0]?.headSha, github.checkRuns[0]?.conclusion], [sha, 'success'])
  assert.equal(warnings.length, 1)
  assert.match(
    warnings[0] ?? '',
    /on the workflow's commit.*head of pull request 7.*not accessible.*pull-requests: read/,
  )
})

test('the commit of a workflow_run is the one that ran, not the default branch’s', async () => {
  const ran = 'cccccccccccccccccccccccccccccccccccccccc'
  for (const pull_requests of [[], [{ number: 7, head: { sha: headSha } }]]) {
    const { github, runStep } = createGitHubWorld()
    const workflow = aContext({ workflow_run: { head_sha: ran, pull_requests } })
    await runStep(succeeded, { inputs, workflow })
    assert.equal(github.checkRuns[0]?.headSha, ran)
  }
})

test('ten watches of ever-changing deployments that share a token leave most of the hour’s requests to others', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const watches = Array.from({ length: 10 }, (_, index) => ({
    publisher: startStep({ inputs: { checkRun: `Deployment ${index}` } }).publisher,
    outcome: failed(1),
  }))
  for (let minute = 0, change = 0; minute < 59; minute += 1) {
    for (let tick = 0; tick < 6; tick += 1, change += 1) {
      const status = change % 2 === 0 ? 'InProgress' : 'Pending'
      for (const { publisher } of watches) publisher.update(progressWith([anInstance('i-1', { status })]))
      await wait(10)
    }
  }
  const left = github.remainingRequests()
  assert.ok(left > 550 && left < 650, `${left} requests are left`)
  for (const { publisher, outcome } of watches) await publisher.finish(outcome)
  assert.ok(github.checkRuns.every(({ conclusion }) => conclusion === 'failure'))
})

test('a watch is slower while others use up the hour’s requests, and as fast as ever in the next hour', async () => {
  const { github, startStep, wait } = createGitHubWorld()
  const { publisher } = startStep({ inputs })
  let change = 0
  const updatesWithin = async (minutes: number) => {
    const before = github.requests.filter(isWritten).length
    for (const end = change + minutes * 6; change < end; change += 1) {
      publisher.update(progressWith([anInstance('i-1', { status: change % 2 ? 'Pending' : 'InProgress' })]))
      await wait(10)
    }
    return github.requests.filter(isWritten).length - before
  }
  assert.equal(await updatesWithin(5), 15)
  github.useRequests(400)
  assert.ok((await updatesWithin(20)) <= 5)
  assert.ok((await updatesWithin(35)) <= 8)
  assert.ok((await updatesWithin(5)) >= 12)
  await publisher.finish(succeeded)
})

/** What was sent to a check run after its completion and was not the same conclusion. */
function changesOfCompleted({ checkRuns, requests }: World['github']): readonly unknown[] {
  const ids = checkRuns.map(({ id }) => String(id))
  const verdicts = new Map<string | undefined, unknown>()
  return requests.filter(isWritten).flatMap(({ operationId, path, body }) => {
    const id = operationId === 'checks/create' ? ids.shift() : path.split('/').at(-1)
    const { conclusion } = Object(body)
    if (verdicts.has(id) && verdicts.get(id) !== conclusion) return [body]
    if (conclusion !== undefined) verdicts.set(id, conclusion)
    return []
  })
}

function isWritten({ operationId }: { readonly operationId: string }): boolean {
  return operationId === 'checks/create' || operationId === 'checks/update'
}
