import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { type TestContext, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import { startContainerEndpoint } from '../../lab/credentials/container.ts'
import type { EndpointFault } from '../../lab/credentials/endpoint.ts'
import { startInstanceMetadata } from '../../lab/credentials/instance.ts'
import { defaultCredentials } from '../../src/credentials/default-credentials.ts'
import { InvalidInputError, WatchError } from '../../src/errors.ts'
import { Redactor } from '../../src/redactor.ts'
import { selfSigned } from '../aws/certificate.ts'
import { apiError, connectTo, never, start } from '../codedeploy/support.ts'
import { startTls } from '../network/proxy.ts'
import { fileWith } from '../support/file-with.ts'

const hour = 3_600
const minute = 60_000
/** An endpoint on the machine has as long as a connection. */
const timeouts = { connection: 100, response: 400, attempt: 60_000 }
const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

// By the machine's own time.
const identity = selfSigned('localhost')

type Variables = Readonly<Record<string, string | undefined>>

/** Sets variables of the process, which the SDK reads by itself, for one test. Undefined: unset. */
function setVariables(t: TestContext, variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) {
    const before = process.env[name]
    const set = (to: string | undefined) => {
      if (to === undefined) delete process.env[name]
      else process.env[name] = to
    }
    set(value)
    t.after(() => set(before))
  }
}

interface Setting {
  readonly faults?: SimulatorOptions['faults']
  /** Further variables. */
  readonly variables?: Variables
  /** What the action knows of the environment. Default: all of it. */
  readonly environment?: Variables
}

/** CodeDeploy, with a time of its own, and what reads a deployment from it with the default credentials. */
async function setUp(t: TestContext) {
  let now = start
  t.mock.timers.enable({ apis: ['Date'], now: start })
  const { watch, deployments } = deploymentsOf(findStory('success'), start)
  const faults: { sts?: Fault } = {}
  const simulator = await startSimulator({
    deployments,
    now: () => now,
    faults: ({ operation }) => (operation === 'AssumeRoleWithWebIdentity' ? faults.sts : undefined),
  })
  t.after(() => simulator.stop())
  return {
    simulator,
    faults,
    issue: (seconds = hour) => simulator.issueSession(seconds),
    /** Moves the time of AWS to so many minutes after the start, and the runner's with it unless it is said. */
    at(minutes: number, runners = minutes) {
      now = start + minutes * minute
      t.mock.timers.setTime(start + runners * minute)
    },
    async connect({ variables = {}, environment }: Setting) {
      setVariables(t, {
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        AWS_SESSION_TOKEN: undefined,
        AWS_ENDPOINT_URL_STS: simulator.url,
        ...variables,
      })
      const credentials = defaultCredentials({
        environment: environment ?? process.env,
        redactor: new Redactor(),
        timeouts,
      })
      const connected = await connectTo(simulator.url, { credentials, timeouts })
      return { ...connected, read: () => connected.codeDeploy.readDeployment(watch, never) }
    },
  }
}

/** The first requests get this. */
const first =
  (requests: number, fault: EndpointFault) =>
  (index: number): EndpointFault | undefined =>
    index < requests ? fault : undefined

const answers = (status: number, body?: string): EndpointFault => ({ type: 'answer', status, body })
const withInstances = { AWS_EC2_METADATA_DISABLED: undefined }

/** What passes, by what is wrong with an endpoint for some requests. */
const passing: readonly (readonly [string, EndpointFault])[] = [
  ['answers 429', answers(429)],
  ['answers 500', answers(500, 'internal error')],
  ['answers 503', answers(503)],
  ['answers with nothing', answers(200, '')],
  ['answers with half a document', answers(200, '{"AccessKeyId": "ASIA')],
  ['resets the connection', { type: 'reset' }],
  ['never answers', { type: 'hang' }],
]

