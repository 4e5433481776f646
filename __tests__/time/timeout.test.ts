import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { orAborted, TimeoutError, withTimeout } from '../../src/time/timeout.ts'

const never = new AbortController().signal
const reason = new Error('cancelled')

test('withTimeout: returns what the work returns in time', async () => {
  const clock = createVirtualClock(0)
  const result = await withTimeout(clock, 1_000, never, async signal => {
    await clock.sleep(999, signal)
    return 'done'
  })
  assert.equal(result, 'done')
  assert.equal(clock.now(), 999)
})

test('withTimeout: ends the work by its signal after the timeout', async () => {
  const clock = createVirtualClock(0)
  await assert.rejects(
    withTimeout(clock, 1_000, never, signal => clock.sleep(1_001, signal)),
    error => error instanceof TimeoutError && error.message === 'no complete response within 1 s',
  )
  assert.equal(clock.now(), 1_000)
})

test('withTimeout: ends the work with the reason of the outer signal, aborted before or during it', async () => {
  const clock = createVirtualClock(0)
  const work = (signal: AbortSignal) => clock.sleep(100, signal)
  await assert.rejects(withTimeout(clock, 1_000, AbortSignal.abort(reason), work), reason)
  const controller = new AbortController()
  void clock.sleep(10, never).then(() => controller.abort(reason))
  await assert.rejects(withTimeout(clock, 1_000, controller.signal, work), reason)
  assert.equal(clock.now(), 10)
})

test('withTimeout: throws what the work throws, and leaves no timer behind', async () => {
  const clock = createVirtualClock(0)
  const fault = new Error('fault')
  await assert.rejects(
    withTimeout(clock, 1_000, never, () => Promise.reject(fault)),
    fault,
  )
  await clock.sleep(5, never)
  assert.equal(clock.now(), 5)
})

test('withTimeout: does not lose the result of work that ignores its signal', async () => {
  const clock = createVirtualClock(0)
  const result = await withTimeout(clock, 10, never, async () => {
    await clock.sleep(100, never)
    return 'done all the same'
  })
  assert.equal(result, 'done all the same')
})

test('orAborted: returns or throws what the work does, unless the signal is aborted first', async () => {
  assert.equal(await orAborted(never, Promise.resolve('done')), 'done')
  await assert.rejects(orAborted(never, Promise.reject(reason)), reason)
  const endless = new Promise(() => undefined)
  await assert.rejects(orAborted(AbortSignal.abort(reason), endless), reason)
  const controller = new AbortController()
  setImmediate(() => controller.abort(reason))
  await assert.rejects(orAborted(controller.signal, endless), reason)
})
