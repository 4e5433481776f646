import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleUrl } from '../../src/report/console-url.ts'

const hosts: Readonly<Record<string, string>> = {
  'eu-central-1': 'eu-central-1.console.aws.amazon.com',
  'ap-southeast-2': 'ap-southeast-2.console.aws.amazon.com',
  'cn-north-1': 'cn-north-1.console.amazonaws.cn',
  // GovCloud has one host for all its regions.
  'us-gov-west-1': 'console.amazonaws-us-gov.com',
  'us-gov-east-1': 'console.amazonaws-us-gov.com',
}
for (const [region, host] of Object.entries(hosts)) {
  test(`console URL: ${region} is at ${host}`, () => {
    const url = `https://${host}/codesuite/codedeploy/deployments/d-ABCDEF123?region=${region}`
    assert.equal(consoleUrl(region, 'd-ABCDEF123'), url)
  })
}

for (const region of [
  'us-iso-east-1',
  'us-isob-east-1',
  'us-isof-south-1',
  'eu-isoe-west-1',
  'simulated',
  'us-east-1.evil.example/',
]) {
  test(`console URL: there is none for ${region}`, () => {
    assert.equal(consoleUrl(region, 'd-ABCDEF123'), undefined)
  })
}

test('console URL: an id cannot leave its place in the address', () => {
  const host = 'https://us-east-1.console.aws.amazon.com'
  assert.equal(
    consoleUrl('us-east-1', '../x?region=y#)'),
    `${host}/codesuite/codedeploy/deployments/..%2Fx%3Fregion%3Dy%23)?region=us-east-1`,
  )
  assert.match(consoleUrl('us-east-1', 'd-\ufffd') ?? '', /deployments\/d-%EF%BF%BD\?/)
})
