import type { Clock } from '../time/clock.ts'
import { orAborted } from '../time/timeout.ts'
import { classify } from './request-errors.ts'

/** How long to wait before work is repeated, in milliseconds; each further pause is twice as long. */
const firstPause = 1_000

/**
 * Does work until it succeeds, or fails in a way that does not pass by itself, or the signal is aborted.
 *
 * @param work looks first for what an attempt before it has written: its response may have been lost
 * @throws what the last attempt threw, or the signal's reason if that ended it
 */
export async function repeat(clock: Clock, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let pause = firstPause; ; pause *= 2) {
    try {
      return await orAborted(signal, work())
    } catch (error) {
      if (classify(error) !== 'transient') throw error
      await clock.sleep(pause, signal).catch(() => Promise.reject(error))
    }
  }
}
