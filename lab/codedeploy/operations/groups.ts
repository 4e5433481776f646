import { string, structure } from '../../aws-protocol/shapes.ts'
import type { Account, Existing, GroupPlan } from '../account.ts'
import { uuid } from '../plan/identifiers.ts'
import type { Plan, TargetPlan } from '../plan/plan.ts'
import { type Json, timestamp } from '../wire.ts'
import { requireGroup } from './checks.ts'

const input = structure({ applicationName: string, deploymentGroupName: string })

/**
 * A group's settings are those of its newest deployment that is no rollback, so far as deployments show them. A rollback
 * that succeeded is the last successful deployment, as any other.
 */
export function getDeploymentGroup(given: unknown, account: Account): Json {
  const { applicationName, deploymentGroupName } = input(given)
  const deployments = requireGroup(applicationName, deploymentGroupName, account).toSorted(
    (a, b) => a.createdAt - b.createdAt,
  )
  const settings = account
    .groups()
    .find(it => it.applicationName === applicationName && it.deploymentGroupName === deploymentGroupName)
  const attempted = deployments.at(-1)
  const successful = deployments.findLast(({ state }) => state.status === 'Succeeded')
  return {
    deploymentGroupInfo: {
      applicationName,
      deploymentGroupId: uuid(`group ${applicationName} ${deploymentGroupName}`),
      deploymentGroupName,
      serviceRoleArn: 'arn:aws:iam::123456789012:role/CodeDeployServiceRole',
      outdatedInstancesStrategy: 'UPDATE',
      triggerConfigurations: [],
      ...settingsOf(settings),
      ...factsOf(
        deployments.findLast(({ state }) => state.timeline.rollsBack === undefined)?.state.timeline ??
          settings?.newDeployment?.('settings'),
      ),
      targetRevision: successful?.state.timeline.facts.revision,
      lastSuccessfulDeployment: lastDeployment(successful),
      lastAttemptedDeployment: lastDeployment(attempted),
    },
  }
}

function settingsOf({ autoScalingGroups = [], alarms = [] }: Partial<GroupPlan> = {}): Json {
  return {
    autoScalingGroups: autoScalingGroups.map(name => ({
      name,
      hook: `CodeDeploy-managed-automatic-launch-deployment-hook-${name}-${uuid(`hook ${name}`)}`,
    })),
    alarmConfiguration: {
      enabled: alarms.length > 0,
      ignorePollAlarmFailure: false,
      alarms: alarms.map(name => ({ name })),
    },
    ec2TagFilters: [],
    onPremisesInstanceTagFilters: [],
    terminationHookEnabled: false,
  }
}

/** What a deployment, or the plan of the next one, shows of its group. */
function factsOf(deployment: Pick<Plan, 'facts' | 'targets'> | undefined): Json {
  if (deployment === undefined) return {}
  const { facts, targets } = deployment
  return {
    deploymentConfigName: facts.deploymentConfigName,
    computePlatform: facts.computePlatform,
    deploymentStyle: facts.deploymentStyle,
    autoRollbackConfiguration: facts.autoRollbackConfiguration,
    blueGreenDeploymentConfiguration: facts.blueGreenDeploymentConfiguration,
    loadBalancerInfo: facts.loadBalancerInfo,
    ecsServices: facts.computePlatform === 'ECS' ? targets.flatMap(ecsService) : undefined,
  }
}

function ecsService({ type, id }: TargetPlan): readonly Json[] {
  const [clusterName, serviceName] = id.split(':')
  return type === 'ecs' ? [{ clusterName, serviceName }] : []
}

function lastDeployment(deployment: Existing | undefined): Json | undefined {
  if (deployment === undefined) return undefined
  const { id, createdAt, state } = deployment
  return {
    deploymentId: id,
    status: state.status,
    createTime: timestamp(createdAt, 0),
    endTime: timestamp(createdAt, state.completedAt),
  }
}
