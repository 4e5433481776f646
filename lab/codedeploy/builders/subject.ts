import { commitId, deploymentId, hexadecimal } from '../plan/identifiers.ts'
import type { DeploymentFacts, Phase, RollbackEvent, Wait } from '../plan/plan.ts'

/** What every builder needs to know about a deployment, on any platform. */
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

/** The facts that do not depend on the platform. */
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
    description: subject.description,
    creator: subject.creator ?? 'user',
    ignoreApplicationStopFailures: false,
    updateOutdatedInstancesOnly: false,
    fileExistsBehavior: 'DISALLOW',
    autoRollbackConfiguration: { enabled: rollbackOn.length > 0, events: rollbackOn },
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

/** How the deployment that rolls this one back to the previous revision differs. */
export function rollbackSubject(subject: Subject) {
  const { deploymentId, revision, previousRevision } = commonFacts(subject)
  return {
    seed: `${subject.seed} rollback`,
    creator: 'codeDeployRollback',
    rollsBack: deploymentId,
    revision: previousRevision,
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

/** Created, Queued and InProgress, before anything else. */
export function startPhases({ queuedAt, startedAt }: Start): readonly Phase[] {
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

/** A wait as the group's settings name it, in minutes, and how long it takes in the plan, in milliseconds. */
export interface TerminationWait {
  readonly takes: number
  readonly minutes: number
}

export interface ReadyWait extends TerminationWait {
  readonly onTimeout: Wait['onTimeout']
  /** Milliseconds in which the deployment is Ready, but does not take ContinueDeployment yet. */
  readonly refusesFor?: number
}

/** What a blue/green deployment waits for. Without a wait it moves on as soon as it can. */
export interface WaitOptions {
  /** Before traffic moves. */
  readonly ready?: ReadyWait
  /** Before the original instances or tasks are terminated. */
  readonly termination?: TerminationWait
}

/** The waits' settings, in the API's shape. */
export function blueGreenConfiguration({ ready, termination }: WaitOptions) {
  return {
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE',
      terminationWaitTimeInMinutes: termination?.minutes ?? 0,
    },
    deploymentReadyOption: {
      actionOnTimeout: ready?.onTimeout ?? 'CONTINUE_DEPLOYMENT',
      waitTimeInMinutes: ready?.minutes ?? 0,
    },
  }
}

export function readyWait(at: number, { ready }: WaitOptions): readonly Wait[] {
  if (ready === undefined) return []
  const { takes, minutes, onTimeout, refusesFor } = ready
  return [{ type: 'READY_WAIT', at, duration: takes, minutes, onTimeout, refusesFor }]
}

export function terminationWait(at: number, { termination }: WaitOptions): readonly Wait[] {
  if (termination === undefined) return []
  const { takes, minutes } = termination
  return [{ type: 'TERMINATION_WAIT', at, duration: takes, minutes, onTimeout: 'CONTINUE_DEPLOYMENT' }]
}
