import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectKey } from '../../src/github/identity.ts'
import { comment } from '../../src/report/render-comment.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
  start,
} from '../support/deployments.ts'
import { aContext, createGitHubWorld, headSha, pullRequest, sha, violations } from './support.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const succeeded = anOutcome({ snapshot: aSnapshot({ ...group, status: 'Succeeded' }, [anInstance('i-1')]) })
const failed = anOutcome({
  snapshot: aSnapshot({ ...group, status: 'Failed' }, [
    aFailedInstance('i-1', aFailedEvent('Install', 5, scriptFailed({ logTail: 'password is s3cret-value' }))),
  ]),
})
const always = { comment: 'always' } as const
const onFailure = { comment: 'failure' } as const

test('a comment reports the outcome on the pull request', async () => {
  const { github, runStep } = createGitHubWorld()
  const { warnings } = await runStep(failed, { inputs: always })
  const [found, ...others] = github.comments
  assert.deepEqual(others, [])
  assert.equal(found?.issue, 7)
  assert.match(
    found?.body ?? '',
    /^<!-- codedeploy-watch [0-9a-f]{32} failure -->\n## ❌ Deployment failed[^`]*<br><sub>`shop` \/ `production` · region\u00a0`eu-central-1`<\/sub>\n/,
  )
  assert.match(found?.body ?? '', /failed with exit code 1/)
  assert.match(
    found?.body ?? '',
    /\]\(https:\/\/github\.com\/octo-org\/octo-repo\/actions\/runs\/1658821493\/attempts\/1\)/,
  )
  assert.deepEqual(warnings, [])
  assert.deepEqual(violations(github), [])
})

test('a comment contains nothing of the script’s output', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed, { inputs: always })
  assert.doesNotMatch(JSON.stringify(github.requests), /s3cret-value|password is/)
})

test('a comment is rewritten by the next run, never written twice', async () => {
  const { github, runStep } = createGitHubWorld()
  for (const outcome of [succeeded, failed, failed, succeeded]) await runStep(outcome, { inputs: always })
  assert.equal(github.comments.length, 1)
  assert.equal(github.comments[0]?.updates, 3)
  assert.match(
    github.comments[0]?.body ?? '',
    /✅ Deployment succeeded[\s\S]*The failure [^\n]* is resolved\./,
  )
})

test('each deployment group has a comment of its own', async () => {
  const { github, runStep } = createGitHubWorld()
  const staging = { ...group, deploymentGroupName: 'staging', status: 'Succeeded' } as const
  for (const deployment of [{ ...group, status: 'Succeeded' as const }, staging]) {
    await runStep(anOutcome({ snapshot: aSnapshot(deployment) }), { inputs: always })
  }
  assert.equal(github.comments.length, 2)
})

test('a comment is found again among hundreds of others', async () => {
  const { github, runStep } = createGitHubWorld()
  for (let count = 0; count < 250; count += 1)
    github.addComment(7, { login: 'octocat', type: 'User' }, 'Hello')
  await runStep(failed, { inputs: always })
  for (let count = 0; count < 150; count += 1) github.addComment(7, { login: 'octocat', type: 'User' }, 'Hi')
  await runStep(succeeded, { inputs: always })
  assert.equal(github.comments.length, 401)
  assert.equal(github.comments[250]?.updates, 1)
  assert.deepEqual(violations(github), [])
})

const greet = (github: ReturnType<typeof createGitHubWorld>['github'], count: number) => {
  for (let index = 0; index < count; index += 1)
    github.addComment(7, { login: 'octocat', type: 'User' }, 'Hello')
}

const listed = ({ requests }: ReturnType<typeof createGitHubWorld>['github']) =>
  requests.filter(({ operationId }) => operationId === 'issues/list-comments').length

test('a comment that is found ends the search: later comments are not read', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed, { inputs: always })
  greet(github, 2_400)
  const before = listed(github)
  await runStep(succeeded, { inputs: always })
  assert.equal(listed(github) - before, 1)
  assert.equal(github.comments[0]?.updates, 1)
})

