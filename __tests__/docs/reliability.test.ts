import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.resolve(import.meta.dirname, '..', '..')
const reliability = readFileSync(path.join(root, 'docs', 'reliability.md'), 'utf8')

test('every test that docs/reliability.md names is there', () => {
  const [, table = ''] = reliability.split(/^\| --- \| --- \|$/m)
  const rows = (table.split('\n\n')[0] ?? '').split('\n')
  const tests = rows.flatMap(row =>
    [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  assert.ok(tests.length > 20)
  for (const name of tests) assert.ok(existsSync(path.join(root, '__tests__', name)), name)
})
