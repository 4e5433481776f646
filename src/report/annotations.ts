import type { FailureGroup } from '../deployment/failures.ts'
import { type Advice, adviceForGroup, adviceForOutcome, hintLine } from './advice.ts'
import { failureText, rootCause } from './failure-text.ts'
import type { Outcome } from './outcome.ts'
import { counted, cut, oneLine } from './text.ts'

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

/** GitHub shows 10 errors and 10 warnings a step (facts.md), and cuts a message at 4,096 characters. */
const mostAnnotations = 10
const longestMessage = 4_000

/**
 * The annotations for an outcome: the step's failing message first, then one for each further cause, then
 * warnings for failures that do not fail the step.
 */
export function annotations(outcome: Outcome): readonly Annotation[] {
  const cause = rootCause(outcome)
  if (cause === undefined) return warnings(outcome)
  const [, ...further] = outcome.verdict.failures
  const shown = further.slice(0, mostAnnotations - 1)
  const left = further.length - shown.length
  const failing = annotation('error', cause.code, [
    `${cause.code}: ${cause.message}`,
    ...hintLines(adviceForOutcome(outcome)),
    ...(left > 0 ? [`${counted(left, 'further cause')} in the job summary.`] : []),
  ])
  return [failing, ...shown.map(group => groupAnnotation('error', group, outcome)), ...warnings(outcome)]
}

function hintLines(advice: Advice | undefined): readonly string[] {
  return advice === undefined ? [] : [hintLine(advice)]
}

function warnings(outcome: Outcome): readonly Annotation[] {
  const groups = outcome.verdict.warnings
  const shown = groups.slice(0, groups.length > mostAnnotations ? mostAnnotations - 1 : mostAnnotations)
  const left = groups.length - shown.length
  return [
    ...shown.map(group => groupAnnotation('warning', group, outcome)),
    ...(left > 0
      ? [annotation('warning', 'More failures', [`${counted(left, 'further cause')} in the job summary.`])]
      : []),
  ]
}

function groupAnnotation(level: 'error' | 'warning', group: FailureGroup, outcome: Outcome): Annotation {
  const code = oneLine(group.errorCode, 100)
  return annotation(level, code, [
    `${code}: ${failureText(group)}`,
    ...hintLines(adviceForGroup(group, outcome.snapshot?.deployment)),
  ])
}

function annotation(level: Annotation['level'], title: string, lines: readonly string[]): Annotation {
  return { level, title, message: cut(lines.join('\n'), longestMessage) }
}
