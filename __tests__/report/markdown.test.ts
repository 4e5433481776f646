import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  code,
  details,
  duration,
  escaped,
  fenced,
  joined,
  link,
  type Markdown,
  markdown,
  mermaid,
  quantity,
  sections,
  table,
  time,
  withCode,
} from '../../src/report/markdown.ts'

/** The longest that stays as it is. */
const run = '`'.repeat(15)

const sources: readonly (readonly [what: string, made: Markdown, source: string])[] = [
  ['a code span', code('a'), '`a`'],
  ['a code span of what holds backticks', code('a``b`c'), '```a``b`c```'],
  ['a code span of what begins with a backtick', code('`a'), '`` `a ``'],
  ['a code span of what ends with a backtick', code('a`'), '`` a` ``'],
  ['a code span on one line', code('a\n\n# b'), '`a # b`'],
  ['a code span that is cut', code('ab cd', 3), '`ab…`'],
  [
    'a code span of a long run of backticks',
    code('`'.repeat(31)),
    `${'`'.repeat(16)} ${run} ${run} \` ${'`'.repeat(16)}`,
  ],
  [
    'a fence of a long run of backticks',
    fenced(`a${run}\`b`),
    `${'`'.repeat(16)}text\na${run} \`b\n${'`'.repeat(16)}`,
  ],
  ['a dash for an empty text', code(''), '–'],
  ['a dash for a text of which nothing is seen', code('\u200b\n'), '–'],
  ['a fence', fenced('a\n  b'), '```text\na\n  b\n```'],
  [
    'a fence of what only the log would take for commands',
    fenced('##[error]a\n::add-mask::b'),
    '```text\n##[error]a\n::add-mask::b\n```',
  ],
  ['a code span of what only the log would take for a command', code('a ##[error]b'), '`a ##[error]b`'],
  ['a fence longer than any in it', fenced('a\n````\nb'), '`````text\na\n````\nb\n`````'],
  ['a fence around nothing', fenced(''), '```text\n```'],
  ['a diagram', mermaid('gantt\n  section `a`'), "```mermaid\ngantt\n  section 'a'\n```"],
  [
    'a fold',
    details('Log tail', markdown`body`),
    '<details><summary>Log tail</summary>\n\nbody\n\n</details>',
  ],
  ['values in a sentence', markdown`${3} of ${'a*b'} are ${markdown`**done**`}`, '3 of `a*b` are **done**'],
  ['a sentence without values', markdown`as it *is*`, 'as it *is*'],
  ['parts one after the other', joined([markdown`a`, undefined, 'b'], ' · '), 'a · `b`'],
  ['parts one below the other', sections([markdown`a`, undefined, markdown``, code('b')]), 'a\n\n`b`'],
  [
    'escaped punctuation',
    escaped('chmod +x *_* [a](b) <c> $d & # `e` \\ | ~'),
    'chmod +x \\*\\_\\* \\[a\\](b) \\<c\\> \\$d \\& \\# \\`e\\` \\\\ \\| \\~',
  ],
  [
    'code spans of what GitHub would interpret although it is escaped',
    escaped('@octocat, #1 (http://a.b/c). www.a.b :tada: GH-1: 0f1e2d3 at 05:55:20'),
    '`@octocat`, `#1` `(http://a.b/c`). `www.a.b` `:tada`: `GH-1`: `0f1e2d3` at 05:55:20',
  ],
  ['a line that begins no list', escaped('1. a'), '1\\. a'],
  ['a line that makes no table of the line before', escaped(':-'), '\\:-'],
  ['a line that underlines no heading', escaped('=== - +'), '\\=== - +'],
  [
    'commands between backticks as code spans, the rest escaped',
    withCode('Run `sudo a_b --c *` (or `d`), *then* `e`.'),
    'Run `sudo a_b --c *` (or `d`), \\*then\\* `e`.',
  ],
  ['a backtick without its pair as a code span', withCode('a `b'), 'a `b`'],
  ['code spans that do not run together', withCode('@a`b``c`'), '`@a` `b` `c`'],
  ['a dash for nothing between backticks', withCode('a ``'), 'a –'],
  ['a dash for a marked text of nothing', withCode('\u200b'), '–'],
  ['a dash for an escaped text of nothing', escaped('\u200b'), '–'],
  ['quantities', markdown`${quantity(1, 'target')}, ${quantity(1_234, 'target')}`, '1 target, 1,234 targets'],
  ['a duration', duration(200_000), '3 min 20 s'],
  ['a time', time(Date.UTC(2026, 10, 24, 5, 55, 20)), '2026-11-24 05:55:20 UTC'],
  [
    'a fold with a harmless title',
    details('<b>&1 (x)', markdown`a`),
    '<details><summary>_b__1 (x)</summary>\n\na\n\n</details>',
  ],
  ['a link', link('a', 'https://aws.amazon.com/x?y=1#z'), '[`a`](https://aws.amazon.com/x?y=1#z)'],
  [
    'a link with our own words',
    link(markdown`docs`, 'https://aws.amazon.com'),
    '[docs](https://aws.amazon.com/)',
  ],
  [
    'a link with more than one parameter',
    link(markdown`x`, 'https://aws.amazon.com/?a=1&copy=2'),
    '[x](https://aws.amazon.com/?a=1&amp;copy=2)',
  ],
  [
    'a link whose address tries to leave',
    link(markdown`x`, 'https://aws.amazon.com/)[y](<z>)|`"'),
    '[x](https://aws.amazon.com/%29%5By%5D%28%3Cz%3E%29%7C%60%22)',
  ],
  [
    'a link that defines no reference',
    link('a]: https://evil.example', 'https://aws.amazon.com'),
    '&#32;[`a]: https://evil.example`](https://aws.amazon.com/)',
  ],
  ...['javascript:alert(1)', 'http://aws.amazon.com', 'data:text/html,x', '//aws.amazon.com', 'x', ''].map(
    address => [`no link to "${address}"`, link('a', address), '`a`'] as const,
  ),
  [
    'a table',
    table(
      ['A', 'B'],
      [
        ['a', 1],
        [markdown`**b**`, ''],
      ],
    ),
    '| A | B |\n| --- | --- |\n| `a` | 1 |\n| **b** | – |',
  ],
  ['a table without rows', table(['A'], []), '| A |\n| --- |'],
  ['a cell with bars', table(['A'], [['a b|c\\|d ``e|` f']]), '| A |\n| --- |\n| `a … … f` |'],
  ['a cell with bars of ours', table(['A'], [[markdown`a | b`]]), '| A |\n| --- |\n| a \\| b |'],
  [
    'a cell with an escaped backtick before a code span with bars',
    table(['A'], [[escaped('`a b|c@d')]]),
    '| A |\n| --- |\n| \\`a `…` |',
  ],
  [
    'a cell with escaped backticks around bars',
    table(['A'], [[escaped('`a |b`')]]),
    '| A |\n| --- |\n| \\`a \\\\|b\\` |',
  ],
  [
    'a cell with a code span that ends in a backslash, and one with bars',
    table(['A'], [[markdown`${'a\\'} ${'b|c'}`]]),
    '| A |\n| --- |\n| `a\\` `…` |',
  ],
  ['a cell with backticks', table(['A'], [['a``b`', 'c']]), '| A |\n| --- |\n| ``` a``b` ``` |'],
  ['a cell of nothing', table(['A'], [[markdown``]]), '| A |\n| --- |\n| – |'],
]

for (const [what, made, source] of sources) {
  test(`Markdown is made: ${what}`, () => {
    assert.equal(made.source, source)
  })
}
