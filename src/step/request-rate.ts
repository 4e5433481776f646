import type { Clock } from '../time/clock.ts'

/** At most this many requests in any minute while the step waits for a deployment to appear (contract.md). */
const mostPerMinute = 6
const minute = 60_000

/** Keeps the requests of a wait at six a minute, retries and the first search included. */
export class RequestRate {
  /** Whether the step is waiting for a deployment to appear. Before and after that, nothing is held back. */
  isWaiting = false
  readonly #clock: Clock
  /** When the requests of the last minute were answered, the oldest first. */
  #times: readonly number[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A request was sent. */
  note(): void {
    this.#times = [...this.#recent(), this.#clock.now()]
  }

  /** Waits until one more request is allowed. @throws the signal's reason */
  async pause(signal: AbortSignal): Promise<void> {
    const oldest = this.isWaiting ? this.#recent().at(-mostPerMinute) : undefined
    if (oldest !== undefined) await this.#clock.sleep(oldest + minute - this.#clock.now(), signal)
  }

  #recent(): readonly number[] {
    return this.#times.filter(time => time > this.#clock.now() - minute)
  }
}
