import type { DeploymentState, TargetState } from '../plan/state.ts'
import { exception } from '../protocol/errors.ts'

const knownStatuses: readonly string[] = [
  'Pending',
  'InProgress',
  'Succeeded',
  'Failed',
  'Skipped',
  'Unknown',
  'Ready',
]
const knownLabels: readonly string[] = ['Blue', 'Green']

/** Which targets a list call asks for; undefined or empty: all of them. */
export interface TargetFilter {
  readonly statuses?: readonly string[] | undefined
  readonly labels?: readonly string[] | undefined
}

/** @throws ApiError where a status or a label is unknown, or a label makes no sense for the deployment. */
export function filterTargets(
  state: DeploymentState,
  { statuses, labels }: TargetFilter,
): readonly TargetState[] {
  const unknownStatus = statuses?.find(status => !knownStatuses.includes(status))
  if (unknownStatus !== undefined) {
    throw exception('InvalidInstanceStatusException', `${unknownStatus} is not an instance status.`)
  }
  const unknownLabel = labels?.find(label => !knownLabels.includes(label))
  if (unknownLabel !== undefined) {
    throw exception(
      'InvalidInstanceTypeException',
      `${unknownLabel} is not an instance type; use Blue or Green.`,
    )
  }
  const asksForLabels = labels !== undefined && labels.length > 0
  if (asksForLabels && state.timeline.facts.deploymentStyle.deploymentType === 'IN_PLACE') {
    throw exception(
      'InvalidDeploymentInstanceTypeException',
      'Instance types are supported for blue/green deployments only.',
    )
  }
  return state.targets.filter(
    ({ status, plan }) =>
      (statuses === undefined || statuses.length === 0 || statuses.includes(status)) &&
      (!asksForLabels || (plan.type === 'instance' && labels.includes(plan.label ?? ''))),
  )
}
