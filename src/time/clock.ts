import { setTimeout as pause } from 'node:timers/promises'
import { nextTurn, type Turns } from './turns.ts'

/** Time comes in from outside, so that hours pass in milliseconds in a test. */
export interface Clock {
  /** Milliseconds since the epoch; never goes back. */
  now(): number
  /** Resolves after this many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The longest pause that Node's timers accept (2^31 − 1 ms). A longer one would end at once. */
const longestTimer = 2_147_483_647

/** The machine's own time, from its monotonic clock, so that a correction of the time changes nothing. */
export const systemClock: Clock & Turns = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await pause(Math.min(Math.max(milliseconds, 0), longestTimer), undefined, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  },
  turn: nextTurn,
}
