import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readEvent, workflowContext } from '../../src/actions/event.ts'
import type { CheckRun, PullRequest } from '../../src/github/api.ts'
import { headCommits, openPullRequest } from '../../src/github/commits.ts'
import { externalId, isOwn, subjectKey } from '../../src/github/identity.ts'
import { aContext, headSha, sha } from '../github/support.ts'
import { aDeployment } from '../support/deployments.ts'

const head = { sha: headSha, ref: 'faster-start' }
const queue = `refs/heads/gh-readonly-queue/main/pr-12-${sha}`
const base = (repository: string) => ({ repo: { url: `https://api.github.com/repos/${repository}` } })

describe('a runner that is not GitHub’s own', () => {
  it('gives a context even where it sets none of the variables', () => {
    assert.deepEqual(workflowContext({}, undefined), {
      repository: '',
      sha: '',
      refName: '',
      runUrl: 'https://github.com//actions/runs//attempts/1',
      runId: '',
      runAttempt: 1,
    })
  })
})

describe('the pull request of an event', () => {
  const events: readonly [string, unknown, Readonly<Record<string, string>>, object | undefined][] = [
    ['pull_request', { pull_request: { number: 7, head } }, {}, { number: 7, headSha }],
    ['pull_request_review', { pull_request: { number: 7, head }, review: {} }, {}, { number: 7, headSha }],
    ['push', { after: sha, head_commit: { id: sha } }, {}, undefined],
    ['workflow_dispatch', { inputs: { number: 7 } }, {}, undefined],
    ['issue_comment on a pull request', { issue: { number: 7, pull_request: {} } }, {}, { number: 7 }],
    ['issue_comment on an issue', { issue: { number: 7 } }, {}, undefined],
    ['merge_group', { merge_group: { head_ref: queue } }, {}, { number: 12 }],
    ['merge_group, by its ref', {}, { GITHUB_REF: queue }, { number: 12 }],
    [
      'workflow_run',
      { workflow_run: { pull_requests: [{ number: 7, head, base: base('octo-org/octo-repo') }] } },
      {},
      { number: 7, headSha },
    ],
    [
      'workflow_run whose commit is also the head of a pull request elsewhere',
      {
        workflow_run: {
          pull_requests: [
            { number: 9, head, base: base('upstream/octo-repo') },
            { number: 7, head, base: base('octo-org/octo-repo') },
          ],
        },
      },
      {},
      { number: 7, headSha },
    ],
    ['an event of another shape', { pull_request: { number: '7', head: 'x' } }, {}, undefined],
    ['no event', undefined, {}, undefined],
    ['a branch that only looks like a queue’s', {}, { GITHUB_REF: 'refs/heads/pr-12-abc' }, undefined],
  ]
  for (const [name, payload, environment, expected] of events) {
    it(`is ${JSON.stringify(expected)} for ${name}`, () => {
      assert.deepEqual(aContext(payload, environment).pullRequest, expected)
    })
  }

  it('is read from the file that the runner names, if there is one', async t => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'))
    t.after(() => rm(folder, { recursive: true }))
    const path = join(folder, 'event.json')
    await writeFile(path, '{"action":"opened"}')
    assert.deepEqual(readEvent({ GITHUB_EVENT_PATH: path }), { action: 'opened' })
    await writeFile(path, '{')
    for (const missing of [path, join(folder, 'nothing'), '', undefined]) {
      assert.equal(readEvent({ GITHUB_EVENT_PATH: missing }), undefined)
    }
  })
})

