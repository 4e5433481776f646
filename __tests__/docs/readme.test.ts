import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { version } from '../../src/network/version.ts'
import { readManifest, withReference } from '../../tools/reference.ts'
import { ownErrors } from '../../tools/troubleshooting-errors.ts'

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

const contract = readFileSync(path.join(root, 'docs', 'contract.md'), 'utf8')

/** The names in the first column of the tables of a part of the contract. */
function namesIn(title: string): readonly string[] {
  const part = contract.split(/^## /m).find(part => part.startsWith(`${title}\n`)) ?? assert.fail(title)
  const cells = [...part.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell)
  return cells.flatMap(cell => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name))
}

test('docs/contract.md describes each input and output of action.yml once, and no other', () => {
  const { inputs, outputs } = readManifest()
  assert.deepEqual(namesIn('Inputs').toSorted(), Object.keys(inputs).toSorted())
  assert.deepEqual(namesIn('Outputs').toSorted(), Object.keys(outputs).toSorted())
})

test("the action's own error codes are the same in action.yml, the contract and docs/troubleshooting.md", () => {
  const list = /\bInvalidInput`?, (?:`?[A-Z][A-Za-z]+`?, )+`?[A-Z][A-Za-z]+`?\. /
  const codesIn = (text = '') =>
    list
      .exec(text)?.[0]
      .match(/[A-Z][A-Za-z]+/g)
      ?.toSorted()
  const codes = codesIn(readManifest().outputs['error-code']?.description) ?? []
  assert.ok(codes.length >= 10)
  assert.deepEqual(codesIn(contract), codes)
  const explained = new Set(ownErrors.flatMap(({ codes }) => codes))
  assert.deepEqual(
    codes.filter(code => !explained.has(code)),
    [],
  )
})

test('the version is the same everywhere', () => {
  const { version: packaged } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  assert.equal(version, packaged)
})
