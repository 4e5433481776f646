import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { UnreadableAnswerError } from '../../src/codedeploy/errors.ts'
import { WatchError } from '../../src/errors.ts'
import { answered, failing, network, request, setUp, throttled } from './retry-support.ts'
import { never } from './support.ts'

describe('what passes by itself is tried again', () => {
  const passing: readonly (readonly [string, unknown])[] = [
    ['ThrottlingException', throttled],
    ['Throttling', answered('Throttling', 400)],
    ['TooManyRequestsException', answered('TooManyRequestsException', 429)],
    ['RequestLimitExceeded', answered('RequestLimitExceeded', 503)],
    ['an unknown error with status 429', answered('Anything', 429)],
    ['InternalFailure', answered('InternalFailure', 500)],
    ['ServiceUnavailable', answered('ServiceUnavailable', 503)],
    ['an unknown error with status 502', answered('Anything', 502)],
    ['an answer with status 200 that is no JSON', answered('SyntaxError', 200)],
    ['a page in HTML with status 403', answered('SyntaxError', 403)],
    ['an answer that lacks what it must have', new UnreadableAnswerError('no deploymentInfo')],
    ['RequestTimeTooSkewed', answered('RequestTimeTooSkewed', 403)],
    ['a refused connection', network('ECONNREFUSED')],
    ['a reset connection', network('ECONNRESET')],
    ['a name that cannot be resolved', network('EAI_AGAIN')],
    ['a time-out', Object.assign(new Error('too long'), { name: 'TimeoutError' })],
    ['a broken certificate', network('CERT_HAS_EXPIRED')],
    ['something that is no error', 'a text'],
  ]
  for (const [what, error] of passing) {
    test(what, async () => {
      const { patience, elapsed } = setUp()
      assert.equal(await patience.send(request, never, failing([error])), 2)
      assert.ok(elapsed() > 0)
    })
  }
})

describe('what does not pass ends it at once', () => {
  const lasting: readonly (readonly [string, number, RegExp])[] = [
    ['AccessDeniedException', 400, /not allowed to perform codedeploy:GetDeployment/],
    ['ExpiredTokenException', 400, /credentials expired/],
    ['ExpiredToken', 403, /credentials expired/],
    ['UnrecognizedClientException', 400, /does not accept the credentials/],
    ['InvalidSignatureException', 400, /does not accept the credentials/],
    ['DeploymentDoesNotExistException', 400, /There is no deployment d-ABCDEF123 in us-east-1/],
    ['InvalidDeploymentIdException', 400, /does not take this for a deployment id/],
    ['ValidationException', 400, /refused GetDeployment/],
    ['UnknownOperationException', 404, /refused GetDeployment/],
    ['NotImplemented', 501, /refused GetDeployment/],
  ]
  for (const [name, status, message] of lasting) {
    test(`${name} (${status})`, async () => {
      const { patience, elapsed, told } = setUp()
      const cause = answered(name, status)
      await assert.rejects(patience.send(request, never, failing([cause])), (error: WatchError) => {
        assert.ok(error instanceof WatchError)
        assert.equal(error.code, name)
        assert.match(error.message, message)
        assert.equal(error.cause, cause)
        return true
      })
      assert.equal(elapsed(), 0)
      assert.deepEqual(told, [`GetDeployment ${name} 0`])
    })
  }

  test('the message does not decide, the name does', async () => {
    const { patience } = setUp()
    const error = answered('ThrottlingException', 400, 'AccessDenied: ExpiredToken')
    assert.equal(await patience.send(request, never, failing([error])), 2)
  })

  test('an error that is explained already goes through as it is', async () => {
    const { patience, elapsed } = setUp()
    const explained = new WatchError('CredentialsProviderError', 'no token', { hint: 'ask for one' })
    await assert.rejects(patience.send(request, never, failing([explained])), explained)
    assert.equal(elapsed(), 0)
  })
})
