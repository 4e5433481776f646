import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

/** It acts as soon as it is loaded. The bundle's tests run it. */
const wiring = path.join('src', 'index.ts')

// Node measures only what was loaded. What no test knows must count too, as not covered.
test('every file of src/ can be loaded, and all but the wiring only waits to be called', async () => {
  const root = path.join(import.meta.dirname, '..')
  const files = globSync('src/**/*.ts', { cwd: root }).filter(file => file !== wiring)
  assert.ok(files.length > 100)
  for (const file of files) await import(path.join(root, file))
})
