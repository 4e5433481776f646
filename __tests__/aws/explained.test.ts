import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explained } from '../../src/aws/explain-on-runner.ts'
import { renewing } from '../../src/credentials/renewal.ts'
import { Redactor } from '../../src/redactor.ts'

const named = (name: string) => Object.assign(new Error('x'), { name })

test('the name of an exception, by which it is handled, stays whole even if a password is a part of it', () => {
  const redactor = new Redactor()
  redactor.hide('Target')
  const code = (name: string) => explained(named(name), ['message', 'hint'], redactor).code
  assert.equal(code('DeploymentTargetDoesNotExistException'), 'DeploymentTargetDoesNotExistException')
  assert.equal(code('user:Target@host'), 'user:***@host')
})

test('credentials that are still valid are used although their renewal is refused', async () => {
  const valid = { accessKeyId: 'id', secretAccessKey: 'key', expiration: new Date(Date.now() + 60_000) }
  let calls = 0
  const provider = renewing(1_000, async () => {
    calls += 1
    if (calls > 1) throw named('InvalidIdentityTokenException')
    return valid
  })
  assert.equal(await provider(), valid)
  assert.equal(await provider(), valid)
  assert.equal(calls, 2)
})
