import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckRunIdentity, externalId, isOwn, subjectKey } from '../../src/github/identity.ts'

const subject = { region: 'eu-central-1', applicationName: 'shop', deploymentGroupName: 'production' }
const identity = { ...subject, runId: 11, runAttempt: 2 }
const unknown = { runId: 11, runAttempt: 2 }
const first = { ...identity, runAttempt: 1 }
const left = (by: CheckRunIdentity, status = 'in_progress') => ({ external_id: externalId(by), status })

test('a check run of the same deployment group is continued, whatever run it is of', () => {
  assert.ok(isOwn(left({ ...identity, runId: 10 }, 'completed'), identity))
  for (const other of [
    { region: 'us-east-1' },
    { applicationName: 'web' },
    { deploymentGroupName: 'staging' },
  ]) {
    assert.ok(!isOwn(left({ ...first, ...other }), identity))
  }
})

test('a check run of an earlier attempt is continued if it is in progress and either knows no group', () => {
  assert.ok(isOwn(left(first), unknown))
  assert.ok(isOwn(left({ ...unknown, runAttempt: 1 }), identity))
  assert.ok(!isOwn(left(first, 'completed'), unknown))
  assert.ok(!isOwn(left(identity), unknown))
  assert.ok(!isOwn(left({ ...first, runId: 10 }), unknown))
})

test('a check run of somebody else is not continued', () => {
  const key = subjectKey(subject)
  for (const external_id of [null, '', 'codedeploy-watch', '42', `other ${key} 11 1`, `${key}`]) {
    assert.ok(!isOwn({ external_id, status: 'in_progress' }, identity))
  }
})

test('a subject’s key has digits only, whatever the names hold, and there is none if a name is missing', () => {
  const key = subjectKey({ region: 'x', applicationName: '--> <script>', deploymentGroupName: '\n' })
  assert.match(key ?? '', /^[0-9a-f]{32}$/)
  assert.equal(subjectKey({ region: 'x', applicationName: 'shop' }), undefined)
  const apart = [
    { region: 'r', applicationName: 'a b', deploymentGroupName: 'c' },
    { region: 'r', applicationName: 'a', deploymentGroupName: 'b c' },
  ]
  assert.equal(new Set(apart.map(subjectKey)).size, 2)
})
