import { type Clause, clause, clauseText } from '../values/clause.ts'
import type { GroupNames } from './model.ts'

/**
 * The project's own model of an execution of a CodePipeline, and which deployment it has started. Times are milliseconds
 * since the epoch; every string comes from outside.
 */
export interface PipelineExecution {
  readonly id: string
  readonly status: string
  readonly statusSummary?: string
  readonly startTime?: number
  /** The revisions of its sources: commit ids, or versions of objects. */
  readonly revisionIds: readonly string[]
  readonly stopReason?: string
}

/** One attempt at an action. */
export interface ActionExecution {
  readonly stageName?: string
  readonly actionName?: string
  readonly status: string
  readonly startTime?: number
  readonly lastUpdateTime?: number
  readonly provider?: string
  readonly region?: string
  readonly applicationName?: string
  readonly deploymentGroupName?: string
  /** What the provider calls its part: of CodeDeploy, the deployment's id. */
  readonly externalExecutionId?: string
  readonly errorMessage?: string
  readonly summary?: string
}

/** Why an execution has not started a deployment, and will not. */
export interface PipelineEnd {
  readonly code: 'PipelineFailed' | 'PipelineStopped' | 'PipelineSuperseded' | 'NoDeploymentInPipeline'
  /** A clause: `failed before it deployed: …`. */
  readonly what: string
  /** The same without a reason, which may be what a program has printed. */
  readonly publicWhat: string
}

/** The execution for a commit that was started last. */
export function newestExecution(
  executions: readonly PipelineExecution[],
  commit: string,
): PipelineExecution | undefined {
  const wanted = commit.toLowerCase()
  return executions
    .filter(({ revisionIds }) => revisionIds.some(id => id.toLowerCase() === wanted))
    .toSorted((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0))[0]
}

/** AWS's names of the actions that deploy through CodeDeploy (CodePipeline's action reference). */
const providers: ReadonlySet<string> = new Set(['CodeDeploy', 'CodeDeployToECS'])

/** The last attempt at the action that deploys to a group; undefined if there is none yet. */
export function deployAction(
  actions: readonly ActionExecution[],
  group: GroupNames,
  region: string,
): ActionExecution | undefined {
  return lastOf(
    actions.filter(
      action =>
        providers.has(action.provider ?? '') &&
        action.applicationName === group.applicationName &&
        action.deploymentGroupName === group.deploymentGroupName &&
        (action.region ?? region) === region,
    ),
  )
}

/** The deployment that an action has started; undefined while it has not. */
export function deploymentStartedBy(action: ActionExecution | undefined): string | undefined {
  const id = action?.externalExecutionId
  return id !== undefined && /^d-[A-Za-z0-9-]+$/.test(id) ? id : undefined
}

/** How an execution without a deployment ended; undefined while it is still running. */
export function pipelineEnd(
  { status, statusSummary, stopReason }: PipelineExecution,
  actions: readonly ActionExecution[],
): PipelineEnd | undefined {
  switch (status) {
    case 'Failed': {
      const failed = lastOf(actions.filter(action => action.status === 'Failed'))
      const where = failed === undefined ? '' : `: ${actionText(failed)}`
      const reason = failed === undefined ? statusSummary : (failed.errorMessage ?? failed.summary)
      return end('PipelineFailed', `failed before it deployed${where}`, reason ?? 'no reason given')
    }
    case 'Stopped':
      return end('PipelineStopped', 'was stopped before it deployed', stopReason)
    case 'Cancelled':
      // The pipeline was changed while the execution was running (CodePipeline's user guide).
      return end('PipelineStopped', 'was cancelled before it deployed', statusSummary)
    case 'Superseded':
      return end('PipelineSuperseded', 'was superseded by a newer one before it deployed', statusSummary)
    case 'Succeeded':
      return end(
        'NoDeploymentInPipeline',
        'succeeded without an action that deploys to this deployment group',
      )
    default:
      return undefined
  }
}

/** An action in words: `action Deploy in stage Production`. */
export function actionClause({ actionName = 'unknown', stageName = 'unknown' }: ActionExecution): Clause {
  return clause`action ${actionName} in stage ${stageName}`
}

function actionText(action: ActionExecution): string {
  return clauseText(actionClause(action))
}

/** What an execution is doing: `InProgress, action Build in stage Build is InProgress`. */
export function executionText(
  { id, status }: PipelineExecution,
  actions: readonly ActionExecution[],
): string {
  const last = lastOf(actions)
  const doing = last === undefined ? '' : `, ${actionText(last)} is ${last.status}`
  return `execution ${id} is ${status}${doing}`
}

/** @param reason what the pipeline, or the program that an action runs, has printed: it may hold secrets */
function end(code: PipelineEnd['code'], what: string, reason?: string): PipelineEnd {
  return { code, what: reason === undefined ? what : `${what}: ${reason}`, publicWhat: what }
}

/** The one that was started last. */
function lastOf(actions: readonly ActionExecution[]): ActionExecution | undefined {
  return actions.toSorted((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0))[0]
}
