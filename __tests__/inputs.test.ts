import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { getBooleanInput } from '@actions/core'
import fc from 'fast-check'
import { parse as parseYaml } from 'yaml'
import { type InputName, inputDefaults, inputNames, type ParsedInputs, parseInputs } from '../src/inputs.ts'
import { outputNames } from '../src/report/outputs.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const action: Action = parseYaml(await readFile(new URL('../action.yml', import.meta.url), 'utf8'))

type With = Partial<Readonly<Record<InputName, string>>>

/** Parses what a workflow gives, as the runner hands it on: the rest has the defaults of action.yml. */
function parse(given: With): ParsedInputs {
  return parseInputs(name => given[name] ?? action.inputs[name]?.default ?? '')
}

/** The inputs of a workflow that violates nothing. */
function parsed(given: With): ParsedInputs['inputs'] {
  const { inputs, violations } = parse(given)
  assert.deepEqual(violations, [])
  return inputs
}

suite('action.yml', () => {
  test('has the inputs and outputs that the action reads and sets, in the same order', () => {
    assert.deepEqual(Object.keys(action.inputs), inputNames)
    assert.deepEqual(Object.keys(action.outputs), outputNames)
  })

  test('describes every one of them', () => {
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      assert.match(description, /\w.*\.$/s, name)
    }
  })

  test('has the defaults of the contract, which also hold for inputs that are empty', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === '' ? [] : [[name, input.default]],
    )
    assert.deepEqual(Object.fromEntries(defaults), {
      ...inputDefaults,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own expression
      'github-token': '${{ github.token }}',
    })
  })
})

test('parses the defaults', () => {
  assert.deepEqual(parsed({ 'deployment-id': 'd-ABCDEF123', 'github-token': 'token' }), {
    deploymentId: 'd-ABCDEF123',
    group: undefined,
    names: { applicationName: undefined, deploymentGroupName: undefined },
    revision: undefined,
    pipeline: undefined,
    region: undefined,
    roleToAssume: undefined,
    api: 'auto',
    pollInterval: 15_000,
    until: 'completion',
    timeout: undefined,
    failOn: 'instance',
    failFast: false,
    onReady: 'wait',
    onTimeout: 'leave',
    onCancel: 'leave',
    followRollback: true,
    evidence: 'auto',
    summary: 'always',
    checkRun: undefined,
    comment: 'never',
    workingDirectory: '',
    sha: undefined,
    gitHubToken: 'token',
  })
})

test('parses everything that a workflow can set', () => {
  const inputs = parsed({
    'application-name': 'shop',
    'deployment-group-name': 'production (eu)',
    revision: 'releases/shop.zip',
    'aws-region': 'us-gov-west-1',
    'role-to-assume': 'arn:aws-us-gov:iam::123456789012:role/path/to/watch+reader=,.@_-x',
    api: 'instances',
    'poll-interval-seconds': '0.5',
    until: 'traffic-shifted',
    'timeout-minutes': '2.25',
    'fail-on': 'instance',
    'fail-fast': 'true',
    'on-ready': 'continue',
    'on-timeout': 'stop',
    'on-cancel': 'rollback',
    'follow-rollback': 'false',
    evidence: 'none',
    summary: 'failure',
    'check-run': 'Deployment',
    comment: 'always',
    'working-directory': 'services/shop',
    sha: 'A'.repeat(40),
    'github-token': 'token',
  })
  assert.deepEqual(inputs, {
    deploymentId: undefined,
    group: { applicationName: 'shop', deploymentGroupName: 'production (eu)' },
    names: { applicationName: 'shop', deploymentGroupName: 'production (eu)' },
    revision: 'releases/shop.zip',
    pipeline: undefined,
    region: 'us-gov-west-1',
    roleToAssume: 'arn:aws-us-gov:iam::123456789012:role/path/to/watch+reader=,.@_-x',
    api: 'instances',
    pollInterval: 500,
    until: 'traffic-shifted',
    timeout: 135_000,
    failOn: 'instance',
    failFast: true,
    onReady: 'continue',
    onTimeout: 'stop',
    onCancel: 'rollback',
    followRollback: false,
    evidence: 'none',
    summary: 'failure',
    checkRun: 'Deployment',
    comment: 'always',
    workingDirectory: 'services/shop',
    sha: 'A'.repeat(40),
    gitHubToken: 'token',
  })
})

