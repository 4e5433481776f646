import { createHash } from 'node:crypto'
import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { JsonService } from '../aws-protocol/service.ts'
import { number, string, structure } from '../aws-protocol/shapes.ts'
import type { ActionPlan, ExecutionPlan } from './plan.ts'

export interface PipelinesOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The executions that exist, or will exist once their time has come. A pipeline of one exists from the beginning. */
  readonly executions: readonly ExecutionPlan[]
  /** Entries in one page of a list, if the client asks for no fewer. Default: 100. */
  readonly pageSize?: number
}

type Json = Readonly<Record<string, unknown>>

/** CodePipeline, as far as following an execution to its deployment takes it. */
export function codePipelineService(options: PipelinesOptions): JsonService {
  const pipelines = new Pipelines(options)
  return {
    protocol: 'json',
    signingName: 'codepipeline',
    target: 'CodePipeline_20150709',
    namespace: 'com.amazonaws.codepipeline',
    operations: new Map([
      ['ListPipelineExecutions', (input: unknown) => pipelines.listExecutions(input)],
      ['ListActionExecutions', (input: unknown) => pipelines.listActions(input)],
    ]),
  }
}

const executionsInput = structure({
  pipelineName: string,
  maxResults: number,
  filter: structure({ succeededInStage: structure({ stageName: string }) }),
  nextToken: string,
})

const actionsInput = structure({
  pipelineName: string,
  filter: structure({
    pipelineExecutionId: string,
    latestInPipelineExecution: structure({ pipelineExecutionId: string, startTimeRange: string }),
  }),
  maxResults: number,
  nextToken: string,
})

/** The constraints of the service model. */
const pipelineName = /^[A-Za-z0-9.@\-_]{1,100}$/
const executionId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

class Pipelines {
  readonly #now: () => number
  readonly #executions: readonly ExecutionPlan[]
  readonly #pageSize: number
  /** The pages' sizes are the client's, so there is a pager for each size. */
  readonly #pagers = new Map<number, Pager>()

  constructor({ now, executions, pageSize = 100 }: PipelinesOptions) {
    this.#now = now
    this.#executions = executions
    this.#pageSize = pageSize
  }

