import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readEvent, workflowContext } from '../../src/actions/event.ts'
import { fileWith } from '../support/file-with.ts'

const repository = 'octo-org/octo-repo'
const sha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const ranSha = 'cccccccccccccccccccccccccccccccccccccccc'
const queuedSha = 'dddddddddddddddddddddddddddddddddddddddd'
const head = { sha: headSha }
const into = (name: string) => ({ repo: { url: `https://api.github.com/repos/${name}` } })
const elsewhere = { number: 9, head, base: into('upstream/octo-repo') }
const here = { number: 7, head, base: into('Octo-Org/Octo-Repo') }

/** A workflow_run as GitHub sends it. @param owner of the repository that the run's commit is in */
const ran = (pull_requests: readonly object[], owner = 'octo-org'): object => ({
  workflow_run: {
    head_sha: ranSha,
    head_branch: 'faster',
    head_repository: { full_name: `${owner}/octo-repo`, owner: { login: owner } },
    pull_requests: pull_requests as [],
  },
})

/** The commit that each event is about, and its pull request. GITHUB_SHA is `sha`. */
const events: readonly [string, object, string, string, object | undefined][] = [
  ['pull_request', { pull_request: { number: 7, head } }, '', sha, { number: 7, headSha }],
  ['push', {}, 'refs/heads/main', sha, undefined],
  ['schedule', {}, 'refs/heads/main', sha, undefined],
  ['workflow_dispatch', {}, 'refs/heads/faster', sha, undefined],
  [
    'issue_comment on a pull request',
    { issue: { number: 7, pull_request: {} } },
    '',
    sha,
    { number: 7, isHeadUnread: true },
  ],
  ['issue_comment on an issue', { issue: { number: 7 } }, '', sha, undefined],
  [
    'merge_group',
    { merge_group: { head_sha: queuedSha } },
    `refs/heads/gh-readonly-queue/main/pr-12-${sha}`,
    queuedSha,
    { number: 12 },
  ],
  ['a push to a branch that looks like a queue’s', {}, 'refs/heads/pr-12-abc', sha, undefined],
  ['workflow_run of a push', ran([]), '', ranSha, undefined],
  ['workflow_run of a pull request', ran([elsewhere, here]), '', ranSha, { number: 7, headSha: ranSha }],
  ['workflow_run of a fork', ran([], 'mallory'), '', ranSha, undefined],
  ['check_suite', { check_suite: { head_sha: ranSha } }, '', ranSha, undefined],
  ['check_run', { check_run: { head_sha: ranSha } }, '', ranSha, undefined],
]
for (const [name, payload, ref, commit, pullRequest] of events) {
  test(`the commit of ${name} is ${commit}, its pull request ${JSON.stringify(pullRequest)}`, () => {
    const environment = { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha, GITHUB_REF: ref }
    const context = workflowContext(environment, payload)
    assert.deepEqual([context.repository, context.sha, context.checkoutSha], [repository, commit, sha])
    assert.deepEqual(context.pullRequest, pullRequest)
  })
}

test('the branch of a fork is known for a workflow_run of a fork only', () => {
  const branchOf = (payload: object) => workflowContext({ GITHUB_REPOSITORY: repository }, payload).forkBranch
  assert.equal(branchOf(ran([], 'mallory')), 'mallory:faster')
  assert.equal(branchOf(ran([], 'Octo-Org')), undefined)
  assert.equal(branchOf({ workflow_run: { head_sha: ranSha, head_repository: null } }), undefined)
  assert.equal(branchOf({}), undefined)
})

test('a runner that sets none of the variables still gives a context', () => {
  assert.deepEqual(workflowContext({}, {}), {
    repository: '',
    sha: '',
    checkoutSha: '',
    forkBranch: undefined,
    pullRequest: undefined,
  })
})

test('the event is read from the file that the runner names, if there is one', async t => {
  const path = await fileWith(t, '{"action":"opened"}')
  assert.deepEqual(readEvent({ GITHUB_EVENT_PATH: path }), { action: 'opened' })
  await writeFile(path, '{')
  for (const missing of [path, `${path}-nothing`, '', undefined]) {
    assert.equal(readEvent({ GITHUB_EVENT_PATH: missing }), undefined)
  }
})

const strange: readonly unknown[] = [
  null,
  [],
  7,
  { pull_request: null },
  { pull_request: { number: -1, head: { sha: {} } } },
  { workflow_run: { head_sha: 123, pull_requests: [null], head_repository: { owner: null } } },
  {
    workflow_run: {
      pull_requests: {},
      head_repository: { full_name: 'a/b', owner: { login: 1 } },
      head_branch: 'x',
    },
  },
  { workflow_run: { pull_requests: [{ number: 1, base: { repo: null } }] } },
  { check_suite: { head_sha: 'main' }, issue: { number: '7', pull_request: {} } },
]
for (const payload of strange) {
  test(`an event that holds ${JSON.stringify(payload)} is about GITHUB_SHA and no pull request`, () => {
    const environment = { GITHUB_REPOSITORY: 'octo-org/octo-repo', GITHUB_SHA: 'a'.repeat(40) }
    const { sha, forkBranch, pullRequest } = workflowContext(environment, payload)
    assert.deepEqual([sha, forkBranch, pullRequest], ['a'.repeat(40), undefined, undefined])
  })
}
