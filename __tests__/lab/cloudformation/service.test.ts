import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findStory } from '../../../demo/stories.ts'
import { cloudFormationService, type StackPlan } from '../../../lab/cloudformation/service.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { askQuery } from '../evidence/raw.ts'

const start = Date.UTC(2026, 2, 2, 9)
const deploys = { applicationName: 'functions', deploymentGroupName: 'checkout' }
const stack: StackPlan = {
  stackName: 'shop',
  template: 'Resources: {}',
  physicalIds: { Application: 'functions' },
  deploys,
  deploysAfter: 2_000,
}
const update = {
  StackName: 'shop',
  TemplateBody: 'Resources: { New: {} }',
  'Capabilities.member.1': 'CAPABILITY_IAM',
  'Capabilities.member.2': 'CAPABILITY_AUTO_EXPAND',
}

async function startStack(story = 'lambda') {
  let now = start
  const simulator = await startSimulator({
    now: () => now,
    groups: [{ ...deploys, newDeployment: findStory(story).plan }],
    services: (_, account) => [cloudFormationService(stack, account)],
  })
  const call = (Action: string, form: Readonly<Record<string, string>> = { StackName: 'shop' }) =>
    askQuery(simulator, 'cloudformation', { Action, Version: '2010-05-15', ...form })
  return {
    call,
    statusAt: async (milliseconds: number) => {
      now = start + milliseconds
      return /<StackStatus>(\w+)</.exec((await call('DescribeStacks')).text)?.[1]
    },
    [Symbol.asyncDispose]: () => simulator.stop(),
  }
}

test('an update takes until its deployment has ended', async () => {
  await using started = await startStack()
  assert.equal(await started.statusAt(0), 'UPDATE_COMPLETE')
  assert.equal((await started.call('UpdateStack', update)).status, 200)
  assert.equal(await started.statusAt(1_000), 'UPDATE_IN_PROGRESS')
  assert.equal(await started.statusAt(5_000), 'UPDATE_IN_PROGRESS')
  assert.equal(await started.statusAt(90_000), 'UPDATE_COMPLETE')
})

test('an update whose deployment fails is rolled back', async () => {
  await using started = await startStack('failure')
  await started.call('UpdateStack', update)
  assert.equal(await started.statusAt(90_000), 'UPDATE_ROLLBACK_COMPLETE')
})

test('a resource has the name that CloudFormation gave it', async () => {
  await using started = await startStack()
  const { text } = await started.call('DescribeStackResource', {
    StackName: 'shop',
    LogicalResourceId: 'Application',
  })
  assert.match(text, /<PhysicalResourceId>functions<\/PhysicalResourceId>/)
})

describe('CloudFormation refuses', () => {
  for (const [what, action, form, error] of [
    ['a stack that does not exist', 'DescribeStacks', { StackName: 'x' }, 'ValidationError'],
    ['no stack', 'DescribeStacks', {}, 'ValidationError'],
    [
      'a resource that does not exist',
      'DescribeStackResource',
      { StackName: 'shop', LogicalResourceId: 'x' },
      'ValidationError',
    ],
    ['an update without a template', 'UpdateStack', { ...update, TemplateBody: '' }, 'ValidationError'],
    [
      'an update that changes nothing',
      'UpdateStack',
      { ...update, TemplateBody: stack.template },
      'ValidationError',
    ],
    [
      'an update without its capabilities',
      'UpdateStack',
      { StackName: 'shop', TemplateBody: 'x', 'Capabilities.member.1': 'CAPABILITY_IAM' },
      'InsufficientCapabilitiesException',
    ],
    ['what is not simulated', 'DeleteStack', { StackName: 'shop' }, 'InvalidAction'],
  ] as const) {
    test(what, async () => {
      await using started = await startStack()
      assert.equal((await started.call(action, form)).error, error)
    })
  }

  test('an update during an update', async () => {
    await using started = await startStack()
    await started.call('UpdateStack', update)
    const { error, text } = await started.call('UpdateStack', { ...update, TemplateBody: 'x' })
    assert.equal(error, 'ValidationError')
    assert.match(text, /is in UPDATE_IN_PROGRESS state and can not be updated/)
  })
})
