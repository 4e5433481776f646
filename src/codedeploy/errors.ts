import { WatchError } from '../errors.ts'
import { record } from './wire.ts'

/**
 * What to do about an error, decided by its name and HTTP status, never by its message text.
 *
 * `again` and `throttled` pass by themselves; the others end the watch at once.
 */
export type ErrorClass = 'again' | 'throttled' | 'denied' | 'credentials' | 'expired' | 'not-found' | 'fatal'

const classes: ReadonlyMap<string, ErrorClass> = new Map([
  ...names('throttled', 'Throttling', 'ThrottlingException', 'ThrottledException', 'RequestThrottled'),
  ...names('throttled', 'RequestThrottledException', 'TooManyRequestsException', 'RequestLimitExceeded'),
  ...names('throttled', 'SlowDown', 'BandwidthLimitExceeded', 'LimitExceededException'),
  ...names('denied', 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized'),
  ...names('expired', 'ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired'),
  ...names('credentials', 'CredentialsProviderError', 'ProviderError', 'TokenProviderError'),
  ...names(
    'credentials',
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'InvalidClientTokenIdException',
  ),
  ...names('credentials', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature'),
  ...names('credentials', 'MissingAuthenticationToken', 'MissingAuthenticationTokenException'),
  ...names('credentials', 'NotAuthorizedException', 'OptInRequired'),
  // Of STS; the SDK gives them names of its own.
  ...names('credentials', 'InvalidIdentityToken', 'InvalidIdentityTokenException'),
  ...names('credentials', 'IDPRejectedClaim', 'IDPRejectedClaimException'),
  ...names('again', 'IDPCommunicationError', 'IDPCommunicationErrorException'),
  ...names('not-found', 'DeploymentDoesNotExistException', 'InvalidDeploymentIdException'),
  ...names('not-found', 'ApplicationDoesNotExistException', 'DeploymentGroupDoesNotExistException'),
  ...names('not-found', 'InvalidApplicationNameException', 'InvalidDeploymentGroupNameException'),
  ...names('again', 'RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture'),
  // The SDK calls an error so that names none: it is not AWS that answered, but something on the way.
  ...names('again', 'Unknown', 'UnknownError'),
  ...names('again', 'TimeoutError', 'SyntaxError', 'UnreadableAnswer'),
])

const unknownOperations: ReadonlySet<string> = new Set([
  'UnknownOperationException',
  'UnknownOperation',
  'InvalidAction',
  'NotImplemented',
  'NotImplementedException',
])

/** An answer that lacks what the API always sends; read again, it may be whole. */
export class UnreadableAnswerError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'UnreadableAnswer'
  }
}

/** @param error what an SDK client threw */
export function classify(error: unknown): ErrorClass {
  const status = httpStatusOf(error)
  // An endpoint that does not have the operation will not have it the next time.
  if (status === 501 || unknownOperations.has(nameOf(error))) return 'fatal'
  // The runner's clock was wrong, which AWS takes for a wrong signature. The SDK has read the right time off the
  // answer, and signs the next request with it.
  if (metadataOf(error).clockSkewCorrected === true) return 'again'
  const named = classes.get(nameOf(error))
  if (named !== undefined) return named
  if (status === 429) return 'throttled'
  // Without an HTTP status there was no answer: a refused, reset or unresolvable connection.
  if (status === undefined || status >= 500 || status < 400) return 'again'
  return 'fatal'
}

/** Whether the credentials are denied an operation. */
export function isDenied(error: unknown): boolean {
  return classify(error instanceof WatchError ? error.cause : error) === 'denied'
}

/** Whether the credentials are denied, or the endpoint does not know, an operation (contract: `api: auto`). */
export function isUnavailableOperation(error: unknown): boolean {
  const cause = error instanceof WatchError ? error.cause : error
  return unknownOperations.has(nameOf(cause)) || httpStatusOf(cause) === 501 || isDenied(cause)
}

/** The name that AWS, or Node for a network error (`ECONNRESET`), gave to an error. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  // The SDK calls a reset connection a TimeoutError.
  const isFromNode = error.name === 'Error' || error.name === 'TimeoutError'
  return isFromNode && 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** A short text of an error for a log line. */
export function describe(error: unknown): string {
  const text = error instanceof Error && error.message !== '' ? error.message : 'no message'
  const nested = error instanceof AggregateError ? error.errors.map(describe).join('; ') : ''
  return [`${nameOf(error)}:`, text === 'no message' && nested !== '' ? nested : text].join(' ')
}

function httpStatusOf(error: unknown): number | undefined {
  const { httpStatusCode } = metadataOf(error)
  return typeof httpStatusCode === 'number' ? httpStatusCode : undefined
}

/** What the SDK notes on its errors, beside what AWS said. */
function metadataOf(error: unknown): Readonly<Record<string, unknown>> {
  return record(record(error).$metadata)
}

function names(errorClass: ErrorClass, ...all: readonly string[]): readonly [string, ErrorClass][] {
  return all.map(name => [name, errorClass])
}
