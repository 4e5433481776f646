import type { RequestError } from '@octokit/request-error'
import type { Redactor } from '../redactor.ts'
import type { Annotation } from '../report/annotations.ts'
import { oneLine } from '../values/text.ts'

/**
 * Why a request to GitHub failed: `transient` and `rate-limited` pass by themselves. A token is not accepted
 * (`unauthorized`) or lacks a permission (`forbidden`); a request is not accepted (`rejected`).
 */
type ErrorKind = 'transient' | 'rate-limited' | 'unauthorized' | 'forbidden' | 'rejected' | 'unexpected'

/** @param error what Octokit threw; it gives the status 500 to a request without a response */
export function classify(error: unknown): ErrorKind {
  if (!isRequestError(error)) return 'unexpected'
  const { status } = error
  if (status === 429 || (status === 403 && isRateLimit(error))) return 'rate-limited'
  if (status === 408 || status >= 500) return 'transient'
  if (status === 401) return 'unauthorized'
  // What a token may not see does not exist for it.
  return status === 403 || status === 404 ? 'forbidden' : 'rejected'
}

/** Whether GitHub refuses a request about one thing, and may accept it about another. */
export function isRefused(error: unknown): boolean {
  return ['forbidden', 'rejected'].includes(classify(error))
}

/** In a person's token's response (facts.md). */
const needsApp = /must authenticate via a GitHub App/i

const permissions = { 'check run': 'checks: write', comment: 'pull-requests: write' } as const

/** A warning that explains why something could not be written and what to do; the verdict stays. */
export function warning(error: unknown, what: keyof typeof permissions, redactor: Redactor): Annotation {
  const message = `The ${what} could not be written: ${because(error, permissions[what], redactor)}.`
  return { level: 'warning', title: 'GitHub', message }
}

/** A warning that the check run is not on the head of the pull request that the event is about. */
export function headWarning(error: unknown, pullRequest: number, redactor: Redactor): Annotation {
  const message =
    `The check run is on the workflow's commit, because GitHub did not return the head of pull request ` +
    `${pullRequest}: ${describe(error, redactor)}. Give the commit as sha, or add to the job: permissions: ` +
    'pull-requests: read.'
  return { level: 'warning', title: 'GitHub', message }
}

function because(error: unknown, permission: string, redactor: Redactor): string {
  const reason = describe(error, redactor)
  if (classify(error) === 'forbidden' && needsApp.test(reason)) {
    return (
      `GitHub refused it: ${reason}. check-run needs the workflow's own token or a GitHub App's, ` +
      'not the token of a person: leave github-token out, or give it an installation token of an app'
    )
  }
  switch (classify(error)) {
    case 'forbidden':
      return (
        `GitHub refused it: ${reason}. Add to the job: permissions: ${permission}. ` +
        'In a pull request from a fork or by Dependabot, the token can only read'
      )
    case 'unauthorized':
      return `GitHub does not accept the github-token: ${reason}`
    case 'rate-limited':
      return `the github-token has reached GitHub's rate limit: ${reason}`
    default:
      return reason
  }
}

/** GitHub's own words, on one line. */
export function describe(error: unknown, redactor: Redactor): string {
  const message = oneLine(redactor.messageOf(error), 300)
  return isRequestError(error) && error.response ? `${message} (HTTP ${error.status})` : message
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === 'HttpError'
}

/** GitHub also responds with 403 to too many requests (docs.github.com, "Rate limits for the REST API"). */
function isRateLimit({ message, response }: RequestError): boolean {
  const { 'retry-after': retryAfter, 'x-ratelimit-remaining': remaining } = response?.headers ?? {}
  return retryAfter !== undefined || remaining === '0' || /\brate limit\b/i.test(message)
}
