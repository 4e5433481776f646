import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import type { assumedRole } from '../../src/credentials/assumed-role.ts'
import { WatchError } from '../../src/errors.ts'
import { ForeignResponseError } from '../../src/network/foreign-response.ts'
import { selfSigned } from '../aws/certificate.ts'
import {
  apiError,
  connectTo,
  networkError,
  never,
  roleArn,
  roleCredentials,
  start,
} from '../codedeploy/support.ts'
import { startTls } from '../network/proxy.ts'

const minutes = 60_000
const timeouts = { connection: 300, response: 300, attempt: 60_000 }

/** A connection whose credentials are those of a role, assumed at the simulator's STS. */
async function assuming(
  options: SimulatorOptions = {},
  assume: Partial<Parameters<typeof assumedRole>[0]> = {},
) {
  const { watch, deployments } = deploymentsOf(findStory('success'), start)
  const simulator = await startSimulator({ deployments, ...options })
  process.env.AWS_ENDPOINT_URL_STS = simulator.url
  let tokens = 0
  const credentials = roleCredentials({
    sessionName: 'codedeploy-watch-1658821493',
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
    read: () => connected.codeDeploy.readDeployment(watch, never),
    /** How often the workflow's token was fetched. */
    tokens: () => tokens,
    /** The forms that STS was sent. */
    assumptions: () =>
      simulator.requests.flatMap(({ operation, input }) =>
        operation === 'AssumeRoleWithWebIdentity' ? [input as Readonly<Record<string, string>>] : [],
      ),
    [Symbol.asyncDispose]: () => simulator.stop(),
  }
}

/** The first requests to STS fail in this way. */
function onSts(...faults: readonly Fault[]): SimulatorOptions {
  return {
    faults: ({ operation, operationIndex }) =>
      operation === 'AssumeRoleWithWebIdentity' ? faults[operationIndex] : undefined,
  }
}

test("role-to-assume: the role is assumed once, with the workflow's token", async () => {
  await using assumed = await assuming()
  await Promise.all(Array.from({ length: 5 }, assumed.read))
  await assumed.read()
  assert.deepEqual(assumed.assumptions(), [
    {
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: 'codedeploy-watch-1658821493',
      WebIdentityToken: 'token-1',
    },
  ])
  assert.equal(assumed.tokens(), 1)
  assert.deepEqual(assumed.reported, Array(6).fill('GetDeployment ok'))
})

// The SDK renews credentials five minutes before they expire, at once if they are good for less.
for (const { sessionSeconds, least, most } of [
  { sessionSeconds: 900, least: 6, most: 6 },
  { sessionSeconds: 60, least: 60, most: 150 },
]) {
  test(`role-to-assume: sessions of ${sessionSeconds} s are renewed, each with a new token`, async t => {
    t.mock.timers.enable({ apis: ['Date'], now: start })
    await using assumed = await assuming({ sessionSeconds })
    for (let minute = 0; minute < 60; minute += 1) {
      t.mock.timers.setTime(start + minute * minutes)
      await assumed.read()
    }
    assert.deepEqual(new Set(assumed.reported), new Set(['GetDeployment ok']))
    const tokens = assumed.assumptions().map(({ WebIdentityToken }) => WebIdentityToken)
    assert.ok(tokens.length >= least && tokens.length <= most, `${tokens.length} sessions`)
    assert.equal(new Set(tokens).size, tokens.length)
  })
}

test("role-to-assume: an expired session is renewed at once, though by the runner's clock it is valid", async t => {
  let now = start
  t.mock.timers.enable({ apis: ['Date'], now: start })
  await using assumed = await assuming({ now: () => now })
  await assumed.read()
  // Time goes by at AWS; the runner's clock has jumped back.
  now += 61 * minutes
  await assumed.read()
  assert.equal(assumed.assumptions().length, 2)
  assert.deepEqual(assumed.reported, [
    'GetDeployment ok',
    'GetDeployment ExpiredTokenException',
    'troubled: ExpiredTokenException: The security token included in the request is expired',
    'GetDeployment ok',
  ])
})

test('role-to-assume: the old session is used while it is valid and STS fails', async t => {
  let now = start
  let fault: Fault | undefined
  t.mock.timers.enable({ apis: ['Date'], now: start })
  const faults = ({ operation }: { readonly operation: string }) =>
    operation === 'AssumeRoleWithWebIdentity' ? fault : undefined
  await using assumed = await assuming({ now: () => now, faults })
  await assumed.read()
  fault = apiError('InternalFailure', '', 500)
  now += 57 * minutes
  t.mock.timers.setTime(now)
  await assumed.read()
  assert.deepEqual(assumed.reported, Array(2).fill('GetDeployment ok'))
  assert.equal(assumed.assumptions().length, 2)
})

test('role-to-assume: the name of the session is one that AWS accepts', async () => {
  await using assumed = await assuming({}, { sessionName: `a b/ü:${'x'.repeat(100)}` })
  await assumed.read()
  assert.match(assumed.assumptions()[0]?.RoleSessionName ?? '', /^a-b---x{58}$/)
})

for (const { partition, audience } of [
  { partition: 'aws', audience: 'sts.amazonaws.com' },
  { partition: 'aws-us-gov', audience: 'sts.amazonaws.com' },
  { partition: 'aws-cn', audience: 'sts.amazonaws.com.cn' },
]) {
  test(`role-to-assume: a role in ${partition} gets a token for ${audience}`, async () => {
    const audiences: string[] = []
    const fetchToken = async (requested: string) => {
      audiences.push(requested)
      return 'token'
    }
    const denied = onSts(apiError('AccessDenied', 'no', 403))
    const inPartition = roleArn.replace('arn:aws:', `arn:${partition}:`)
    await using assumed = await assuming(denied, { roleArn: inPartition, fetchToken })
    await assert.rejects(assumed.read(), (error: unknown) => {
      assert.ok(error instanceof WatchError)
      assert.ok(error.hint?.includes(`with the audience ${audience}. `), error.hint)
      return true
    })
    assert.deepEqual(audiences, [audience])
  })
}

for (const [wireName, name, status, message] of [
  ['AccessDenied', 'AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity'],
  // The SDK adds the ending.
  ['IDPRejectedClaim', 'IDPRejectedClaimException', 403, 'The token is not for this audience'],
  ['ExpiredTokenException', 'ExpiredTokenException', 400, 'Token expired'],
  ['ValidationError', 'ValidationError', 400, 'Request ARN is invalid'],
] as const) {
  test(`role-to-assume: ${name} ends the watch with what to check`, async () => {
    await using assumed = await assuming(onSts(apiError(wireName, message, status)))
    await assert.rejects(assumed.read(), (error: unknown) => {
      assert.ok(error instanceof WatchError)
      assert.equal(error.code, name)
      assert.equal(error.message, `The role ${roleArn} could not be assumed (${name}: ${message}).`)
      assert.match(error.hint ?? '', /trust policy.*sts:AssumeRoleWithWebIdentity.*sts\.amazonaws\.com/)
      return true
    })
    assert.deepEqual([assumed.assumptions().length, assumed.slept()], [1, 0])
  })
}

const keyNotRetrieved = apiError(
  'InvalidIdentityToken',
  "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity",
)

test('role-to-assume: InvalidIdentityToken is asked again with a new token, since STS may only lack the key', async () => {
  await using assumed = await assuming(onSts(...Array(5).fill(keyNotRetrieved)))
  await assumed.read()
  assert.deepEqual([assumed.assumptions().length, assumed.tokens()], [6, 6])
  assert.match(
    assumed.reported[1] ?? '',
    /^troubled: CredentialsUnavailable: The role .* could not be assumed \(InvalidIdentityTokenException: Couldn't/,
  )
  assert.equal(assumed.reported.at(-1), 'GetDeployment ok')
})

test('role-to-assume: InvalidIdentityToken for the sixth time ends the watch with what to check', async () => {
  const refused = apiError('InvalidIdentityToken', 'No OpenIDConnect provider found in your account')
  await using assumed = await assuming(onSts(...Array(9).fill(refused)))
  await assert.rejects(assumed.read(), {
    code: 'InvalidIdentityTokenException',
    message: /could not be assumed \(InvalidIdentityTokenException: No OpenIDConnect provider found/,
    hint: /trust policy/,
  })
  assert.equal(assumed.assumptions().length, 6)
  assert.ok(assumed.slept() < 6_000, `${assumed.slept()} ms`)
})

test('role-to-assume: only refusals of the token in a row count', async t => {
  let now = start
  t.mock.timers.enable({ apis: ['Date'], now: start })
  let asks = 0
  const faults = ({ operation }: { readonly operation: string }) => {
    if (operation !== 'AssumeRoleWithWebIdentity') return undefined
    asks += 1
    return asks % 6 === 0 ? undefined : keyNotRetrieved
  }
  await using assumed = await assuming({ now: () => now, faults })
  await assumed.read()
  now += 61 * minutes
  t.mock.timers.setTime(now)
  await assumed.read()
  assert.equal(asks, 12)
})

const transient: readonly (readonly [string, Fault])[] = [
  ['throttles', apiError('Throttling', 'Rate exceeded', 400)],
  ['fails', apiError('InternalFailure', '', 500)],
  ['cannot reach GitHub', apiError('IDPCommunicationError', 'try again', 400)],
  ['resets the connection', { type: 'reset' }],
  ['answers with a page in HTML', { type: 'body', status: 502, body: '<html>Bad gateway</html>' }],
  ['answers with nothing', { type: 'body', status: 200, body: '' }],
  ['never answers', { type: 'hang' }],
]
for (const [what, fault] of transient) {
  test(`role-to-assume: the role is assumed again when STS ${what}`, { timeout: 5_000 }, async () => {
    await using assumed = await assuming(onSts(fault), what === 'never answers' ? { timeouts } : {})
    await assumed.read()
    assert.ok(assumed.assumptions().length >= 2)
    assert.equal(assumed.tokens(), assumed.assumptions().length)
    assert.match(assumed.reported[1] ?? '', /^troubled: /)
  })
}

for (const [what, status] of [
  ['a firewall', 403],
  ['a captive portal', 200],
] as const) {
  const page: Fault = { type: 'body', status, body: '<html><title>Blocked</title></html>' }

  test(`role-to-assume: a page of ${what} in place of STS ends the watch at once`, async () => {
    await using assumed = await assuming(onSts(page))
    await assert.rejects(assumed.read(), {
      code: 'UnexpectedResponse',
      message: `Something else responded in place of STS (UnexpectedResponse: HTTP ${status}, a page in HTML with the title "Blocked").`,
      hint: /firewall/,
    })
    assert.deepEqual([assumed.assumptions().length, assumed.slept()], [1, 0])
  })

  test(`role-to-assume: a page of ${what} in place of STS at a renewal is waited for`, async t => {
    let now = start
    t.mock.timers.enable({ apis: ['Date'], now: start })
    const faults = ({
      operation,
      operationIndex,
    }: {
      readonly operation: string
      readonly operationIndex: number
    }) =>
      operation === 'AssumeRoleWithWebIdentity' && operationIndex > 0 && operationIndex < 4 ? page : undefined
    await using assumed = await assuming({ now: () => now, faults })
    await assumed.read()
    now += 61 * minutes
    t.mock.timers.setTime(now)
    await assumed.read()
    assert.match(
      assumed.reported[2] ?? '',
      /^troubled: CredentialsUnavailable: Something else responded in place of STS/,
    )
    assert.equal(assumed.reported.at(-1), 'GetDeployment ok')
  })
}

test("role-to-assume: a page in place of GitHub's OIDC endpoint ends the watch at once", async () => {
  const page = new ForeignResponseError(302, ', a redirection to portal.example')
  await using assumed = await assuming({}, { fetchToken: () => Promise.reject(page) })
  await assert.rejects(assumed.read(), {
    code: 'UnexpectedResponse',
    message: /^Something else responded in place of GitHub's OIDC endpoint \(.*portal\.example\)\.$/,
  })
  assert.equal(assumed.slept(), 0)
})

test('role-to-assume: the role is assumed again when the token never comes', { timeout: 5_000 }, async () => {
  let fetches = 0
  const fetchToken = async () => {
    fetches += 1
    if (fetches === 1) await new Promise(() => undefined)
    return 'token'
  }
  await using assumed = await assuming({}, { timeouts, fetchToken })
  await assumed.read()
  assert.ok(fetches >= 2)
  assert.equal(
    assumed.reported[1],
    "troubled: CredentialsUnavailable: GitHub's OIDC endpoint: TimeoutError: no complete response within 0.3 s",
  )
})

test('role-to-assume: a job that may not fetch a token ends the watch with the reason', async () => {
  const denied = new WatchError('CredentialsProviderError', 'no permission', { hint: 'id-token: write' })
  await using assumed = await assuming({}, { fetchToken: () => Promise.reject(denied) })
  await assert.rejects(assumed.read(), denied)
  assert.deepEqual([assumed.assumptions().length, assumed.slept()], [0, 0])
})

test('role-to-assume: a certificate of STS that is not trusted ends the watch with what to set', async () => {
  await using simulator = await startSimulator()
  await using secure = await startTls(selfSigned('localhost'), simulator.port)
  await using assumed = await assuming()
  process.env.AWS_ENDPOINT_URL_STS = `https://localhost:${secure.port}`
  await assert.rejects(assumed.read(), (error: unknown) => {
    assert.ok(error instanceof WatchError)
    assert.match(error.message, /^The certificate of STS is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT/)
    assert.match(error.hint ?? '', /NODE_EXTRA_CA_CERTS/)
    return true
  })
})

for (const [what, error, message] of [
  [
    'a certificate that is not trusted',
    networkError('SELF_SIGNED_CERT_IN_CHAIN'),
    /^The certificate of GitHub's OIDC endpoint is not trusted/,
  ],
  [
    'a proxy that refuses',
    Object.assign(networkError('ERR_PROXY_TUNNEL'), { statusCode: 407 }),
    /^The proxy refused the connection to GitHub's OIDC endpoint/,
  ],
] as const) {
  test(`role-to-assume: ${what} on the way to GitHub's token ends the watch at once`, async () => {
    await using assumed = await assuming({}, { fetchToken: () => Promise.reject(error) })
    await assert.rejects(assumed.read(), { code: error.code, message })
    assert.deepEqual([assumed.assumptions().length, assumed.slept()], [0, 0])
  })
}

test("role-to-assume: anything else on the way to GitHub's token is retried", async () => {
  let fetches = 0
  const fetchToken = async () => {
    fetches += 1
    if (fetches === 1) throw new Error("GitHub's response contains no OIDC token: HTTP 500")
    return 'token'
  }
  await using assumed = await assuming({}, { fetchToken })
  await assumed.read()
  assert.match(
    assumed.reported[1] ?? '',
    /^troubled: CredentialsUnavailable: GitHub's OIDC endpoint: .*HTTP 500$/,
  )
})
