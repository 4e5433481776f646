import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTargets } from '../../src/deployment/counts.ts'
import type { Deployment, RollbackInfo } from '../../src/deployment/model.ts'
import { deploymentFacts, detailSections, rollbackSection } from '../../src/report/deployment-section.ts'
import { countsPhrase, countsTable, markedStatus } from '../../src/report/status-word.ts'
import { aDeployment, after, aLambdaTarget, anInstance, aSnapshot } from '../support/deployments.ts'
import { rows } from '../support/markdown-rows.ts'

const commitId = '0123456789abcdef0123456789abcdef01234567'

const facts: readonly (readonly [fact: string, deployment: Partial<Deployment>, value: string])[] = [
  ['Status', { status: 'Baking' }, '⚪\u00a0Baking'],
  ['Status', { status: 'Paused' }, '⚪\u00a0`Paused`'],
  ['Completed', { completeTime: after(90) }, '2026-03-02 09:01:30 UTC'],
  [
    'Completed',
    { createTime: after(0), completeTime: after(90) },
    '2026-03-02 09:01:30 UTC, after 1 min 30 s',
  ],
  [
    'Completed',
    { createTime: after(0), startTime: after(30), completeTime: after(90) },
    '2026-03-02 09:01:30 UTC, after 1 min',
  ],
  ['Error', { errorInformation: { code: 'A', message: 'b c' } }, '`A` `b c`'],
  ['Error', { errorInformation: { message: 'b c' } }, '`b c`'],
  ['Error', { errorInformation: { code: 'A' } }, '`A`'],
  [
    'Revision',
    { revision: { type: 'GitHub', repository: 'example/shop', commitId } },
    `[\`example/shop@0123456789ab\`](https://github.com/example/shop/commit/${commitId})`,
  ],
  ['Revision', { revision: { type: 'GitHub', repository: 'example/shop' } }, '`example/shop@unknown commit`'],
  ['Revision', { revision: { type: 'GitHub', commitId } }, '`GitHub@0123456789ab`'],
  ['Revision', { revision: { type: 'GitHub', commitId: `${commitId}0` } }, `\`GitHub@${commitId}0\``],
  ['Revision', { revision: { type: 'GitHub', commitId: 'not-a-commit-id' } }, '`GitHub@not-a-commit-id`'],
  [
    'Revision',
    { revision: { type: 'GitHub', repository: 'a/b/../c', commitId: '0123456' } },
    '`a/b/../c@0123456`',
  ],
  ['Revision', { revision: { type: 'GitHub', repository: 'a/b', commitId: 'main' } }, '`a/b@main`'],
  ['Revision', { revision: { type: 'S3', bucket: 'b', key: 'k', version: 'v' } }, '`s3://b/k?versionId=v`'],
  ['Revision', { revision: { type: 'S3', bucket: 'b', key: 'k' } }, '`s3://b/k`'],
  ['Revision', { revision: { type: 'S3' } }, '`s3:///`'],
  ['Revision', { revision: { type: 'AppSpecContent' } }, 'AppSpec content'],
  ['Revision', { revision: { type: 'AppSpecContent', sha256: 'abc' } }, 'AppSpec content, SHA-256 `abc`'],
  ['Revision', { revision: { type: 'other', typeName: 'Tape' } }, '`Tape`'],
]
const deploymentOf = (rollbackInfo: RollbackInfo) => aDeployment({ rollbackInfo })
const terminated =
  'Deployment d-ABCDEF123 terminated. Automatic rollback is triggered with a DeploymentId d-NYC08R603.'
const rollsBack = 'Deployment d-ABCDEF123 is triggered to roll back deployment d-NYC08R603.'
const rollbackRows: readonly (readonly [what: string, rollback: RollbackInfo, rows: readonly string[][]])[] =
  [
    [
      'the id of the rollback, and not the sentence that says no more',
      { rollbackDeploymentId: 'd-NYC08R603', rollbackMessage: terminated },
      [['Rolled back by', '`d-NYC08R603`']],
    ],
    [
      'the id of what is rolled back, and not the sentence that says no more',
      { rollbackTriggeringDeploymentId: 'd-NYC08R603', rollbackMessage: rollsBack },
      [['Rolls back', '`d-NYC08R603`']],
    ],
    [
      'a sentence that names an id of no other row',
      { rollbackMessage: terminated },
      [['Rollback', `\`${terminated}\``]],
    ],
    [
      'a sentence that says more',
      { rollbackDeploymentId: 'd-NYC08R603', rollbackMessage: `${terminated} An alarm is active.` },
      [
        ['Rolled back by', '`d-NYC08R603`'],
        ['Rollback', `\`${terminated} An alarm is active.\``],
      ],
    ],
    ['no sentence if there is none', { rollbackDeploymentId: 'd-2' }, [['Rolled back by', '`d-2`']]],
  ]
