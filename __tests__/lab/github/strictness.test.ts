import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createGitHubSimulator, type GitHubSimulatorOptions } from '../../../lab/github/simulator.ts'

const sha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
const root = '/repos/octo-org/octo-repo'
const pullRequest = { number: 7, state: 'open', headSha: sha, headRef: 'x', commits: [sha] } as const

const goodHeaders = {
  accept: 'application/vnd.github+json',
  authorization: 'Bearer token',
  'content-type': 'application/json',
  'user-agent': 'test',
}

function createGitHub(options: GitHubSimulatorOptions = {}) {
  const github = createGitHubSimulator({ pullRequests: [pullRequest], ...options })
  const send = (method: string, target: string, body?: unknown, headers: object = goodHeaders) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const answer = github.receive({ method, target, headers: { ...headers }, body: text })
    assert.equal(answer.kind, 'answer')
    if (answer.kind !== 'answer') throw new RangeError()
    return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.body) }
  }
  return { ...github, send }
}

const annotation = { path: 'a.sh', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'x' }
const output = (more: object = {}) => ({ title: 'Title', summary: 'Summary', ...more })
const annotated = (count: number, more: object = {}) =>
  output({ annotations: Array.from({ length: count }, () => ({ ...annotation, ...more })) })

describe('a check run that GitHub would not take', () => {
  const bodies: readonly [string, object][] = [
    ['without a name', { head_sha: sha }],
    ['without a commit', { name: 'x' }],
    ['with an unknown status', { name: 'x', head_sha: sha, status: 'running' }],
    ['with an unknown conclusion', { name: 'x', head_sha: sha, conclusion: 'timed-out' }],
    ['completed without a conclusion', { name: 'x', head_sha: sha, status: 'completed' }],
    ['with a time of another form', { name: 'x', head_sha: sha, started_at: 'today' }],
    ['with an output without a title', { name: 'x', head_sha: sha, output: { summary: 'x' } }],
    ['with 65,536 characters', { name: 'x', head_sha: sha, output: output({ summary: 'x'.repeat(65_536) }) }],
    ['with 51 annotations', { name: 'x', head_sha: sha, output: annotated(51) }],
    ['with an annotation on line 0', { name: 'x', head_sha: sha, output: annotated(1, { start_line: 0 }) }],
    ['with an annotation outside', { name: 'x', head_sha: sha, output: annotated(1, { path: '../x' }) }],
    [
      'with a title of 256 characters',
      { name: 'x', head_sha: sha, output: annotated(1, { title: 'x'.repeat(256) }) },
    ],
    ['with a member that GitHub does not know', { name: 'x', head_sha: sha, headSha: sha }],
    ['with details at no address', { name: 'x', head_sha: sha, details_url: 'x' }],
  ]
  for (const [name, body] of bodies) {
    test(`is answered with 422: ${name}`, () => {
      const github = createGitHub()
      assert.equal(github.send('POST', `${root}/check-runs`, body).status, 422)
      assert.deepEqual(github.checkRuns, [])
    })
  }

  test('is told from one that it takes', () => {
    const github = createGitHub()
    const body = { name: 'x', head_sha: sha, conclusion: 'success', output: annotated(50) }
    assert.equal(github.send('POST', `${root}/check-runs`, body).status, 201)
    assert.equal(github.checkRuns[0]?.annotations.length, 50)
    assert.deepEqual(github.requests[0]?.violations, [])
  })

  test('is one for a commit that is not there', () => {
    const github = createGitHub({ commits: [] })
    const { status, body } = github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha })
    assert.deepEqual([status, body.message], [422, `No commit found for SHA: ${sha}`])
  })

  test('is another app’s', () => {
    const github = createGitHub()
    github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha })
    Object.assign(github.checkRuns[0] ?? {}, { app: 'another' })
    const id = github.checkRuns[0]?.id
    assert.equal(github.send('PATCH', `${root}/check-runs/${id}`, { status: 'in_progress' }).status, 403)
  })
})