for (const [what, fault] of passing) {
  test(`container: its endpoint is asked again when it ${what}`, { timeout: 60_000 }, async t => {
    const { issue, connect } = await setUp(t)
    // The SDK asks twice, the action once more for the reason.
    await using endpoint = await startContainerEndpoint({ issue, faults: first(3, fault) })
    const { read, reported } = await connect({ variables: endpoint.environment })
    await read()
    assert.match(reported[1] ?? '', /^troubled: CredentialsUnavailable: /)
    assert.equal(reported.at(-1), 'GetDeployment ok')
  })

  test(`container: a renewal waits while its endpoint ${what}`, { timeout: 60_000 }, async t => {
    const { issue, connect, at } = await setUp(t)
    let trouble: EndpointFault | undefined
    let asks = 0
    const faults = () => {
      asks += 1
      return asks > 3 ? undefined : trouble
    }
    await using endpoint = await startContainerEndpoint({ issue, faults })
    const { read, reported } = await connect({ variables: endpoint.environment })
    await read()
    trouble = fault
    asks = 0
    at(61)
    await read()
    assert.match(reported[2] ?? '', /^troubled: CredentialsUnavailable: /)
    assert.equal(reported.at(-1), 'GetDeployment ok')
  })

  test(`instance: its metadata service is asked again when it ${what}`, { timeout: 60_000 }, async t => {
    const { issue, connect } = await setUp(t)
    // Two requests by the SDK, with a fallback to version 1, and two more for the reason.
    await using endpoint = await startInstanceMetadata({ issue, faults: first(4, fault) })
    const { read, reported } = await connect({ variables: { ...withInstances, ...endpoint.environment } })
    await read()
    assert.match(reported[1] ?? '', /^troubled: CredentialsUnavailable: /)
    assert.equal(reported.at(-1), 'GetDeployment ok')
  })
}

test('container: old credentials are used while they are valid and the endpoint fails', async t => {
  const { issue, connect, at } = await setUp(t)
  let trouble: EndpointFault | undefined
  await using endpoint = await startContainerEndpoint({ issue, faults: () => trouble })
  const { read, reported } = await connect({ variables: endpoint.environment })
  await read()
  trouble = answers(500)
  // The SDK asks for new ones five minutes before the old ones expire.
  at(57)
  const asked = endpoint.requests.length
  await read()
  assert.ok(endpoint.requests.length > asked, 'the endpoint was not asked')
  const askedAgain = endpoint.requests.length
  await read()
  assert.equal(endpoint.requests.length, askedAgain, 'it is asked before each request')
  assert.deepEqual(reported, Array(3).fill('GetDeployment ok'))
})

const endless: EndpointFault = { type: 'endless', status: 200, begin: '{"AccessKeyId": "' }
/** What the network may hold of an answer that nobody reads any more, in bytes. */
const inTransit = 16 * 1_048_576

for (const [what, start, fault] of [
  ['a container', startContainerEndpoint, () => endless],
  ['a container, as an error', startContainerEndpoint, () => ({ ...endless, status: 500 })],
  ['an instance, for its token', startInstanceMetadata, () => endless],
  [
    'an instance, for its role',
    startInstanceMetadata,
    (index: number) => (index === 0 ? undefined : endless),
  ],
  ['an instance, for its keys', startInstanceMetadata, (index: number) => (index < 2 ? undefined : endless)],
] satisfies [string, typeof startContainerEndpoint, (index: number) => EndpointFault | undefined][]) {
  test(`an answer without end to ${what} is not read to its end, and ends the watch at once`, async t => {
    const { issue, connect, simulator } = await setUp(t)
    await using endpoint = await start({ issue, faults: fault })
    const { read, slept } = await connect({ variables: { ...withInstances, ...endpoint.environment } })
    await assert.rejects(read(), {
      code: 'ResponseTooLarge',
      message:
        'The response to the request for credentials is not usable (ResponseTooLarge: the response of 127.0.0.1 is ' +
        'larger than 64 KB).',
      hint: /AWS_CONTAINER_CREDENTIALS_FULL_URI.*AWS_EC2_METADATA_SERVICE_ENDPOINT/,
    })
    assert.deepEqual([slept(), simulator.requests.length], [0, 0])
    await t.waitFor(() => assert.equal(endpoint.bytesSent.length, 1))
    assert.ok(Number(endpoint.bytesSent[0]) < inTransit, `${endpoint.bytesSent[0]} bytes`)
  })
}

