import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type ActionExecution,
  deployAction,
  deploymentStartedBy,
  executionText,
  newestExecution,
  type PipelineExecution,
  pipelineEnd,
} from '../../src/deployment/pipeline.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const group = { applicationName: 'shop', deploymentGroupName: 'production' }

const execution = (id: string, overrides: Partial<PipelineExecution> = {}): PipelineExecution => ({
  id,
  status: 'InProgress',
  startTime: 1,
  revisionIds: [commit],
  ...overrides,
})

const action = (overrides: Partial<ActionExecution> = {}): ActionExecution => ({
  stageName: 'Production',
  actionName: 'Deploy',
  status: 'InProgress',
  startTime: 1,
  provider: 'CodeDeploy',
  region: 'us-east-1',
  ...group,
  ...overrides,
})

test('the newest execution for a commit counts, in any order of the list', () => {
  const all = [
    execution('a', { startTime: 3 }),
    execution('b', { startTime: 9, revisionIds: ['S3version', commit.toUpperCase()] }),
    execution('c', { startTime: 5 }),
    execution('d', { startTime: 20, revisionIds: ['f'.repeat(40)] }),
    execution('e', { startTime: undefined }),
    execution('f', { startTime: 21, revisionIds: [] }),
  ]
  assert.equal(newestExecution(all, commit)?.id, 'b')
  assert.equal(newestExecution(all.toReversed(), commit)?.id, 'b')
  assert.equal(newestExecution(all, commit.slice(0, 7)), undefined)
  assert.equal(newestExecution([], commit), undefined)
})

const others: readonly (readonly [string, Partial<ActionExecution>])[] = [
  ['of another application', { applicationName: 'orders' }],
  ['of another group', { deploymentGroupName: 'staging' }],
  ['without names', { applicationName: undefined, deploymentGroupName: undefined }],
  ['of another provider', { provider: 'ElasticBeanstalk' }],
  ['without a provider', { provider: undefined }],
  ['of another region', { region: 'eu-central-1' }],
]
for (const [what, overrides] of others) {
  test(`an action ${what} is not the one that deploys`, () => {
    assert.equal(deployAction([action(overrides)], group, 'us-east-1'), undefined)
  })
}

for (const provider of ['CodeDeploy', 'CodeDeployToECS']) {
  test(`the last attempt of a retried ${provider} action counts`, () => {
    const first = action({ provider, startTime: 1, status: 'Failed', externalExecutionId: 'd-FIRST1234' })
    const second = action({ provider, startTime: 2, externalExecutionId: 'd-SECOND123', region: undefined })
    for (const actions of [
      [first, second],
      [second, first],
    ]) {
      assert.equal(deploymentStartedBy(deployAction(actions, group, 'us-east-1')), 'd-SECOND123')
    }
  })
}

test('an action has started no deployment before it names one', () => {
  for (const externalExecutionId of [undefined, '', 'arn:aws:states:1', 'd-', 'd-1 2'])
    assert.equal(deploymentStartedBy(action({ externalExecutionId })), undefined)
  assert.equal(deploymentStartedBy(undefined), undefined)
})

describe('an execution without a deployment', () => {
  const built = action({
    actionName: 'Build',
    stageName: 'Build',
    provider: 'CodeBuild',
    status: 'Succeeded',
  })
  const rows: readonly (readonly [Partial<PipelineExecution>, readonly ActionExecution[], string, string])[] =
    [
      [
        { status: 'Failed' },
        [
          action({
            actionName: 'Lint',
            stageName: 'Build',
            status: 'Failed',
            startTime: 1,
            errorMessage: 'one',
          }),
          action({
            actionName: 'Test',
            stageName: 'Build',
            status: 'Failed',
            startTime: 2,
            errorMessage: 'two',
          }),
          built,
        ],
        'PipelineFailed',
        'failed before it deployed: action Test in stage Build: two',
      ],
      [
        { status: 'Failed' },
        [action({ status: 'Failed', summary: 'No application found' })],
        'PipelineFailed',
        'failed before it deployed: action Deploy in stage Production: No application found',
      ],
      [
        { status: 'Failed' },
        [action({ status: 'Failed' })],
        'PipelineFailed',
        'failed before it deployed: action Deploy in stage Production: no reason given',
      ],
      [
        { status: 'Failed', statusSummary: 'role' },
        [built],
        'PipelineFailed',
        'failed before it deployed: role',
      ],
      [
        { status: 'Stopped', stopReason: 'wrong day' },
        [],
        'PipelineStopped',
        'was stopped before it deployed: wrong day',
      ],
      [{ status: 'Failed' }, [], 'PipelineFailed', 'failed before it deployed: no reason given'],
      [{ status: 'Stopped' }, [], 'PipelineStopped', 'was stopped before it deployed'],
      [{ status: 'Cancelled' }, [], 'PipelineStopped', 'was cancelled before it deployed'],
      [
        { status: 'Superseded' },
        [],
        'PipelineSuperseded',
        'was superseded by a newer one before it deployed',
      ],
      [
        { status: 'Succeeded' },
        [built],
        'NoDeploymentInPipeline',
        'succeeded without an action that deploys to this deployment group',
      ],
    ]
  for (const [members, actions, code, what] of rows) {
    test(`that is ${members.status} ends as ${code}: ${what}`, () => {
      const end = pipelineEnd(execution('a', members), actions)
      assert.deepEqual([end?.code, end?.what], [code, what])
      assert.ok(what.startsWith(end?.publicWhat ?? '?'))
    })
  }

  test('what an action has printed is not public: only where it failed', () => {
    const failed = action({ status: 'Failed', errorMessage: 'curl -H "Authorization: Bearer s3cret" failed' })
    const end = pipelineEnd(execution('a', { status: 'Failed', statusSummary: 's3cret' }), [failed])
    assert.match(end?.what ?? '', /s3cret/)
    assert.match(end?.publicWhat ?? '', /^failed before it deployed: action \w+ in stage \w+$/)
  })

  for (const status of ['InProgress', 'Stopping', 'AddedLater', 'Unknown']) {
    test(`that is ${status} is still running`, () => {
      assert.equal(pipelineEnd(execution('a', { status }), [action({ status: 'Failed' })]), undefined)
    })
  }
})

test('an execution in words names what it does', () => {
  assert.equal(executionText(execution('e-1'), []), 'execution e-1 is InProgress')
  assert.equal(
    executionText(execution('e-1'), [action(), action({ startTime: 2, actionName: undefined })]),
    'execution e-1 is InProgress, action unknown in stage Production is InProgress',
  )
})

test('what has no time of its start is the oldest, and what has no names is unknown', () => {
  const [timeless, early] = [execution('a', { startTime: undefined }), execution('b')]
  for (const all of [
    [timeless, early],
    [early, timeless],
  ])
    assert.equal(newestExecution(all, commit)?.id, 'b')
  const actions = [
    action({ startTime: undefined, externalExecutionId: 'd-OLDER1234' }),
    action({ startTime: 1, stageName: undefined, actionName: undefined, externalExecutionId: 'd-NEWER1234' }),
  ]
  for (const all of [actions, actions.toReversed()]) {
    assert.equal(deploymentStartedBy(deployAction(all, group, 'us-east-1')), 'd-NEWER1234')
    assert.match(executionText(early, all), /action unknown in stage unknown is InProgress$/)
  }
})
