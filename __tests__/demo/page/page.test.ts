import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { summaryPage } from '../../../demo/page/page.ts'

const diagram = '```mermaid\ngantt\n```'
const page = (given: Partial<Parameters<typeof summaryPage>[0]>) =>
  summaryPage({ story: 'failure', title: 'It fails', conclusion: 'failure', markdown: '# a', ...given })

function policyOf(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
}

test('a summary page shows its story and how it ended, and hostile words stay words', async () => {
  const html = await page({ story: '<b>', title: '"\'&', conclusion: '</title><script>' })
  assert.match(html, /demo story <strong>&#60;b&#62;<\/strong>/)
  assert.match(html, /conclusion <strong>&#60;\/title&#62;&#60;script&#62;<\/strong>/)
  assert.match(html, /<span>&#34;&#39;&#38;<\/span>/)
  assert.match(html, /<title>&#60;b&#62;: &#60;\/title&#62;&#60;script&#62;<\/title>/)
})

test('a summary page allows only its own scripts, by their content, and no request', async () => {
  const html = await page({ markdown: diagram })
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
  assert.equal(scripts.length, 2)
  const hashes = scripts.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  assert.equal(
    policyOf(html),
    `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`,
  )
})

test('a summary page without a diagram has no script', async () => {
  const html = await page({})
  assert.doesNotMatch(html, /<script/)
  assert.match(policyOf(html), /script-src 'none'/)
})
