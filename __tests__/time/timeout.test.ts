import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { TimeoutError, withTimeout } from '../../src/time/timeout.ts'

const never = new AbortController().signal

test('gives what the work gives within the limit', async () => {
  const clock = createVirtualClock(0)
  const result = await withTimeout(clock, 1_000, never, async signal => {
    await clock.sleep(999, signal)
    return 'done'
  })
  assert.equal(result, 'done')
  assert.equal(clock.now(), 999)
})

test('ends the work by its signal when the time is up', async () => {
  const clock = createVirtualClock(0)
  await assert.rejects(
    withTimeout(clock, 1_000, never, signal => clock.sleep(1_001, signal)),
    error => error instanceof TimeoutError && error.message === 'no complete response within 1 s',
  )
  assert.equal(clock.now(), 1_000)
})

test('ends the work by its signal when the outer signal is aborted, with its reason', async () => {
  const clock = createVirtualClock(0)
  const controller = new AbortController()
  const reason = new Error('cancelled')
  void clock.sleep(10, never).then(() => controller.abort(reason))
  await assert.rejects(
    withTimeout(clock, 1_000, controller.signal, signal => clock.sleep(100, signal)),
    reason,
  )
  assert.equal(clock.now(), 10)
})

test('hands an aborted signal to the work at once', async () => {
  const reason = new Error('cancelled')
  const clock = createVirtualClock(0)
  await assert.rejects(
    withTimeout(clock, 1_000, AbortSignal.abort(reason), signal => clock.sleep(100, signal)),
    reason,
  )
})

test('throws what the work throws, and leaves no timer behind', async () => {
  const clock = createVirtualClock(0)
  const fault = new Error('fault')
  await assert.rejects(
    withTimeout(clock, 1_000, never, () => Promise.reject(fault)),
    fault,
  )
  await clock.sleep(5, never)
  assert.equal(clock.now(), 5)
})

test('waits for work that goes on after its signal: what it gives is not lost', async () => {
  const clock = createVirtualClock(0)
  const result = await withTimeout(clock, 10, never, async () => {
    await clock.sleep(100, never)
    return 'done all the same'
  })
  assert.equal(result, 'done all the same')
})
