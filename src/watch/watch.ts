import { isDeepStrictEqual } from 'node:util'
import type { Deployment, Snapshot, Target } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import { transitions } from '../deployment/transitions.ts'
import type { Clock } from '../time/clock.ts'
import type { DeploymentReader } from './reader.ts'
import { pauseBeforeNextPoll } from './schedule.ts'
import { createTargetWatch } from './target-watch.ts'

/** What a poll read. */
export interface Poll {
  readonly snapshot: Snapshot
  /** False if the poll failed halfway: the watch then throws its error next. */
  readonly isComplete: boolean
}

export interface WatchOptions {
  readonly reader: DeploymentReader
  readonly deploymentId: string
  /** What GetDeployment has answered just now, if the first poll need not ask again. */
  readonly first?: Deployment
  /** The longest pause between two polls, in milliseconds. */
  readonly pollInterval: number
  /** When to look for the last time, in milliseconds since the epoch. */
  readonly deadline: number
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
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
export async function* watch(options: WatchOptions): AsyncGenerator<Poll, void, void> {
  const { reader, clock, signal, deadline, pollInterval } = options
  const targetWatch = createTargetWatch(reader)
  const startedAt = clock.now()
  let { first } = options
  let last: Snapshot | undefined
  let lastChange = startedAt
  for (let pollsAfterEnd = 0; ; ) {
    const isLastLook = clock.now() >= deadline
    const deployment = first ?? (await reader.readDeployment(options.deploymentId, signal))
    first = undefined
    const hasEnded = isFinalDeploymentStatus(deployment.status)
    const seen = (): Snapshot => ({ at: clock.now(), deployment, targets: targetWatch.targets() })
    try {
      await (hasEnded || isLastLook ? targetWatch.lookAtAll : targetWatch.look)(deployment, signal)
    } catch (error) {
      yield { snapshot: seen(), isComplete: false }
      throw error
    }
    const snapshot = seen()
    if (hasChanged(last, snapshot)) lastChange = snapshot.at
    last = snapshot
    yield { snapshot, isComplete: true }

    const { targets } = snapshot
    if (hasEnded && (pollsAfterEnd === settlingPolls || targets.every(isFinal))) return
    if (isLastLook) return
    if (hasEnded) pollsAfterEnd += 1
    const pause = hasEnded
      ? settlingPause
      : pauseBeforeNextPoll({
          pollInterval,
          targets: targets.length,
          quiet: clock.now() - lastChange,
          elapsed: clock.now() - startedAt,
          random: options.random(),
          slowdown: reader.throttleFactor(),
        })
    await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal)
  }
}

/** Whether a target, the deployment, or one of CodeDeploy's counts is not as it was. */
function hasChanged(before: Snapshot | undefined, after: Snapshot): boolean {
  const isCountedAlike = isDeepStrictEqual(before?.deployment.overview, after.deployment.overview)
  return !isCountedAlike || transitions(before, after).length > 0
}

function isFinal(target: Target): boolean {
  return isFinalTargetStatus(target.status)
}
