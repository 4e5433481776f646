import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const lab = path.resolve(import.meta.dirname, '../../../lab')

// A mistake in the action must not be made in the simulator a second time.
for (const [room, allowed] of [
  ['kit', ['kit']],
  ['aws-protocol', ['aws-protocol', 'kit']],
  ['codedeploy', ['codedeploy', 'aws-protocol', 'kit']],
  ['codepipeline', ['codepipeline', 'aws-protocol']],
  ['cloudformation', ['cloudformation', 'codedeploy', 'aws-protocol']],
  ['evidence', ['evidence', 'codedeploy', 'aws-protocol']],
] as const) {
  test(`lab/${room} imports only what Node has built in, and from ${allowed.join(' and ')}`, () => {
    const files = readdirSync(path.join(lab, room), { recursive: true, encoding: 'utf8' })
    const sources = files.filter(name => name.endsWith('.ts')).map(name => path.join(lab, room, name))
    assert.ok(sources.length > 0)
    for (const file of sources) {
      for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(
        /(?:from|import)\s*\(?\s*'([^']+)'/g,
      )) {
        const [from = ''] = path.relative(lab, path.resolve(file, '..', specifier)).split(path.sep)
        const isAllowed = specifier.startsWith('node:') || allowed.some(name => name === from)
        assert.ok(isAllowed, `${path.relative(lab, file)} imports ${specifier}`)
      }
    }
  })
}
