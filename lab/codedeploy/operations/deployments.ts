import { ApiError } from '../../aws-protocol/errors.ts'
import { boolean, list, number, string, structure } from '../../aws-protocol/shapes.ts'
import type { Account, Existing } from '../account.ts'
import { deploymentInfo, type Json } from '../wire.ts'
import { requireDeployment, requireGroup, requireKnown, requireOngoing, requireWellFormed } from './checks.ts'

const getInput = structure({ deploymentId: string })

export function getDeployment(input: unknown, account: Account): Json {
  const { state, createdAt } = requireDeployment(getInput(input).deploymentId, account)
  return { deploymentInfo: deploymentInfo(state, createdAt) }
}

/** The largest number of deployments that one call may ask for. */
const largestBatch = 25

const batchInput = structure({ deploymentIds: list(string) })

/**
 * A deployment that does not exist is left out: the operation has no exception for it. The others come in another
 * order than they were asked for.
 */
export function batchGetDeployments(input: unknown, account: Account): Json {
  const { deploymentIds = [] } = batchInput(input)
  if (deploymentIds.length === 0) {
    throw new ApiError('DeploymentIdRequiredException', 'At least one deployment ID must be specified.')
  }
  if (deploymentIds.length > largestBatch) {
    throw new ApiError(
      'BatchLimitExceededException',
      `The maximum number of names or IDs allowed for this request (${largestBatch}) was exceeded.`,
    )
  }
  for (const id of deploymentIds) requireWellFormed(id)
  const found = [...new Set(deploymentIds)].toReversed().flatMap(id => account.find(id) ?? [])
  return { deploymentsInfo: found.map(({ state, createdAt }) => deploymentInfo(state, createdAt)) }
}

const statuses = ['Created', 'Queued', 'InProgress', 'Baking', 'Succeeded', 'Failed', 'Stopped', 'Ready']

const listInput = structure({
  applicationName: string,
  deploymentGroupName: string,
  externalId: string,
  includeOnlyStatuses: list(string),
  createTimeRange: structure({ start: number, end: number }),
  nextToken: string,
})

export function listDeployments(input: unknown, account: Account): Json {
  const { nextToken, ...filters } = listInput(input)
  const { applicationName, deploymentGroupName, includeOnlyStatuses = [], externalId } = filters
  const isOfGroup = applicationName !== undefined || deploymentGroupName !== undefined
  const listed = isOfGroup ? requireGroup(applicationName, deploymentGroupName, account) : account.all()
  requireKnown(includeOnlyStatuses, statuses, 'InvalidDeploymentStatusException')
  const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = filters.createTimeRange ?? {}
  if (start > end) {
    throw new ApiError('InvalidTimeRangeException', 'The start of the time range is after its end.')
  }
  const ids = listed
    .filter(({ state }) => includeOnlyStatuses.length === 0 || includeOnlyStatuses.includes(state.status))
    .filter(({ createdAt }) => start <= createdAt / 1_000 && createdAt / 1_000 <= end)
    .filter(({ state }) => externalId === undefined || state.timeline.facts.externalId === externalId)
    .map(({ id }) => id)
  const page = account.pager.page(`deployments ${JSON.stringify(filters)}`, ids, nextToken)
  return { deployments: page.items, nextToken: page.nextToken }
}

const stopInput = structure({ deploymentId: string, autoRollbackEnabled: boolean })

export function stopDeployment(input: unknown, account: Account): Json {
  const { deploymentId, autoRollbackEnabled } = stopInput(input)
  const deployment = requireDeployment(deploymentId, account)
  requireOngoing(deployment)
  account.act(deployment.id, { type: 'stop', at: elapsed(deployment, account), autoRollbackEnabled })
  return {
    status: account.find(deployment.id)?.state.status === 'Stopped' ? 'Succeeded' : 'Pending',
    statusMessage: 'No more commands will be scheduled for execution in the deployment instances',
  }
}

const continueInput = structure({ deploymentId: string, deploymentWaitType: string })

export function continueDeployment(input: unknown, account: Account): Json {
  const { deploymentId, deploymentWaitType: waitType = 'READY_WAIT' } = continueInput(input)
  const deployment = requireDeployment(deploymentId, account)
  if (waitType !== 'READY_WAIT' && waitType !== 'TERMINATION_WAIT') {
    throw new ApiError('InvalidDeploymentWaitTypeException', `${waitType} is not a wait type.`)
  }
  const { id, state } = deployment
  const { computePlatform, deploymentStyle } = state.timeline.facts
  if (deploymentStyle.deploymentType !== 'BLUE_GREEN' || computePlatform === 'Lambda') {
    throw new ApiError(
      'UnsupportedActionForDeploymentTypeException',
      'Only a blue/green deployment of instances or of an ECS service can be continued.',
    )
  }
  requireOngoing(deployment)
  if (state.waitingFor !== waitType) {
    throw new ApiError(
      'DeploymentIsNotInReadyStateException',
      `The deployment ${id} does not wait for ${waitType} and cannot continue yet.`,
    )
  }
  account.act(id, { type: 'continue', at: elapsed(deployment, account), waitType })
  return {}
}

/** Milliseconds since the deployment was created. */
function elapsed({ createdAt }: Existing, account: Account): number {
  return account.now() - createdAt
}
