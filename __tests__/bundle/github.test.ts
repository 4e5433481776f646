import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { commitId } from '../../lab/codedeploy/plan/identifiers.ts'
import { type GitHubServer, startGitHubServer } from '../../lab/github/server.ts'
import type { GitHubSimulatorOptions } from '../../lab/github/simulator.ts'
import { PUSH_EVENT, type WorkflowEvent } from '../../lab/runner/environment.ts'
import { type BundleOptions, cancelAt, runBundle } from '../support/bundle.ts'

/** The workflow's commit in the environment that the runner gives. */
const sha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const pullRequest = { number: 7, state: 'open', headSha, headRef: 'faster', commits: [headSha, sha] } as const

const pullRequestEvent: WorkflowEvent = {
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: headSha, ref: 'faster' } } },
}
const mergeQueueRef = `refs/heads/gh-readonly-queue/main/pr-7-${sha}`
const mergeQueueEvent: WorkflowEvent = {
  name: 'merge_group',
  payload: { merge_group: { head_ref: mergeQueueRef, head_sha: sha } },
}

const inputs = { 'check-run': 'Deployment of shop', comment: 'always' }

async function startGitHub(options: GitHubSimulatorOptions = {}): Promise<GitHubServer> {
  return await startGitHubServer({ token: 'token-of-the-job', pullRequests: [pullRequest], ...options })
}

function run(github: GitHubServer, options: BundleOptions) {
  return runBundle({
    event: pullRequestEvent,
    ...options,
    inputs: { ...inputs, ...options.inputs },
    environment: { GITHUB_API_URL: github.url, ...options.environment },
  })
}

function assertUnderstood(github: GitHubServer): void {
  assert.deepEqual(
    github.requests.flatMap(({ violations }) => violations),
    [],
  )
}

async function workspace(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'workspace-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return folder
}

test('a failed deployment on a pull request has a check run for each attempt, and one comment', async t => {
  // The story deploys this commit of this repository, so it is what the check run is about.
  const [repository, deployed] = ['example/shop', commitId('one-at-a-time release')]
  await using github = await startGitHub({ repository, commits: [deployed] })
  const folder = await workspace(t, { 'scripts/start_server.sh': '#!/bin/sh\n' })
  for (const attempt of ['1', '2']) {
    const { exitCode, annotations } = await run(github, {
      story: 'one-at-a-time',
      workspace: folder,
      environment: { GITHUB_REPOSITORY: repository, GITHUB_SHA: deployed, GITHUB_RUN_ATTEMPT: attempt },
    })
    assert.equal(exitCode, 1)
    assert.deepEqual(
      annotations.filter(({ level }) => level === 'error').map(({ file, line }) => [file, line]),
      [['scripts/start_server.sh', 1]],
    )
  }
  assertUnderstood(github)
  assert.deepEqual(
    github.checkRuns.map(one => [one.name, one.headSha, one.status, one.conclusion]),
    Array(2).fill(['Deployment of shop', deployed, 'completed', 'failure']),
  )
  for (const { annotations } of github.checkRuns) {
    assert.deepEqual(
      annotations.map(one => [one.path, one.annotation_level]),
      [['scripts/start_server.sh', 'failure']],
    )
  }
  assert.deepEqual(
    github.comments.map(({ issue, updates }) => [issue, updates]),
    [[7, 1]],
  )
  const first = github.requests.filter(({ operationId }) => operationId === 'checks/create')
  assert.equal(Object(first[0]?.body).status, 'in_progress')
  // The agent's message is published, the script's output is not: GitHub does not mask it there.
  const published = JSON.stringify([github.checkRuns, github.comments])
  assert.match(published, /failed with exit code 1/)
  assert.doesNotMatch(published, /EADDRINUSE|LifecycleEvent - /)
})

test('a success of the first attempt does not satisfy a rule while, and after, the second one fails', async () => {
  await using github = await startGitHub()
  const name = inputs['check-run']
  await run(github, { story: 'success' })
  assert.equal(github.shownCheckRun(headSha, name)?.conclusion, 'success')
  const seen = new Set<string | null | undefined>()
  await run(github, {
    story: 'one-at-a-time',
    environment: { GITHUB_RUN_ATTEMPT: '2' },
    onLine: ({ text }) => {
      if (text.includes('ApplicationStart')) seen.add(github.shownCheckRun(headSha, name)?.conclusion)
    },
  })
  assert.ok(seen.has(null), 'it is in progress')
  assert.equal(github.shownCheckRun(headSha, name)?.conclusion, 'failure')
  assertUnderstood(github)
})

test('the comment on a failed deployment reports the next success', async () => {
  await using github = await startGitHub()
  const own = { comment: 'failure', 'check-run': '' }
  await run(github, { story: 'one-at-a-time', inputs: own })
  await run(github, { story: 'success', inputs: own })
  await run(github, { story: 'success', inputs: own, environment: { GITHUB_RUN_ID: '2' } })
  assertUnderstood(github)
  assert.equal(github.comments.length, 1)
  assert.match(github.comments[0]?.body ?? '', /✅ Deployment succeeded/)
  assert.deepEqual(github.checkRuns, [])
})

