import type { CodeDeploy } from '../codedeploy/connect.ts'
import type { Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import type { Ending } from '../deployment/verdict.ts'
import { WatchError } from '../errors.ts'
import type { OnReady } from '../inputs.ts'
import { styled } from '../report/log-line.ts'
import type { Clock } from '../time/clock.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { watch } from '../watch/watch.ts'
import { createNarrator, type Narrator } from './narrate.ts'
import type { StepOutput } from './output.ts'

export interface FollowOptions {
  readonly codeDeploy: CodeDeploy
  readonly deploymentId: string
  readonly pollInterval: number
  /** When the step began and when its time is up, in milliseconds since the epoch. */
  readonly startedAt: number
  readonly deadline: number
  readonly failFast: boolean
  readonly onReady: OnReady
  /** Set where it is a rollback that is followed: its lines then begin with its id. */
  readonly isRollback: boolean
  readonly output: StepOutput
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  /**
   * Told every look, and what was seen in one that failed halfway, so that what was seen last is known however the
   * watch ends.
   */
  readonly seen: (snapshot: Snapshot) => void
}

/** How long the last look at the deadline may take. */
const lastLookTime = 5_000

/**
 * Follows one deployment to its end and tells the log what happens as it happens.
 *
 * Throws `WatchError` where it cannot be found out, or the signal's reason.
 */
export async function follow(options: FollowOptions): Promise<Ending> {
  const { clock, deadline, signal, startedAt } = options
  const minutes = (deadline - startedAt) / 60_000
  const timeLeft = Math.max(deadline - clock.now(), 0) + lastLookTime
  const narrator = createNarrator({
    ...options,
    prefix: options.isRollback ? options.deploymentId : undefined,
    waitsForPerson: options.onReady === 'wait',
  })
  try {
    return await withTimeout(clock, timeLeft, signal, limited =>
      meanwhile(narrator.keepTalking, () => look({ ...options, signal: limited }, narrator, minutes)),
    )
  } catch (error) {
    if (error instanceof TimeoutError) return { kind: 'timed-out', minutes }
    throw error
  }
}

async function look(options: FollowOptions, narrator: Narrator, minutes: number): Promise<Ending> {
  let isReady = false
  let hasEnded = false
  const tell = (snapshot: Snapshot): void => {
    narrator.tell(snapshot)
    options.seen(snapshot)
  }
  for await (const { snapshot, isComplete } of watch({ ...options, reader: options.codeDeploy })) {
    tell(snapshot)
    if (!isComplete) continue
    hasEnded = isFinalDeploymentStatus(snapshot.deployment.status)
    const hasFailed = snapshot.targets.some(target => target.status === 'Failed')
    if (options.failFast && hasFailed) return { kind: 'failed-fast' }
    if (snapshot.deployment.status !== 'Ready' || isReady) continue
    isReady = true
    if (options.onReady === 'succeed') return { kind: 'ready' }
    if (options.onReady === 'continue') await continueDeployment(options)
  }
  return hasEnded ? { kind: 'finished' } : { kind: 'timed-out', minutes }
}

/** What ContinueDeployment answers where somebody or something else was quicker. */
const alreadyContinued: ReadonlySet<string> = new Set([
  'DeploymentIsNotInReadyStateException',
  'DeploymentAlreadyCompletedException',
])

async function continueDeployment({
  codeDeploy,
  deploymentId,
  output,
  signal,
}: FollowOptions): Promise<void> {
  try {
    await codeDeploy.continueDeployment(deploymentId, signal)
    output.line([styled('bold', 'Traffic is rerouted now (on-ready: continue).')])
  } catch (error) {
    if (!(error instanceof WatchError) || !alreadyContinued.has(error.code)) throw error
    output.line(['The deployment was continued meanwhile by someone else.'])
  }
}

/** Does one thing, and another beside it until the first is done. */
async function meanwhile<Result>(
  beside: (signal: AbortSignal) => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController()
  const besides = beside(done.signal).catch(() => undefined)
  try {
    return await work()
  } finally {
    done.abort()
    await besides
  }
}
