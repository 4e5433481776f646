import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '../../src/time/clock.ts'

const never = new AbortController().signal

test('system clock: now is the time since the epoch and never goes back', () => {
  const first = systemClock.now()
  assert.ok(systemClock.now() >= first)
  assert.ok(Math.abs(first - Date.now()) < 60_000)
})

test('system clock: a sleep lasts as long as it should', async () => {
  const before = systemClock.now()
  await systemClock.sleep(20, never)
  assert.ok(systemClock.now() - before >= 15)
})

for (const milliseconds of [0, -1, Number.NEGATIVE_INFINITY]) {
  test(`system clock: a sleep of ${milliseconds} ms ends at once`, async () => {
    const before = systemClock.now()
    await systemClock.sleep(milliseconds, never)
    assert.ok(systemClock.now() - before < 1_000)
  })
}

test("system clock: a sleep rejects with the signal's reason, aborted before or during it", async () => {
  const reason = new Error('cancelled')
  await assert.rejects(systemClock.sleep(60_000, AbortSignal.abort(reason)), reason)
  const controller = new AbortController()
  const slept = systemClock.sleep(60_000, controller.signal)
  setImmediate(() => controller.abort(reason))
  await assert.rejects(slept, reason)
})

// setTimeout takes a pause beyond 2^31 - 1 ms for 1 ms, with a warning.
for (const milliseconds of [2 ** 31, Number.POSITIVE_INFINITY]) {
  test(`system clock: a sleep of ${milliseconds} ms does not end at once`, async () => {
    const controller = new AbortController()
    const slept = systemClock.sleep(milliseconds, controller.signal).then(
      () => 'woke up',
      () => 'was aborted',
    )
    await systemClock.sleep(20, never)
    controller.abort()
    assert.equal(await slept, 'was aborted')
  })
}
