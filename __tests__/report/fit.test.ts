import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitted } from '../../src/report/fit.ts'
import { escaped } from '../../src/report/markdown.ts'

test('the first rendering that fits is taken, and a note where none does', () => {
  const render = (length: number) => escaped('€'.repeat(length))
  assert.equal(fitted([5, 3, 1], 9, render).source, '€€€')
  assert.equal(fitted([5, 3, 1], 15, render).source, '€€€€€')
  assert.match(fitted([5, 3, 1], 2, render).source, /^_Too long for this place/)
})
