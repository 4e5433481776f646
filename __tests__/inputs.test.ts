import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { InvalidInputError } from '../src/errors.ts'
import { type InputName, type Inputs, inputNames, parseInputs, readReportInputs } from '../src/inputs.ts'
import { outputNames } from '../src/report/outputs.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const action: Action = parse(await readFile(new URL('../action.yml', import.meta.url), 'utf8'))

type With = Partial<Readonly<Record<InputName, string>>>

/** Parses what a workflow gives, as the runner hands it on: the rest has action.yml's defaults. */
function parsed(given: With): Inputs {
  return parseInputs(name => given[name] ?? action.inputs[name]?.default ?? '')
}

/** Every violation, in one message. */
function violations(given: With): string {
  try {
    parsed(given)
  } catch (error) {
    assert.ok(error instanceof InvalidInputError)
    assert.equal(error.code, 'InvalidInput')
    return error.message
  }
  return ''
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

  test('has the defaults of the contract', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === '' ? [] : [[name, input.default]],
    )
    assert.deepEqual(Object.fromEntries(defaults), {
      api: 'auto',
      'poll-interval-seconds': '15',
      'timeout-minutes': '60',
      'fail-on': 'instance',
      'fail-fast': 'false',
      'on-ready': 'wait',
      'on-timeout': 'leave',
      'on-cancel': 'leave',
      'follow-rollback': 'true',
      summary: 'always',
      comment: 'never',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own expression
      'github-token': '${{ github.token }}',
    })
  })
})

test('parses the defaults', () => {
  assert.deepEqual(parsed({ 'deployment-id': 'd-ABCDEF123', 'github-token': 'token' }), {
    subject: { by: 'id', deploymentId: 'd-ABCDEF123' },
    region: undefined,
    roleToAssume: undefined,
    api: 'auto',
    pollInterval: 15_000,
    timeout: 3_600_000,
    failOn: 'instance',
    failFast: false,
    onReady: 'wait',
    onTimeout: 'leave',
    onCancel: 'leave',
    followRollback: true,
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
    'aws-region': 'us-gov-west-1',
    'role-to-assume': 'arn:aws-us-gov:iam::123456789012:role/path/to/watch+reader=,.@_-x',
    api: 'instances',
    'poll-interval-seconds': '0.5',
    'timeout-minutes': '2.25',
    'fail-on': 'instance',
    'fail-fast': 'true',
    'on-ready': 'continue',
    'on-timeout': 'stop',
    'on-cancel': 'rollback',
    'follow-rollback': 'false',
    summary: 'failure',
    'check-run': 'Deployment',
    comment: 'always',
    'working-directory': 'services/shop',
    sha: 'A'.repeat(40),
    'github-token': 'token',
  })
  assert.deepEqual(inputs, {
    subject: { by: 'group', applicationName: 'shop', deploymentGroupName: 'production (eu)' },
    region: 'us-gov-west-1',
    roleToAssume: 'arn:aws-us-gov:iam::123456789012:role/path/to/watch+reader=,.@_-x',
    api: 'instances',
    pollInterval: 500,
    timeout: 135_000,
    failOn: 'instance',
    failFast: true,
    onReady: 'continue',
    onTimeout: 'stop',
    onCancel: 'rollback',
    followRollback: false,
    summary: 'failure',
    checkRun: 'Deployment',
    comment: 'always',
    workingDirectory: 'services/shop',
    sha: 'A'.repeat(40),
    gitHubToken: 'token',
  })
})

test('drops white space around every input', () => {
  const spaced = inputNames.map(name => [name, ` \t${action.inputs[name]?.default ?? ''}\n`])
  const inputs = parsed({ ...Object.fromEntries(spaced), 'deployment-id': '\n d-ABCDEF123 \r\n' })
  assert.deepEqual(inputs.subject, { by: 'id', deploymentId: 'd-ABCDEF123' })
  assert.deepEqual(inputs, parsed({ 'deployment-id': 'd-ABCDEF123' }))
})

test('prefers the id where names are given too', () => {
  const inputs = parsed({ 'deployment-id': 'd-1', 'application-name': 'a', 'deployment-group-name': 'b' })
  assert.deepEqual(inputs.subject, { by: 'id', deploymentId: 'd-1' })
})

const id = { 'deployment-id': 'd-ABCDEF123' }
const idRule = 'but must be letters, digits and hyphens only.'
const numberRule = 'but must be a number above zero, decimals allowed, such as 15 or 0.5.'
const onEndRule = 'but must be one of leave, stop, rollback.'
const whenRule = 'but must be one of never, failure, always.'
const subjectRule = 'give either deployment-id, or both application-name and deployment-group-name.'

