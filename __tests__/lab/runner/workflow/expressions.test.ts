import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { interpolate, isTrue, type Status } from '../../../../lab/runner/workflow/expressions.ts'

const contexts = {
  github: { sha: 'abc', event: {} },
  env: { NAME: 'shop' },
  steps: { watch: { outcome: 'failure', outputs: { message: "it's over" } } },
}

describe('expressions in a text', () => {
  for (const [text, value] of [
    ['plain', 'plain'],
    [`\${{ env.NAME }}`, 'shop'],
    [`a \${{ env.NAME }} of \${{ github.sha }}`, 'a shop of abc'],
    [`\${{ github.event.pull_request.head.sha || github.sha }}`, 'abc'],
    [`\${{ steps.watch.outputs.message }}`, "it's over"],
    [`\${{ steps.none.outputs.message }}`, ''],
    [`\${{ env.NAME == 'SHOP' && 'same' || 'other' }}`, 'same'],
    [`\${{ format('{0}!', env.NAME) }}`, 'shop!'],
  ] as const) {
    test(text, () => assert.equal(interpolate(text, contexts), value))
  }

  for (const text of [`\${{ nothing.here }}`, `\${{ env. }}`, `\${{ failure() }}`, `\${{ "shop" }}`]) {
    test(`${text} is refused`, () => assert.throws(() => interpolate(text, contexts)))
  }
})

describe('a condition', () => {
  const rows: readonly (readonly [condition: string | undefined, holdsFor: readonly Status[]])[] = [
    [undefined, ['success']],
    ['always()', ['success', 'failure', 'cancelled']],
    ['failure()', ['failure']],
    [`\${{ !cancelled() }}`, ['success', 'failure']],
    ["steps.watch.outcome == 'failure'", ['success']],
    ["failure() && steps.watch.outcome == 'failure'", ['failure']],
    ["steps.watch.outcome == 'success'", []],
    ['steps.watch.outputs.message', ['success']],
    ['steps.watch.outputs.none', []],
    [`\${{ !cancelled() && steps.watch.outputs.message != '' }}`, ['success', 'failure']],
  ]
  for (const [condition, holdsFor] of rows) {
    test(`${condition ?? 'that is absent'} holds after ${holdsFor.join(', ') || 'nothing'}`, () => {
      const statuses = ['success', 'failure', 'cancelled'] as const
      assert.deepEqual(
        statuses.filter(status => isTrue(condition, contexts, status)),
        holdsFor,
      )
    })
  }
})
