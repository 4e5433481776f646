import { WatchError } from '../errors.ts'
import { systemClock } from '../time/clock.ts'
import { orAborted, withTimeout } from '../time/timeout.ts'
import {
  cameAsResponse,
  classify,
  describe,
  isForeign,
  isRetryable,
  nameOf,
  unresolvedHost,
} from './classify-error.ts'
import { type ServiceOptions, usualTimeouts } from './client.ts'
import type { RetryableClass } from './error-names.ts'
import { explain, type Service } from './explain-error.ts'
import { isKnownRegion } from './region.ts'
import { ThrottleFactor } from './throttle-factor.ts'

/** What is reported while requests are sent and retried. */
export interface RetryEvents {
  /** Called before each attempt: waits until it may be sent. Default: at once. */
  beforeAttempt?(signal: AbortSignal): Promise<void>
  /** Every response, good or bad, for the debug log. */
  answered(operation: string, outcome: string, milliseconds: number): void
  /** Requests have started to fail in a way that passes by itself. Reported once until `recovered`. */
  troubled(reason: string): void
  /** Requests have succeeded again for a while, or the watch ends while they do. */
  recovered(failedRequests: number, milliseconds: number): void
}

/** Without one good response for this long, contact is lost (contract: 10 minutes). */
const contactLostAfter = 10 * 60_000
/**
 * A host that has no address from the first request on will not get one (contract: within a minute). In a region that
 * the SDK does not know, one response of the resolver is enough.
 */
const unresolvedAfter = 50_000
/**
 * Trouble is over when no request has failed for this long and over this many responses. When 30 % of all requests
 * fail, 20 good responses in a row come about once in 1,250 times, so recovery is not reported again and again.
 */
const recoveredAfter = 30_000
const recoveredResponses = 20
/**
 * The longest pauses before a request is sent again, in milliseconds. What failed for another reason than throttling
 * is likely to succeed soon: a single failure costs half a second at most, seven in a row less than 15 s.
 */
const backOff = {
  throttled: { first: 1_000, growth: 2, longest: 20_000 },
  transient: { first: 400, growth: 1.5, longest: 5_000 },
} as const satisfies Readonly<Record<RetryableClass, object>>

/** Failed requests since the last recovery. Times are milliseconds since the epoch. */
interface Trouble {
  readonly firstFailure: number
  readonly lastFailure: number
  readonly failedRequests: number
  readonly goodResponsesSince: number
}

export interface SenderOptions extends Pick<ServiceOptions, 'clock' | 'random' | 'redactor' | 'timeouts'> {
  readonly service: Service
  readonly region: string
  readonly events: RetryEvents
  /**
   * Asks for new credentials because the old ones have expired. Returns whether requests may succeed with them.
   * Default: nothing renews them.
   */
  readonly renewCredentials?: () => Promise<boolean>
}

/**
 * Sends requests and retries what passes by itself: throttling, server and network errors, unreadable responses.
 * The back-off is counted for each request, everything else over all requests of one watch together.
 */
export class RetryingSender {
  readonly throttleFactor = new ThrottleFactor()
  readonly #options: SenderOptions
  /** When the first request was sent of those that have failed since the last good response. */
  #failingSince: number | undefined
  #trouble: Trouble | undefined
  /** Whether there has been any response, good or bad. */
  #isReached = false
  /** Whether there has been a good response: then AWS can be reached, and what is in the way may go away. */
  #hasSucceeded = false
  /** When the first request was sent of those that failed, all of them, because their host has no address. */
  #unresolvedSince: number | undefined

  constructor(options: SenderOptions) {
    this.#options = options
  }

