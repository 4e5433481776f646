import { hintText, previousRevisionEvents } from '../hints/hints.ts'
import { oneLine, plural, truncate } from '../values/text.ts'
import { type Audience, failureText } from './failure-text.ts'
import { noTargetsText } from './notes.ts'
import type { Advice, FailureCause, Location, Outcome, RootCause } from './outcome.ts'
import { withReason } from './reason.ts'
import type { Names } from './target-facts.ts'

/** A message that GitHub shows on the run's page and, if a file is named, on the pull request's lines. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  /** Several lines at most; the first one alone says what happened. */
  readonly message: string
  readonly file?: string
  /** 1 for the first line. */
  readonly line?: number
}

/** GitHub shows 10 errors and 10 warnings a step (facts.md), and cuts a message at 4,096 characters. */
const mostAnnotations = 10
const longestMessage = 4_000
/** The rest of a message is for the hint: what to do matters more than the end of a long reason. */
const longestReason = 2_400

/**
 * The annotations for an outcome: the step's failing message first, then one for each further cause, then
 * warnings for failures that do not fail the step.
 */
export function annotations(outcome: Outcome): readonly Annotation[] {
  const { rootCause } = outcome
  if (rootCause === undefined) return warnings(outcome)
  const [first, ...further] = outcome.failures
  const shown = further.slice(0, mostAnnotations - 1)
  const left = further.length - shown.length
  const failing = annotation(
    'error',
    rootCause.code,
    [
      truncate(`${rootCause.code}: ${reasonOf(rootCause)}`, longestReason),
      first && revisionLine(first),
      hintLine(rootCause.hint),
      hintLine(rootCause.hintBesides),
      left > 0 ? furtherCauses(left) : undefined,
    ],
    first?.location,
  )
  return [
    failing,
    ...shown.map(cause => groupAnnotation('error', cause, 'masked', outcome.names)),
    ...warnings(outcome),
  ]
}

/** One violation a line: there may be many. */
function reasonOf({ violations, logMessage, reason }: RootCause): string {
  return violations.length === 0 ? withReason(logMessage, reason) : violations.join('\n')
}

function warnings({ warnings, hasNoTargets, names }: Outcome): readonly Annotation[] {
  if (hasNoTargets) return [annotation('warning', 'No targets', [noTargetsText])]
  const shown = warnings.slice(0, warnings.length > mostAnnotations ? mostAnnotations - 1 : mostAnnotations)
  const left = warnings.length - shown.length
  return [
    ...shown.map(cause => groupAnnotation('warning', cause, 'masked', names)),
    ...(left > 0 ? [annotation('warning', 'More failures', [furtherCauses(left)])] : []),
  ]
}

function furtherCauses(count: number): string {
  return `${plural(count, 'more cause')} in the job summary.`
}

/** A cause of failure as an annotation of its own, on its line of the checkout if that is known. */
export function groupAnnotation(
  level: Annotation['level'],
  cause: FailureCause,
  audience: Audience,
  names?: Names,
): Annotation {
  const code = oneLine(cause.errorCode, 100)
  const lines = [`${code}: ${failureText(cause, audience, names)}`, revisionLine(cause), hintLine(cause.hint)]
  return annotation(level, code, lines, cause.location)
}

/** Of an event that ran other scripts than those of this commit. It says why its annotation is on no file. */
export function revisionLine({ eventName }: { readonly eventName?: string | undefined }): string | undefined {
  if (eventName === undefined || !previousRevisionEvents.includes(eventName)) return undefined
  return `${eventName} runs the scripts of the previous revision, so the script that failed may differ from the one in this commit.`
}

/** `Hint: … (https://docs.aws.amazon.com/…)`. */
function hintLine(advice: Advice | undefined): string | undefined {
  if (advice === undefined) return undefined
  return `Hint: ${hintText(advice)}${advice.page === undefined ? '' : ` (${advice.page})`}`
}

function annotation(
  level: Annotation['level'],
  title: string,
  lines: readonly (string | undefined)[],
  location?: Location,
): Annotation {
  const message = lines.filter(line => line !== undefined).join('\n')
  return { level, title, message: truncate(message, longestMessage), ...location }
}
