import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../lab/codedeploy', import.meta.url))

test('the simulator imports its own files and what Node has built in, nothing else', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  assert.ok(files.length > 20)
  for (const name of files) {
    const file = resolve(folder, name)
    const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
    for (const [, specifier = ''] of imports) {
      const inside =
        specifier.startsWith('.') && !relative(folder, resolve(file, '..', specifier)).startsWith('..')
      assert.ok(inside || specifier.startsWith('node:'), `${name} imports ${specifier}`)
    }
  }
})
