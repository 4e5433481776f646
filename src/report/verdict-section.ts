import { countTargets } from '../deployment/counts.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { adviceForError, adviceForOutcome } from './advice.ts'
import { rollbackSection } from './deployment-section.ts'
import { inWords } from './duration.ts'
import { failedTargetsOnly } from './failed-targets.ts'
import { hint } from './failure-section.ts'
import { type Masking, rootCause } from './failure-text.ts'
import { code, joined, link, type Markdown, markdown, own, prose } from './markdown.ts'
import type { Intervention, Outcome } from './outcome.ts'
import { countsLine, markedStatus } from './status-word.ts'
import { counted } from './text.ts'

/** In characters; longer than any root cause that the log shows. */
const longestCause = 6_000

const headings: Readonly<Record<Conclusion, string>> = {
  success: '✅ Deployment succeeded',
  failure: '❌ Deployment failed',
  stopped: '🛑 Deployment was stopped',
  ready: '🟦 Deployment is ready for its traffic',
  'timed-out': '⏱️ The watch timed out',
  cancelled: '🚫 The watch was cancelled',
  error: '⚠️ The deployment could not be watched',
}

/** What came of it in a few words, with application and group. */
export function heading(outcome: Outcome): Markdown {
  const { applicationName, deploymentGroupName } = outcome.snapshot?.deployment ?? {}
  const names = [applicationName, deploymentGroupName].filter(name => name !== undefined)
  return joined([own(`## ${headline(outcome)}`), ...names.map(name => code(name, 100))], ' ')
}

function headline(outcome: Outcome): string {
  const { verdict, snapshot } = outcome
  const failed = failedTargetsOnly(outcome)
  if (failed !== undefined) {
    const rest = failed.hasSucceeded ? 'the deployment succeeded' : 'the deployment goes on'
    return `❌ ${counted(failed.count, 'target')} failed, ${rest}`
  }
  const wasSeen = verdict.conclusion === 'error' && snapshot !== undefined
  return `${headings[verdict.conclusion]}${wasSeen ? ' to its end' : ''}`
}

/** Deployment, status and counts, the root cause, what the action did itself, and whether the old revision is back. */
export function verdictSections(outcome: Outcome, masking: Masking): readonly Markdown[] {
  const { rollback, intervention } = outcome
  const cause = rootCauseSection(outcome, masking)
  return [
    lead(outcome),
    ...(cause === undefined ? [] : [cause]),
    ...(intervention === undefined ? [] : [interventionLine(intervention)]),
    ...(rollback === undefined ? [] : [rollbackSection(rollback)]),
  ]
}

function lead(outcome: Outcome): Markdown {
  const { snapshot, consoleUrl, deploymentId } = outcome
  return joined(
    [
      ...(deploymentId === undefined ? [] : [markdown`Deployment ${deploymentId}`]),
      ...(snapshot === undefined
        ? []
        : [markedStatus(snapshot.deployment.status), countsLine(countTargets(snapshot))]),
      own(`watched for ${inWords(outcome.endedAt - outcome.startedAt)}`),
      ...(consoleUrl === undefined ? [] : [link(own('open in the AWS console'), consoleUrl)]),
    ],
    ' · ',
  )
}

function rootCauseSection(outcome: Outcome, masking: Masking): Markdown | undefined {
  const cause = rootCause(outcome, masking)
  if (cause === undefined) return undefined
  // Where a group of failures follows, it carries its hint itself.
  const hasFailures = outcome.verdict.failures.length > 0
  const advice = hasFailures ? adviceForError(outcome) : adviceForOutcome(outcome)
  const hints = advice === undefined ? [] : [hint(advice)]
  // A fence would not wrap, and the reason stands at the end of the line.
  const line = markdown`**Root cause:** ${code(`${cause.code}: ${cause.message}`, longestCause)}`
  return joined([line, ...hints], '\n\n')
}

function interventionLine({ text, answer }: Intervention): Markdown {
  return answer === undefined
    ? markdown`**${prose(text)}**`
    : markdown`**${prose(text)}** CodeDeploy: ${answer}`
}
