import { createHash } from 'node:crypto'
import type { GroupNames } from '../deployment/model.ts'
import { groupOf, type Outcome, type Progress } from '../report/outcome.ts'

/** The deployment group that something is about, as far as it is known. */
export interface Subject extends Partial<GroupNames> {
  readonly region?: string
}

export function subjectOf(about: Outcome | Progress): Subject {
  return { region: about.region, ...groupOf(about) }
}

/** The step that a check run belongs to. */
export interface CheckRunIdentity extends Subject {
  /** Of the check run. */
  readonly name: string
  readonly runId: number
  readonly runAttempt: number
  /** The job's id in the workflow, which all legs of a matrix share. */
  readonly job: string
}

/**
 * A key for an application's deployment group in a region: lower-case hexadecimal digits, no matter what the names
 * hold. Undefined if one of them is not known.
 */
export function subjectKey({ region, applicationName, deploymentGroupName }: Subject): string | undefined {
  if (!region || !applicationName || !deploymentGroupName) return undefined
  return digest([region, applicationName, deploymentGroupName])
}

/**
 * What GitHub keeps with a check run, so that a step finds its own: the workflow run and its attempt, and a key for the
 * job, for the check run's name and for the deployment group, which tell legs of a matrix and steps of a job apart.
 */
export function externalId(identity: CheckRunIdentity): string {
  const { runId, runAttempt, job, name, region, applicationName, deploymentGroupName } = identity
  const key = digest([job, name, region, applicationName, deploymentGroupName])
  return ['codedeploy-watch', runId, runAttempt, key].join(' ')
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