for (const [what, nothing] of [
  ['empty', ''],
  ['only white space', ' \t\r\n\u00a0'],
] as const) {
  test(`an input that is ${what} counts as not given: its default holds`, () => {
    const subject = { 'deployment-id': 'd-ABCDEF123' }
    const given = { ...Object.fromEntries(inputNames.map(name => [name, nothing])), ...subject }
    assert.deepEqual(parsed(given), parsed({ ...subject, 'github-token': '' }))
    const names = { 'application-name': 'shop', 'deployment-group-name': 'production' }
    assert.deepEqual(parsed({ ...names, 'deployment-id': nothing }), parsed(names))
  })
}

for (const text of ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'tRUE', 'yes', 'on', '1', 'null']) {
  test(`takes ${text} for a boolean exactly if core.getBooleanInput does`, () => {
    process.env.INPUT_ASKED = text
    const { inputs, violations } = parse({ ...id, 'fail-fast': text, 'follow-rollback': text })
    let expected: boolean | undefined
    try {
      expected = getBooleanInput('asked')
    } catch {
      expected = undefined
    }
    assert.equal(violations.length, expected === undefined ? 2 : 0)
    assert.equal(inputs.failFast, expected ?? false)
    assert.equal(inputs.followRollback, expected ?? true)
  })
}

test('drops white space around every input', () => {
  const spaced = inputNames.map(name => [name, ` \t${action.inputs[name]?.default ?? ''}\n`])
  const inputs = parsed({ ...Object.fromEntries(spaced), 'deployment-id': '\n d-ABCDEF123 \r\n' })
  assert.equal(inputs.deploymentId, 'd-ABCDEF123')
  assert.deepEqual(inputs, parsed({ 'deployment-id': 'd-ABCDEF123' }))
})

const id = { 'deployment-id': 'd-ABCDEF123' }
const idRule = 'but must be letters, digits and hyphens only.'
const numberRule = 'but must be a number above zero in plain digits, decimals allowed, such as 15 or 0.5.'
const onEndRule = 'but must be one of leave, stop, rollback.'
const whenRule = 'but must be one of never, failure, always.'
const subjectRule = 'give either deployment-id, or both application-name and deployment-group-name.'

const pipelineRule = 'but must be the name of a pipeline: letters, digits and . @ _ - only.'
const revisionRule =
  'but must be one line: a commit ID (7 to 40, or 64, hexadecimal digits), or the key, eTag or version of an S3 object.'
const names = { 'application-name': 'shop', 'deployment-group-name': 'production' }
const missingValue = (value: string) =>
  `deployment-id is "${value}", which is what programs print for a value that is missing (the AWS CLI prints None ` +
  'with --output text, jq null, JavaScript undefined): the step that should set the ID did not find one.'

