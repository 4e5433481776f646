import { exception } from '../protocol/errors.ts'
import { list, string, structure, timestamp } from '../protocol/shapes.ts'
import { deploymentInfo } from '../protocol/wire.ts'
import { requireApplication, requireGroup } from './names.ts'
import { operation, requireDeployment } from './operation.ts'

export const getDeployment = operation(structure({ deploymentId: string }), ({ deploymentId }, account) => {
  const { state, createdAt } = requireDeployment(deploymentId, account)
  return { deploymentInfo: deploymentInfo(state, createdAt) }
})

const knownStatuses: readonly string[] = [
  'Created',
  'Queued',
  'InProgress',
  'Baking',
  'Succeeded',
  'Failed',
  'Stopped',
  'Ready',
]

const listDeploymentsInput = structure({
  applicationName: string,
  deploymentGroupName: string,
  externalId: string,
  includeOnlyStatuses: list(string),
  createTimeRange: structure({ start: timestamp, end: timestamp }),
  nextToken: string,
})

export const listDeployments = operation(listDeploymentsInput, (input, account) => {
  const {
    applicationName,
    deploymentGroupName,
    externalId,
    includeOnlyStatuses,
    createTimeRange,
    nextToken,
  } = input
  const all = account.deployments.all(account.now)
  if (applicationName !== undefined || deploymentGroupName !== undefined) {
    requireApplication(applicationName, all)
    requireGroup(applicationName, deploymentGroupName, all)
  }
  if (externalId === '') throw exception('InvalidExternalIdException', 'The external ID is empty.')
  const unknown = includeOnlyStatuses?.find(status => !knownStatuses.includes(status))
  if (unknown !== undefined) {
    throw exception('InvalidDeploymentStatusException', `${unknown} is not a deployment status.`)
  }
  const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = createTimeRange ?? {}
  if (start > end) throw exception('InvalidTimeRangeException', 'The time range ends before it starts.')
  const ids = all
    .filter(({ state: { timeline, status }, createdAt }) => {
      const { facts } = timeline
      return (
        (applicationName === undefined || facts.applicationName === applicationName) &&
        (deploymentGroupName === undefined || facts.deploymentGroupName === deploymentGroupName) &&
        (externalId === undefined || facts.externalId === externalId) &&
        (includeOnlyStatuses === undefined ||
          includeOnlyStatuses.length === 0 ||
          includeOnlyStatuses.includes(status)) &&
        start <= createdAt &&
        createdAt <= end
      )
    })
    .map(({ id }) => id)
  const { nextToken: _, ...filters } = input
  const page = account.pager.page(`deployments ${JSON.stringify(filters)}`, ids, nextToken)
  return { deployments: page.items, ...(page.nextToken === undefined ? {} : { nextToken: page.nextToken }) }
})
