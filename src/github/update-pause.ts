/** What GitHub says with each response about the requests of an hour (facts.md: 1,000 for all workflows of a repository). */
export interface RateBudget {
  readonly limit: number
  readonly remaining: number
  /** When there are new ones, in milliseconds since the epoch. */
  readonly reset: number
}

/** The pause after an update if something changed, and if nothing did, in milliseconds (contract.md). */
const pauses = { changed: 20_000, unchanged: 60_000 } as const

/**
 * How steeply the pause grows: it is 1.7 times as long with 90 % of the requests left, 6 times with 70 %, 32 times with
 * 50 %. So ten watches whose deployments never stop changing leave 590 of 1,000 requests after an hour.
 */
const steepness = 5

const anHour = 3_600_000

/**
 * How long to wait between two updates of a check run, in milliseconds. Nothing is held back for longer than until the
 * hour's requests are renewed.
 *
 * @param budget undefined: GitHub says nothing about a limit
 * @param now in milliseconds since the epoch
 */
export function updatePause(state: keyof typeof pauses, budget: RateBudget | undefined, now: number): number {
  const usual = pauses[state]
  if (budget === undefined) return usual
  const slowed = usual / (budget.remaining / budget.limit) ** steepness
  return Math.max(usual, Math.min(slowed, budget.reset - now))
}

/**
 * The budget in a response's headers; undefined if they are missing or make no sense.
 *
 * @param now in milliseconds since the epoch: the clocks may differ, but an hour is the longest that GitHub counts
 */
export function rateBudget(
  headers: Readonly<Record<string, string | number | undefined>>,
  now: number,
): RateBudget | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(name => {
    const text = String(headers[`x-ratelimit-${name}`] ?? '')
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined
  })
  if (limit === undefined || remaining === undefined || reset === undefined || limit === 0) return undefined
  return {
    limit,
    remaining: Math.min(remaining, limit),
    reset: Math.min(reset * 1_000, now + anHour),
  }
}
