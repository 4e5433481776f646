import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { startGitHubServer } from '../../lab/github/server.ts'
import { createGitHubApi } from '../../src/github/api.ts'
import { GitHubError } from '../../src/github/errors.ts'
import { createFetch } from '../../src/github/fetch.ts'
import { createRest } from '../../src/github/rest.ts'
import type { Clock } from '../../src/time/clock.ts'
import { systemClock } from '../../src/time/clock.ts'
import { headSha, pullRequest } from './support.ts'

const never = new AbortController().signal

function apiAt(url: string, clock: Clock = systemClock) {
  const debug: string[] = []
  const rest = createRest({
    baseUrl: new URL(url),
    token: 'token-of-the-job',
    fetch: createFetch({}),
    clock,
    debug: text => debug.push(text),
  })
  return { api: createGitHubApi(rest, 'octo-org/octo-repo'), debug }
}

/** A server on loopback that does what the test says. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('requests over HTTP', () => {
  it('are as GitHub describes them', async () => {
    await using github = await startGitHubServer({ token: 'token-of-the-job', pullRequests: [pullRequest] })
    const { api, debug } = apiAt(github.url)
    const output = { title: 'Title', summary: 'Summary' }
    const run = await api.createCheckRun({ name: 'A & B/C ?', head_sha: headSha, output }, never)
    await api.updateCheckRun(run.id, { status: 'in_progress', output }, never)
    assert.equal((await api.listCheckRuns(headSha, 'A & B/C ?', never))[0]?.id, run.id)
    assert.deepEqual(await api.listPullRequests(headSha, never), [
      { number: 7, isOpen: true, headSha, headRef: 'faster-start' },
    ])
    await api.createComment(7, 'Grüße', never)
    const [comment] = await api.listComments(7, never)
    assert.deepEqual(comment, {
      id: comment?.id,
      body: 'Grüße',
      authorLogin: 'github-actions[bot]',
      isByBot: true,
    })
    await api.updateComment(comment?.id ?? 0, 'Hello', never)
    assert.equal(github.comments[0]?.body, 'Hello')
    assert.equal(await api.readOwnLogin(never), undefined)
    assert.deepEqual(
      github.requests.flatMap(({ violations }) => violations),
      [],
    )
    assert.equal(debug.length, github.requests.length)
    assert.match(debug[0] ?? '', /^POST \/repos\/octo-org\/octo-repo\/check-runs: 201 \(\d+ ms\)$/)
    assert.doesNotMatch(debug.join('\n'), /token-of-the-job/)
  })

  it('know the path of GitHub Enterprise Server, with and without a slash at its end', async () => {
    await using github = await startGitHubServer({ basePath: '/api/v3', description: 'ghes-3.19' })
    for (const url of [github.url, `${github.url}/`]) {
      await apiAt(url).api.createCheckRun({ name: 'Deployment', head_sha: headSha }, never)
    }
    assert.deepEqual(
      github.requests.map(({ status, violations }) => [status, violations]),
      [
        [201, []],
        [201, []],
      ],
    )
  })

  it('follow a repository that was renamed, with method, body and token', async t => {
    await using github = await startGitHubServer({ token: 'token-of-the-job' })
    const target = new URL(github.url)
    const bodies: string[] = []
    const url = await serve(t, async (request, response) => {
      const chunks = await request.toArray()
      bodies.push(
        `${request.method} ${request.url} ${Buffer.concat(chunks)} ${request.headers.authorization}`,
      )
      if (request.url?.startsWith('/repositories/')) response.writeHead(201).end('{"id":1}')
      else response.writeHead(307, { location: '/repositories/1/check-runs' }).end()
    })
    await apiAt(url).api.createCheckRun({ name: 'x', head_sha: headSha }, never)
    assert.equal(bodies.length, 2)
    assert.equal(bodies[1], bodies[0]?.replace('/repos/octo-org/octo-repo/', '/repositories/1/'))
    assert.ok(target.port)
  })

  it('follow no way to another host, which must not get the token', async t => {
    await using github = await startGitHubServer()
    const url = await serve(t, (_, response) => response.writeHead(301, { location: github.url }).end())
    await assert.rejects(apiAt(url).api.listCheckRuns(headSha, 'x', never), {
      kind: 'refused',
      message: 'HTTP 301',
    })
    assert.deepEqual(github.requests, [])
  })

  it('follow no circle', async t => {
    let count = 0
    const url = await serve(t, (_, response) => {
      count += 1
      response.writeHead(302, { location: '/again' }).end()
    })
    await assert.rejects(apiAt(url).api.listCheckRuns(headSha, 'x', never), GitHubError)
    assert.equal(count, 4)
  })
})

describe('an answer that is none', () => {
  const hurried: Clock = { now: systemClock.now, sleep: (_, signal) => systemClock.sleep(50, signal) }

  it('does not come: the request ends, and may pass', async t => {
    const url = await serve(t, () => undefined)
    await assert.rejects(apiAt(url, hurried).api.listCheckRuns(headSha, 'x', never), {
      kind: 'passing',
      message: 'GitHub did not answer in time',
    })
  })

  it('begins and does not end: the same', async t => {
    const url = await serve(t, (_, response) => void response.writeHead(200).write('{'))
    await assert.rejects(apiAt(url, hurried).api.listCheckRuns(headSha, 'x', never), { kind: 'passing' })
  })

  it('breaks off: it is not taken for an empty list, after which all would be written anew', async t => {
    const url = await serve(t, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('[', () => response.destroy())
    })
    await assert.rejects(apiAt(url).api.listComments(7, never), { kind: 'passing' })
  })

  it('comes from nobody, as a closed port', async () => {
    const closed = apiAt('http://127.0.0.1:2').api
    await assert.rejects(closed.listCheckRuns(headSha, 'x', never), {
      kind: 'passing',
      message: /ECONNREFUSED/,
    })
  })

  it('comes from something that is not GitHub: its status tells', async t => {
    for (const type of ['text/html', 'image/png', ';', '']) {
      const url = await serve(t, (_, response) =>
        response.writeHead(400, { 'content-type': type }).end('<p>'),
      )
      await assert.rejects(apiAt(url).api.listCheckRuns(headSha, 'x', never), {
        kind: 'refused',
        message: 'HTTP 400',
      })
    }
  })

  it('has another shape: it is read as empty', async t => {
    for (const body of ['[]', '{"check_runs": [1, {"id": "x"}, null]}', '"text"', 'null', '']) {
      const url = await serve(t, (_, response) => response.end(body))
      assert.deepEqual(await apiAt(url).api.listCheckRuns(headSha, 'x', never), [])
      assert.deepEqual(await apiAt(url).api.listComments(7, never), [])
      await assert.rejects(
        apiAt(url).api.createCheckRun({ name: 'x', head_sha: headSha }, never),
        GitHubError,
      )
    }
  })

  it('is never asked for with a token that cannot be one, which no message repeats', async () => {
    const rest = createRest({
      baseUrl: new URL('http://127.0.0.1:2'),
      token: 'two\nlines',
      fetch: createFetch({}),
      clock: systemClock,
      debug: () => undefined,
    })
    await assert.rejects(rest({ method: 'GET', path: '/user' }, never), {
      kind: 'unauthorized',
      message: 'it holds what no token does',
    })
  })
})

describe('Octokit', () => {
  it('writes nothing to the log by itself', async t => {
    const warn = t.mock.method(console, 'warn', () => undefined)
    const headers = { deprecation: 'Sat, 01 Jan 2028 00:00:00 GMT', sunset: 'x' }
    for (const status of [200, 404]) {
      const url = await serve(t, (_, response) => response.writeHead(status, headers).end('{}'))
      await apiAt(url)
        .api.listCheckRuns(headSha, 'x', never)
        .catch(() => undefined)
    }
    assert.equal(warn.mock.callCount(), 0)
  })
})
