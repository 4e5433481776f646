import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  byteLength,
  code,
  details,
  fenced,
  joined,
  link,
  type Markdown,
  markdown,
  mermaid,
  own,
  prose,
  table,
} from '../../src/report/markdown.ts'
import { toHtml } from '../support/gfm.ts'

const sources: readonly (readonly [what: string, made: Markdown, source: string])[] = [
  ['a code span', code('a'), '`a`'],
  ['a code span of what holds backticks', code('a``b`c'), '```a``b`c```'],
  ['a code span of what begins with a backtick', code('`a'), '`` `a ``'],
  ['a code span of what ends with a backtick', code('a`'), '`` a` ``'],
  ['a code span on one line', code('a\n\n# b'), '`a # b`'],
  ['a code span that is cut', code('abcdef', 3), '`ab…`'],
  ['a dash for an empty text', code(''), '–'],
  ['a dash for a text of which nothing is seen', code('\u200b\n'), '–'],
  ['a fence', fenced('a\n  b'), '```text\na\n  b\n```'],
  ['a fence longer than any in it', fenced('a\n````\nb'), '`````text\na\n````\nb\n`````'],
  ['a fence around nothing', fenced(''), '```text\n```'],
  ['a diagram', mermaid('gantt\n  section `a`'), "```mermaid\ngantt\n  section 'a'\n```"],
  ['a fold', details('Log tail', own('body')), '<details><summary>Log tail</summary>\n\nbody\n\n</details>'],
  ['values in a sentence', markdown`${3} of ${'a*b'} are ${own('**done**')}`, '3 of `a*b` are **done**'],
  ['a sentence without values', markdown`as it *is*`, 'as it *is*'],
  ['parts one after the other', joined([own('a'), code('b')], ' · '), 'a · `b`'],
  [
    'our own punctuation',
    prose('chmod +x *_* [a](b) <c> $d & #1 `e` \\ | ~'),
    'chmod +x \\*\\_\\* \\[a\\](b) \\<c\\> \\$d \\& \\#1 \\`e\\` \\\\ \\| \\~',
  ],
  ['a link', link('a', 'https://aws.amazon.com/x?y=1#z'), '[`a`](https://aws.amazon.com/x?y=1#z)'],
  [
    'a link with our own words',
    link(own('docs'), 'https://aws.amazon.com'),
    '[docs](https://aws.amazon.com/)',
  ],
  [
    'a link with more than one parameter',
    link(own('x'), 'https://aws.amazon.com/?a=1&copy=2'),
    '[x](https://aws.amazon.com/?a=1&amp;copy=2)',
  ],
  [
    'a link whose address tries to leave',
    link(own('x'), 'https://aws.amazon.com/)[y](<z>)|`"'),
    '[x](https://aws.amazon.com/%29%5By%5D%28%3Cz%3E%29%7C%60%22)',
  ],
  [
    'a link that defines no reference',
    link('a]: https://evil.example', 'https://aws.amazon.com'),
    '[`a] : https://evil.example`](https://aws.amazon.com/)',
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
        [own('**b**'), ''],
      ],
    ),
    '| A | B |\n| --- | --- |\n| `a` | 1 |\n| **b** | – |',
  ],
  ['a table without rows', table(['A'], []), '| A |\n| --- |'],
  ['a cell without a bar', table(['A'], [['a|b\\|c']]), '| A |\n| --- |\n| `a¦b\\¦c` |'],
  ['a cell of nothing', table(['A'], [[own('')]]), '| A |\n| --- |\n| – |'],
]

for (const [what, made, source] of sources) {
  test(`makes ${what}`, () => {
    assert.equal(made.source, source)
  })
}

test('measures in bytes', () => {
  assert.equal(byteLength(own('')), 0)
  assert.equal(byteLength(own('aä€🚀')), 1 + 2 + 3 + 4)
})

suite('as a parser for GitHub-flavoured Markdown reads it', () => {
  const rendered: readonly (readonly [what: string, made: Markdown, html: string])[] = [
    ['a code span holds no HTML', code('<b>&amp;</b>'), '<p><code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code></p>'],
    ['a code span keeps its backslashes', code('a\\`b\\'), '<p><code>a\\`b\\</code></p>'],
    [
      'a fence ends where it should',
      joined([fenced('```\n</code>\n~~~'), own('# x')], '\n\n'),
      '<pre><code class="language-text">```\n&lt;/code&gt;\n~~~\n</code></pre>\n<h1>x</h1>',
    ],
    [
      'a fold holds Markdown',
      details('more', table(['A'], [['a']])),
      '<details><summary>more</summary>\n<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>a</code></td>\n</tr>\n</tbody>\n</table>\n</details>',
    ],
    [
      'a link keeps its address',
      link(own('x'), 'https://aws.amazon.com/?a=1&copy;=2'),
      '<p><a href="https://aws.amazon.com/?a=1&amp;copy;=2">x</a></p>',
    ],
    [
      'our own sentences mean nothing',
      prose('1 * 2 * 3 <b> &lt; `x` [y](z) ~~a~~'),
      '<p>1 * 2 * 3 &lt;b&gt; &amp;lt; `x` [y](z) ~~a~~</p>',
    ],
  ]
  for (const [what, made, html] of rendered) {
    test(what, () => {
      assert.equal(toHtml(made.source), html)
    })
  }
})
