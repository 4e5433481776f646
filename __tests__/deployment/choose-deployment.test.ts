import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  type Choice,
  chooseByRevision,
  chooseLatest,
  newestFirst,
} from '../../src/deployment/choose-deployment.ts'
import { matchesRevision } from '../../src/deployment/matches-revision.ts'
import type { Deployment, Revision } from '../../src/deployment/model.ts'
import { clauseText } from '../../src/values/clause.ts'
import { aDeployment, after } from '../support/deployments.ts'

const created = (id: string, seconds: number | undefined, others: Partial<Deployment> = {}): Deployment =>
  aDeployment({
    id,
    creator: 'user',
    createTime: seconds === undefined ? undefined : after(seconds),
    ...others,
  })

const rollbackOf = (cause: string | undefined, id: string, seconds: number): Deployment =>
  created(id, seconds, {
    creator: 'codeDeployRollback',
    rollbackInfo: cause === undefined ? undefined : { rollbackTriggeringDeploymentId: cause },
  })

/** A choice with its reason as one text. */
const inWords = (choice: Choice) =>
  choice.type === 'chosen' ? { ...choice, why: clauseText(choice.why) } : choice

const aWeek = 7 * 86_400
const last = 'it was created last in its deployment group'
const requested = 'it is the newest in its deployment group that somebody requested'

const table: readonly (readonly [
  what: string,
  deployments: readonly Deployment[],
  chosen: string,
  why: string,
])[] = [
  ['the only one', [created('d-1', 0)], 'd-1', last],
  [
    'the one created last, not the one listed first',
    [created('d-1', 0), created('d-2', 9), created('d-3', 5)],
    'd-2',
    last,
  ],
  [
    'one that ended last week, if none is newer',
    [
      created('d-1', -2 * aWeek),
      created('d-2', -aWeek, { status: 'Succeeded', completeTime: after(60 - aWeek) }),
    ],
    'd-2',
    last,
  ],
  [
    'the one before what Auto Scaling made',
    [
      created('d-1', 0),
      created('d-2', 5, { creator: 'autoscaling' }),
      created('d-3', 6, { creator: 'autoscalingTermination' }),
      created('d-4', 7, { creator: 'CodeDeployAutoUpdate' }),
    ],
    'd-1',
    `${requested} (skipped 3 newer ones, created by CodeDeployAutoUpdate, autoscaling, autoscalingTermination)`,
  ],
  ...['user', 'CodeDeploy', 'CloudFormation', 'AddedLater'].map(
    creator =>
      [`one made by ${creator}`, [created('d-1', 0), created('d-2', 5, { creator })], 'd-2', last] as const,
  ),
  ['one without a creator', [created('d-1', 0), created('d-2', 5, { creator: undefined })], 'd-2', last],
  [
    'of two created at the same time, always the same one',
    [created('d-1', 5), created('d-2', 5)],
    'd-2',
    last,
  ],
  [
    'one with a time rather than one without',
    [created('d-9', undefined), created('d-1', -aWeek)],
    'd-1',
    last,
  ],
  ['one without a time, if there is no other', [created('d-1', undefined)], 'd-1', last],
  [
    'the deployment that a rollback rolls back',
    [created('d-1', 0), created('d-2', 5, { status: 'Failed' }), rollbackOf('d-2', 'd-3', 60)],
    'd-2',
    'the newest deployment of its group, d-3, is its automatic rollback',
  ],
  [
    'the deployment that a rollback rolls back, though CodeDeploy names no creator of it',
    [created('d-2', 5), { ...rollbackOf('d-2', 'd-3', 60), creator: undefined }],
    'd-2',
    'the newest deployment of its group, d-3, is its automatic rollback',
  ],
  [
    'the deployment whose rollback was itself rolled back',
    [created('d-2', 5), rollbackOf('d-2', 'd-3', 60), rollbackOf('d-3', 'd-4', 90)],
    'd-2',
    'the newest deployment of its group, d-4, is its automatic rollback',
  ],
  [
    'a deployment made after a rollback',
    [created('d-2', 5), rollbackOf('d-2', 'd-3', 60), created('d-4', 90)],
    'd-4',
    last,
  ],
  [
    'a rolled back deployment, although Auto Scaling deployed since',
    [created('d-2', 5), rollbackOf('d-2', 'd-3', 60), created('d-4', 90, { creator: 'autoscaling' })],
    'd-2',
    'the newest deployment of its group, d-3, is its automatic rollback ' +
      '(skipped 1 newer one, created by autoscaling)',
  ],
  [
    'the one before a rollback that names no cause',
    [created('d-2', 5), rollbackOf(undefined, 'd-3', 60)],
    'd-2',
    `${requested} (skipped 1 newer one, created by codeDeployRollback)`,
  ],
  [
    "the one before CloudFormation's rollback",
    [created('d-2', 5), created('d-3', 60, { creator: 'CloudFormationRollback' })],
    'd-2',
    `${requested} (skipped 1 newer one, created by CloudFormationRollback)`,
  ],
  [
    'the one before the rollback of what Auto Scaling made',
    [created('d-1', 0), created('d-2', 5, { creator: 'autoscaling' }), rollbackOf('d-2', 'd-3', 60)],
    'd-1',
    `${requested} (skipped 2 newer ones, created by autoscaling, codeDeployRollback)`,
  ],
  [
    'the one before two rollbacks that name each other',
    [created('d-1', 0), rollbackOf('d-3', 'd-2', 5), rollbackOf('d-2', 'd-3', 60)],
    'd-1',
    `${requested} (skipped 2 newer ones, created by codeDeployRollback)`,
  ],
]

