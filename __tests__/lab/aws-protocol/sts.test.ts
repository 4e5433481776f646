import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CodeDeployClient, GetDeploymentCommand, ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'
import { clientEnvironment } from '../../../lab/codedeploy/client.ts'
import { type Simulator, startSimulator } from '../../../lab/codedeploy/server.ts'
import { play, start } from '../codedeploy/support.ts'

const assume = {
  Action: 'AssumeRoleWithWebIdentity',
  Version: '2011-06-15',
  RoleArn: 'arn:aws:iam::123456789012:role/ci/deployer',
  RoleSessionName: 'GitHubActions',
  WebIdentityToken: 'header.payload.signature',
}

async function post({ url }: Simulator, form: Readonly<Record<string, string>>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

function credentialsIn(xml: string) {
  const text = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(xml)?.[1] ?? ''
  return {
    accessKeyId: text('AccessKeyId'),
    secretAccessKey: text('SecretAccessKey'),
    sessionToken: text('SessionToken'),
    expiration: text('Expiration'),
  }
}

describe('AssumeRoleWithWebIdentity', () => {
  test('gives credentials for as long as the client asks', async () => {
    await using played = await play('success')
    const { status, type, text } = await post(played.simulator, { ...assume, DurationSeconds: '900' })
    assert.equal(status, 200)
    assert.equal(type, 'text/xml')
    assert.match(text, /<Arn>arn:aws:sts::123456789012:assumed-role\/deployer\/GitHubActions<\/Arn>/)
    assert.equal(credentialsIn(text).expiration, new Date(start + 900_000).toISOString())
    assert.deepEqual(played.simulator.requests[0], {
      at: start,
      service: 'sts',
      operation: 'AssumeRoleWithWebIdentity',
      input: { ...assume, DurationSeconds: '900' },
      status: 200,
    })
  })

  const rows: readonly [name: string, form: Readonly<Record<string, string>>, code: string][] = [
    ['without a token', { ...assume, WebIdentityToken: '' }, 'ValidationError'],
    ['with a malformed role', { ...assume, RoleArn: 'deployer<&>' }, 'ValidationError'],
    ['without a session name', { ...assume, RoleSessionName: '' }, 'ValidationError'],
    ['for too short a time', { ...assume, DurationSeconds: '899' }, 'ValidationError'],
    ['for a time that is not a number', { ...assume, DurationSeconds: 'long' }, 'ValidationError'],
    ['as another action', { ...assume, Action: 'AssumeRole' }, 'InvalidAction'],
  ]
  for (const [name, form, code] of rows) {
    test(`${name}: ${code}`, async () => {
      await using played = await play('success')
      const { status, text } = await post(played.simulator, form)
      assert.equal(status, 400)
      assert.match(text, new RegExp(`<Type>Sender</Type><Code>${code}</Code>`))
      assert.doesNotMatch(text, /deployer<&>/)
    })
  }
})

describe('assumed credentials', () => {
  const clientWith = (simulator: Simulator, xml: string, sessionToken?: string) => {
    const { expiration: _, ...credentials } = credentialsIn(xml)
    return new CodeDeployClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      maxAttempts: 1,
      credentials: { ...credentials, ...(sessionToken === undefined ? {} : { sessionToken }) },
    })
  }

  test('are good until they expire', async () => {
    await using played = await play('success', { sessionSeconds: 5 })
    const { simulator, deploymentId } = played
    const client = clientWith(simulator, (await post(simulator, assume)).text)
    played.at(4_999)
    await client.send(new GetDeploymentCommand({ deploymentId }))
    played.at(5_000)
    await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), {
      name: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    })
    const renewed = clientWith(simulator, (await post(simulator, assume)).text)
    await renewed.send(new GetDeploymentCommand({ deploymentId }))
  })

  test('are good only with their own session token', async () => {
    await using played = await play('success')
    const { simulator, deploymentId } = played
    const client = clientWith(simulator, (await post(simulator, assume)).text, 'another')
    await assert.rejects(client.send(new GetDeploymentCommand({ deploymentId })), {
      name: 'UnrecognizedClientException',
    })
  })

  test('can be had through the SDK, which finds both services by the environment alone', async t => {
    await using simulator = await startSimulator()
    const before = { ...process.env }
    t.after(() => {
      process.env = before
    })
    Object.assign(process.env, clientEnvironment(simulator.url))
    const credentials = fromWebToken({
      roleArn: assume.RoleArn,
      roleSessionName: assume.RoleSessionName,
      webIdentityToken: assume.WebIdentityToken,
    })
    const client = new CodeDeployClient({ credentials })
    await client.send(new ListDeploymentsCommand({}))
    client.destroy()
    assert.deepEqual(
      simulator.requests.map(({ operation, status }) => [operation, status]),
      [
        ['AssumeRoleWithWebIdentity', 200],
        ['ListDeployments', 200],
      ],
    )
  })
})
