import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printable } from '../../src/actions/log.ts'
import { targetStatuses } from '../../src/deployment/status.ts'
import { annotations } from '../../src/report/annotations.ts'
import { evidenceLines } from '../../src/report/evidence.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { outputNames, outputs } from '../../src/report/outputs.ts'
import { checkRunAnnotations, outcomeOutput } from '../../src/report/render-check-run.ts'
import { comment, commentState, stateOfComment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { logTails, verdictLines } from '../../src/report/verdict-lines.ts'
import { aFailedEvent, anInstance, anOutcome, aSnapshot } from '../support/deployments.ts'
import { assertHarmless, textsIn, toHtml } from '../support/gfm.ts'
import { hostileOutcome, outcomeOf } from '../support/hostile-outcomes.ts'
import { hostileText, longTexts, outcomeRuns, sentinel } from '../support/hostile-texts.ts'

const key = '0123456789abcdef0123456789abcdef'
const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1'

const renderers: Readonly<Record<string, (outcome: Outcome) => string>> = {
  'a summary': summary,
  "a check run's summary": outcome => outcomeOutput(outcome, runUrl).summary,
  "a check run's text": outcome => outcomeOutput(outcome, runUrl).text ?? '',
  'a comment': outcome => comment(outcome, { key, runUrl, endsFailure: false }),
}

const fromOutside = new RegExp(`${sentinel}|evil\\.example|octocat|alert`)

for (const [name, render] of Object.entries(renderers)) {
  test(`${name} never reads as Markdown or HTML what comes from outside: it is in code, in elements of ours`, () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => {
        assertHarmless(render(outcome), fromOutside)
      }),
      { numRuns: outcomeRuns(200) },
    )
  })
}

for (const [name, render] of Object.entries(renderers)) {
  test(`${name} of texts of 16 KiB of one fragment is harmless, too`, () => {
    for (const [kind, text] of longTexts([16], `${sentinel} `)) {
      const report = render(outcomeOf(text))
      assert.doesNotThrow(() => assertHarmless(report, fromOutside), kind)
    }
  })
}

// The runner replaces a secret in each line of the summary, if it is there as it is.
for (const [what, secret] of [
  ['with bars', 'part|part|part'],
  ['with what Markdown escapes', 'part\\part<part>part&part*part_part#part[part]part$part~part{part}'],
  ['with backticks', 'part`part``part'],
  ['with what ends a sentence', 'part@part.'],
  ['that begins a list', '-part)part!'],
] as const) {
  for (const [name, render] of Object.entries(renderers)) {
    test(`${name}: a secret ${what} is shown as it is or not at all`, () => {
      const report = render(outcomeOf(`before ${secret} after`))
      const shown = report.replaceAll(/(?<=\]\()\S*/g, '').replaceAll(secret, '***')
      if (name !== "a check run's text") assert.match(shown, /\*\*\*/)
      assert.doesNotMatch(shown, /part/)
    })
  }

  test(`a secret ${what} in an input that is invalid is shown as it is`, () => {
    const violation = `deployment-id is "${secret}", but must be the ID of a deployment.`
    const ending = {
      kind: 'error',
      code: 'InvalidInput',
      message: violation,
      violations: [violation],
    } as const
    assert.doesNotMatch(summary(anOutcome({ ending })).replaceAll(secret, '***'), /part/)
  })

  test(`outputs and annotations: a secret ${what} is shown as it is`, () => {
    const outcome = outcomeOf(secret)
    const { message: _, ...others } = outputs(outcome, '')
    const texts = JSON.stringify([
      annotations(outcome).map(({ message }) => message),
      others['error-message'],
    ])
    assert.doesNotMatch(texts.replaceAll(JSON.stringify(secret).slice(1, -1), '***'), /part/)
  })
}

const signs = ['', ...'!"#$%&\'()*+,-./;<=>?@[\\]^_`{|}~', '``', '\\`', '&amp;', '%0A', '\\n', '"}']

/**
 * Words between signs. The log parts `##[`, a word of small letters loses its full stop, and what comes behind a `](` is
 * no address here.
 */
