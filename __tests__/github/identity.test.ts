import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckRunIdentity, externalId, subjectKey } from '../../src/github/identity.ts'

const subject = { region: 'eu-central-1', applicationName: 'shop', deploymentGroupName: 'production' }
const identity: CheckRunIdentity = {
  ...subject,
  name: 'Deployment of shop',
  runId: 11,
  runAttempt: 2,
  job: 'deploy',
}

test('what GitHub keeps with a check run names run and attempt, and is short, with any names', () => {
  assert.match(externalId(identity), /^codedeploy-watch 11 2 [0-9a-f]{32}$/)
  const long = { ...identity, name: '\n'.repeat(1_000), job: 'x'.repeat(1_000) }
  assert.match(externalId(long), /^codedeploy-watch 11 2 [0-9a-f]{32}$/)
})

const others: readonly Partial<CheckRunIdentity>[] = [
  { runId: 12 },
  { runAttempt: 1 },
  { job: 'verify' },
  { name: 'Deployment of web' },
  { region: 'us-east-1' },
  { applicationName: 'web' },
  { deploymentGroupName: 'staging' },
  { deploymentGroupName: undefined },
]
for (const other of others) {
  test(`a step has another key if it differs in ${JSON.stringify(other)}`, () => {
    assert.notEqual(externalId({ ...identity, ...other }), externalId(identity))
  })
}

test('a subject’s key has digits only, with any names, and there is none if a name is missing', () => {
  const key = subjectKey({ region: 'x', applicationName: '--> <script>', deploymentGroupName: '\n' })
  assert.match(key ?? '', /^[0-9a-f]{32}$/)
  assert.equal(subjectKey({ region: 'x', applicationName: 'shop' }), undefined)
  const apart = [
    { region: 'r', applicationName: 'a b', deploymentGroupName: 'c' },
    { region: 'r', applicationName: 'a', deploymentGroupName: 'b c' },
  ]
  assert.equal(new Set(apart.map(subjectKey)).size, 2)
})
