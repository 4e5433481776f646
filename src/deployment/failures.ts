import { fingerprint } from './fingerprint.ts'
import type { Deployment, LifecycleEvent, Snapshot, Target } from './model.ts'

/** Why one target failed. */
export interface Failure {
  readonly target: Target
  /** The lifecycle event that failed; absent if CodeDeploy named none. */
  readonly event?: LifecycleEvent
  readonly errorCode: string
  /** The target's own diagnostics give the reason. Otherwise the deployment's error stands in for them. */
  readonly isExplained: boolean
  readonly scriptName?: string
  readonly message?: string
  readonly logTail?: string
  /** When it failed, in milliseconds since the epoch; absent if CodeDeploy gave no time. */
  readonly at?: number
}

/**
 * Targets that failed for the same cause: the same lifecycle event, error code, script and message, apart from ids,
 * addresses and times in the message. The group's own members are those of its earliest failure.
 */
export interface FailureGroup {
  readonly errorCode: string
  readonly eventName?: string
  readonly scriptName?: string
  readonly message?: string
  /** The failures in this group, earliest first; never empty. */
  readonly failures: readonly [Failure, ...Failure[]]
}

type Grouping = Generator<void, readonly FailureGroup[], void>

/** A group with how many targets it has. */
interface SizedGroup {
  readonly group: FailureGroup
  readonly size: number
}

/**
 * The failures of all targets whose own status is Failed, grouped by cause. There is a pause after each target, since the
 * texts that are compared are foreign and long (`inTurns`).
 *
 * The first group is the root cause: the one with the most targets, among equals the one that came first. The others
 * follow in the same order. Groups that only the deployment's error explains come last: they are consequences. Skipped
 * events and stopped targets are consequences, too, and no failures at all.
 */
export function failureGroups({ deployment, targets }: Snapshot): Grouping {
  return group(
    targets.filter(target => target.status === 'Failed'),
    target => [failureOf(target, lastFailedEvent(target), deployment)],
  )
}

/**
 * Lifecycle events that failed on targets that succeeded anyway, grouped by cause, in the same way.
 *
 * This happens if `ignoreApplicationStopFailures` is set. Such failures deserve a warning, no more.
 */
export function ignoredFailureGroups({ targets }: Snapshot): Grouping {
  return group(
    targets.filter(target => target.status === 'Succeeded'),
    // The deployment's own error, if it has one, is about something else, so it never stands in here.
    target => failedEvents(target).map(event => failureOf(target, event)),
  )
}

/** Whether the deployment has failed or was stopped, or one of its targets has failed. */
export function hasFailed({ deployment: { status }, targets }: Snapshot): boolean {
  return status === 'Failed' || status === 'Stopped' || targets.some(target => target.status === 'Failed')
}

/** The ids of a group's targets, earliest failure first, without duplicates. */
export function targetIds(group: FailureGroup): readonly string[] {
  return [...new Set(group.failures.map(failure => failure.target.id))]
}

/** The log tail to show for a group: that of the earliest failure that has one. */
export function logTailOf(group: FailureGroup): string | undefined {
  return group.failures.find(failure => failure.logTail !== undefined)?.logTail
}

/** The event that made a target fail: the last one that failed, since CodeDeploy ignored any earlier one. */
export function lastFailedEvent(target: Target): LifecycleEvent | undefined {
  const [first, ...others] = failedEvents(target)
  return first && others.reduce(laterOf, first)
}

function failedEvents(target: Target): readonly LifecycleEvent[] {
  return target.lifecycleEvents.filter(event => event.status === 'Failed')
}

/** The later of two events by their times, or by their order if one has no time. */
function laterOf(last: LifecycleEvent, candidate: LifecycleEvent): LifecycleEvent {
  const [before, after] = [timeOf(last), timeOf(candidate)]
  return before !== undefined && after !== undefined && after < before ? last : candidate
}

/** @param deployment its error stands in if the event's diagnostics give no reason */
function failureOf(target: Target, event: LifecycleEvent | undefined, deployment?: Deployment): Failure {
  const at = (event && timeOf(event)) ?? target.lastUpdatedAt
  const { errorCode, scriptName, message, logTail } = event?.diagnostics ?? {}
  if (!isSpecific(errorCode) && !scriptName && !message && !logTail) {
    const error = deployment?.errorInformation
    return {
      target,
      event,
      errorCode: error?.code ?? 'UnknownError',
      isExplained: false,
      message: error?.message,
      at,
    }
  }
  return {
    target,
    event,
    errorCode: errorCode === undefined || errorCode === 'Success' ? 'UnknownError' : errorCode,
    isExplained: true,
    scriptName: scriptName || undefined,
    message: message || undefined,
    logTail: logTail || undefined,
    at,
  }
}

function isSpecific(errorCode: string | undefined): boolean {
  return errorCode !== undefined && errorCode !== 'Success' && errorCode !== 'UnknownError'
}

function timeOf(event: LifecycleEvent): number | undefined {
  return event.endTime ?? event.startTime
}

function* group(targets: readonly Target[], failuresOf: (target: Target) => readonly Failure[]): Grouping {
  const byCause = new Map<string, Failure[]>()
  for (const target of targets) {
    for (const failure of failuresOf(target)) {
      const cause = causeOf(failure)
      const alike = byCause.get(cause)
      if (alike === undefined) byCause.set(cause, [failure])
      else alike.push(failure)
    }
    yield
  }
  const groups = [...byCause.values()].map(toGroup)
  yield
  const sized = groups.map(group => ({ group, size: targetIds(group).length }))
  yield
  return sized.toSorted(rootCauseFirst).map(({ group }) => group)
}

/** A key that is equal for failures with the same cause. */
function causeOf({ event, errorCode, isExplained, scriptName, message = '' }: Failure): string {
  return JSON.stringify([event?.name, errorCode, isExplained, scriptName, fingerprint(message)])
}

/** A failure without a time comes last. */
function earliestFirst(a: Failure, b: Failure): number {
  return (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE)
}

/** Groups that only the deployment's error explains (HEALTH_CONSTRAINTS) are consequences, however large they are. */
function rootCauseFirst(a: SizedGroup, b: SizedGroup): number {
  const [first, second] = [a.group.failures[0], b.group.failures[0]]
  if (first.isExplained !== second.isExplained) return first.isExplained ? -1 : 1
  return b.size - a.size || earliestFirst(first, second)
}

function toGroup(alike: readonly Failure[]): FailureGroup {
  const failures = alike.toSorted(earliestFirst) as readonly Failure[] as FailureGroup['failures']
  const [{ errorCode, event, scriptName, message }] = failures
  return { errorCode, eventName: event?.name, scriptName, message, failures }
}
