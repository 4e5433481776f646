import type { DeploymentReader } from '../codedeploy/reader.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Snapshot, Target } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus, isNotStarted } from '../deployment/status.ts'
import { transitions } from '../deployment/transitions.ts'
import type { Clock } from './clock.ts'
import { pauseBeforeNextPoll } from './schedule.ts'

export interface WatchOptions {
  readonly reader: DeploymentReader
  readonly deploymentId: string
  /** The longest pause between two polls, in milliseconds. */
  readonly pollInterval: number
  /** When to look for the last time, in milliseconds since the epoch. */
  readonly deadline: number
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Told what GetDeployment answered, before the targets are read: so much is known whatever comes next. */
  readonly sawDeployment?: (deployment: Deployment) => void
  /** Ends every wait and request at once, by throwing its reason. */
  readonly signal: AbortSignal
}

/** A deployment that ends while targets read as unfinished gets so many more polls (contract: 3 in 10 s). */
const settlingPolls = 3
const settlingPause = 3_000

/**
 * Looks at a deployment again and again. Returns when the deployment and all its targets are final, when a
 * deployment that has ended stays with unfinished targets for ten seconds, or after a last look at the
 * deadline, whichever comes first; whoever reads the looks may stop earlier.
 *
 * Throws `WatchError` where it cannot be found out, or the signal's reason.
 */
export async function* watch(options: WatchOptions): AsyncGenerator<Snapshot, void, void> {
  const { reader, clock, signal, deadline } = options
  let last: Snapshot | undefined
  let lastChange = clock.now()
  for (let pollsAfterEnd = 0; ; ) {
    const isLastLook = clock.now() >= deadline
    const deployment = await reader.readDeployment(options.deploymentId, signal)
    options.sawDeployment?.(deployment)
    const targets = await readTargets(reader, deployment, last, signal)
    const snapshot: Snapshot = { at: clock.now(), deployment, targets }
    if (transitions(last, snapshot).length > 0) lastChange = snapshot.at
    last = snapshot
    yield snapshot

    const hasEnded = isFinalDeploymentStatus(deployment.status)
    if (hasEnded && (pollsAfterEnd === settlingPolls || targets.every(isFinal))) return
    if (isLastLook) return
    if (hasEnded) pollsAfterEnd += 1
    const pause = hasEnded
      ? settlingPause
      : pauseBeforeNextPoll(clock.now() - lastChange, options.pollInterval, options.random())
    await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal)
  }
}

/**
 * Reads what can have changed: new targets, and known ones until they are settled. The ids are listed again
 * while CodeDeploy counts other targets than are known, and at the end.
 */
async function readTargets(
  reader: DeploymentReader,
  deployment: Deployment,
  last: Snapshot | undefined,
  signal: AbortSignal,
): Promise<readonly Target[]> {
  if (isNotStarted(deployment.status)) return []
  const known = new Map(last?.targets.map(target => [target.id, target]))
  const listed = mustList(deployment, known.size)
    ? await reader.listTargetIds(deployment, signal)
    : [...known.keys()]
  const unsettled = listed.filter(id => {
    const target = known.get(id)
    return target === undefined || !isSettled(target)
  })
  const read = unsettled.length === 0 ? [] : await reader.readTargets(deployment, unsettled, signal)
  for (const target of read) known.set(target.id, target)
  return [...known.values()]
}

function mustList(deployment: Deployment, known: number): boolean {
  // While CodeDeploy does not count, no number is the known one.
  return (
    known === 0 || isFinalDeploymentStatus(deployment.status) || countedByCodeDeploy(deployment) !== known
  )
}

function isFinal(target: Target): boolean {
  return isFinalTargetStatus(target.status)
}

/** Final, and with its reason where it failed: it need not be read again. */
function isSettled(target: Target): boolean {
  if (!isFinal(target)) return false
  return target.status !== 'Failed' || target.lifecycleEvents.some(event => event.status === 'Failed')
}
