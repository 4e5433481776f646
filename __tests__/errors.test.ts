import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InvalidInputError, WatchError } from '../src/errors.ts'

test('WatchError: carries its code, what to do, and its cause', () => {
  const cause = new Error('socket hang up')
  const error = new WatchError('LostContact', 'CodeDeploy did not answer.', { hint: 'Look there.', cause })
  assert.ok(error instanceof Error)
  const { name, code, message, hint } = error
  assert.deepEqual(
    { name, code, message, hint, cause: error.cause },
    {
      name: 'WatchError',
      code: 'LostContact',
      message: 'CodeDeploy did not answer.',
      hint: 'Look there.',
      cause,
    },
  )
})

test('InvalidInputError: has every violation in one message', () => {
  const error = new InvalidInputError(['a is wrong.', 'b is wrong too.'])
  assert.ok(error instanceof WatchError)
  assert.deepEqual(
    [error.name, error.code, error.message],
    ['InvalidInputError', 'InvalidInput', 'a is wrong. b is wrong too.'],
  )
})
