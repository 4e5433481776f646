import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Awaited } from '../../src/report/outcome.ts'
import { awaitedText, waitingLine } from '../../src/report/waiting.ts'
import { aDeployment, after } from '../support/deployments.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const to = 'to deployment group production of application shop'
const revision: Awaited = { by: 'revision', name: 'abc1234', group }
const pipeline: Awaited = { by: 'pipeline', name: 'shop', group, commit: 'abc1234' }

const rows: readonly (readonly [what: string, awaited: Awaited, text: string])[] = [
  [
    'a revision of a group without deployments',
    revision,
    `a deployment of revision abc1234 ${to}; the group has no deployment yet`,
  ],
  [
    'a revision, and the newest deployment with all that is known of it',
    {
      ...revision,
      newest: aDeployment({
        id: 'd-1',
        status: 'Failed',
        creator: 'user',
        createTime: after(0),
        revision: { type: 'S3', bucket: 'releases', key: 'shop.zip' },
      }),
    },
    `a deployment of revision abc1234 ${to}; the newest deployment is d-1 (Failed, revision s3://releases/shop.zip, by user, created 2026-03-02 09:00:00 UTC)`,
  ],
  [
    'a revision, and a newest deployment that was running when it was read',
    { ...revision, newest: aDeployment({ id: 'd-1', status: 'InProgress', creator: 'user' }) },
    `a deployment of revision abc1234 ${to}; the newest deployment is d-1 (by user)`,
  ],
  [
    'a revision, and a newest deployment of which nothing else is known',
    { ...revision, newest: aDeployment({ id: 'd-1' }) },
    `a deployment of revision abc1234 ${to}; the newest deployment is d-1`,
  ],
  ['a pipeline', pipeline, `pipeline shop to deploy commit abc1234 ${to}`],
  [
    'a pipeline for no commit',
    { ...pipeline, commit: undefined },
    `pipeline shop to deploy commit unknown ${to}`,
  ],
  [
    'a pipeline that is somewhere',
    { ...pipeline, progress: 'execution e\n::error::x is InProgress' },
    `pipeline shop to deploy commit abc1234 ${to}; execution e ::error::x is InProgress`,
  ],
]

for (const [what, awaited, text] of rows) {
  test(`what is awaited is one line: ${what}`, () => {
    assert.equal(awaitedText(awaited), text)
  })
}

test('the line of the log says what is awaited', () => {
  assert.equal(waitingLine(pipeline).join(''), `Waiting for pipeline shop to deploy commit abc1234 ${to}`)
})
