import { isClockSkewCorrectedError, isThrottlingError, isTransientError } from '@smithy/core/retry'
import { WatchError } from '../errors.ts'

/**
 * What to do about an error. It is decided by the error's name and HTTP status, never by its message.
 *
 * `transient` and `throttled` errors pass by themselves and are retried. All others end the watch at once.
 */
export type ErrorClass = RetryableClass | 'denied' | 'credentials' | 'expired' | 'not-found' | 'rejected'
export type RetryableClass = 'transient' | 'throttled'

/**
 * Names that the SDK's own lists of retryable errors do not have, without the ending `Exception`. They are looked up
 * first.
 */
const names: Readonly<Partial<Record<ErrorClass, readonly string[]>>> = {
  denied: ['AccessDenied', 'NotAuthorized', 'UnauthorizedOperation'],
  expired: ['ExpiredToken', 'TokenRefreshRequired'],
  credentials: [
    'CredentialsProviderError',
    'ProviderError',
    'TokenProviderError',
    'UnrecognizedClient',
    'InvalidClientTokenId',
    'InvalidSignature',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'OptInRequired',
    'InvalidIdentityToken',
    'IDPRejectedClaim',
  ],
  'not-found': [
    'DeploymentDoesNotExist',
    'InvalidDeploymentId',
    'ApplicationDoesNotExist',
    'InvalidApplicationName',
    'DeploymentGroupDoesNotExist',
    'InvalidDeploymentGroupName',
    'PipelineNotFound',
  ],
  transient: [
    'RequestTimeTooSkewed',
    'RequestExpired',
    'RequestInTheFuture',
    // The SDK's names for an answer that names no error: it came from something between the runner and AWS.
    'Unknown',
    'UnknownError',
    'SyntaxError',
    'UnreadableAnswer',
  ],
}
const classes: ReadonlyMap<string, ErrorClass> = new Map(
  Object.entries(names).flatMap(([errorClass, all]) => all.map(name => [name, errorClass as ErrorClass])),
)
const unknownOperations: ReadonlySet<string> = new Set([
  'UnknownOperation',
  'InvalidAction',
  'NotImplemented',
])

/** An answer that lacks what the API always sends. Read again, it may be complete. */
export class UnreadableAnswerError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'UnreadableAnswer'
  }
}

/** @param thrown what an SDK client threw */
export function classify(thrown: unknown): ErrorClass {
  const error = (thrown instanceof Error ? thrown : new Error()) as SdkError
  // An endpoint that does not have the operation will not have it the next time.
  if (isUnknownOperation(error)) return 'rejected'
  // The runner's clock was wrong, which AWS reports as a wrong signature. The SDK has read the right time off the
  // answer and signs the next request with it.
  if (isClockSkewCorrectedError(error)) return 'transient'
  const named = classes.get(stemOf(error))
  if (named !== undefined) return named
  if (isThrottlingError(error)) return 'throttled'
  // Without an HTTP status there was no answer: the connection was refused or reset, or the host not resolved.
  const status = error.$metadata?.httpStatusCode
  const isAnswered = status !== undefined && status >= 400 && status < 500
  return isTransientError(error) || !isAnswered ? 'transient' : 'rejected'
}

/** Whether the same request may succeed if it is sent again. */
export function isRetryable(error: unknown): boolean {
  const errorClass = classify(error)
  return errorClass === 'transient' || errorClass === 'throttled'
}

/** Whether the credentials are denied an operation. */
export function isDenied(error: unknown): boolean {
  return classify(causeOf(error)) === 'denied'
}

/** Whether the credentials are denied an operation, or the endpoint does not know it (contract: `api: auto`). */
export function isUnavailableOperation(error: unknown): boolean {
  return isDenied(error) || isUnknownOperation(causeOf(error))
}

/** Whether the error came as an answer, rather than from the network. */
export function isAnswer(error: unknown): boolean {
  return error instanceof Error && (error as SdkError).$metadata?.httpStatusCode !== undefined
}

/**
 * The host for which the resolver says that it does not exist; undefined for any other error. `EAI_AGAIN` is another
 * one: there the resolver itself does not work at the moment, which may pass.
 */
export function unresolvedHost(error: unknown): string | undefined {
  if (nameOf(error) !== 'ENOTFOUND') return undefined
  const { hostname } = error as { readonly hostname?: unknown }
  return typeof hostname === 'string' ? hostname : 'of the endpoint'
}

/** The name that AWS, or Node for a network error (`ECONNRESET`), gave to an error. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  // The SDK calls a reset connection a TimeoutError.
  const isFromNode = error.name === 'Error' || error.name === 'TimeoutError'
  return isFromNode && 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** An error as a short text for a log line. */
export function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const nested = error instanceof AggregateError ? error.errors.map(describe).join('; ') : ''
  return `${nameOf(error)}: ${message || nested || 'no message'}`
}

type SdkError = Parameters<typeof isTransientError>[0]

function causeOf(error: unknown): unknown {
  return error instanceof WatchError ? error.cause : error
}

function isUnknownOperation(error: unknown): boolean {
  const status = error instanceof Error ? (error as SdkError).$metadata?.httpStatusCode : undefined
  return status === 501 || unknownOperations.has(stemOf(error))
}

function stemOf(error: unknown): string {
  return nameOf(error).replace(/Exception$/, '')
}
