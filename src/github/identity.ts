import { createHash } from 'node:crypto'
import type { Outcome, Progress } from '../report/outcome.ts'

/** The deployment group that something is about, as far as it is known. */
export interface Subject {
  readonly region?: string
  readonly applicationName?: string
  readonly deploymentGroupName?: string
}

/** The group that CodeDeploy names, else the one that the inputs name. */
export function subjectOf({ region, snapshot }: Outcome | Progress, group: Subject | undefined): Subject {
  const deployment = snapshot?.deployment
  return {
    region,
    applicationName: deployment?.applicationName ?? group?.applicationName,
    deploymentGroupName: deployment?.deploymentGroupName ?? group?.deploymentGroupName,
  }
}

/** The watch that a check run belongs to. */
export interface CheckRunIdentity extends Subject {
  readonly runId: number
  readonly runAttempt: number
}

const prefix = 'codedeploy-watch'
const unknown = '-'

/**
 * A key for an application's deployment group in a region: lower-case hexadecimal digits, whatever the names
 * hold. Undefined if one of them is not known.
 */
export function subjectKey({ region, applicationName, deploymentGroupName }: Subject): string | undefined {
  if (!region || !applicationName || !deploymentGroupName) return undefined
  const names = JSON.stringify([region, applicationName, deploymentGroupName])
  return createHash('sha256').update(names).digest('hex').slice(0, 32)
}

/** What GitHub keeps with a check run, so that a rerun finds its own. */
export function externalId(identity: CheckRunIdentity): string {
  return [prefix, subjectKey(identity) ?? unknown, identity.runId, identity.runAttempt].join(' ')
}

/**
 * Whether a check run is the one to continue: it is about the same deployment group, or an earlier attempt of this
 * workflow run left it in progress before either of them knew its group.
 */
export function isOwn(
  run: { readonly external_id: string | null; readonly status: string },
  identity: CheckRunIdentity,
): boolean {
  const [by, key, runId, attempt] = run.external_id?.split(' ') ?? []
  const ownKey = subjectKey(identity) ?? unknown
  if (by !== prefix) return false
  if (key === ownKey && key !== unknown) return true
  const isEarlierAttempt = runId === String(identity.runId) && Number(attempt) < identity.runAttempt
  return isEarlierAttempt && run.status !== 'completed' && (key === unknown || ownKey === unknown)
}
