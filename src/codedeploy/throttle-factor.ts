/**
 * How much slower a watch asks while CodeDeploy throttles it, so that many watchers share one account's limit
 * without a word between them: each slows down when it is throttled and speeds up while it is answered.
 */
export interface Slowdown {
  /** How many times slower than usual to ask; 1 while nothing is throttled. */
  factor(): number
  /** A request was throttled. */
  throttled(): void
  /** A request was answered. */
  answered(): void
}

/** A throttled request outweighs one answer, and two answers outweigh it: the pace holds where two fifths are throttled. */
const strain = 1.5
const relief = 0.75
const most = 16

/** At the usual pace. */
export function createSlowdown(): Slowdown {
  let factor = 1
  return {
    factor: () => factor,
    throttled: () => {
      factor = Math.min(factor * strain, most)
    },
    answered: () => {
      factor = Math.max(factor * relief, 1)
    },
  }
}
