import type { Clock } from '../time/clock.ts'
import { GitHubError } from './errors.ts'

const firstPause = 1_000
const longestPause = 30_000

/**
 * How long to wait before the next attempt, in milliseconds: as GitHub asks, else exponential back-off.
 *
 * @param failures how many attempts in a row have failed before this one
 * @param random a number from 0 to 1
 */
export function pauseAfter(error: GitHubError, failures: number, random: number): number {
  if (error.retryAfter !== undefined) return error.retryAfter
  return Math.min(firstPause * 2 ** Math.min(failures, 10), longestPause) * (0.5 + random / 2)
}

/**
 * Does a work again while it fails in a way that passes by itself and there is time left. Throws what the last
 * attempt threw.
 *
 * @param work must stand being repeated after a request whose answer was lost
 * @param deadline in milliseconds since the epoch
 * @param random numbers from 0 to 1
 */
export async function untilDone<Result>(
  work: () => Promise<Result>,
  options: {
    readonly clock: Clock
    readonly random: () => number
    readonly deadline: number
    readonly signal: AbortSignal
  },
): Promise<Result> {
  const { clock, random, deadline, signal } = options
  for (let failures = 0; ; failures += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof GitHubError) || !error.passes || signal.aborted) throw error
      const pause = pauseAfter(error, failures, random())
      if (clock.now() + pause >= deadline) throw error
      await clock.sleep(pause, signal).catch(() => undefined)
      if (signal.aborted) throw error
    }
  }
}
