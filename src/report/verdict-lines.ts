import { capitalized, lastLines, oneLine, plural, safeLines } from '../values/text.ts'
import { countsText } from './counts-bar.ts'
import { inWords } from './duration.ts'
import { affected, shownLogTail } from './failure-text.ts'
import { type LogLine, styled } from './log-line.ts'
import { commandLine, nextSteps } from './next-steps.ts'
import { despiteText, noTargetsText, rollbackText, waitText } from './notes.ts'
import { type FailureCause, hasWatched, type Outcome } from './outcome.ts'
import { timeText } from './progress.ts'
import type { Names } from './target-facts.ts'
import { despiteWords, verdictOf } from './verdicts.ts'

/** A log tail to print in a fold. Its lines are hostile: the printer stops workflow commands around them. */
export interface LogTail {
  /** With the time, as every line outside of folds. */
  readonly title: string
  /** The time alone, for a line that is not in a fold. */
  readonly time: string
  readonly lines: readonly string[]
}

/** More log tails than this make the log hard to load; the report file has them all. */
const mostLogTails = 20
/** Characters of a log tail that are printed, from its end. The agent sends about 2,048. */
const longestLogTail = 16_384

/** The last lines of the log: the verdict with counts and duration, what was done, and the rollback. */
export function verdictLines(outcome: Outcome): readonly LogLine[] {
  const { conclusion, rootCause, counts, snapshot, stop, rollback } = outcome
  const [style] = verdictOf(conclusion, rootCause?.code)
  const details = [
    ...(counts === undefined ? [] : [countsText(counts)]),
    ...(hasWatched(outcome) ? [`watched for ${inWords(outcome.endedAt - outcome.startedAt)}`] : []),
  ]
  const lines: LogLine[] = [[styled(style, verdictText(outcome)), ...details.map(detail => ` · ${detail}`)]]
  if (outcome.deploymentDespiteFailure === 'succeeded') lines.push([despiteText.replaceAll('`', '')])
  if (outcome.terminationWait !== undefined) lines.push([waitText(outcome.terminationWait)])
  if (outcome.hasNoTargets) lines.push([styled('yellow', noTargetsText)])
  // Else the failing message says it.
  if (stop !== undefined && snapshot === undefined) {
    lines.push([stop.text, stop.answer === undefined ? '' : ` CodeDeploy: ${stop.answer}`])
  }
  if (rollback !== undefined) {
    const status = rollback.snapshot?.deployment.status
    const result =
      status === undefined ? 'was started, but not followed' : (rollbackText(status) ?? `is ${status}`)
    lines.push([`Rollback ${rollback.deploymentId} ${result}`])
  }
  lines.push(...nextLines(outcome))
  const left = withLogTail(outcome).length - mostLogTails
  if (left > 0) lines.push([`${plural(left, 'more log tail')} in the report file (output report-path).`])
  return lines
}

/** What to run on the first instance of the root cause, or to open in the console. */
function nextLines(outcome: Outcome): readonly LogLine[] {
  const [cause] = outcome.failures
  if (cause === undefined) return []
  const steps = nextSteps(cause, outcome)
  const command = commandLine(steps)
  return [
    ...(command === undefined ? [] : [['Next: ', command]]),
    ...steps.pages.map(({ title, subject, address }) => [`Next: ${title} ${oneLine(subject)}: ${address}`]),
  ]
}

/** The verdict in one sentence, safe for the log. */
export function verdictText(outcome: Outcome): string {
  const { deploymentId } = outcome
  return withVerdict(deploymentId === undefined ? undefined : `Deployment ${oneLine(deploymentId)}`, outcome)
}

/**
 * What became of it, as far as is known: `Deployment d-ABCDEF123 failed`.
 *
 * @param subject on one line; undefined if nothing is known of the deployment
 */
export function withVerdict(subject: string | undefined, outcome: Outcome): string {
  const words = verdictWords(outcome)
  if (outcome.conclusion !== 'error') return `${subject ?? 'The deployment'} ${words}`
  return subject === undefined ? capitalized(words) : `${subject}: ${words}`
}

function verdictWords(outcome: Outcome): string {
  const { conclusion, rootCause, snapshot, failedTargetIds, awaited } = outcome
  const { deploymentDespiteFailure: deployment } = outcome
  if (deployment !== undefined) return despiteWords(deployment, failedTargetIds.length)
  const [, words] = verdictOf(conclusion, rootCause?.code)
  const isOpen = conclusion === 'timed-out' || conclusion === 'cancelled'
  if (isOpen && awaited !== undefined) return 'did not appear before the watch ended'
  return isOpen && snapshot === undefined ? 'could not be read before the watch ended' : words
}

/** The log tail of each cause of failure that says something, the root cause's first. */
export function logTails(outcome: Outcome): readonly LogTail[] {
  const time = timeText(outcome.endedAt - outcome.startedAt)
  return withLogTail(outcome)
    .slice(0, mostLogTails)
    .map(cause => ({
      title: `${time}${title(cause, outcome.names)}`,
      time,
      lines: safeLines(lastLines(cause.logTail, longestLogTail)),
    }))
}

function withLogTail({ failures, warnings }: Outcome) {
  return [...failures, ...warnings].flatMap(cause => {
    const logTail = shownLogTail(cause)
    return logTail === undefined ? [] : [{ ...cause, logTail }]
  })
}

function title(cause: FailureCause, names: Names): string {
  const what = [cause.scriptName ?? cause.errorCode, cause.eventName].filter(part => part !== undefined)
  return `Log tail of ${what.join(' in ')} on ${affected(cause, names)}`
}
