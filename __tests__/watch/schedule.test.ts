import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type PollContext, pauseBeforeNextPoll, requestsPerPoll } from '../../src/watch/schedule.ts'

const seconds = 1_000
const minutes = 60_000

/** A watch with the default interval that has just begun, without chance in its pauses. */
const atFirst: PollContext = {
  pollInterval: 15_000,
  targets: 1,
  quiet: 0,
  elapsed: 0,
  throttleFactor: 1,
  random: 0,
}

const pauses: readonly {
  readonly what: string
  readonly moment: Partial<PollContext>
  readonly pause: number
}[] = [
  { what: 'less than 4 s right after a change', moment: {}, pause: 3_600 },
  { what: 'as long shortly after a change', moment: { quiet: 20 * seconds }, pause: 3_600 },
  { what: 'a sixth of the quiet time', moment: { quiet: 24 * seconds }, pause: 4_000 },
  { what: 'no more than 4.5 s in the first minutes', moment: { quiet: 10 * minutes }, pause: 4_500 },
  {
    what: 'a 600th of the time that the watch has gone on',
    moment: { quiet: 20 * minutes, elapsed: 60 * minutes },
    pause: 6_000,
  },
  {
    what: 'little after a change even then',
    moment: { quiet: 0, elapsed: 60 * minutes },
    pause: 3_600,
  },
  {
    what: 'the poll interval at last',
    moment: { quiet: 200 * minutes, elapsed: 200 * minutes },
    pause: 15_000,
  },
  { what: 'a little longer for a fleet that takes several requests', moment: { targets: 26 }, pause: 4_200 },
  { what: 'twice as long at half the pace', moment: { throttleFactor: 2 }, pause: 7_200 },
  { what: 'the poll interval where much is throttled', moment: { throttleFactor: 16 }, pause: 15_000 },
  { what: 'a lower poll interval at once', moment: { pollInterval: 500 }, pause: 500 },
  {
    what: 'a higher poll interval in time',
    moment: { pollInterval: 60_000, quiet: 10 * minutes, elapsed: 10 * minutes },
    pause: 18_000,
  },
]

describe('the pause before the next poll', () => {
  for (const { what, moment, pause } of pauses) {
    test(`is ${what}`, () => {
      assert.equal(pauseBeforeNextPoll({ ...atFirst, ...moment }), pause)
    })
  }

  test('is up to a fifth shorter by chance, so that many watchers do not beat in step', () => {
    assert.equal(pauseBeforeNextPoll({ ...atFirst, quiet: 24_000, random: 0.5 }), 3_600)
    assert.equal(pauseBeforeNextPoll({ ...atFirst, quiet: 24_000, random: 1 }), 3_200)
  })

  const duration = fc.double({ min: 0, max: 400_000_000, noNaN: true })
  const moment = fc.record({
    pollInterval: fc.double({ min: 1, max: 4_000_000, noNaN: true }),
    targets: fc.nat(2_000),
    quiet: duration,
    elapsed: duration,
    throttleFactor: fc.double({ min: 1, max: 16, noNaN: true }),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  test('is never longer than the poll interval, nor shorter than 2 s unless the interval is', () => {
    fc.assert(
      fc.property(moment, moment => {
        const pause = pauseBeforeNextPoll(moment)
        assert.ok(pause <= moment.pollInterval)
        assert.ok(pause >= Math.min(2_000, moment.pollInterval))
      }),
      { numRuns: 1_000 },
    )
  })

  for (const member of ['quiet', 'elapsed', 'throttleFactor'] as const) {
    test(`is never shorter with more of ${member}`, () => {
      fc.assert(
        fc.property(moment, moment, (moment, { [member]: other }) => {
          const [less, more] = [moment[member], other].toSorted((a, b) => a - b)
          const pause = (value = 0) => pauseBeforeNextPoll({ ...moment, [member]: value })
          assert.ok(pause(less) <= pause(more))
        }),
      )
    })
  }
})

describe('the requests that a poll may send about targets', () => {
  for (const [targets, throttleFactor, requests] of [
    [1, 1, 1.2],
    [25, 1, 1.2],
    [100, 1, 0.295],
    [1_000, 1, 1.33],
    [10_000, 1, 1.33],
    [25, 4, 0.3],
  ] as const) {
    test(`are ${requests} for ${targets} targets at a ${throttleFactor}th of the pace`, () => {
      assert.ok(Math.abs(requestsPerPoll(targets, throttleFactor) - requests) < 1e-9)
    })
  }

  test('are fewer, on average, than reading everything every 15 s takes, from 100 targets on', () => {
    for (let targets = 100; targets <= 1_000; targets += 1) {
      const pollsPerSecond = 1 / (4.2 * 0.9)
      const everythingPerSecond = (1 + Math.ceil(targets / 100) + Math.ceil(targets / 25)) / 15
      assert.ok((1 + requestsPerPoll(targets, 1)) * pollsPerSecond < everythingPerSecond, `${targets}`)
    }
  })
})
