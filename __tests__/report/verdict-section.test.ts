import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Choice, chooseByRevision, chooseLatest } from '../../src/deployment/choose-deployment.ts'
import type { Deployment } from '../../src/deployment/model.ts'
import { actionClause } from '../../src/deployment/pipeline.ts'
import { annotations } from '../../src/report/annotations.ts'
import type { StepFacts } from '../../src/report/outcome.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { type Clause, clause, clauseText } from '../../src/values/clause.ts'
import { aDeployment, aFailedEvent, aFailedInstance, anOutcome, aSnapshot } from '../support/deployments.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

const facts: readonly (readonly [what: string, facts: Partial<StepFacts>, lines: RegExp])[] = [
  [
    'application, group, region and account, and then the deployment',
    { group, roleArn },
    /^## .* cancelled<br><sub>`shop` \/ `production` · region\u00a0`eu-central-1` · account\u00a0`123456789012`<\/sub>\n\nDeployment `d-ABCDEF123` · watched for /m,
  ],
  [
    'region and account if the names are not known',
    { roleArn },
    /^## .* cancelled<br><sub>region\u00a0`eu-central-1` · account\u00a0`123456789012`<\/sub>$/m,
  ],
  ['no region that is not known', { region: undefined }, /^## .* cancelled\n\nDeployment `d-ABCDEF123` · /m],
  [
    'the region before a deployment is found',
    { deploymentId: undefined },
    /^## .* cancelled<br><sub>region\u00a0`eu-central-1`<\/sub>\n\n`The watch /m,
  ],
]
for (const [what, known, lines] of facts) {
  test(`summary and comment begin with ${what}`, () => {
    const outcome = anOutcome({ ending: { kind: 'cancelled' }, ...known })
    const options = {
      key: '0',
      runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
      endsFailure: false,
    }
    for (const text of [summary(outcome), comment(outcome, options)]) assert.match(text, lines)
  })
}

const rolledBack: readonly (readonly [rollback: string | undefined, words: string])[] = [
  ['Succeeded', 'Deployment failed and was rolled back'],
  ['Failed', 'Deployment failed and its rollback failed'],
  ['InProgress', 'Deployment failed'],
  [undefined, 'Deployment failed'],
]
for (const [status, words] of rolledBack) {
  test(`the heading of a failure whose rollback is ${status ?? 'not followed'} reads: ${words}`, () => {
    const rollback = {
      deploymentId: 'd-2',
      snapshot: status === undefined ? undefined : aSnapshot({ status }),
    }
    const text = summary(
      anOutcome({ region: undefined, snapshot: aSnapshot({ status: 'Failed' }), rollback }),
    )
    assert.equal(text.slice(0, text.indexOf('\n')), `## ❌ ${words}`)
  })
}

test('a rollback that a check run or summary reports is not announced in the reason of a stop as well', () => {
  const deployment = {
    status: 'Stopped',
    errorInformation: { code: 'ALARM_ACTIVE', message: 'An alarm went off.' },
    rollbackInfo: { rollbackMessage: 'A rollback is triggered.' },
  }
  const messageOf = (overrides: object, facts: Partial<StepFacts>) =>
    anOutcome({ snapshot: aSnapshot({ ...deployment, ...overrides }), ...facts }).rootCause?.message
  const rollback = { deploymentId: 'd-2' }
  assert.equal(messageOf({}, {}), 'An alarm went off. A rollback is triggered.')
  assert.equal(messageOf({}, { rollback }), 'An alarm went off.')
  assert.equal(messageOf({ errorInformation: undefined }, { rollback }), 'A rollback is triggered.')
})

for (const [what, failing] of [
  ['no target has failed', []],
  ['a target has failed', [aFailedInstance('i-1', aFailedEvent('Install', 1, { message: 'x' }))]],
] as const) {
  test(`what a cancelled step did to the deployment is said once if ${what}`, () => {
    const text = summary(
      anOutcome({
        ending: { kind: 'cancelled' },
        snapshot: aSnapshot({ status: 'Stopped' }, failing),
        stop: { text: 'It was stopped.' },
      }),
    )
    assert.equal(text.split('It was stopped').length, 2)
    assert.doesNotMatch(text, /Root cause: `Cancelled`|The watch was cancelled;/)
    assert.equal(text.split('was cancelled').length, 2)
  })
}

test('each violation of the inputs is an item of a list, and a line of the annotation', () => {
  const violations = ['a is "*b*", but must be c.', 'd is missing.']
  const ending = { kind: 'error', code: 'InvalidInput', message: violations.join(' '), violations } as const
  const outcome = anOutcome({ ending })
  assert.match(
    summary(outcome),
    /### Root cause: `InvalidInput`\n\n- `a is "\*b\*", but must be c\.`\n- `d is missing\.`\n$/,
  )
  assert.deepEqual(
    annotations(outcome).map(({ message }) => message),
    [`InvalidInput: ${violations.join('\n')}`],
  )
  assert.equal(outcome.rootCause?.message, violations.join(' '))
})

describe('the summary says why a deployment was chosen, with what comes from outside as code', () => {
  const deployment = (id: string, createTime: number, creator = 'user'): Deployment => ({
    ...aDeployment({ id, creator }),
    createTime,
    revision: { type: 'S3', key: 'shop.zip' },
    rollbackInfo: creator === 'codeDeployRollback' ? { rollbackTriggeringDeploymentId: 'd-1' } : undefined,
  })
  const whyOf = (choice: Choice): Clause => (choice.type === 'chosen' ? choice.why : assert.fail(choice.type))
  const first = deployment('d-1', 1)
  const scaling = deployment('d-9', 9, 'autoscaling')
  const rollback = deployment('d-2', 2, 'codeDeployRollback')
  for (const [why, shown] of [
    [whyOf(chooseLatest([first])), 'it was created last in its deployment group'],
    [
      whyOf(chooseLatest([first, scaling])),
      'it is the newest in its deployment group that somebody requested\n(skipped 1 newer one, created by `autoscaling`)',
    ],
    [
      whyOf(chooseLatest([first, rollback])),
      'the newest deployment of its group, `d-2`, is its automatic rollback',
    ],
    [
      whyOf(chooseLatest([first, rollback, scaling])),
      'the newest deployment of its group, `d-2`, is its automatic rollback\n(skipped 1 newer one, created by `autoscaling`)',
    ],
    [whyOf(chooseByRevision([first], 'shop.zip')), 'it deploys revision `shop.zip`'],
    [
      whyOf(chooseByRevision([first, deployment('d-3', 3)], 'shop.zip')),
      'it is the newest of 2 deployments of revision `shop.zip`',
    ],
    [
      clause`${actionClause({ actionName: 'Deploy', stageName: '*Live*', status: 'Succeeded' })} of pipeline ${'shop'} started it for commit ${'0123456'} (execution ${'1-2'})`,
      'action `Deploy` in stage `*Live*` of pipeline `shop` started it for commit `0123456`\n(execution `1-2`)',
    ],
  ] as const) {
    test(clauseText(why), () => {
      const text = summary(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }), why })).replaceAll('\\', '')
      assert.ok(text.includes(`\n\nChosen because ${shown}.\n\n`), text)
    })
  }
})