describe('the commits that a check run may go to', () => {
  const deployed = 'dddddddddddddddddddddddddddddddddddddddd'
  const of = (repository: string, commitId: string) =>
    aDeployment({ revision: { type: 'GitHub', repository, commitId } })
  const onPullRequest = aContext({ pull_request: { number: 7, head } })

  it('are in the order of the contract', () => {
    assert.deepEqual(headCommits(undefined, of('octo-org/octo-repo', deployed), onPullRequest), [
      deployed,
      headSha,
      sha,
    ])
    assert.deepEqual(headCommits(undefined, of('octo-org/other', deployed), onPullRequest), [headSha, sha])
    assert.deepEqual(headCommits(undefined, undefined, aContext()), [sha])
    assert.deepEqual(headCommits(deployed, of('octo-org/octo-repo', sha), onPullRequest), [deployed])
  })

  it('are commits and no names, each once', () => {
    assert.deepEqual(headCommits(undefined, of('octo-org/octo-repo', '../../x'), onPullRequest), [
      headSha,
      sha,
    ])
    assert.deepEqual(headCommits(undefined, of('octo-org/octo-repo', headSha.toUpperCase()), onPullRequest), [
      headSha,
      sha,
    ])
    assert.deepEqual(headCommits(undefined, undefined, aContext({}, { GITHUB_SHA: '' })), [])
  })
})

describe('the open pull request of a commit', () => {
  const open = (number: number, over: Partial<PullRequest> = {}): PullRequest => ({
    number,
    isOpen: true,
    headSha: sha,
    headRef: 'branch',
    ...over,
  })

  it('is that whose head it is, else that of the branch, else the oldest', () => {
    const all = [open(9), open(8, { headRef: 'mine' }), open(7, { headSha }), open(6)]
    assert.equal(openPullRequest(all, headSha, 'mine'), 7)
    assert.equal(openPullRequest(all.slice(0, 2), headSha, 'mine'), 8)
    assert.equal(openPullRequest(all, deployedElsewhere, 'none'), 6)
  })

  it('is none where all are closed', () => {
    assert.equal(openPullRequest([open(1, { isOpen: false, headSha })], headSha, 'x'), undefined)
    assert.equal(openPullRequest([], headSha, 'x'), undefined)
  })

  const deployedElsewhere = 'cccccccccccccccccccccccccccccccccccccccc'
})

describe('the identity of a check run', () => {
  const subject = { region: 'eu-central-1', applicationName: 'shop', deploymentGroupName: 'production' }
  const identity = { subject, runId: '11', runAttempt: 2 }
  const left = (other: Parameters<typeof externalId>[0], over: Partial<CheckRun> = {}): CheckRun => ({
    id: 1,
    externalId: externalId(other),
    isCompleted: false,
    annotations: 0,
    ...over,
  })

  it('is its deployment group’s, whatever run it was', () => {
    assert.ok(isOwn(left({ ...identity, runId: '10' }, { isCompleted: true }), identity))
    for (const other of [
      { region: 'us-east-1' },
      { applicationName: 'web' },
      { deploymentGroupName: 'staging' },
    ]) {
      assert.ok(!isOwn(left({ ...identity, runAttempt: 1, subject: { ...subject, ...other } }), identity))
    }
  })

  it('is an earlier attempt’s where one of both knows no group, if that left it in progress', () => {
    const unknown = { ...identity, subject: {} }
    const first = { ...identity, runAttempt: 1 }
    assert.ok(isOwn(left(first), unknown))
    assert.ok(isOwn(left({ ...unknown, runAttempt: 1 }), identity))
    assert.ok(!isOwn(left(first, { isCompleted: true }), unknown))
    assert.ok(!isOwn(left(identity), unknown))
    assert.ok(!isOwn(left({ ...first, runId: '10' }), unknown))
  })

  it('is not made up by what others write there', () => {
    for (const text of [
      '',
      'codedeploy-watch',
      '42',
      `other ${subjectKey(subject)} 11 1`,
      `${subjectKey(subject)}`,
    ]) {
      assert.ok(!isOwn({ id: 1, externalId: text, isCompleted: false, annotations: 0 }, identity))
    }
  })

  it('has a key of digits, whatever the names hold, and none where a name is missing', () => {
    const key = subjectKey({ region: 'x', applicationName: '--> <script>', deploymentGroupName: '\n' })
    assert.match(key ?? '', /^[0-9a-f]{32}$/)
    assert.equal(subjectKey({ region: 'x', applicationName: 'shop' }), undefined)
    const apart = [
      { region: 'r', applicationName: 'a b', deploymentGroupName: 'c' },
      { region: 'r', applicationName: 'a', deploymentGroupName: 'b c' },
    ]
    assert.equal(new Set(apart.map(subjectKey)).size, 2)
  })
})
