import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RequestError } from '@octokit/request-error'
import { classify, describe, headWarning, warning } from '../../src/github/request-errors.ts'
import { Redactor } from '../../src/redactor.ts'

const redactor = new Redactor()

function failed(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  const request = { method: 'GET', url: '/', headers: {} } as const
  return new RequestError(message, status, { request, response: { status, url: '/', headers, data: {} } })
}

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes.'
const answers: readonly [number, string, Readonly<Record<string, string>>, string][] = [
  [401, 'Bad credentials', {}, 'unauthorized'],
  [403, 'Resource not accessible by integration', {}, 'forbidden'],
  [403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '12' }, 'forbidden'],
  [403, 'x', { 'x-ratelimit-remaining': '0' }, 'rate-limited'],
  [403, 'x', { 'retry-after': '30' }, 'rate-limited'],
  [403, secondary, {}, 'rate-limited'],
  [429, 'x', {}, 'rate-limited'],
  [404, 'Not Found', {}, 'forbidden'],
  [422, 'Validation Failed', {}, 'rejected'],
  [408, 'x', {}, 'transient'],
  [503, 'x', {}, 'transient'],
]
for (const [status, message, headers, kind] of answers) {
  test(`an answer ${status} ${JSON.stringify(headers)} "${message}" is ${kind}`, () => {
    assert.equal(classify(failed(status, message, headers)), kind)
  })
}

test('an error that is not GitHub’s is unexpected', () => {
  assert.equal(classify(new RangeError('x')), 'unexpected')
})

test('a warning names the reason, and the permission if it may be missing', () => {
  assert.match(
    warning(failed(403, 'the reason'), 'check run', redactor).message,
    /the reason \(HTTP 403\).*checks: write/,
  )
  assert.match(
    warning(failed(404, 'the reason'), 'comment', redactor).message,
    /the reason.*pull-requests: write/,
  )
  for (const status of [401, 422, 429, 500]) {
    const { message } = warning(failed(status, 'the reason'), 'check run', redactor)
    assert.match(message, /^The check run could not be written.*the reason/)
    assert.doesNotMatch(message, /permissions/)
  }
  assert.equal(
    warning(new RangeError('x'), 'comment', redactor).message,
    'The comment could not be written: x.',
  )
})

test('a warning about a person’s token says whose token check-run needs, and names no permission', () => {
  const { message } = warning(failed(403, 'You must authenticate via a GitHub App.'), 'check run', redactor)
  assert.match(
    message,
    /GitHub App\. \(HTTP 403\).*check-run needs the workflow's own token or a GitHub App's/,
  )
  assert.doesNotMatch(message, /permissions/)
})

test('GitHub’s own words show nothing secret', () => {
  const knowing = new Redactor()
  knowing.hide('token-of-the-job')
  const error = failed(403, 'no: token-of-the-job\nAuthorization: token abc\nx')
  const shown = 'no: *** Authorization:*** x (HTTP 403)'
  assert.equal(describe(error, knowing), shown)
  assert.ok(warning(error, 'comment', knowing).message.includes(shown))
  assert.ok(headWarning(error, 7, knowing).message.includes(shown))
})

test('GitHub’s own words are on one line, and not too long', () => {
  assert.equal(describe(failed(422, 'a\n::error::b\u001b[31m'), redactor), 'a ::error::b (HTTP 422)')
  assert.ok(describe(failed(502, '<html>'.repeat(1_000)), redactor).length < 320)
})
