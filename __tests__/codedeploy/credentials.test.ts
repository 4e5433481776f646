import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import { assumedRole } from '../../src/codedeploy/credentials.ts'
import { WatchError } from '../../src/errors.ts'
import { apiError, type Connected, connectTo, never, start } from './support.ts'

const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'
const minutes = 60_000

interface Assuming extends Connected, AsyncDisposable {
  readonly simulator: Simulator
  readonly look: () => Promise<unknown>
  /** How often the workflow's token was fetched. */
  readonly tokens: () => number
  readonly assumptions: () => number
}

/** A connection whose credentials are those of a role, assumed at the simulator's STS. */
async function assuming(
  options: SimulatorOptions = {},
  assume: Partial<Parameters<typeof assumedRole>[0]> = {},
): Promise<Assuming> {
  const { watch, deployments } = deploymentsOf(findStory('success'), start)
  const simulator = await startSimulator({ deployments, ...options })
  process.env.AWS_ENDPOINT_URL_STS = simulator.url
  let tokens = 0
  const credentials = assumedRole({
    roleArn,
    sessionName: 'codedeploy-watch-1658821493',
    region: 'us-east-1',
    environment: {},
    fetchToken: async () => {
      tokens += 1
      return `token-${tokens}`
    },
    ...assume,
  })
  const connected = await connectTo(simulator.url, { credentials })
  return {
    ...connected,
    simulator,
    look: () => connected.codeDeploy.readDeployment(watch, never),
    tokens: () => tokens,
    assumptions: () =>
      simulator.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity').length,
    [Symbol.asyncDispose]: () => simulator.stop(),
  }
}

/** The form that STS was sent. */
function formOf(request: { readonly input: unknown } | undefined) {
  return request?.input as { readonly RoleSessionName: string; readonly WebIdentityToken: string }
}

function onSts(...faults: readonly Fault[]): SimulatorOptions {
  return {
    faults: ({ operation, operationIndex }) =>
      operation === 'AssumeRoleWithWebIdentity' ? faults[operationIndex] : undefined,
  }
}

describe('role-to-assume', () => {
  test("assumes the role with the workflow's token, and asks with its credentials", async () => {
    await using assumed = await assuming()
    await assumed.look()
    assert.deepEqual(assumed.simulator.requests.map(({ operation, input }) => [operation, input]).at(0), [
      'AssumeRoleWithWebIdentity',
      {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: 'codedeploy-watch-1658821493',
        WebIdentityToken: 'token-1',
      },
    ])
    assert.deepEqual(assumed.told, ['GetDeployment ok'])
  })

  test('once for as long as the session is good', async () => {
    await using assumed = await assuming()
    for (let looks = 0; looks < 5; looks += 1) await assumed.look()
    assert.deepEqual([assumed.tokens(), assumed.assumptions()], [1, 1])
  })

  test('once for requests that run side by side', async () => {
    await using assumed = await assuming()
    await Promise.all(Array.from({ length: 5 }, assumed.look))
    assert.deepEqual([assumed.tokens(), assumed.assumptions()], [1, 1])
  })

  test('again and again, before it expires: six hours with sessions of 15 minutes', async t => {
    t.mock.timers.enable({ apis: ['Date'], now: start })
    await using assumed = await assuming({ sessionSeconds: 900 })
    for (let minute = 0; minute < 360; minute += 1) {
      t.mock.timers.setTime(start + minute * minutes)
      await assumed.look()
    }
    assert.deepEqual(new Set(assumed.told), new Set(['GetDeployment ok']))
    assert.ok(assumed.simulator.requests.every(({ status }) => status === 200))
    // Every 11th look comes less than 5 minutes before the end of the session.
    assert.equal(assumed.assumptions(), 33)
    // A token lives for 5 minutes only, so each time a new one is used.
    const used = assumed.simulator.requests.flatMap(({ operation, input }) =>
      operation === 'GetDeployment'
        ? []
        : [(input as { readonly WebIdentityToken: string }).WebIdentityToken],
    )
    assert.equal(new Set(used).size, 33)
  })

  test('also where a session is shorter than a look ahead', async t => {
    t.mock.timers.enable({ apis: ['Date'], now: start })
    await using assumed = await assuming({ sessionSeconds: 60 })
    for (let minute = 0; minute < 5; minute += 1) {
      t.mock.timers.setTime(start + minute * minutes)
      await assumed.look()
    }
    assert.ok(assumed.assumptions() >= 5)
    assert.deepEqual(new Set(assumed.told), new Set(['GetDeployment ok']))
  })

  test('makes a name of its session that AWS accepts, whatever it is made from', async () => {
    await using assumed = await assuming({}, { sessionName: `a b/ü:${'x'.repeat(100)}` })
    await assumed.look()
    const { RoleSessionName } = formOf(assumed.simulator.requests[0])
    assert.match(RoleSessionName, /^[\w+=,.@-]{2,64}$/)
    assert.match(RoleSessionName, /^a-b---x+$/)
  })
})