test('check run and comment report a failed deployment and its rollback', async () => {
  await using github = await startGitHub()
  await run(github, { story: 'rollback' })
  assertUnderstood(github)
  for (const text of [github.checkRuns[0]?.summary, github.comments[0]?.body]) {
    assert.match(text ?? '', /ScriptFailed/)
    assert.match(text ?? '', /the previous revision is back/)
  }
})

const ranSha = 'cccccccccccccccccccccccccccccccccccccccc'
const fork = { ...pullRequest, number: 8, headRef: 'fork', headSha: ranSha, forkOwner: 'mallory' } as const
const ranIn = (owner: string, head_branch: string, pull_requests: readonly object[] = []): WorkflowEvent => {
  const head_repository = { full_name: `${owner}/octo-repo`, owner: { login: owner } }
  return {
    name: 'workflow_run',
    payload: { workflow_run: { head_sha: ranSha, head_branch, head_repository, pull_requests } },
  }
}
const base = { repo: { url: 'https://api.github.com/repos/octo-org/octo-repo' } }
const places: readonly (readonly [when: string, event: WorkflowEvent, commit: string, issue: number])[] = [
  ['on a push', PUSH_EVENT, sha, 7],
  ['in a merge queue', mergeQueueEvent, sha, 7],
  [
    'after another workflow',
    ranIn('octo-org', 'faster', [{ number: 7, head: { sha: headSha }, base }]),
    ranSha,
    7,
  ],
  ["after a fork's workflow", ranIn('mallory', 'fork'), ranSha, 8],
  [
    'after a comment on a pull request',
    { name: 'issue_comment', payload: { issue: { number: 7, pull_request: {} } } },
    headSha,
    7,
  ],
]
for (const [when, event, commit, issue] of places) {
  test(`${when}, check run and comment are where the event belongs`, async () => {
    await using github = await startGitHub({ pullRequests: [pullRequest, fork] })
    const ref = event === mergeQueueEvent && { environment: { GITHUB_REF: mergeQueueRef } }
    const { annotations } = await run(github, { story: 'success', event, ...ref })
    assertUnderstood(github)
    assert.deepEqual([github.checkRuns[0]?.headSha, github.comments[0]?.issue], [commit, issue])
    assert.deepEqual(annotations, [])
  })
}

test('on GitHub Enterprise Server, the API has a path of its own', async () => {
  await using github = await startGitHub({ basePath: '/api/v3', description: 'ghes-3.19' })
  await run(github, { story: 'success' })
  assertUnderstood(github)
  assert.deepEqual([github.checkRuns[0]?.conclusion, github.comments.length], ['success', 1])
})

test('the check run is completed after bad inputs', async () => {
  await using github = await startGitHub()
  await run(github, { inputs: { api: 'x' } })
  assertUnderstood(github)
  assert.equal(github.checkRuns[0]?.conclusion, 'failure')
  assert.match(github.checkRuns[0]?.title ?? '', /^InvalidInput: /)
})

test('the check run is completed when the timeout is reached', async () => {
  await using github = await startGitHub()
  await run(github, { story: 'success', pace: 1, inputs: { 'timeout-minutes': '0.02' } })
  assertUnderstood(github)
  assert.equal(github.checkRuns[0]?.conclusion, 'timed_out')
})

test('the check run is completed after a cancellation', async () => {
  await using github = await startGitHub()
  const cancellation = cancelAt(line => line.includes('ApplicationStop'))
  const { durations } = await run(github, { story: 'success', pace: 1, ...cancellation })
  assertUnderstood(github)
  assert.equal(github.checkRuns[0]?.conclusion, 'cancelled')
  assert.ok((durations.fromCancellation ?? Number.NaN) < 5_000)
})

test('missing permissions leave the verdict as it is, and are named in a warning each', async () => {
  await using github = await startGitHub({ permissions: { checks: 'read', 'pull-requests': 'read' } })
  const { exitCode, outputs, annotations } = await run(github, { story: 'success' })
  assert.deepEqual([exitCode, outputs.conclusion], [0, 'success'])
  const warnings = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
  assert.equal(warnings.length, 2)
  for (const missing of ['checks: write', 'pull-requests: write']) {
    assert.ok(
      warnings.some(message => message.includes(missing)),
      missing,
    )
  }
})

test('a cancelled step ends in time even if GitHub never answers', async () => {
  await using github = await startGitHub({ faults: () => 'hang' })
  const cancellation = cancelAt(line => line.includes('ApplicationStop'))
  const { durations, outputs, summary } = await run(github, { story: 'success', pace: 1, ...cancellation })
  assert.equal(outputs.conclusion, 'cancelled')
  assert.equal(summary.type, 'uploaded')
  assert.ok((durations.fromCancellation ?? Number.NaN) < 5_000, String(durations.fromCancellation))
})
