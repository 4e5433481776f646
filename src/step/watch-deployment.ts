import type { Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import type { Ending } from '../deployment/verdict.ts'
import { WatchError } from '../errors.ts'
import type { OnReady } from '../inputs.ts'
import { withTimeout } from '../time/timeout.ts'
import { watch } from '../watch/watch.ts'
import { type End, endingOf } from './ending.ts'
import type { Watched } from './events.ts'
import type { Work } from './work.ts'

export interface WatchedDeployment {
  readonly of: Watched
  readonly deploymentId: string
  readonly failFast: boolean
  readonly onReady: OnReady
}

/** How the watch of a deployment ended, and what was last read of it. */
export interface WatchResult {
  readonly end: End
  readonly snapshot?: Snapshot
}

/** How long the last poll at the deadline may take, in milliseconds. */
const lastPollTime = 5_000
/** How often time passes for the log, in milliseconds. */
const tickEvery = 10_000

/** Watches one deployment to its end, to the deadline, or to what `fail-fast` and `on-ready` ask for. Never throws. */
export async function watchDeployment(work: Work, watched: WatchedDeployment): Promise<WatchResult> {
  const { clock, deadline, cancelled, emit, step } = work
  const timeLeft = Math.max(deadline - clock.now(), 0) + lastPollTime
  let snapshot: Snapshot | undefined

  const poll = async (signal: AbortSignal): Promise<Ending> => {
    let wasReady = false
    for await (const polled of watch({
      ...work,
      deploymentId: watched.deploymentId,
      reader: work.codeDeploy,
      pollInterval: step.inputs.pollInterval,
      signal,
    })) {
      snapshot = polled.snapshot
      emit({ type: 'polled', of: watched.of, ...polled })
      if (!polled.isComplete) continue
      const ending = earlyEnding(snapshot, watched)
      if (ending !== undefined) return ending
      const isReady = snapshot.deployment.status === 'Ready'
      if (isReady && !wasReady && watched.onReady === 'continue')
        await continueDeployment(work, watched, signal)
      wasReady ||= isReady
    }
    const hasEnded = snapshot !== undefined && isFinalDeploymentStatus(snapshot.deployment.status)
    return hasEnded ? { kind: 'finished' } : { kind: 'timed-out', minutes: step.inputs.timeout / 60_000 }
  }

  try {
    const ending = await withTimeout(clock, timeLeft, cancelled, signal =>
      withBackground(
        stopped => tick(work, stopped),
        () => poll(signal),
      ),
    )
    return { end: { ending }, snapshot }
  } catch (error) {
    return { end: endingOf(error, cancelled, step.inputs.timeout), snapshot }
  }
}

/** The ending that the inputs ask for before the deployment's own. */
function earlyEnding(
  { deployment, targets }: Snapshot,
  { failFast, onReady }: WatchedDeployment,
): Ending | undefined {
  if (failFast && targets.some(target => target.status === 'Failed')) return { kind: 'failed-fast' }
  if (onReady === 'succeed' && deployment.status === 'Ready') return { kind: 'ready' }
  return undefined
}

/** What ContinueDeployment answers if somebody or something else was quicker. */
const alreadyContinued: ReadonlySet<string> = new Set([
  'DeploymentIsNotInReadyStateException',
  'DeploymentAlreadyCompletedException',
])

async function continueDeployment(
  { codeDeploy, emit }: Work,
  { deploymentId }: WatchedDeployment,
  signal: AbortSignal,
): Promise<void> {
  try {
    await codeDeploy.continueDeployment(deploymentId, signal)
    emit({ type: 'continued', by: 'action' })
  } catch (error) {
    if (!(error instanceof WatchError) || !alreadyContinued.has(error.code)) throw error
    emit({ type: 'continued', by: 'someone else' })
  }
}

/** Lets time pass for the log. */
export async function tick({ clock, emit }: Work, stopped: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(tickEvery, stopped)
    emit({ type: 'tick' })
  }
}

/** Does some work, and something else in the background until the work is done. */
export async function withBackground<Result>(
  background: (stopped: AbortSignal) => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController()
  const ended = background(done.signal).catch(() => undefined)
  try {
    return await work()
  } finally {
    done.abort()
    await ended
  }
}
