import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { startGitHubServer } from '../../lab/github/server.ts'
import { sendWithoutEnd } from '../../lab/kit/endless.ts'
import { openGitHub } from '../../src/github/octokit.ts'
import { Redactor } from '../../src/redactor.ts'
import { systemClock } from '../../src/time/clock.ts'
import { aContext, firstAttempt, headSha } from './support.ts'

// What the toolkit does is relied on over a real connection: redirects, incomplete answers, and its silence.

const repository = { owner: 'octo-org', repo: 'octo-repo' }
const withoutRetries = { request: { retries: 0 } }
const json = { 'content-type': 'application/json' }

function open(apiUrl: string) {
  const debug: string[] = []
  const { octokit } = openGitHub(
    {
      inputs: { comment: 'never', gitHubToken: 'token-of-the-job' },
      apiUrl,
      proxyViolations: [],
      workflow: aContext(),
      output: { annotate: () => assert.fail(), debug: text => debug.push(text) },
      redactor: new Redactor(),
      clock: systemClock,
    },
    new AbortController().signal,
    { context: firstAttempt },
  )
  return { rest: octokit.rest, debug }
}

/** A server on loopback that answers as the test says. */
async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a renamed repository: redirects are followed with method, body and token', async t => {
  const received: string[] = []
  const url = await serve(t, async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    received.push([request.method, request.url, body, request.headers.authorization].join(' '))
    if (request.url?.startsWith('/repositories/')) response.writeHead(200, json).end('{"id":1}')
    // As GitHub does: 301 for what is read, 307 for what is written.
    else response.writeHead(request.method === 'GET' ? 301 : 307, { location: '/repositories/1/x' }).end()
  })
  const { rest } = open(url)
  await rest.checks.create({ ...repository, name: 'x', head_sha: headSha })
  await rest.checks.update({ ...repository, check_run_id: 1, status: 'in_progress' })
  await rest.issues.listComments({ ...repository, issue_number: 7 })
  assert.equal(received.length, 6)
  for (const index of [0, 2, 4]) {
    assert.equal(received[index + 1], received[index]?.replace(/\/repos\/\S+/, '/repositories/1/x'))
    assert.match(received[index + 1] ?? '', / token token-of-the-job$/)
  }
})

test('a redirect to another origin: the token stays at home', async t => {
  const received: unknown[] = []
  const elsewhere = await serve(t, (request, response) => {
    received.push([request.headers.authorization, JSON.stringify(request.rawHeaders).includes('token-of')])
    response.writeHead(200, json).end('[]')
  })
  for (const status of [301, 302, 307, 308]) {
    const url = await serve(t, (_, response) => response.writeHead(status, { location: elsewhere }).end())
    await open(url).rest.issues.listComments({ ...repository, issue_number: 7 })
  }
  assert.deepEqual(received, Array(4).fill([undefined, false]))
})

test('an answer that breaks off is an error, not an empty list', async t => {
  const url = await serve(t, (_, response) => {
    response.writeHead(200, { ...json, 'content-length': '100' })
    response.write('[', () => response.destroy())
  })
  await assert.rejects(
    open(url).rest.issues.listComments({ ...repository, issue_number: 7, ...withoutRetries }),
    {
      name: 'HttpError',
      status: 500,
    },
  )
})

test('an answer without end is an error that names its limit, and the connection ends', async t => {
  const sent = Promise.withResolvers<number>()
  const url = await serve(t, (_, response) => {
    sent.resolve(sendWithoutEnd(response.writeHead(200, json), '["'))
  })
  const list = open(url).rest.issues.listComments({ ...repository, issue_number: 7 })
  await assert.rejects(list, { message: /^the response is larger than 64 MB \(GET .*comments\)$/ })
  assert.ok((await sent.promise) < 96 * 1_048_576)
})

test('an answer that decompresses to 600 MB is an error that names its limit, and is not requested again', async () => {
  await using github = await startGitHubServer({ faults: () => 'gzip-bomb' })
  const list = open(github.url).rest.issues.listComments({ ...repository, issue_number: 7 })
  await assert.rejects(list, { message: /^the response is larger than 64 MB \(GET .*comments\)$/ })
  assert.equal(github.requests.length, 1)
})

test('a page of a firewall is an error that says so, and not a permission that the token lacks', async t => {
  const url = await serve(t, (_, response) =>
    response
      .writeHead(403, { 'content-type': 'text/html' })
      .end('<html><title>Blocked</title><body>by policy</body></html>'),
  )
  const list = open(url).rest.issues.listComments({ ...repository, issue_number: 7 })
  await assert.rejects(list, {
    message: /^HTTP 403, a page in HTML with the title "Blocked" \(GET .*comments\)$/,
  })
})

test('a refusal of a firewall in plain words is no permission that the token lacks, either', async t => {
  const url = await serve(t, (_, response) => response.writeHead(403).end('Blocked by policy'))
  const list = open(url).rest.issues.listComments({ ...repository, issue_number: 7 })
  await assert.rejects(list, {
    message: /^HTTP 403 with the text "Blocked by policy" \(GET .*comments\)$/,
  })
})

test('an error of GitHub without JSON is one of GitHub by its header', async t => {
  const url = await serve(t, (_, response) =>
    response.writeHead(403, { 'x-github-request-id': '0F1E:2D3C' }).end('Forbidden'),
  )
  const list = open(url).rest.issues.listComments({ ...repository, issue_number: 7 })
  await assert.rejects(list, { name: 'HttpError', status: 403 })
})

test('deprecated requests and errors: Octokit writes to the debug log, never to the console, and never the token', async t => {
  const warn = t.mock.method(console, 'warn', () => undefined)
  const error = t.mock.method(console, 'error', () => undefined)
  const headers = { ...json, deprecation: 'Sat, 01 Jan 2028 00:00:00 GMT', sunset: 'x' }
  for (const status of [200, 404]) {
    const url = await serve(t, (_, response) => response.writeHead(status, headers).end('{}'))
    const { rest, debug } = open(url)
    await rest.issues.listComments({ ...repository, issue_number: 7 }).catch(() => undefined)
    assert.match(debug.join('\n'), /is deprecated/)
    assert.match(
      debug.join('\n'),
      /^GET \S+\/repos\/octo-org\/octo-repo\/issues\/7\/comments: .*\(\d+ ms\)$/m,
    )
    assert.doesNotMatch(debug.join('\n'), /token-of-the-job/)
  }
  assert.deepEqual([warn.mock.callCount(), error.mock.callCount()], [0, 0])
})
