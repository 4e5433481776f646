import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionNameIn } from '../../src/deployment/function-name.ts'

const whole = 'arn:aws:lambda:eu-central-1:123456789012:function:CodeDeployHook_check'

for (const given of [
  'CodeDeployHook_check',
  'CodeDeployHook_check:live',
  '123456789012:function:CodeDeployHook_check',
  whole,
  `${whole}:live`,
]) {
  test(`the name of the function ${given}`, () => {
    assert.equal(functionNameIn(given), 'CodeDeployHook_check')
  })
}
