import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rateBudget, updatePause } from '../../src/github/update-pause.ts'

const now = 1_000_000
const seconds = (state: 'changed' | 'unchanged', remaining: number, limit = 1_000, untilReset = 3_600) =>
  Math.round(updatePause(state, { limit, remaining, reset: now + untilReset * 1_000 }, now) / 1_000)

const table: readonly [remaining: number, changed: number, unchanged: number][] = [
  [1_000, 20, 60],
  [950, 26, 78],
  [900, 34, 102],
  [800, 61, 183],
  [700, 119, 357],
  [600, 257, 772],
  [500, 640, 1_920],
  [300, 3_600, 3_600],
  [0, 3_600, 3_600],
]
for (const [remaining, changed, unchanged] of table) {
  test(`with ${remaining} of 1,000 requests left, the pause is ${changed} s, or ${unchanged} s without a change`, () => {
    assert.deepEqual([seconds('changed', remaining), seconds('unchanged', remaining)], [changed, unchanged])
  })
}

test('the pause depends on the share that is left of any limit', () => {
  assert.equal(seconds('changed', 12_000, 15_000), seconds('changed', 800))
})

test('the pause ends when the hour’s requests are renewed, and is never shorter than usual', () => {
  assert.equal(seconds('changed', 0, 1_000, 90), 90)
  assert.equal(seconds('changed', 0, 1_000, 5), 20)
  assert.equal(seconds('unchanged', 0, 1_000, -30), 60)
})

test('the pause is 20 s, or 60 s without a change, if GitHub says nothing about a limit', () => {
  assert.deepEqual(
    [updatePause('changed', undefined, now), updatePause('unchanged', undefined, now)],
    [20_000, 60_000],
  )
})

const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '800', 'x-ratelimit-reset': '1200' }

test('the headers of an answer say how many requests are left, and until when', () => {
  assert.deepEqual(rateBudget(headers, now), { limit: 1_000, remaining: 800, reset: 1_200_000 })
})

test('a reset that is further away than an hour, by a clock that is wrong, counts as an hour', () => {
  assert.equal(rateBudget({ ...headers, 'x-ratelimit-reset': '999999999' }, now)?.reset, now + 3_600_000)
})

test('headers that are missing or make no sense say nothing', () => {
  for (const [name, value] of [
    ['limit', undefined],
    ['limit', '0'],
    ['remaining', '-1'],
    ['remaining', 'x'],
    ['reset', ''],
    ['reset', '1e99'],
  ] as const) {
    assert.equal(rateBudget({ ...headers, [`x-ratelimit-${name}`]: value }, now), undefined)
  }
  assert.equal(rateBudget({ ...headers, 'x-ratelimit-remaining': '2000' }, now)?.remaining, 1_000)
})