for (const [what, start] of [
  ['container', startContainerEndpoint],
  ['instance', startInstanceMetadata],
] as const) {
  test(`${what}: an answer that trickles without end is given up, and asked for again`, {
    timeout: 60_000,
  }, async t => {
    const { issue, connect } = await setUp(t)
    const faults = (index: number): EndpointFault | undefined => (index < 9 ? { type: 'trickle' } : undefined)
    await using endpoint = await start({ issue, faults })
    const { read, reported } = await connect({ variables: { ...withInstances, ...endpoint.environment } })
    await read()
    assert.match(reported[1] ?? '', /^troubled: CredentialsUnavailable: /)
    assert.equal(reported.at(-1), 'GetDeployment ok')
    await t.waitFor(() => assert.equal(endpoint.trickling(), 0))
  })
}

for (const [source, start] of [
  ['EcsContainer', startContainerEndpoint],
  ['Ec2InstanceMetadata', startInstanceMetadata],
] as const) {
  test(`profile: an answer without end to its source ${source} ends the watch at once`, async t => {
    const { issue, connect } = await setUp(t)
    await using endpoint = await start({ issue, faults: () => endless })
    const profile = ['[profile ci]', `credential_source = ${source}`, `role_arn = ${roleArn}`, '']
    const file = await fileWith(t, profile.join('\n'))
    const variables = {
      ...endpoint.environment,
      AWS_CONFIG_FILE: file,
      AWS_PROFILE: 'ci',
      AWS_REGION: 'us-east-1',
    }
    const { read, slept } = await connect({ variables: { ...withInstances, ...variables } })
    await assert.rejects(read(), {
      code: 'ResponseTooLarge',
      message: /of 127\.0\.0\.1 is larger than 64 KB/,
    })
    assert.equal(slept(), 0)
  })
}

test('web identity: an answer of STS without end ends the watch at once', async t => {
  const { connect, faults } = await setUp(t)
  faults.sts = { type: 'endless', status: 200, begin: '<AssumeRoleWithWebIdentityResponse>' }
  const file = await fileWith(t, 'token-of-the-pod')
  const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: roleArn, AWS_MAX_ATTEMPTS: '1' }
  const { read, slept } = await connect({ variables })
  await assert.rejects(read(), { code: 'ResponseTooLarge', message: /larger than 64 KB/ })
  assert.equal(slept(), 0)
})