test('among as many comments as GitHub takes, the last one is found', async () => {
  const { github, runStep } = createGitHubWorld()
  greet(github, 2_499)
  await runStep(failed, { inputs: always })
  assert.equal(github.comments.length, 2_500)
  const { warnings } = await runStep(succeeded, { inputs: always })
  assert.equal(github.comments.at(-1)?.updates, 1)
  assert.deepEqual([warnings, violations(github)], [[], []])
})

test('where comments have no end, none is added, and a warning says so', async () => {
  const { github, runStep } = createGitHubWorld()
  greet(github, 3_001)
  const { warnings } = await runStep(failed, { inputs: always })
  assert.equal(github.comments.length, 3_001)
  assert.equal(listed(github), 30)
  assert.match(
    warnings.join('\n'),
    /comment could not be written: .* more than 3,000 comments.* No second one was added/,
  )
})

test('where comments take too long to list, none is added, and a warning says so', async () => {
  const faults = () => ({ delay: 1_000 })
  const { clock, github, runStep } = createGitHubWorld({ faults })
  greet(github, 2_400)
  const { warnings } = await runStep(failed, { inputs: always })
  assert.equal(github.comments.length, 2_400)
  assert.equal(clock.now() - start, 20_000)
  assert.deepEqual(warnings, ['The comment could not be written: GitHub did not respond in time.'])
})

test('a commit in pull requests without end gets no comment, and a warning says so', async () => {
  const pullRequests = Array.from({ length: 1_001 }, (_, index) => ({ ...pullRequest, number: index + 1 }))
  const { github, runStep } = createGitHubWorld({ pullRequests })
  const { warnings } = await runStep(failed, {
    inputs: always,
    workflow: aContext({}, { GITHUB_SHA: headSha }),
  })
  assert.deepEqual(github.comments, [])
  assert.match(
    warnings.join('\n'),
    /comment could not be written: the commit is in more than 1,000 pull requests/,
  )
})

test('comment: failure writes nothing if a deployment succeeds', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(succeeded, { inputs: onFailure })
  assert.deepEqual(github.comments, [])
})

test('comment: failure reports that a failure has ended, and after that only the success', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed, { inputs: onFailure })
  await runStep(succeeded, { inputs: onFailure })
  assert.match(github.comments[0]?.body ?? '', /is resolved/)
  await runStep(succeeded, { inputs: onFailure })
  assert.equal(github.comments.length, 1)
  assert.match(github.comments[0]?.body ?? '', /Deployment succeeded/)
  assert.doesNotMatch(github.comments[0]?.body ?? '', /is resolved/)
})

test('comment: failure also reports a watch that timed out or was cancelled', async () => {
  for (const ending of [{ kind: 'timed-out', minutes: 60 }, { kind: 'cancelled' }] as const) {
    const { github, runStep } = createGitHubWorld()
    await runStep(anOutcome({ ending, snapshot: aSnapshot(group) }), { inputs: onFailure })
    assert.equal(github.comments.length, 1)
  }
})

const key = subjectKey({ region: 'eu-central-1', ...group }) ?? ''
const copied = comment(failed, { key, runUrl: 'https://github.com/', endsFailure: false })

test('a person’s copy of the marker is left alone', async () => {
  const { github, runStep } = createGitHubWorld()
  github.addComment(7, { login: 'mallory', type: 'User' }, copied)
  await runStep(succeeded, { inputs: always })
  await runStep(succeeded, { inputs: always })
  assert.deepEqual(
    github.comments.map(({ author, updates }) => [author.login, updates]),
    [
      ['mallory', 0],
      ['github-actions[bot]', 1],
    ],
  )
})

test('a personal token rewrites the comment of its own account', async () => {
  const { github, runStep } = createGitHubWorld({ owner: { user: 'octocat' } })
  github.addComment(7, { login: 'mallory', type: 'User' }, copied)
  await runStep(failed, { inputs: always })
  await runStep(succeeded, { inputs: always })
  assert.deepEqual(
    github.comments.map(({ author, updates }) => [author.login, updates]),
    [
      ['mallory', 0],
      ['octocat', 1],
    ],
  )
  assert.deepEqual(violations(github), [])
})

