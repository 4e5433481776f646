import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entries } from '../../src/hints/catalogue.ts'
import { hintFor } from '../../src/hints/hint-for.ts'

const found = entries.flatMap(({ id, when: { finding } }) => (finding === undefined ? [] : { id, finding }))

test('no two hints are about the same finding', () => {
  assert.ok(found.length > 0)
  assert.equal(new Set(found.map(({ finding }) => finding)).size, found.length)
})

describe('what a source of evidence has found out itself decides over all texts', () => {
  for (const { id, finding } of found) {
    for (const message of [
      undefined,
      'OutOfMemoryError: x',
      'Threshold Crossed: no datapoints were received',
    ]) {
      test(`${finding}, beside ${message ?? 'no text'}`, () => {
        assert.equal(hintFor({ where: 'evidence', platform: 'ECS', finding, message })?.id, id)
      })
    }
  }
})

test('a text is no finding, not even one that is its name', () => {
  for (const { id, finding } of found)
    for (const message of [finding, '', 'Threshold Crossed: x', 'REPORT RequestId: 1'])
      assert.notEqual(hintFor({ where: 'evidence', platform: 'Lambda', message })?.id, id)
})
