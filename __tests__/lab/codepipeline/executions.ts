import type { ActionPlan, ExecutionPlan } from '../../../lab/codepipeline/plan.ts'

/** The commit of every execution, unless it is another one's. */
export const commit = '0123456789abcdef0123456789abcdef01234567'

/** An id as CodePipeline makes them. */
export function executionId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export const deployTo = { ApplicationName: 'shop', DeploymentGroupName: 'production' }

/** An action named Deploy in the stage Production. Its moments are milliseconds since the execution's start. */
export function aDeployAction(action: Partial<ActionPlan> = {}): ActionPlan {
  return {
    stageName: 'Production',
    actionName: 'Deploy',
    actionExecutionId: executionId(action.start ?? 2_000),
    category: 'Deploy',
    provider: 'CodeDeploy',
    configuration: deployTo,
    start: 2_000,
    end: 30_000,
    outcome: 'Succeeded',
    ...action,
  }
}

/** An execution whose source takes two seconds. With `deploys`, an action starts that deployment a second later. */
export function anExecution(
  options: Partial<ExecutionPlan> & {
    readonly number: number
    readonly startedAt: number
    readonly deploys?: string
  },
): ExecutionPlan {
  const { number, deploys, ...execution } = options
  const source: ActionPlan = {
    stageName: 'Source',
    actionName: 'Source',
    actionExecutionId: executionId(number * 1_000_000),
    category: 'Source',
    provider: 'CodeStarSourceConnection',
    configuration: { FullRepositoryId: 'example/shop', BranchName: 'main' },
    start: 0,
    end: 2_000,
    outcome: 'Succeeded',
  }
  return {
    pipelineName: 'shop',
    pipelineExecutionId: executionId(number),
    sourceRevisions: [{ actionName: 'Source', revisionId: commit }],
    phases: [
      { at: 0, status: 'InProgress' },
      ...(deploys === undefined ? [] : [{ at: 30_000, status: 'Succeeded' }]),
    ],
    ...execution,
    actions: [
      source,
      ...(deploys === undefined
        ? []
        : [aDeployAction({ externalExecutionId: deploys, externalFrom: 3_000 })]),
      ...(execution.actions ?? []),
    ],
  }
}