describe('a role that cannot be assumed', () => {
  const denials = [
    ['AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity'],
    ['InvalidIdentityTokenException', 400, 'No OpenIDConnect provider found in your account'],
    ['IDPRejectedClaimException', 403, 'The token is not for this audience'],
    ['ExpiredTokenException', 400, 'Token expired'],
    ['ValidationError', 400, 'Request ARN is invalid'],
  ] as const
  for (const [name, status, message] of denials) {
    test(`for ${name} ends it at once, and says what to check`, async () => {
      // The SDK adds the ending to what STS itself calls InvalidIdentityToken and IDPRejectedClaim.
      const wireName = name.startsWith('I') ? name.replace('Exception', '') : name
      await using assumed = await assuming(onSts(apiError(wireName, message, status)))
      await assert.rejects(assumed.look(), (error: unknown) => {
        assert.ok(error instanceof WatchError)
        assert.equal(error.code, name)
        assert.equal(error.message, `The role ${roleArn} could not be assumed (${name}: ${message}).`)
        assert.match(error.hint ?? '', /trust policy.*sts:AssumeRoleWithWebIdentity.*sts\.amazonaws\.com/)
        return true
      })
      assert.equal(assumed.assumptions(), 1)
      assert.equal(assumed.slept(), 0)
    })
  }

  const passing: readonly (readonly [string, Fault])[] = [
    ['throttles', apiError('Throttling', 'Rate exceeded', 400)],
    ['fails', apiError('InternalFailure', '', 500)],
    ['cannot reach GitHub', apiError('IDPCommunicationError', 'try again', 400)],
    ['resets the connection', { type: 'reset' }],
    ['answers with a page in HTML', { type: 'body', status: 502, body: '<html>Bad gateway</html>' }],
    ['answers with nothing', { type: 'body', status: 200, body: '' }],
  ]
  for (const [what, fault] of passing) {
    test(`because STS ${what} is assumed again`, async () => {
      await using assumed = await assuming(onSts(fault))
      await assumed.look()
      assert.equal(assumed.assumptions(), 2)
      assert.equal(assumed.tokens(), 2)
      assert.match(assumed.told[1] ?? '', /^troubled: /)
    })
  }

  test('because STS never answers is assumed again', { timeout: 5_000 }, async () => {
    const timeouts = { connection: 300, answer: 300, attempt: 60_000 }
    await using assumed = await assuming(onSts({ type: 'hang' }), { timeouts })
    await assumed.look()
    assert.ok(assumed.assumptions() >= 2)
  })

  test('because the token never comes is assumed again', { timeout: 5_000 }, async () => {
    const timeouts = { connection: 300, answer: 300, attempt: 60_000 }
    let fetches = 0
    const fetchToken = async () => {
      fetches += 1
      if (fetches === 1) await new Promise(() => undefined)
      return 'token'
    }
    await using assumed = await assuming({}, { timeouts, fetchToken })
    await assumed.look()
    assert.ok(fetches >= 2)
    assert.equal(assumed.told[1], 'troubled: TimeoutError: no complete response within 0.3 s')
  })

  test('because the job may not fetch a token says so, in the words of who knows', async () => {
    const denied = new WatchError('CredentialsProviderError', 'no permission', { hint: 'id-token: write' })
    await using assumed = await assuming({}, { fetchToken: () => Promise.reject(denied) })
    await assert.rejects(assumed.look(), denied)
    assert.deepEqual([assumed.assumptions(), assumed.slept()], [0, 0])
  })
})
