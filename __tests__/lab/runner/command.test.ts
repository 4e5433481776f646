import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCommands } from '../../../lab/runner/command.ts'

interface Parsed {
  readonly name: string
  readonly properties?: Readonly<Record<string, string>>
  readonly data: string
}

const KNOWN = ['error', 'group', 'set-output']
const ESCAPE = '\x1b'

function parse(line: string): Parsed[] {
  return parseCommands(line, name => KNOWN.includes(name)).map(({ name, properties, data }) => ({
    name,
    ...(properties.size > 0 && { properties: Object.fromEntries(properties) }),
    data,
  }))
}

/** The same command, however the line is read. */
const commands: readonly (readonly [what: string, line: string, command: Parsed])[] = [
  ['the colon form', '::error::no luck', { name: 'error', data: 'no luck' }],
  ['data that holds colons', '::error::a::b', { name: 'error', data: 'a::b' }],
  ['white space before it', ' \t\u00a0\u3000\u0085::error::x', { name: 'error', data: 'x' }],
  ['mixed case', '::ERROR::x', { name: 'error', data: 'x' }],
  ['an unknown name before a bracket form', '::none::##[error]x', { name: 'error', data: 'x' }],
  ['the bracket form', '##[error]x', { name: 'error', data: 'x' }],
  ['the bracket form within a line', 'see ##[error]x', { name: 'error', data: 'x' }],
  ['both forms, of which the colons count', '::group::##[error]x', { name: 'group', data: '##[error]x' }],
  [
    'properties',
    '::error file=a.ts,line=3,TITLE=T::x',
    { name: 'error', properties: { file: 'a.ts', line: '3', title: 'T' }, data: 'x' },
  ],
  [
    'properties of the bracket form',
    '##[error file=a,b;title=T]x',
    { name: 'error', properties: { file: 'a,b', title: 'T' }, data: 'x' },
  ],
  [
    'an equals sign in a value',
    '::error title=a=b=::x',
    { name: 'error', properties: { title: 'a=b=' }, data: 'x' },
  ],
  [
    'stray equals signs',
    '::error =title==a,==,b=,=c,d::x',
    { name: 'error', properties: { title: 'a' }, data: 'x' },
  ],
  ['a name twice', '::error title=a,Title=b::x', { name: 'error', properties: { title: 'b' }, data: 'x' }],
  [
    'white space around properties, which only the ends lose',
    '::error   title=a , file=b  ::x',
    { name: 'error', properties: { title: 'a ', ' file': 'b' }, data: 'x' },
  ],
  ['escapes in data', '::error::%25 %0D%0A %3A %2C %250A', { name: 'error', data: '% \r\n %3A %2C %0A' }],
  [
    'escapes in a property',
    '::error title=%3A%2C%25%0D%0A%5D::x',
    { name: 'error', properties: { title: ':,%\r\n%5D' }, data: 'x' },
  ],
  [
    'escapes in the bracket form',
    '##[error title=%3B%5D%3A]%3B%5D%0A%2C%253B',
    { name: 'error', properties: { title: ';]%3A' }, data: ';]\n%2C%3B' },
  ],
]

const plainLines: readonly (readonly [what: string, line: string])[] = [
  ['an empty line', ''],
  ['the colon form within a line', 'see ::error::x'],
  ['an unknown name', '::erreur::x'],
  ['an unknown name in brackets', '##[erreur]x'],
  ['only one mark', '::error'],
  ['a space before the name', ':: error::x'],
  ['a bracket left open', '##[error x'],
  ['a known name after an unknown one', '##[none] ##[error]x'],
  ['colons of another kind', '\uff1a\uff1aerror::x'],
  ['a zero-width character in the name', '::er\u200bror::x'],
  ['a zero-width character after the mark', '::\u200berror::x'],
  ['a zero-width character after the bracket', '##[\u200berror]x'],
  ['a zero-width character before white space', '\u200b ::error::x'],
]

/** Without weight in ICU's comparisons: a runner may look through them. */
const WITHOUT_WEIGHT: readonly (readonly [what: string, character: string])[] = [
  ['NUL', '\0'],
  ['bell', '\x07'],
  ['escape', ESCAPE],
  ['a C1 control', '\x9b'],
  ['a soft hyphen', '\u00ad'],
  ['a zero-width space', '\u200b'],
  ['a right-to-left mark', '\u200f'],
  ['a variation selector', '\ufe0f'],
  ['a byte order mark', '\ufeff'],
  ['a tag', '\u{e0041}'],
  ['many of them', '\0\u200b\u00ad\u{e0041}'],
]

describe('a command', () => {
  for (const [what, line, command] of commands) {
    test(what, () => {
      assert.deepEqual(parse(line), [command, command])
    })
  }

  for (const [what, character] of WITHOUT_WEIGHT) {
    for (const line of [
      `${character}::error::x`,
      `:${character}:error::x`,
      `::error:${character}:x`,
      `::error${character}::x`,
      `${character}:${character}:error${character}:${character}:x`,
      `see #${character}#[error]x`,
      `see ##${character}[error]x`,
    ]) {
      test(`with ${what}: ${JSON.stringify(line)}`, () => {
        assert.deepEqual(parse(line), [{ name: 'error', data: 'x' }])
      })
    }
  }

  test('two, if the two ways to read a line differ', () => {
    assert.deepEqual(parse('#\u200b#[group]a##[error]b'), [
      { name: 'error', data: 'b' },
      { name: 'group', data: 'a##[error]b' },
    ])
  })
})

describe('no command', () => {
  for (const [what, line] of plainLines) {
    test(what, () => {
      assert.deepEqual(parse(line), [])
    })
  }
})
