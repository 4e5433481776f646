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

/**
 * Waits for a result until the signal is aborted: for work that does not listen to a signal, such as the AWS SDK
 * while it fetches credentials. A result that comes later is dropped.
 *
 * @throws the signal's reason, or what the work throws
 */
export async function orAborted<Result>(signal: AbortSignal, result: Promise<Result>): Promise<Result> {
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => aborted.reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([result, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
