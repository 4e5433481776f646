import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { summary } from '../../src/report/summary.ts'
import { addresses, elementNames, outsideCode, textsIn, toHtml } from '../support/gfm.ts'
import { hostileOutcome } from '../support/hostile-outcomes.ts'
import { sentinel } from '../support/hostile-texts.ts'

/** All elements that a summary is made of. GitHub adds none of its own where only code comes from outside. */
const ourElements = new Set(
  'h2 h3 h4 p br pre code table thead tbody tr th td strong em a details summary ol li'.split(' '),
)

test('nothing from outside is ever read as Markdown or HTML: it stands in code, in elements of ours', () => {
  fc.assert(
    fc.property(hostileOutcome, outcome => {
      const html = toHtml(summary(outcome))
      assert.ok(html.includes(sentinel))
      assert.ok(!outsideCode(html).includes(sentinel))
      assert.ok(!/evil\.example|octocat|alert/.test(outsideCode(html)))
      for (const name of elementNames(html)) assert.ok(ourElements.has(name), name)
      for (const address of addresses(html)) {
        assert.match(address, /^https:\/\/([\w-]+\.)?(console|docs)\.aws\.amazon\.com\//)
      }
    }),
    { numRuns: 500 },
  )
})

test('the page has the shape that was meant: one title, a section for each cause, a row for each target', () => {
  fc.assert(
    fc.property(hostileOutcome, outcome => {
      const html = toHtml(summary(outcome))
      const { failures, warnings } = outcome
      assert.equal(textsIn(html, 'h2').length, 1)
      assert.equal(textsIn(html, 'h4').length, warnings.length)
      const kinds = Map.groupBy(textsIn(html, 'h3'), heading => heading.split(':')[0])
      assert.equal(kinds.get('Another cause')?.length ?? 0, Math.max(failures.length - 1, 0))
      const sections = [
        'Root cause',
        'Another cause',
        'Failures that did not fail this step',
        'Targets',
        'Timeline',
        'Traffic',
      ]
      for (const kind of kinds.keys()) assert.ok(sections.includes(kind ?? ''), kind)
      for (const table of html.split('<table>').slice(1)) {
        const [head = '', ...rows] = (table.split('</table>')[0] ?? '').split('<tr>').slice(1)
        const columns = head.split('<th>').length - 1
        assert.ok(columns >= 2 || head.includes('Task set'))
        for (const row of rows) assert.equal(row.split('<td>').length - 1, columns)
        const isTargets = head.includes('<th>Last event</th>')
        if (isTargets) assert.equal(rows.length, outcome.snapshot?.targets.length)
      }
    }),
    { numRuns: 500 },
  )
})
