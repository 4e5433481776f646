import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineSplitter, splitLines } from '../../../lab/runner/lines.ts'

const texts: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  ['nothing', '', []],
  ['one line without an end', 'a', ['a']],
  ['a line feed', 'a\nb\n', ['a', 'b']],
  ['a carriage return and a line feed', 'a\r\nb\r\n', ['a', 'b']],
  ['a lone carriage return', 'a\rb', ['a', 'b']],
  ['two carriage returns', 'a\r\rb', ['a', '', 'b']],
  ['a line feed and a carriage return', 'a\n\rb', ['a', '', 'b']],
  ['empty lines', '\n\r\n\r', ['', '', '']],
  ['separators that do not end a line', 'a\u2028b\u0085c\vd\fe', ['a\u2028b\u0085c\vd\fe']],
]

for (const [what, text, lines] of texts) {
  test(`lines: ${what}, whole and piece by piece`, () => {
    assert.deepEqual(splitLines(text), lines)
    for (let at = 0; at <= text.length; at += 1) {
      const splitter = new LineSplitter()
      const read = ['', text.slice(0, at), '', text.slice(at)].flatMap(piece => splitter.push(piece))
      assert.deepEqual([...read, ...splitter.end()], lines, `split at ${at}`)
    }
  })
}

test('lines: a splitter gives a line as soon as its end has come', () => {
  const splitter = new LineSplitter()
  assert.deepEqual(splitter.push('a\r'), ['a'])
  assert.deepEqual(splitter.push('\nb'), [])
  assert.deepEqual(splitter.push('c\n'), ['bc'])
  assert.deepEqual(splitter.end(), [])
})
