import { setTimeout as pause } from 'node:timers/promises'

/** Time, handed in from outside so that hours pass in milliseconds in a test. */
export interface Clock {
  /** Milliseconds since the epoch; never goes back. */
  now(): number
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The longest pause that Node's timers take (2^31 − 1 ms); a longer one would fire at once. */
const longestTimer = 2_147_483_647

/** The machine's own time, read from the monotonic clock so that a correction of the hour changes nothing. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await pause(Math.min(Math.max(milliseconds, 0), longestTimer), undefined, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  },
}
