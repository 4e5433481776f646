import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../../src/time/clock.ts'
import { atOnce, inTurns, mapWithPauses } from '../../src/time/turns.ts'

test('others run whenever the work pauses, and its result comes at the end', async () => {
  const order: string[] = []
  const work = function* (): Generator<void, string> {
    order.push('first half')
    yield
    order.push('second half')
    return 'done'
  }
  setImmediate(() => order.push('others'))
  assert.equal(await inTurns(systemClock, work()), 'done')
  assert.deepEqual(order, ['first half', 'others', 'second half'])
})

test('the same work is done all at once, without others', () => {
  const order: string[] = []
  const work = function* (): Generator<void, string> {
    order.push('first half')
    yield
    order.push('second half')
    return 'done'
  }
  setImmediate(() => order.push('others'))
  assert.equal(atOnce(work()), 'done')
  assert.deepEqual(order, ['first half', 'second half'])
})

test('items are mapped one by one, with a pause after each', () => {
  const mapping = mapWithPauses([1, 2], item => item * 2)
  assert.deepEqual(mapping.next(), { done: false, value: undefined })
  assert.deepEqual(mapping.next(), { done: false, value: undefined })
  assert.deepEqual(mapping.next(), { done: true, value: [2, 4] })
})

test('what the work throws comes out', async () => {
  const work = function* (): Generator<void, never> {
    yield
    throw new Error('broken')
  }
  await assert.rejects(inTurns(systemClock, work()), /broken/)
})