describe('check runs', () => {
  test('are listed by name, the latest or all of them', () => {
    const github = createGitHub()
    for (const name of ['a', 'b', 'a']) github.send('POST', `${root}/check-runs`, { name, head_sha: sha })
    const count = (query: string) =>
      github.send('GET', `${root}/commits/${sha}/check-runs?${query}`).body.total_count
    assert.deepEqual(['', 'check_name=a', 'filter=all', 'check_name=a&filter=all'].map(count), [2, 1, 3, 2])
    assert.equal(github.send('GET', `${root}/commits/${sha}/check-runs?filter=none`).status, 422)
    assert.equal(github.send('GET', `${root}/commits/${sha}/check-runs?name=a`).status, 422)
  })

  test('that are completed stay as they are: 200, and no other status, conclusion or text', () => {
    const github = createGitHub()
    const completed = { conclusion: 'failure', output: annotated(2) }
    const created = github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha, ...completed })
    const path = `${root}/check-runs/${created.body.id}`
    for (const other of [
      { status: 'in_progress' },
      { status: 'queued' },
      { status: 'completed', conclusion: 'success' },
      { conclusion: 'timed_out' },
    ]) {
      const output = { ...annotated(1), title: 'Another title' }
      const { status, body } = github.send('PATCH', path, { ...other, output })
      assert.deepEqual([status, body.status, body.conclusion], [200, 'completed', 'failure'])
      assert.deepEqual([body.output.title, body.output.annotations_count], ['Title', 2])
    }
  })

  test('that are completed once more with the same conclusion take a new text and more annotations', () => {
    const github = createGitHub()
    const completed = { status: 'completed', conclusion: 'failure' }
    const created = github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha, ...completed })
    const path = `${root}/check-runs/${created.body.id}`
    const { body } = github.send('PATCH', path, { ...completed, output: annotated(1) })
    assert.deepEqual([body.status, body.conclusion, body.output.title], ['completed', 'failure', 'Title'])
    assert.equal(github.send('GET', `${path}/annotations`).body.length, 1)
  })

  test('of another workflow run cannot be judged with a workflow’s token', () => {
    const github = createGitHub()
    const as = (token: string) => ({ ...goodHeaders, authorization: `Bearer ${token}` })
    const created = github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha }, as('first'))
    const path = `${root}/check-runs/${created.body.id}`
    for (const judged of [{ status: 'in_progress' }, { conclusion: 'success' }]) {
      const { status, body } = github.send('PATCH', path, judged, as('second'))
      assert.deepEqual(
        [status, body.message],
        [403, 'Check run status and conclusions can only be updated internally by GitHub Actions'],
      )
      assert.equal(github.send('PATCH', path, judged, as('first')).status, 200)
    }
  })

  test('have the address that an app gives them, but not the one that a workflow’s token gives', () => {
    const addressOf = (options: GitHubSimulatorOptions) => {
      const details_url = 'https://example.com/run'
      const body = { name: 'x', head_sha: sha, details_url }
      return createGitHub(options).send('POST', `${root}/check-runs`, body).body.details_url
    }
    assert.equal(addressOf({ owner: { app: 'watcher' } }), 'https://example.com/run')
    assert.match(addressOf({}), /^https:\/\/github\.com\/octo-org\/octo-repo\/runs\/\d+$/)
  })

  test('of one name are shown by the newest one', () => {
    const github = createGitHub()
    for (const conclusion of ['success', 'failure'])
      github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha, conclusion })
    assert.equal(github.shownCheckRun(sha, 'x')?.conclusion, 'failure')
    assert.equal(github.shownCheckRun(sha, 'y'), undefined)
  })
})

describe('comments', () => {
  test('are given by pages, with the way to the next one', () => {
    const github = createGitHub()
    for (let count = 0; count < 5; count += 1) github.addComment(7, { login: 'a', type: 'User' }, `${count}`)
    const path = `${root}/issues/7/comments`
    const first = github.send('GET', `${path}?per_page=3`)
    assert.equal(first.body.length, 3)
    assert.match(first.headers.link ?? '', /rel="next"/)
    const second = github.send('GET', `${path}?per_page=3&page=2`)
    assert.equal(second.body.length, 2)
    assert.equal(second.headers.link, undefined)
  })

  test('of more than 65,536 characters are refused', () => {
    const github = createGitHub()
    const post = (body: string) => github.send('POST', `${root}/issues/7/comments`, { body }).status
    assert.deepEqual(['x'.repeat(65_536), 'x'.repeat(65_537)].map(post), [201, 422])
  })

  test('are for pull requests that are there', () => {
    const github = createGitHub()
    assert.equal(github.send('POST', `${root}/issues/8/comments`, { body: 'x' }).status, 404)
    assert.equal(github.send('PATCH', `${root}/issues/comments/1`, { body: 'x' }).status, 404)
  })
})

describe('pull requests', () => {
  const fork = { ...pullRequest, number: 8, headRef: 'y', forkOwner: 'mallory' } as const

  test('are read by number, with their head', () => {
    const github = createGitHub()
    assert.equal(github.send('GET', `${root}/pulls/7`).body.head.sha, sha)
    assert.equal(github.send('GET', `${root}/pulls/9`).status, 404)
    assert.equal(
      createGitHub({ permissions: { 'pull-requests': 'none' } }).send('GET', `${root}/pulls/7`).status,
      403,
    )
  })

  test('of a fork are found by its branch, not by the commit', () => {
    const github = createGitHub({ pullRequests: [pullRequest, fork] })
    const numbers = (target: string) =>
      github.send('GET', `${root}/${target}`).body.map(({ number }: { number: number }) => number)
    assert.deepEqual(numbers(`commits/${sha}/pulls`), [7])
    assert.deepEqual(numbers('pulls?head=mallory:y'), [8])
    assert.deepEqual(numbers('pulls?head=octo-org:x'), [7])
    assert.deepEqual(numbers('pulls?head=mallory:x'), [])
    assert.deepEqual(numbers('pulls?state=closed'), [])
  })
})

