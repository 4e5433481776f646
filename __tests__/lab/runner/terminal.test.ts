import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Terminal, type TerminalOptions } from '../../../lab/runner/terminal.ts'

function render(lines: readonly string[], options: TerminalOptions = {}): string {
  const terminal = new Terminal(options)
  return lines.map(line => terminal.write(line)).join('') + terminal.end()
}

const GROUP = ['before', '::group::Title', 'a', '::debug::d', '::error::e', '::endgroup::', 'after']

const cases: readonly (readonly [
  what: string,
  lines: readonly string[],
  options: TerminalOptions,
  printed: string,
])[] = [
  ['ordinary lines', ['a', '', ' b'], {}, 'a\n\n b\n'],
  [
    'issues',
    ['::error title=T,file=f::e', '::warning::w', '::notice::n', '::error::'],
    {},
    'Error: e\nWarning: w\nNotice: n\n',
  ],
  [
    'issues in color',
    ['::error::e', '::warning::w', '::notice::n'],
    { colors: true },
    '\x1b[31mError: e\x1b[0m\n\x1b[33mWarning: w\x1b[0m\n\x1b[34mNotice: n\x1b[0m\n',
  ],
  [
    'an issue of two lines',
    ['::error::a%0Ab'],
    { colors: true },
    '\x1b[31mError: a\x1b[0m\n\x1b[31mb\x1b[0m\n',
  ],
  ['no debug lines unless asked', ['::debug::d'], {}, ''],
  ['debug lines', ['::debug::a%0Ab'], { debug: true }, '##[debug]a\nb\n'],
  ['debug lines in color', ['::debug::d'], { debug: true, colors: true }, '\x1b[35m##[debug]d\x1b[0m\n'],
  ['an open group', GROUP, {}, 'before\n▾ Title\n  a\n  Error: e\nafter\n'],
  ['a folded group', GROUP, { folded: true }, 'before\n▸ Title (2 lines)\nafter\n'],
  ['a group that never ended', ['::group::T', 'a'], { folded: true }, '▸ T (1 line)\n'],
  ['a group in a group', ['::group::A', 'a', '::group::B', '::endgroup::', 'c'], {}, '▾ A\n  a\n▾ B\nc\n'],
  ['a title of two lines', ['::group::a%0Ab'], {}, '▾ a b\n'],
  [
    'stopped commands as text, and not those that stop them',
    ['::stop-commands::t0', '::error::x', '::t0::'],
    {},
    '::error::x\n',
  ],
  [
    'why a command is refused',
    ['::echo::x'],
    {},
    "Error: Unable to process command '::echo::x' successfully.\nError: Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'x'.\n",
  ],
]

const hostile: readonly (readonly [what: string, text: string, plain: string, colored: string])[] = [
  ['colors', '\x1b[1;31mred\x1b[0m!', 'red!', '\x1b[1;31mred\x1b[0m!\x1b[0m'],
  ['a color that never ends', '\x1b[31mred', 'red', '\x1b[31mred\x1b[0m'],
  ['movements of the cursor', 'a\x1b[2J\x1b[1;1H\x1b[?25lb', 'ab', 'ab'],
  ['a title of the window', 'a\x1b]0;title\x07b\x1b]0;title\x1b\\c', 'abc', 'abc'],
  ['a title that never ends', 'a\x1b]0;title', 'a', 'a'],
  ['device control strings', 'a\x1bPq#0\x1b\\b', 'ab', 'ab'],
  ['C1 controls', 'a\x9b31mb\x9d0;t\x9cc', 'abc', 'abc'],
  ['other escapes', 'a\x1bcb\x1b(0c\x1b7d', 'abcd', 'abcd'],
  ['an escape at the end', 'a\x1b', 'a', 'a'],
  ['an unfinished sequence', 'a\x1b[31', 'a31', 'a31'],
  ['backspaces, bells, form feeds, deletes', 'a\b\x07\f\x7fb\tc', 'ab\tc', 'ab\tc'],
]

describe('a terminal shows', () => {
  for (const [what, lines, options, printed] of cases) {
    test(what, () => {
      assert.equal(render(lines, options), printed)
    })
  }
})

describe('a terminal is safe from', () => {
  for (const [what, text, plain, colored] of hostile) {
    test(what, () => {
      assert.equal(render([text]), `${plain}\n`)
      assert.equal(render([text], { colors: true }), `${colored}\n`)
      assert.equal(render([`::error::${text}`]), `Error: ${plain}\n`)
      assert.equal(render([`::group::${text}`]), `▾ ${plain}\n`)
      assert.equal(render([`::debug::${text}`], { debug: true }), `##[debug]${plain}\n`)
    })
  }
})

test('a terminal prints as lines come, and a folded group when it has ended', () => {
  const lines = ['::group::T', 'a', '::endgroup::']
  const open = new Terminal()
  assert.deepEqual(
    lines.map(line => open.write(line)),
    ['▾ T\n', '  a\n', ''],
  )
  const folded = new Terminal({ folded: true })
  assert.deepEqual(
    lines.map(line => folded.write(line)),
    ['', '', '▸ T (1 line)\n'],
  )
})
