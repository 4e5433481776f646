import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { summary } from '../../src/report/summary.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const folder = new URL('./goldens/', import.meta.url)
/** `UPDATE_GOLDENS=1 npm test` writes them anew; read the difference as the person whose deployment broke. */
const isUpdate = process.env.UPDATE_GOLDENS === '1'

for (const [name, outcome] of Object.entries(outcomes)) {
  test(`the job summary of ${name} is as in its golden`, async () => {
    const file = new URL(`${name}.md`, folder)
    const rendered = summary(outcome)
    if (isUpdate) await writeFile(file, rendered)
    assert.equal(rendered, await readFile(file, 'utf8'))
  })
}

test('there is a golden for every outcome, and no other', async () => {
  const names = Object.keys(outcomes).map(name => `${name}.md`)
  assert.deepEqual((await readdir(folder)).toSorted(), names.toSorted())
})
