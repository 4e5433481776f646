import { isDeepStrictEqual } from 'node:util'
import type { DeploymentReader } from '../codedeploy/reader.ts'
import type { Deployment, Snapshot, Target } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import { transitions } from '../deployment/transitions.ts'
import type { Clock } from './clock.ts'
import { pauseBeforeNextPoll } from './schedule.ts'
import { createTargetWatch } from './target-watch.ts'

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
  const { reader, clock, signal, deadline, pollInterval } = options
  const targetWatch = createTargetWatch(reader)
  const startedAt = clock.now()
  let last: Deployment | undefined
  let lastChange = startedAt
  for (let pollsAfterEnd = 0; ; ) {
    const isLastLook = clock.now() >= deadline
    const deployment = await reader.readDeployment(options.deploymentId, signal)
    const hasEnded = isFinalDeploymentStatus(deployment.status)
    const look = await attempt(targetWatch.look(deployment, hasEnded || isLastLook, signal))
    const at = clock.now()
    if (look.hasMoved || hasChanged(last, deployment)) lastChange = at
    last = deployment
    const targets = targetWatch.targets()
    yield { at, deployment, targets }

    if ('error' in look) throw look.error
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
          slowdown: reader.slowdown(),
        })
    await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal)
  }
}

/** A look that fails halfway, or for which the time is up, is told as far as it came before its error ends it. */
async function attempt(look: Promise<boolean>): Promise<{ hasMoved: boolean; error?: unknown }> {
  try {
    return { hasMoved: await look }
  } catch (error) {
    return { hasMoved: false, error }
  }
}

/** Whether the deployment itself, or CodeDeploy's counts of its targets, are not as they were. */
function hasChanged(before: Deployment | undefined, after: Deployment): boolean {
  if (before === undefined || !isDeepStrictEqual(before.overview, after.overview)) return true
  const lookAt = (deployment: Deployment): Snapshot => ({ at: 0, deployment, targets: [] })
  return transitions(lookAt(before), lookAt(after)).length > 0
}

function isFinal(target: Target): boolean {
  return isFinalTargetStatus(target.status)
}
