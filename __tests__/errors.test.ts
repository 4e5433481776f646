import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InvalidInputError, WatchError } from '../src/errors.ts'

test('an error of the watch carries its code, the fix and what caused it', () => {
  const cause = new Error('socket hang up')
  const error = new WatchError('LostContact', 'CodeDeploy did not answer.', { hint: 'Look there.', cause })
  assert.ok(error instanceof Error)
  assert.equal(error.name, 'WatchError')
  assert.equal(error.code, 'LostContact')
  assert.equal(error.message, 'CodeDeploy did not answer.')
  assert.equal(error.hint, 'Look there.')
  assert.equal(error.cause, cause)
})

test('an error of the watch needs neither fix nor cause', () => {
  const error = new WatchError('LostContact', 'CodeDeploy did not answer.')
  assert.equal(error.hint, undefined)
  assert.equal('cause' in error, false)
})

test('wrong inputs are one error with every violation', () => {
  const error = new InvalidInputError(['a is wrong.', 'b is wrong too.'])
  assert.ok(error instanceof WatchError)
  assert.equal(error.name, 'InvalidInputError')
  assert.equal(error.code, 'InvalidInput')
  assert.equal(error.message, 'a is wrong. b is wrong too.')
})
