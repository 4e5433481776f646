import * as core from '@actions/core'
import type { Environment } from '../codedeploy/agents.ts'
import { WatchError } from '../errors.ts'
import { objectIn } from '../github/answers.ts'
import type { Fetch } from '../github/fetch.ts'

/** The audience that AWS expects (facts.md). */
const audience = 'sts.amazonaws.com'

/**
 * The workflow's OIDC token for AWS, which the log hides from now on. It lives about five minutes and may be
 * fetched again through the job.
 *
 * Throws `WatchError` where the job lacks `permissions: id-token: write`: the runner then sets no address to
 * fetch it from. Any other error may pass by itself.
 */
export async function fetchIdToken(
  environment: Environment,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
  if (!address || !requestToken) {
    throw new WatchError(
      'CredentialsProviderError',
      "role-to-assume needs the workflow's OIDC token, but this job has no permission to fetch one.",
      { hint: 'Add to the job: permissions: id-token: write' },
    )
  }
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  const headers = { accept: 'application/json', authorization: `Bearer ${requestToken}` }
  const response = await fetch(url.href, { headers, signal })
  if (!response.ok) throw new Error(`GitHub gave no OIDC token: HTTP ${response.status}`)
  const { value } = objectIn(await response.json())
  if (typeof value !== 'string' || value === '')
    throw new Error('GitHub gave an answer without an OIDC token')
  core.setSecret(value)
  return value
}
