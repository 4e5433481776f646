import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Deployment, Diagnostics, Target } from '../../src/deployment/model.ts'
import type { Ending } from '../../src/deployment/verdict.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { summary } from '../../src/report/summary.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  aLambdaTarget,
  anEcsTarget,
  anInstance,
  anOtherTarget,
  anOutcome,
  aSnapshot,
} from '../support/deployments.ts'
import { addresses, elementNames, outsideCode, textsIn, toHtml } from '../support/gfm.ts'
import { markedText, sentinel } from '../support/hostile-texts.ts'

/** All elements that a summary is made of. GitHub adds none of its own where only code comes from outside. */
const ourElements = new Set(
  'h2 h3 h4 p br pre code table thead tbody tr th td strong em a details summary ol li'.split(' '),
)

const diagnostics: fc.Arbitrary<Diagnostics> = fc.record(
  { errorCode: markedText, scriptName: markedText, message: markedText, logTail: markedText },
  { requiredKeys: [] },
)
const target: fc.Arbitrary<Target> = fc
  .tuple(
    fc.constantFrom('instance', 'failed', 'ecs', 'lambda', 'cloudformation', 'other'),
    markedText,
    diagnostics,
  )
  .map(([kind, text, diagnostics]): Target => {
    const lifecycleEvents = [aFailedEvent(text, 1, diagnostics)]
    const id = text
    switch (kind) {
      case 'failed':
        return aFailedInstance(id, ...lifecycleEvents)
      case 'ecs':
        return anEcsTarget({
          id,
          status: text,
          lifecycleEvents,
          taskSets: [{ id: text, label: text, status: text, trafficWeight: 10, targetGroup: text }],
        })
      case 'lambda':
        return aLambdaTarget({
          id,
          lifecycleEvents,
          functionName: text,
          functionAlias: text,
          currentVersion: text,
          targetVersion: text,
        })
      case 'cloudformation':
        return aCloudFormationTarget({ id, resourceType: text, targetVersionWeight: 1 })
      case 'other':
        return anOtherTarget({ id, typeName: text, status: text })
      default:
        return anInstance(id, { label: text, lifecycleEvents })
    }
  })
const deployment: fc.Arbitrary<Partial<Deployment>> = fc
  .tuple(markedText, fc.constantFrom('Failed', 'Succeeded', 'Stopped', 'InProgress', undefined))
  .map(([text, status]) => ({
    status: status ?? text,
    applicationName: text,
    deploymentGroupName: text,
    deploymentConfigName: text,
    computePlatform: text,
    deploymentType: text,
    creator: text,
    description: text,
    errorInformation: { code: text, message: text },
    rollbackInfo: { rollbackMessage: text, rollbackTriggeringDeploymentId: text },
    revision: { type: 'GitHub', repository: text, commitId: text },
  }))
const ending: fc.Arbitrary<Ending> = markedText.chain(text =>
  fc.constantFrom<Ending>(
    { kind: 'finished' },
    { kind: 'failed-fast' },
    { kind: 'ready' },
    { kind: 'timed-out', minutes: 1 },
    { kind: 'cancelled' },
    { kind: 'error', code: text, message: text },
  ),
)
const hostileOutcome: fc.Arbitrary<Outcome> = fc
  .tuple(ending, deployment, fc.array(target, { maxLength: 5 }), markedText)
  .map(([ending, deployment, targets, text]) =>
    anOutcome(
      { ending, snapshot: aSnapshot(deployment, targets) },
      {
        deploymentId: text,
        intervention: { text: 'It was stopped.', answer: text },
        rollback: {
          deploymentId: text,
          consoleUrl: 'https://console.aws.amazon.com/x',
          snapshot: aSnapshot({ status: text }),
        },
      },
    ),
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
      const { failures, warnings } = outcome.verdict
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