  listExecutions(input: unknown): Json {
    const { pipelineName: name, maxResults, nextToken, filter } = executionsInput(input)
    const executions = this.#requirePipeline(name)
      // "The most recent executions" come first, but within a page nothing is promised.
      .toSorted((a, b) => b.startedAt - a.startedAt)
      .map(execution => execution.pipelineExecutionId)
    const { stageName } = filter?.succeededInStage ?? {}
    if (stageName !== undefined) throw invalid('filter', 'is not simulated')
    const page = this.#page(`executions ${name}`, executions, maxResults, nextToken)
    const found = shuffled(page.items).flatMap(id => this.#find(id) ?? [])
    return {
      pipelineExecutionSummaries: found.map(execution => this.#summaryOf(execution)),
      nextToken: page.nextToken,
    }
  }

  listActions(input: unknown): Json {
    const { pipelineName: name, maxResults, nextToken, filter = {} } = actionsInput(input)
    const executions = this.#requirePipeline(name)
    const { pipelineExecutionId: id, latestInPipelineExecution: latest } = filter
    if (latest !== undefined) throw invalid('filter.latestInPipelineExecution', 'is not simulated')
    if (id !== undefined && !executionId.test(id)) {
      throw invalid(
        'filter.pipelineExecutionId',
        `must satisfy regular expression pattern: ${executionId.source}`,
      )
    }
    const chosen = executions.filter(it => id === undefined || it.pipelineExecutionId === id)
    if (id !== undefined && chosen.length === 0) {
      throw new ApiError('PipelineExecutionNotFoundException', `The pipeline execution ${id} was not found.`)
    }
    const actions = new Map(
      chosen.flatMap(execution =>
        execution.actions
          .filter(({ start }) => execution.startedAt + start <= this.#now())
          .map(action => [action.actionExecutionId, { execution, action }] as const),
      ),
    )
    const page = this.#page(`actions ${name} ${id}`, shuffled([...actions.keys()]), maxResults, nextToken)
    return {
      actionExecutionDetails: page.items.map(actionId => {
        const found = actions.get(actionId)
        return found === undefined ? {} : this.#detailOf(found.execution, found.action)
      }),
      nextToken: page.nextToken,
    }
  }

  /** The executions of a pipeline that exist by now. @throws ApiError if there is no such pipeline */
  #requirePipeline(name: string | undefined): readonly ExecutionPlan[] {
    if (name === undefined) throw invalid('pipelineName', 'must not be null')
    if (!pipelineName.test(name)) {
      throw invalid('pipelineName', `must satisfy regular expression pattern: ${pipelineName.source}`)
    }
    const all = this.#executions.filter(execution => execution.pipelineName === name)
    if (all.length === 0) {
      throw new ApiError(
        'PipelineNotFoundException',
        `Account '123456789012' does not have a pipeline with name '${name}'`,
      )
    }
    return all.filter(({ startedAt }) => startedAt <= this.#now())
  }

  #page(list: string, items: readonly string[], size = this.#pageSize, nextToken: string | undefined) {
    if (size < 1 || size > 100 || !Number.isInteger(size)) {
      throw invalid('maxResults', 'must be a whole number from 1 to 100')
    }
    if (nextToken !== undefined && (nextToken.length < 1 || nextToken.length > 2_048)) {
      throw invalid('nextToken', 'must have a length from 1 to 2048')
    }
    const length = Math.min(size, this.#pageSize)
    const pager = this.#pagers.get(length) ?? new Pager(length)
    this.#pagers.set(length, pager)
    return pager.page(list, items, nextToken)
  }

  #find(id: string): ExecutionPlan | undefined {
    return this.#executions.find(({ pipelineExecutionId }) => pipelineExecutionId === id)
  }

  #summaryOf(execution: ExecutionPlan): Json {
    const { pipelineExecutionId, startedAt, phases, sourceRevisions, stopReason, statusSummary } = execution
    const phase = phases.findLast(({ at }) => startedAt + at <= this.#now()) ?? phases[0]
    const status = phase?.status ?? 'InProgress'
    const isStopped = status === 'Stopping' || status === 'Stopped'
    return {
      pipelineExecutionId,
      status,
      statusSummary: status === 'InProgress' ? undefined : statusSummary,
      startTime: startedAt / 1_000,
      lastUpdateTime: (startedAt + (phase?.at ?? 0)) / 1_000,
      sourceRevisions,
      trigger: { triggerType: 'WebhookV2', triggerDetail: 'arn:aws:codestar-connections:example' },
      stopTrigger: isStopped && stopReason !== undefined ? { reason: stopReason } : undefined,
      executionMode: 'SUPERSEDED',
      executionType: 'STANDARD',
    }
  }

  #detailOf({ pipelineExecutionId, startedAt }: ExecutionPlan, action: ActionPlan): Json {
    const elapsed = this.#now() - startedAt
    const { start, end = Number.POSITIVE_INFINITY, externalFrom = start, configuration } = action
    const hasEnded = elapsed >= end
    const isStartedOutside = elapsed >= externalFrom && action.externalExecutionId !== undefined
    const result = {
      externalExecutionId: isStartedOutside ? action.externalExecutionId : undefined,
      externalExecutionSummary: hasEnded ? action.summary : undefined,
      errorDetails: hasEnded ? action.errorDetails : undefined,
    }
    return {
      pipelineExecutionId,
      actionExecutionId: action.actionExecutionId,
      pipelineVersion: 3,
      stageName: action.stageName,
      actionName: action.actionName,
      startTime: (startedAt + start) / 1_000,
      lastUpdateTime: (startedAt + (hasEnded ? end : start)) / 1_000,
      status: hasEnded ? action.outcome : 'InProgress',
      input: {
        actionTypeId: {
          category: action.category,
          owner: 'AWS',
          provider: action.provider,
          version: '1',
        },
        configuration,
        resolvedConfiguration: action.resolvedConfiguration ?? configuration,
        region: action.region ?? 'us-east-1',
        inputArtifacts: [],
      },
      output: isStartedOutside || hasEnded ? { outputArtifacts: [], executionResult: result } : undefined,
    }
  }
}

/** The same entries in an order that says nothing about their age, the same each time. */
function shuffled(ids: readonly string[]): readonly string[] {
  const digest = (id: string) => createHash('sha256').update(id).digest('hex')
  return ids.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1))
}

function invalid(member: string, what: string): ApiError {
  return new ApiError(
    'ValidationException',
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member ${what}`,
  )
}
