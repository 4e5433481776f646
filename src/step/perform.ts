import type { CodeDeploy, ConnectionEvents } from '../codedeploy/connect.ts'
import { InvalidInputError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import type { Clock } from '../time/clock.ts'
import { orAborted, withTimeout } from '../time/timeout.ts'
import { EvidenceWatch } from './ask-evidence.ts'
import { type ExplainedEnding, endingOf } from './ending.ts'
import { EventQueue, type Happening, type StepEvent } from './events.ts'
import { findDeployment } from './find-deployment.ts'
import { RequestRate } from './request-rate.ts'
import { retryEvents } from './retry-events.ts'
import { followRollback } from './rollback.ts'
import type { Step } from './step.ts'
import { stopIfAsked } from './stop.ts'
import { type WatchResult, watchDeployment } from './watch-deployment.ts'
import type { Outside, Work } from './work.ts'

/**
 * All I/O of a step with AWS, from the connection to what follows from the ending. Yields what happens as it
 * happens; the last event is `ended`. Never throws.
 *
 * @param step how it began: inputs, violations and time
 */
export async function* perform(step: Step, outside: Outside): AsyncGenerator<StepEvent, void, void> {
  const queue = new EventQueue()
  const emit = (happening: Happening): void => queue.push({ ...happening, at: outside.clock.now() })
  const work = withBackground(
    stopped => tick(outside.clock, emit, stopped),
    () => performAll(step, outside, emit),
  ).finally(() => queue.close())
  yield* queue
  await work
}

async function performAll(step: Step, outside: Outside, emit: Work['emit']): Promise<void> {
  const { inputs, violations, startedAt, timeLimit } = step
  let codeDeploy: CodeDeploy | undefined
  let end: ExplainedEnding
  try {
    if (violations.length > 0) throw new InvalidInputError(violations)
    const rate = new RequestRate(outside.clock)
    const events = connectionEvents(emit, rate, outside.redactor)
    codeDeploy = await withTimeout(outside.clock, timeLimit, outside.cancelled, signal =>
      orAborted(signal, outside.connect(inputs, events)),
    )
    emit({ type: 'connected', region: codeDeploy.region })
    const work: Work = {
      ...outside,
      inputs,
      startedAt,
      codeDeploy,
      deadline: startedAt + timeLimit,
      emit,
      rate,
    }
    const { deploymentId, why } = await findDeployment(work)
    emit({ type: 'found', deploymentId, why })
    const { failFast, onReady, until } = inputs
    const evidence = new EvidenceWatch(work)
    const watched = await watchDeployment(
      {
        ...work,
        emit: happening => {
          emit(happening)
          if (happening.type === 'polled' && happening.isComplete) evidence.onPoll(happening.snapshot)
        },
      },
      { of: 'deployment', deploymentId, failFast, onReady, until },
    )
    await Promise.all([evidence.onEnd(watched), finishDeployment(work, deploymentId, watched)])
    end = watched.end
  } catch (error) {
    end = endingOf(error, outside.cancelled, timeLimit, outside.redactor)
  }
  codeDeploy?.reportRecovery()
  emit({ type: 'ended', ...end })
}

/** What follows from the ending while other services are asked about it. */
async function finishDeployment(work: Work, deploymentId: string, watched: WatchResult): Promise<void> {
  await followRollback({ ...work, deadline: watched.deadline }, watched)
  await stopIfAsked(work, deploymentId, watched)
}

/** How often time passes for the log, in milliseconds. */
const tickEvery = 10_000

async function tick(clock: Clock, emit: Work['emit'], stopped: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(tickEvery, stopped)
    emit({ type: 'tick' })
  }
}

/** Does some work, and something else in the background until the work is done. */
async function withBackground<Result>(
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

function connectionEvents(emit: Work['emit'], rate: RequestRate, redactor: Redactor): ConnectionEvents {
  return {
    ...retryEvents(emit, rate),
    fellBack: reason => emit({ type: 'fell-back', reason }),
    answeredWithErrorMessage: message => emit({ type: 'error-message', message: redactor.redact(message) }),
  }
}
