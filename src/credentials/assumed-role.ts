import {
  CredentialsUnavailableError,
  describe,
  isRetryable,
  nameOf,
  UnreadableResponseError,
} from '../aws/classify-error.ts'
import {
  type CredentialsProvider,
  connection,
  longestCredentials,
  type Timeouts,
  usualTimeouts,
} from '../aws/client.ts'
import { type Explanation, explainConnection, explained, explainOnRunner } from '../aws/explain-on-runner.ts'
import type { Environment } from '../environment.ts'
import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { systemClock } from '../time/clock.ts'
import { neverAborted, orAborted, withTimeout } from '../time/timeout.ts'
import { renewing } from './renewal.ts'

/**
 * Credentials of a role that is assumed with the workflow's OIDC token. The SDK's client asks for new ones before
 * they expire, so a watch outlives one session. A new token is fetched each time.
 *
 * The provider throws `WatchError` if the role cannot be assumed and a retry cannot help.
 *
 * @param fetchToken the workflow's OIDC token for an audience
 */
export function assumedRole(options: {
  readonly roleArn: string
  readonly sessionName: string
  readonly region: string | undefined
  readonly environment: Environment
  readonly fetchToken: (audience: string) => Promise<string>
  readonly redactor: Redactor
  /**
   * Masks a value in the runner's log from now on. Called for the credentials of each session, before they are used.
   */
  readonly mask: (secret: string) => void
  /** Default: `usualTimeouts`. */
  readonly timeouts?: Timeouts
}): CredentialsProvider {
  const { roleArn, region, redactor, timeouts = usualTimeouts } = options
  const audience = audienceOf(roleArn)
  const transport = connection(options.environment, timeouts, longestCredentials)
  return renewing(2 * timeouts.response, async () => {
    // Loaded only if a role is assumed.
    const { fromWebToken } = await import('@aws-sdk/credential-provider-web-identity')
    const webIdentityToken = await tokenFor(audience, timeouts.response, options.fetchToken, redactor)
    redactor.hide(webIdentityToken)
    const assume = fromWebToken({
      roleArn,
      webIdentityToken,
      roleSessionName: options.sessionName.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
      clientConfig: { ...transport, maxAttempts: 1, region },
    })
    try {
      const credentials = await assume()
      const { accessKeyId, secretAccessKey, sessionToken } = credentials
      // The ID alone is not secret, but aws-actions/configure-aws-credentials masks it as well.
      for (const secret of [accessKeyId, secretAccessKey, sessionToken]) {
        redactor.hide(secret)
        if (secret) options.mask(secret)
      }
      return credentials
    } catch (error) {
      if (isRetryable(error)) throw error
      // The SDK gives no name to its error for a response without credentials.
      if (nameOf(error) === 'Error') throw new UnreadableResponseError(describe(error, redactor))
      const asked = { endpoint: 'STS', request: `AssumeRoleWithWebIdentity for the role ${roleArn}` }
      const explanation =
        explainOnRunner(error, asked, redactor) ?? refusal(roleArn, audience, describe(error, redactor))
      throw explained(error, explanation, redactor)
    }
  })
}

const oidcEndpoint = "GitHub's OIDC endpoint"

/** The workflow's token. What goes wrong with it passes by itself, unless a certificate or a proxy is in the way. */
async function tokenFor(
  audience: string,
  limit: number,
  fetchToken: (audience: string) => Promise<string>,
  redactor: Redactor,
): Promise<string> {
  try {
    return await withTimeout(systemClock, limit, neverAborted, signal =>
      orAborted(signal, fetchToken(audience)),
    )
  } catch (error) {
    if (error instanceof WatchError) throw error
    const explanation = explainConnection(error, oidcEndpoint, redactor)
    if (explanation !== undefined) throw explained(error, explanation, redactor)
    throw new CredentialsUnavailableError(`${oidcEndpoint}: ${describe(error, redactor)}`)
  }
}

function refusal(roleArn: string, audience: string, reason: string): Explanation {
  return [
    `The role ${roleArn} could not be assumed (${reason}).`,
    "Check that the role exists and that its trust policy allows GitHub's OIDC provider to call " +
      `sts:AssumeRoleWithWebIdentity for this repository and branch with the audience ${audience}. In ` +
      'repositories that were created or renamed since mid-2026, the sub claim contains numeric IDs in addition to the names.',
  ]
}

/** The audience that the STS of the role's partition expects in a token (facts.md, OIDC). */
function audienceOf(roleArn: string): string {
  return roleArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'
}
