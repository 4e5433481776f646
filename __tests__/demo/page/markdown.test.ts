import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderMarkdown } from '../../../demo/page/markdown.ts'

const html = (markdown: string) => renderMarkdown(markdown).html.trim()

test("renderMarkdown renders GitHub's Markdown", () => {
  const cases = [
    ['**a** `b`', '<p><strong>a</strong> <code>b</code></p>'],
    ['~~a~~', '<p><del>a</del></p>'],
    [
      '| a |\n| --- |\n| b |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr></tbody></table>',
    ],
    [
      '<details><summary>a</summary>\n\n`b`\n\n</details>',
      '<details><summary>a</summary>\n<p><code>b</code></p>\n</details>',
    ],
    ['[a](https://example.com)', '<p><a href="https://example.com">a</a></p>'],
  ] as const
  for (const [markdown, expected] of cases) assert.equal(html(markdown), expected)
})

test('renderMarkdown lets through only what GitHub does', () => {
  const cases = [
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['a<img src=x onerror=alert(1)>', '<p>a<img src="x"></p>'],
    ['<p style="color: red" class="x" onclick="alert(1)">a</p>', '<p>a</p>'],
    [
      '<iframe src="https://evil.example"></iframe>a',
      '&#x3C;iframe src="https://evil.example">&#x3C;/iframe>a',
    ],
    ['a <svg onload=alert(1)>', '<p>a </p>'],
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['<a href="data:text/html,x">a</a>', '<p><a>a</a></p>'],
    ['<p id="diagram">a</p>', '<p id="user-content-diagram">a</p>'],
    ['<style>p { display: none }</style>', '&#x3C;style>p { display: none }&#x3C;/style>'],
    ['<form action="https://evil.example"><button>a</button></form>', 'a'],
  ] as const
  for (const [markdown, expected] of cases) assert.equal(html(markdown), expected, markdown)
})

test('renderMarkdown finds diagrams, and nothing else that is fenced', () => {
  const diagram = renderMarkdown('```mermaid\ngantt\n```')
  assert.match(diagram.html, /^<pre class="diagram"><code class="language-mermaid">gantt\n<\/code><\/pre>/)
  assert.equal(diagram.hasDiagrams, true)
  const text = renderMarkdown('```text\ngantt\n```')
  assert.match(text.html, /^<pre><code class="language-text">/)
  assert.equal(text.hasDiagrams, false)
})
