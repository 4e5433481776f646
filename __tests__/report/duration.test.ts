import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asClock, asTime, inWords } from '../../src/report/duration.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

test('a duration in words is rounded to what a person needs', () => {
  const words: readonly (readonly [milliseconds: number, words: string])[] = [
    [-5_000, '0.0 s'],
    [49, '0.0 s'],
    [50, '0.1 s'],
    [9_949, '9.9 s'],
    [9_950, '10 s'],
    [59_499, '59 s'],
    [59_500, '1 min'],
    [3 * minute + 20 * second, '3 min 20 s'],
    [hour - 501, '59 min 59 s'],
    [hour - 500, '1 h'],
    [hour + 29 * second, '1 h'],
    [hour + 31 * second, '1 h 1 min'],
    [2 * hour - 29 * second, '2 h'],
    [48 * hour - 31 * second, '47 h 59 min'],
    [48 * hour - 30 * second, '2 d'],
    [171 * hour, '7 d 3 h'],
    [365 * 24 * hour, '365 d'],
    [365 * 24 * hour + hour, 'more than a year'],
    [1e30, 'more than a year'],
  ]
  for (const [milliseconds, expected] of words) assert.equal(inWords(milliseconds), expected)
})

test('a duration as a clock has minutes and seconds, and hours if there are any', () => {
  const clocks: readonly (readonly [milliseconds: number, clock: string])[] = [
    [-1, '0:00'],
    [7_999, '0:07'],
    [12 * minute + 34 * second, '12:34'],
    [hour - 1, '59:59'],
    [hour + 2 * minute + 3 * second, '1:02:03'],
    [109 * hour, '109:00:00'],
  ]
  for (const [milliseconds, expected] of clocks) assert.equal(asClock(milliseconds), expected)
})

test('a point of time is in UTC, to the second', () => {
  assert.equal(asTime(Date.UTC(2026, 10, 24, 5, 55, 20, 999)), '2026-11-24 05:55:20 UTC')
})

test('words are off by 0.05 s at most below 10 s, by half a second below 1 h, by half a minute below 2 d, else by half an hour', () => {
  const units: Readonly<Record<string, number>> = { s: second, min: minute, h: hour, d: 24 * hour }
  fc.assert(
    fc.property(fc.nat(200 * hour), milliseconds => {
      const shown = [...inWords(milliseconds).matchAll(/([\d.]+) (s|min|h|d)/g)].reduce(
        (sum, [, number, unit]) => sum + Number(number) * (units[unit ?? ''] ?? Number.NaN),
        0,
      )
      const slack =
        milliseconds < 9_950
          ? 50
          : milliseconds < hour - 500
            ? 500
            : milliseconds < 47 * hour
              ? 30_500
              : hour / 2 + 31_000
      assert.ok(Math.abs(shown - milliseconds) <= slack + 0.001, inWords(milliseconds))
    }),
  )
})
