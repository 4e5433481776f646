import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { summary } from '../../src/report/summary.ts'
import { assertGolden } from '../support/golden.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const folder = new URL('./goldens/', import.meta.url)

for (const [name, outcome] of Object.entries(outcomes)) {
  test(`the job summary of ${name} is as in its golden`, async () => {
    await assertGolden(folder, name, summary(outcome))
  })
}

test('there is a golden for every outcome, and no other', async () => {
  const names = Object.keys(outcomes).map(name => `${name}.md`)
  assert.deepEqual((await readdir(folder)).toSorted(), names.toSorted())
})
