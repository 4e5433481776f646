import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inputNames } from '../../../src/inputs.ts'
import { readManifest } from '../../../tools/reference.ts'
import { helpText, readFlags } from '../../../tools/watch/flags.ts'

test('every input of the action is a flag', () => {
  const parameters = inputNames.flatMap(name => [`--${name}`, `value of ${name}`])
  assert.deepEqual(readFlags(parameters), {
    type: 'watch',
    debug: false,
    inputs: new Map(inputNames.map(name => [name, `value of ${name}`])),
  })
})

test('--region is short for --aws-region', () => {
  const inputs = new Map([['aws-region', 'eu-west-1']])
  assert.deepEqual(readFlags(['--region', 'eu-west-1']), { type: 'watch', inputs, debug: false })
})

test('--debug shows requests, --help and -h show the help', () => {
  assert.deepEqual(readFlags(['--debug']), { type: 'watch', inputs: new Map(), debug: true })
  for (const flag of ['--help', '-h']) assert.deepEqual(readFlags([flag]), { type: 'help' })
})

describe('wrong flags are refused in one line', () => {
  const help = 'npm run watch -- --help lists all flags.'
  for (const [parameters, message] of [
    [['--deployment', 'd-1'], `There is no flag --deployment. ${help}`],
    [['d-1'], `Unexpected argument 'd-1'. ${help}`],
    [['--deployment-id'], `Option '--deployment-id <value>' argument missing. ${help}`],
    [['--fail-fast', '--until', 'completion'], `Option '--fail-fast' argument is ambiguous. ${help}`],
    [['--debug=1'], `Option '--debug' does not take an argument. ${help}`],
    [['--sha', 'a', '--sha', 'b'], '--sha is given 2 times.'],
    [
      ['--region', 'a', '--aws-region', 'b'],
      '--region and --aws-region are the same flag: give one of them.',
    ],
  ] as const) {
    test(parameters.join(' '), () => {
      assert.throws(() => readFlags(parameters), { message })
    })
  }
})

describe('the help', () => {
  const text = helpText(readManifest().inputs)

  test('describes every input, with its default', () => {
    for (const [name, { description }] of Object.entries(readManifest().inputs)) {
      const [, part = ''] = text.split(new RegExp(`^  --${name}(?:, --\\w+)?\\n`, 'm'))
      const meaning = (part.split('\n  -')[0] ?? '').replace(/\s+/g, ' ').trim()
      assert.ok(meaning.startsWith(description), name)
    }
    assert.match(text, /^ {2}--summary\n {6}When to write a job summary\. .* Default: always\.$/m)
    assert.match(text, /^ {2}--aws-region, --region$/m)
  })

  test('has no expression of GitHub as a default, and no line of more than 115 characters', () => {
    assert.doesNotMatch(text, /\$\{\{/)
    assert.deepEqual(
      text.split('\n').filter(line => line.length > 115),
      [],
    )
  })
})
