import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualClock } from '../../../lab/kit/virtual-clock.ts'

const never = new AbortController().signal

test('wakes sleepers in the order of their times, however they went to sleep', async () => {
  const clock = createVirtualClock(1_000)
  const woken: (readonly [string, number])[] = []
  const sleep = async (name: string, milliseconds: number) => {
    await clock.sleep(milliseconds, never)
    woken.push([name, clock.now()])
  }
  await Promise.all([
    sleep('late', 3_600_000),
    sleep('early', 5),
    sleep('at once', -1),
    sleep('also early', 5),
  ])
  assert.deepEqual(woken, [
    ['at once', 1_000],
    ['early', 1_005],
    ['also early', 1_005],
    ['late', 3_601_000],
  ])
})

test('lets no time pass while something can still be done', async () => {
  const clock = createVirtualClock(0)
  const alarm = clock.sleep(1, never)
  for (let step = 0; step < 100; step += 1) {
    await Promise.resolve()
    assert.equal(clock.now(), 0)
  }
  await alarm
  assert.equal(clock.now(), 1)
})

test('ends a sleep that is aborted with its reason, and does not wake it later', async () => {
  const clock = createVirtualClock(0)
  const controller = new AbortController()
  const slept = clock.sleep(1_000, controller.signal)
  const reason = new Error('enough')
  controller.abort(reason)
  await assert.rejects(slept, reason)
  await assert.rejects(clock.sleep(1_000, controller.signal), reason)
  await clock.sleep(10, never)
  assert.equal(clock.now(), 10)
})

test('lets no time pass during turns, in which others run', async () => {
  const clock = createVirtualClock(0)
  const alarm = clock.sleep(1, never)
  const order: string[] = []
  setImmediate(() => order.push('others'))
  for (let turn = 0; turn < 10; turn += 1) await clock.turn()
  order.push('turns')
  assert.equal(clock.now(), 0)
  await alarm
  assert.deepEqual([order, clock.now()], [['others', 'turns'], 1])
})