const bad: readonly (readonly [given: With, message: string])[] = [
  [{}, `deployment-id is empty, and so are application-name and deployment-group-name: ${subjectRule}`],
  [
    { 'deployment-id': ' \n ' },
    `deployment-id is empty, and so are application-name and deployment-group-name: ${subjectRule}`,
  ],
  [
    { 'application-name': 'shop' },
    `deployment-id is empty, and so is deployment-group-name, but application-name is given: ${subjectRule}`,
  ],
  [
    { 'deployment-group-name': 'shop' },
    `deployment-id is empty, and so is application-name, but deployment-group-name is given: ${subjectRule}`,
  ],
  [{ 'deployment-id': 'd-ABC DEF' }, `deployment-id is "d-ABC DEF", ${idRule}`],
  [{ 'deployment-id': 'd_ABC' }, `deployment-id is "d_ABC", ${idRule}`],
  [{ 'deployment-id': 'd-ÄBC' }, `deployment-id is "d-ÄBC", ${idRule}`],
  [{ 'deployment-id': 'd-1\n::error::x' }, `deployment-id is "d-1 ::error::x", ${idRule}`],
  [{ 'deployment-id': 'd-\u001b[31m\u200b##[error]' }, `deployment-id is "d-## [error]", ${idRule}`],
  [{ 'deployment-id': `d-${'_'.repeat(500)}` }, `deployment-id is "…", ${idRule}`],
  ...['None', 'null', 'undefined', ' NULL '].map(
    value => [{ 'deployment-id': value, ...names }, missingValue(value.trim())] as const,
  ),
  [{ ...names, pipeline: 'my pipeline' }, `pipeline is "my pipeline", ${pipelineRule}`],
  [{ ...names, pipeline: 'p'.repeat(101) }, `pipeline is "${'p'.repeat(101)}", ${pipelineRule}`],
  [{ ...names, revision: 'a\nb' }, `revision is "a b", ${revisionRule}`],
  [{ ...names, revision: 'a'.repeat(1_101) }, `revision is "…", ${revisionRule}`],
  ...['revision', 'pipeline'].flatMap((name): [With, string][] => [
    [
      { ...id, [name]: 'abc1234' },
      `${name} is given together with deployment-id, but ${name} is for finding the deployment: leave one of them out.`,
    ],
    [
      { ...id, ...names, [name]: 'abc1234' },
      `${name} is given together with deployment-id, but ${name} is for finding the deployment: leave one of them out.`,
    ],
    [
      { 'application-name': 'shop', [name]: 'abc1234' },
      `deployment-id is empty, and so is deployment-group-name, but application-name is given: ${subjectRule} ` +
        `${name} is given, but needs both application-name and deployment-group-name.`,
    ],
  ]),
  [
    { ...names, revision: 'abc1234', pipeline: 'shop' },
    'revision is given together with pipeline: leave one of them out.',
  ],
  [{ ...id, 'aws-region': 'Europe' }, 'aws-region is "Europe", but must be a region such as eu-central-1.'],
  [
    { ...id, 'aws-region': 'eu-central-1.evil.example' },
    'aws-region is "eu-central-1.evil.example", but must be a region such as eu-central-1.',
  ],
  [
    { ...id, 'role-to-assume': 'deployer' },
    'role-to-assume is "deployer", but must be the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deployment-reader.',
  ],
  [
    { ...id, 'role-to-assume': 'arn:aws:iam::123456789012:user/deployer' },
    'role-to-assume is "arn:aws:iam::123456789012:user/deployer", but must be the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deployment-reader.',
  ],
  [{ ...id, api: 'both' }, 'api is "both", but must be one of auto, targets, instances.'],
  [{ ...id, api: 'Auto' }, 'api is "Auto", but must be one of auto, targets, instances.'],
  ...['0', '-1', '0.0', '.', 'abc', '1e3', '0x10', '1,5', '1 000', 'NaN', 'Infinity', '9'.repeat(400)].map(
    value =>
      [
        { ...id, 'poll-interval-seconds': value },
        `poll-interval-seconds is "${value.length > 300 ? '…' : value}", ${numberRule}`,
      ] as const,
  ),
  [{ ...id, until: 'shifted' }, 'until is "shifted", but must be one of completion, traffic-shifted.'],
  [{ ...id, 'timeout-minutes': '0' }, `timeout-minutes is "0", ${numberRule}`],
  [{ ...id, 'timeout-minutes': 'never' }, `timeout-minutes is "never", ${numberRule}`],
  [{ ...id, 'fail-on': 'target' }, 'fail-on is "target", but must be one of instance, deployment.'],
  [{ ...id, 'fail-fast': 'yes' }, 'fail-fast is "yes", but must be true or false.'],
  [{ ...id, 'on-ready': 'stop' }, 'on-ready is "stop", but must be one of wait, succeed, continue.'],
  [{ ...id, 'on-timeout': 'wait' }, `on-timeout is "wait", ${onEndRule}`],
  [{ ...id, 'on-cancel': 'wait' }, `on-cancel is "wait", ${onEndRule}`],
  [{ ...id, 'follow-rollback': '1' }, 'follow-rollback is "1", but must be true or false.'],
  [{ ...id, summary: 'true' }, `summary is "true", ${whenRule}`],
  [{ ...id, comment: 'sometimes' }, `comment is "sometimes", ${whenRule}`],
  [
    { ...id, sha: 'abc1234' },
    'sha is "abc1234", but must be a full commit SHA of 40 (or 64) hexadecimal digits.',
  ],
  [
    { ...id, sha: 'g'.repeat(40) },
    `sha is "${'g'.repeat(40)}", but must be a full commit SHA of 40 (or 64) hexadecimal digits.`,
  ],
  [
    { ...id, 'fail-fast': 'true', 'fail-on': 'deployment' },
    'fail-fast is "true" and fail-on is "deployment", but fail-fast ends the step at the first failed target, which fail-on: deployment does not count: leave fail-fast out, or use fail-on: instance.',
  ],
]

