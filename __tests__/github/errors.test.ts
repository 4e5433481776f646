import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { errorOf, GitHubError } from '../../src/github/errors.ts'
import { checkRunIsWritten, commentIsWritten, explainFailure } from '../../src/github/explain-error.ts'
import { pauseAfter, untilDone } from '../../src/github/patience.ts'
import { start } from '../support/deployments.ts'

const seconds = start / 1_000
const body = (message: string) => ({ message })

describe('an answer that is an error', () => {
  const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes.'
  const answers: readonly [number, Readonly<Record<string, string>>, unknown, string, number?][] = [
    [401, {}, body('Bad credentials'), 'unauthorized'],
    [403, {}, body('Resource not accessible by integration'), 'forbidden'],
    [403, { 'x-ratelimit-remaining': '12' }, body('Resource not accessible by integration'), 'forbidden'],
    [
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${seconds + 90}` },
      body('x'),
      'limited',
      91_000,
    ],
    [
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${seconds - 5}` },
      body('x'),
      'limited',
      1_000,
    ],
    [403, { 'x-ratelimit-remaining': '0' }, body('x'), 'limited', 60_000],
    [403, { 'retry-after': '30' }, body('x'), 'limited', 30_000],
    [403, { 'retry-after': 'soon' }, body('x'), 'limited', 60_000],
    [403, {}, body(secondary), 'limited', 60_000],
    [429, {}, '', 'limited', 60_000],
    [429, { 'retry-after': '5' }, '', 'limited', 5_000],
    [404, {}, body('Not Found'), 'unknown'],
    [422, {}, body('Validation Failed'), 'refused'],
    [301, {}, '', 'refused'],
    [408, {}, '', 'passing'],
    [500, {}, '<html>', 'passing'],
    [503, {}, '', 'passing'],
  ]
  for (const [status, headers, data, kind, retryAfter] of answers) {
    it(`is ${kind}: ${status} ${JSON.stringify(headers)} ${JSON.stringify(data).slice(0, 60)}`, () => {
      const error = errorOf({ status, headers, data }, start)
      assert.deepEqual([error.kind, error.retryAfter], [kind, retryAfter])
      assert.match(error.message, new RegExp(`HTTP ${status}\\)?$`))
    })
  }

  it('has GitHub’s own words, on one line', () => {
    const { message } = errorOf({ status: 422, headers: {}, data: body('a\n::error::b\u001b[31m') }, start)
    assert.equal(message, 'a ::error::b (HTTP 422)')
    assert.equal(errorOf({ status: 422, headers: {}, data: { message: 1 } }, start).message, 'HTTP 422')
  })
})

describe('a warning', () => {
  const told = (kind: ConstructorParameters<typeof GitHubError>[0]) =>
    explainFailure(new GitHubError(kind, 'the reason'), checkRunIsWritten)

  it('names the permission where one may be missing, and the reason always', () => {
    for (const kind of ['forbidden', 'unknown'] as const)
      assert.match(told(kind), /the reason.*checks: write/)
    for (const kind of ['limited', 'passing', 'unauthorized', 'refused'] as const) {
      assert.match(told(kind), /^The check run could not be written.*the reason/)
      assert.doesNotMatch(told(kind), /permissions/)
    }
    assert.match(explainFailure(new GitHubError('forbidden', 'x'), commentIsWritten), /pull-requests: write/)
    assert.equal(explainFailure(new RangeError('x'), commentIsWritten), 'The comment could not be written: x')
  })
})

describe('patience', () => {
  it('waits as long as GitHub asks, else ever longer, half of it by chance', () => {
    assert.equal(pauseAfter(new GitHubError('limited', 'x', 90_000), 5, 0), 90_000)
    const passing = new GitHubError('passing', 'x')
    assert.deepEqual(
      [0, 1, 2, 3, 10, 1_000].map(failures => pauseAfter(passing, failures, 1)),
      [1_000, 2_000, 4_000, 8_000, 30_000, 30_000],
    )
    assert.equal(pauseAfter(passing, 0, 0), 500)
  })

  const options = (clock = createVirtualClock(start)) => ({
    clock,
    random: () => 1,
    deadline: start + 10_000,
    signal: new AbortController().signal,
  })

  it('tries again what passes, until the time is up', async () => {
    const given = options()
    let attempts = 0
    const passing = async () => {
      attempts += 1
      throw new GitHubError('passing', `attempt ${attempts}`)
    }
    await assert.rejects(untilDone(passing, given), { message: 'attempt 4' })
    assert.equal(given.clock.now(), start + 7_000)
  })

  it('gives what comes in the end', async () => {
    let attempts = 0
    const work = async () => {
      attempts += 1
      if (attempts < 3) throw new GitHubError('limited', 'x', 1_000)
      return attempts
    }
    assert.equal(await untilDone(work, options()), 3)
  })

  it('tries nothing again that stays, nor a mistake of ours', async () => {
    for (const error of [
      new GitHubError('forbidden', 'x'),
      new GitHubError('refused', 'x'),
      new RangeError('x'),
    ]) {
      let attempts = 0
      const work = async () => {
        attempts += 1
        throw error
      }
      await assert.rejects(untilDone(work, options()), error)
      assert.equal(attempts, 1)
    }
  })

  it('ends with its signal, in a pause and before', async () => {
    const clock = createVirtualClock(start)
    const controller = new AbortController()
    const work = async () => {
      throw new GitHubError('limited', 'the last error', 5_000)
    }
    const done = untilDone(work, { ...options(clock), signal: controller.signal })
    setImmediate(() => controller.abort())
    await assert.rejects(done, { message: 'the last error' })
    await assert.rejects(untilDone(work, { ...options(clock), signal: controller.signal }), {
      message: 'the last error',
    })
  })
})
