import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runBundle } from '../support/bundle.ts'
import { assertWhole } from './whole.ts'

const bad: readonly (readonly [
  what: string,
  inputs: Readonly<Record<string, string>>,
  says: readonly RegExp[],
])[] = [
  [
    'nothing to watch',
    { 'deployment-id': '' },
    [/deployment-id is empty.*give either deployment-id, or both/],
  ],
  [
    'half of a group',
    { 'deployment-id': '', 'application-name': 'shop' },
    [/deployment-group-name too while application-name is given/],
  ],
  [
    'an id that is none',
    { 'deployment-id': 'd-ABC/../x' },
    [/deployment-id is "d-ABC\/..\/x", but must be letters/],
  ],
  ['a region that is none', { 'aws-region': 'Frankfurt!' }, [/aws-region is "Frankfurt!"/]],
  [
    'a role that is none',
    { 'role-to-assume': 'deployer' },
    [/role-to-assume is "deployer", .*arn:aws:iam::/],
  ],
  ['an unknown API', { api: 'both' }, [/api is "both", but must be one of auto, targets, instances/]],
  ['a pause of zero', { 'poll-interval-seconds': '0' }, [/poll-interval-seconds is "0", .*above zero/]],
  ['a negative time', { 'timeout-minutes': '-1' }, [/timeout-minutes is "-1"/]],
  ['a time that is no number', { 'timeout-minutes': '1h' }, [/timeout-minutes is "1h"/]],
  ['an empty word', { 'on-cancel': '' }, [/on-cancel is empty, but must be one of leave, stop, rollback/]],
  ['a word with a capital', { 'fail-fast': 'True' }, [/fail-fast is "True"/]],
  [
    'two inputs that exclude each other',
    { 'fail-fast': 'true', 'fail-on': 'deployment' },
    [/fail-fast is "true" and fail-on is "deployment"/],
  ],
  ['a commit that is none', { sha: 'main' }, [/sha is "main"/]],
  [
    'many at once',
    {
      'deployment-id': 'd_1',
      api: 'x',
      'fail-on': 'x',
      'on-ready': 'x',
      'on-timeout': 'x',
      summary: 'x',
      comment: 'x',
    },
    ['deployment-id', 'api', 'fail-on', 'on-ready', 'on-timeout', 'summary', 'comment'].map(
      name => new RegExp(`${name} is `),
    ),
  ],
  ['a command', { api: 'x\n::error::injected' }, [/api is "x ::error::injected"/]],
]

test('what is known in spite of a bad input is in the outputs', async () => {
  const run = await runBundle({ story: 'success', inputs: { 'fail-on': 'anything' } })
  const { 'deployment-id': id, 'console-url': url = '' } = run.outputs
  assert.match(id ?? '', /^d-[A-Z0-9]{9}$/)
  assert.ok(url.startsWith('https://us-east-1.console.aws.amazon.com/'), url)
  assert.ok(url.includes(`/deployments/${id}?`), url)
})

describe('bad inputs are one error before any request', { concurrency: 6 }, () => {
  for (const [what, inputs, says] of bad) {
    test(what, async () => {
      const run = await runBundle({ story: 'success', inputs })
      assertWhole(run, { conclusion: 'error', errorCode: 'InvalidInput' })
      assert.deepEqual(run.operations, [])
      for (const pattern of says) assert.match(run.outputs['error-message'] ?? '', pattern)
      assert.match(run.markdown, /InvalidInput/)
      assert.equal(run.outputs.counts, '{"total":0}')
    })
  }

  test('no region', async () => {
    const run = await runBundle({ story: 'success', environment: { AWS_REGION: '' } })
    assertWhole(run, {
      conclusion: 'error',
      errorCode: 'InvalidInput',
      message: /^aws-region: no usable region was found/,
    })
    assert.deepEqual(run.operations, [])
    assert.equal(run.outputs['deployment-id'], run.deploymentId)
  })
})

describe('good inputs', { concurrency: 3 }, () => {
  test('may have white space around them', async () => {
    const inputs = { 'fail-fast': ' false ', 'timeout-minutes': ' 60\n', 'aws-region': ' us-east-1 ' }
    const run = await runBundle({ story: 'success', inputs, environment: { AWS_REGION: '' } })
    assertWhole(run, { conclusion: 'success' })
  })

  test('decide about the region, before the environment', async () => {
    const run = await runBundle({ story: 'success', inputs: { 'aws-region': 'eu-central-1' } })
    assertWhole(run, { conclusion: 'success' })
    assert.match(run.outputs['console-url'] ?? '', /^https:\/\/eu-central-1\.console/)
  })

  test('leave the region to AWS_DEFAULT_REGION where AWS_REGION is missing', async () => {
    const environment = { AWS_REGION: '', AWS_DEFAULT_REGION: 'ap-south-1' }
    const run = await runBundle({ story: 'success', environment })
    assertWhole(run, { conclusion: 'success' })
    assert.match(run.outputs['console-url'] ?? '', /^https:\/\/ap-south-1\.console/)
  })

  for (const [when, story, type] of [
    ['never', 'one-at-a-time', 'none'],
    ['failure', 'success', 'none'],
    ['failure', 'one-at-a-time', 'uploaded'],
  ] as const) {
    test(`summary: ${when} leaves ${type === 'none' ? 'none' : 'one'} of the story ${story}`, async () => {
      const run = await runBundle({ story, inputs: { summary: when } })
      assert.equal(run.summary.type, type)
      assert.equal(run.report.version, 1)
    })
  }
})
