import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AutoScalingClient, DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { clientOptions } from '../../lab/codedeploy/client.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { connection, usualTimeouts } from '../../src/aws/client.ts'
import type { CodeDeploy } from '../../src/codedeploy/connect.ts'
import { connectToCodePipeline } from '../../src/codepipeline/connect.ts'
import { WatchError } from '../../src/errors.ts'
import {
  aDeployment,
  answering,
  connectTo,
  never,
  noEvents,
  roleCredentials,
  serviceOptions,
  start,
} from '../codedeploy/support.ts'

const endless = (status = 200, begin = '{"deploymentInfo":{"description":"'): Fault => ({
  type: 'endless',
  status,
  begin,
})

/** What the network may hold of an answer that nobody reads any more, in bytes. */
const inTransit = 16 * 1_048_576
const limit = 16 * 1_048_576

const group = { applicationName: 'shop', deploymentGroupName: 'production' }
const requests: Readonly<Record<string, (codeDeploy: CodeDeploy) => Promise<unknown>>> = {
  GetDeployment: it => it.readDeployment('d-ABCDEF123', never),
  ListDeploymentTargets: it => it.listTargetIds(aDeployment, never),
  BatchGetDeploymentTargets: it => it.readTargets(aDeployment, ['i-1'], never),
  ListDeployments: it => it.listDeployments(group, { start }, undefined, never),
  BatchGetDeployments: it => it.readDeployments(['d-ABCDEF123'], never),
  StopDeployment: it => it.stopDeployment('d-ABCDEF123', { rollback: false }, never),
  ContinueDeployment: it => it.continueDeployment('d-ABCDEF123', never),
}

for (const [operation, send] of Object.entries(requests)) {
  for (const status of [200, 400, 500]) {
    test(`${operation}: an endless answer with status ${status} is an error at once that names it`, async () => {
      await using simulator = await startSimulator({ faults: () => endless(status) })
      const { codeDeploy } = await connectTo(simulator.url, { api: 'targets' })
      await assert.rejects(send(codeDeploy), (error: unknown) => {
        assert.ok(error instanceof WatchError)
        assert.equal(error.code, 'ResponseTooLarge')
        assert.ok(error.message.includes(operation), error.message)
        assert.match(error.message, /larger than 16 MB\)\.$/)
        return true
      })
      assert.equal(simulator.requests.length, 1, 'it is not requested again')
      await assertFew(simulator.requests[0])
    })
  }
}

/** The connection was ended, and not read on. */
async function assertFew(request: { readonly bytesSent?: number } | undefined): Promise<void> {
  while (request?.bytesSent === undefined) await new Promise(resolve => setTimeout(resolve, 10))
  assert.ok(request.bytesSent <= limit + inTransit, `${request.bytesSent} bytes`)
}

test('CodePipeline: an endless answer is an error that names it', async () => {
  await using simulator = await startSimulator({ faults: () => endless() })
  process.env.AWS_ENDPOINT_URL_CODEPIPELINE = simulator.url
  const reader = connectToCodePipeline({
    ...serviceOptions(),
    events: noEvents,
  })
  await assert.rejects(reader.listExecutions('shop', undefined, never), {
    code: 'ResponseTooLarge',
    message: /^The response to ListPipelineExecutions .* 16 MB\)\.$/,
  })
})

test('STS: an endless answer is an error that names it', async () => {
  await using simulator = await startSimulator({ faults: () => endless(200, '<AssumeRole>') })
  process.env.AWS_ENDPOINT_URL_STS = simulator.url
  await assert.rejects(roleCredentials(), {
    code: 'ResponseTooLarge',
    message: /^The response to AssumeRoleWithWebIdentity for the role arn:.* 64 KB\)\.$/,
  })
})

for (const [what, status, body] of [
  // The SDK's parser of XML looks through the whole text for each of them.
  ['of document types', 200, '<!DOCTYPE a>'.repeat(100_000)],
  ['of document types, as an error', 400, ' <!doctype>'.repeat(100_000)],
] as const) {
  test(`Auto Scaling: a megabyte ${what} is refused without parsing it`, { timeout: 20_000 }, async () => {
    const { requestHandler, streamCollector } = connection({}, usualTimeouts)
    await using simulator = await startSimulator({ faults: () => ({ type: 'body', status, body }) })
    const client = new AutoScalingClient({
      ...clientOptions(simulator.url),
      requestHandler,
      streamCollector,
    })
    await assert.rejects(client.send(new DescribeScalingActivitiesCommand({})), {
      name: 'UnreadableResponse',
      message: 'the response has more than one document type',
    })
  })
}

test('BatchGetDeploymentTargets: the longest legal answer is read', async () => {
  // Each of these is six characters in JSON.
  const logTail = '\u0001'.repeat(4_096)
  const names = Array.from({ length: 13 }, (_, index) => `Event${index}`)
  const lifecycleEvents = names.map(lifecycleEventName => ({
    lifecycleEventName,
    status: 'Failed',
    diagnostics: { errorCode: 'ScriptFailed', scriptName: 'a.sh', message: 'x'.repeat(4_096), logTail },
  }))
  const ids = Array.from({ length: 25 }, (_, index) => `i-${index}`)
  await using endpoint = await answering({
    BatchGetDeploymentTargets: () => ({
      deploymentTargets: ids.map(targetId => ({ instanceTarget: { targetId, lifecycleEvents } })),
    }),
  })
  const targets = await endpoint.codeDeploy.readTargets(aDeployment, ids, never)
  assert.ok(targets.every(target => target.lifecycleEvents.length === 13))
})

test('headers without end are refused by Node, and the request is sent again', async () => {
  const header = 'x'.repeat(65_536)
  let answers = 0
  const { createServer } = await import('node:http')
  const server = createServer({}, (_, response) => {
    answers += 1
    response.writeHead(200, answers === 1 ? { 'x-long': header } : {})
    response.end('{"deploymentInfo":{"deploymentId":"d-ABCDEF123","status":"InProgress"}}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  const { codeDeploy, reported } = await connectTo(`http://127.0.0.1:${port}`)
  await codeDeploy.readDeployment('d-ABCDEF123', never)
  assert.match(reported.join('\n'), /HPE_HEADER_OVERFLOW/)
  server.closeAllConnections()
  server.close()
})
