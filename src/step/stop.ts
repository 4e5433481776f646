import type { CodeDeploy } from '../codedeploy/connect.ts'
import type { Deployment } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import type { OnEnd } from '../inputs.ts'
import type { StopResult } from '../report/outcome.ts'
import type { Clock } from '../time/clock.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'

/** How long CodeDeploy may take over the name of the rollback, between two looks for it. */
const pauseBetweenLooks = 500

/**
 * Stops the deployment as `on-timeout` or `on-cancel` asks, and says what came of it. Never throws.
 *
 * @param limit how long all of it may take, in milliseconds
 * @param seen told the deployment as it reads after the stop, with the rollback's id where there is one
 */
export async function intervene(options: {
  readonly codeDeploy: CodeDeploy
  readonly deploymentId: string
  readonly onEnd: OnEnd
  readonly limit: number
  readonly clock: Clock
  readonly seen: (deployment: Deployment) => void
}): Promise<StopResult | undefined> {
  const { codeDeploy, deploymentId, onEnd, clock } = options
  if (onEnd === 'leave') return undefined
  const rollback = onEnd === 'rollback'
  let intervention: StopResult | undefined
  try {
    await withTimeout(clock, options.limit, new AbortController().signal, async signal => {
      const answer = await stop(codeDeploy, deploymentId, rollback, signal)
      intervention = answer.intervention
      for (;;) {
        const deployment = await codeDeploy.readDeployment(deploymentId, signal)
        options.seen(deployment)
        const isRollbackDue = answer.isStopped && rollback
        if (!isRollbackDue || deployment.rollbackInfo?.rollbackDeploymentId !== undefined) return
        await clock.sleep(pauseBetweenLooks, signal)
      }
    })
  } catch (error) {
    intervention ??= refusal(error)
  }
  return intervention
}

async function stop(
  codeDeploy: CodeDeploy,
  deploymentId: string,
  rollback: boolean,
  signal: AbortSignal,
): Promise<{ readonly isStopped: boolean; readonly intervention: StopResult }> {
  try {
    const answer = await codeDeploy.stopDeployment(deploymentId, { rollback }, signal)
    const text = rollback
      ? 'The deployment was stopped with automatic rollback.'
      : 'The deployment was stopped; its group decides about a rollback.'
    return { isStopped: true, intervention: { text, answer } }
  } catch (error) {
    if (!(error instanceof WatchError) || error.code !== 'DeploymentAlreadyCompletedException') throw error
    const text = 'The deployment was not stopped: it had already completed.'
    return { isStopped: false, intervention: { text } }
  }
}

function refusal(error: unknown): StopResult {
  if (error instanceof TimeoutError) {
    return { text: 'The deployment could not be stopped: CodeDeploy did not answer in time.' }
  }
  const answer = error instanceof Error ? error.message : String(error)
  return { text: 'The deployment could not be stopped.', answer }
}
