import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classify, UnreadableResponseError } from '../../src/aws/classify-error.ts'
import type { ErrorClass } from '../../src/aws/error-names.ts'
import { ForeignResponseError } from '../../src/network/foreign-response.ts'
import { ResponseTooLargeError } from '../../src/network/response-body.ts'
import { networkError, sdkError } from '../codedeploy/support.ts'

/** As Node throws it if a proxy answers CONNECT with this status. */
const proxyRefusal = (statusCode: number) => Object.assign(networkError('ERR_PROXY_TUNNEL'), { statusCode })

const classes: Readonly<Record<ErrorClass, readonly unknown[]>> = {
  throttled: [
    sdkError('ThrottlingException', 400),
    sdkError('Throttling', 400),
    sdkError('TooManyRequestsException', 429),
    sdkError('RequestLimitExceeded', 503),
    sdkError('Anything', 429),
    proxyRefusal(429),
  ],
  transient: [
    sdkError('InternalFailure', 500),
    sdkError('ServiceUnavailable', 503),
    sdkError('Anything', 502),
    sdkError('Anything', 302),
    // What is no JSON.
    sdkError('SyntaxError', 200),
    sdkError('SyntaxError', 403),
    sdkError('Unknown', 400),
    sdkError('RequestTimeout', 400),
    sdkError('RequestTimeTooSkewed', 403),
    new UnreadableResponseError('no deploymentInfo'),
    // Alerts of a peer in trouble.
    ...['438', '410', '458'].map(number =>
      Object.assign(networkError('EPROTO'), {
        message: `write EPROTO 40:error:0A000${number}:SSL routines::alert:`,
      }),
    ),
    networkError('ECONNREFUSED'),
    networkError('ECONNRESET'),
    networkError('EAI_AGAIN'),
    Object.assign(new Error('too long'), { name: 'TimeoutError' }),
    Object.assign(new Error('aborted'), { name: 'AbortError' }),
    Object.assign(new AggregateError([networkError('ETIMEDOUT')]), { code: 'ETIMEDOUT' }),
    ...[
      'ECONNABORTED EPIPE ESHUTDOWN ENOTCONN ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN ENETRESET',
      'ENONET EADDRNOTAVAIL EADDRINUSE EPROTO EIO ENOTFOUND EAI_FAIL EAI_MEMORY',
      'ENODATA ESERVFAIL EAGAIN EBUSY EINTR EMFILE ENFILE ENOBUFS ENOMEM ECANCELED',
      'ERR_STREAM_PREMATURE_CLOSE ERR_STREAM_DESTROYED ERR_SOCKET_CLOSED ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
      'ERR_SOCKET_CONNECTION_TIMEOUT ERR_TLS_HANDSHAKE_TIMEOUT HPE_INVALID_CONSTANT HPE_HEADER_OVERFLOW',
      'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR ERR_SSL_UNEXPECTED_EOF_WHILE_READING',
    ].flatMap(codes => codes.split(' ').map(networkError)),
    sdkError('Anything', 408),
    sdkError('Anything', 425),
    ...[408, 500, 502, 503, 504, Number.NaN].map(proxyRefusal),
    // The proxy closed the tunnel instead of answering.
    networkError('ERR_PROXY_TUNNEL'),
  ],
  foreign: [
    new ForeignResponseError(403, ', a page in HTML'),
    networkError('ERR_SSL_WRONG_VERSION_NUMBER'),
    networkError('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    ...['10B', '0C6', '102', '42E'].map(number =>
      Object.assign(networkError('EPROTO'), {
        message: `write EPROTO 400D26F4277F0000:error:0A000${number}:SSL routines:tls_validate_record_header:some reason:`,
      }),
    ),
  ],
  untrusted: [
    'SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_GET_ISSUER_CERT DEPTH_ZERO_SELF_SIGNED_CERT CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REVOKED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ].flatMap(codes => codes.split(' ').map(networkError)),
  proxy: [...[407, 400, 401, 403, 404, 405].map(proxyRefusal), sdkError('SyntaxError', 407)],
  unsendable: [
    'not an error',
    new Error('without a name'),
    new TypeError('a bug'),
    Object.assign(new TypeError('Invalid character'), { code: 'ERR_INVALID_CHAR' }),
    Object.assign(new Error('FIPS and custom endpoint are not supported'), { name: 'EndpointError' }),
    networkError('EACCES'),
    networkError('ENOENT'),
  ],
  skewed: [noticedSkew(sdkError('InvalidSignatureException', 400))],
  denied: [sdkError('AccessDeniedException', 400), sdkError('AccessDenied', 403)],
  expired: [sdkError('ExpiredTokenException', 400), sdkError('ExpiredToken', 403)],
  credentials: [
    sdkError('UnrecognizedClientException', 400),
    sdkError('InvalidSignatureException', 400, 'Signature expired: 20260302T090000Z'),
    Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' }),
  ],
  'not-found': [
    sdkError('DeploymentDoesNotExistException', 400),
    sdkError('InvalidDeploymentIdException', 400),
  ],
  'too-large': [new ResponseTooLargeError('1 MB')],
  rejected: [
    sdkError('ValidationException', 400),
    sdkError('UnknownOperationException', 404),
    sdkError('NotImplemented', 501),
    sdkError('InternalFailure', 501),
  ],
}
for (const [errorClass, errors] of Object.entries(classes)) {
  test(`error classes: ${errorClass}`, () => {
    for (const error of errors) assert.equal(classify(error), errorClass, String(error))
  })
}

/** As the SDK marks any error if it has found the runner's clock wrong. */
function noticedSkew(error: Error): Error {
  return Object.assign(error, { $metadata: { ...Object(error).$metadata, clockSkewCorrected: true } })
}

test('error classes: a wrong clock explains a wrong signature, and nothing else', () => {
  const classOf = (name: string, status = 400) => classify(noticedSkew(sdkError(name, status)))
  assert.equal(classOf('InvalidSignatureException'), 'skewed')
  assert.equal(classOf('SignatureDoesNotMatch', 403), 'skewed')
  assert.equal(classOf('AccessDeniedException'), 'denied')
  assert.equal(classOf('ExpiredTokenException'), 'expired')
  assert.equal(classOf('DeploymentDoesNotExistException'), 'not-found')
  assert.equal(classOf('ValidationException'), 'rejected')
  assert.equal(classOf('ThrottlingException'), 'throttled')
  assert.equal(classOf('RequestTimeoutException'), 'transient')
  assert.equal(classOf('InternalFailure', 500), 'transient')
})

test('error classes: the name decides, not the message', () => {
  assert.equal(classify(sdkError('ThrottlingException', 400, 'AccessDenied: ExpiredToken')), 'throttled')
})
