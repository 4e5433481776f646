import { WatchError } from '../errors.ts'
import type { Clock } from '../time/clock.ts'
import { classify, describe, isRetryable, nameOf } from './errors.ts'
import { explain, type FailedRequest } from './explain-error.ts'
import { createSlowdown } from './throttle-factor.ts'

/** What becomes known while requests are retried. */
export interface PatienceEvents {
  /** Every answer, good or bad, for the debug log. */
  answered(operation: string, outcome: string, milliseconds: number): void
  /** Requests begin to fail in a way that passes by itself. Told once until `recovered`. */
  troubled(reason: string): void
  /** They have been answered again for a while, or the watch ends with good answers. */
  recovered(failedRequests: number, milliseconds: number): void
}

/** Sends one request, as often as it takes. */
export type SendRequest = <Answer>(
  request: FailedRequest,
  signal: AbortSignal,
  send: (signal: AbortSignal) => Promise<Answer>,
) => Promise<Answer>

export interface Patience {
  readonly send: SendRequest
  /** How many times slower than usual to ask; 1 while nothing is throttled. */
  slowdown(): number
  /** Tells that the trouble is over, where it is, before the last report. */
  settle(): void
}

/** Without one good answer for so long, contact is lost (contract: 10 minutes). */
const contactLostAfter = 10 * 60_000
/**
 * Trouble is over when for so long, and over so many answers, no request has failed: where 30 % of all requests
 * fail, 20 good answers in a row come about once in 1,250 times, so that it is told once and not each time.
 */
const recoveredAfter = 30_000
const recoveredAnswers = 20
const firstPause = 1_000
const longestPause = 20_000

interface Trouble {
  readonly since: number
  failedRequests: number
  lastFailure: number
  goodAnswersSince: number
}

/**
 * Retries what passes by itself (throttling, server and network errors, unreadable answers) with jittered
 * back-off, over all requests of one watch together; every good answer starts the ten minutes anew.
 *
 * The returned `send` throws `WatchError` for what does not pass, with the code `LostContact` after ten
 * minutes without one good answer, or the signal's reason when the signal is aborted.
 *
 * @param random numbers from 0 to 1, for the jitter
 */
export function createPatience(clock: Clock, random: () => number, events: PatienceEvents): Patience {
  /** When the first request was sent that has failed since the last good answer. */
  let failingSince: number | undefined
  let trouble: Trouble | undefined
  const slowdown = createSlowdown()

  /** Returns for how long there has been no good answer. The pause between two polls does not count. */
  const noteFailure = (error: unknown, sentAt: number): number => {
    const now = clock.now()
    failingSince ??= sentAt
    if (trouble === undefined) {
      trouble = { since: now, failedRequests: 0, lastFailure: now, goodAnswersSince: 0 }
      events.troubled(describe(error))
    }
    trouble.failedRequests += 1
    trouble.lastFailure = now
    trouble.goodAnswersSince = 0
    return now - failingSince
  }

  const noteSuccess = (): void => {
    failingSince = undefined
    if (trouble === undefined) return
    trouble.goodAnswersSince += 1
    const isQuiet = clock.now() - trouble.lastFailure >= recoveredAfter
    if (isQuiet && trouble.goodAnswersSince >= recoveredAnswers) recover(trouble)
  }

  const recover = (over: Trouble): void => {
    events.recovered(over.failedRequests, over.lastFailure - over.since)
    trouble = undefined
  }

  const send: SendRequest = async (request, signal, attempt) => {
    for (let failures = 0; ; failures += 1) {
      signal.throwIfAborted()
      const sentAt = clock.now()
      try {
        const answer = await attempt(signal)
        events.answered(request.operation, 'ok', clock.now() - sentAt)
        noteSuccess()
        slowdown.answered()
        return answer
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof WatchError) throw error
        events.answered(request.operation, nameOf(error), clock.now() - sentAt)
        if (!isRetryable(error)) throw explain(error, request)
        if (classify(error) === 'throttled') slowdown.throttled()
        if (noteFailure(error, sentAt) >= contactLostAfter) throw lostContact(error, request)
        await clock.sleep(pauseAfter(failures, random), signal)
      }
    }
  }

  return {
    send,
    slowdown: slowdown.factor,
    settle: () => {
      if (trouble !== undefined && failingSince === undefined) recover(trouble)
    },
  }
}

/** Exponential back-off, half of it random, so that many watchers do not beat in step. */
function pauseAfter(failures: number, random: () => number): number {
  const longest = Math.min(firstPause * 2 ** Math.min(failures, 10), longestPause)
  return longest * (0.5 + random() / 2)
}

function lostContact(error: unknown, request: FailedRequest): WatchError {
  return new WatchError(
    'LostContact',
    `CodeDeploy in ${request.region} has not given one good answer for 10 minutes (last: ${describe(error)}).`,
    {
      hint: 'The deployment itself goes on. Check the network of the runner and the AWS Health Dashboard.',
      cause: error,
    },
  )
}
