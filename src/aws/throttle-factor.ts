/** What a throttled request multiplies the factor by, and what a successful one does. */
const growth = 1.5
const recovery = 0.75
/** The slowest pace. */
const largest = 16

/**
 * How much slower a watch polls while CodeDeploy throttles it. Many watches share one account's limit without
 * knowing of each other: each slows down when it is throttled and speeds up while it is answered.
 *
 * One throttled request outweighs one success, and two successes outweigh it: the pace is steady when two of
 * five requests are throttled.
 */
export class ThrottleFactor {
  #value = 1

  /** How many times slower than usual to poll, from 1 to 16; 1 while nothing is throttled. */
  get value(): number {
    return this.#value
  }

  onThrottled(): void {
    this.#value = Math.min(this.#value * growth, largest)
  }

  onSuccess(): void {
    this.#value = Math.max(this.#value * recovery, 1)
  }
}
