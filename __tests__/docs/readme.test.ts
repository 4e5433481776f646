import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { version } from '../../src/version.ts'
import { readManifest, withReference } from '../../tools/reference.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

test("the README's tables are what action.yml says (npm run reference)", () => {
  assert.equal(readme, withReference(readme, readManifest()))
})

test('a README without a place for the tables is refused', () => {
  assert.throws(() => withReference('# no tables', readManifest()), /no place for <!-- inputs -->/)
})

test('every step that the README shows uses inputs of action.yml', () => {
  const { inputs } = readManifest()
  const steps = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, yaml = '']) => {
    const parsed = parse(yaml)
    return Array.isArray(parsed) ? parsed : parsed.jobs.deploy.steps
  })
  const watches = steps.filter(step => String(step.uses).includes('codedeploy-watch'))
  assert.ok(watches.length >= 2)
  for (const { with: given } of watches) {
    for (const name of Object.keys(given)) assert.ok(name in inputs, name)
  }
})

test('the version is the same everywhere', () => {
  const { version: packaged } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  assert.equal(version, packaged)
})