test('a comment that only quotes the marker is left alone', async () => {
  const { github, runStep } = createGitHubWorld()
  github.addComment(7, { login: 'helper[bot]', type: 'Bot' }, `> ${copied}`)
  await runStep(succeeded, { inputs: always })
  assert.deepEqual(
    github.comments.map(({ updates }) => updates),
    [0, 0],
  )
})

const on = (payload: object, environment: Readonly<Record<string, string>> = {}) => ({
  inputs: always,
  workflow: aContext(payload, environment),
})

test('the pull request of a push is found by the commit', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed, on({}, { GITHUB_SHA: headSha }))
  assert.deepEqual(
    github.comments.map(({ issue }) => issue),
    [7],
  )
  assert.deepEqual(violations(github), [])
})

test('the pull request of a push is the open one whose head the commit is', async () => {
  const others = [
    { ...pullRequest, number: 5, state: 'closed' },
    { ...pullRequest, number: 6, headSha: sha, commits: [sha, headSha] },
  ] as const
  const { github, runStep } = createGitHubWorld({ pullRequests: [...others, pullRequest] })
  await runStep(failed, on({}, { GITHUB_SHA: headSha }))
  assert.deepEqual(
    github.comments.map(({ issue }) => issue),
    [7],
  )
})

test('the pull request of a merge queue is named by the branch', async () => {
  const { github, runStep } = createGitHubWorld()
  await runStep(failed, on({}, { GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-7-${sha}` }))
  assert.deepEqual(
    github.comments.map(({ issue }) => issue),
    [7],
  )
})

test('the pull request of a workflow_run of a fork is found by its branch, since GitHub does not find it by the commit', async () => {
  const fork = { ...pullRequest, number: 8, forkOwner: 'mallory' } as const
  const stranger = { ...fork, number: 9, forkOwner: 'somebody' } as const
  const head_repository = { full_name: 'mallory/octo-repo', owner: { login: 'mallory' } }
  const workflow_run = { head_sha: headSha, head_branch: fork.headRef, head_repository, pull_requests: [] }
  for (const commits of [undefined, [sha]]) {
    const { github, runStep } = createGitHubWorld({ commits, pullRequests: [stranger, fork] })
    await runStep(failed, on({ workflow_run }))
    assert.deepEqual(
      github.comments.map(({ issue }) => issue),
      [8],
    )
    assert.deepEqual(violations(github), [])
  }
})

test('the pull request of a comment on it is the event’s, and its head is not asked for', async () => {
  const { github, runStep } = createGitHubWorld({ permissions: { checks: 'none' } })
  await runStep(failed, on({ issue: { number: 7, pull_request: {} } }))
  assert.equal(github.comments[0]?.issue, 7)
  assert.ok(github.requests.every(({ operationId }) => operationId !== 'pulls/get'))
})

test('without a pull request nothing is written, and a debug line says why', async () => {
  for (const commits of [undefined, [headSha]]) {
    const { github, runStep } = createGitHubWorld(commits === undefined ? {} : { commits })
    const { warnings, debug } = await runStep(failed, on({}))
    assert.deepEqual(github.comments, [])
    assert.deepEqual(warnings, [])
    assert.match(debug.join('\n'), /no open pull request/)
  }
})

test('no comment is written if application and group are not known', async () => {
  const { github, runStep } = createGitHubWorld()
  const outcome = anOutcome({ ending: { kind: 'error', code: 'AccessDenied', message: 'denied' } })
  const { debug } = await runStep(outcome, { inputs: always })
  assert.deepEqual(github.requests, [])
  assert.match(debug.join('\n'), /application and the deployment group are not known/)
  await runStep({ ...outcome, group }, { inputs: always })
  assert.equal(github.comments.length, 1)
})
