import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pauseBeforeNextPoll } from '../../src/watch/schedule.ts'

/** In milliseconds, with a random number that leaves the pause as it is. */
const pauses: readonly (readonly [what: string, quiet: number, pollInterval: number, pause: number])[] = [
  ['2 s right after a change', 0, 15_000, 2_000],
  ['2 s shortly after a change', 8_000, 15_000, 2_000],
  ['a quarter of the quiet time', 40_000, 15_000, 10_000],
  ['the poll interval at last', 60_000, 15_000, 15_000],
  ['the poll interval for ever', 86_400_000, 15_000, 15_000],
  ['a lower poll interval at once', 0, 500, 500],
  ['a lower poll interval for ever', 86_400_000, 500, 500],
]

for (const [what, quiet, pollInterval, pause] of pauses) {
  test(`pauses ${what}`, () => {
    assert.equal(pauseBeforeNextPoll(quiet, pollInterval, 0.5), pause)
  })
}

test('spreads the pauses of many watchers by a tenth either way', () => {
  assert.equal(pauseBeforeNextPoll(40_000, 15_000, 0), 9_000)
  assert.equal(pauseBeforeNextPoll(40_000, 15_000, 1), 11_000)
})

const quiet = fc.double({ min: 0, max: 400_000_000, noNaN: true })
const pollInterval = fc.double({ min: 1, max: 4_000_000, noNaN: true })
const random = fc.double({ min: 0, max: 1, noNaN: true })

test('never pauses longer than the poll interval, nor shorter than 2 s unless the interval is', () => {
  fc.assert(
    fc.property(quiet, pollInterval, random, (quiet, pollInterval, random) => {
      const pause = pauseBeforeNextPoll(quiet, pollInterval, random)
      assert.ok(pause <= pollInterval)
      assert.ok(pause >= Math.min(2_000, pollInterval))
    }),
    { numRuns: 1_000 },
  )
})

test('never pauses shorter the longer all is quiet', () => {
  fc.assert(
    fc.property(quiet, quiet, pollInterval, random, (a, b, pollInterval, random) => {
      const pause = (quiet: number) => pauseBeforeNextPoll(quiet, pollInterval, random)
      assert.ok(pause(Math.min(a, b)) <= pause(Math.max(a, b)))
    }),
  )
})
