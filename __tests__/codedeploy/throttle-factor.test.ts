import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { createSlowdown } from '../../src/codedeploy/throttle-factor.ts'
import { failing, network, request, setUp, throttled } from './retry-support.ts'
import { never } from './support.ts'

describe('the slowdown', () => {
  test('is none while nothing is throttled', () => {
    const slowdown = createSlowdown()
    for (let answers = 0; answers < 100; answers += 1) slowdown.answered()
    assert.equal(slowdown.factor(), 1)
  })

  test('grows with each throttled request up to 16, and goes away with answers', () => {
    const slowdown = createSlowdown()
    slowdown.throttled()
    assert.equal(slowdown.factor(), 1.5)
    for (let requests = 0; requests < 20; requests += 1) slowdown.throttled()
    assert.equal(slowdown.factor(), 16)
    for (let answers = 0; answers < 13; answers += 1) slowdown.answered()
    assert.equal(slowdown.factor(), 1)
  })

  test('stays small where three of ten requests are throttled, and not where half of them are', () => {
    const averageAt = (share: number) => {
      const slowdown = createSlowdown()
      let sum = 0
      for (let requests = 1; requests <= 1_000; requests += 1) {
        if ((requests * 7_919) % 10 < share * 10) slowdown.throttled()
        else slowdown.answered()
        sum += slowdown.factor()
      }
      return sum / 1_000
    }
    assert.ok(averageAt(0.3) < 3, `${averageAt(0.3)}`)
    assert.ok(averageAt(0.5) > 8, `${averageAt(0.5)}`)
  })

  test('is between 1 and 16, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), requests => {
        const slowdown = createSlowdown()
        for (const isThrottled of requests) {
          if (isThrottled) slowdown.throttled()
          else slowdown.answered()
          assert.ok(slowdown.factor() >= 1 && slowdown.factor() <= 16)
        }
      }),
    )
  })
})

describe('a connection', () => {
  test('slows down where it is throttled, and only there', async () => {
    const { patience } = setUp()
    await patience.send(request, never, failing([network('ECONNRESET'), network('ECONNRESET')]))
    assert.equal(patience.slowdown(), 1)
    await patience.send(request, never, failing([throttled, throttled, throttled]))
    assert.ok(patience.slowdown() > 2)
    for (let answers = 0; answers < 10; answers += 1) await patience.send(request, never, failing([]))
    assert.equal(patience.slowdown(), 1)
  })

  test('begins its back-off anew with each request, however slow it is: stopping has no time to wait', async () => {
    const { patience, elapsed } = setUp(1)
    await patience.send(request, never, failing(Array(7).fill(throttled)))
    const before = elapsed()
    await patience.send(request, never, failing([throttled]))
    assert.ok(elapsed() - before <= 1_000, `${elapsed() - before}`)
  })
})
