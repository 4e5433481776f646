import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { deploymentFacts, rollbackSection } from '../../src/report/deployment-section.ts'
import type { Rollback } from '../../src/report/outcome.ts'
import { aDeployment, after, aSnapshot } from '../support/deployments.ts'
import { rows } from '../support/markdown-rows.ts'

suite('the facts of a deployment', () => {
  const facts: readonly (readonly [
    fact: string,
    deployment: Partial<Deployment>,
    value: string | undefined,
  ])[] = [
    ['Status', { status: 'Baking' }, '⚪ Baking'],
    ['Status', { status: 'Paused' }, '⚪ `Paused`'],
    ['Application', {}, undefined],
    ['Application', { applicationName: 'shop' }, '`shop`'],
    ['Created', { createTime: after(0) }, '2026-03-02 09:00:00 UTC'],
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
    ['Rolls back', { rollbackInfo: { rollbackTriggeringDeploymentId: 'd-0' } }, '`d-0`'],
    ['Rollback', { rollbackInfo: { rollbackMessage: 'because' } }, '`because`'],
    [
      'Revision',
      { revision: { type: 'GitHub', repository: 'example/shop', commitId: '0123456789abcdef0123' } },
      '[`example/shop@0123456789ab`](https://github.com/example/shop/commit/0123456789abcdef0123)',
    ],
    [
      'Revision',
      { revision: { type: 'GitHub', repository: 'example/shop' } },
      '`example/shop@unknown commit`',
    ],
    ['Revision', { revision: { type: 'GitHub', commitId: '0123456789abcdef0123' } }, '`GitHub@0123456789ab`'],
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
  for (const [fact, deployment, value] of facts) {
    test(`${fact} is ${value ?? 'left out'}`, () => {
      const found = rows(deploymentFacts(aDeployment(deployment))).find(([name]) => name === fact)
      assert.equal(found?.[1], value)
    })
  }
})

suite('a rollback', () => {
  const table: readonly (readonly [status: string | undefined, words: string])[] = [
    [undefined, '**Rollback:** deployment `d-2` was started; it was not watched'],
    ['Succeeded', '**Rollback:** deployment `d-2` succeeded: the previous revision is back'],
    [
      'Failed',
      '**Rollback:** deployment `d-2` failed: the previous revision is **not** back on every target',
    ],
    [
      'Stopped',
      '**Rollback:** deployment `d-2` was stopped: the previous revision may not be back on every target',
    ],
    ['InProgress', '**Rollback:** deployment `d-2` is 🔵 InProgress'],
    ['constructor', '**Rollback:** deployment `d-2` is ⚪ `constructor`'],
  ]
  for (const [status, words] of table) {
    test(`that ${status ?? 'was not watched'} reads: ${words}`, () => {
      const rollback: Rollback = {
        deploymentId: 'd-2',
        ...(status === undefined ? {} : { snapshot: aSnapshot({ status }) }),
      }
      assert.equal(rollbackSection(rollback).source, words)
    })
  }

  test('is linked where its console is known', () => {
    const section = rollbackSection({ deploymentId: 'd-2', consoleUrl: 'https://console.aws.amazon.com/d-2' })
    assert.match(section.source, /\[`d-2`\]\(https:\/\/console\.aws\.amazon\.com\/d-2\)/)
  })
})
