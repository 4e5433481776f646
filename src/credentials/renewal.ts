import { CredentialsUnavailableError, isForeign } from '../aws/classify-error.ts'
import type { Credentials, CredentialsProvider, ProviderOptions } from '../aws/client.ts'
import { WatchError } from '../errors.ts'
import { systemClock } from '../time/clock.ts'
import { neverAborted, orAborted, TimeoutError, withTimeout } from '../time/timeout.ts'

/** How long credentials that are still valid are used before their source is asked again, in milliseconds. */
const pauseAfterTrouble = 30_000

/**
 * How many times STS may refuse a web identity token as invalid until it accepts one. It also does so if it could not get the key of
 * the identity provider ("Couldn't retrieve verification key from your identity provider"), which passes. Its
 * documentation says to retry with a new token (facts.md, OIDC).
 */
const mostInvalidTokens = 6
const invalidToken = /^InvalidIdentityToken(?:Exception)?$/

/** Asks a source of credentials once. The signal is aborted when its time is up. */
type Load = (options: ProviderOptions | undefined, signal: AbortSignal) => Promise<Credentials>

/**
 * A provider whose calls always end, because all requests wait for the call in progress. The SDK asks for new
 * credentials minutes before the old ones expire. If their source is in trouble then, the old ones are used.
 *
 * @param limit how long one call may take, in milliseconds
 * @param load asks the source once
 */
export function renewing(limit: number, load: Load): CredentialsProvider {
  let last: Credentials | undefined
  let invalidTokens = 0
  let troubleUntil = Number.NEGATIVE_INFINITY
  return async options => {
    const valid = options?.forceRefresh === true || !isValid(last) ? undefined : last
    if (valid !== undefined && performance.now() < troubleUntil) return valid
    try {
      last = await withinLimit(limit, load, options)
      invalidTokens = 0
      return last
    } catch (error) {
      // A refusal may pass, too: STS refuses a good token now and then.
      if (valid !== undefined) {
        troubleUntil = performance.now() + pauseAfterTrouble
        return valid
      }
      if (!(error instanceof WatchError)) throw error
      const isInvalidToken = invalidToken.test(error.code)
      if (isInvalidToken) invalidTokens += 1
      // The source has provided some before, so what is in the way may go away.
      const isBlocked = last !== undefined && isForeign(error.cause)
      const { message } = error
      const mayPass = isBlocked || (isInvalidToken && invalidTokens < mostInvalidTokens)
      throw mayPass ? new CredentialsUnavailableError(message) : error
    }
  }
}

function isValid(credentials: Credentials | undefined): boolean {
  return credentials?.expiration !== undefined && credentials.expiration.getTime() > Date.now()
}

async function withinLimit(
  limit: number,
  load: Load,
  options: ProviderOptions | undefined,
): Promise<Credentials> {
  try {
    // The SDK passes no signal to a provider.
    return await withTimeout(systemClock, limit, neverAborted, signal =>
      orAborted(signal, load(options, signal)),
    )
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    throw new CredentialsUnavailableError(`their source provided none within ${limit / 1_000} s`)
  }
}

/**
 * Asks for new credentials at once, because AWS says that the old ones have expired, even if the runner's clock
 * disagrees.
 *
 * @returns whether requests may succeed with them: false if they are the old ones, and nothing will renew them
 */
export async function renewCredentials(client: {
  readonly config: { readonly credentials: CredentialsProvider }
}): Promise<boolean> {
  const { credentials } = client.config
  const before = await credentials()
  const after = await credentials({ forceRefresh: true })
  return after.expiration !== undefined || after.accessKeyId !== before.accessKeyId
}
