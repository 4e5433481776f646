import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summary } from '../../src/report/summary.ts'
import { shortId } from '../../src/report/target-facts.ts'
import { targetColumn, transitionLine } from '../../src/report/transition-lines.ts'
import { aCloudFormationTarget, aFailedEvent, anOutcome, aSnapshot } from '../support/deployments.ts'

const arn =
  'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop-production/2e8c56cf-44bc-69df-dcc6-4da6528ecb4e'
const stack = aCloudFormationTarget({
  id: arn,
  status: 'Failed',
  targetVersionWeight: 10,
  lifecycleEvents: [aFailedEvent('AllowTraffic', 10, { errorCode: 'UnknownError', message: 'No.' })],
})
const names = new Map<string, string>()

for (const [what, id, short] of [
  ['the ARN of a stack', arn, 'shop-production'],
  ['the ARN of a stack in AWS China', arn.replace('arn:aws:', 'arn:aws-cn:'), 'shop-production'],
  [
    'another ARN of CloudFormation',
    arn.replace(':stack/', ':changeSet/'),
    arn.replace(':stack/', ':changeSet/'),
  ],
  ['an ARN with more than one', `${arn} ${arn}`, `${arn} ${arn}`],
  ['an instance', 'i-0123456789abcdef0', 'i-0123456789abcdef0'],
] as const) {
  test(`the short name of ${what}`, () => assert.equal(shortId(id), short))
}

test('the summary names a stack in its cause, in both tables and in the timeline', () => {
  const shown = summary(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, [stack]) }))
  assert.match(shown, /\n`AllowTraffic` on `shop-production`\n/)
  assert.match(shown, /\n\| `shop-production` \| ❌/)
  assert.match(shown, /\n\| `shop-production` \| – \||\n\| `shop-production` \| `█/)
  assert.match(shown, /\n {2}section ✗ shop-production\n/)
  assert.ok(!shown.includes(arn))
})

test('the log names a stack in a column of the usual width', () => {
  const width = targetColumn([stack], names)
  const line = transitionLine(
    { change: { kind: 'target', target: stack, to: 'Failed' }, skipped: [], alike: [] },
    width,
    names,
  )
  assert.equal(width, 19)
  assert.equal(line[0], `${'shop-production'.padEnd(19)}  ${'target'.padEnd(21)}  `)
})
