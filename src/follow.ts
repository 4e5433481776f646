import type { CodeDeploy } from './codedeploy/connect.ts'
import type { Snapshot } from './deployment/model.ts'
import { isFinalDeploymentStatus } from './deployment/status.ts'
import { transitions } from './deployment/transitions.ts'
import type { Ending } from './deployment/verdict.ts'
import { WatchError } from './errors.ts'
import type { OnReady } from './inputs.ts'
import type { Output } from './output.ts'
import { styled } from './report/log-line.ts'
import { deploymentLines, readyLine } from './report/opening-lines.ts'
import { heartbeatLine, progressLines } from './report/progress.ts'
import type { Clock } from './watch/clock.ts'
import { TimeLimitReached, withinTimeLimit } from './watch/time-limit.ts'
import { watch } from './watch/watch.ts'

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
  readonly output: Output
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  /** Told every look, so that what was seen last is known however the watch ends. */
  readonly seen: (snapshot: Snapshot) => void
}

/** All quiet for so long is said, in milliseconds (contract: about once a minute). */
const heartbeatEvery = 60_000
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
  try {
    return await withinTimeLimit(clock, timeLeft, signal, limited =>
      withHeartbeat(options, progress => look({ ...options, signal: limited }, progress, minutes)),
    )
  } catch (error) {
    if (error instanceof TimeLimitReached) return { kind: 'timed-out', minutes }
    throw error
  }
}

/** What the heartbeat needs to know of the looks. */
interface Progress {
  last: Snapshot | undefined
  lastLineAt: number
}

async function look(options: FollowOptions, progress: Progress, minutes: number): Promise<Ending> {
  const { clock, output, startedAt } = options
  let wasReady = false
  for await (const snapshot of watch({ ...options, reader: options.codeDeploy })) {
    if (progress.last === undefined) {
      for (const line of deploymentLines(snapshot.deployment)) output.line(line)
    }
    const changes = transitions(progress.last, snapshot)
    const prefix = options.isRollback ? options.deploymentId : undefined
    const { open, folded } = progressLines(changes, clock.now() - startedAt, prefix)
    if (folded !== undefined) output.group(folded)
    for (const line of open) output.line(line)
    progress.last = snapshot
    if (changes.length > 0) progress.lastLineAt = clock.now()
    options.seen(snapshot)

    const hasFailed = snapshot.targets.some(target => target.status === 'Failed')
    if (options.failFast && hasFailed) return { kind: 'failed-fast' }
    if (snapshot.deployment.status === 'Ready' && !wasReady) {
      wasReady = true
      if (options.onReady === 'succeed') return { kind: 'ready' }
      if (options.onReady === 'continue') await continueDeployment(options)
      else output.line(readyLine(snapshot.deployment))
    }
  }
  const hasEnded = progress.last !== undefined && isFinalDeploymentStatus(progress.last.deployment.status)
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

/** Runs the looks with a line about every minute while nothing changes, also while a request hangs. */
async function withHeartbeat<Result>(
  options: FollowOptions,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const { clock, output, startedAt } = options
  const progress: Progress = { last: undefined, lastLineAt: clock.now() }
  const done = new AbortController()
  const beat = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(progress.lastLineAt + heartbeatEvery - clock.now(), done.signal)
      if (clock.now() - progress.lastLineAt < heartbeatEvery) continue
      output.line(heartbeatLine(progress.last, clock.now() - startedAt))
      progress.lastLineAt = clock.now()
    }
  }
  const beating = beat().catch(() => undefined)
  try {
    return await work(progress)
  } finally {
    done.abort()
    await beating
  }
}
