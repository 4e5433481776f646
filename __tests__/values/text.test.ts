import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recordedFailure } from '../../lab/codedeploy/recordings/recordings.ts'
import { parseCommands } from '../../lab/runner/command.ts'
import {
  breakCommands,
  firstFew,
  lastLines,
  oneLine,
  partOfLine,
  plural,
  safeLines,
  truncate,
  visibleLine,
  visibleLines,
  withoutFullStop,
} from '../../src/values/text.ts'
import { growthOf } from '../support/growth.ts'
import { hostileText, propertyRuns } from '../support/hostile-texts.ts'

const esc = '\u001b'

const lines: readonly (readonly [what: string, text: string, line: string])[] = [
  [
    'an ordinary text as it is',
    'scripts/start server.sh: Zeile für Zeile',
    'scripts/start server.sh: Zeile für Zeile',
  ],
  ['nothing', '', ''],
  ['white space around a text', ' \t\n text \r\n ', 'text'],
  ['line ends as one space', 'a\r\n\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a b c d e f g h'],
  ['several spaces as one', 'a    b\t\tc', 'a b c'],
  ['control characters', 'a\u0000b\u0007c\u0008d\u007fe\u009ff', 'abcdef'],
  ['colours', `${esc}[1;31mred${esc}[0m and \u009b32mgreen`, 'red and green'],
  ['cursor moves', `a${esc}[2J${esc}[1;1Hb${esc}[?25lc`, 'abc'],
  ['terminal links', `${esc}]8;;http://evil.example${esc}\\link${esc}]8;;${esc}\\`, 'link'],
  ['terminal titles', `a${esc}]0;title\u0007b`, 'ab'],
  ['a lone escape', `a${esc}`, 'a'],
  ['a terminal link without end, but for its start', `a${esc}]8;;x b`, 'a8;;x b'],
  [
    'a terminal title that is too long, but for its start',
    `a${esc}]${'x '.repeat(201)}b\u0007`,
    `a${'x '.repeat(201)}b`,
  ],
  [
    'what tput prints at the end of colours',
    `${esc}[1mred${esc}(B${esc}[m and${esc}#8 ${esc}%Gplain`,
    'red and plain',
  ],
  ['what shapes the cursor', `a${esc}[2 qb`, 'ab'],
  ['a sequence that ends before a space, but for its start', `${esc}[ word \u009b31 word`, 'word 31 word'],
  ['a lone escape before a word', `${esc}word (${esc}(word`, 'word ((word'],
  ['what saves the cursor and changes keys', `a${esc}7b${esc}8c${esc}=d${esc}>e`, 'abcde'],
  ['a lone escape before a space', `a${esc} b`, 'a b'],
  ['a sequence that nothing ends', `a${esc}[${'1'.repeat(50)}`, `a${'1'.repeat(50)}`],
  ['characters that turn the direction of a text', 'a\u202eb\u2066c\u2069d\u200ee', 'abcde'],
  [
    'characters that nobody sees',
    'a\u200bb\u200cc\u200dd\u2060ef\u00adg\u{e0041}h\ufe0fi\u115fj',
    'abcdefghij',
  ],
  ['a byte order mark as the space that it once was', 'a\ufeffb', 'a b'],
  ['halves of a character', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
  ['whole characters of two halves', '🚀', '🚀'],
  ['a workflow command in its middle', 'a ##[error]b', 'a ## [error]b'],
  [
    'a workflow command hidden by what nobody sees',
    '#\u200b#\u00ad[error]#\u0000#[group]',
    '## [error]## [group]',
  ],
  ['a workflow command hidden by a colour', `##${esc}[0m[error]`, '## [error]'],
  ['one that a colour would build', `#${esc}[0m#[error]`, '## [error]'],
  ['more number signs than needed', '###[error]', '### [error]'],
]

for (const [what, text, line] of lines) {
  test(`oneLine shows ${what}`, () => {
    assert.equal(oneLine(text), line)
  })
}

test('visibleLine leaves what only the log would take for a command, and is as oneLine otherwise', () => {
  for (const [, text, line] of lines) {
    assert.equal(visibleLine(text).replaceAll('##[', '## ['), line)
  }
  assert.equal(visibleLine(`a ##${esc}[0m[error]\n::error::b`), 'a ##[error] ::error::b')
  assert.equal(visibleLine('##[error] x', 10), '##[error]…')
})

test('partOfLine keeps the spaces that make columns, and is safe otherwise', () => {
  assert.equal(partOfLine('  a   b  '), '  a   b  ')
  assert.equal(partOfLine('a\n\tb'), 'a  b')
  assert.equal(partOfLine(`a${esc}[31m ##\u200b[error]`), 'a ## [error]')
  assert.equal(partOfLine('a '.repeat(3_000)).length, 2_000)
})

const splits: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  ['keeps order and white space', 'a\n  b\n\tc\td  e', ['a', '  b', '\tc\td  e']],
  [
    'ends a line at a lone carriage return',
    'progress 10%\rprogress 90%\r\n',
    ['progress 10%', 'progress 90%'],
  ],
  ['takes several carriage returns for one end', 'a\r\r\nb', ['a', 'b']],
  ['keeps empty lines between others', 'a\n\n\nb', ['a', '', '', 'b']],
  ['drops empty lines at the end', 'a\n \n\t\n\n', ['a']],
  ['has no lines if there is nothing', '\n\r\n', []],
  ['drops what controls a terminal', `a${esc}[31m\u0007\u0000b`, ['ab']],
  ['parts workflow commands', '[stdout]##[add-mask]Failed', ['[stdout]## [add-mask]Failed']],
  ['leaves the other form to the printer', '::error::x', ['::error::x']],
  ['drops separators that end no line of the log', 'a\u2028b\u0085c', ['abc']],
]
for (const [what, text, expected] of splits) {
  test(`safeLines ${what}`, () => {
    assert.deepEqual(safeLines(text), expected)
  })
}

