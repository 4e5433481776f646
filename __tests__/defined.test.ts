import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defined } from '../src/defined.ts'

test('leaves out what is undefined, and nothing else', () => {
  const members = { a: undefined, b: null, c: '', d: 0, e: false, f: Number.NaN }
  const kept = defined(members)
  assert.deepEqual(Object.keys(kept), ['b', 'c', 'd', 'e', 'f'])
  assert.deepEqual(kept, { b: null, c: '', d: 0, e: false, f: Number.NaN })
  assert.ok('a' in members)
})
