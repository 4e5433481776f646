import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountIn, arnsOf } from '../../src/deployment/account.ts'
import { anEcsTarget, anInstance } from '../support/deployments.ts'

const role = 'arn:aws:iam::111111111111:role/deployer'
const accounts: readonly (readonly [
  what: string,
  arns: readonly (string | undefined)[],
  account?: string,
])[] = [
  ['no ARN', []],
  ['a text that is no ARN', ['i-0123456789abcdef0', undefined, '']],
  ['an instance', ['arn:aws:ec2:eu-central-1:123456789012:instance/i-1'], '123456789012'],
  [
    'a service in GovCloud',
    ['arn:aws-us-gov:ecs:us-gov-west-1:123456789012:service/shop/web'],
    '123456789012',
  ],
  ['a role, whose ARN has no region', [role], '111111111111'],
  ['several, of which the first one counts', ['x', role, 'arn:aws:ecs:a:123456789012:b'], '111111111111'],
  ['an ARN without an account', ['arn:aws:s3:::example-releases']],
  ['an account of too many digits', ['arn:aws:ec2:eu-central-1:1234567890123:instance/i-1']],
  ['an ARN within another text', [`see ${role}`]],
  ['a text of markup', ['arn:aws:ec2:<b>:123456789012:instance/i-1']],
]
for (const [what, arns, account] of accounts) {
  test(`the account that is named by ${what}: ${account}`, () => {
    assert.equal(accountIn(arns), account)
  })
}

test("the targets' ARNs may be their ids", () => {
  const arn = 'arn:aws:ec2:eu-central-1:123456789012:instance/i-1'
  assert.equal(accountIn(arnsOf([anInstance(arn)])), '123456789012')
  const service = 'arn:aws:ecs:eu-central-1:123456789012:service/shop/web'
  assert.equal(accountIn(arnsOf([anInstance('i-1'), anEcsTarget({ arn: service })])), '123456789012')
})
