import type { LifecycleEvent, Snapshot, Target } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'

/** A target from which too little is heard while its deployment goes on. */
export type Stall =
  /** An instance has reported nothing for five minutes. */
  | { readonly kind: 'silent'; readonly target: Target; readonly event?: LifecycleEvent }
  /** A lifecycle event has been running for a quarter of an hour. */
  | { readonly kind: 'long-event'; readonly target: Target; readonly event: LifecycleEvent }

/** A dead agent is noticed by CodeDeploy after 5 minutes between two events (facts.md), in milliseconds. */
export const silentAfter = 5 * 60_000
/** An event fails by itself only after an hour (facts.md), in milliseconds. */
export const longEventAfter = 15 * 60_000

/** A traffic shift of ECS and Lambda takes as long as the deployment configuration says. */
const plannedToBeLong: ReadonlySet<string> = new Set(['AllowTraffic', 'AllowTestTraffic'])

/** The targets that are stalled at this look: silent instances first, then long events. */
export function findStalls({ deployment, targets, at }: Snapshot): readonly Stall[] {
  if (isFinalDeploymentStatus(deployment.status)) return []
  const underWay = targets.filter(target => target.status === 'InProgress')
  return [
    ...underWay.flatMap(target => silence(target, at) ?? []),
    ...underWay.flatMap(target => longEvents(target, at)),
  ]
}

/** Tells one stall from another, so that each is said once. */
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
  const event = target.lifecycleEvents.find(isRunning)
  return { kind: 'silent', target, ...(event === undefined ? {} : { event }) }
}

function longEvents(target: Target, now: number): readonly Stall[] {
  return target.lifecycleEvents.flatMap(event => {
    const isPlanned = target.type !== 'instance' && plannedToBeLong.has(event.name)
    const isLong = isRunning(event) && now - (event.startTime ?? now) >= longEventAfter
    return isLong && !isPlanned ? [{ kind: 'long-event', target, event } as const] : []
  })
}

function isRunning(event: LifecycleEvent): boolean {
  return event.status === 'InProgress'
}
