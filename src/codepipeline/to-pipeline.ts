import { UnreadableResponseError } from '../aws/classify-error.ts'
import type { ActionExecution, PipelineExecution } from '../deployment/pipeline.ts'
import { list, message, name, record, text, time } from '../values/wire.ts'

/**
 * ListPipelineExecutions' response; an entry without an id is left out. Throws `UnreadableResponseError` without a list.
 */
export function toExecutions(received: unknown): readonly PipelineExecution[] {
  return required(received, 'pipelineExecutionSummaries').flatMap(item => {
    const wire = record(item)
    const id = text(wire.pipelineExecutionId)
    if (id === undefined) return []
    return {
      id,
      status: name(wire.status) ?? 'Unknown',
      statusSummary: message(wire.statusSummary),
      startTime: time(wire.startTime),
      revisionIds: list(wire.sourceRevisions).flatMap(source => text(record(source).revisionId) ?? []),
      stopReason: message(record(wire.stopTrigger).reason),
    }
  })
}

/** ListActionExecutions' response. Throws `UnreadableResponseError` without a list. */
export function toActions(received: unknown): readonly ActionExecution[] {
  return required(received, 'actionExecutionDetails').map(item => {
    const wire = record(item)
    const input = record(wire.input)
    // A name in the configuration may be a variable; the other one has its value.
    const configuration = { ...record(input.configuration), ...record(input.resolvedConfiguration) }
    const result = record(record(wire.output).executionResult)
    return {
      stageName: name(wire.stageName),
      actionName: name(wire.actionName),
      status: name(wire.status) ?? 'Unknown',
      startTime: time(wire.startTime),
      lastUpdateTime: time(wire.lastUpdateTime),
      provider: name(record(input.actionTypeId).provider),
      region: name(input.region),
      applicationName: name(configuration.ApplicationName),
      deploymentGroupName: name(configuration.DeploymentGroupName),
      externalExecutionId: text(result.externalExecutionId),
      errorMessage: message(record(result.errorDetails).message),
      summary: message(result.externalExecutionSummary),
    }
  })
}

function required(received: unknown, member: string): readonly unknown[] {
  if (!Array.isArray(received)) throw new UnreadableResponseError(`the response has no ${member}`)
  return received
}
