import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonParts } from '../../src/report/report.ts'

test('the parts make up the JSON of the whole', () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined))
  const object = fc.dictionary(fc.string(), value, { minKeys: 1 })
  fc.assert(
    fc.property(object, object => {
      const given = { name: 'given', ...object }
      assert.equal([...jsonParts(given)].join(''), `${JSON.stringify(given, undefined, 2)}\n`)
    }),
  )
})

test('each element of a list is a part of its own', () => {
  const targets = Array.from({ length: 1_000 }, (_, index) => ({ id: `i-${index}`, events: [1, 2] }))
  const parts = [...jsonParts({ version: 1, none: [], missing: undefined, targets })]
  assert.equal(parts.join(''), `${JSON.stringify({ version: 1, none: [], targets }, undefined, 2)}\n`)
  assert.ok(parts.every(part => part.length < 100))
})
