import { oneLine } from '../text.ts'
import { objectIn } from './answers.ts'

/**
 * What became of a request: `limited` and `passing` go away by themselves, the others do not.
 *
 * - `limited`: too many requests for now
 * - `passing`: no answer, a server error, or an answer that could not be read
 * - `unauthorized`: the token is not accepted
 * - `forbidden`: the token lacks a permission
 * - `unknown`: there is no such thing, or the token may not see it
 * - `refused`: GitHub does not take the request
 */
export type GitHubErrorKind = 'limited' | 'passing' | 'unauthorized' | 'forbidden' | 'unknown' | 'refused'

/** A request to GitHub that failed. */
export class GitHubError extends Error {
  readonly kind: GitHubErrorKind
  /** How long GitHub asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined

  constructor(kind: GitHubErrorKind, message: string, retryAfter?: number, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'GitHubError'
    this.kind = kind
    this.retryAfter = retryAfter
  }

  /** Whether the same request may succeed later. */
  get passes(): boolean {
    return this.kind === 'limited' || this.kind === 'passing'
  }
}

/** What came back, as Octokit gives it. */
export interface Answer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>
  /** JSON where the answer says that it is. */
  readonly data: unknown
}

/** GitHub's advice where it limits without saying for how long: at least a minute. */
const usualLimit = 60_000
/** GitHub tells whole seconds, by a clock of its own. */
const afterReset = 1_000

/** The error that an answer with an unsuccessful status means. @param now in milliseconds since the epoch */
export function errorOf(answer: Answer, now: number): GitHubError {
  const message = messageOf(answer)
  const kind = kindOf(answer, message)
  return new GitHubError(kind, message, kind === 'limited' ? retryAfter(answer, now) : undefined)
}

function kindOf({ status, headers }: Answer, message: string): GitHubErrorKind {
  if (status === 429) return 'limited'
  if (status === 403) {
    // "If you exceed a rate limit, you receive 403 or 429": told by headers, or by the message alone
    // (docs.github.com, "Rate limits for the REST API").
    const isLimited =
      headers['x-ratelimit-remaining'] === '0' ||
      headers['retry-after'] !== undefined ||
      /\b(secondary )?rate limit\b/i.test(message)
    return isLimited ? 'limited' : 'forbidden'
  }
  if (status >= 500 || status === 408) return 'passing'
  if (status === 401) return 'unauthorized'
  return status === 404 ? 'unknown' : 'refused'
}

function retryAfter({ headers }: Answer, now: number): number {
  const seconds = Number(headers['retry-after'])
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1_000
  const reset = Number(headers['x-ratelimit-reset']) * 1_000
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(reset)) return usualLimit
  return Math.max(reset - now, 0) + afterReset
}

function messageOf({ status, data }: Answer): string {
  // A proxy's page, or nothing at all, has no message: the status alone has to do.
  const { message } = objectIn(data)
  return typeof message === 'string' ? `${oneLine(message, 300)} (HTTP ${status})` : `HTTP ${status}`
}
