import type { Existing } from '../deployments.ts'
import { string, structure } from '../protocol/shapes.ts'
import type { Json } from '../protocol/wire.ts'
import { requireApplication, requireGroup } from './names.ts'
import { operation } from './operation.ts'

const input = structure({ applicationName: string, deploymentGroupName: string })

/** The group as its newest deployment found it. */
export const getDeploymentGroup = operation(input, ({ applicationName, deploymentGroupName }, account) => {
  const all = account.deployments.all(account.now)
  requireApplication(applicationName, all)
  const deployments = requireGroup(applicationName, deploymentGroupName, all)
  const newest = deployments.find(({ state }) => state.timeline.rollsBack === undefined) ?? deployments[0]
  if (newest === undefined) return {}
  const { facts, group } = newest.state.timeline
  return {
    deploymentGroupInfo: {
      applicationName,
      deploymentGroupName,
      ...group,
      deploymentConfigName: facts.deploymentConfigName,
      computePlatform: facts.computePlatform,
      deploymentStyle: facts.deploymentStyle,
      targetRevision: facts.revision,
      triggerConfigurations: [],
      autoRollbackConfiguration: facts.autoRollbackConfiguration,
      outdatedInstancesStrategy: 'UPDATE',
      terminationHookEnabled: false,
      ...(facts.loadBalancerInfo === undefined ? {} : { loadBalancerInfo: facts.loadBalancerInfo }),
      ...(facts.blueGreenDeploymentConfiguration === undefined
        ? {}
        : { blueGreenDeploymentConfiguration: facts.blueGreenDeploymentConfiguration }),
      ...last('lastAttemptedDeployment', deployments[0]),
      ...last(
        'lastSuccessfulDeployment',
        deployments.find(({ state }) => state.status === 'Succeeded'),
      ),
    },
  }
})

function last(name: string, deployment: Existing | undefined): Json {
  if (deployment === undefined) return {}
  const { id, createdAt, state } = deployment
  const ended =
    state.completedAt === undefined ? {} : { endTime: Math.round(createdAt + state.completedAt) / 1_000 }
  return {
    [name]: { deploymentId: id, status: state.status, ...ended, createTime: Math.round(createdAt) / 1_000 },
  }
}
