import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conclusions, exitStatus } from '../../src/deployment/verdict.ts'
import { comment, commentState, stateOfComment } from '../../src/report/render-comment.ts'
import { aFailedEvent, aFailedInstance, anOutcome, aSnapshot, scriptFailed } from '../support/deployments.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const key = '0123456789abcdef0123456789abcdef'
const options = { key, runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1', endsFailure: false }
const success = outcomes.success ?? assert.fail()

test('a comment is found by its key, with the state that it reports', () => {
  const body = comment(outcomes.denied ?? assert.fail(), options)
  assert.equal(stateOfComment(comment(success, options), key), 'success')
  assert.equal(stateOfComment(body, key), 'failure')
  assert.equal(stateOfComment(body, key.replace('0', 'f')), undefined)
  assert.equal(stateOfComment(`What does this mean?\n\n${body}`, key), undefined)
})

test('a comment holds nothing of a script’s output', () => {
  const diagnostics = scriptFailed({ logTail: 'Error: cannot log in with s3cret-value\n' })
  const targets = [aFailedInstance('i-1', aFailedEvent('Install', 1, diagnostics))]
  const body = comment(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) }), options)
  assert.doesNotMatch(body, /s3cret|cannot log in/)
  assert.match(body, /failed with exit code 1/)
})

test('a comment that reported a failure says that it has ended', () => {
  assert.match(
    comment(success, { ...options, endsFailure: true }),
    /\n\nThe failure that was reported here is resolved\.\n\n/,
  )
  assert.doesNotMatch(comment(success, options), /The failure/)
})

test('a comment reports a failure whenever the step is red', () => {
  const states = conclusions.map(conclusion => [
    conclusion,
    commentState({ ...anOutcome(), exitStatus: exitStatus(conclusion) }),
  ])
  assert.deepEqual(Object.fromEntries(states), {
    success: 'success',
    ready: 'success',
    shifted: 'success',
    failure: 'failure',
    stopped: 'failure',
    'timed-out': 'failure',
    cancelled: 'failure',
    error: 'failure',
  })
})
