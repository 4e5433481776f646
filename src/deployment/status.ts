/**
 * CodeDeploy's statuses (API version 2014-10-06), and which of them are final.
 *
 * A status that is in none of these lists was added by AWS later: it is shown as it is and counts as
 * unfinished, so that the watch goes on until the deployment's own status ends it.
 */

export const deploymentStatuses = [
  'Created',
  'Queued',
  'InProgress',
  'Baking',
  'Ready',
  'Succeeded',
  'Failed',
  'Stopped',
] as const

export const targetStatuses = [
  'Failed',
  'Succeeded',
  'InProgress',
  'Ready',
  'Pending',
  'Skipped',
  'Unknown',
] as const

export const lifecycleEventStatuses = [
  'Pending',
  'InProgress',
  'Succeeded',
  'Failed',
  'Skipped',
  'Unknown',
] as const

export const lifecycleErrorCodes = [
  'Success',
  'ScriptMissing',
  'ScriptNotExecutable',
  'ScriptTimedOut',
  'ScriptFailed',
  'UnknownError',
] as const

const finalDeploymentStatuses: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Stopped'])
const finalTargetStatuses: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Skipped'])
const finalLifecycleEventStatuses: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Skipped'])

/** Whether a deployment with this status never changes again. */
export function isFinalDeploymentStatus(status: string): boolean {
  return finalDeploymentStatuses.has(status)
}

/** Whether a target with this status never changes again. */
export function isFinalTargetStatus(status: string): boolean {
  return finalTargetStatuses.has(status)
}

/** Whether a lifecycle event with this status never changes again. */
export function isFinalLifecycleEventStatus(status: string): boolean {
  return finalLifecycleEventStatuses.has(status)
}

/** Whether CodeDeploy has not yet given the deployment any targets to list (facts: DeploymentNotStarted). */
export function isNotStarted(status: string): boolean {
  return status === 'Created' || status === 'Queued'
}
