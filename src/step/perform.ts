import type { ConnectionEvents } from '../codedeploy/connect.ts'
import { InvalidInputError } from '../errors.ts'
import { endingOf } from './ending.ts'
import { EventQueue, type Happening, type StepEvent } from './events.ts'
import { findDeployment } from './find-deployment.ts'
import { RequestRate } from './request-rate.ts'
import { retryEvents } from './retry-events.ts'
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
    const rate = new RequestRate(outside.clock)
    const codeDeploy = await outside.connect(inputs, connectionEvents(emit, rate))
    emit({ type: 'connected', region: codeDeploy.region })
    const work: Work = { ...outside, step, codeDeploy, deadline: startedAt + timeLimit, emit, rate }
    const { deploymentId, why } = await findDeployment(work)
    emit({ type: 'found', deploymentId, why })
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

function connectionEvents(emit: Work['emit'], rate: RequestRate): ConnectionEvents {
  return {
    ...retryEvents(emit, rate),
    fellBack: reason => emit({ type: 'fell-back', reason }),
    answeredWithErrorMessage: message => emit({ type: 'error-message', message }),
  }
}
