import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { evaluate, inputVariable, parseManifest, resolveInputs } from '../../../lab/runner/manifest.ts'

const MANIFEST = `
name: Watch
inputs:
  deployment-id: { description: Which one, required: true }
  poll interval: { default: 15 }
  fail-fast: { default: false }
  github-token: { default: '\${{ github.token }}' }
  empty:
runs: { using: node24, main: dist/index.js }
`

for (const [what, yaml] of [
  ['nothing', ''],
  ['no runs section', 'name: Watch'],
  ['a composite action', 'runs: { using: composite, steps: [] }'],
] as const) {
  test(`a manifest is refused: ${what}`, () => {
    assert.throws(() => parseManifest(yaml), /^Error: action\.yml /)
  })
}

describe('resolveInputs', () => {
  const expressions = { 'github.token': 'token' }

  test('gives every input a value', () => {
    const { values, unexpected } = resolveInputs(
      parseManifest(MANIFEST),
      { 'deployment-id': 'd' },
      expressions,
    )
    assert.deepEqual(Object.fromEntries(values), {
      'deployment-id': 'd',
      'poll interval': '15',
      'fail-fast': 'false',
      'github-token': 'token',
      empty: '',
    })
    assert.deepEqual(unexpected, [])
  })

  test('takes a given value instead of the default, an empty one too, in any case of its name', () => {
    const { values } = resolveInputs(
      parseManifest(MANIFEST),
      { 'Poll Interval': '', 'github-token': '' },
      expressions,
    )
    assert.equal(values.get('Poll Interval'), '')
    assert.equal(values.has('poll interval'), false)
    assert.equal(values.get('github-token'), '')
  })

  test('names unexpected inputs, and keeps them', () => {
    const { values, unexpected } = resolveInputs(parseManifest(MANIFEST), { typo: 'x' }, expressions)
    assert.deepEqual(unexpected, ['typo'])
    assert.equal(values.get('typo'), 'x')
  })

  test('needs a value for each expression', () => {
    assert.throws(() => resolveInputs(parseManifest(MANIFEST), {}, {}), /\$\{\{ github\.token \}\}/)
  })
})

test('evaluate replaces expressions in place', () => {
  assert.equal(evaluate(`a\${{x}}b\${{  y }}`, { x: '1', y: '$&' }), 'a1b$&')
  assert.throws(() => evaluate(`\${{ toString }}`, {}), /toString/)
})

for (const [name, variable] of [
  ['deployment-id', 'INPUT_DEPLOYMENT-ID'],
  ['poll interval seconds', 'INPUT_POLL_INTERVAL_SECONDS'],
  ['Already_Upper', 'INPUT_ALREADY_UPPER'],
] as const) {
  test(`inputVariable: ${name}`, () => {
    assert.equal(inputVariable(name), variable)
  })
}
