import type { Deployment, Revision } from '../deployment/model.ts'
import { inWords } from './duration.ts'
import { type LogLine, styled } from './log-line.ts'

/** What is known before the first request: the deployment, where to see it, and what will end the watch. */
export function openingLines(options: {
  readonly deploymentId: string
  readonly region: string
  readonly consoleUrl: string | undefined
  /** In milliseconds. */
  readonly timeout: number
  readonly failFast: boolean
}): readonly LogLine[] {
  const ends = options.failFast
    ? 'when a target has failed, or the deployment and all its targets are done'
    : 'when the deployment and all its targets are done'
  return [
    [styled('bold', `Watching deployment ${options.deploymentId}`), ` in ${options.region}`],
    ...(options.consoleUrl === undefined ? [] : [[`Console: ${options.consoleUrl}`]]),
    [`The watch ends ${ends}, or after ${inWords(options.timeout)} (timeout-minutes).`],
  ]
}

/** What the first answer tells of the deployment as a whole. */
export function deploymentLines(deployment: Deployment): readonly LogLine[] {
  const { applicationName, deploymentGroupName, deploymentConfigName, computePlatform, deploymentType } =
    deployment
  const facts = [
    ...(applicationName === undefined ? [] : [`application ${applicationName}`]),
    ...(deploymentGroupName === undefined ? [] : [`group ${deploymentGroupName}`]),
    ...(deploymentConfigName === undefined ? [] : [deploymentConfigName]),
    [computePlatform, deploymentType].filter(part => part !== undefined).join(' '),
    ...(deployment.revision === undefined ? [] : [revisionText(deployment.revision)]),
    ...(deployment.creator === undefined ? [] : [`by ${deployment.creator}`]),
  ]
  const rolledBack = deployment.rollbackInfo?.rollbackTriggeringDeploymentId
  return [
    [facts.filter(fact => fact !== '').join(' · ')],
    ...(rolledBack === undefined ? [] : [[`It rolls back deployment ${rolledBack}.`]]),
  ]
}

/** Said once when a blue/green deployment waits for a person. */
export function readyLine(deployment: Deployment): LogLine {
  const { readyWaitMinutes, readyAction } = deployment
  const wait =
    readyWaitMinutes === undefined ? 'the time that the group sets' : inWords(readyWaitMinutes * 60_000)
  const then =
    readyAction === 'STOP_DEPLOYMENT'
      ? `stops the deployment after ${wait}`
      : `goes on by itself after ${wait}`
  return [
    styled('yellow', 'The replacement fleet is ready and waits for its traffic to be rerouted. '),
    'Choose "Reroute traffic" in the console, or run: ',
    `aws deploy continue-deployment --deployment-id ${deployment.id} --deployment-wait-type READY_WAIT. `,
    `CodeDeploy ${then}. (on-ready: continue does it from here, succeed ends the step.)`,
  ]
}

function revisionText(revision: Revision): string {
  switch (revision.type) {
    case 'GitHub':
      return `revision ${revision.repository ?? 'GitHub'}@${revision.commitId?.slice(0, 12) ?? '?'}`
    case 'S3':
      return `revision s3://${revision.bucket ?? ''}/${revision.key ?? ''}`
    case 'AppSpecContent':
      return 'revision AppSpec content'
    case 'other':
      return `revision ${revision.typeName}`
  }
}