const anySecret = fc
  .array(fc.constantFrom(...signs), { minLength: 2, maxLength: 5 })
  .map(between => between.join('part'))
  .filter(secret => !/##\[|\]\(|^[a-z]+\.$/.test(secret))

const placesOfSecrets: Readonly<Record<string, (outcome: Outcome) => string>> = {
  'a summary': outcome => summary(outcome).replaceAll(/(?<=\]\()\S*/g, ''),
  annotations: outcome =>
    annotations(outcome)
      .map(({ title, message }) => `${title}\n${message}`)
      .join('\n'),
  'the end of the log': outcome =>
    [
      ...[...evidenceLines(outcome), ...verdictLines(outcome)].map(line => printable(line, false)),
      ...logTails(outcome).flatMap(({ title, lines }) => [title, ...lines]),
    ]
      .join('\n')
      .replaceAll(/https:\S+/g, ''),
}

for (const [name, render] of Object.entries(placesOfSecrets)) {
  test(`${name}: a secret of any signs is shown as it is or not at all, alone, in a sentence or on a line`, () => {
    const around = fc.constantFrom(['', ''], ['before ', ' after'], ['Error: ', '\nnext'], ['before\n', ''])
    fc.assert(
      fc.property(anySecret, around, (secret, [before, after]) => {
        const shown = render(outcomeOf(`${before}${secret}${after}`))
        assert.doesNotMatch(shown.replaceAll(secret, '***'), /part/)
      }),
      { numRuns: outcomeRuns(100) },
    )
  })
}

test('a summary has the shape that was meant: one title, a section for each cause, a row for each target', () => {
  fc.assert(
    fc.property(hostileOutcome, outcome => {
      const html = toHtml(summary(outcome))
      const { failures, warnings } = outcome
      // Of a word that is too long, nothing is left but an ellipsis.
      assert.match(html, new RegExp(`${sentinel}|…`))
      assert.equal(textsIn(html, 'h2').length, 1)
      const headings = textsIn(html, 'h4').filter(heading => heading !== 'Evidence')
      assert.equal(headings.length, warnings.length)
      const kinds = Map.groupBy(textsIn(html, 'h3'), heading => heading.split(':')[0])
      assert.equal(kinds.get('Another cause')?.length ?? 0, Math.max(failures.length - 1, 0))
      const others = ['Root cause', 'Failures that did not fail this step', 'Targets', 'Timeline', 'Traffic']
      for (const kind of kinds.keys()) assert.ok(['Another cause', ...others].includes(kind ?? ''), kind)
      for (const table of html.split('<table>').slice(1)) {
        const [head = '', ...rows] = (table.split('</table>')[0] ?? '').split('<tr>').slice(1)
        const columns = head.split('<th>').length - 1
        assert.ok(columns >= 2)
        for (const row of rows) assert.equal(row.split('<td>').length - 1, columns)
        if (head.includes('<th>Last event</th>')) assert.equal(rows.length, outcome.snapshot?.targets.length)
      }
    }),
    { numRuns: outcomeRuns(300) },
  )
})

test('a comment has one marker, as its first line', () => {
  fc.assert(
    fc.property(hostileOutcome, outcome => {
      const body = comment(outcome, { key, runUrl, endsFailure: true })
      assert.equal(stateOfComment(body, key), commentState(outcome))
      assert.equal(stateOfComment(body, key.replace('0', 'f')), undefined)
      // The text of another one is in code, where its first character is not one of HTML.
      assert.deepEqual(toHtml(body).match(/<!--.{17}/g), ['<!-- codedeploy-watch'])
    }),
    { numRuns: outcomeRuns(100) },
  )
})

test('titles and annotations are safe for the log, and short enough that nothing is cut from them', () => {
  fc.assert(
    fc.property(hostileOutcome, hostileText, (outcome, text) => {
      const long: Outcome = {
        ...outcome,
        failures: outcome.failures.map(cause => ({ ...cause, message: text.repeat(1_000) })),
      }
      assert.doesNotMatch(outcomeOutput(outcome, runUrl).title, /[\p{Cc}\p{Cf}]|##\[/u)
      const ofStep = annotations(long)
      for (const level of ['error', 'warning']) {
        assert.ok(ofStep.filter(annotation => annotation.level === level).length <= 10)
      }
      for (const { title, message } of [...ofStep, ...checkRunAnnotations(long)]) {
        assert.ok(message.length <= 4_096 && title.length <= 255)
        for (const line of [title, ...message.split('\n')]) assert.doesNotMatch(line, /\p{Cc}|##\[/u)
        assert.ok(message.startsWith(title))
      }
    }),
    { numRuns: outcomeRuns(300) },
  )
})

test('outputs are one line each, and their JSON is true to the targets', () => {
  const target = fc.tuple(hostileText, fc.constantFrom(...targetStatuses, 'Paused'))
  fc.assert(
    fc.property(hostileText, fc.array(target, { maxLength: 8 }), (text, given) => {
      const targets = given.map(([id, status], index) =>
        anInstance(`${id}${index}`, {
          status,
          lifecycleEvents: [aFailedEvent(text, index, { message: text })],
        }),
      )
      const outcome = anOutcome({
        ending: { kind: 'error', code: text, message: text },
        snapshot: aSnapshot({ status: text }, targets),
        deploymentId: text,
        rollback: { deploymentId: text, snapshot: aSnapshot({ status: text }) },
      })
      const found = outputs(outcome, '/tmp/report.json')
      assert.deepEqual(Object.keys(found), outputNames)
      for (const value of Object.values(found)) assert.doesNotMatch(value, /[\r\n]/)
      const failed = targets.filter(({ status }) => status === 'Failed').map(({ id }) => id.toWellFormed())
      const listed: readonly string[] = JSON.parse(found['failed-instances'])
      assert.deepEqual(listed.map(id => id.toWellFormed()).toSorted(), failed.toSorted())
      const { total, ...counts } = JSON.parse(found.counts)
      assert.equal(total, targets.length)
      assert.equal(
        Object.values<number>(counts).reduce((sum, count) => sum + count, 0),
        total,
      )
    }),
    { numRuns: outcomeRuns(300) },
  )
})
