import { isClockSkewCorrectedError, isThrottlingError, isTransientError } from '@smithy/core/retry'
import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { number } from '../values/wire.ts'
import {
  type ErrorClass,
  namedClasses,
  signatureErrors,
  type TlsMismatch,
  tlsMismatches,
  transientPrefixes,
  unknownOperations,
} from './error-names.ts'

/** A response that lacks what the API always sends. Read again, it may be complete. */
export class UnreadableResponseError extends Error {
  /** If an error lacks this, the AWS SDK adds advice on debugging to its message. */
  readonly $metadata = {}

  constructor(what: string) {
    super(what)
    this.name = 'UnreadableResponse'
  }
}

/** A source of credentials that exists is in trouble. Asked again, it may provide some. */
export class CredentialsUnavailableError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'CredentialsUnavailable'
  }
}

/**
 * What to do about an error, by its name and HTTP status, never by its message, except for OpenSSL's number in one.
 *
 * @param thrown what an SDK client threw
 */
export function classify(thrown: unknown): ErrorClass {
  const error = (thrown instanceof Error ? thrown : new Error()) as SdkError
  // An endpoint that does not have the operation will not have it the next time.
  if (isUnknownOperation(error)) return 'rejected'
  // The SDK notes with every error that the runner's clock was wrong, but only these may come of it.
  const isSkewed = isClockSkewCorrectedError(error) === true
  if (isSkewed && signatureErrors.has(stemOf(error))) return 'skewed'
  const status = statusOf(error)
  if (status === 407) return 'proxy'
  if (tlsMismatch(error) !== undefined) return 'foreign'
  const named = namedClasses.get(stemOf(error))
  if (named !== undefined) return named
  if (isThrottlingError(error) || status === 429) return 'throttled'
  if (!isSkewed && isTransientError(error)) return 'transient'
  if (transientPrefixes.test(nameOf(error))) return 'transient'
  // A tunnel that the proxy closed instead of responding.
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

/** Whether something else than AWS responded, as far as is known: it passes only if AWS has responded before. */
export function isForeign(error: unknown): boolean {
  return classify(error) === 'foreign'
}

/** What is wrong with the other end of a connection if it does not speak TLS as Node does. */
export function tlsMismatch(error: unknown): TlsMismatch | undefined {
  const { message } = Object(error) as { readonly message?: unknown }
  const name = nameOf(error)
  const number = name === 'EPROTO' ? /\berror:0A000([\dA-F]{3}):/.exec(`${message}`)?.[1] : undefined
  return tlsMismatches.get(number ?? name)
}

/** Whether the error came as a response, rather than from the network. */
export function cameAsResponse(error: unknown): boolean {
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

/** The HTTP status of a response, or of a proxy that refused a tunnel (`ERR_PROXY_TUNNEL`). */
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
