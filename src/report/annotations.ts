import type { FailureGroup } from '../deployment/failures.ts'
import { previousRevisionEvents } from '../hints/hints.ts'
import { oneLine, plural, truncate } from '../text.ts'
import { type Advice, adviceForError, adviceForGroup, adviceForOutcome, hintLine } from './advice.ts'
import { failureText, type Masking, rootCause } from './failure-text.ts'
import type { Outcome } from './outcome.ts'

/** A message that GitHub shows on the run's page and, where a file is named, on the pull request's lines. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  /** Several lines at most; the first one alone tells what happened. */
  readonly message: string
  readonly file?: string
  /** 1 for the first line. */
  readonly line?: number
}

/** A line of a file in this repository. */
export interface Location {
  /** From the repository's root, with slashes. */
  readonly file: string
  /** 1 for the first line. */
  readonly line: number
}

/** Where in the checkout the script of a group of failures stands, as far as that is known. */
export type Locate = (group: FailureGroup) => Location | undefined

/** GitHub shows 10 errors and 10 warnings a step (facts.md), and cuts a message at 4,096 characters. */
const mostAnnotations = 10
const longestMessage = 4_000
/** The rest of a message is for the hint: what to do matters more than the end of a long reason. */
const longestReason = 2_400

/**
 * The annotations for an outcome: the step's failing message first, then one for each further cause, then
 * warnings for failures that do not fail the step.
 */
export function annotations(outcome: Outcome, locate: Locate): readonly Annotation[] {
  const cause = rootCause(outcome)
  if (cause === undefined) return warnings(outcome, locate)
  const [first, ...further] = outcome.verdict.failures
  const shown = further.slice(0, mostAnnotations - 1)
  const left = further.length - shown.length
  const failing = annotation('error', cause.code, [
    truncate(`${cause.code}: ${cause.message}`, longestReason),
    ...(first === undefined ? [] : revisionLines(first)),
    ...hintLines(adviceForOutcome(outcome)),
    ...(first === undefined ? [] : hintLines(adviceForError(outcome))),
    ...(left > 0 ? [`${plural(left, 'further cause')} in the job summary.`] : []),
  ])
  return [
    { ...failing, ...(first && locate(first)) },
    ...shown.map(group => groupAnnotation('error', group, outcome, locate)),
    ...warnings(outcome, locate),
  ]
}

/** A group of failures as an annotation of its own, on the line that `locate` knows. */
export function groupAnnotation(
  level: Annotation['level'],
  group: FailureGroup,
  outcome: Outcome,
  locate: Locate,
  masking: Masking = 'masked',
): Annotation {
  const code = oneLine(group.errorCode, 100)
  const lines = [
    `${code}: ${failureText(group, masking)}`,
    ...revisionLines(group),
    ...hintLines(adviceForGroup(group, outcome.snapshot?.deployment)),
  ]
  return { ...annotation(level, code, lines), ...locate(group) }
}

/** Says why such an annotation stands on no file. */
function revisionLines({ eventName }: FailureGroup): readonly string[] {
  if (eventName === undefined || !previousRevisionEvents.includes(eventName)) return []
  return [
    `${eventName} runs the scripts of the previous revision, so the one that failed may differ from this commit's.`,
  ]
}

function hintLines(advice: Advice | undefined): readonly string[] {
  return advice === undefined ? [] : [hintLine(advice)]
}

function warnings(outcome: Outcome, locate: Locate): readonly Annotation[] {
  const groups = outcome.verdict.warnings
  const shown = groups.slice(0, groups.length > mostAnnotations ? mostAnnotations - 1 : mostAnnotations)
  const left = groups.length - shown.length
  return [
    ...shown.map(group => groupAnnotation('warning', group, outcome, locate)),
    ...(left > 0
      ? [annotation('warning', 'More failures', [`${plural(left, 'further cause')} in the job summary.`])]
      : []),
  ]
}

function annotation(level: Annotation['level'], title: string, lines: readonly string[]): Annotation {
  return { level, title, message: truncate(lines.join('\n'), longestMessage) }
}
