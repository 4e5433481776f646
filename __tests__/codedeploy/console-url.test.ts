import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleUrl } from '../../src/codedeploy/console-url.ts'

const urls: readonly (readonly [string, string | undefined])[] = [
  [
    'eu-central-1',
    'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123',
  ],
  [
    'ap-southeast-2',
    'https://ap-southeast-2.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123',
  ],
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/codesuite/codedeploy/deployments/d-ABCDEF123'],
  [
    'us-gov-west-1',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/codesuite/codedeploy/deployments/d-ABCDEF123',
  ],
  ['us-iso-east-1', undefined],
  ['us-isob-east-1', undefined],
  ['simulated', undefined],
  ['us-east-1.evil.example/', undefined],
]

for (const [region, url] of urls) {
  test(`the console of ${region}`, () => {
    assert.equal(consoleUrl(region, 'd-ABCDEF123'), url === undefined ? undefined : `${url}?region=${region}`)
  })
}

test('an id cannot leave its place in the address', () => {
  assert.equal(
    consoleUrl('us-east-1', '../x?region=y#)'),
    'https://us-east-1.console.aws.amazon.com/codesuite/codedeploy/deployments/..%2Fx%3Fregion%3Dy%23)?region=us-east-1',
  )
})
