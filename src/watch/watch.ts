import { isDeepStrictEqual } from 'node:util'
import type { Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import { transitions } from '../deployment/transitions.ts'
import type { Clock } from '../time/clock.ts'
import { Fleet } from './fleet.ts'
import type { DeploymentReader } from './reader.ts'
import { pauseBeforeNextPoll } from './schedule.ts'

export interface WatchOptions {
  readonly reader: DeploymentReader
  readonly deploymentId: string
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
  /** False if the poll failed halfway: the watch throws its error next. Nothing may follow from such a poll. */
  readonly isComplete: boolean
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
  const fleet = new Fleet(reader)
  const startedAt = clock.now()
  let last: Snapshot | undefined
  let lastChange = startedAt
  for (let pollsLeft = pollsAfterEnd; ; ) {
    const isLastPoll = clock.now() >= deadline
    const deployment = await reader.readDeployment(options.deploymentId, signal)
    const hasEnded = isFinalDeploymentStatus(deployment.status)
    const snapshot = (): Snapshot => ({ at: clock.now(), deployment, targets: fleet.targets })
    try {
      await fleet.read(deployment, isLastPoll, signal)
    } catch (error) {
      yield { snapshot: snapshot(), isComplete: false }
      throw error
    }
    const current = snapshot()
    if (hasChanged(last, current)) lastChange = current.at
    last = current
    yield { snapshot: current, isComplete: true }

    const { targets } = current
    if (isLastPoll || (hasEnded && targets.every(({ status }) => isFinalTargetStatus(status)))) return
    if (hasEnded && pollsLeft === 0) return
    if (hasEnded) pollsLeft -= 1
    const pause = hasEnded
      ? pauseAfterEnd
      : pauseBeforeNextPoll({
          pollInterval,
          targets: targets.length,
          quiet: clock.now() - lastChange,
          elapsed: clock.now() - startedAt,
          random: options.random(),
          throttleFactor: reader.throttleFactor(),
        })
    await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal)
  }
}

/** Whether a target, the deployment, or one of CodeDeploy's counts is not as it was. */
function hasChanged(before: Snapshot | undefined, after: Snapshot): boolean {
  const isCountedAlike = isDeepStrictEqual(before?.deployment.overview, after.deployment.overview)
  return !isCountedAlike || transitions(before, after).length > 0
}
