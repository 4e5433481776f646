import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import type { Outcome } from '../../src/report/outcome.ts'
import { outcomeOutput } from '../../src/report/render-check-run.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { assertGolden } from '../support/golden.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493/attempts/1'

function checkRun(outcome: Outcome): string {
  const { title, summary, text = '' } = outcomeOutput(outcome, runUrl)
  return `title: ${title}\n\n${summary}\n\n<!-- text -->\n\n${text}\n`
}

function pullRequestComment(outcome: Outcome): string {
  return comment(outcome, { key: '0123456789abcdef0123456789abcdef', runUrl, endsFailure: false })
}

const goldens: Readonly<Record<string, readonly [(outcome: Outcome) => string, readonly string[]]>> = {
  summary: [summary, Object.keys(outcomes)],
  'check-run': [checkRun, ['in-place-failure', 'shifted', 'ecs', 'denied', 'hostile']],
  comment: [pullRequestComment, ['in-place-failure', 'success', 'timed-out', 'denied', 'hostile']],
}

for (const [kind, [render, names]] of Object.entries(goldens)) {
  const folder = new URL(`./goldens/${kind}/`, import.meta.url)
  for (const name of names) {
    test(`the ${kind} of ${name} is as in its golden`, async () => {
      await assertGolden(folder, name, render(outcomes[name] ?? assert.fail(name)))
    })
  }

  test(`there is no other golden of a ${kind}`, async () => {
    assert.deepEqual((await readdir(folder)).toSorted(), names.map(name => `${name}.md`).toSorted())
  })
}