test('visibleLines are the lines as they were written, and safeLines the same without commands', () => {
  const text = `[stdout]##[add-mask]Failed\n${esc}[31m  ::error::x\r\n\n`
  assert.deepEqual(visibleLines(text), ['[stdout]##[add-mask]Failed', '  ::error::x'])
  assert.deepEqual(safeLines(text), ['[stdout]## [add-mask]Failed', '  ::error::x'])
})

test("safeLines shows a real agent's hostile log tail line by line", () => {
  const { logTail } = recordedFailure('hostile-output').diagnostics
  assert.deepEqual(safeLines(logTail ?? '').slice(2, 8), [
    '[stdout]::error file=app.js,line=1::this annotation is printed by the deployed script',
    '[stdout]::add-mask::Succeeded',
    '[stdout]## [add-mask]Failed',
    '[stdout]::stop-commands::pwned',
    '[stdout]progress 10%',
    'progress 90%',
  ])
})

const cuts: readonly (readonly [text: string, longest: number, expected: string])[] = [
  ['abc', 3, 'abc'],
  ['ab cd', 4, 'ab…'],
  ['ab cd', 3, 'ab…'],
  ['ab cd', 2, '…'],
  ['ab\n\ncd', 5, 'ab…'],
  ['abcd', 3, '…'],
  ['abcd', 0, '…'],
  ['', 0, ''],
  ['a 🚀🚀', 4, 'a…'],
  ['部署失敗', 3, '部署…'],
  ['𐀀𐀀', 2, '…'],
  ['𐀀𐀀', 3, '𐀀…'],
  ['𐀀𐀀b', 4, '𐀀…'],
  ['失敗abcd', 5, '失敗…'],
]
for (const [text, longest, expected] of cuts) {
  test(`truncate cuts ${JSON.stringify(text)} to ${longest}`, () => {
    assert.equal(truncate(text, longest), expected)
  })
}

const ends: readonly (readonly [text: string, longest: number, expected: string])[] = [
  ['a\nb', 3, 'a\nb'],
  ['one\ntwo\nthree', 9, 'two\nthree'],
  ['one\ntwo\nthree', 8, 'three'],
  ['one\ntwo\n', 4, 'two\n'],
  ['one\ntwo three\n', 8, '…three\n'],
  ['one two three', 10, '…two three'],
  ['one two three', 8, '…three'],
  ['one two three', 4, '…'],
  ['部署失敗', 2, '…敗'],
  ['𐀀𐀀𐀀', 2, '…'],
  ['𐀀𐀀𐀀', 3, '…𐀀'],
  ['𐀀𐀀𐀀', 4, '…𐀀'],
]
for (const [text, longest, expected] of ends) {
  test(`lastLines keeps the end of ${JSON.stringify(text)} in ${longest}`, () => {
    assert.equal(lastLines(text, longest), expected)
  })
}

