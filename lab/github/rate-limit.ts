import type { ApiError } from './errors.ts'
import { rateLimitExceeded } from './faults.ts'

const anHour = 3_600_000

/** The primary rate limit of a repository's workflows: all their tokens share it (facts: 1,000 an hour). */
export class RateLimit {
  private readonly limit: number
  private readonly now: () => number
  /** When the hour ends, in milliseconds since the epoch. */
  private reset = 0
  private used = 0

  /** @param limit requests an hour; infinite: GitHub says nothing about one */
  constructor(limit: number, now: () => number) {
    this.limit = limit
    this.now = now
  }

  /** Whether this many requests more are within the limit. The hour begins with the first one. */
  use(count: number): boolean {
    this.renew()
    this.used += count
    return this.used <= this.limit
  }

  remaining(): number {
    this.renew()
    return Math.max(this.limit - this.used, 0)
  }

  /** What GitHub says with every answer. */
  headers(): Readonly<Record<string, string>> {
    if (this.limit === Number.POSITIVE_INFINITY) return {}
    const remaining = this.remaining()
    return {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(this.limit - remaining),
      'x-ratelimit-reset': String(Math.ceil(this.reset / 1_000)),
      'x-ratelimit-resource': 'core',
    }
  }

  exceeded(): ApiError {
    return rateLimitExceeded(Math.ceil(this.reset / 1_000))
  }

  private renew(): void {
    const now = this.now()
    if (now < this.reset) return
    this.reset = now + anHour
    this.used = 0
  }
}
