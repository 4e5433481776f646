import type { LifecycleEvent, Snapshot, Target } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'

/** Targets that make no visible progress while their deployment is still running. */
export type Stall = TargetStall | FleetStall

type TargetStall =
  /** An instance has reported nothing for {@link silentAfter}. */
  | { readonly kind: 'silent'; readonly target: Target; readonly event?: LifecycleEvent }
  /** A lifecycle event has been running for {@link longEventAfter}. */
  | { readonly kind: 'long-event'; readonly target: Target; readonly event: LifecycleEvent }

/** No instance of a started deployment has left Pending for {@link pendingAfter}: no agent takes it up. */
interface FleetStall {
  readonly kind: 'pending-fleet'
  readonly targets: readonly Target[]
}

/** CodeDeploy notices a dead agent after 5 minutes between two events (facts.md); in milliseconds. */
export const silentAfter = 5 * 60_000
/** An event that hangs fails only after an hour (facts.md), so 15 minutes are worth a notice; in milliseconds. */
export const longEventAfter = 15 * 60_000
/** CodeDeploy waits an hour for agents (facts.md). They poll without a pause, so 5 minutes mean that none does; in milliseconds. */
export const pendingAfter = 5 * 60_000

/** Traffic shifts of ECS and Lambda take as long as the deployment configuration says. */
const plannedToBeLong: ReadonlySet<string> = new Set(['AllowTraffic', 'AllowTestTraffic'])

/** The targets that are stalled in this snapshot: silent instances first, then long events. */
export function findStalls({ deployment, targets, at }: Snapshot): readonly TargetStall[] {
  if (isFinalDeploymentStatus(deployment.status)) return []
  const inProgress = targets.filter(target => target.status === 'InProgress')
  return [
    ...inProgress.flatMap(target => silence(target, at) ?? []),
    ...inProgress.flatMap(target => longEvents(target, at)),
  ]
}

/** The stall of a whole fleet. Blue instances of a blue/green deployment have nothing to do before the Green ones. */
export function findFleetStall({ deployment, targets, at }: Snapshot): FleetStall | undefined {
  const fleet = targets.filter(target => target.type === 'instance' && target.label !== 'Blue')
  const isPending = fleet.length > 0 && fleet.every(({ status }) => status === 'Pending')
  // CodeDeploy's counts are newer than what was read of a large fleet.
  const counted = Object.entries(deployment.overview ?? {})
  const hasMoved = counted.some(([status, count]) => status !== 'Pending' && count > 0)
  if (deployment.status !== 'InProgress' || !isPending || hasMoved) return undefined
  const times = [
    deployment.startTime ?? deployment.createTime,
    ...fleet.map(({ lastUpdatedAt }) => lastUpdatedAt),
  ].filter(time => time !== undefined)
  const lastChange = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY)
  const isLong = times.length > 0 && at - lastChange >= pendingAfter
  return isLong ? { kind: 'pending-fleet', targets: fleet } : undefined
}

/** Identifies a stall across snapshots, so that each is reported once. */
export function stallKey(stall: Stall): string {
  if (stall.kind === 'pending-fleet') return stall.kind
  const { id } = stall.target
  // Not as JSON, which takes longer: a hostile fleet has 40,000 long events. The length keeps ids and names apart.
  return `${stall.kind} ${id.length} ${id} ${stall.event?.name ?? ''}`
}

function silence(target: Target, now: number): TargetStall | undefined {
  const times = [
    target.lastUpdatedAt,
    ...target.lifecycleEvents.flatMap(event => [event.startTime, event.endTime]),
  ].filter(time => time !== undefined)
  if (target.type !== 'instance' || times.length === 0) return undefined
  if (now - Math.max(...times) < silentAfter) return undefined
  return { kind: 'silent', target, event: target.lifecycleEvents.find(isRunning) }
}

function longEvents(target: Target, now: number): readonly TargetStall[] {
  return target.lifecycleEvents
    .filter(event => isRunning(event) && now - (event.startTime ?? now) >= longEventAfter)
    .filter(event => target.type === 'instance' || !plannedToBeLong.has(event.name))
    .map(event => ({ kind: 'long-event', target, event }))
}

function isRunning(event: LifecycleEvent): boolean {
  return event.status === 'InProgress'
}
