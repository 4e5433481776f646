import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createGitHubApi } from '../../src/github/api.ts'
import { GitHubError } from '../../src/github/errors.ts'

const { signal } = new AbortController()

/** The API where every request is answered so. */
const answered = (answer: unknown) => createGitHubApi(async () => answer, 'octo-org/octo-repo')

describe('an answer of GitHub that lacks what it should hold', () => {
  it('leaves out what has no id or number, for nothing can be done with it', async () => {
    const api = answered([{}, null, 'x', { id: '1', number: '1' }])
    assert.deepEqual(await api.listPullRequests('a', signal), [])
    assert.deepEqual(await api.listComments(7, signal), [])
    const runs = answered({ check_runs: [{}, null, { id: '1' }] })
    assert.deepEqual(await runs.listCheckRuns('a', 'name', signal), [])
  })

  it('says least of what has one', async () => {
    const api = answered([{ id: 1, number: 7 }])
    assert.deepEqual(await api.listPullRequests('a', signal), [
      { number: 7, isOpen: false, headSha: '', headRef: '' },
    ])
    assert.deepEqual(await api.listComments(7, signal), [
      { id: 1, body: '', authorLogin: '', isByBot: false },
    ])
    assert.deepEqual(await api.listAnnotations(1, signal), [
      { path: '', start_line: 0, end_line: 0, annotation_level: 'notice', title: '', message: '' },
    ])
  })

  it('is no list', async () => {
    for (const answer of [undefined, '<html>', { message: 'x' }]) {
      assert.deepEqual(await answered(answer).listComments(7, signal), [])
      assert.deepEqual(await answered(answer).listCheckRuns('a', 'name', signal), [])
    }
  })

  it('passes, where a new check run has no id', async () => {
    await assert.rejects(
      answered({}).createCheckRun({ name: 'x', head_sha: 'a' }, signal),
      (error: unknown) => error instanceof GitHubError && error.passes,
    )
  })
})

describe('the account of a token', () => {
  const failing = (error: Error) =>
    createGitHubApi(async () => {
      throw error
    }, 'octo-org/octo-repo')

  it('is a person’s, or nobody’s where GitHub does not tell', async () => {
    assert.equal(await answered({ login: 'octocat' }).readOwnLogin(signal), 'octocat')
    const forbidden = new GitHubError('forbidden', 'Resource not accessible by integration')
    assert.equal(await failing(forbidden).readOwnLogin(signal), undefined)
  })

  it('is not known while GitHub is in trouble', async () => {
    const trouble = new GitHubError('passing', 'HTTP 503')
    await assert.rejects(failing(trouble).readOwnLogin(signal), trouble)
  })
})
