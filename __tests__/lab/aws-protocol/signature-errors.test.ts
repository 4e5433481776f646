import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import type { Fault, FaultyRequest } from '../../../lab/aws-protocol/faults.ts'
import {
  incompleteSignature,
  invalidSignature,
  missingEqualSign,
} from '../../../lab/aws-protocol/signature-errors.ts'
import { play } from '../codedeploy/support.ts'

/** The error that the SDK makes of an answer, and the request's headers. */
async function refused(answer: (request: FaultyRequest) => Fault) {
  let headers: FaultyRequest['headers'] = {}
  await using played = await play('success', {
    faults: request => {
      headers = request.headers
      return answer(request)
    },
  })
  const error = await played.client.send(new GetDeploymentCommand({ deploymentId: 'd-1' })).then(
    () => assert.fail('no error'),
    (reason: Error) => reason,
  )
  return { error, headers }
}

test('a wrong signature is answered with the canonical request', async () => {
  const { error, headers } = await refused(invalidSignature)
  assert.equal(error.name, 'InvalidSignatureException')
  assert.match(error.message, /should have been\n'POST\n\/\n\n([\w-]+:.+\n){5,}\n([\w-]+;){4,}[\w-]+\n/)
  const hash = headers['x-amz-content-sha256']
  for (const line of [`host:${headers.host}\n`, `x-amz-date:${headers['x-amz-date']}\n`, `${hash}'\n`]) {
    assert.ok(error.message.includes(`\n${line}`), line)
  }
  assert.match(
    error.message,
    /'AWS4-HMAC-SHA256\n\d{8}T\d{6}Z\n\d{8}\/[\w-]+\/codedeploy\/aws4_request\n[0-9a-f]{64}'\n$/,
  )
})

test('an incomplete signature is answered with the Authorization header', async () => {
  for (const answer of [incompleteSignature, missingEqualSign]) {
    const { error, headers } = await refused(answer)
    assert.equal(error.name, 'IncompleteSignatureException')
    assert.ok(error.message.includes(headers.authorization ?? 'no header'), error.message)
  }
})
