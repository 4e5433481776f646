import { ApiError } from '../../aws-protocol/errors.ts'
import { list, map, string, structure } from '../../aws-protocol/shapes.ts'
import type { Account, Existing } from '../account.ts'
import type { TargetState } from '../plan/state.ts'
import { deploymentTarget, instanceSummary, type Json } from '../wire.ts'
import { requireDeployment, requireKnown, requireStarted } from './checks.ts'

/** The largest number of targets or instances that one call may ask for. */
const largestBatch = 25

const listTargetsInput = structure({
  deploymentId: string,
  nextToken: string,
  targetFilters: map(list(string)),
})

export function listDeploymentTargets(input: unknown, account: Account): Json {
  const { nextToken, ...filters } = listTargetsInput(input)
  const { deploymentId, targetFilters = [] } = filters
  const deployment = requireDeployment(deploymentId, account)
  requireStarted(deployment)
  const names = targetFilters.map(([name]) => name)
  requireKnown(names, ['TargetStatus', 'ServerInstanceLabel'], 'InvalidTargetFilterNameException')
  const named = new Map(targetFilters)
  const ids = filteredIds(deployment, named.get('TargetStatus'), named.get('ServerInstanceLabel'))
  const page = account.pager.page(`targets ${JSON.stringify(filters)}`, ids, nextToken)
  return { targetIds: page.items, nextToken: page.nextToken }
}

const batchTargetsInput = structure({ deploymentId: string, targetIds: list(string) })

export function batchGetDeploymentTargets(input: unknown, account: Account): Json {
  const { deploymentId, targetIds = [] } = batchTargetsInput(input)
  const deployment = requireDeployment(deploymentId, account)
  const { id, state, createdAt } = deployment
  if (targetIds.length === 0) {
    throw new ApiError('DeploymentTargetIdRequiredException', 'A deployment target ID was not provided.')
  }
  const isSingle = state.timeline.facts.computePlatform !== 'Server'
  if (targetIds.length > (isSingle ? 1 : largestBatch)) {
    throw new ApiError(
      'DeploymentTargetListSizeExceededException',
      isSingle
        ? 'The target list of an Amazon ECS or Lambda deployment must have exactly one item.'
        : `The maximum number of target IDs allowed for this request (${largestBatch}) was exceeded.`,
    )
  }
  if (targetIds.some(targetId => targetId.trim() === '')) {
    throw new ApiError('InvalidDeploymentTargetIdException', 'The target ID provided was not valid.')
  }
  requireStarted(deployment)
  const found = select(targetIds, state.targets).map(([targetId, target]) => {
    if (target !== undefined) return deploymentTarget(id, target, createdAt)
    throw new ApiError(
      'DeploymentTargetDoesNotExistException',
      `Target ${targetId} does not belong to deployment ${id}.`,
    )
  })
  return { deploymentTargets: found }
}

const listInstancesInput = structure({
  deploymentId: string,
  nextToken: string,
  instanceStatusFilter: list(string),
  instanceTypeFilter: list(string),
})

export function listDeploymentInstances(input: unknown, account: Account): Json {
  const { nextToken, ...filters } = listInstancesInput(input)
  const deployment = requireDeployment(filters.deploymentId, account)
  requireInstances(deployment)
  requireStarted(deployment)
  const ids = filteredIds(deployment, filters.instanceStatusFilter, filters.instanceTypeFilter)
  const page = account.pager.page(`instances ${JSON.stringify(filters)}`, ids, nextToken)
  return { instancesList: page.items, nextToken: page.nextToken }
}

const batchInstancesInput = structure({ deploymentId: string, instanceIds: list(string) })

/**
 * An instance that is not part of the deployment is left out, and named in `errorMessage`: the operation has no
 * exception for it. If nothing went wrong, `errorMessage` is empty, as in the documented example.
 */
export function batchGetDeploymentInstances(input: unknown, account: Account): Json {
  const { deploymentId, instanceIds = [] } = batchInstancesInput(input)
  const deployment = requireDeployment(deploymentId, account)
  const { state, createdAt } = deployment
  requireInstances(deployment)
  if (instanceIds.length === 0) {
    throw new ApiError('InstanceIdRequiredException', 'The instance ID was not specified.')
  }
  if (instanceIds.length > largestBatch) {
    throw new ApiError(
      'BatchLimitExceededException',
      `The maximum number of names or IDs allowed for this request (${largestBatch}) was exceeded.`,
    )
  }
  if (instanceIds.some(instanceId => instanceId.trim() === '' || instanceId.length > 100)) {
    throw new ApiError(
      'InvalidInstanceNameException',
      'The instance name was specified in an invalid format.',
    )
  }
  const selected = select(instanceIds, state.targets)
  const missing = selected.flatMap(([id, target]) => (target === undefined ? id : []))
  return {
    instancesSummary: selected.flatMap(([, target]) =>
      target === undefined ? [] : instanceSummary(state, target, createdAt),
    ),
    errorMessage:
      missing.length === 0 ? '' : `The following instances could not be found: ${missing.join(', ')}`,
  }
}

/** These two operations serve EC2/on-premises and Lambda deployments alone. @throws ApiError */
function requireInstances({ state }: Existing): void {
  if (state.timeline.facts.computePlatform !== 'ECS') return
  throw new ApiError(
    'InvalidComputePlatformException',
    'The computePlatform is invalid. This operation does not support deployments on the ECS compute platform.',
  )
}

const statuses = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Unknown', 'Ready']

/** Ids of the targets with one of the statuses and one of the labels; no list, or an empty one, allows all. */
function filteredIds(
  { state }: Existing,
  onlyStatuses: readonly string[] = [],
  labels: readonly string[] = [],
): readonly string[] {
  requireKnown(onlyStatuses, statuses, 'InvalidInstanceStatusException')
  requireKnown(labels, ['Blue', 'Green'], 'InvalidInstanceTypeException')
  if (labels.length > 0 && state.timeline.facts.deploymentStyle.deploymentType === 'IN_PLACE') {
    throw new ApiError(
      'InvalidDeploymentInstanceTypeException',
      'Instance types are supported for blue/green deployments only.',
    )
  }
  return state.targets
    .filter(
      ({ status, plan }) =>
        (onlyStatuses.length === 0 || onlyStatuses.includes(status)) &&
        (labels.length === 0 || (plan.type === 'instance' && labels.includes(plan.label ?? ''))),
    )
    .map(({ plan }) => plan.id)
}

/**
 * The targets of these ids, each once, in another order than they were asked for: the API promises none, and its
 * own documented example does the same.
 */
function select(
  ids: readonly string[],
  targets: readonly TargetState[],
): readonly (readonly [id: string, target: TargetState | undefined])[] {
  const byId = new Map(targets.map(target => [target.plan.id, target]))
  return [...new Set(ids)].map(id => [id, byId.get(id)] as const).toReversed()
}
