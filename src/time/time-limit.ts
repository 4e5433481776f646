import type { Clock } from './clock.ts'

/** The reason of a signal that `withinTimeLimit` aborts. */
export class TimeLimitReached extends Error {
  constructor(milliseconds: number) {
    super(`not done within ${milliseconds} ms`)
    this.name = 'TimeLimitReached'
  }
}

/**
 * Does work that ends, by its signal, when so many milliseconds are over or when `signal` is aborted. Throws
 * what the work throws: `TimeLimitReached`, or the reason of `signal`, where it stopped for them.
 */
export async function withinTimeLimit<Result>(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const workIsDone = new AbortController()
  const timer = clock
    .sleep(milliseconds, workIsDone.signal)
    .then(() => limit.abort(new TimeLimitReached(milliseconds)))
    .catch(() => undefined)
  try {
    return await work(AbortSignal.any([signal, limit.signal]))
  } finally {
    workIsDone.abort()
    await timer
  }
}
