import type { Ending } from '../deployment/verdict.ts'
import { InvalidInputError, WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { TimeoutError } from '../time/timeout.ts'

/** How a watch ended, as the event `ended` holds it. */
export interface ExplainedEnding {
  readonly ending: Ending
  /** What to do about an error. */
  readonly hint?: string
  /** Where a bug in the action lies. */
  readonly stack?: string
}

const bugHint =
  'This is a bug in the action. Please report it at https://github.com/codedeploy-watch/codedeploy-watch/issues ' +
  'with the report file and the debug log'

/**
 * The end that an error means.
 *
 * @param cancelled the workflow's cancellation: once it is aborted, it is the reason, no matter what was thrown
 * @param timeout the time that the step was given, in milliseconds
 */
export function endingOf(
  error: unknown,
  cancelled: AbortSignal,
  timeout: number,
  redactor: Redactor,
): ExplainedEnding {
  if (cancelled.aborted) return { ending: { kind: 'cancelled' } }
  if (error instanceof TimeoutError) return { ending: { kind: 'timed-out', minutes: timeout / 60_000 } }
  if (error instanceof WatchError) {
    const { code, message, publicMessage, hint } = error
    const violations = error instanceof InvalidInputError ? error.violations : undefined
    return { ending: { kind: 'error', code, message, publicMessage, violations }, hint }
  }
  return endingOfBug(error, redactor)
}

/** The end that an unexpected error means. */
export function endingOfBug(error: unknown, redactor: Redactor): ExplainedEnding {
  const code = error instanceof Error ? redactor.redact(error.name) : 'UnexpectedError'
  return {
    ending: { kind: 'error', code, message: redactor.messageOf(error) },
    hint: bugHint,
    stack: redactor.stackOf(error),
  }
}
