import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  CodePipelineClient,
  ListActionExecutionsCommand,
  ListPipelineExecutionsCommand,
} from '@aws-sdk/client-codepipeline'
import { clientOptions } from '../../../lab/codedeploy/client.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { codePipelineService } from '../../../lab/codepipeline/service.ts'
import { ask, signed } from '../codedeploy/raw.ts'
import { start } from '../codedeploy/support.ts'
import { anExecution, executionId } from './executions.ts'

let now = start + 60_000
const executions = [1, 2, 3, 4, 5].map(number =>
  anExecution({ number, startedAt: start + number * 1_000, deploys: 'd-ABCDEF123' }),
)
const future = anExecution({ number: 6, pipelineName: 'tomorrow', startedAt: start + 86_400_000 })
const simulator = await startSimulator({
  now: () => now,
  services: clock => [codePipelineService({ now: clock, executions: [...executions, future], pageSize: 2 })],
})
const client = new CodePipelineClient(clientOptions(simulator.url))
after(() => {
  client.destroy()
  return simulator.stop()
})

const pipelineName = 'shop'
const known = executionId(1)
const long = 'x'.repeat(101)

const table: Readonly<Record<string, readonly (readonly [input: unknown, error: string])[]>> = {
  ListPipelineExecutions: [
    [{}, 'ValidationException'],
    [{ pipelineName: '' }, 'ValidationException'],
    [{ pipelineName: 'a b' }, 'ValidationException'],
    [{ pipelineName: long }, 'ValidationException'],
    [{ pipelineName: 'nobodys' }, 'PipelineNotFoundException'],
    [{ pipelineName, maxResults: 0 }, 'ValidationException'],
    [{ pipelineName, maxResults: 101 }, 'ValidationException'],
    [{ pipelineName, maxResults: '5' }, 'SerializationException'],
    [{ pipelineName, nextToken: 'garbage' }, 'InvalidNextTokenException'],
    [{ pipelineName, nextToken: '' }, 'ValidationException'],
    [{ pipelineName, name: 'shop' }, 'SerializationException'],
  ],
  ListActionExecutions: [
    [{}, 'ValidationException'],
    [{ pipelineName: 'nobodys' }, 'PipelineNotFoundException'],
    [{ pipelineName, filter: { pipelineExecutionId: 'abc' } }, 'ValidationException'],
    [
      { pipelineName, filter: { pipelineExecutionId: executionId(99) } },
      'PipelineExecutionNotFoundException',
    ],
    [
      { pipelineName: 'tomorrow', filter: { pipelineExecutionId: executionId(6) } },
      'PipelineExecutionNotFoundException',
    ],
    [{ pipelineName, filter: { executionId: known } }, 'SerializationException'],
    [{ pipelineName, filter: known }, 'SerializationException'],
    [{ pipelineName, nextToken: 'garbage' }, 'InvalidNextTokenException'],
  ],
  GetPipeline: [[{ name: 'shop' }, 'UnknownOperationException']],
}

const headers = (operation: string) => ({
  authorization: signed.replace('codedeploy', 'codepipeline'),
  'x-amz-target': `CodePipeline_20150709.${operation}`,
})

for (const [operation, rows] of Object.entries(table)) {
  for (const [input, error] of rows) {
    test(`${operation} of ${JSON.stringify(input).slice(0, 100)}: ${error}`, async () => {
      const answer = await ask(simulator, operation, input, { headers: headers(operation) })
      assert.deepEqual([answer.error, answer.status], [error, 400])
    })
  }
}

test('a request signed for another service is refused', async () => {
  const target = { 'x-amz-target': 'CodePipeline_20150709.ListPipelineExecutions' }
  const answer = await ask(simulator, '', { pipelineName }, { headers: target })
  assert.equal(answer.error, 'MissingAuthenticationTokenException')
})

test('executions come in pages, the most recent ones first', async () => {
  const ids: (string | undefined)[][] = []
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListPipelineExecutionsCommand({ pipelineName, nextToken }))
    ids.push(page.pipelineExecutionSummaries?.map(it => it.pipelineExecutionId).toSorted() ?? [])
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  assert.deepEqual(ids, [
    [executionId(4), executionId(5)],
    [executionId(2), executionId(3)],
    [executionId(1)],
  ])
  const empty = await client.send(new ListPipelineExecutionsCommand({ pipelineName: 'tomorrow' }))
  assert.deepEqual(empty.pipelineExecutionSummaries, [])
})

test('actions are listed once they have started, with what they started once they have', async () => {
  const actionsAt = async (milliseconds: number) => {
    now = start + 1_000 + milliseconds
    const filter = { pipelineExecutionId: known }
    const list = async (nextToken?: string) =>
      await client.send(new ListActionExecutionsCommand({ pipelineName, filter, nextToken }))
    const first = await list()
    const second = first.nextToken === undefined ? undefined : await list(first.nextToken)
    const actions = [...(first.actionExecutionDetails ?? []), ...(second?.actionExecutionDetails ?? [])]
    return Object.fromEntries(
      actions.map(({ actionName = '', status, output }) => [
        actionName,
        [status, output?.executionResult?.externalExecutionId],
      ]),
    )
  }
  assert.deepEqual(await actionsAt(500), { Source: ['InProgress', undefined] })
  assert.deepEqual(await actionsAt(2_500), {
    Source: ['Succeeded', undefined],
    Deploy: ['InProgress', undefined],
  })
  const started = await actionsAt(3_500)
  assert.deepEqual(started.Deploy, ['InProgress', 'd-ABCDEF123'])
  assert.deepEqual((await actionsAt(60_000)).Deploy, ['Succeeded', 'd-ABCDEF123'])
})