test('container: one that nobody listens at is waited for, and named when contact is lost', async t => {
  const { connect } = await setUp(t)
  const variables = { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/credentials' }
  const { read, slept } = await connect({ variables })
  await assert.rejects(read(), {
    code: 'LostContact',
    message: /CredentialsUnavailable: the container credentials endpoint/,
  })
  assert.ok(slept() >= 9 * minute)
})

test('container: a token is sent to the endpoint', async t => {
  const { issue, connect } = await setUp(t)
  await using endpoint = await startContainerEndpoint({ issue, token: 'token-of-the-pod' })
  const { read, reported } = await connect({ variables: endpoint.environment })
  await read()
  assert.deepEqual(reported, ['GetDeployment ok'])
})

for (const [what, variables] of [
  ['refuses the token', { AWS_CONTAINER_AUTHORIZATION_TOKEN: 'another' }],
  [
    'has no credentials at its path',
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:PORT/elsewhere' },
  ],
  [
    'has an address that is not allowed',
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://192.0.2.1/credentials' },
  ],
] as const) {
  test(`container: an endpoint that ${what} ends the watch at once`, async t => {
    const { issue, connect } = await setUp(t)
    await using endpoint = await startContainerEndpoint({ issue, token: 'token-of-the-pod' })
    const merged: Variables = { ...endpoint.environment, ...variables }
    const address = merged.AWS_CONTAINER_CREDENTIALS_FULL_URI?.replace('PORT', new URL(endpoint.url).port)
    const { read, slept } = await connect({
      variables: { ...merged, AWS_CONTAINER_CREDENTIALS_FULL_URI: address },
    })
    await assert.rejects(read(), {
      code: 'CredentialsProviderError',
      message:
        /^The container credentials endpoint, which AWS_CONTAINER_CREDENTIALS_FULL_URI names, provides none/,
      hint: /AWS_CONTAINER_AUTHORIZATION_TOKEN/,
    })
    assert.equal(slept(), 0)
  })
}

test('instance: its role is used, and renewed', async t => {
  const { issue, connect, at } = await setUp(t)
  await using endpoint = await startInstanceMetadata({ issue })
  const { read, reported } = await connect({ variables: { ...withInstances, ...endpoint.environment } })
  await read()
  at(61)
  await read()
  assert.deepEqual(reported, Array(2).fill('GetDeployment ok'))
})

for (const [what, options, environment] of [
  ['without a role', { hasRole: false }, undefined],
  ['that answers 403, as if disabled', { faults: () => answers(403) }, undefined],
  ['that nothing points to and that never answers', { faults: () => ({ type: 'hang' }) }, {}],
] satisfies [string, Partial<Parameters<typeof startInstanceMetadata>[0]>, Variables | undefined][]) {
  test(`instance: metadata ${what} means that there are no credentials`, { timeout: 60_000 }, async t => {
    const { issue, connect } = await setUp(t)
    await using endpoint = await startInstanceMetadata({ issue, ...options })
    const variables = { ...withInstances, ...endpoint.environment }
    const { read, slept } = await connect({ variables, environment })
    await assert.rejects(read(), {
      code: 'CredentialsProviderError',
      message: /^This step has no AWS credentials \(.*Could not load credentials from any providers\)\.$/,
      hint: /configure-aws-credentials/,
    })
    assert.ok(slept() < 10_000, `${slept()}`)
  })
}

test('instance: metadata that an address points to but nobody serves are waited for', async t => {
  const { connect } = await setUp(t)
  const variables = { ...withInstances, AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9' }
  const { read } = await connect({ variables })
  await assert.rejects(read(), { code: 'LostContact', message: /the instance metadata service/ })
})

test('web identity: STS is asked again when it fails, at the start and at a renewal', async t => {
  const { connect, at, faults } = await setUp(t)
  const file = await fileWith(t, 'token-of-the-pod')
  const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: roleArn, AWS_MAX_ATTEMPTS: '1' }
  const { codeDeploy, read, reported } = await connect({ variables })
  const troubles = () => reported.filter(line => line.startsWith('troubled'))
  for (const [round, minutes] of [0, 61].entries()) {
    at(minutes)
    faults.sts = apiError('InternalFailure', '', 500)
    const reading = read()
    await t.waitFor(() => assert.equal(troubles().length, round + 1), { timeout: 60_000 })
    faults.sts = undefined
    await reading
    codeDeploy.reportRecovery()
  }
  assert.deepEqual(troubles(), Array(2).fill('troubled: InternalFailure: UnknownError'))
})

for (const [what, refusal, file, message] of [
  ['does not exist', undefined, '/nowhere/token', /with the token in \/nowhere\/token \(ENOENT/],
  [
    'is refused',
    apiError('AccessDenied', 'no', 403),
    undefined,
    /could not be assumed .*\(AccessDenied: no\)/,
  ],
] as const) {
  test(`web identity: a token that ${what} ends the watch at once`, async t => {
    const { connect, faults } = await setUp(t)
    faults.sts = refusal
    const token = file ?? (await fileWith(t, 'token-of-the-pod'))
    const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: roleArn }
    const { read, slept } = await connect({ variables })
    await assert.rejects(read(), { message, hint: /AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN and the trust/ })
    assert.equal(slept(), 0)
  })
}

test('web identity: a page of a firewall in place of STS ends the watch at once', async t => {
  const { connect, faults } = await setUp(t)
  faults.sts = { type: 'body', status: 403, body: '<html><title>Blocked</title></html>' }
  const token = await fileWith(t, 'token-of-the-pod')
  const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: roleArn, AWS_MAX_ATTEMPTS: '1' }
  const { read, slept } = await connect({ variables })
  await assert.rejects(read(), {
    code: 'UnexpectedResponse',
    message:
      /^Something else responded in place of STS \(.*HTTP 403, a page in HTML with the title "Blocked"\)\.$/,
  })
  assert.equal(slept(), 0)
})