describe('the hour’s requests', () => {
  test('are counted in the headers of every answer, and renewed after an hour', () => {
    let now = 1_000_000
    const github = createGitHub({ now: () => now })
    const left = () => {
      const { status, headers } = github.send('GET', `${root}/issues/7/comments`)
      return [status, headers['x-ratelimit-remaining'], headers['x-ratelimit-reset']]
    }
    assert.deepEqual(left(), [200, '999', '4600'])
    github.useRequests(998)
    assert.deepEqual(left(), [200, '0', '4600'])
    assert.deepEqual(left(), [403, '0', '4600'])
    now += 3_600_000
    assert.deepEqual(left(), [200, '999', '8200'])
  })

  test('are not limited on GitHub Enterprise Server', () => {
    const github = createGitHub({ description: 'ghes-3.19' })
    github.useRequests(5_000)
    const { status, headers } = github.send('GET', `${root}/issues/7/comments`)
    assert.deepEqual([status, headers['x-ratelimit-limit']], [200, undefined])
  })
})

describe('a token', () => {
  test('must be there, and the right one', () => {
    const github = createGitHub({ token: 'token' })
    const { authorization, ...without } = goodHeaders
    const path = `${root}/issues/7/comments`
    assert.equal(github.send('GET', path, undefined, without).status, 401)
    assert.equal(
      github.send('GET', path, undefined, { ...goodHeaders, authorization: 'Bearer x' }).status,
      401,
    )
    assert.equal(
      github.send('GET', path, undefined, { ...goodHeaders, authorization: 'token token' }).status,
      200,
    )
  })

  test('may lack a permission, which a header names', () => {
    const github = createGitHub({ permissions: { checks: 'read', 'pull-requests': 'none' } })
    const { status, headers, body } = github.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha })
    assert.deepEqual([status, headers['x-accepted-github-permissions']], [403, 'checks=write'])
    assert.equal(body.message, 'Resource not accessible by integration')
    assert.equal(github.send('GET', `${root}/commits/${sha}/check-runs`).status, 200)
    assert.equal(github.send('GET', `${root}/issues/7/comments`).status, 403)
  })

  test('sees no other repository', () => {
    assert.equal(createGitHub().send('GET', '/repos/octo-org/other/issues/7/comments').status, 404)
  })

  test('belongs to a person or to an app', () => {
    assert.equal(createGitHub().send('GET', '/user').status, 403)
    const ofPerson = createGitHub({ owner: { user: 'octocat' } })
    assert.equal(ofPerson.send('GET', '/user').body.login, 'octocat')
    const { status, body } = ofPerson.send('POST', `${root}/check-runs`, { name: 'x', head_sha: sha })
    assert.deepEqual([status, body.message], [403, 'You must authenticate via a GitHub App.'])
  })
})

describe('a request', () => {
  test('that GitHub does not have is a violation', () => {
    const github = createGitHub()
    assert.equal(github.send('GET', '/nothing').status, 404)
    assert.equal(github.send('DELETE', `${root}/check-runs/1`).status, 404)
    assert.deepEqual(
      github.requests.map(({ violations }) => violations),
      [['GitHub has no such operation'], ['GitHub has no such operation']],
    )
  })

  test('without the headers that GitHub asks for is one, too', () => {
    const github = createGitHub()
    github.send('POST', `${root}/issues/7/comments`, { body: 'x' }, { authorization: 'Bearer x' })
    assert.equal(github.requests[0]?.violations.length, 3)
  })
})

describe('answers', () => {
  for (const description of ['api.github.com', 'ghes-3.19'] as const) {
    test(`are as the description of ${description} says`, () => {
      const github = createGitHub({ description })
      const created = github.send('POST', `${root}/check-runs`, {
        name: 'x',
        head_sha: sha,
        output: annotated(1),
      })
      const check = `${root}/check-runs/${created.body.id}`
      github.send('PATCH', check, { status: 'completed', conclusion: 'success' })
      github.send('GET', `${check}/annotations`)
      github.send('GET', `${root}/commits/${sha}/check-runs`)
      github.send('GET', `${root}/commits/${sha}/pulls`)
      github.send('GET', `${root}/pulls?head=octo-org:x`)
      github.send('GET', `${root}/pulls/7`)
      const comment = github.send('POST', `${root}/issues/7/comments`, { body: 'x' })
      github.send('PATCH', `${root}/issues/comments/${comment.body.id}`, { body: 'y' })
      github.send('GET', `${root}/issues/7/comments`)
      assert.deepEqual(
        github.requests.flatMap(({ violations }) => violations),
        [],
      )
    })
  }
})

test('a pull request with 2,500 comments takes no more', () => {
  const github = createGitHub()
  for (let count = 0; count < 2_499; count += 1) github.addComment(7, { login: 'octocat', type: 'User' }, 'x')
  const send = () => github.send('POST', `${root}/issues/7/comments`, { body: 'x' })
  assert.equal(send().status, 201)
  const { status, body } = send()
  assert.deepEqual(
    [status, body.message],
    [403, 'Commenting is disabled on issues with more than 2500 comments'],
  )
})
