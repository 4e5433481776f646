import type { Deployment, Revision } from '../deployment/model.ts'
import { type Clause, clauseText } from '../values/clause.ts'
import { isCommitId } from '../values/commit-id.ts'
import { inWords } from './duration.ts'
import { type LogLine, styled } from './log-line.ts'
import { isDeploymentId } from './shell-words.ts'

/** What is known before the first request: the deployment, and where to see it. */
export function openingLines(options: {
  readonly deploymentId: string
  readonly region: string
  readonly consoleUrl: string | undefined
  /** Why this deployment was chosen, as a clause. */
  readonly why?: Clause
}): readonly LogLine[] {
  const { deploymentId, region, consoleUrl, why } = options
  return [
    [styled('bold', `Watching deployment ${deploymentId}`), ` in ${region}`],
    ...(consoleUrl === undefined ? [] : [[`Console: ${consoleUrl}`]]),
    ...(why === undefined ? [] : [['Chosen because ', clauseText(why), '.']]),
  ]
}

/** Of a deployment that nobody has to wait for. @param milliseconds how long ago it ended */
export function endedBeforeText(milliseconds: number): string {
  return `The deployment ended ${inWords(milliseconds)} ago, before the watch began.`
}

/** What the first response says of the deployment as a whole. */
export function deploymentLines(deployment: Deployment): readonly LogLine[] {
  const { applicationName, deploymentGroupName, revision, creator } = deployment
  const facts = [
    applicationName && `application ${applicationName}`,
    deploymentGroupName && `group ${deploymentGroupName}`,
    deployment.deploymentConfigName,
    [deployment.computePlatform, deployment.deploymentType].filter(part => part !== undefined).join(' '),
    revision && `revision ${revisionText(revision)}`,
    creator && `by ${creator}`,
  ]
  const rolledBack = deployment.rollbackInfo?.rollbackTriggeringDeploymentId
  return [
    [facts.filter(fact => fact).join(' · ')],
    ...(rolledBack === undefined ? [] : [[`This deployment rolls back deployment ${rolledBack}.`]]),
  ]
}

/** For a blue/green deployment that waits for a person. */
export function readyLine(deployment: Deployment): LogLine {
  const { readyWaitMinutes, readyAction } = deployment
  const id = isDeploymentId(deployment.id) ? deployment.id : 'ID'
  const wait =
    readyWaitMinutes === undefined
      ? 'the wait time set in the deployment group'
      : inWords(readyWaitMinutes * 60_000)
  const then =
    readyAction === 'STOP_DEPLOYMENT'
      ? `stops the deployment after ${wait}`
      : `reroutes traffic by itself after ${wait}`
  return [
    styled('yellow', 'The replacement fleet is ready and waiting for traffic to be rerouted. '),
    'Choose "Reroute traffic" in the console, or run: ',
    `aws deploy continue-deployment --deployment-id ${id} --deployment-wait-type READY_WAIT. `,
    `CodeDeploy ${then}. (With on-ready: continue, the action reroutes traffic; with on-ready: succeed, the step ends here.)`,
  ]
}

/** Of a commit's id the beginning, as Git shows it; of another text all, since it may be a secret that GitHub masks. */
export function shortCommit(text: string): string {
  return isCommitId(text) ? text.slice(0, 12) : text
}

/** What is deployed, in short: `example/shop@0123456789ab`, `s3://bucket/key`. Its texts come from outside. */
export function revisionText(revision: Revision): string {
  switch (revision.type) {
    case 'GitHub':
      return `${revision.repository ?? 'GitHub'}@${shortCommit(revision.commitId ?? 'unknown commit')}`
    case 'S3':
      return `s3://${revision.bucket ?? ''}/${revision.key ?? ''}`
    case 'AppSpecContent':
      return 'AppSpec content'
    case 'other':
      return revision.typeName
  }
}
