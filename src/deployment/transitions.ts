import type { Deployment, LifecycleEvent, Snapshot, Target, TaskSet } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'
import { type TerminationWait, terminationWait } from './waits.ts'

/** Something that changed between two snapshots of a deployment. */
export type Transition =
  | { readonly kind: 'deployment'; readonly from?: string; readonly to: string }
  | { readonly kind: 'target'; readonly target: Target; readonly from?: string; readonly to: string }
  | {
      readonly kind: 'event'
      readonly target: Target
      readonly event: LifecycleEvent
      readonly from?: string
      readonly to: string
    }
  | { readonly kind: 'traffic'; readonly target: Target; readonly shares: readonly TrafficShare[] }
  | { readonly kind: 'rollback-started'; readonly rollbackDeploymentId: string; readonly message?: string }
  | ({ readonly kind: 'termination-wait' } & TerminationWait)
  | { readonly kind: 'status-message'; readonly message: string }

/** The percentage of traffic, 0 to 100, that one version or task set receives. */
export interface TrafficShare {
  readonly name: string
  readonly percent: number
}

/**
 * What changed from one snapshot to the next, in the order of a log: the deployment's start, then target by target
 * its lifecycle events and its own status, then the deployment's end.
 *
 * The first snapshot (`before` absent) counts everything past Pending as a change, since it happened earlier.
 */
export function transitions(before: Snapshot | undefined, after: Snapshot): readonly Transition[] {
  // Large fleets are not re-read in full: a target that was not read again is the same object at the same index.
  const read = after.targets.filter((target, index) => target !== before?.targets[index])
  const ids = new Set(read.map(({ id }) => id))
  const earlier = new Map(before?.targets.filter(({ id }) => ids.has(id)).map(target => [target.id, target]))
  const ofDeployment = deploymentTransitions(before?.deployment, after.deployment)
  const ofTargets = read.flatMap(target => targetTransitions(earlier.get(target.id), target))
  return isFinalDeploymentStatus(after.deployment.status)
    ? [...ofTargets, ...ofDeployment]
    : [...ofDeployment, ...ofTargets, ...terminationWaitTransition(before, after)]
}

/** How traffic is split between versions or task sets; empty if CodeDeploy gives no weights. */
export function trafficShares(target: Target): readonly TrafficShare[] {
  if (target.type === 'lambda' && target.targetVersionWeight !== undefined) {
    const shifted = target.targetVersionWeight
    return [
      { name: `version ${target.currentVersion ?? 'before'}`, percent: 100 - shifted },
      { name: `version ${target.targetVersion ?? 'after'}`, percent: shifted },
    ]
  }
  if (target.type === 'cloudformation' && target.targetVersionWeight !== undefined) {
    return [{ name: 'new version', percent: target.targetVersionWeight }]
  }
  if (target.type === 'ecs') {
    return target.taskSets.flatMap(taskSet =>
      taskSet.trafficWeight === undefined
        ? []
        : [{ name: taskSetName(taskSet), percent: taskSet.trafficWeight }],
    )
  }
  return []
}

function taskSetName(taskSet: TaskSet): string {
  return [taskSet.label, 'task set', taskSet.label === undefined ? taskSet.id : undefined]
    .filter(part => part !== undefined)
    .join(' ')
}

function deploymentTransitions(before: Deployment | undefined, after: Deployment): readonly Transition[] {
  const found: Transition[] = []
  if (before?.status !== after.status) {
    found.push({ kind: 'deployment', from: before?.status, to: after.status })
  }
  for (const message of new Set(after.statusMessages)) {
    if (!before?.statusMessages.includes(message)) found.push({ kind: 'status-message', message })
  }
  const { rollbackDeploymentId, rollbackMessage } = after.rollbackInfo ?? {}
  if (rollbackDeploymentId && !before?.rollbackInfo?.rollbackDeploymentId) {
    found.push({ kind: 'rollback-started', rollbackDeploymentId, message: rollbackMessage })
  }
  return found
}

function terminationWaitTransition(before: Snapshot | undefined, after: Snapshot): readonly Transition[] {
  const wait = terminationWait(after)
  const hadStarted =
    before !== undefined &&
    (before.deployment.terminationWaitStarted || terminationWait(before) !== undefined)
  return wait !== undefined && !hadStarted ? [{ kind: 'termination-wait', ...wait }] : []
}

/** What changed on one target since it was last read, its lifecycle events first. */
function targetTransitions(before: Target | undefined, after: Target): readonly Transition[] {
  const found: Transition[] = eventTransitions(before, after)
  const shares = trafficShares(after)
  const moved = JSON.stringify(shares) !== JSON.stringify(before === undefined ? [] : trafficShares(before))
  if (moved && shares.length > 0) found.push({ kind: 'traffic', target: after, shares })
  if (hasMoved(before?.status, after.status)) {
    found.push({ kind: 'target', target: after, from: before?.status, to: after.status })
  }
  return found
}

/** A target may run an event of the same name twice, so each event is compared with an earlier one of its own. */
function eventTransitions(before: Target | undefined, after: Target): Transition[] {
  const earlierEvents = [...(before?.lifecycleEvents ?? [])]
  return after.lifecycleEvents.flatMap(event => {
    const index = earlierEvents.findIndex(({ name }) => name === event.name)
    const [earlier] = index === -1 ? [] : earlierEvents.splice(index, 1)
    // CodeDeploy may add the diagnostics of a failed event later than its status.
    const isExplained =
      earlier?.status === 'Failed' && !earlier.diagnostics && event.diagnostics !== undefined
    if (!hasMoved(earlier?.status, event.status) && !isExplained) return []
    return [{ kind: 'event', target: after, event, from: earlier?.status, to: event.status }]
  })
}

function hasMoved(before: string | undefined, after: string): boolean {
  return before === undefined ? after !== 'Pending' : before !== after
}
