import {
  CodePipelineClient,
  ListActionExecutionsCommand,
  ListPipelineExecutionsCommand,
} from '@aws-sdk/client-codepipeline'
import { createClient, type ServiceOptions } from '../aws/client.ts'
import { type RetryEvents, RetryingSender } from '../aws/retry.ts'
import { renewCredentials } from '../credentials/renewal.ts'
import type { ActionExecution, PipelineExecution } from '../deployment/pipeline.ts'
import { token } from '../values/wire.ts'
import { toActions, toExecutions } from './to-pipeline.ts'

export interface PipelineOptions extends ServiceOptions {
  /** CodeDeploy's. */
  readonly region: string
  readonly events: RetryEvents
}

/** A page of a list. */
export interface PipelinePage<Item> {
  readonly items: readonly Item[]
  readonly nextToken: string | undefined
}

/**
 * What following a pipeline needs to know of CodePipeline. Every call is one request. It throws `WatchError` if a retry
 * cannot help, and the signal's reason once the signal is aborted.
 */
export interface PipelineReader {
  /** ListPipelineExecutions: the most recent ones come first. */
  listExecutions(
    pipeline: string,
    nextToken: string | undefined,
    signal: AbortSignal,
  ): Promise<PipelinePage<PipelineExecution>>
  /** ListActionExecutions of one execution: each attempt at an action, in any order. */
  listActions(
    pipeline: string,
    executionId: string,
    nextToken: string | undefined,
    signal: AbortSignal,
  ): Promise<PipelinePage<ActionExecution>>
  /** Reports that trouble with CodePipeline is over, if it is. */
  reportRecovery(): void
}

/** What makes an error name CodePipeline. */
const service = { name: 'CodePipeline', iamPrefix: 'codepipeline' } as const

/** The whole room is loaded only if the input `pipeline` is given: it holds the SDK's client for CodePipeline. */
export function connectToCodePipeline(options: PipelineOptions): PipelineReader {
  const client = createClient(CodePipelineClient, options)
  const sender = new RetryingSender({
    ...options,
    service,
    renewCredentials: () => renewCredentials(client),
  })
  return {
    listExecutions: (pipelineName, nextToken, signal) =>
      sender.send('ListPipelineExecutions', `pipeline ${pipelineName}`, signal, async abortSignal => {
        const command = new ListPipelineExecutionsCommand({ pipelineName, nextToken })
        const response = await client.send(command, { abortSignal })
        return {
          items: toExecutions(response.pipelineExecutionSummaries),
          nextToken: token(response.nextToken),
        }
      }),

    listActions: (pipelineName, pipelineExecutionId, nextToken, signal) =>
      sender.send('ListActionExecutions', `pipeline ${pipelineName}`, signal, async abortSignal => {
        const filter = { pipelineExecutionId }
        const command = new ListActionExecutionsCommand({ pipelineName, filter, nextToken })
        const response = await client.send(command, { abortSignal })
        return { items: toActions(response.actionExecutionDetails), nextToken: token(response.nextToken) }
      }),

    reportRecovery: () => sender.reportRecovery(),
  }
}