test('web identity: a token that STS calls invalid is read and sent again, six times at most', async t => {
  const { connect, faults, simulator } = await setUp(t)
  faults.sts = apiError(
    'InvalidIdentityToken',
    "Couldn't retrieve verification key from your identity provider",
  )
  const token = await fileWith(t, 'token-of-the-pod')
  const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: roleArn }
  const { read } = await connect({ variables })
  await assert.rejects(read(), { message: /could not be assumed .*InvalidIdentityToken/ })
  assert.equal(simulator.requests.length, 6)
})

test('web identity: a certificate of STS that is not trusted ends the watch with what to set', async t => {
  const { connect, simulator } = await setUp(t)
  await using secure = await startTls(identity, simulator.port)
  const { read } = await connect({
    variables: {
      AWS_WEB_IDENTITY_TOKEN_FILE: await fileWith(t, 'token-of-the-pod'),
      AWS_ROLE_ARN: roleArn,
      AWS_ENDPOINT_URL_STS: `https://localhost:${secure.port}`,
    },
  })
  await assert.rejects(read(), {
    message: /^The certificate of STS is not trusted/,
    hint: /NODE_EXTRA_CA_CERTS/,
  })
})

test('ExpiredToken: a container’s credentials are renewed at once, though by the runner’s clock they are valid', async t => {
  const { issue, connect, at } = await setUp(t)
  await using endpoint = await startContainerEndpoint({ issue })
  const { read, reported } = await connect({ variables: endpoint.environment })
  await read()
  at(61, 1)
  await read()
  assert.deepEqual(reported, [
    'GetDeployment ok',
    'GetDeployment ExpiredTokenException',
    'troubled: ExpiredTokenException: The security token included in the request is expired',
    'GetDeployment ok',
  ])
})

test('ExpiredToken: a renewal that fails for a while is waited for', { timeout: 60_000 }, async t => {
  const { issue, connect, at } = await setUp(t)
  let asks = 0
  const faults = () => {
    asks += 1
    return asks > 1 && asks < 8 ? answers(500) : undefined
  }
  await using endpoint = await startContainerEndpoint({ issue, faults })
  const { read, reported } = await connect({ variables: endpoint.environment })
  await read()
  at(61, 1)
  await read()
  assert.equal(reported.at(-1), 'GetDeployment ok')
})

test('ExpiredToken: static keys end the watch at once, even if a variable says when they expire', async t => {
  for (const expiration of [undefined, new Date(start + 60 * minute).toISOString()]) {
    const { issue, connect, at } = await setUp(t)
    const { accessKeyId, secretAccessKey, sessionToken } = issue()
    const variables = {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
      AWS_CREDENTIAL_EXPIRATION: expiration,
    }
    const { read, slept } = await connect({ variables })
    await read()
    at(61)
    await assert.rejects(read(), {
      code: 'ExpiredTokenException',
      message: /^The credentials expired while watching/,
    })
    assert.equal(slept(), 0)
    t.mock.timers.reset()
  }
})

