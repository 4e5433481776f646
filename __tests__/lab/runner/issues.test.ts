import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLog } from '../../../lab/runner/commands.ts'

describe('annotations', () => {
  const messages = (count: number) => Array.from({ length: count }, (_, index) => `${index}`)

  test('are dropped from the eleventh of a level on, but stay in the log', () => {
    const log = messages(11).flatMap(message => [`::error::${message}`, `##[notice]${message}`])
    const { annotations } = readLog([...log, '::warning::w'].join('\n'))
    assert.equal(annotations.length, 23)
    assert.deepEqual(
      annotations.filter(({ dropped }) => dropped).map(({ level, message }) => [level, message]),
      [
        ['error', '10'],
        ['notice', '10'],
      ],
    )
  })

  test('count those of the runner', () => {
    const { annotations } = readLog(
      [...messages(9), '::set-env name=A::b', '::error::x'].map(toError).join('\n'),
    )
    assert.deepEqual(
      annotations.map(({ dropped }) => dropped),
      [...Array.from({ length: 10 }, () => false), true, true],
    )
  })

  for (const [length, cut] of [
    [4096, false],
    [4097, true],
  ] as const) {
    test(`with a message of ${length} characters are ${cut ? '' : 'not '}cut`, () => {
      const [first] = readLog(`::error::${'x'.repeat(length)}`).annotations
      assert.deepEqual([first?.message, first?.cut], ['x'.repeat(4096), cut])
    })
  }
})

function toError(text: string): string {
  return text.startsWith('::') ? text : `::error::${text}`
}

describe('masks', () => {
  test('hide what comes after them, and nothing before', () => {
    const log = 'a one\n::add-mask::one\na one\n::error title=one::one\n::group::one\n::debug::one'
    const { entries, masks } = readLog(log)
    assert.deepEqual(masks, ['one'])
    assert.deepEqual(
      entries.map(entry => {
        if (entry.type === 'issue') return [entry.annotation.title, entry.annotation.message]
        if (entry.type === 'group') return entry.title
        return 'text' in entry ? entry.text : entry.type
      }),
      ['a one', 'mask', 'a ***', ['***', '***'], '***', '***'],
    )
  })

  test('hide each line of a secret', () => {
    const { entries, masks } = readLog('::add-mask::one%0D%0A two %0A%0A\nthe two')
    assert.deepEqual(masks, ['one\r\n two \n\n', 'one', 'two'])
    assert.partialDeepStrictEqual(entries.at(-1), { type: 'line', text: 'the ***' })
  })

  test('hide the longer of two', () => {
    const { entries } = readLog('abcd', ['ab', 'abc'])
    assert.partialDeepStrictEqual(entries[0], { type: 'line', text: '***d' })
  })

  test('of nothing are a warning', () => {
    const { annotations, masks } = readLog('::add-mask::  ')
    assert.deepEqual(masks, [])
    assert.deepEqual(
      annotations.map(({ level, source }) => [level, source]),
      [['warning', 'runner']],
    )
  })

  for (const [token, hidden] of [
    ['123456', false],
    ['1234567', true],
  ] as const) {
    test(`${hidden ? '' : 'do not '}hide a resume token of ${token.length} characters`, () => {
      assert.deepEqual(readLog(`::stop-commands::${token}`).masks, hidden ? [token] : [])
    })
  }
})
