import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  FileCommandError,
  MAXIMUM_SUMMARY_BYTES,
  parseKeyValueFile,
  readSummary,
} from '../../../lab/runner/files.ts'

type Pairs = readonly (readonly [name: string, value: string])[]

const files: readonly (readonly [what: string, text: string, pairs: Pairs])[] = [
  ['an empty file', '', []],
  ['a pair without a line end', 'a=1', [['a', '1']]],
  [
    'a name twice',
    'a=1\na=2\n',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  ['signs in a value', 'a=b=<<c\n', [['a', 'b=<<c']]],
  ['white space around everything', ' a = 1 \n', [[' a ', ' 1 ']]],
  [
    'a carriage return, which is part of the value',
    'a=1\r\nb=2\r\n',
    [
      ['a', '1\r'],
      ['b', '2\r'],
    ],
  ],
  ['lines', 'a<<EOF\n1\n2\nEOF\n', [['a', '1\n2']]],
  ['lines whose delimiter ends the file', 'a<<EOF\n1\nEOF', [['a', '1']]],
  ['no lines', 'a<<EOF\nEOF\n', [['a', '']]],
  [
    'lines that look like pairs',
    'a<<EOF\nb=2\nc<<EOG\nEOF\nd=3\n',
    [
      ['a', 'b=2\nc<<EOG'],
      ['d', '3'],
    ],
  ],
  [
    'lines that hold the delimiter and more',
    'a<<EOF\nEOF \n EOF\nEOFEOF\neof\nEOF\n',
    [['a', 'EOF \n EOF\nEOFEOF\neof']],
  ],
  ['a delimiter with an equals sign', 'a<<E=F\n1\nE=F\n', [['a', '1']]],
  ['a delimiter with signs and spaces', 'a<<<< E :: ##[error]\n1\n<< E :: ##[error]\n', [['a', '1']]],
  ['a delimiter that ends in a carriage return', 'a<<EOF\r\n1\nEOF\nEOF\r\n', [['a', '1\nEOF']]],
  [
    'a delimiter that was guessed',
    'a<<EOF\n1\nEOF\nb=2\nEOF=3\n',
    [
      ['a', '1'],
      ['b', '2'],
      ['EOF', '3'],
    ],
  ],
]

const badFiles: readonly (readonly [what: string, text: string, message: RegExp, pairs: Pairs])[] = [
  ['a line without a sign', 'a=1\nb\nc=2\n', /^Invalid format 'b'$/, [['a', '1']]],
  ['a delimiter that never comes', 'a<<EOF\n1\n', /^Invalid value\. Matching delimiter not found 'EOF'$/, []],
  [
    'a delimiter on the last line of the value',
    'a<<EOF\n1EOF',
    /^Invalid value\. EOF marker missing new line\.$/,
    [],
  ],
  ['no delimiter', 'a<<\n1\n\n', /Name must not be empty and delimiter must not be empty$/, []],
  ['a pair without a name', '=1\n', /^Value cannot be null/, []],
  ['what is left after a guessed delimiter', 'a<<EOF\nEOF\nx\nEOF\n', /^Invalid format 'x'$/, [['a', '']]],
]

describe('parseKeyValueFile', () => {
  for (const [what, text, pairs] of files) {
    test(`reads ${what}`, () => {
      assert.deepEqual(parseKeyValueFile(text), pairs)
    })
  }

  for (const [what, text, message, pairs] of badFiles) {
    test(`refuses ${what}`, () => {
      assert.throws(
        () => parseKeyValueFile(text),
        (error: unknown) => {
          assert.ok(error instanceof FileCommandError)
          assert.match(error.message, message)
          assert.deepEqual(error.pairs, pairs)
          return true
        },
      )
    })
  }
})

describe('readSummary', () => {
  const encode = (text: string) => new TextEncoder().encode(text)

  test('takes an empty file for none', () => {
    assert.deepEqual(readSummary(encode('')), { type: 'none' })
  })

  test('ends every line with a line feed, and masks it', () => {
    const summary = readSummary(encode('a\r\nb\rc'), line => line.replace('b', '***'))
    assert.deepEqual(summary, { type: 'uploaded', markdown: 'a\n***\nc\n', bytes: 6 })
  })

  test('takes exactly 1 MiB', () => {
    const text = `${'é'.repeat(MAXIMUM_SUMMARY_BYTES / 2 - 1)}x\n`
    const summary = readSummary(encode(text))
    assert.ok(summary.type === 'uploaded')
    assert.equal(summary.bytes, 1_048_576)
    assert.equal(summary.markdown, text)
  })

  test('drops one byte more, whole', () => {
    const summary = readSummary(encode('x'.repeat(MAXIMUM_SUMMARY_BYTES + 1)))
    assert.ok(summary.type === 'dropped')
    assert.equal(summary.bytes, 1_048_577)
    assert.match(summary.message, /supports content up to a size of 1024k, got 1024k\./)
  })
})
