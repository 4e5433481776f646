import assert from 'node:assert/strict'
import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { hostileCheckouts } from '../../../lab/runner/hostile-checkouts.ts'

test('hostile checkouts are as many as were asked for, each with another name, alike for the same seed', () => {
  const names = hostileCheckouts(300, 7).map(({ name }) => name)
  assert.equal(new Set(names).size, 300)
  assert.deepEqual(
    hostileCheckouts(300, 7).map(({ name }) => name),
    names,
  )
  assert.equal(hostileCheckouts(3, 7).length, 3)
})

test('a hostile checkout has one thing wrong with it', async t => {
  const workspace = await mkdtemp(path.join(tmpdir(), 'checkout-'))
  t.after(() => rm(workspace, { recursive: true }))
  const made = hostileCheckouts(100, 7).find(({ name }) => name === '.git/HEAD is a named pipe')
  await made?.make(workspace)
  assert.ok((await lstat(path.join(workspace, '.git/HEAD'))).isFIFO())
  assert.match(
    await readFile(path.join(workspace, 'appspec.yml'), 'utf8'),
    /location: scripts\/start_server\.sh/,
  )
})
