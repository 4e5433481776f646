import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { digests, drawnFrom, pageOf, pictures } from '../../tools/pictures/source.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/pictures')

test('the pictures show what their stories look like now, drawn as they are drawn now (npm run pictures)', async () => {
  const drawn = JSON.parse(readFileSync(path.join(folder, 'drawn-from.json'), 'utf8'))
  assert.deepEqual(drawn, await digests(), 'The pictures are stale: npm run pictures draws them again.')
})

test('what the pictures are drawn from is the whole page, with its styles and what draws the timeline', async () => {
  const page = await pageOf('summary')
  assert.match(page, /<main class="summary markdown-body">\n<h2>❌ Deployment failed/)
  assert.match(page, /\.markdown-body table \{/)
  assert.match(page, /mermaid\.initialize\(/)
  const digest = createHash('sha256').update(page).digest('hex')
  assert.equal((await digests()).pages.summary, digest)
})

test('another picture under the same name is noticed', async () => {
  const { pictures } = await digests()
  assert.equal(Object.keys(pictures).length, 3)
  for (const [name, digest] of Object.entries(pictures)) {
    const content = readFileSync(path.join(folder, name))
    assert.equal(createHash('sha256').update(content).digest('hex'), digest, name)
  }
})

test('the pictures are drawn from a failure whose cause is known', async () => {
  const summary = await drawnFrom(pictures.summary)
  assert.equal(summary.conclusion, 'failure')
  assert.match(
    summary.markdown,
    /^## ❌ Deployment failed and was rolled back<br><sub>`shop` \/ `production` · /,
  )
  assert.match(summary.markdown, /\*\*Hint:\*\*/)
  const { log } = await drawnFrom(pictures.log)
  assert.match(log, /▸ .*Log tail of scripts\/start_server\.sh/)
  assert.match(log, /Error: ScriptFailed: /)
})

test('a story whose requests fail and are sent again can be drawn, too', { timeout: 60_000 }, async () => {
  const { log } = await drawnFrom('throttled')
  assert.match(log, /CodeDeploy is responding again \(\d+ requests failed over \d+ s\)/)
})

test('the README shows every picture, and none is large', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const names = readdirSync(folder).filter(name => name.endsWith('.webp'))
  assert.deepEqual(names.toSorted(), ['log.webp', 'summary-dark.webp', 'summary-light.webp'])
  for (const name of names) {
    assert.ok(readme.includes(`docs/pictures/${name}`), name)
    assert.ok(statSync(path.join(folder, name)).size <= 120_000, name)
  }
})
