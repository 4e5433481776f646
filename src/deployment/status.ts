/**
 * CodeDeploy's statuses (API version 2014-10-06), and which of them are final.
 *
 * A status that is not in these lists was added by AWS later. It is shown as it is and counts as unfinished, so the
 * watch continues until the deployment's own status is final.
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

/** Whether a deployment with this status never changes again. */
export function isFinalDeploymentStatus(status: string): boolean {
  return finalDeploymentStatuses.has(status)
}

/** Whether a target with this status never changes again. */
export function isFinalTargetStatus(status: string): boolean {
  return finalTargetStatuses.has(status)
}

/** Whether the deployment has no targets to list yet (facts.md: DeploymentNotStarted). */
export function isNotStarted(status: string): boolean {
  return status === 'Created' || status === 'Queued'
}
