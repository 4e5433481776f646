import { defined } from '../defined.ts'
import { type FailureGroup, logTailOf } from '../deployment/failures.ts'
import type { Deployment } from '../deployment/model.ts'
import { type Hint, hintFor, hintText } from '../hints/hints.ts'
import type { Outcome } from './outcome.ts'

/** What a failure means and what to do about it, in our own words. */
export interface Advice {
  readonly meaning: string
  /** The usual causes with what to do about each, the likeliest first. */
  readonly causes: Hint['causes']
  /** The page of AWS's documentation, where there is one. */
  readonly page?: string
}

/** What is known about a group of failures, as its hint in log, annotation, summary and report. */
export function adviceForGroup(group: FailureGroup, deployment: Deployment | undefined): Advice | undefined {
  const [first] = group.failures
  return hintFor({
    where: first.isExplained ? 'lifecycle' : 'deployment',
    errorCode: group.errorCode,
    ...defined({
      platform: deployment?.computePlatform,
      event: group.eventName,
      scriptName: group.scriptName,
      message: group.message,
      logTail: logTailOf(group),
    }),
  })
}

/** What to do about the root cause, whether a target, the deployment or the watch itself failed. */
export function adviceForOutcome(outcome: Outcome): Advice | undefined {
  const [group] = outcome.verdict.failures
  const deployment = outcome.snapshot?.deployment
  if (group !== undefined) return adviceForGroup(group, deployment)
  if (outcome.ending.kind !== 'finished') return adviceForError(outcome)
  const { code, message } = deployment?.errorInformation ?? {}
  return hintFor({
    where: 'deployment',
    ...defined({ platform: deployment?.computePlatform, errorCode: code, message }),
  })
}

/** What to do about an error that ended the watch; it is told although a target had failed before. */
export function adviceForError(outcome: Outcome): Advice | undefined {
  return outcome.hint === undefined ? undefined : { meaning: outcome.hint, causes: [] }
}

/** The advice as one line: `Hint: … (https://docs.aws.amazon.com/…)`. */
export function hintLine(advice: Advice): string {
  return `Hint: ${hintText(advice)}${advice.page === undefined ? '' : ` (${advice.page})`}`
}
