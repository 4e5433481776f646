import { countTargets } from '../deployment/counts.ts'
import { type FailureGroup, logTailOf } from '../deployment/failures.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { oneLine, plural, safeLines } from '../text.ts'
import { countsText } from './counts-bar.ts'
import { inWords } from './duration.ts'
import { failedTargetsOnly } from './failed-targets.ts'
import { affected } from './failure-text.ts'
import { type LogLine, type Style, styled } from './log-line.ts'
import type { Outcome } from './outcome.ts'

/** A log tail to print in a fold. Its lines are hostile: the printer stops workflow commands around them. */
export interface LogTail {
  readonly title: string
  readonly lines: readonly string[]
}

/** More log tails than this make the log hard to load; the report file has them all. */
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
  const [style] = verdicts[verdict.conclusion]
  const subject = deploymentId === undefined ? 'The deployment' : `Deployment ${deploymentId}`
  const counts = snapshot === undefined ? [] : [countsText(countTargets(snapshot))]
  const details = [...counts, `watched for ${inWords(outcome.endedAt - outcome.startedAt)}`]
  return [
    [styled(style, `${oneLine(subject)} ${verdictWords(outcome)}`), ` · ${details.join(' · ')}`],
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
    ...logTailsLeftOut(outcome),
  ]
}

function verdictWords(outcome: Outcome): string {
  const { verdict, ending, snapshot } = outcome
  const failed = failedTargetsOnly(outcome)
  if (failed !== undefined) {
    return `${failed.hasSucceeded ? 'succeeded' : 'goes on'}, but ${plural(failed.count, 'target')} failed`
  }
  const isOpen = ending.kind === 'timed-out' || ending.kind === 'cancelled'
  if (isOpen && snapshot === undefined) return 'was not seen before the watch ended'
  const [, words] = verdicts[verdict.conclusion]
  return ending.kind === 'error' && snapshot !== undefined ? `${words} to its end` : words
}

/** Characters of a log tail that are printed, from its end. The agent sends about 2,048. */
const longestLogTail = 16_384

/** The log tail of each group of failures, the root cause's first. */
export function logTails(outcome: Outcome): readonly LogTail[] {
  return allLogTails(outcome)
    .slice(0, mostLogTails)
    .map(({ group, text }) => ({ title: logTailTitle(group), lines: safeLines(text.slice(-longestLogTail)) }))
}

function logTailsLeftOut(outcome: Outcome): readonly LogLine[] {
  const left = allLogTails(outcome).length - mostLogTails
  return left > 0 ? [[`${plural(left, 'further log tail')} in the report file (output report-path).`]] : []
}

function allLogTails({
  verdict,
}: Outcome): readonly { readonly group: FailureGroup; readonly text: string }[] {
  return [...verdict.failures, ...verdict.warnings].flatMap(group => {
    const text = logTailOf(group)
    return text === undefined ? [] : [{ group, text }]
  })
}

function logTailTitle(group: FailureGroup): string {
  const what = [group.scriptName ?? group.errorCode, group.eventName].filter(part => part !== undefined)
  return `Log tail of ${what.join(' in ')} on ${affected(group)}`
}
