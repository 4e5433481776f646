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

test('a value may begin with a hyphen or hold an equals sign: the action says whether it is allowed', () => {
  for (const [parameters, name, value] of [
    [['--timeout-minutes', '-3'], 'timeout-minutes', '-3'],
    [['--timeout-minutes=-3'], 'timeout-minutes', '-3'],
    [['--revision=--a=b'], 'revision', '--a=b'],
    [['--deployment-id', ''], 'deployment-id', ''],
    [['--deployment-id='], 'deployment-id', ''],
  ] as const) {
    assert.deepEqual(readFlags(parameters), { type: 'watch', inputs: new Map([[name, value]]), debug: false })
  }
})

describe('wrong flags are refused with what was given, what is allowed and what to do', () => {
  const help = 'npm run watch -- --help lists all flags.'
  const empty = 'write --deployment-id VALUE. If the value is that of a variable, the variable is empty.'
  const boolean = 'write --fail-fast true or --fail-fast false.'
  for (const [parameters, message] of [
    [
      [],
      `No flags are given.\n\nnpm run watch -- --deployment-id ID --region REGION [--FLAG VALUE ...]\n\n${help}`,
    ],
    [['--deployment', 'd-1'], `There is no flag --deployment. ${help}`],
    [['-x'], `There is no flag -x. ${help}`],
    [['--constructor=x'], `There is no flag --constructor=x. ${help}`],
    [['--__proto__=x'], `There is no flag --__proto__=x. ${help}`],
    [['-x=1'], `There is no flag -x=1. ${help}`],
    [['--', 'd-1'], `"--" belongs to no flag: write --FLAG VALUE, with quotes around white space. ${help}`],
    [['d-1'], `"d-1" belongs to no flag: write --FLAG VALUE, with quotes around white space. ${help}`],
    [
      ['--deployment-id', 'd-1', 'd-2'],
      `"d-2" belongs to no flag: write --FLAG VALUE, with quotes around white space. ${help}`,
    ],
    [['--deployment-id'], `--deployment-id needs a value, but nothing follows it: ${empty}`],
    [
      ['--deployment-id', '--region', 'a'],
      `--deployment-id needs a value, but --region follows it: ${empty}`,
    ],
    [['--deployment-id', '-h'], `--deployment-id needs a value, but -h follows it: ${empty}`],
    [['--fail-fast'], `--fail-fast needs a value, but nothing follows it: ${boolean}`],
    [['--fail-fast', '--until', 'a'], `--fail-fast needs a value, but --until follows it: ${boolean}`],
    [['--debug=1'], '--debug takes no value, but "1" is given: leave it out.'],
    [['-h=1'], `There is no flag -h=1. ${help}`],
    [['--sha', 'a', '--sha', 'b'], '--sha is given more than once: leave all but one of them out.'],
    [
      ['--region', 'a', '--aws-region', 'b'],
      '--region and --aws-region are the same flag: give one of them.',
    ],
    [
      ['--aws-region', 'a', '--region', 'b'],
      '--region and --aws-region are the same flag: give one of them.',
    ],
  ] as const) {
    test(parameters.join(' ') || 'none', () => {
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
