import { countTargets } from '../deployment/counts.ts'
import { type FailureGroup, logTailOf } from '../deployment/failures.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { inWords } from './duration.ts'
import { affected } from './failure-text.ts'
import { type LogLine, type Style, styled } from './log-line.ts'
import type { Outcome } from './outcome.ts'
import { countsText } from './progress.ts'
import { oneLine, safeLines } from './text.ts'

/** A log tail to print in a fold. Its lines are hostile: the printer stops workflow commands around them. */
export interface LogTail {
  readonly title: string
  readonly lines: readonly string[]
}

/** More log tails than this would bury the verdict; the report file has them all. */
const mostLogTails = 20

const verdicts: Readonly<Record<Conclusion, readonly [Style, string]>> = {
  success: ['green', 'succeeded'],
  failure: ['red', 'failed'],
  stopped: ['red', 'was stopped'],
  ready: ['green', 'is ready for its traffic'],
  'timed-out': ['yellow', 'was still going when the time was up'],
  cancelled: ['yellow', 'was still going when the workflow was cancelled'],
  error: ['red', 'could not be watched'],
}

/** The last lines of the log: the verdict with counts and duration, what was done, and the rollback. */
export function verdictLines(outcome: Outcome): readonly LogLine[] {
  const { verdict, snapshot, deploymentId, intervention, rollback } = outcome
  const [style, words] = verdicts[verdict.conclusion]
  const subject = deploymentId === undefined ? 'The deployment' : `Deployment ${deploymentId}`
  const counts = snapshot === undefined ? [] : [countsText(countTargets(snapshot))]
  const details = [...counts, `watched for ${inWords(outcome.endedAt - outcome.startedAt)}`]
  return [
    [styled(style, `${oneLine(subject)} ${endWords(outcome, words)}`), ` · ${details.join(' · ')}`],
    ...(intervention === undefined
      ? []
      : [
          [intervention.text, intervention.answer === undefined ? '' : ` CodeDeploy: ${intervention.answer}`],
        ]),
    ...(rollback === undefined
      ? []
      : [
          [
            `Rollback ${rollback.deploymentId}: ${rollback.snapshot?.deployment.status ?? 'started, not watched'}`,
          ],
        ]),
  ]
}

/** A cancelled or timed-out watch may have seen the deployment's end all the same. */
function endWords(outcome: Outcome, words: string): string {
  const { ending, snapshot } = outcome
  const isOpen = ending.kind === 'timed-out' || ending.kind === 'cancelled'
  return isOpen && snapshot === undefined ? 'was not seen before the watch ended' : words
}

/** The log tail of each group of failures, the root cause's first. */
export function logTails(outcome: Outcome): readonly LogTail[] {
  const groups: readonly FailureGroup[] = [...outcome.verdict.failures, ...outcome.verdict.warnings]
  return groups
    .flatMap(group => {
      const text = logTailOf(group)
      return text === undefined ? [] : [{ title: logTailTitle(group), lines: safeLines(text) }]
    })
    .slice(0, mostLogTails)
}

function logTailTitle(group: FailureGroup): string {
  const what = [
    group.scriptName ?? group.errorCode,
    group.eventName === undefined ? '' : `in ${group.eventName}`,
  ]
  return `Log tail of ${what.filter(part => part !== '').join(' ')} on ${affected(group)}`
}
