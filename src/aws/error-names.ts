/**
 * What to do about an error (`classify` in classify-error.ts).
 *
 * `transient` and `throttled` errors pass by themselves and are retried. A request that was `skewed`, signed by a wrong
 * clock, is sent once more: the SDK has read the right time off the response. After an `expired` one, new credentials
 * are asked for. A `foreign` response came from something else than AWS: that passes only if AWS has responded before. All
 * others end the watch at once: those that no list names are `rejected` if they came as a response,
 * else `unsendable`.
 */
export type ErrorClass =
  | RetryableClass
  | 'skewed'
  | 'foreign'
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
 * Names that the SDK's own lists of retryable errors do not have. They are looked up first. All names in this file are
 * without the ending `Exception`.
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
  foreign: ['UnexpectedResponse'],
  // Read again, it would cost as much again.
  'too-large': ['ResponseTooLarge'],
  transient: [
    'RequestTimeTooSkewed',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeout',
    // The SDK's names for a response that names no error: it came from something between the runner and AWS.
    'Unknown',
    'UnknownError',
    'SyntaxError',
    'UnreadableResponse',
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
    'EAI_MEMORY',
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
/** The class of an error by its name. */
export const namedClasses: ReadonlyMap<string, ErrorClass> = new Map(
  Object.entries(names).flatMap(([errorClass, all]) => all.map(name => [name, errorClass as ErrorClass])),
)
/**
 * What the names of further transient errors begin with: a response that is not HTTP, and a TLS connection that broke
 * or was refused. A proxy or load balancer in trouble causes any of them.
 */
export const transientPrefixes = /^(HPE_|ERR_SSL_)/

/** A peer that does not speak TLS, or no version of it that Node accepts. */
export type TlsMismatch = 'no-tls' | 'old-tls'

/**
 * What OpenSSL 3 finds wrong with such a peer, by Node's name for it and by its number (SSL_R_* in `sslerr.h`), the only
 * thing that an `EPROTO` tells of it.
 */
export const tlsMismatches: ReadonlyMap<string, TlsMismatch> = new Map([
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-tls'],
  ['10B', 'no-tls'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'no-tls'],
  ['0C6', 'no-tls'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'old-tls'],
  ['102', 'old-tls'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'old-tls'],
  ['42E', 'old-tls'],
])

/** How AWS reports a signature that a wrong clock has made. */
export const signatureErrors: ReadonlySet<string> = new Set([
  'InvalidSignature',
  'SignatureDoesNotMatch',
  'AuthFailure',
])

/** How AWS, or something else that responds in its place, reports that it does not have an operation. */
export const unknownOperations: ReadonlySet<string> = new Set([
  'UnknownOperation',
  'InvalidAction',
  'NotImplemented',
])
