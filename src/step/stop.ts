import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { isTrafficShifted } from '../deployment/traffic-shift.ts'
import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import type { StopResult } from '../report/outcome.ts'
import { neverAborted, TimeoutError, withTimeout } from '../time/timeout.ts'
import type { WatchResult } from './watch-deployment.ts'
import type { Work } from './work.ts'

/** In milliseconds. StopDeployment included, a cancelled step must be done within 5 s (contract.md). */
const limits = { 'timed-out': 15_000, cancelled: 3_000 } as const
/** CodeDeploy names the rollback a little after the stop: read again after this many milliseconds. */
const pauseBetweenReads = 500

/**
 * Stops the deployment after a timeout or cancellation if `on-timeout` or `on-cancel` asks for it, and waits for the
 * name of the rollback. Never throws: what became of it is an event.
 */
export async function stopIfAsked(work: Work, deploymentId: string, watched: WatchResult): Promise<void> {
  const { codeDeploy, clock, emit } = work
  const { onCancel, onTimeout } = work.inputs
  const { kind } = watched.end.ending
  if (kind !== 'timed-out' && kind !== 'cancelled') return
  const onEnd = kind === 'cancelled' ? onCancel : onTimeout
  const hasEnded =
    watched.snapshot !== undefined && isFinalDeploymentStatus(watched.snapshot.deployment.status)
  if (onEnd === 'leave' || hasEnded) return
  // A healthy release is not rolled back because a wait was long. After a cancellation it is: a person asked for that.
  if (kind === 'timed-out' && watched.snapshot !== undefined && isTrafficShifted(watched.snapshot)) {
    emit({ type: 'stopped', stop: { text: keptText(onEnd) } })
    return
  }
  const rollback = onEnd === 'rollback'
  let isAnswered = false
  try {
    await withTimeout(clock, limits[kind], neverAborted, async signal => {
      const { isStopped, stop } = await stopDeployment(work, deploymentId, rollback, signal)
      isAnswered = true
      emit({ type: 'stopped', stop })
      for (;;) {
        const deployment = await codeDeploy.readDeployment(deploymentId, signal)
        emit({ type: 'reread', deployment })
        const isRollbackDue = isStopped && rollback
        if (!isRollbackDue || deployment.rollbackInfo?.rollbackDeploymentId !== undefined) return
        await clock.sleep(pauseBetweenReads, signal)
      }
    })
  } catch (error) {
    if (!isAnswered) emit({ type: 'stopped', stop: refusal(error, work.redactor) })
  }
}

function keptText(onTimeout: 'stop' | 'rollback'): string {
  return (
    `The deployment was not stopped (on-timeout: ${onTimeout}): the new version has all traffic, ` +
    'and CodeDeploy is only waiting to terminate the original.'
  )
}

async function stopDeployment(
  { codeDeploy }: Work,
  deploymentId: string,
  rollback: boolean,
  signal: AbortSignal,
): Promise<{ readonly isStopped: boolean; readonly stop: StopResult }> {
  try {
    const answer = await codeDeploy.stopDeployment(deploymentId, { rollback }, signal)
    const text = rollback
      ? 'The deployment was stopped with automatic rollback.'
      : 'The deployment was stopped; its deployment group decides whether to roll back.'
    return { isStopped: true, stop: { text, answer } }
  } catch (error) {
    if (!(error instanceof WatchError) || error.code !== 'DeploymentAlreadyCompletedException') throw error
    return {
      isStopped: false,
      stop: { text: 'The deployment was not stopped: it had already completed.' },
    }
  }
}

function refusal(error: unknown, redactor: Redactor): StopResult {
  if (error instanceof TimeoutError) {
    return { text: 'The deployment could not be stopped: CodeDeploy did not respond in time.' }
  }
  return { text: 'The deployment could not be stopped.', answer: redactor.messageOf(error) }
}
