import type { Existing } from '../deployments.ts'
import { exception } from '../protocol/errors.ts'
import { boolean, string, structure } from '../protocol/shapes.ts'
import { operation, requireDeployment } from './operation.ts'

const stopInput = structure({ deploymentId: string, autoRollbackEnabled: boolean })

export const stopDeployment = operation(stopInput, ({ deploymentId, autoRollbackEnabled }, account) => {
  const deployment = requireDeployment(deploymentId, account)
  requireOngoing(deployment)
  const { deployments, now } = account
  const at = now - deployment.createdAt
  deployments.intervene(deployment.id, {
    type: 'stop',
    at,
    ...(autoRollbackEnabled === undefined ? {} : { autoRollbackEnabled }),
  })
  const stopped = deployments.find(deployment.id, now)?.state.status === 'Stopped'
  return {
    status: stopped ? 'Succeeded' : 'Pending',
    statusMessage: 'No more commands will be scheduled for execution in the deployment instances',
  }
})

const continueInput = structure({ deploymentId: string, deploymentWaitType: string })

export const continueDeployment = operation(
  continueInput,
  ({ deploymentId, deploymentWaitType }, account) => {
    const deployment = requireDeployment(deploymentId, account)
    const waitType = deploymentWaitType ?? 'READY_WAIT'
    if (waitType !== 'READY_WAIT' && waitType !== 'TERMINATION_WAIT') {
      throw exception('InvalidDeploymentWaitTypeException', `${waitType} is not a wait type.`)
    }
    const { state, createdAt, id } = deployment
    const { computePlatform, deploymentStyle } = state.timeline.facts
    if (deploymentStyle.deploymentType !== 'BLUE_GREEN' || computePlatform === 'Lambda') {
      throw exception(
        'UnsupportedActionForDeploymentTypeException',
        'Only a blue/green deployment of instances or of an ECS service can be continued.',
      )
    }
    requireOngoing(deployment)
    if (state.waitingFor !== waitType) {
      throw exception(
        'DeploymentIsNotInReadyStateException',
        `The deployment ${id} does not wait for ${waitType} and cannot continue yet.`,
      )
    }
    account.deployments.intervene(id, { type: 'continue', at: account.now - createdAt, waitType })
    return {}
  },
)

function requireOngoing({ id, state }: Existing): void {
  if (state.completedAt !== undefined) {
    throw exception(
      'DeploymentAlreadyCompletedException',
      `The deployment ${id} is already complete: ${state.status}`,
    )
  }
}