describe('of a deployment group is chosen', () => {
  for (const [what, deployments, deploymentId, why] of table) {
    test(what, () => {
      const expected = { type: 'chosen', deploymentId, why }
      assert.deepEqual(inWords(chooseLatest(deployments)), expected)
      assert.deepEqual(inWords(chooseLatest(deployments.toReversed())), expected)
    })
  }
})

test('none is chosen if there is none, or if nobody asked for any', () => {
  assert.deepEqual(chooseLatest([]), { type: 'none' })
  assert.deepEqual(chooseLatest([created('d-1', 0, { creator: 'autoscaling' })]), { type: 'none' })
})

test('the cause of a rollback is read if it is not known, and skipped if it does not exist', () => {
  const deployments = [created('d-1', 0), rollbackOf('d-2', 'd-3', 60)]
  assert.deepEqual(chooseLatest(deployments), { type: 'unread', deploymentId: 'd-2' })
  assert.deepEqual(inWords(chooseLatest(deployments, new Set(['d-2']))), {
    type: 'chosen',
    deploymentId: 'd-1',
    why: `${requested} (skipped 1 newer one, created by codeDeployRollback)`,
  })
  const nobodys = { ...rollbackOf('d-2', 'd-3', 60), creator: undefined }
  assert.deepEqual(inWords(chooseLatest([created('d-1', 0), nobodys], new Set(['d-2']))), {
    type: 'chosen',
    deploymentId: 'd-1',
    why: `${requested} (skipped 1 newer one, created by unknown)`,
  })
})

test('the order in which deployments are listed never matters', () => {
  const some = table.flatMap(([, deployments]) => deployments)
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: 1 }), deployments => {
      const unique = [...new Map(deployments.map(deployment => [deployment.id, deployment])).values()]
      assert.deepEqual(newestFirst(unique), newestFirst(unique.toReversed()))
      assert.deepEqual(chooseLatest(unique), chooseLatest(unique.toReversed()))
    }),
  )
})

const commitId = '0123456789abcdef0123456789abcdef01234567'
const gitHub: Revision = { type: 'GitHub', repository: 'example/shop', commitId }
const s3: Revision = { type: 'S3', bucket: 'releases', key: 'shop/1.zip', eTag: '"9a0364b9"', version: 'v.1' }
const sha256: Revision = { type: 'GitHub', commitId: commitId + 'f'.repeat(24) }

const matches: readonly (readonly [Revision, string, boolean])[] = [
  [gitHub, commitId, true],
  [gitHub, commitId.toUpperCase(), true],
  [gitHub, '0123456', true],
  [gitHub, '012345', false],
  [gitHub, '123456789', false],
  [gitHub, `${commitId}0`, false],
  [gitHub, 'example/shop', false],
  [sha256, sha256.type === 'GitHub' ? (sha256.commitId ?? '') : '', true],
  [sha256, commitId, true],
  [sha256, commitId + 'f'.repeat(23), false],
  [{ type: 'GitHub' }, '0123456', false],
  [s3, 'shop/1.zip', true],
  [s3, 'releases/shop/1.zip', true],
  [s3, 's3://releases/shop/1.zip', true],
  [s3, 'shop/1', false],
  [s3, '1.zip', false],
  [s3, '9a0364b9', true],
  [s3, '"9a0364b9"', true],
  [s3, '9a0364b', false],
  [s3, 'v.1', true],
  [{ type: 'S3' }, 'undefined/undefined', false],
  [{ type: 'S3', key: 'a', version: undefined, eTag: undefined }, 'undefined', false],
  [{ type: 'AppSpecContent', sha256: commitId }, commitId, false],
  [{ type: 'other', typeName: 'Container' }, 'Container', false],
]

for (const [revision, wanted, isMatch] of matches) {
  test(`${wanted} ${isMatch ? 'names' : 'does not name'} ${JSON.stringify(revision)}`, () => {
    assert.equal(matchesRevision(revision, wanted), isMatch)
  })
}

const older: Revision = { type: 'GitHub', commitId: 'f'.repeat(40) }

test('by revision, the newest deployment of it is chosen, of those that somebody asked for', () => {
  const deployments = [
    created('d-1', 0, { revision: gitHub }),
    created('d-2', 5, { revision: gitHub }),
    created('d-3', 6, { revision: gitHub, creator: 'autoscaling' }),
    { ...rollbackOf('d-5', 'd-4', 7), revision: gitHub },
    created('d-5', 8, { revision: older }),
    created('d-6', 9),
  ]
  assert.deepEqual(inWords(chooseByRevision(deployments, '0123456')), {
    type: 'chosen',
    deploymentId: 'd-2',
    why: 'it is the newest of 2 deployments of revision 0123456',
  })
  assert.deepEqual(inWords(chooseByRevision(deployments.slice(2), 'fffffff')), {
    type: 'chosen',
    deploymentId: 'd-5',
    why: 'it deploys revision fffffff',
  })
  assert.deepEqual(chooseByRevision(deployments.slice(2), '0123456'), { type: 'none' })
})
