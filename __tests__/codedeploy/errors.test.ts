import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classify, type ErrorClass, UnreadableAnswerError } from '../../src/codedeploy/errors.ts'
import { ResponseTooLargeError } from '../../src/response-body.ts'
import { networkError, sdkError } from './support.ts'

const classes: Readonly<Record<ErrorClass, readonly unknown[]>> = {
  throttled: [
    sdkError('ThrottlingException', 400),
    sdkError('Throttling', 400),
    sdkError('TooManyRequestsException', 429),
    sdkError('RequestLimitExceeded', 503),
    sdkError('Anything', 429),
  ],
  transient: [
    sdkError('InternalFailure', 500),
    sdkError('ServiceUnavailable', 503),
    sdkError('Anything', 502),
    sdkError('Anything', 302),
    // What is no JSON, and a page in HTML from something on the way.
    sdkError('SyntaxError', 200),
    sdkError('SyntaxError', 403),
    sdkError('Unknown', 400),
    sdkError('RequestTimeout', 400),
    sdkError('RequestTimeTooSkewed', 403),
    new UnreadableAnswerError('no deploymentInfo'),
    networkError('ECONNREFUSED'),
    networkError('ECONNRESET'),
    networkError('EAI_AGAIN'),
    networkError('CERT_HAS_EXPIRED'),
    Object.assign(new Error('too long'), { name: 'TimeoutError' }),
    'not an error',
  ],
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
  'too-large': [new ResponseTooLargeError(1)],
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

test('error classes: the name decides, not the message', () => {
  assert.equal(classify(sdkError('ThrottlingException', 400, 'AccessDenied: ExpiredToken')), 'throttled')
})
