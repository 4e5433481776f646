import { isDeepStrictEqual } from 'node:util'
import type { Deployment, Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import { transitions } from '../deployment/transitions.ts'
import type { Clock } from '../time/clock.ts'
import { Fleet } from './fleet.ts'
import type { DeploymentReader } from './reader.ts'
import { isDeploymentDue, pauseBeforeNextPoll } from './schedule.ts'

export interface WatchOptions {
  readonly reader: DeploymentReader
  readonly deploymentId: string
  /** What GetDeployment has answered just now, if the first poll need not ask again. */
  readonly first?: Deployment
  /** The longest pause between two polls, in milliseconds. */
  readonly pollInterval: number
  /** When to poll for the last time, in milliseconds since the epoch. */
  readonly deadline: number
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Ends every wait and request at once, by throwing its reason. */
  readonly signal: AbortSignal
}

/** What a poll read. */
export interface Poll {
  readonly snapshot: Snapshot
  /** False if the poll is still reading, or failed halfway: the watch then throws its error. Only to be shown. */
  readonly isComplete: boolean
  /** Whether the deployment was read in this poll too. Else only targets were, and its status may have changed. */
  readonly hasDeployment: boolean
}

/** A deployment that ends while targets read as open gets this many more polls (contract: 3 within 10 s). */
const pollsAfterEnd = 3
const pauseAfterEnd = 3_000

/**
 * Polls a deployment again and again. Returns when the deployment and all its targets are final, when a deployment
 * that has ended stays with open targets for ten seconds, or after a last poll at the deadline, whichever comes
 * first; the consumer may stop earlier.
 *
 * Throws `WatchError` if the state cannot be found out, or the signal's reason.
 */
export async function* watch(options: WatchOptions): AsyncGenerator<Poll, void, void> {
  const { reader, clock, signal, deadline, pollInterval } = options
  const fleet = new Fleet(reader, signal)
  const startedAt = clock.now()
  let { first } = options
  let deployment: Deployment | undefined
  let deploymentReadAt = startedAt
  let last: Snapshot | undefined
  let lastChange = startedAt
  let firstTargetsAt: number | undefined
  for (let pollsLeft = pollsAfterEnd; ; ) {
    const isLastPoll = clock.now() >= deadline
    let isDue = true
    try {
      if (deployment !== undefined && !isLastPoll && !hasEnded(deployment)) {
        await fleet.readSmall(deployment)
        const soFar: Snapshot = { at: clock.now(), deployment, targets: fleet.targets }
        const hasMoved = hasChanged(last, soFar)
        if (hasMoved) lastChange = soFar.at
        isDue = isDeploymentDue({
          pollInterval,
          overview: deployment.overview,
          targets: soFar.targets,
          quiet: soFar.at - lastChange,
          age: soFar.at - deploymentReadAt,
          throttleFactor: reader.throttleFactor(),
        })
        // What is read next may be newer than this, which would then never be shown.
        if (isDue && hasMoved) yield { snapshot: soFar, isComplete: false, hasDeployment: false }
      }
      if (deployment === undefined || isDue) {
        deployment = first ?? (await reader.readDeployment(options.deploymentId, signal))
        first = undefined
        deploymentReadAt = clock.now()
        await fleet.read(deployment, isLastPoll)
      }
    } catch (error) {
      if (deployment !== undefined) {
        const snapshot = { at: clock.now(), deployment, targets: fleet.targets }
        yield { snapshot, isComplete: false, hasDeployment: false }
      }
      throw error
    }
    const snapshot: Snapshot = { at: clock.now(), deployment, targets: fleet.targets }
    if (hasChanged(last, snapshot)) lastChange = snapshot.at
    last = snapshot
    yield { snapshot, isComplete: true, hasDeployment: isDue }

    const { targets } = snapshot
    if (targets.length > 0) firstTargetsAt ??= snapshot.at
    const isOver = hasEnded(deployment)
    const areAllFinal = targets.every(({ status }) => isFinalTargetStatus(status))
    if (isLastPoll || (isOver && (areAllFinal || pollsLeft === 0))) return
    if (isOver) pollsLeft -= 1
    const pause = isOver
      ? pauseAfterEnd
      : pauseBeforeNextPoll({
          pollInterval,
          quiet: clock.now() - lastChange,
          elapsed: clock.now() - startedAt,
          ahead: fleet.requests * 1_000 - (clock.now() - (firstTargetsAt ?? startedAt)),
          random: options.random(),
          throttleFactor: reader.throttleFactor(),
        })
    await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal)
  }
}

function hasEnded({ status }: Deployment): boolean {
  return isFinalDeploymentStatus(status)
}

/** Whether a target, the deployment, or one of CodeDeploy's counts is not as it was. */
function hasChanged(before: Snapshot | undefined, after: Snapshot): boolean {
  const isCountedAlike = isDeepStrictEqual(before?.deployment.overview, after.deployment.overview)
  return !isCountedAlike || transitions(before, after).length > 0
}