test('a word that is cut away is cut away whole, for the runner masks a secret only where all of it stands', () => {
  const secret = 'fake+secret/value=='
  const sequences = ['\u001b[31m', '\u001b[', '\u001b', '\u001b]0;', '\u001b(B', '\u009b', '\u0007']
  const text = fc
    .array(
      fc.constantFrom(` ${secret} `, 'word', ' ', '部署', '\n', '\u200b', 'x '.repeat(190), ...sequences),
    )
    .map(words => words.join(''))
  fc.assert(
    fc.property(text, fc.nat({ max: 800 }), (text, longest) => {
      const cleaned = [truncate, lastLines, oneLine, visibleLine, partOfLine].map(cut => cut(text, longest))
      for (const line of [...cleaned, ...safeLines(text)]) {
        assert.doesNotMatch(line.replaceAll(secret, ''), /fake|secret|value/)
      }
    }),
    { numRuns: propertyRuns(2_000) },
  )
})

test('a text that is mostly invisible is cut with a mark', () => {
  assert.equal(oneLine(`a ${'\u200b'.repeat(10_000)}b`, 10), 'a…')
  assert.equal(partOfLine(`a ${'\u200b'.repeat(10_000)}b`, 10), 'a…')
})

test('plural counts in words', () => {
  assert.equal(plural(0, 'target'), '0 targets')
  assert.equal(plural(1, 'target'), '1 target')
  assert.equal(plural(1_234, 'target'), '1,234 targets')
  assert.equal(plural(1, 'more', 'more'), '1 more')
  assert.equal(plural(2, 'entry', 'entries'), '2 entries')
})

test('firstFew lists the first few, and how many more there are', () => {
  assert.equal(firstFew([], 3), '')
  assert.equal(firstFew(['a', 'b', 'c'], 3), 'a, b, c')
  assert.equal(firstFew(['a', 'b', 'c', 'd'], 3), 'a, b, c and 1 more')
  assert.equal(
    firstFew(
      Array.from({ length: 2_000 }, () => 'x'),
      2,
    ),
    'x, x and 1,998 more',
  )
})

/** What a line must not hold, made of any text. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** Whether a runner, on any machine, would find a command in the line's middle. */
function hasCommandInside(line: string): boolean {
  return parseCommands(`x ${line}`, () => true).length > 0
}

test('a line made of any text is safe, short enough, and the same when cleaned again', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, longest) => {
      const line = oneLine(text, longest)
      assert.doesNotMatch(line, unsafe)
      assert.ok(line.length <= longest)
      assert.doesNotMatch(line, /^\s| {2}/)
      assert.equal(hasCommandInside(line), false)
      assert.equal(oneLine(line, longest), line.trim())
    }),
    { numRuns: 2_000 },
  )
})

test('a part of a line, and each line of a log tail, is safe, made of any text', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const parts = [partOfLine(text), ...safeLines(text).map(line => line.replaceAll('\t', ''))]
      for (const part of parts) {
        assert.doesNotMatch(part, unsafe)
        assert.equal(hasCommandInside(part), false)
      }
      assert.notEqual(safeLines(text).at(-1)?.trim(), '')
    }),
    { numRuns: 2_000 },
  )
})

test('parts together hold no command once they are broken again', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 4 }), texts => {
      const line = breakCommands(texts.map(text => partOfLine(text)).join(''))
      assert.equal(hasCommandInside(line), false)
    }),
    { numRuns: 1_000 },
  )
})

test('a huge text costs no more than its visible part', async () => {
  for (const [name, line] of [
    ['oneLine', oneLine],
    ['partOfLine', partOfLine],
  ] as const) {
    const texts = new Map([1_024, 262_144].map(length => [length, 'a\n'.repeat(length / 2)]))
    const many = (length: number) => {
      for (let count = 0; count < 200; count += 1) line(texts.get(length) ?? '', 100)
    }
    assert.ok((await growthOf(many, [1_024, 262_144])) < 20, name)
  }
})

for (const [what, text, expected] of [
  ['a word of small letters', 'It timed out.', 'It timed out'],
  ['a word that may be a secret', 'It is p4ssw0rd.', 'It is p4ssw0rd.'],
  ['a name', 'It is example.org.', 'It is example.org.'],
  ['no word before it', 'secret.', 'secret.'],
  ['dots', 'It timed out...', 'It timed out...'],
] as const) {
  test(`what ends with ${what}, continued: ${expected}`, () => {
    assert.equal(withoutFullStop(text), expected)
  })
}
