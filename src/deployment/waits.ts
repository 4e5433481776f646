import type { Deployment, Snapshot } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'
import { isTrafficShifted } from './traffic-shift.ts'

/** The waits that a blue/green deployment is configured with, in minutes. */
export interface PlannedWaits {
  /** In `Ready`, for traffic to be rerouted. */
  readonly ready: number
  /** Before the original instances or tasks are terminated. */
  readonly termination: number
}

/** CodeDeploy waits two days at most (facts.md); in minutes. A response with a longer wait does not lift the limit. */
const longestWait = 48 * 60

/** The waits of a deployment's blue/green settings; 0 for one that it does not make. */
export function plannedWaits(deployment: Deployment): PlannedWaits {
  const { readyWaitMinutes = 0, terminationWaitMinutes = 0, terminationAction } = deployment
  return {
    ready: minutesOf(readyWaitMinutes),
    termination: terminationAction === 'TERMINATE' ? minutesOf(terminationWaitMinutes) : 0,
  }
}

/** The wait before the original instances or tasks are terminated, while it lasts. */
export interface TerminationWait {
  /** Absent if the deployment does not say. */
  readonly minutes?: number
  /** When it ends, in milliseconds since the epoch; absent without `minutes`. */
  readonly endsAt?: number
  /** How long it still lasts, in milliseconds; absent without `minutes`. */
  readonly remaining?: number
  readonly original: 'instances' | 'tasks'
}

/**
 * The termination wait that a deployment is in; undefined if it is in none.
 *
 * CodeDeploy says for instances that the wait has started (`instanceTerminationWaitTimeStarted`). For an ECS service
 * nothing does, so it follows from the traffic. The wait is counted from the end of the last lifecycle event.
 */
export function terminationWait(snapshot: Snapshot): TerminationWait | undefined {
  const { deployment, targets, at } = snapshot
  if (isFinalDeploymentStatus(deployment.status)) return undefined
  const hasStarted = deployment.terminationWaitStarted === true
  const minutes = hasStarted
    ? minutesOf(deployment.terminationWaitMinutes ?? 0)
    : plannedWaits(deployment).termination
  if (!hasStarted && (minutes === 0 || !isTrafficShifted(snapshot))) return undefined
  const original = deployment.computePlatform === 'ECS' ? 'tasks' : 'instances'
  if (minutes === 0) return { original }
  const ends = targets.flatMap(target => target.lifecycleEvents.flatMap(({ endTime }) => endTime ?? []))
  const startedAt =
    ends.length === 0
      ? at
      : Math.min(
          ends.reduce((a, b) => Math.max(a, b)),
          at,
        )
  const endsAt = startedAt + minutes * 60_000
  return { original, minutes, endsAt, remaining: Math.max(endsAt - at, 0) }
}

function minutesOf(minutes: number): number {
  return Number.isFinite(minutes) ? Math.min(Math.max(minutes, 0), longestWait) : 0
}
