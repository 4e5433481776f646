import type { ConnectionEvents } from '../codedeploy/connect.ts'
import { InvalidInputError } from '../errors.ts'
import { withTimeout } from '../time/timeout.ts'
import { endingOf } from './ending.ts'
import { EventQueue, type Happening, type StepEvent } from './events.ts'
import { followRollback } from './rollback.ts'
import type { Step } from './step.ts'
import { stopIfAsked } from './stop.ts'
import { watchDeployment } from './watch-deployment.ts'
import type { Outside, Work } from './work.ts'

/**
 * All I/O of a step with CodeDeploy, from the connection to what follows from the ending. Yields what happens as it
 * happens; the last event is `ended`. Never throws.
 *
 * @param step how it began: inputs, violations and time
 */
export async function* perform(step: Step, outside: Outside): AsyncGenerator<StepEvent, void, void> {
  const queue = new EventQueue()
  const emit = (happening: Happening): void => queue.push({ ...happening, at: outside.clock.now() })
  const work = performAll(step, outside, emit).finally(() => queue.close())
  yield* queue
  await work
}

async function performAll(step: Step, outside: Outside, emit: Work['emit']): Promise<void> {
  const { inputs, violations, startedAt, timeLimit } = step
  try {
    if (violations.length > 0) throw new InvalidInputError(violations)
    const codeDeploy = await outside.connect(inputs, connectionEvents(emit))
    emit({ type: 'connected', region: codeDeploy.region })
    const work: Work = { ...outside, step, codeDeploy, deadline: startedAt + timeLimit, emit }
    const deploymentId = inputs.deploymentId ?? (await findDeploymentId(work))
    emit({ type: 'found', deploymentId })
    const { failFast, onReady, until } = inputs
    const watched = await watchDeployment(work, { of: 'deployment', deploymentId, failFast, onReady, until })
    await followRollback({ ...work, deadline: watched.deadline }, watched)
    await stopIfAsked(work, deploymentId, watched)
    codeDeploy.reportRecovery()
    emit({ type: 'ended', ...watched.end })
  } catch (error) {
    emit({ type: 'ended', ...endingOf(error, outside.cancelled, timeLimit) })
  }
}

async function findDeploymentId({ step, codeDeploy, clock, cancelled }: Work): Promise<string> {
  const { group } = step.inputs
  if (group === undefined) throw new RangeError('neither a deployment id nor a group')
  return await withTimeout(clock, step.timeLimit, cancelled, signal =>
    codeDeploy.findLatestDeploymentId(group.applicationName, group.deploymentGroupName, signal),
  )
}

function connectionEvents(emit: Work['emit']): ConnectionEvents {
  return {
    answered: (operation, result, milliseconds) => emit({ type: 'request', operation, result, milliseconds }),
    troubled: reason => emit({ type: 'trouble', reason }),
    recovered: (failedRequests, milliseconds) => emit({ type: 'recovered', failedRequests, milliseconds }),
    fellBack: reason => emit({ type: 'fell-back', reason }),
    answeredWithErrorMessage: message => emit({ type: 'error-message', message }),
  }
}
