import type { DeploymentState, EventState, TargetState } from './plan/state.ts'

/**
 * A deployment's state in the API's own JSON. Members that are undefined are not sent. Timestamps are epoch
 * seconds with a fraction; `createdAt` is milliseconds since the epoch.
 */
export type Json = Readonly<Record<string, unknown>>

/** A moment of a plan as a timestamp of the API. */
export function timestamp(createdAt: number, moment: number | undefined): number | undefined {
  return moment === undefined ? undefined : Math.round(createdAt + moment) / 1_000
}

/** `deploymentInfo` of GetDeployment. */
export function deploymentInfo(state: DeploymentState, createdAt: number): Json {
  return {
    ...state.timeline.facts,
    status: state.status,
    createTime: timestamp(createdAt, 0),
    startTime: timestamp(createdAt, state.startedAt),
    completeTime: timestamp(createdAt, state.completedAt),
    // While an ECS deployment does not count, the member is null, as recorded answers show.
    deploymentOverview: state.overview ?? (state.timeline.facts.computePlatform === 'ECS' ? null : undefined),
    errorInformation: state.errorInformation,
    instanceTerminationWaitTimeStarted: state.terminationWaitStarted,
    rollbackInfo: rollbackInfo(state),
    deploymentStatusMessages: [],
  }
}

/** Empty if there is no rollback. The messages are worded as in recorded answers. */
function rollbackInfo({ timeline, rollbackDeploymentId }: DeploymentState): Json {
  const { rollsBack, facts } = timeline
  const { deploymentId } = facts
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

function lifecycleEvents(target: TargetState, createdAt: number): readonly Json[] {
  return target.events.map(({ name, status, start, end, diagnostics }: EventState) => ({
    lifecycleEventName: name,
    diagnostics,
    startTime: timestamp(createdAt, start),
    endTime: timestamp(createdAt, end),
    status,
  }))
}

/** A target as BatchGetDeploymentTargets shows it. */
export function deploymentTarget(deploymentId: string, target: TargetState, createdAt: number): Json {
  const { plan, targetVersionWeight } = target
  const common = {
    deploymentId,
    targetId: plan.id,
    targetArn: 'arn' in plan ? plan.arn : undefined,
    status: target.status,
    lastUpdatedAt: timestamp(createdAt, target.lastUpdatedAt),
    lifecycleEvents: lifecycleEvents(target, createdAt),
  }
  switch (plan.type) {
    case 'instance':
      return {
        deploymentTargetType: 'InstanceTarget',
        instanceTarget: { ...common, instanceLabel: plan.label },
      }
    case 'lambda': {
      const { functionName, functionAlias, currentVersion, targetVersion } = plan
      const versions = { functionName, functionAlias, currentVersion, targetVersion, targetVersionWeight }
      return {
        deploymentTargetType: 'LambdaTarget',
        lambdaTarget: { ...common, lambdaFunctionInfo: versions },
      }
    }
    case 'ecs':
      return {
        deploymentTargetType: 'ECSTarget',
        ecsTarget: {
          ...common,
          taskSetsInfo: target.taskSets.map(({ at: _, targetGroup, label, ...taskSet }) => ({
            ...taskSet,
            targetGroup: { name: targetGroup },
            taskSetLabel: label,
          })),
        },
      }
    case 'cloudformation':
      return {
        deploymentTargetType: 'CloudFormationTarget',
        cloudFormationTarget: { ...common, resourceType: plan.resourceType, targetVersionWeight },
      }
  }
}

/** An instance, or a Lambda function, as BatchGetDeploymentInstances shows it. */
export function instanceSummary({ timeline }: DeploymentState, target: TargetState, createdAt: number): Json {
  const { plan } = target
  const isArn = timeline.instanceIdsAsArns === true && 'arn' in plan
  return {
    deploymentId: timeline.facts.deploymentId,
    instanceId: isArn ? plan.arn : plan.id,
    status: target.status,
    lastUpdatedAt: timestamp(createdAt, target.lastUpdatedAt),
    lifecycleEvents: lifecycleEvents(target, createdAt),
    instanceType: plan.type === 'instance' ? plan.label : undefined,
  }
}
