import { commitId, deploymentId, hexadecimal, roleArn, uuid } from '../plan/identifiers.ts'
import type { DeploymentFacts, GroupFacts, Plan, RollbackEvent } from '../plan/plan.ts'

/** What every builder needs to know of a deployment, whatever its platform. */
export interface Subject {
  /** Ids, durations and the rest are drawn from it. */
  readonly seed: string
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly revision?: object
  readonly previousRevision?: object
  readonly description?: string
  readonly creator?: string
  /** Which endings CodeDeploy answers with a rollback. */
  readonly rollbackOn?: readonly RollbackEvent[]
  /** The id of the deployment that this one rolls back. */
  readonly rollsBack?: string
}

/** Everything the platforms do not decide. */
export function commonFacts(
  subject: Subject,
): Omit<DeploymentFacts, 'deploymentConfigName' | 'computePlatform' | 'deploymentStyle'> {
  const { rollbackOn = [] } = subject
  return {
    deploymentId: deploymentId(subject.seed),
    applicationName: subject.applicationName,
    deploymentGroupName: subject.deploymentGroupName,
    revision: subject.revision ?? s3Revision(subject, 'release'),
    previousRevision: subject.previousRevision ?? s3Revision(subject, 'previous release'),
    ...(subject.description === undefined ? {} : { description: subject.description }),
    creator: subject.creator ?? 'user',
    ignoreApplicationStopFailures: false,
    updateOutdatedInstancesOnly: false,
    fileExistsBehavior: 'DISALLOW',
    autoRollbackConfiguration: { enabled: rollbackOn.length > 0, events: rollbackOn },
  }
}

export function commonGroup(subject: Subject): GroupFacts {
  return {
    deploymentGroupId: uuid(`${subject.applicationName}/${subject.deploymentGroupName}`),
    serviceRoleArn: roleArn('CodeDeployServiceRole'),
  }
}

function s3Revision({ applicationName, seed }: Subject, label: string): object {
  const key = `${applicationName}/${commitId(`${seed} ${label}`).slice(0, 12)}.zip`
  return {
    revisionType: 'S3',
    s3Location: {
      bucket: 'example-releases-us-east-1',
      key,
      bundleType: 'zip',
      eTag: hexadecimal(`${seed} ${label} eTag`, 32),
    },
  }
}

export function gitHubRevision(repository: string, seed: string): object {
  return { revisionType: 'GitHub', gitHubLocation: { repository, commitId: commitId(seed) } }
}

/** A revision that is an AppSpec and nothing else, as on ECS and Lambda; GetDeployment never shows its text. */
export function appSpecRevision(seed: string): object {
  return { revisionType: 'AppSpecContent', appSpecContent: { sha256: hexadecimal(`${seed} AppSpec`, 64) } }
}

/** What is different about the deployment that rolls this one back to the revision before. */
export function rollbackSubject(subject: Subject) {
  const { deploymentId, revision, previousRevision } = commonFacts(subject)
  return {
    seed: `${subject.seed} rollback`,
    creator: 'codeDeployRollback',
    rollsBack: deploymentId,
    revision: previousRevision ?? revision,
    previousRevision: revision,
    rollbackOn: [],
  } as const satisfies Partial<Subject>
}

/** Milliseconds since creation: when the usual deployment is queued, and when it starts. */
export const usualStart = { queuedAt: 300, startedAt: 900 } as const

export interface Start {
  readonly queuedAt: number
  readonly startedAt: number
}

/** Created, Queued and InProgress, before whatever comes next. */
export function startPhases({ queuedAt, startedAt }: Start): Plan['phases'] {
  return [
    { at: 0, status: 'Created' },
    { at: queuedAt, status: 'Queued' },
    { at: startedAt, status: 'InProgress' },
  ]
}

export const healthConstraints = {
  code: 'HEALTH_CONSTRAINTS',
  message:
    'The overall deployment failed because too many individual instances failed deployment, too few healthy' +
    ' instances are available for deployment, or some instances in your deployment group are experiencing problems.',
} as const
