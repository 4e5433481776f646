import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logPage } from '../../../demo/page/log.ts'

const linesOf = (text: string) => [...logPage(text).matchAll(/<div>(.*?)<\/div>/g)].map(([, line]) => line)

test('a log page shows every line, an empty one too', () => {
  assert.deepEqual(linesOf('a\n\n  b\n'), ['a', '&nbsp;', '  b'])
})

test('a log page shows colors and weight until they are reset, and no other code', () => {
  assert.deepEqual(linesOf('a \x1b[31mb\x1b[0m c\x1b[99md\x1b[2K'), [
    'a <span style="color: #ff7b72">b</span> cd',
  ])
})

test('a log page shows hostile text as text', () => {
  assert.deepEqual(linesOf('</pre><script>\x1b[1m"&'), [
    '&#60;/pre&#62;&#60;script&#62;<span style="font-weight: 600">&#34;&#38;</span>',
  ])
})
