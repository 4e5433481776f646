import { defined } from '../defined.ts'
import { fingerprint } from './fingerprint.ts'
import type { Deployment, LifecycleEvent, Snapshot, Target } from './model.ts'

/** Why one target failed. */
export interface Failure {
  readonly target: Target
  /** The lifecycle event that failed; absent where CodeDeploy named none. */
  readonly event?: LifecycleEvent
  readonly errorCode: string
  /** Whether the target's own diagnostics say why; else the deployment's error stands in for them. */
  readonly isExplained: boolean
  readonly scriptName?: string
  readonly message?: string
  readonly logTail?: string
  /** When it failed, in milliseconds since the epoch, as far as CodeDeploy tells. */
  readonly at?: number
}

/**
 * Targets that failed for the same cause: lifecycle event, error code, script and message, whose ids, addresses and
 * times may differ. What the group says is what its earliest failure says.
 */
export interface FailureGroup {
  readonly errorCode: string
  readonly eventName?: string
  readonly scriptName?: string
  readonly message?: string
  /** The failures of this group, the earliest first; never empty. */
  readonly failures: readonly [Failure, ...Failure[]]
}

/**
 * The failures of all targets whose own status is Failed, grouped by cause.
 *
 * The first group is the root cause: the one that came first. The others follow by the number of their
 * targets. Skipped events and stopped targets are consequences and make no failure of their own.
 */
export function failureGroups(snapshot: Snapshot): readonly FailureGroup[] {
  const failures = snapshot.targets
    .filter(target => target.status === 'Failed')
    .map(target => failureOf(target, snapshot.deployment))
  return group(failures)
}

/**
 * Lifecycle events that failed on targets which succeeded all the same, grouped by cause.
 *
 * CodeDeploy does so where `ignoreApplicationStopFailures` is set: they deserve a warning, no more.
 */
export function ignoredFailureGroups(snapshot: Snapshot): readonly FailureGroup[] {
  const failures = snapshot.targets
    .filter(target => target.status === 'Succeeded')
    .flatMap(target =>
      target.lifecycleEvents
        .filter(event => event.status === 'Failed')
        // The deployment's own error, if it has one, is about something else: it never stands in here.
        .map(event => failureOfEvent(target, event, undefined)),
    )
  return group(failures)
}

/** The ids of a group's targets, the earliest failure first, each once. */
export function targetIds(group: FailureGroup): readonly string[] {
  return [...new Set(group.failures.map(failure => failure.target.id))]
}

/** The log tail to show for a group: the earliest one that holds anything. */
export function logTailOf(group: FailureGroup): string | undefined {
  return group.failures.find(failure => failure.logTail !== undefined)?.logTail
}

/** The last event that failed on a target, in time: where an earlier one failed, CodeDeploy ignored it. */
export function lastFailedEvent(target: Target): LifecycleEvent | undefined {
  return target.lifecycleEvents
    .filter(candidate => candidate.status === 'Failed')
    .reduce<LifecycleEvent | undefined>((last, candidate) => laterOf(last, candidate), undefined)
}

/** A failed target's cause: the last event that failed on it. */
function failureOf(target: Target, deployment: Deployment): Failure {
  const event = lastFailedEvent(target)
  return event === undefined
    ? { target, ...unexplained(deployment), ...defined({ at: target.lastUpdatedAt }) }
    : failureOfEvent(target, event, deployment)
}

/** The later of two events by their times, or by their order where CodeDeploy gave no times. */
function laterOf(last: LifecycleEvent | undefined, candidate: LifecycleEvent): LifecycleEvent {
  if (last === undefined) return candidate
  const [before, after] = [timeOf(last), timeOf(candidate)]
  return before !== undefined && after !== undefined && after < before ? last : candidate
}

function failureOfEvent(target: Target, event: LifecycleEvent, deployment: Deployment | undefined): Failure {
  const at = timeOf(event) ?? target.lastUpdatedAt
  const { errorCode, scriptName, message, logTail } = event.diagnostics ?? {}
  if (!isTelling(errorCode) && !scriptName && !message && !logTail) {
    return { target, event, ...unexplained(deployment), ...defined({ at }) }
  }
  return {
    target,
    event,
    errorCode: errorCode === undefined || errorCode === 'Success' ? 'UnknownError' : errorCode,
    isExplained: true,
    ...defined({
      scriptName: scriptName || undefined,
      message: message || undefined,
      logTail: logTail || undefined,
      at,
    }),
  }
}

/** Where a target failed without any diagnostics, the deployment's own reason has to serve. */
function unexplained(deployment: Deployment | undefined) {
  const { code, message } = deployment?.errorInformation ?? {}
  return { errorCode: code ?? 'UnknownError', isExplained: false, ...defined({ message }) }
}

function isTelling(errorCode: string | undefined): boolean {
  return errorCode !== undefined && errorCode !== 'Success' && errorCode !== 'UnknownError'
}

function timeOf(event: LifecycleEvent): number | undefined {
  return event.endTime ?? event.startTime
}

function group(failures: readonly Failure[]): readonly FailureGroup[] {
  const byCause = new Map<string, [Failure, ...Failure[]]>()
  for (const failure of failures.toSorted(causesFirst)) {
    const cause = causeOf(failure)
    const alike = byCause.get(cause)
    if (alike === undefined) byCause.set(cause, [failure])
    else alike.push(failure)
  }
  const [rootCause, ...others] = [...byCause.values()].map(toGroup)
  if (rootCause === undefined) return []
  return [rootCause, ...others.toSorted((a, b) => b.failures.length - a.failures.length)]
}

/** The same for failures that belong in one group. */
function causeOf({ event, errorCode, scriptName, message = '' }: Failure): string {
  return JSON.stringify([event?.name, errorCode, scriptName, fingerprint(message)])
}

/** The earliest first; but what only the deployment explains (HEALTH_CONSTRAINTS) is a consequence. */
function causesFirst(a: Failure, b: Failure): number {
  if (a.isExplained !== b.isExplained) return a.isExplained ? -1 : 1
  const [first, second] = [a.at ?? Number.MAX_VALUE, b.at ?? Number.MAX_VALUE]
  return first - second
}

function toGroup(failures: FailureGroup['failures']): FailureGroup {
  const [{ errorCode, event, scriptName, message }] = failures
  return { errorCode, ...defined({ eventName: event?.name, scriptName, message }), failures }
}
