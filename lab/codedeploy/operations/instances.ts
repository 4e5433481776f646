import type { Existing } from '../deployments.ts'
import { exception } from '../protocol/errors.ts'
import { list, string, structure } from '../protocol/shapes.ts'
import { instanceSummary } from '../protocol/wire.ts'
import { filterTargets } from './filters.ts'
import { largestBatch, operation, requireDeployment, requireStarted } from './operation.ts'

const listInput = structure({
  deploymentId: string,
  nextToken: string,
  instanceStatusFilter: list(string),
  instanceTypeFilter: list(string),
})

export const listDeploymentInstances = operation(listInput, (input, account) => {
  const deployment = requireDeployment(input.deploymentId, account)
  requireInstances(deployment)
  requireStarted(deployment)
  const { nextToken, ...rest } = input
  const targets = filterTargets(deployment.state, {
    statuses: input.instanceStatusFilter,
    labels: input.instanceTypeFilter,
  })
  const ids = targets.map(({ plan }) => plan.id)
  const page = account.pager.page(`instances ${JSON.stringify(rest)}`, ids, nextToken)
  return { instancesList: page.items, ...(page.nextToken === undefined ? {} : { nextToken: page.nextToken }) }
})

const batchInput = structure({ deploymentId: string, instanceIds: list(string) })

/**
 * An instance that is not part of the deployment is left out, and named in `errorMessage`: the operation has no
 * exception for it. Where nothing went wrong, `errorMessage` is empty, as in the documented example.
 */
export const batchGetDeploymentInstances = operation(
  batchInput,
  ({ deploymentId, instanceIds = [] }, account) => {
    const deployment = requireDeployment(deploymentId, account)
    const { state, createdAt } = deployment
    requireInstances(deployment)
    if (instanceIds.length === 0) {
      throw exception('InstanceIdRequiredException', 'The instance ID was not specified.')
    }
    if (instanceIds.length > largestBatch) {
      throw exception(
        'BatchLimitExceededException',
        `The maximum number of names or IDs allowed for this request (${largestBatch}) was exceeded.`,
      )
    }
    if (instanceIds.some(instanceId => instanceId.trim() === '' || instanceId.length > 100)) {
      throw exception('InvalidInstanceNameException', 'The instance name was specified in an invalid format.')
    }
    const targets = new Map(state.targets.map(target => [target.plan.id, target]))
    const asked = [...new Set(instanceIds)].map(instanceId => ({
      instanceId,
      target: targets.get(instanceId),
    }))
    const missing = asked.filter(({ target }) => target === undefined).map(({ instanceId }) => instanceId)
    return {
      instancesSummary: asked
        .flatMap(({ target }) => (target === undefined ? [] : instanceSummary(state, target, createdAt)))
        .toReversed(),
      errorMessage:
        missing.length === 0 ? '' : `The following instances could not be found: ${missing.join(', ')}`,
    }
  },
)

/** These two operations serve EC2/on-premises and Lambda deployments alone. */
function requireInstances({ state }: Existing): void {
  const served = state.timeline.facts.computePlatform !== 'ECS'
  if (!served) {
    throw exception(
      'InvalidComputePlatformException',
      'The computePlatform is invalid. This operation does not support deployments on the ECS compute platform.',
    )
  }
}
