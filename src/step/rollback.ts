import type { Deployment } from '../deployment/model.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { type WatchResult, watchDeployment } from './watch-deployment.ts'
import type { Work } from './work.ts'

/** CodeDeploy names the rollback a little after the failure: this many more reads, this many milliseconds apart. */
const readsForRollback = 3
const pauseBetweenReads = 3_000
/** How long the rollback is searched for even if the step's time is up, in milliseconds. */
const shortestSearch = 5_000

/**
 * Watches the automatic rollback of a deployment that has ended, as far as the step's time allows, if
 * `follow-rollback` asks for it. Never throws: what goes wrong here is reported, and leaves the verdict as it is.
 */
export async function followRollback(work: Work, { end, snapshot }: WatchResult): Promise<void> {
  const { clock, cancelled, emit, redactor } = work
  const isWanted = end.ending.kind === 'finished' && work.inputs.followRollback
  if (!isWanted || snapshot === undefined) return
  try {
    const timeLeft = Math.max(work.deadline - clock.now(), shortestSearch)
    const deploymentId = await withTimeout(clock, timeLeft, cancelled, signal =>
      findRollback(work, snapshot.deployment, signal),
    )
    if (deploymentId === undefined) return
    emit({ type: 'rollback-found', deploymentId })
    const rollback = {
      of: 'rollback',
      deploymentId,
      failFast: false,
      onReady: 'wait',
      until: 'completion',
    } as const
    const { ending } = (await watchDeployment(work, rollback)).end
    if (ending.kind === 'timed-out') emit({ type: 'rollback-lost', reason: timeIsUp })
    if (ending.kind === 'cancelled')
      emit({ type: 'rollback-lost', reason: redactor.messageOf(cancelled.reason) })
    if (ending.kind === 'error') emit({ type: 'rollback-lost', reason: ending.message })
  } catch (error) {
    const reason = error instanceof TimeoutError ? timeIsUp : redactor.messageOf(error)
    emit({ type: 'rollback-lost', reason })
  }
}

const timeIsUp = 'the timeout was reached (timeout-minutes)'

async function findRollback(
  { codeDeploy, clock }: Work,
  ended: Deployment,
  signal: AbortSignal,
): Promise<string | undefined> {
  let deployment = ended
  for (let reads = 0; reads < readsForRollback; reads += 1) {
    const { rollbackDeploymentId } = deployment.rollbackInfo ?? {}
    if (rollbackDeploymentId !== undefined) return rollbackDeploymentId
    if (!expectsRollback(deployment)) return undefined
    await clock.sleep(pauseBetweenReads, signal)
    deployment = await codeDeploy.readDeployment(deployment.id, signal)
  }
  return deployment.rollbackInfo?.rollbackDeploymentId
}

/** Whether the deployment's own settings make CodeDeploy roll it back after such an end. */
function expectsRollback({ status, autoRollbackEvents }: Deployment): boolean {
  if (status === 'Failed') return autoRollbackEvents.includes('DEPLOYMENT_FAILURE')
  return status === 'Stopped' && autoRollbackEvents.some(event => event.startsWith('DEPLOYMENT_STOP_ON_'))
}
