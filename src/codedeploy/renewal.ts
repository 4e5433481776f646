import { systemClock } from '../time/clock.ts'
import { neverAborted, orAborted, TimeoutError, withTimeout } from '../time/timeout.ts'
import type { Credentials, CredentialsProvider, ProviderOptions } from './client.ts'
import { CredentialsUnavailableError, isRetryable } from './errors.ts'

/** How long credentials that are still valid are used before their source is asked again, in milliseconds. */
const pauseAfterTrouble = 30_000

/**
 * A provider whose calls always come to an end: all requests wait for the one that is in progress. The SDK asks for new
 * credentials minutes before the old ones expire; if their source is in trouble then, the old ones are used.
 *
 * @param limit how long one call may take, in milliseconds
 * @param load asks the source once
 */
export function renewing(limit: number, load: CredentialsProvider): CredentialsProvider {
  let last: Credentials | undefined
  let troubleUntil = Number.NEGATIVE_INFINITY
  return async options => {
    const valid = options?.forceRefresh === true || !isValid(last) ? undefined : last
    if (valid !== undefined && performance.now() < troubleUntil) return valid
    try {
      last = await withinLimit(limit, load, options)
      return last
    } catch (error) {
      if (valid === undefined || !isRetryable(error)) throw error
      troubleUntil = performance.now() + pauseAfterTrouble
      return valid
    }
  }
}

function isValid(credentials: Credentials | undefined): boolean {
  return credentials?.expiration !== undefined && credentials.expiration.getTime() > Date.now()
}

async function withinLimit(
  limit: number,
  load: CredentialsProvider,
  options: ProviderOptions | undefined,
): Promise<Credentials> {
  try {
    // The SDK passes no signal to a provider.
    return await withTimeout(systemClock, limit, neverAborted, signal => orAborted(signal, load(options)))
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    throw new CredentialsUnavailableError(`their source gave none within ${limit / 1_000} s`)
  }
}

/**
 * Asks for new credentials at once, whatever the runner's clock says about the old ones: AWS has said that they have
 * expired.
 *
 * @returns whether requests may succeed with what has come: false if it is the same, and nothing will renew it
 */
export async function renewCredentials(client: {
  readonly config: { readonly credentials: CredentialsProvider }
}): Promise<boolean> {
  const { credentials } = client.config
  const before = await credentials()
  const after = await credentials({ forceRefresh: true })
  return after.expiration !== undefined || after.accessKeyId !== before.accessKeyId
}
