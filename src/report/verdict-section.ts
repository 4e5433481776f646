import { deployedCommit, rollbackSection } from './deployment-section.ts'
import { type FailureExtent, rootCauseSection } from './failure-section.ts'
import {
  codeList,
  consoleLink,
  duration,
  escaped,
  joined,
  type Markdown,
  markdown,
  quantity,
  sections,
} from './markdown.ts'
import { noTargetsText, waitText } from './notes.ts'
import { endedBeforeText } from './opening-lines.ts'
import { namesOf, type Outcome, type StopResult } from './outcome.ts'
import { countsPhrase, markedStatus } from './status-word.ts'
import { verdicts } from './verdicts.ts'

/** What came of it in a few words, with application and group. */
export function heading(outcome: Outcome): Markdown {
  const names = namesOf(outcome)
  const line = markdown`## ${headline(outcome)}`
  if (names.length === 0) return line
  return markdown`${line}: ${codeList(names, 100, ' / ')}`
}

function headline(outcome: Outcome): Markdown {
  const { conclusion, failedTargetIds, deploymentDespiteFailure: deployment } = outcome
  if (deployment !== undefined) {
    const targets = quantity(failedTargetIds.length, 'target')
    return markdown`❌ ${targets} failed; the deployment ${escaped(deployment)}`
  }
  const [, , headline] = verdicts[conclusion]
  return headline
}

/** Deployment with region, account and counts, the root cause, what the action did itself, and whether the old revision is back. */
export function verdictSections(outcome: Outcome, extent: FailureExtent): Markdown {
  const { rollback, stop, terminationWait, hasNoTargets } = outcome
  return sections([
    lead(outcome),
    chosen(outcome),
    terminationWait && escaped(waitText(terminationWait)),
    hasNoTargets ? markdown`⚠️ ${escaped(noTargetsText)}` : undefined,
    rootCauseSection(outcome, extent),
    stop && stopLine(stop),
    rollback && rollbackSection(rollback),
  ])
}

function lead(outcome: Outcome): Markdown | undefined {
  const { deploymentId, region, account, snapshot, counts } = outcome
  if (deploymentId === undefined) return region === undefined ? undefined : markdown`Region ${region}`
  const deployment = snapshot?.deployment
  return joined(
    [
      markdown`Deployment ${deploymentId}`,
      region === undefined ? undefined : markdown`region ${region}`,
      account === undefined ? undefined : markdown`account ${account}`,
      deployment && deployedCommit(deployment),
      deployment && !headingShowsStatus(outcome) ? markedStatus(deployment.status) : undefined,
      counts && countsPhrase(counts),
      markdown`watched for ${duration(outcome.endedAt - outcome.startedAt)}`,
      consoleLink(outcome.consoleUrl),
    ],
    ' · ',
  )
}

/** Why the step watched this deployment, and that there was nothing left to wait for. */
function chosen({ why, endedBefore }: Outcome): Markdown | undefined {
  const parts = [
    why === undefined ? undefined : markdown`Chosen because ${why}.`,
    endedBefore === undefined ? undefined : escaped(endedBeforeText(endedBefore)),
  ]
  return parts.every(part => part === undefined) ? undefined : joined(parts, ' ')
}

function headingShowsStatus(outcome: Outcome): boolean {
  const isOfDeployment = ['success', 'failure', 'stopped', 'ready'].includes(outcome.conclusion)
  return isOfDeployment && outcome.deploymentDespiteFailure === undefined
}

function stopLine({ text, answer }: StopResult): Markdown {
  const sentence = markdown`**${escaped(text)}**`
  return answer === undefined ? sentence : markdown`${sentence} CodeDeploy: ${answer}`
}
