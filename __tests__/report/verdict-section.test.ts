import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StepFacts } from '../../src/report/outcome.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { anOutcome } from '../support/deployments.ts'

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

const facts: readonly (readonly [what: string, facts: Partial<StepFacts>, lines: RegExp])[] = [
  [
    'deployment, region and account',
    { roleArn },
    /^Deployment `d-ABCDEF123` · region `eu-central-1` · account `123456789012` · watched for /m,
  ],
  ['no region that is not known', { region: undefined }, /^Deployment `d-ABCDEF123` · watched for /m],
  ['the region before a deployment is found', { deploymentId: undefined }, /^Region `eu-central-1`$/m],
  [
    'the names that the inputs give before CodeDeploy has answered',
    { group },
    /^## .*: `shop` \/ `production`$/m,
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
