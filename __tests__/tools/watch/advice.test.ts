import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idTokenHint } from '../../../src/actions/id-token.ts'
import { expiredHint } from '../../../src/aws/explain-error.ts'
import { credentialsHint } from '../../../src/aws/explain-on-runner.ts'
import { regionHint } from '../../../src/aws/region.ts'
import { withAdviceHere } from '../../../tools/watch/advice.ts'

for (const [what, inJob, here] of [
  ['without credentials', credentialsHint, /aws sso login.*AWS_PROFILE.*AWS_ACCESS_KEY_ID/],
  ['with expired credentials', expiredHint, /^Hint: The deployment itself continues\. .*aws sso login/],
  ['with a role that only a job of GitHub can assume', idTokenHint, /--role-to-assume.*AWS_PROFILE/],
  ['without a region', regionHint, /--region/],
] as const) {
  test(`${what}, the advice outside of GitHub is about neither a job nor an action`, () => {
    const text = withAdviceHere(`Hint: ${inJob}\nHint: ${inJob}\n`)
    assert.match(text, here)
    assert.doesNotMatch(text, /aws-actions|this step|id-token|aws-region/)
    assert.match(text, /^(Hint: .*\n){2}$/)
  })
}

test('other texts stay as they are', () => {
  assert.equal(withAdviceHere('Hint: Do it.\n'), 'Hint: Do it.\n')
})
