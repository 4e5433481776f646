import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiredToken } from '../../../lab/codedeploy/faults.ts'
import { fromFirstRequest } from '../../../lab/codedeploy/first-request.ts'

test('the time stands still until the first request, and runs from there', () => {
  let passed = 7_000
  const request = (index: number) => ({ operation: 'GetDeployment', index, operationIndex: index, input: {} })
  const faults = ({ index }: { readonly index: number }) => (index === 1 ? expiredToken : undefined)
  const time = fromFirstRequest(1_000_000, faults, () => passed)
  passed += 5_000
  assert.equal(time.now(), 1_000_000)
  assert.equal(time.faults(request(0)), undefined)
  assert.equal(time.now(), 1_000_000)
  passed += 300
  assert.equal(time.faults(request(1)), expiredToken)
  assert.equal(time.now(), 1_000_300)
})
