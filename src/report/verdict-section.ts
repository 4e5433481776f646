import { countTargets } from '../deployment/counts.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { plural } from '../text.ts'
import { deployedCommit, rollbackSection } from './deployment-section.ts'
import { inWords } from './duration.ts'
import { failedTargetsOnly } from './failed-targets.ts'
import { type FailureExtent, rootCauseSection } from './failure-section.ts'
import { code, joined, link, type Markdown, markdown, own, prose } from './markdown.ts'
import type { Intervention, Outcome } from './outcome.ts'
import { countsLine, markedStatus } from './status-word.ts'

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
  const words = own(`## ${headline(outcome)}`)
  if (names.length === 0) return words
  return markdown`${words}: ${joined(
    names.map(name => code(name, 100)),
    ' / ',
  )}`
}

function headline(outcome: Outcome): string {
  const { verdict, snapshot } = outcome
  const failed = failedTargetsOnly(outcome)
  if (failed !== undefined) {
    const rest = failed.hasSucceeded ? 'the deployment succeeded' : 'the deployment goes on'
    return `❌ ${plural(failed.count, 'target')} failed, ${rest}`
  }
  const wasSeen = verdict.conclusion === 'error' && snapshot !== undefined
  return `${headings[verdict.conclusion]}${wasSeen ? ' to its end' : ''}`
}

/** Deployment and counts, the root cause, what the action did itself, and whether the old revision is back. */
export function verdictSections(outcome: Outcome, extent: FailureExtent): readonly Markdown[] {
  const { rollback, intervention } = outcome
  const cause = rootCauseSection(outcome, extent)
  return [
    ...(outcome.deploymentId === undefined ? [] : [lead(outcome, outcome.deploymentId)]),
    ...(cause === undefined ? [] : [cause]),
    ...(intervention === undefined ? [] : [interventionLine(intervention)]),
    ...(rollback === undefined ? [] : [rollbackSection(rollback)]),
  ]
}

function lead(outcome: Outcome, deploymentId: string): Markdown {
  const { snapshot, consoleUrl } = outcome
  const commit = snapshot && deployedCommit(snapshot.deployment)
  return joined(
    [
      markdown`Deployment ${deploymentId}`,
      ...(commit === undefined ? [] : [commit]),
      ...(snapshot === undefined || headingTellsStatus(outcome)
        ? []
        : [markedStatus(snapshot.deployment.status)]),
      ...(snapshot === undefined ? [] : [countsLine(countTargets(snapshot))]),
      own(`watched for ${inWords(outcome.endedAt - outcome.startedAt)}`),
      ...(consoleUrl === undefined ? [] : [link(own('open in the AWS console'), consoleUrl)]),
    ],
    ' · ',
  )
}

function headingTellsStatus(outcome: Outcome): boolean {
  const { conclusion } = outcome.verdict
  const isOfDeployment = ['success', 'failure', 'stopped', 'ready'].includes(conclusion)
  return isOfDeployment && failedTargetsOnly(outcome) === undefined
}

function interventionLine({ text, answer }: Intervention): Markdown {
  return answer === undefined
    ? markdown`**${prose(text)}**`
    : markdown`**${prose(text)}** CodeDeploy: ${answer}`
}
