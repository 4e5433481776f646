import * as core from '@actions/core'
import { WatchError } from '../errors.ts'

/** The audience that AWS expects (facts.md). */
const audience = 'sts.amazonaws.com'

/**
 * The workflow's OIDC token for AWS. It lives about five minutes and may be fetched again through the job.
 *
 * @throws WatchError where the job lacks `permissions: id-token: write`: the runner then sets no address to
 *   fetch it from
 */
export async function fetchIdToken(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (!environment.ACTIONS_ID_TOKEN_REQUEST_URL || !environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN) {
    throw new WatchError(
      'CredentialsProviderError',
      "role-to-assume needs the workflow's OIDC token, but this job has no permission to fetch one.",
      { hint: 'Add to the job: permissions: id-token: write' },
    )
  }
  return await core.getIDToken(audience)
}
