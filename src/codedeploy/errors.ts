import { isClockSkewCorrectedError, isThrottlingError, isTransientError } from '@smithy/core/retry'
import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { number } from './wire.ts'

/**
 * What to do about an error. It is decided by the error's name and HTTP status, never by its message.
 *
 * `transient` and `throttled` errors pass by themselves and are retried. A request that was `skewed`, signed by a wrong
 * clock, is sent once more: the SDK has read the right time off the answer. All others end the watch at once: those that
 * no list names are `rejected` if they came as an answer, else `unsendable`.
 */
export type ErrorClass =
  | RetryableClass
  | 'skewed'
  | 'denied'
  | 'credentials'
  | 'expired'
  | 'not-found'
  | 'too-large'
  | 'rejected'
  | 'untrusted'
  | 'proxy'
  | 'unsendable'
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
  // Read again, it would cost as much again.
  'too-large': ['ResponseTooLarge'],
  transient: [
    'RequestTimeTooSkewed',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeout',
    // The SDK's names for an answer that names no error: it came from something between the runner and AWS.
    'Unknown',
    'UnknownError',
    'SyntaxError',
    'UnreadableAnswer',
    'CredentialsUnavailable',
    // Ended from outside, in the middle of it.
    'AbortError',
    'TimeoutError',
    // Trouble between the runner and AWS, by the names of libuv (uv_errno_t), of the resolver and of Node.
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ESHUTDOWN',
    'ENOTCONN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'ENETRESET',
    'ENONET',
    'EADDRNOTAVAIL',
    'EADDRINUSE',
    'EPROTO',
    'EIO',
    'ENOTFOUND',
    'ENODATA',
    'ESERVFAIL',
    'EAI_AGAIN',
    'EAI_FAIL',
    'EAI_NODATA',
    'EAI_NONAME',
    'EAI_MEMORY',
    'EAI_SYSTEM',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ERR_STREAM_DESTROYED',
    'ERR_SOCKET_CLOSED',
    'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
    'ERR_SOCKET_CONNECTION_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
    // The runner has no more of something at the moment.
    'EAGAIN',
    'EBUSY',
    'EINTR',
    'EMFILE',
    'ENFILE',
    'ENOBUFS',
    'ENOMEM',
    'ECANCELED',
  ],
  // What OpenSSL finds wrong with a chain of certificates (Node's documentation, "X509 certificate error codes"), and
  // what Node finds wrong with the name in one.
  untrusted: [
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
    'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
    'UNABLE_TO_GET_CRL',
    'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_SIGNATURE_FAILURE',
    'CERT_NOT_YET_VALID',
    'CERT_HAS_EXPIRED',
    'CERT_CHAIN_TOO_LONG',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'CERT_REJECTED',
    'CRL_SIGNATURE_FAILURE',
    'CRL_NOT_YET_VALID',
    'CRL_HAS_EXPIRED',
    'ERROR_IN_CERT_NOT_BEFORE_FIELD',
    'ERROR_IN_CERT_NOT_AFTER_FIELD',
    'ERROR_IN_CRL_LAST_UPDATE_FIELD',
    'ERROR_IN_CRL_NEXT_UPDATE_FIELD',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
    'HOSTNAME_MISMATCH',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_TLS_CERT_ALTNAME_FORMAT',
  ],
}
const classes: ReadonlyMap<string, ErrorClass> = new Map(
  Object.entries(names).flatMap(([errorClass, all]) => all.map(name => [name, errorClass as ErrorClass])),
)
/**
 * What the names of further transient errors begin with: an answer that is not HTTP, and a TLS connection that broke or
 * was refused. A proxy or load balancer in trouble causes any of them.
 */
const transientPrefixes = /^(HPE_|ERR_SSL_)/

/** How AWS reports a signature that a wrong clock has made. */
const signatureErrors: ReadonlySet<string> = new Set([
  'InvalidSignature',
  'SignatureDoesNotMatch',
  'AuthFailure',
])

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

/** A source of credentials that exists does not answer well. Asked again, it may. */
export class CredentialsUnavailableError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'CredentialsUnavailable'
  }
}

/** @param thrown what an SDK client threw */
export function classify(thrown: unknown): ErrorClass {
  const error = (thrown instanceof Error ? thrown : new Error()) as SdkError
  // An endpoint that does not have the operation will not have it the next time.
  if (isUnknownOperation(error)) return 'rejected'
  // The SDK notes with every error that the runner's clock was wrong, but only these may come of it.
  const isSkewed = isClockSkewCorrectedError(error) === true
  if (isSkewed && signatureErrors.has(stemOf(error))) return 'skewed'
  const status = statusOf(error)
  if (status === 407) return 'proxy'
  const named = classes.get(stemOf(error))
  if (named !== undefined) return named
  if (isThrottlingError(error) || status === 429) return 'throttled'
  if (!isSkewed && isTransientError(error)) return 'transient'
  if (transientPrefixes.test(nameOf(error))) return 'transient'
  // A tunnel that the proxy closed instead of answering.
  if (status === undefined) return isFromProxy(error) ? 'transient' : 'unsendable'
  if (status < 400 || status >= 500 || otherTransientStatuses.has(status)) return 'transient'
  return isFromProxy(error) ? 'proxy' : 'rejected'
}

/** Request timeout, too early. */
const otherTransientStatuses: ReadonlySet<number> = new Set([408, 425])

/** Whether the same request may succeed if it is sent again. */
export function isRetryable(error: unknown): boolean {
  const errorClass = classify(error)
  return errorClass === 'transient' || errorClass === 'throttled' || errorClass === 'skewed'
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

const namesInNode: ReadonlySet<string> = new Set([
  'Error',
  'TimeoutError',
  'TypeError',
  'SystemError',
  'AggregateError',
])

/** The name that AWS, or Node for a network error (`ECONNRESET`), gave to an error. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  // The SDK calls a reset connection a TimeoutError. A TypeError with a code is Node's, too.
  const isFromNode = namesInNode.has(error.name)
  return isFromNode && 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** An error as a short text for a log line, without secrets. */
export function describe(error: unknown, redactor: Redactor): string {
  const message = error instanceof Error ? redactor.messageOf(error) : ''
  const nested =
    error instanceof AggregateError ? error.errors.map(one => describe(one, redactor)).join('; ') : ''
  return `${redactor.redact(nameOf(error))}: ${message || nested || 'no message'}`
}

type SdkError = Parameters<typeof isTransientError>[0]

/** The HTTP status of an answer, or of a proxy that refused a tunnel (`ERR_PROXY_TUNNEL`). */
function statusOf(error: SdkError): number | undefined {
  const { statusCode } = error as { readonly statusCode?: unknown }
  return isFromProxy(error) ? number(statusCode) : error.$metadata?.httpStatusCode
}

function isFromProxy(error: SdkError): boolean {
  return nameOf(error) === 'ERR_PROXY_TUNNEL'
}

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
