import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { systemClock } from '../time/clock.ts'
import { orAborted, withTimeout } from '../time/timeout.ts'
import type { Environment } from './agents.ts'
import { type CredentialsProvider, connection, type Timeouts, usualTimeouts } from './client.ts'
import { classify, describe, isRetryable, nameOf } from './errors.ts'
import { explain } from './explain-error.ts'

const stsService = { name: 'STS', iamPrefix: 'sts' } as const

/** The SDK passes no signal to a provider. */
const neverAborted = new AbortController().signal

/**
 * Credentials of a role that is assumed with the workflow's OIDC token. The SDK's client asks for new ones before
 * they expire, so a watch outlives one session. A new token is fetched each time.
 *
 * The provider throws `WatchError` if the role cannot be assumed and a retry cannot help.
 *
 * @param fetchToken the workflow's OIDC token for the audience sts.amazonaws.com
 */
export function assumedRole(options: {
  readonly roleArn: string
  readonly sessionName: string
  readonly region: string | undefined
  readonly environment: Environment
  readonly fetchToken: (signal: AbortSignal) => Promise<string>
  readonly redactor: Redactor
  /** Hides a value from the runner's log from now on. Called for each session's credentials, before they are used. */
  readonly mask: (secret: string) => void
  /** Default: `usualTimeouts`. */
  readonly timeouts?: Timeouts
}): CredentialsProvider {
  const { roleArn, region, timeouts = usualTimeouts } = options
  const transport = connection(options.environment, timeouts)
  return async () => {
    // Loaded only if a role is assumed.
    const { fromWebToken } = await import('@aws-sdk/credential-provider-web-identity')
    // All requests wait for the one call of the provider that is in progress, so it must come to an end.
    const webIdentityToken = await withTimeout(systemClock, timeouts.answer, neverAborted, signal =>
      orAborted(signal, options.fetchToken(signal)),
    )
    options.redactor.hide(webIdentityToken)
    const assume = fromWebToken({
      roleArn,
      webIdentityToken,
      roleSessionName: options.sessionName.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
      clientConfig: { ...transport, maxAttempts: 1, region },
    })
    try {
      const credentials = await assume()
      const { accessKeyId, secretAccessKey, sessionToken } = credentials
      // The ID alone opens nothing, but aws-actions/configure-aws-credentials masks it as well.
      for (const secret of [accessKeyId, secretAccessKey, sessionToken]) {
        options.redactor.hide(secret)
        if (secret) options.mask(secret)
      }
      return credentials
    } catch (error) {
      if (isRetryable(error)) throw error
      if (classify(error) === 'too-large') {
        const request = { service: stsService, operation: 'AssumeRoleWithWebIdentity', region: region ?? '' }
        throw explain(error, { ...request, subject: `role ${roleArn}` }, options.redactor)
      }
      throw new WatchError(
        options.redactor.redact(nameOf(error)),
        `The role ${roleArn} could not be assumed (${describe(error, options.redactor)}).`,
        {
          hint:
            "Check that the role exists and that its trust policy allows GitHub's OIDC provider to call " +
            'sts:AssumeRoleWithWebIdentity for this repository and branch with the audience sts.amazonaws.com. In ' +
            'repositories that were created or renamed since mid-2026, the sub claim contains numeric IDs in addition to the names.',
          cause: error,
        },
      )
    }
  }
}
