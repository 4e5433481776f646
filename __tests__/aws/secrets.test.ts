import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault, FaultyRequest } from '../../lab/aws-protocol/faults.ts'
import { startAwsServer } from '../../lab/aws-protocol/server.ts'
import {
  incompleteSignature,
  invalidSignature,
  missingEqualSign,
} from '../../lab/aws-protocol/signature-errors.ts'
import { codePipelineService } from '../../lab/codepipeline/service.ts'
import { connectToCodePipeline } from '../../src/codepipeline/connect.ts'
import { WatchError } from '../../src/errors.ts'
import { createRedactor, Redactor } from '../../src/redactor.ts'
import {
  answering,
  apiError,
  connectTo,
  inTurn,
  never,
  noEvents,
  roleCredentials,
  serviceOptions,
  start,
} from '../codedeploy/support.ts'

const keys = {
  accessKeyId: 'ASIAEXAMPLEEXAMPLE00',
  secretAccessKey: 'exampleSecretKey/of+forty/characters/0000',
  sessionToken: `example-session-${'aB3/xY+9'.repeat(40)}`,
}

/** The error that ends the watch, without a secret in any of its texts or in what was reported before. */
async function endingOf(
  faulty: (request: FaultyRequest) => Fault,
  redactor = new Redactor(),
): Promise<WatchError> {
  await using endpoint = await answering(
    { GetDeployment: faulty },
    { credentials: async () => keys, redactor },
  )
  const error: unknown = await endpoint.codeDeploy
    .readDeployment('d-ABCDEF123', never)
    .catch(reason => reason)
  assert.ok(error instanceof WatchError, String(error))
  const { code, message, publicMessage, hint } = error
  assertClean([code, message, publicMessage, hint, endpoint.reported])
  return error
}

function assertClean(shown: unknown, secrets: readonly string[] = Object.values(keys)): void {
  const text = JSON.stringify(shown)
  for (const secret of secrets) {
    assert.ok(!text.includes(secret), `${secret} in ${text}`)
    assert.ok(!text.includes(secret.slice(0, 12)), `a part of ${secret} in ${text}`)
  }
}

