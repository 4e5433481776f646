import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurns } from '../../src/time/turns.ts'

test('others run whenever the work pauses, and its result comes at the end', async () => {
  const order: string[] = []
  const work = function* (): Generator<void, string> {
    order.push('first half')
    yield
    order.push('second half')
    return 'done'
  }
  setImmediate(() => order.push('others'))
  assert.equal(await inTurns(work()), 'done')
  assert.deepEqual(order, ['first half', 'others', 'second half'])
})

test('what the work throws comes out', async () => {
  const work = function* (): Generator<void, never> {
    yield
    throw new Error('broken')
  }
  await assert.rejects(inTurns(work()), /broken/)
})
