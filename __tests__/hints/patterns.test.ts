import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { entries } from '../../src/hints/catalogue.ts'
import { readOutput } from '../../src/hints/error-line.ts'
import { proofs } from '../../src/hints/exit-codes.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { splitOutput } from '../../src/hints/output-lines.ts'
import { allPatterns } from '../../src/hints/severity.ts'
import { assertLinear } from '../support/growth.ts'

const patterns = [
  ...entries.flatMap(({ id, when, causes }) =>
    [when.message, when.line, when.toolLine, ...causes.map(({ unless }) => unless)].map(pattern => ({
      id,
      pattern,
    })),
  ),
  ...proofs.map(pattern => ({ id: 'exit code', pattern })),
  ...allPatterns.map(pattern => ({ id: 'severity', pattern })),
].flatMap(({ id, pattern }) => (pattern === undefined ? [] : [{ id, pattern }]))

/** A pattern's source without escaped characters and character classes, in which `*` and `+` are literal. */
function quantifiersOf(pattern: RegExp): string {
  return pattern.source.replace(/\\u[0-9a-f]{4}|\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x')
}

for (const { id, pattern } of patterns) {
  test(`linear time: ${id} ${pattern.source.slice(0, 60)}`, () => {
    const source = quantifiersOf(pattern)
    assert.doesNotMatch(source, /[*+]|\{\d+,\}/, 'every quantifier has an upper bound')
    assert.ok(!pattern.global && !pattern.sticky, 'a pattern keeps no state')
  })
}

/** A regular expression in a source text: what follows on a bracket, an operator, a comma or an indentation. */
const literal = /(?<=^\s*|[=(,:[!|&?{}]\s*)\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/gm

const sources = new URL('../../src/hints/', import.meta.url)

for (const file of readdirSync(sources).filter(name => name.endsWith('.ts'))) {
  test(`linear time: every quantifier in ${file} has an upper bound`, () => {
    const found = [...readFileSync(new URL(file, sources), 'utf8').matchAll(literal)]
    for (const [, source = '', flags] of found)
      assert.doesNotMatch(quantifiersOf(new RegExp(source, flags)), /[*+]|\{\d+,\}/, source)
  })
}

test('linear time: the patterns in a source text are found', () => {
  const text = ['const a = /x[/]y+/g', '  /^b\\/ c/,', "x.replace(/d/, '')", '// e / f', "'/g/'"].join('\n')
  assert.deepEqual(
    [...text.matchAll(literal)].map(([found]) => found),
    ['/x[/]y+/g', '/^b\\/ c/', '/d/'],
  )
})

const size = 100_000

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['one letter', 'a'.repeat(size)],
  ['spaces', ' '.repeat(size)],
  ['colons and spaces', ': '.repeat(size / 2)],
  ['almost an exception', 'A.'.repeat(size / 2)],
  ['almost a shell error', 'x: line 1'.repeat(size / 9)],
  ['almost an npm block', 'npm ERR! '.repeat(size / 9)],
  ['almost a word', 'not authorized to perform'.repeat(size / 25)],
  ['almost a stopped task', 'CannotPullContainerError unable to retrieve secret '.repeat(size / 49)],
  ['almost an activity', 'network interface placement group subnet '.repeat(size / 41)],
  ['opening quotes', "Could not find '".repeat(size / 16)],
  ['escape sequences', '\u001b['.repeat(size / 2)],
  ['links without end', '\u001b]8;;'.repeat(size / 5)],
  ['carriage returns', '\r'.repeat(size)],
  ['empty lines', '\n'.repeat(size)],
  ['short lines', '[stderr]Error: x\n'.repeat(size / 17)],
  ['half characters', '\ud83d'.repeat(size)],
]

for (const [name, text] of hostile) {
  test(`100 KB of ${name}: only the end of a log tail and the start of a message are read`, () => {
    const lines = splitOutput(text)
    // One more character shows whether the first line is whole.
    assert.deepEqual(lines, splitOutput(text.slice(-4097)))
    assert.ok(lines.every(line => line.text.length <= 1000))
    assert.ok((readOutput(text).errorLine?.length ?? 0) <= 300)
    const facts = { where: 'lifecycle', event: 'Install', errorCode: 'UnknownError' } as const
    assert.deepEqual(
      hintFor({ ...facts, message: text, logTail: text }),
      hintFor({ ...facts, message: text.slice(0, 2048), logTail: text.slice(-4097) }),
    )
  })

  test(`100 KB of ${name}: all patterns take time linear in its length`, async () => {
    const matchAll = (length: number) => {
      const part = text.slice(0, length)
      for (const { pattern } of patterns) pattern.test(part)
    }
    await assertLinear(matchAll, [size / 20, size / 2], name)
  })
}
