import { createHash } from 'node:crypto'
import type { CheckRun } from './api.ts'

/** Of which deployment group something tells; what is not known is absent. */
export interface Subject {
  readonly region?: string
  readonly applicationName?: string
  readonly deploymentGroupName?: string
}

/** Which watch a check run belongs to. */
export interface CheckRunIdentity {
  readonly subject: Subject
  readonly runId: string
  readonly runAttempt: number
}

/**
 * A key for an application's deployment group in a region: lower-case hexadecimal digits, whatever the names
 * hold. Undefined where one of them is not known.
 */
export function subjectKey(subject: Subject): string | undefined {
  const { region, applicationName, deploymentGroupName } = subject
  if (region === undefined || applicationName === undefined || deploymentGroupName === undefined)
    return undefined
  const names = JSON.stringify([region, applicationName, deploymentGroupName])
  return createHash('sha256').update(names).digest('hex').slice(0, 32)
}

const prefix = 'codedeploy-watch'
const unknownSubject = '-'

/** What GitHub keeps with a check run, so that a rerun finds its own. */
export function externalId({ subject, runId, runAttempt }: CheckRunIdentity): string {
  return [prefix, subjectKey(subject) ?? unknownSubject, runId, runAttempt].join(' ')
}

/**
 * Whether a check run of the same commit and name is the one to go on with: it tells the same deployment group,
 * or an earlier attempt of this workflow run left it in progress before either knew its group.
 */
export function isOwn(run: CheckRun, identity: CheckRunIdentity): boolean {
  const [by, key, runId, attempt] = run.externalId.split(' ')
  if (by !== prefix) return false
  const ownKey = subjectKey(identity.subject) ?? unknownSubject
  if (key === ownKey && ownKey !== unknownSubject) return true
  const isEarlierAttempt = runId === identity.runId && Number(attempt) < identity.runAttempt
  return isEarlierAttempt && !run.isCompleted && (key === unknownSubject || ownKey === unknownSubject)
}