describe('what AWS repeats of a request is not in the error', () => {
  for (const [fault, shown] of [
    [invalidSignature, /does not match the signature.*\nx-amz-security-token:\*\*\*\n/s],
    [incompleteSignature, /requires 'Credential' parameter\..*Authorization=\*\*\*/],
    [missingEqualSign, /not a valid key=value pair .* Authorization header:\*\*\*/],
  ] as const) {
    test(fault.name, async () => {
      const { message } = await endingOf(fault)
      assert.match(message, /^AWS does not accept the credentials of this step \(/)
      assert.match(message, shown)
    })
  }

  test('the session token without the name of its header, which the SDK sent', async () => {
    const { message } = await endingOf(({ headers }) =>
      apiError('UnrecognizedClientException', `<td>${headers['x-amz-security-token']}</td> is not known`),
    )
    assert.match(message, /<td>\*\*\*<\/td> is not known/)
  })

  test('in the words of a denial', async () => {
    const { message } = await endingOf(
      ({ headers }) =>
        apiError(
          'AccessDeniedException',
          'User: arn:x is not authorized to perform: codedeploy:GetDeployment on resource: ' +
            `${headers['x-amz-security-token']} ` +
            `because ${keys.secretAccessKey}`,
        ),
      createRedactor({ AWS_SECRET_ACCESS_KEY: keys.secretAccessKey }),
    )
    assert.match(message, /^arn:x is not allowed to perform codedeploy:GetDeployment on \*\*\* \(\*\*\*\)\.$/)
  })

  test('in the name of the error', async () => {
    const { code, message } = await endingOf(({ headers }) =>
      apiError(`Token-${headers['x-amz-security-token']}`, 'no'),
    )
    assert.equal(code, 'Token-***')
    assert.match(message, /\(Token-\*\*\*: no\)/)
  })

  test('while requests are retried, and when contact is lost', async () => {
    const { code, message } = await endingOf(({ headers }) =>
      apiError('InternalFailure', `x-amz-security-token:${headers['x-amz-security-token']}\nno`, 500),
    )
    assert.equal(code, 'LostContact')
    assert.match(message, /\(last error: InternalFailure: x-amz-security-token:\*\*\*\nno\)/)
  })

  test('of a request to CodePipeline', async () => {
    await using server = await startAwsServer([codePipelineService({ now: () => start, executions: [] })], {
      faults: invalidSignature,
    })
    process.env.AWS_ENDPOINT_URL_CODEPIPELINE = server.url
    const pipeline = connectToCodePipeline({
      ...serviceOptions(),
      credentials: async () => keys,
      events: noEvents,
    })
    await assert.rejects(pipeline.listExecutions('release', undefined, never), (error: Error) => {
      assertClean(error.message)
      return /x-amz-security-token:\*\*\*/.test(error.message)
    })
  })
})

describe('role-to-assume', () => {
  /** An endpoint for CodeDeploy and STS, and a connection with the credentials of a role. */
  async function assuming(faults: (request: FaultyRequest) => Fault | undefined) {
    const tokens: string[] = []
    const given: string[] = []
    const masked: string[] = []
    const server = await startAwsServer([], {
      // Shorter than the SDK looks ahead: renewed for each request.
      sessionSeconds: 2,
      faults: request => {
        const token = request.headers['x-amz-security-token']
        if (token !== undefined) given.push(String(token))
        return faults(request)
      },
    })
    process.env.AWS_ENDPOINT_URL_STS = server.url
    const redactor = new Redactor()
    const credentials = roleCredentials({
      fetchToken: async () => {
        tokens.push(`workflow-token-number-${tokens.length + 1}`)
        return tokens.at(-1) ?? ''
      },
      redactor,
      mask: secret => masked.push(secret),
    })
    const connected = await connectTo(server.url, { credentials, redactor })
    return { ...connected, tokens, given, masked, redactor, [Symbol.asyncDispose]: () => server.stop() }
  }

  test('the workflow’s token that STS repeats is not in the error', async () => {
    await using assumed = await assuming(({ input }) =>
      apiError('ValidationError', `Value '${Object(input).WebIdentityToken}' at 'webIdentityToken' failed`),
    )
    await assert.rejects(assumed.codeDeploy.readDeployment('d-ABCDEF123', never), (error: Error) => {
      assert.match(
        error.message,
        /could not be assumed \(ValidationError: Value '\*\*\*' at 'webIdentityToken' failed\)/,
      )
      return true
    })
    assert.equal(assumed.tokens.length, 1)
  })

  test('the credentials of each session are masked before they are used', async () => {
    const masked: string[] = []
    await using assumed = await assuming(({ operation, headers }) => {
      if (operation === 'AssumeRoleWithWebIdentity') return undefined
      masked.push(...assumed.masked.filter(secret => secret === headers['x-amz-security-token']))
      return assumed.given.length < 3
        ? apiError('ThrottlingException', 'slow down')
        : apiError('ValidationException', 'no')
    })
    await assert.rejects(assumed.codeDeploy.readDeployment('d-ABCDEF123', never))
    assert.deepEqual(masked, assumed.given)
    assert.equal(assumed.masked.length, 3 * assumed.tokens.length)
    assert.match(
      assumed.masked.slice(0, 3).join(' '),
      /^ASIASIMULATED\d+ simulated-secret-\w+ simulated-session-token-/,
    )
  })

  test('credentials of sessions before are not in an error either', async () => {
    const answers = inTurn(
      apiError('ThrottlingException', 'slow down'),
      apiError('ThrottlingException', 'slow down'),
      apiError('ValidationException', 'placeholder'),
    )
    await using assumed = await assuming(request => {
      if (request.operation === 'AssumeRoleWithWebIdentity') return undefined
      const fault = answers() as Fault & { message: string }
      return {
        ...fault,
        message: fault.message.replace('placeholder', () => [...assumed.given, ...assumed.tokens].join()),
      }
    })
    await assert.rejects(assumed.codeDeploy.readDeployment('d-ABCDEF123', never), (error: Error) => {
      assert.match(error.message, /\(ValidationException: \*\*\*(,\*\*\*)+\)/)
      return true
    })
    assert.ok(new Set(assumed.given).size >= 3, `${assumed.given.length} sessions`)
  })
})
