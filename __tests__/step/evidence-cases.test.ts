import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeploymentWithEvidence } from '../../lab/evidence/plan.ts'
import { entries } from '../../src/hints/catalogue.ts'
import { type EvidenceCase, evidenceCases } from '../fixtures/evidence-cases.ts'
import { runOverWire } from './wire.ts'

/** The deployment as it was played, with the words that CodeDeploy used in this case. */
function withWords({ played, codeDeploySaid }: EvidenceCase): DeploymentWithEvidence {
  if (codeDeploySaid === undefined) return played
  const [code, message] = codeDeploySaid
  return { ...played, plan: { ...played.plan, errorInformation: { code, message } } }
}

for (const [number, evidenceCase] of Object.entries(evidenceCases)) {
  const { trueCause, codeDeploySaid, ends, hint, inputs } = evidenceCase
  test(`case ${number}: ${trueCause}`, async () => {
    const ran = await runOverWire({ evident: withWords(evidenceCase), inputs })
    const line = ran.outputs['error-message'] ?? ''
    assert.match(line, ends)
    if (codeDeploySaid !== undefined) assert.ok(line.includes(codeDeploySaid[1].replace(/\.$/, '')), line)
    const shown = ran.finished[0]?.rootCause?.hint
    if (typeof hint === 'string')
      assert.equal(shown?.meaning, entries.find(({ id }) => id === hint)?.meaning ?? assert.fail(hint))
    else assert.match(shown === undefined ? '' : JSON.stringify(shown), hint)
    assert.deepEqual(
      ran.lines.filter(text => /^(?:More could be shown|Not known|Known only in part)/.test(text)),
      [],
    )
  })
}
