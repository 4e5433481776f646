import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { internalFailure, throttled } from '../../lab/aws-protocol/faults.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { codePipelineService } from '../../lab/codepipeline/service.ts'
import { connectToCodePipeline, type PipelineReader } from '../../src/codepipeline/connect.ts'
import { WatchError } from '../../src/errors.ts'
import { never, plain, serviceOptions, start } from '../codedeploy/support.ts'
import { anExecution, executionId } from '../lab/codepipeline/executions.ts'

interface Connected extends AsyncDisposable {
  readonly reader: PipelineReader
  readonly reported: readonly string[]
  readonly inputs: () => readonly unknown[]
}

/** A connection whose requests meet these faults in turn, and then the stand-in. */
async function connected(...faults: readonly (Fault | undefined)[]): Promise<Connected> {
  const executions = [anExecution({ number: 1, startedAt: start - 1_000 })]
  const simulator = await startSimulator({
    now: () => start,
    faults: ({ index }) => faults[index],
    services: now => [codePipelineService({ now, executions })],
  })
  process.env.AWS_ENDPOINT_URL_CODEPIPELINE = simulator.url
  const reported: string[] = []
  const reader = connectToCodePipeline({
    ...serviceOptions(),
    events: {
      answered: (operation, outcome) => reported.push(`${operation} ${outcome}`),
      troubled: reason => reported.push(`troubled: ${reason}`),
      recovered: failedRequests => reported.push(`recovered after ${failedRequests}`),
    },
  })
  return {
    reader,
    reported,
    inputs: () => simulator.requests.map(({ input }) => input),
    [Symbol.asyncDispose]: () => simulator.stop(),
  }
}

const body = (json: object): Fault => ({ type: 'body', status: 200, body: JSON.stringify(json) })

test('what passes by itself is retried, and the recovery reported at the end', async () => {
  await using pipeline = await connected(throttled, internalFailure, { type: 'reset' }, body({}))
  const { items } = await pipeline.reader.listExecutions('shop', undefined, never)
  assert.deepEqual(
    items.map(({ id }) => id),
    [executionId(1)],
  )
  pipeline.reader.reportRecovery()
  assert.deepEqual(
    pipeline.reported.filter(line => !line.startsWith('troubled')),
    [
      'ListPipelineExecutions ThrottlingException',
      'ListPipelineExecutions InternalFailure',
      'ListPipelineExecutions ECONNRESET',
      'ListPipelineExecutions UnreadableResponse',
      'ListPipelineExecutions ok',
      'recovered after 4',
    ],
  )
})

test('without an answer for ten minutes, contact with CodePipeline is lost', async () => {
  await using pipeline = await connected(...Array.from({ length: 300 }, () => internalFailure))
  await assert.rejects(pipeline.reader.listActions('shop', executionId(1), undefined, never), error => {
    assert.ok(error instanceof WatchError)
    assert.equal(error.code, 'LostContact')
    assert.match(error.message, /^No request to CodePipeline in us-east-1 has succeeded for 10 minutes/)
    return true
  })
})

test('what CodePipeline refuses ends the watch at once, and is named', async () => {
  await using pipeline = await connected()
  await assert.rejects(pipeline.reader.listExecutions('shop', 'garbage', never), {
    code: 'InvalidNextTokenException',
    message: /^CodePipeline rejected ListPipelineExecutions for pipeline shop in us-east-1/,
  })
  await assert.rejects(pipeline.reader.listActions('shop', executionId(7), undefined, never), {
    code: 'PipelineExecutionNotFoundException',
  })
  assert.deepEqual(pipeline.inputs(), [
    { pipelineName: 'shop', nextToken: 'garbage' },
    { pipelineName: 'shop', filter: { pipelineExecutionId: executionId(7) } },
  ])
})

test('members that are missing, null or of another type are dealt with', async () => {
  const odd = [
    { pipelineExecutionId: null },
    null,
    { pipelineExecutionId: 'e', sourceRevisions: [{ revisionId: 7 }] },
  ]
  await using pipeline = await connected(
    body({ pipelineExecutionSummaries: odd, nextToken: '' }),
    body({
      actionExecutionDetails: [
        null,
        { input: { configuration: { ApplicationName: 'a' }, resolvedConfiguration: null }, output: 7 },
      ],
    }),
  )
  assert.deepEqual(plain(await pipeline.reader.listExecutions('shop', undefined, never)), {
    items: [{ id: 'e', status: 'Unknown', revisionIds: [] }],
  })
  assert.deepEqual(plain(await pipeline.reader.listActions('shop', 'e', undefined, never)), {
    items: [{ status: 'Unknown' }, { status: 'Unknown', applicationName: 'a' }],
  })
})