for (const [given, message] of bad) {
  test(`refuses ${JSON.stringify(given).slice(0, 100)}`, () => {
    assert.equal(parse(given).violations.join(' '), message)
  })
}

for (const sha of ['0123456789abcdef'.repeat(4), 'abcdef0123'.repeat(4)]) {
  test(`takes a commit SHA of ${sha.length} digits`, () => {
    assert.equal(parsed({ ...id, sha }).sha, sha)
  })
}

test('names every violation in one message, in the order of the inputs', () => {
  const given: With = {
    'deployment-id': '!',
    'aws-region': '!',
    'role-to-assume': '!',
    api: '!',
    'poll-interval-seconds': '!',
    until: '!',
    'timeout-minutes': '!',
    'fail-on': 'deployment',
    'fail-fast': 'true',
    'on-ready': '!',
    'on-timeout': '!',
    'on-cancel': '!',
    'follow-rollback': '!',
    summary: '!',
    comment: '!',
    sha: '!',
  }
  const message = parse(given).violations.join(' ')
  const named = [...message.matchAll(/(?:^|\. )([a-z-]+) is "/g)].map(([, name]) => name)
  const wrong = inputNames.filter(name => given[name] === '!')
  assert.deepEqual(named, [...wrong, 'fail-fast'])
})

test('takes any number above zero, in seconds or minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 999 }),
      (whole, thousandths) => {
        const value = `${whole}.${String(thousandths).padStart(3, '0')}`
        const inputs = parsed({ ...id, 'poll-interval-seconds': value, 'timeout-minutes': value })
        assert.equal(inputs.pollInterval, Number(value) * 1_000)
        assert.equal(inputs.timeout, Number(value) * 60_000)
      },
    ),
  )
})

test('either parses any texts, or names each wrong input in one line that holds no command', () => {
  const given = fc.dictionary(fc.constantFrom(...inputNames), fc.string({ unit: 'binary' }), {
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(given, given => {
      const message = parse(given).violations.join(' ')
      assert.doesNotMatch(message, /\p{Cc}|##\[/u)
      if (message !== '') assert.match(message, /^[a-z-]+ is /)
    }),
    { numRuns: 500 },
  )
})

test('an input that violates the contract has its default, and the others hold', () => {
  const { inputs } = parse({
    'deployment-id': '!',
    'aws-region': 'Europe',
    'timeout-minutes': 'never',
    summary: 'sometimes',
    sha: 'main',
    'check-run': ' Deployment ',
    comment: 'always',
    'github-token': 'token',
  })
  const { deploymentId, region, timeout, summary, sha, checkRun, comment, gitHubToken } = inputs
  assert.deepEqual(
    { deploymentId, region, timeout, summary, sha, checkRun, comment, gitHubToken },
    {
      deploymentId: undefined,
      region: 'Europe',
      timeout: undefined,
      summary: 'always',
      sha: undefined,
      checkRun: 'Deployment',
      comment: 'always',
      gitHubToken: 'token',
    },
  )
})

for (const name of ['revision', 'pipeline'] as const) {
  test(`takes ${name} with both names, and an empty deployment-id`, () => {
    const inputs = parsed({ ...names, 'deployment-id': ' ', [name]: ' abc1234 ' })
    assert.equal(inputs[name], 'abc1234')
    assert.equal(inputs.deploymentId, undefined)
    assert.deepEqual(inputs.group, { applicationName: 'shop', deploymentGroupName: 'production' })
  })
}

test('one name beside an id is kept, to compare it with the deployment', () => {
  const { group, names: given } = parsed({ ...id, 'application-name': 'shop' })
  assert.equal(group, undefined)
  assert.deepEqual(given, { applicationName: 'shop', deploymentGroupName: undefined })
})

test('one name alone is no group', () => {
  assert.equal(parse({ 'application-name': 'shop' }).inputs.group, undefined)
})