  /**
   * Sends one request until it succeeds.
   *
   * @param operation as in the IAM action `codedeploy:OPERATION`
   * @param subject what the request is about, for error messages: `deployment d-…`
   * @param attempt sends it once
   * @throws WatchError for what does not pass by itself, with the code `LostContact` after ten minutes without
   *   one good response to any request, or within a minute if the host does not exist (there is no such region); the
   *   signal's reason if the signal is aborted
   */
  async send<Result>(
    operation: string,
    subject: string,
    signal: AbortSignal,
    attempt: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const { service, region, clock, random, events, redactor, timeouts = usualTimeouts } = this.#options
    const request = { service, operation, subject, region }
    const failures = { throttled: 0, transient: 0 }
    let isClockCorrected = false
    for (;;) {
      signal.throwIfAborted()
      await events.beforeAttempt?.(signal)
      const sentAt = clock.now()
      try {
        // Sockets run on the machine's own time, even if the clock of the pauses is virtual.
        const response = await withTimeout(systemClock, timeouts.attempt, signal, limited =>
          orAborted(limited, attempt(limited)),
        )
        events.answered(operation, 'ok', clock.now() - sentAt)
        this.#noteSuccess()
        return response
      } catch (error) {
        signal.throwIfAborted()
        if (error instanceof WatchError) throw error
        events.answered(operation, redactor.redact(nameOf(error)), clock.now() - sentAt)
        const isSkewed = classify(error) === 'skewed'
        // The clock was already corrected, so the signature itself is wrong.
        if (isSkewed && isClockCorrected) throw explain(error, request, redactor)
        isClockCorrected ||= isSkewed
        const mayPass = isRetryable(error) || (isForeign(error) && this.#hasSucceeded)
        if (!mayPass && !(await this.#isRenewed(error, signal))) {
          throw explain(error, request, redactor)
        }
        this.#noteFailure(error, sentAt)
        if (this.#isContactLost()) throw lostContact(error, describe(error, redactor), service, region)
        if (this.#timeToResolve() <= 0) throw neverReached(error, service, region)
        const kind = classify(error) === 'throttled' ? 'throttled' : 'transient'
        const pause = pauseAfter(kind, failures[kind], random)
        failures[kind] += 1
        await clock.sleep(Math.min(pause, this.#timeToResolve()), signal)
      }
    }
  }

  /** Reports the recovery that is still due if the last request succeeded: for the end of a watch. */
  reportRecovery(): void {
    if (this.#trouble === undefined || this.#failingSince !== undefined) return
    const { failedRequests, firstFailure, lastFailure } = this.#trouble
    this.#trouble = undefined
    this.#options.events.recovered(failedRequests, lastFailure - firstFailure)
  }

  /** Whether an error said that the credentials have expired, and new ones have arrived or may still arrive. */
  async #isRenewed(error: unknown, signal: AbortSignal): Promise<boolean> {
    const { renewCredentials } = this.#options
    if (renewCredentials === undefined || classify(error) !== 'expired') return false
    try {
      return await orAborted(signal, renewCredentials())
    } catch (failure) {
      signal.throwIfAborted()
      if (failure instanceof WatchError) throw failure
      return isRetryable(failure)
    }
  }

  #noteSuccess(): void {
    this.#isReached = true
    this.#hasSucceeded = true
    this.#unresolvedSince = undefined
    this.throttleFactor.onSuccess()
    this.#failingSince = undefined
    if (this.#trouble === undefined) return
    const { lastFailure, goodResponsesSince } = this.#trouble
    this.#trouble = { ...this.#trouble, goodResponsesSince: goodResponsesSince + 1 }
    const isQuiet = this.#options.clock.now() - lastFailure >= recoveredAfter
    if (isQuiet && goodResponsesSince + 1 >= recoveredResponses) this.reportRecovery()
  }

  #noteFailure(error: unknown, sentAt: number): void {
    if (classify(error) === 'throttled') this.throttleFactor.onThrottled()
    this.#failingSince ??= sentAt
    this.#isReached ||= cameAsResponse(error)
    const isUnresolved = !this.#isReached && unresolvedHost(error) !== undefined
    this.#unresolvedSince = isUnresolved ? (this.#unresolvedSince ?? sentAt) : undefined
    if (this.#trouble === undefined) this.#options.events.troubled(describe(error, this.#options.redactor))
    const lastFailure = this.#options.clock.now()
    this.#trouble = {
      firstFailure: this.#trouble?.firstFailure ?? lastFailure,
      lastFailure,
      failedRequests: (this.#trouble?.failedRequests ?? 0) + 1,
      goodResponsesSince: 0,
    }
  }

  /** Measured from the sending of the first failed request, so the pause between two polls does not count. */
  #isContactLost(): boolean {
    const since = this.#failingSince
    return since !== undefined && this.#options.clock.now() - since >= contactLostAfter
  }

  /** How long a host that has no address is asked for, in milliseconds from now; infinite if there is none. */
  #timeToResolve(): number {
    const since = this.#unresolvedSince
    if (since === undefined) return Number.POSITIVE_INFINITY
    // Neither the SDK nor the resolver knows the region.
    if (!isKnownRegion(this.#options.region)) return 0
    return since + unresolvedAfter - this.#options.clock.now()
  }
}

/** Exponential back-off, half of it random, so that many watches do not send their requests in step. */
function pauseAfter(kind: RetryableClass, failuresBefore: number, random: () => number): number {
  const { first, growth, longest } = backOff[kind]
  return Math.min(first * growth ** failuresBefore, longest) * (0.5 + random() / 2)
}

function lostContact(error: unknown, description: string, service: Service, region: string): WatchError {
  return new WatchError(
    'LostContact',
    `No request to ${service.name} in ${region} has succeeded for 10 minutes (last error: ${description}).`,
    {
      hint: "The deployment itself continues. Check the runner's network and the AWS Health Dashboard.",
      cause: error,
    },
  )
}

function neverReached(error: unknown, service: Service, region: string): WatchError {
  const host = unresolvedHost(error) ?? ''
  const hint = host.includes(region)
    ? `Check the region (aws-region or AWS_REGION): if this host does not exist, there is no region ${region}. If the ` +
      "region is right, check the runner's DNS and network."
    : "Check the runner's DNS, network and proxy settings (HTTPS_PROXY)."
  return new WatchError(
    'LostContact',
    `The host ${host} cannot be resolved, so ${service.name} in ${region} was never reached.`,
    { hint, cause: error },
  )
}