const keys = { AWS_ACCESS_KEY_ID: 'AKIDSIMULATED', AWS_SECRET_ACCESS_KEY: 'secret-of-the-test' }

for (const [name, value, where] of [
  ['AWS_ACCESS_KEY_ID', 'AKIDSIMULATED\n', 'at its beginning or end, such as a line break'],
  ['AWS_SECRET_ACCESS_KEY', 'secret-of-the-test\r\n', 'at its beginning or end, such as a line break'],
  ['AWS_SESSION_TOKEN', ' session-of-the-test', 'at its beginning or end, such as a line break'],
  ['AWS_SESSION_TOKEN', 'session-of\nthe-test', 'inside it'],
] as const) {
  test(`keys: white space ${where} of ${name} is refused before any request`, () => {
    assert.throws(
      () => defaultCredentials({ environment: { ...keys, [name]: value }, redactor: new Redactor() }),
      (error: unknown) => {
        assert.ok(error instanceof InvalidInputError)
        assert.equal(
          error.message,
          `${name} must not contain white space, but has some ${where}. Store the secret again without it.`,
        )
        return true
      },
    )
  })
}

test('keys: all that have white space are named in one error', () => {
  const environment = { AWS_ACCESS_KEY_ID: 'a ', AWS_SECRET_ACCESS_KEY: 'b ', AWS_SESSION_TOKEN: 'c ' }
  assert.throws(
    () => defaultCredentials({ environment, redactor: new Redactor() }),
    /AWS_ACCESS_KEY_ID must.*SECRET_ACCESS_KEY must.*SESSION_TOKEN must/,
  )
})

test('keys: one without the other is named', async t => {
  for (const [given, missing] of [
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ] as const) {
    const { connect } = await setUp(t)
    const { read } = await connect({ variables: { [given]: keys[given], [missing]: '' } })
    await assert.rejects(read(), { message: new RegExp(` ${missing} is empty\\.$`) })
    t.mock.timers.reset()
  }
})

for (const [what, variables, hint] of [
  ['beside keys', { ...keys, AWS_SESSION_TOKEN: 'unused \n' }, /^Unset AWS_PROFILE .* to use the keys/],
  ['alone', {}, /^Unset AWS_PROFILE in the environment of this step, or correct the profile/],
] as const) {
  test(`profile: one that does not exist, ${what}, is named`, async t => {
    const { connect, simulator } = await setUp(t)
    const { read, slept } = await connect({ variables: { ...variables, AWS_PROFILE: 'production' } })
    await assert.rejects(read(), (error: unknown) => {
      assert.ok(error instanceof WatchError)
      assert.match(
        error.message,
        /^The AWS profile production, which AWS_PROFILE names, provides no credentials/,
      )
      assert.equal(error.message.includes('ignores AWS_ACCESS_KEY_ID'), what === 'beside keys')
      assert.match(error.hint ?? '', hint)
      return true
    })
    assert.deepEqual([slept(), simulator.requests.length], [0, 0])
  })
}

test('profile: keys that another process writes to its file are read again when AWS says that they have expired', async t => {
  const { issue, connect, at } = await setUp(t)
  const file = await fileWith(t, '')
  const write = async () => {
    const { accessKeyId, secretAccessKey, sessionToken } = issue()
    const lines = [
      '[default]',
      `aws_access_key_id = ${accessKeyId}`,
      `aws_secret_access_key = ${secretAccessKey}`,
      `aws_session_token = ${sessionToken}`,
    ]
    await writeFile(file, `${lines.join('\n')}\n`)
  }
  await write()
  const { read, reported } = await connect({ variables: { AWS_SHARED_CREDENTIALS_FILE: file } })
  await read()
  at(61)
  await write()
  await read()
  assert.equal(reported.at(-1), 'GetDeployment ok')
})
