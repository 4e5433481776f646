import { exception } from '../protocol/errors.ts'
import { list, map, string, structure } from '../protocol/shapes.ts'
import { deploymentTarget } from '../protocol/wire.ts'
import { filterTargets, type TargetFilter } from './filters.ts'
import { largestBatch, operation, requireDeployment, requireStarted } from './operation.ts'

const listInput = structure({ deploymentId: string, nextToken: string, targetFilters: map(list(string)) })

export const listDeploymentTargets = operation(listInput, (input, account) => {
  const deployment = requireDeployment(input.deploymentId, account)
  requireStarted(deployment)
  const targets = filterTargets(deployment.state, readFilters(input.targetFilters ?? []))
  const { nextToken, ...rest } = input
  const ids = targets.map(({ plan }) => plan.id)
  const page = account.pager.page(`targets ${JSON.stringify(rest)}`, ids, nextToken)
  return { targetIds: page.items, ...(page.nextToken === undefined ? {} : { nextToken: page.nextToken }) }
})

function readFilters(filters: readonly (readonly [string, readonly string[]])[]): TargetFilter {
  const unknown = filters.find(([name]) => name !== 'TargetStatus' && name !== 'ServerInstanceLabel')
  if (unknown !== undefined) {
    throw exception('InvalidTargetFilterNameException', `${unknown[0]} is not a target filter.`)
  }
  const named = new Map(filters)
  return { statuses: named.get('TargetStatus'), labels: named.get('ServerInstanceLabel') }
}

const batchInput = structure({ deploymentId: string, targetIds: list(string) })

export const batchGetDeploymentTargets = operation(
  batchInput,
  ({ deploymentId, targetIds = [] }, account) => {
    const deployment = requireDeployment(deploymentId, account)
    const { id, state, createdAt } = deployment
    if (targetIds.length === 0) {
      throw exception('DeploymentTargetIdRequiredException', 'A deployment target ID was not provided.')
    }
    const single = state.timeline.facts.computePlatform !== 'Server'
    if (targetIds.length > (single ? 1 : largestBatch)) {
      throw exception(
        'DeploymentTargetListSizeExceededException',
        single
          ? 'The target list of an Amazon ECS or Lambda deployment must have exactly one item.'
          : `The maximum number of target IDs allowed for this request (${largestBatch}) was exceeded.`,
      )
    }
    const malformed = targetIds.find(targetId => targetId.trim() === '')
    if (malformed !== undefined) {
      throw exception('InvalidDeploymentTargetIdException', 'The target ID provided was not valid.')
    }
    requireStarted(deployment)
    const targets = new Map(state.targets.map(target => [target.plan.id, target]))
    const found = [...new Set(targetIds)].map(targetId => {
      const target = targets.get(targetId)
      if (target === undefined) {
        throw exception(
          'DeploymentTargetDoesNotExistException',
          `Target ${targetId} does not belong to deployment ${id}.`,
        )
      }
      return deploymentTarget(id, target, createdAt)
    })
    // The API promises no order, and its own documented example answers in another one than it was asked.
    return { deploymentTargets: found.toReversed() }
  },
)
