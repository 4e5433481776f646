import { deployedCommit, rollbackSection } from './deployment-section.ts'
import { type FailureExtent, rootCauseSection } from './failure-section.ts'
import {
  codeList,
  consoleLink,
  duration,
  escaped,
  inCode,
  joined,
  type Markdown,
  markdown,
  quantity,
  sections,
  withCode,
} from './markdown.ts'
import { despiteText, noTargetsText, waitText } from './notes.ts'
import { endedBeforeText } from './opening-lines.ts'
import { hasWatched, namesOf, type Outcome, type StopResult } from './outcome.ts'
import { countsPhrase, markedStatus } from './status-word.ts'
import { verdictOf } from './verdicts.ts'

type Place = Partial<Pick<Outcome, 'region' | 'account'>>

/**
 * What came of it in a few words, and on a line of its own, where no name is broken at a hyphen, application, group, region
 * and account: a job may watch the same group in several of them.
 */
export function heading(outcome: Outcome): Markdown {
  const names = namesOf(outcome)
  const line = markdown`## ${headline(outcome)}`
  const place = joined(
    [names.length === 0 ? undefined : codeList(names, 100, ' / '), ...regionAndAccount(outcome)],
    ' · ',
  )
  return place.source === '' ? line : markdown`${line}<br><sub>${place}</sub>`
}

/** Each with a space that is no place to break. */
function regionAndAccount({ region, account }: Place): readonly (Markdown | undefined)[] {
  return [
    region === undefined ? undefined : markdown`region\u00a0${region}`,
    account === undefined ? undefined : markdown`account\u00a0${account}`,
  ]
}

function headline(outcome: Outcome): Markdown {
  const { conclusion, rootCause, failedTargetIds, deploymentDespiteFailure: deployment } = outcome
  if (deployment !== undefined) {
    const targets = quantity(failedTargetIds.length, 'target')
    return markdown`❌ ${targets} failed; the deployment ${escaped(deployment)}`
  }
  const [, , headline] = verdictOf(conclusion, rootCause?.code)
  return joined([headline, rollbackWords(outcome)], ' ')
}

/** Whether the old revision is back, which a reader wants to know as soon as that the deployment failed. */
function rollbackWords({ conclusion, rollback }: Outcome): Markdown | undefined {
  if (conclusion !== 'failure' && conclusion !== 'stopped') return undefined
  const status = rollback?.snapshot?.deployment.status
  if (status === 'Succeeded') {
    return conclusion === 'stopped' ? markdown`and rolled back` : markdown`and was rolled back`
  }
  return status === 'Failed' ? markdown`and its rollback failed` : undefined
}

/**
 * Deployment with counts, what the action did itself, whether the old revision is back, and the root cause.
 *
 * @param isUnderHeading whether region and account are in the heading before
 */
export function verdictSections(outcome: Outcome, extent: FailureExtent, isUnderHeading: boolean): Markdown {
  const { rollback, stop, terminationWait, hasNoTargets, deploymentDespiteFailure } = outcome
  return sections([
    lead(outcome, isUnderHeading ? {} : outcome),
    chosen(outcome),
    deploymentDespiteFailure === 'succeeded' ? withCode(despiteText) : undefined,
    terminationWait && escaped(waitText(terminationWait)),
    hasNoTargets ? markdown`⚠️ ${escaped(noTargetsText)}` : undefined,
    stop && stopLine(stop),
    rollback && rollbackSection(rollback),
    rootCauseSection(outcome, extent),
  ])
}

function lead(outcome: Outcome, shown: Place): Markdown | undefined {
  const { deploymentId, snapshot, counts } = outcome
  if (deploymentId === undefined)
    return shown.region === undefined ? undefined : markdown`Region ${shown.region}`
  const deployment = snapshot?.deployment
  return joined(
    [
      markdown`Deployment ${deploymentId}`,
      ...regionAndAccount(shown),
      deployment && deployedCommit(deployment),
      deployment && !headingShowsStatus(outcome) ? markedStatus(deployment.status) : undefined,
      counts && countsPhrase(counts),
      hasWatched(outcome)
        ? markdown`watched for ${duration(outcome.endedAt - outcome.startedAt)}`
        : undefined,
      consoleLink(outcome.consoleUrl),
    ],
    ' · ',
  )
}

/** Why the step watched this deployment, and that there was nothing left to wait for. */
function chosen({ why, endedBefore }: Outcome): Markdown | undefined {
  const parts = [
    why === undefined ? undefined : markdown`Chosen because ${inCode(why)}.`,
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
