import type { LifecycleEvent, Snapshot, Target } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'

/** A target that makes no visible progress while its deployment is still running. */
export type Stall =
  /** An instance has reported nothing for {@link silentAfter}. */
  | { readonly kind: 'silent'; readonly target: Target; readonly event?: LifecycleEvent }
  /** A lifecycle event has been running for {@link longEventAfter}. */
  | { readonly kind: 'long-event'; readonly target: Target; readonly event: LifecycleEvent }

/** CodeDeploy notices a dead agent after 5 minutes between two events (facts.md); in milliseconds. */
export const silentAfter = 5 * 60_000
/** An event that hangs fails only after an hour (facts.md), so 15 minutes are worth a notice; in milliseconds. */
export const longEventAfter = 15 * 60_000

/** Traffic shifts of ECS and Lambda take as long as the deployment configuration says. */
const plannedToBeLong: ReadonlySet<string> = new Set(['AllowTraffic', 'AllowTestTraffic'])

/** The targets that are stalled in this snapshot: silent instances first, then long events. */
export function findStalls({ deployment, targets, at }: Snapshot): readonly Stall[] {
  if (isFinalDeploymentStatus(deployment.status)) return []
  const inProgress = targets.filter(target => target.status === 'InProgress')
  return [
    ...inProgress.flatMap(target => silence(target, at) ?? []),
    ...inProgress.flatMap(target => longEvents(target, at)),
  ]
}

/** Identifies a stall across snapshots, so that each is reported once. */
export function stallKey({ kind, target, event }: Stall): string {
  return JSON.stringify([kind, target.id, event?.name])
}

function silence(target: Target, now: number): Stall | undefined {
  const times = [
    target.lastUpdatedAt,
    ...target.lifecycleEvents.flatMap(event => [event.startTime, event.endTime]),
  ].filter(time => time !== undefined)
  if (target.type !== 'instance' || times.length === 0) return undefined
  if (now - Math.max(...times) < silentAfter) return undefined
  return { kind: 'silent', target, event: target.lifecycleEvents.find(isRunning) }
}

function longEvents(target: Target, now: number): readonly Stall[] {
  return target.lifecycleEvents
    .filter(event => isRunning(event) && now - (event.startTime ?? now) >= longEventAfter)
    .filter(event => target.type === 'instance' || !plannedToBeLong.has(event.name))
    .map(event => ({ kind: 'long-event', target, event }))
}

function isRunning(event: LifecycleEvent): boolean {
  return event.status === 'InProgress'
}