for (const [what, rollback, expected] of rollbackRows) {
  test(`deployment facts of a rollback have ${what}`, () => {
    const found = rows(deploymentFacts(deploymentOf(rollback)))
    assert.deepEqual(
      found.filter(([name = '']) => name.startsWith('Roll')),
      expected,
    )
  })
}

for (const [fact, deployment, value] of facts) {
  test(`deployment facts: ${fact} is ${value}`, () => {
    const found = rows(deploymentFacts(aDeployment(deployment))).find(([name]) => name === fact)
    assert.equal(found?.[1], value)
  })
}

test('deployment facts: the longest key of S3 is shown whole', () => {
  const key = 'k'.repeat(1_024)
  const revision = { type: 'S3', bucket: 'b', key, version: key } as const
  const found = rows(deploymentFacts(aDeployment({ revision }))).find(([name]) => name === 'Revision')
  assert.equal(found?.[1], `\`s3://b/${key}?versionId=${key}\``)
})

const table: readonly (readonly [status: string | undefined, words: string])[] = [
  [undefined, '**Rollback:** deployment `d-2` was started, but not followed'],
  ['Succeeded', '**Rollback:** deployment `d-2` succeeded: the previous revision is back'],
  ['Failed', '**Rollback:** deployment `d-2` failed: the previous revision is not back on every target'],
  [
    'Stopped',
    '**Rollback:** deployment `d-2` was stopped: the previous revision may not be back on every target',
  ],
  ['InProgress', '**Rollback:** deployment `d-2` is 🔵\u00a0InProgress'],
  ['constructor', '**Rollback:** deployment `d-2` is ⚪\u00a0`constructor`'],
]
for (const [status, words] of table) {
  test(`a rollback whose status is ${status ?? 'not known'} reads: ${words}`, () => {
    const snapshot = status === undefined ? undefined : aSnapshot({ status })
    assert.equal(rollbackSection({ deploymentId: 'd-2', snapshot }).source, words)
  })
}

test('a rollback is linked if its console address is known', () => {
  const section = rollbackSection({ deploymentId: 'd-2', consoleUrl: 'https://console.aws.amazon.com/d-2' })
  assert.match(section.source, /\[`d-2`\]\(https:\/\/console\.aws\.amazon\.com\/d-2\)/)
})

test('the details are traffic, targets and the deployment; without room for a row there are no targets', () => {
  const shifting = aSnapshot({}, [aLambdaTarget({ targetVersionWeight: 10 })])
  const titles = (mostRows: number) =>
    [...detailSections(shifting, mostRows).source.matchAll(/^### (.*)$/gm)].map(([, title]) => title)
  assert.deepEqual(titles(1), ['Traffic', 'Targets', 'Deployment'])
  assert.deepEqual(titles(0), ['Traffic', 'Deployment'])
})

test('a status is a word with a mark, and code if AWS added it later', () => {
  const marked = ['Stopped', 'InProgress', 'Ready', 'Queued', 'Paused', 'toString'].map(
    status => markedStatus(status).source,
  )
  assert.deepEqual(marked, [
    '🛑\u00a0Stopped',
    '🔵\u00a0InProgress',
    '🟦\u00a0Ready',
    '⚪\u00a0Queued',
    '⚪\u00a0`Paused`',
    '⚪\u00a0`toString`',
  ])
})

test('counts are a phrase and a table', () => {
  const targets = ['Succeeded', 'Failed', 'x'].map(status => anInstance(status, { status }))
  const counts = countTargets(aSnapshot({}, targets))
  assert.equal(countsPhrase(counts).source, '3 targets: 1 Failed, 1 Succeeded, 1 `x`')
  assert.deepEqual(rows(countsTable(counts)), [
    ['❌\u00a0Failed', '1'],
    ['✅\u00a0Succeeded', '1'],
    ['⚪\u00a0`x`', '1'],
    ['**Total**', '3'],
  ])
  assert.equal(countsPhrase(countTargets(aSnapshot())).source, '0 targets')
})
