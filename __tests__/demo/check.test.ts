import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { differences, type EndedStep } from '../../demo/check.ts'
import type { Ending } from '../../demo/story.ts'

const consoleUrl = 'https://us-east-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-1'
const expected: Ending = {
  conclusion: 'failure',
  errorCode: 'ScriptFailed',
  status: 'Failed',
  counts: { Failed: 1, Succeeded: 2 },
  failed: 1,
  rollback: 'Succeeded',
  message: /start\.sh failed$/,
}
const outputs = {
  conclusion: 'failure',
  'deployment-id': 'd-1',
  'deployment-status': 'Failed',
  'error-code': 'ScriptFailed',
  'error-message': 'scripts/start.sh failed',
  'failed-instances': '["i-1"]',
  counts: '{"total":3,"Failed":1,"Succeeded":2}',
  'rollback-deployment-id': 'd-2',
  'rollback-status': 'Succeeded',
  'console-url': consoleUrl,
  'report-path': '/tmp/report.json',
}
const report = {
  version: 1,
  conclusion: 'failure',
  deploymentId: 'd-1',
  consoleUrl,
  error: { code: 'ScriptFailed' },
}
const step: EndedStep = { outcome: 'failure', outputs, report }

test('a step that ended as it must has no difference', () => {
  assert.deepEqual(differences(step, expected, 'd-1'), [])
})

test('what is not expected may be anything', () => {
  const free = { conclusion: 'failure', errorCode: 'ScriptFailed', failed: 1, rollback: 'Succeeded' }
  const other = { ...outputs, 'deployment-status': 'Stopped', counts: 'none' }
  assert.deepEqual(differences({ ...step, outputs: other }, free), [])
})

describe('each difference is one line', () => {
  const wrong: readonly (readonly [line: string, step: Partial<EndedStep>])[] = [
    ['the outcome is "success", but must be "failure".', { outcome: 'success' }],
    ['conclusion is "stopped", but must be "failure".', { outputs: { ...outputs, conclusion: 'stopped' } }],
    [
      'error-message is "no luck", but must be "a match of /start\\\\.sh failed$/".',
      { outputs: { ...outputs, 'error-message': 'no luck' } },
    ],
    [
      'the length of failed-instances is 0, but must be 1.',
      { outputs: { ...outputs, 'failed-instances': '[]' } },
    ],
    [
      'a rollback-deployment-id is false, but must be true.',
      { outputs: { ...outputs, 'rollback-deployment-id': '' } },
    ],
    [
      'counts is {"total":0}, but must be {"total":3,"Failed":1,"Succeeded":2}.',
      { outputs: { ...outputs, counts: '{"total":0}' } },
    ],
    [
      'counts is "many", but must be {"total":3,"Failed":1,"Succeeded":2}.',
      { outputs: { ...outputs, counts: 'many' } },
    ],
    [
      'the report\'s error code is "X", but must be "ScriptFailed".',
      { report: { ...report, error: { code: 'X' } } },
    ],
    ['the report\'s deployment is "d-3", but must be "d-1".', { report: { ...report, deploymentId: 'd-3' } }],
  ]
  for (const [line, different] of wrong) {
    test(line, () => assert.deepEqual(differences({ ...step, ...different }, expected, 'd-1'), [line]))
  }

  test('all of them, if the step has written nothing', () => {
    const found = differences({ outcome: 'failure', outputs: {}, report: {} }, expected, 'd-1')
    assert.ok(found.includes('conclusion is undefined, but must be "failure".'))
    assert.ok(found.includes('deployment-id is undefined, but must be "d-1".'))
    assert.ok(found.includes('the deployment in console-url is false, but must be true.'))
  })
})
