import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { CredentialsUnavailableError, describe, isRetryable, nameOf } from '../aws/classify-error.ts'
import {
  type Credentials,
  type CredentialsProvider,
  connection,
  longestCredentials,
  type ProviderOptions,
  type Timeouts,
  usualTimeouts,
} from '../aws/client.ts'
import { credentialsHint, type Explanation, explainConnection, explained } from '../aws/explain-on-runner.ts'
import type { Environment } from '../environment.ts'
import { InvalidInputError } from '../errors.ts'
import { withLimitedRequests } from '../network/limited-requests.ts'
import { ResponseTooLargeError } from '../network/response-body.ts'
import type { Redactor } from '../redactor.ts'
import { renewing } from './renewal.ts'

/** How many times an instance metadata service is asked that is not configured and has never responded. */
const mostUnansweredAsks = 3
/** How long an endpoint on the machine itself may take for one response, in milliseconds: the SDK's own default. */
const localTimeout = 1_000

/**
 * Credentials by the AWS SDK's default chain: environment, AWS profile, web identity, container, instance.
 *
 * Unlike the SDK's own provider, this one distinguishes a source in trouble, which is asked again, from one that does
 * not exist. Every call starts a new chain, so that a call that hangs does not hold up the ones after it.
 *
 * The provider throws `WatchError` if there are no credentials and asking again cannot help.
 *
 * @param environment that of the process, which the SDK reads by itself
 * @throws InvalidInputError if a key or token in the environment contains white space
 */
export function defaultCredentials(options: {
  readonly environment: Environment
  readonly redactor: Redactor
  /** Default: `usualTimeouts`. */
  readonly timeouts?: Timeouts
}): CredentialsProvider {
  const { environment, redactor, timeouts = usualTimeouts } = options
  const violations = keyViolations(environment)
  if (violations.length > 0) throw new InvalidInputError(violations)
  const chain = new Chain(environment, redactor, timeouts)
  // A process of the AWS profile, or roles that lead to roles, may take longer than an endpoint on the machine.
  const limit = chain.isContainer && !environment.AWS_PROFILE ? timeouts.response : 2 * timeouts.response
  return renewing(limit, async (providerOptions, signal) => {
    const limits = { longest: longestCredentials, timeout: timeouts.response, signal }
    try {
      return await withLimitedRequests(limits, () => chain.load(providerOptions))
    } catch (error) {
      if (isRetryable(error)) throw error
      const reason = describe(error, redactor)
      const explanation =
        error instanceof ResponseTooLargeError
          ? tooLarge(reason)
          : (explainConnection(error, 'STS', redactor) ?? noCredentials(reason, environment))
      throw explained(error, explanation, redactor)
    }
  })
}

/** The errors of the SDK for a response that is not JSON, or not the name of a role. */
const unreadable: ReadonlySet<string> = new Set(['SyntaxError', 'ERR_UNESCAPED_CHARACTERS'])

/**
 * The SDK's default chain. If it finds nothing, its last link is asked once more, which shows whether that is in trouble
 * or does not exist.
 */
class Chain {
  /** Whether the environment names a container credentials endpoint. */
  readonly isContainer: boolean
  readonly #environment: Environment
  readonly #redactor: Redactor
  /** For the SDK's clients of STS and SSO. */
  readonly #transport: ReturnType<typeof connection>
  /**
   * For the SDK's providers of sources on the machine. They send one request, because the action does its own retries.
   */
  readonly #init: { readonly timeout: number; readonly maxRetries: number }
  /** A source that has provided credentials once exists: from then on, its trouble counts as passing. */
  #hasWorked = false
  #unansweredAsks = 0

  constructor(environment: Environment, redactor: Redactor, timeouts: Timeouts) {
    this.#environment = environment
    this.#redactor = redactor
    this.isContainer = Boolean(
      environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI,
    )
    this.#transport = connection(environment, timeouts)
    this.#init = { timeout: Math.min(localTimeout, timeouts.connection), maxRetries: 0 }
  }

  /** @throws CredentialsUnavailableError if a source exists but is in trouble; otherwise, what the SDK throws */
  async load(options: ProviderOptions = {}): Promise<Credentials> {
    try {
      const credentials = await this.#ask(options)
      this.#hasWorked = true
      this.#redactor.hide(credentials.secretAccessKey, credentials.sessionToken)
      return isStatic(credentials, this.#environment)
        ? { ...credentials, expiration: undefined }
        : credentials
    } catch (error) {
      // The reason is left out: it quotes from a response that may contain keys.
      if (unreadable.has(nameOf(error))) {
        throw new CredentialsUnavailableError('their source sent an unreadable response')
      }
      const isWithout = nameOf(error) === 'CredentialsProviderError'
      if (!isWithout || !this.#hasWorked) throw error
      throw new CredentialsUnavailableError(
        `their source no longer provides any: ${describe(error, this.#redactor)}`,
      )
    }
  }

  async #ask(options: ProviderOptions): Promise<Credentials> {
    const init = {
      ...this.#init,
      ignoreCache: true,
      clientConfig: this.#transport,
      parentClientConfig: options.callerClientConfig,
    }
    try {
      return await defaultProvider(init)(options)
    } catch (error) {
      // The chain ends with this error for any trouble with its last link, the sources on the machine, without the
      // reason.
      if (nameOf(error) !== 'CredentialsProviderError') throw error
      const found = await this.#askMachine()
      if (found === undefined) throw error
      return found
    }
  }

  /** Asks the last link of the chain again. Undefined if there is no such source. */
  async #askMachine(): Promise<Credentials | undefined> {
    const { AWS_EC2_METADATA_DISABLED: disabled } = this.#environment
    if (this.isContainer) return await this.#askContainer()
    return disabled && disabled !== 'false' ? undefined : await this.#askInstance()
  }

