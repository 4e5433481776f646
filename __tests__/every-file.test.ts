import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

/** It runs the step as soon as it is loaded. The bundle's tests run it. */
const wiring = path.join('src', 'index.ts')

// Node measures only the files that were loaded. Files without a test must count too, as not covered. Only
// time/cancellation.ts does something when it is loaded: it listens for the runner's signals.
test('every file of src/ except the wiring can be loaded without running a step', async () => {
  const root = path.join(import.meta.dirname, '..')
  const files = globSync('src/**/*.ts', { cwd: root }).filter(file => file !== wiring)
  assert.ok(files.length > 100)
  for (const file of files) await import(path.join(root, file))
})
