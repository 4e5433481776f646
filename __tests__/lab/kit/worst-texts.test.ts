import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worstText, worstTexts } from '../../../lab/kit/worst-texts.ts'

for (const kind of worstTexts) {
  test(`${kind}: a text has the length that was asked for, and begins with its mark`, () => {
    for (const length of [4, 100, 16_384]) {
      const text = worstText(kind, length, 'mark')
      assert.equal(text.length, length)
      assert.ok(text.startsWith('mark'))
    }
    assert.equal(worstText(kind, 1, 'mark'), 'mark')
  })
}

test('letters without spaces differ from one mark to the next', () => {
  const [a, b] = ['a', 'b'].map(mark => worstText('letters without spaces', 4_000, mark).slice(1))
  assert.match(`${a}${b}`, /^[a-z]{7998}$/)
  assert.notEqual(a, b)
})
