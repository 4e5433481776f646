import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headCommits, openPullRequest } from '../../src/github/commits.ts'
import { aDeployment } from '../support/deployments.ts'
import { aContext, headSha, pullRequestEvent, sha } from './support.ts'

const deployed = 'dddddddddddddddddddddddddddddddddddddddd'
const revisionOf = (repository: string, commitId: string) =>
  aDeployment({ revision: { type: 'GitHub', repository, commitId } })
const onPullRequest = aContext(pullRequestEvent)

test('the commits for a check run are in the order of the contract', () => {
  const own = revisionOf('Octo-Org/octo-repo', deployed)
  assert.deepEqual(headCommits(undefined, own, onPullRequest), [deployed, headSha, sha])
  assert.deepEqual(headCommits(undefined, revisionOf('octo-org/other', deployed), onPullRequest), [
    headSha,
    sha,
  ])
  assert.deepEqual(headCommits(undefined, undefined, aContext()), [sha])
  assert.deepEqual(headCommits(headSha, own, onPullRequest), [headSha])
})

test('the head of a commented pull request is asked for after the deployed revision, before the workflow’s commit', () => {
  const commented = aContext({ issue: { number: 7, pull_request: {} } })
  const own = revisionOf('octo-org/octo-repo', deployed)
  assert.deepEqual(headCommits(undefined, own, commented), [deployed, { headOf: 7 }, sha])
  assert.deepEqual(headCommits(headSha, own, commented), [headSha])
})

test('the commits for a check run are full commit ids, each once', () => {
  for (const commitId of ['../../x', headSha.toUpperCase()]) {
    const revision = revisionOf('octo-org/octo-repo', commitId)
    assert.deepEqual(headCommits(undefined, revision, onPullRequest), [headSha, sha])
  }
  assert.deepEqual(headCommits(undefined, undefined, aContext({}, { GITHUB_SHA: '' })), [])
})

test('the open pull request is that whose head the commit is, else that of the branch, else the oldest', () => {
  type PullRequest = Parameters<typeof openPullRequest>[0][number]
  const pullRequest = (number: number, head: object = {}, state = 'open') =>
    ({ number, state, head: { sha, ref: 'branch', ...head } }) as PullRequest
  const all = [
    pullRequest(9),
    pullRequest(8, { ref: 'mine' }),
    pullRequest(7, { sha: headSha }),
    pullRequest(6),
  ]
  assert.equal(openPullRequest(all, headSha, 'refs/heads/mine'), 7)
  assert.equal(openPullRequest(all, deployed, 'refs/heads/mine'), 8)
  assert.equal(openPullRequest(all, deployed, 'refs/heads/none'), 6)
  assert.equal(openPullRequest([pullRequest(1, {}, 'closed')], sha, 'refs/heads/branch'), undefined)
})
