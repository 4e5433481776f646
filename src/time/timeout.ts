import type { Clock } from './clock.ts'

/** For work that only its own timeout ends. */
export const neverAborted = new AbortController().signal

/** Why `withTimeout` ended its work. */
export class TimeoutError extends Error {
  constructor(milliseconds: number) {
    super(`no complete response within ${milliseconds / 1_000} s`)
    this.name = 'TimeoutError'
  }
}

/**
 * Runs work whose signal is aborted after a timeout in milliseconds, or together with `signal`.
 *
 * @throws what the work throws: `TimeoutError` or the reason of `signal` if it stops for one of them
 */
export async function withTimeout<Result>(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const timeout = new AbortController()
  const workIsDone = new AbortController()
  const timer = clock
    .sleep(milliseconds, workIsDone.signal)
    .then(() => timeout.abort(new TimeoutError(milliseconds)))
    .catch(() => undefined)
  try {
    return await work(AbortSignal.any([signal, timeout.signal]))
  } finally {
    workIsDone.abort()
    await timer
  }
}

/** In milliseconds: how long work may take, and how long once the workflow is cancelled. */
export interface TimeLimits {
  readonly usual: number
  readonly cancelled: number
}

/**
 * Like `withTimeout`, for work that a cancellation does not end at once, but gives less time.
 *
 * @param cancelled aborted when the workflow is cancelled, whether before the work or during it
 */
export async function withTimeLimits<Result>(
  clock: Clock,
  limits: TimeLimits,
  cancelled: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const timeIsUp = new AbortController()
  const workIsDone = new AbortController()
  const hurry = (): void => {
    clock.sleep(limits.cancelled, workIsDone.signal).then(
      () => timeIsUp.abort(new TimeoutError(limits.cancelled)),
      () => undefined,
    )
  }
  whenAborted(cancelled, hurry, workIsDone.signal)
  try {
    return await withTimeout(clock, limits.usual, timeIsUp.signal, work)
  } finally {
    workIsDone.abort()
  }
}

/**
 * Calls a listener once when a signal is aborted, and at once if it has been already.
 *
 * @param until when aborted, the listener is no longer called
 */
export function whenAborted(signal: AbortSignal, listener: () => void, until?: AbortSignal): void {
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener, { once: true, signal: until })
}

/**
 * Waits for a result until the signal is aborted: for work that does not listen to a signal, such as the AWS SDK
 * while it fetches credentials. A result that comes later is dropped.
 *
 * @throws the signal's reason, or what the work throws
 */
export async function orAborted<Result>(signal: AbortSignal, result: Promise<Result>): Promise<Result> {
  const aborted = Promise.withResolvers<never>()
  const isDone = new AbortController()
  whenAborted(signal, () => aborted.reject(signal.reason), isDone.signal)
  try {
    return await Promise.race([result, aborted.promise])
  } finally {
    isDone.abort()
  }
}