  async #askContainer(): Promise<Credentials> {
    const { fromHttp } = await import('@aws-sdk/credential-provider-http')
    // Throws if the address is not allowed, which no retry changes.
    const provider = fromHttp(this.#init)
    try {
      return await provider()
    } catch (error) {
      if (nameOf(error) !== 'CredentialsProviderError' || isRefusal(this.#redactor.messageOf(error)))
        throw error
      throw new CredentialsUnavailableError(
        `the container credentials endpoint: ${describe(error, this.#redactor)}`,
      )
    }
  }

  async #askInstance(): Promise<Credentials | undefined> {
    const { fromInstanceMetadata } = await import('@smithy/credential-provider-imds')
    try {
      return await fromInstanceMetadata(this.#init)()
    } catch (error) {
      if (!this.#mayInstanceAnswer(error)) return undefined
      throw new CredentialsUnavailableError(
        `the instance metadata service: ${describe(error, this.#redactor)}`,
      )
    }
  }

  /** Whether the instance metadata service exists and may respond if it is asked again. */
  #mayInstanceAnswer(error: unknown): boolean {
    const { statusCode, code } = Object(error) as { readonly statusCode?: unknown; readonly code?: unknown }
    // 401: the service wants a token, and the request for one has failed before.
    if (typeof statusCode === 'number') return statusCode === 401 || isPassingStatus(statusCode)
    const isConfigured = Boolean(this.#environment.AWS_EC2_METADATA_SERVICE_ENDPOINT)
    if (isConfigured || code === 'ECONNRESET' || nameOf(error) !== 'ProviderError') return true
    if (typeof code === 'string') return false
    // No response in time: as on a machine outside EC2.
    this.#unansweredAsks += 1
    return this.#unansweredAsks < mostUnansweredAsks
  }
}

/** Whether nothing renews them: AWS_CREDENTIAL_EXPIRATION only says when the keys in the environment expire. */
function isStatic({ accessKeyId }: Credentials, { AWS_PROFILE, AWS_ACCESS_KEY_ID }: Environment): boolean {
  return !AWS_PROFILE && accessKeyId === AWS_ACCESS_KEY_ID
}

function isPassingStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** Whether the container's endpoint refused. The SDK gives its HTTP status only in the message. */
function isRefusal(message: string): boolean {
  const status = /^Server responded with status: (\d{3})$/.exec(message)?.[1]
  return status !== undefined && !isPassingStatus(Number(status))
}

/** What is wrong with keys and tokens in the environment: one sentence for each variable, without its value. */
function keyViolations(environment: Environment): readonly string[] {
  // The SDK then takes no keys from the environment.
  if (environment.AWS_PROFILE) return []
  return ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap(name => {
    const value = environment[name] ?? ''
    if (!/\s/.test(value)) return []
    const where = value.trim() === value ? 'inside it' : 'at its beginning or end, such as a line break'
    return [`${name} must not contain white space, but has some ${where}. Store the secret again without it.`]
  })
}

function tooLarge(reason: string): Explanation {
  return [
    `The response to the request for credentials is not usable (${reason}).`,
    'Check what responds there, and the variables that lead there, such as AWS_CONTAINER_CREDENTIALS_FULL_URI, ' +
      'AWS_EC2_METADATA_SERVICE_ENDPOINT, AWS_ENDPOINT_URL and HTTPS_PROXY.',
  ]
}

/** Why there are none, and what to do about it, by the source that is configured. */
function noCredentials(reason: string, environment: Environment): Explanation {
  const { AWS_PROFILE: profile, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret } = environment
  const { AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn } = environment
  const { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: relative, AWS_CONTAINER_CREDENTIALS_FULL_URI: full } =
    environment
  if (profile) {
    const areKeysIgnored = Boolean(key && secret)
    return [
      `The AWS profile ${profile}, which AWS_PROFILE names, provides no credentials (${reason}).` +
        (areKeysIgnored ? ' While AWS_PROFILE is set, the AWS SDK ignores AWS_ACCESS_KEY_ID.' : ''),
      `Unset AWS_PROFILE in the environment of this step${areKeysIgnored ? ' to use the keys' : ''}, or correct the profile.`,
    ]
  }
  if (tokenFile && roleArn) {
    return [
      `The role ${roleArn} could not be assumed with the token in ${tokenFile} (${reason}).`,
      'Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN and the trust policy of the role.',
    ]
  }
  if (relative || full) {
    const variable = relative
      ? 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'
      : 'AWS_CONTAINER_CREDENTIALS_FULL_URI'
    return [
      `The container credentials endpoint, which ${variable} names, provides none (${reason}).`,
      "Check the address, the role of the runner's task or pod, and the token (AWS_CONTAINER_AUTHORIZATION_TOKEN or " +
        'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE).',
    ]
  }
  const missing = key ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID'
  const isHalf = Boolean(key) !== Boolean(secret)
  return [
    `This step has no AWS credentials (${reason}).${isHalf ? ` ${missing} is empty.` : ''}`,
    credentialsHint,
  ]
}
