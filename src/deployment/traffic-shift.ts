import { countedByCodeDeploy } from './counts.ts'
import type { EcsTarget, InstanceTarget, LifecycleEvent, Snapshot, Target } from './model.ts'
import { isFinalDeploymentStatus } from './status.ts'

/**
 * Whether the new version has all production traffic and CodeDeploy only waits to end the old one (contract.md,
 * `until: traffic-shifted`). No hook is left to run then.
 *
 * - ECS: every lifecycle event has succeeded, and the replacement task set has all the weight.
 * - EC2 blue/green: every Green instance has succeeded, and every Blue one is out of the load balancer.
 *
 * False for everything else, and for a deployment that has ended or is being rolled back.
 */
export function isTrafficShifted({ deployment, targets }: Snapshot): boolean {
  if (isFinalDeploymentStatus(deployment.status)) return false
  if (deployment.rollbackInfo?.rollbackDeploymentId !== undefined) return false
  // A target that is counted, but not listed yet, may be anywhere.
  if (targets.length === 0 || (countedByCodeDeploy(deployment) ?? 0) > targets.length) return false
  if (targets.every(isEcs)) return targets.every(isServiceShifted)
  return deployment.deploymentType === 'BLUE_GREEN' && targets.every(isInstance) && isFleetShifted(targets)
}

function isServiceShifted({ status, lifecycleEvents, taskSets }: EcsTarget): boolean {
  const isDone = lifecycleEvents.length > 0 && lifecycleEvents.every(hasSucceeded)
  const replacement = taskSets.filter(({ label }) => label === 'Green')
  const others = taskSets.filter(({ label }) => label !== 'Green')
  const hasAllTraffic =
    replacement.some(({ trafficWeight }) => trafficWeight === 100) &&
    others.every(({ trafficWeight = 0 }) => trafficWeight === 0)
  return isDone && status !== 'Failed' && hasAllTraffic
}

function isFleetShifted(instances: readonly InstanceTarget[]): boolean {
  const green = instances.filter(({ label }) => label === 'Green')
  const blue = instances.filter(({ label }) => label === 'Blue')
  const isLabelled = green.length > 0 && blue.length > 0 && green.length + blue.length === instances.length
  return isLabelled && green.every(({ status }) => status === 'Succeeded') && blue.every(isOutOfLoadBalancer)
}

/** BlockTraffic takes an instance out of the load balancer; AfterBlockTraffic is a hook that a revision may have. */
function isOutOfLoadBalancer({ lifecycleEvents }: InstanceTarget): boolean {
  const named = (name: string) => lifecycleEvents.filter(event => event.name === name)
  const blocked = named('BlockTraffic')
  return blocked.length > 0 && [...blocked, ...named('AfterBlockTraffic')].every(hasSucceeded)
}

function hasSucceeded({ status }: LifecycleEvent): boolean {
  return status === 'Succeeded'
}

function isEcs(target: Target): target is EcsTarget {
  return target.type === 'ecs'
}

function isInstance(target: Target): target is InstanceTarget {
  return target.type === 'instance'
}
