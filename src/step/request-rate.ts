import type { Clock } from '../time/clock.ts'

/** At most this many requests in any minute while the step waits for a deployment to appear (contract.md). */
const mostPerMinute = 6
const minute = 60_000

/** Keeps the requests of a wait below six a minute, retries included. */
export class RequestRate {
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

  /** A wait begins: what was sent before does not count. */
  forget(): void {
    this.#times = []
  }

  /** Waits until one more request is allowed. @throws the signal's reason */
  async pause(signal: AbortSignal): Promise<void> {
    const oldest = this.#recent().at(-mostPerMinute)
    if (oldest !== undefined) await this.#clock.sleep(oldest + minute - this.#clock.now(), signal)
  }

  #recent(): readonly number[] {
    return this.#times.filter(time => time > this.#clock.now() - minute)
  }
}