const bad: readonly (readonly [given: With, message: string])[] = [
  [{}, `deployment-id is empty, and so are application-name and deployment-group-name: ${subjectRule}`],
  [
    { 'deployment-id': ' \n ' },
    `deployment-id is empty, and so are application-name and deployment-group-name: ${subjectRule}`,
  ],
  [
    { 'application-name': 'shop' },
    `deployment-id is empty, and deployment-group-name too while application-name is given: ${subjectRule}`,
  ],
  [
    { 'deployment-group-name': 'shop' },
    `deployment-id is empty, and application-name too while deployment-group-name is given: ${subjectRule}`,
  ],
  [{ 'deployment-id': 'd-ABC DEF' }, `deployment-id is "d-ABC DEF", ${idRule}`],
  [{ 'deployment-id': 'd_ABC' }, `deployment-id is "d_ABC", ${idRule}`],
  [{ 'deployment-id': 'd-ÄBC' }, `deployment-id is "d-ÄBC", ${idRule}`],
  [{ 'deployment-id': 'd-1\n::error::x' }, `deployment-id is "d-1 ::error::x", ${idRule}`],
  [{ 'deployment-id': 'd-\u001b[31m\u200b##[error]' }, `deployment-id is "d-## [error]", ${idRule}`],
  [{ 'deployment-id': `d-${'_'.repeat(500)}` }, `deployment-id is "d-${'_'.repeat(97)}…", ${idRule}`],
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
  [{ ...id, api: '' }, 'api is empty, but must be one of auto, targets, instances.'],
  [{ ...id, api: 'Auto' }, 'api is "Auto", but must be one of auto, targets, instances.'],
  ...['0', '-1', '0.0', '.', 'abc', '1e3', '0x10', '1,5', '1 000', 'NaN', 'Infinity', '9'.repeat(400)].map(
    value =>
      [
        { ...id, 'poll-interval-seconds': value },
        `poll-interval-seconds is "${value.length > 100 ? `${value.slice(0, 99)}…` : value}", ${numberRule}`,
      ] as const,
  ),
  [{ ...id, 'poll-interval-seconds': '' }, `poll-interval-seconds is empty, ${numberRule}`],
  [{ ...id, 'timeout-minutes': '0' }, `timeout-minutes is "0", ${numberRule}`],
  [{ ...id, 'timeout-minutes': 'never' }, `timeout-minutes is "never", ${numberRule}`],
  [{ ...id, 'fail-on': 'target' }, 'fail-on is "target", but must be one of instance, deployment.'],
  [{ ...id, 'fail-fast': 'yes' }, 'fail-fast is "yes", but must be one of false, true.'],
  [{ ...id, 'on-ready': 'stop' }, 'on-ready is "stop", but must be one of wait, succeed, continue.'],
  [{ ...id, 'on-timeout': 'wait' }, `on-timeout is "wait", ${onEndRule}`],
  [{ ...id, 'on-cancel': 'wait' }, `on-cancel is "wait", ${onEndRule}`],
  [{ ...id, 'follow-rollback': '1' }, 'follow-rollback is "1", but must be one of true, false.'],
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
    assert.equal(violations(given), message)
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
  const message = violations(given)
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
      const message = violations(given)
      assert.doesNotMatch(message, /\p{Cc}|##\[/u)
      if (message !== '') assert.match(message, /^[a-z-]+ is /)
    }),
    { numRuns: 500 },
  )
})

suite('what the reports need of the inputs', () => {
  const nothing = {
    deploymentId: undefined,
    region: '',
    checkRun: undefined,
    comment: 'never',
    sha: undefined,
    gitHubToken: undefined,
    workingDirectory: '',
  }
  const table: readonly (readonly [what: string, given: With, expected: object])[] = [
    ['are empty where nothing is given', {}, nothing],
    [
      'are read where others break the contract',
      {
        'deployment-id': '!',
        'check-run': ' Deployment ',
        comment: 'always',
        sha: 'a'.repeat(64),
        'github-token': 'token',
      },
      { ...nothing, checkRun: 'Deployment', comment: 'always', sha: 'a'.repeat(64), gitHubToken: 'token' },
    ],
    ['count as not given where they break it themselves', { comment: 'sometimes', sha: 'main' }, nothing],
    [
      'name the group where both names are given',
      { 'application-name': 'shop', 'deployment-group-name': 'production', 'working-directory': 'app' },
      {
        ...nothing,
        workingDirectory: 'app',
        group: { applicationName: 'shop', deploymentGroupName: 'production' },
      },
    ],
    ['name no group where one name is missing', { 'application-name': 'shop' }, nothing],
    [
      'name deployment and region where others break the contract',
      { 'deployment-id': ' d-ABCDEF123 ', 'aws-region': 'eu-central-1', 'fail-on': 'anything' },
      { ...nothing, deploymentId: 'd-ABCDEF123', region: 'eu-central-1' },
    ],
  ]
  for (const [what, given, expected] of table) {
    test(what, () => {
      assert.deepEqual(
        readReportInputs(name => given[name] ?? ''),
        expected,
      )
    })
  }
})
