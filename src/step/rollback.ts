import type { CodeDeploy } from '../codedeploy/connect.ts'
import { consoleUrl } from '../codedeploy/console-url.ts'
import { defined } from '../defined.ts'
import type { Deployment, Snapshot } from '../deployment/model.ts'
import type { Inputs } from '../inputs.ts'
import { styled } from '../report/log-line.ts'
import type { Rollback } from '../report/outcome.ts'
import type { Clock } from '../time/clock.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { follow } from './follow.ts'
import type { StepOutput } from './output.ts'

export interface FollowRollbackOptions {
  readonly inputs: Inputs
  readonly codeDeploy: CodeDeploy
  /** The last look at the deployment that may be rolled back. */
  readonly snapshot: Snapshot
  readonly startedAt: number
  readonly output: StepOutput
  readonly clock: Clock
  readonly random: () => number
  readonly cancelled: AbortSignal
  /** Told every look at the rollback. */
  readonly seen: (snapshot: Snapshot) => void
}

/** CodeDeploy names the rollback a little after the failure: so many more looks, so far apart. */
const looksForRollback = 3
const pauseBetweenLooks = 3_000
/** Where the step's time is up already, so long is still looked, in milliseconds. */
const shortestSearch = 5_000

/**
 * Watches the automatic rollback of a deployment to its end, as far as the step's time allows. Undefined where
 * there is none. Never throws: what goes wrong here is told, and leaves the verdict as it is.
 */
export async function followRollback(options: FollowRollbackOptions): Promise<Rollback | undefined> {
  const { inputs, codeDeploy, output, clock, cancelled } = options
  const deadline = options.startedAt + inputs.timeout
  let last: Snapshot | undefined
  let deploymentId: string | undefined
  try {
    const timeLeft = Math.max(deadline - clock.now(), shortestSearch)
    deploymentId = await withTimeout(clock, timeLeft, cancelled, signal => findRollback(options, signal))
    if (deploymentId === undefined) return undefined
    output.line([styled('bold', `Following the automatic rollback, deployment ${deploymentId}`)])
    const ending = await follow({
      ...options,
      pollInterval: inputs.pollInterval,
      deploymentId,
      deadline,
      failFast: false,
      onReady: 'wait',
      isRollback: true,
      signal: cancelled,
      seen: snapshot => {
        last = snapshot
        options.seen(snapshot)
      },
    })
    if (ending.kind === 'timed-out') tellOpenEnd(output, timeIsUp)
  } catch (error) {
    tellOpenEnd(output, error instanceof TimeoutError ? timeIsUp : reasonOf(error))
  }
  if (deploymentId === undefined) return undefined
  const url = consoleUrl(codeDeploy.region, deploymentId)
  return { deploymentId, ...defined({ consoleUrl: url, snapshot: last }) }
}

const timeIsUp = 'the time was up (timeout-minutes)'

function tellOpenEnd(output: StepOutput, reason: string): void {
  output.line([styled('yellow', 'The rollback could not be watched to its end: '), reason])
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function findRollback(
  { codeDeploy, clock, snapshot }: FollowRollbackOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  let { deployment } = snapshot
  for (let looks = 0; looks < looksForRollback; looks += 1) {
    const { rollbackDeploymentId } = deployment.rollbackInfo ?? {}
    if (rollbackDeploymentId !== undefined) return rollbackDeploymentId
    if (!expectsRollback(deployment)) return undefined
    await clock.sleep(pauseBetweenLooks, signal)
    deployment = await codeDeploy.readDeployment(deployment.id, signal)
  }
  return deployment.rollbackInfo?.rollbackDeploymentId
}

/** Whether the deployment's own settings make CodeDeploy roll it back after such an end. */
function expectsRollback({ status, autoRollbackEvents }: Deployment): boolean {
  if (status === 'Failed') return autoRollbackEvents.includes('DEPLOYMENT_FAILURE')
  return status === 'Stopped' && autoRollbackEvents.some(event => event.startsWith('DEPLOYMENT_STOP_ON_'))
}
