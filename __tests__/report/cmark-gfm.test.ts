import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { code, escaped, fenced, link, markdown, sections, table } from '../../src/report/markdown.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { outcomeOutput } from '../../src/report/render-check-run.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { toHtml } from '../support/gfm.ts'
import { hostileOutcome } from '../support/hostile-outcomes.ts'
import { hostileText, outcomeRuns } from '../support/hostile-texts.ts'

// The other tests read Markdown with an older cmark-gfm, made into JavaScript. What is published must read the same to the
// program itself: Debian's package cmark-gfm, which .ci/run installs.

const program = 'cmark-gfm'
const extensions = ['table', 'strikethrough', 'autolink', 'footnotes'].flatMap(name => ['-e', name])
const skip = spawnSync(program, ['--version']).status === 0 ? false : `${program} is not installed`

function byProgram(text: string): string {
  const { stdout, status } = spawnSync(program, ['--unsafe', ...extensions], {
    input: text,
    maxBuffer: 2 ** 26,
  })
  assert.equal(status, 0)
  return stdout.toString()
}

/** The older one leaves out a line end in tables, and encodes a tilde in an address. */
function normalized(html: string): string {
  return html
    .replaceAll('</tr></tbody></table>', '</tr>\n</tbody>\n</table>')
    .replace(/ href="[^"]*"/g, address => address.replaceAll('%7E', '~'))
    .trim()
}

function assertSame(report: string): void {
  assert.equal(normalized(toHtml(report)), normalized(byProgram(report.toWellFormed())))
}

const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1'
const key = '0123456789abcdef0123456789abcdef'
const reports: Readonly<Record<string, (outcome: Outcome) => string>> = {
  'a summary': summary,
  'a check run': outcome => {
    const { summary, text = '' } = outcomeOutput(outcome, runUrl)
    return `${summary}\n\n${text}`
  },
  'a comment': outcome => comment(outcome, { key, runUrl, endsFailure: false }),
}

for (const [name, render] of Object.entries(reports)) {
  test(`${name} of hostile texts reads the same to cmark-gfm itself`, { skip }, () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => assertSame(render(outcome))),
      { numRuns: outcomeRuns(60) },
    )
  })
}

test('hostile texts in every place read the same to cmark-gfm itself', { skip }, () => {
  fc.assert(
    fc.property(hostileText, text => {
      const places = [code(text), escaped(text), fenced(text), table(['A'], [[text], [escaped(text)]])]
      const address = link(text, `https://aws.amazon.com/${text}`)
      assertSame(sections([...places, address, markdown`behind`]).source)
    }),
    { numRuns: outcomeRuns(200) },
  )
})
