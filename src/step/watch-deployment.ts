import type { Deployment, Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { isTrafficShifted } from '../deployment/traffic-shift.ts'
import type { Ending } from '../deployment/verdict.ts'
import { InvalidInputError, WatchError } from '../errors.ts'
import type { OnReady, Until } from '../inputs.ts'
import { withTimeout } from '../time/timeout.ts'
import { oneLine } from '../values/text.ts'
import { watch } from '../watch/watch.ts'
import { type ExplainedEnding, endingOf } from './ending.ts'
import type { Watched } from './events.ts'
import { timeLimit } from './time-limit.ts'
import type { Work } from './work.ts'

export interface WatchedDeployment {
  readonly of: Watched
  readonly deploymentId: string
  readonly failFast: boolean
  readonly onReady: OnReady
  readonly until: Until
}

/** How the watch of a deployment ended, and what was last read of it. */
export interface WatchResult {
  readonly end: ExplainedEnding
  readonly snapshot?: Snapshot
  /** When the time is up, now that the deployment's own waits are known; in milliseconds since the epoch. */
  readonly deadline: number
}

/** How long the last poll may take after the deadline, in milliseconds. The step should end a second later. */
const lastPollTime = 4_000

/**
 * Watches one deployment to its end, to the deadline, or to what `fail-fast`, `on-ready` and `until` ask for. Never
 * throws.
 */
export async function watchDeployment(work: Work, watched: WatchedDeployment): Promise<WatchResult> {
  const { cancelled, inputs, redactor, startedAt } = work
  const beganAt = work.clock.now()
  let { deadline } = work
  let snapshot: Snapshot | undefined

  const poll = async (first: Deployment | undefined, signal: AbortSignal): Promise<Ending> => {
    let request: ContinueRequest = 'open'
    for await (const polled of watch({
      ...work,
      deadline,
      deploymentId: watched.deploymentId,
      first,
      reader: work.codeDeploy,
      pollInterval: inputs.pollInterval,
      signal,
    })) {
      const { isComplete, hasDeployment } = polled
      snapshot = polled.snapshot
      work.emit({ type: 'polled', of: watched.of, snapshot, isComplete })
      if (!isComplete) continue
      if (watched.failFast && hasFailedTarget(snapshot)) return { kind: 'failed-fast' }
      // What follows rests on the deployment's status, which must be fresh.
      if (!hasDeployment) continue
      const ending = earlyEnding(snapshot, watched)
      if (ending !== undefined) return ending
      if (watched.onReady === 'continue')
        request = await continueDeployment(work, snapshot.deployment, request, signal)
    }
    const hasEnded = snapshot !== undefined && isFinalDeploymentStatus(snapshot.deployment.status)
    return hasEnded ? { kind: 'finished' } : { kind: 'timed-out', minutes: (deadline - startedAt) / 60_000 }
  }

  try {
    const first = watched.of === 'rollback' ? undefined : await readFirst(work, watched, beganAt)
    if (first !== undefined) deadline = startedAt + first.timeLimit
    const ending = await before(work, endOfLastPoll(deadline, beganAt), signal =>
      poll(first?.deployment, signal),
    )
    return { end: { ending }, snapshot, deadline }
  } catch (error) {
    return { end: endingOf(error, cancelled, deadline - startedAt, redactor), snapshot, deadline }
  }
}

/**
 * What GetDeployment says first. From it follows how long the step may take: `timeout-minutes` counts from the step's
 * start, and the default from when the deployment was found, so that waiting for it takes nothing away.
 */
async function readFirst(work: Work, { deploymentId }: WatchedDeployment, beganAt: number) {
  const { codeDeploy, deadline, emit, inputs, clock, startedAt } = work
  const searched = inputs.timeout === undefined ? clock.now() - startedAt : 0
  const deployment = await before(work, endOfLastPoll(deadline, beganAt), signal =>
    codeDeploy.readDeployment(deploymentId, signal),
  )
  requireAgreement(work, deployment)
  const limit = searched + timeLimit(inputs.timeout, deployment)
  emit({ type: 'first-read', deployment, timeLimit: limit })
  return { deployment, timeLimit: limit }
}

/**
 * Makes sure that a deployment belongs to the application and group that the inputs name beside its ID, if they do.
 *
 * @throws InvalidInputError if it is not
 */
function requireAgreement({ inputs, clock, emit }: Work, deployment: Deployment): void {
  const pairs = [
    ['application-name', inputs.names.applicationName, deployment.applicationName],
    ['deployment-group-name', inputs.names.deploymentGroupName, deployment.deploymentGroupName],
  ] as const
  const violations = pairs.flatMap(([name, wanted, is]) =>
    wanted === undefined || is === undefined || wanted === is
      ? []
      : `${name} is "${oneLine(wanted, 100)}", but deployment-id is "${deployment.id}", a deployment of "${oneLine(is, 100)}".`,
  )
  if (violations.length === 0) return
  emit({
    type: 'polled',
    of: 'deployment',
    snapshot: { at: clock.now(), deployment, targets: [] },
    isComplete: false,
  })
  throw new InvalidInputError([...violations, 'Remove the input that is wrong.'])
}

/**
 * When the last poll must have ended, in milliseconds since the epoch: there is one even if no time was left for it.
 */
function endOfLastPoll(deadline: number, beganAt: number): number {
  return Math.max(deadline, beganAt) + lastPollTime
}

/** Does some work until a moment, in milliseconds since the epoch. */
async function before<Result>(
  { clock, cancelled }: Work,
  end: number,
  read: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return await withTimeout(clock, Math.max(end - clock.now(), 0), cancelled, read)
}

function hasFailedTarget({ targets }: Snapshot): boolean {
  return targets.some(({ status }) => status === 'Failed')
}

/** The ending that `on-ready` and `until` ask for before the deployment's own. */
function earlyEnding(snapshot: Snapshot, { onReady, until }: WatchedDeployment): Ending | undefined {
  if (onReady === 'succeed' && snapshot.deployment.status === 'Ready') return { kind: 'ready' }
  if (until === 'traffic-shifted' && isTrafficShifted(snapshot)) return { kind: 'shifted' }
  return undefined
}

/**
 * What became of ContinueDeployment. `refused`: the deployment was not ready for it, which may mean "not yet" or "not
 * any more"; the next poll shows which.
 */
type ContinueRequest = 'open' | 'refused' | 'refused-again' | 'done'

const refusals: ReadonlySet<string> = new Set([
  'DeploymentIsNotInReadyStateException',
  'DeploymentAlreadyCompletedException',
])

/** Continues a deployment that this poll has found Ready, once in a poll until CodeDeploy takes it. */
async function continueDeployment(
  { codeDeploy, emit }: Work,
  { id, status }: Deployment,
  request: ContinueRequest,
  signal: AbortSignal,
): Promise<ContinueRequest> {
  if (request === 'done') return request
  if (status !== 'Ready') {
    if (request === 'open') return request
    const wasContinued = status !== 'Failed' && status !== 'Stopped'
    if (wasContinued) emit({ type: 'continued', by: 'someone else' })
    return 'done'
  }
  if (request === 'refused') emit({ type: 'continue-repeated' })
  try {
    await codeDeploy.continueDeployment(id, signal)
    emit({ type: 'continued', by: 'action' })
    return 'done'
  } catch (error) {
    if (!(error instanceof WatchError) || !refusals.has(error.code)) throw error
    return request === 'open' ? 'refused' : 'refused-again'
  }
}
