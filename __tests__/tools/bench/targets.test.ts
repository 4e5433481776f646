import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missedByText } from '../../../tools/bench/targets.ts'

/** The function, its milliseconds for 1, 16 and 64 KB, and what it misses. */
const costs: readonly (readonly [
  name: string,
  milliseconds: readonly [number, number, number],
  missed: readonly RegExp[],
])[] = [
  ['hintFor', [1, 19, 20], []],
  ['hintFor', [1, 19, 21], [/^time for 64 KB is 21\.00, more than 20$/]],
  ['truncate', [1, 10, 40], []],
  ['truncate', [1, 10, 81], [/^time for 64 KB, by that for 16 KB, is 8\.10, more than 8$/]],
  ['truncate', [0, 0.01, 0.9], []],
]
for (const [name, milliseconds, missed] of costs) {
  test(`bench: ${name} that takes ${milliseconds.join(', ')} ms misses ${missed.length} targets`, () => {
    const found = missedByText({ name, worst: 'a', milliseconds })
    assert.equal(found.length, missed.length)
    for (const [index, pattern] of missed.entries()) assert.match(found[index] ?? '', pattern)
  })
}
