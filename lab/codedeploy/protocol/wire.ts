import type { DeploymentState, EventState, TargetState } from '../plan/state.ts'

/**
 * A deployment's state in the API's own JSON. Timestamps are epoch seconds with a fraction; `createdAt` is
 * milliseconds since the epoch.
 */
export type Json = Readonly<Record<string, unknown>>

type Timestamp = (moment: number) => number

function timestamps(createdAt: number): Timestamp {
  return moment => Math.round(createdAt + moment) / 1_000
}

/** What GetDeployment calls `deploymentInfo`. */
export function deploymentInfo(state: DeploymentState, createdAt: number): Json {
  const at = timestamps(createdAt)
  const { facts } = state.timeline
  return {
    ...facts,
    status: state.status,
    createTime: at(0),
    ...(state.startedAt === undefined ? {} : { startTime: at(state.startedAt) }),
    ...(state.completedAt === undefined ? {} : { completeTime: at(state.completedAt) }),
    ...(state.overview === undefined ? {} : { deploymentOverview: state.overview }),
    ...(state.errorInformation === undefined ? {} : { errorInformation: state.errorInformation }),
    instanceTerminationWaitTimeStarted: state.terminationWaitStarted,
    rollbackInfo: rollbackInfo(state),
    deploymentStatusMessages: [],
  }
}

/** Empty where there is no rollback. The messages are worded as in recorded answers. */
function rollbackInfo({ timeline, rollbackDeploymentId }: DeploymentState): Json {
  const { deploymentId } = timeline.facts
  const { rollsBack } = timeline
  if (rollbackDeploymentId !== undefined) {
    return {
      rollbackDeploymentId,
      rollbackMessage: `Deployment ${deploymentId} terminated. Automatic rollback is triggered with a DeploymentId ${rollbackDeploymentId}.`,
    }
  }
  if (rollsBack !== undefined) {
    return {
      rollbackTriggeringDeploymentId: rollsBack,
      rollbackMessage: `Deployment ${deploymentId} is triggered to roll back deployment ${rollsBack}.`,
    }
  }
  return {}
}

function lifecycleEvent(event: EventState, at: Timestamp): Json {
  return {
    lifecycleEventName: event.name,
    ...(event.diagnostics === undefined ? {} : { diagnostics: event.diagnostics }),
    ...(event.start === undefined ? {} : { startTime: at(event.start) }),
    ...(event.end === undefined ? {} : { endTime: at(event.end) }),
    status: event.status,
  }
}

/** What BatchGetDeploymentTargets tells of a target. */
export function deploymentTarget(deploymentId: string, target: TargetState, createdAt: number): Json {
  const at = timestamps(createdAt)
  const { plan } = target
  const common = {
    deploymentId,
    targetId: plan.id,
    ...('arn' in plan ? { targetArn: plan.arn } : {}),
    status: target.status,
    lastUpdatedAt: at(target.lastUpdatedAt),
    lifecycleEvents: target.events.map(event => lifecycleEvent(event, at)),
  }
  switch (plan.type) {
    case 'instance':
      return {
        deploymentTargetType: 'InstanceTarget',
        instanceTarget: { ...common, ...(plan.label === undefined ? {} : { instanceLabel: plan.label }) },
      }
    case 'lambda': {
      const { functionName, functionAlias, currentVersion, targetVersion } = plan
      const { targetVersionWeight } = target
      const lambdaFunctionInfo = {
        functionName,
        functionAlias,
        currentVersion,
        targetVersion,
        targetVersionWeight,
      }
      return { deploymentTargetType: 'LambdaTarget', lambdaTarget: { ...common, lambdaFunctionInfo } }
    }
    case 'ecs':
      return {
        deploymentTargetType: 'ECSTarget',
        ecsTarget: { ...common, taskSetsInfo: target.taskSets.map(taskSetInfo) },
      }
    case 'cloudformation': {
      const { resourceType } = plan
      const { targetVersionWeight } = target
      return {
        deploymentTargetType: 'CloudFormationTarget',
        cloudFormationTarget: { ...common, resourceType, targetVersionWeight },
      }
    }
  }
}

function taskSetInfo(taskSet: TargetState['taskSets'][number]): Json {
  const { identifer, desiredCount, pendingCount, runningCount, status, trafficWeight } = taskSet
  return {
    identifer,
    desiredCount,
    pendingCount,
    runningCount,
    status,
    trafficWeight,
    targetGroup: { name: taskSet.targetGroup },
    taskSetLabel: taskSet.label,
  }
}

/** What BatchGetDeploymentInstances tells of an instance, or of a Lambda function. */
export function instanceSummary(state: DeploymentState, target: TargetState, createdAt: number): Json {
  const at = timestamps(createdAt)
  const { plan } = target
  const { deploymentId } = state.timeline.facts
  const asArn = state.timeline.instanceIdsAsArns === true && 'arn' in plan
  return {
    deploymentId,
    instanceId: asArn ? plan.arn : plan.id,
    status: target.status,
    lastUpdatedAt: at(target.lastUpdatedAt),
    lifecycleEvents: target.events.map(event => lifecycleEvent(event, at)),
    ...(plan.type === 'instance' && plan.label !== undefined ? { instanceType: plan.label } : {}),
  }
}
