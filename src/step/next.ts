import { withNewer } from '../deployment/evidence.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import type { Ending } from '../deployment/verdict.ts'
import type { ParsedInputs } from '../inputs.ts'
import { consoleUrl } from '../report/console-url.ts'
import type { Progress, Rollback, StepFacts } from '../report/outcome.ts'
import type { StepEvent } from './events.ts'
import { emptyProgressLog, nextProgressLog } from './progress-log.ts'
import type { ProgressLog, Step } from './step.ts'
import { usualTimeLimit } from './time-limit.ts'

/** @param region by input or environment, as far as it is known without a request */
export function begin(parsed: ParsedInputs, region: string | undefined, now: number): Step {
  const { deploymentId, timeout: timeLimit = usualTimeLimit } = parsed.inputs
  return {
    ...parsed,
    startedAt: now,
    region,
    deploymentId,
    timeLimit,
    evidence: [],
    evidenceLeftOut: 0,
    names: new Map(),
    log: emptyProgressLog(now),
  }
}

/**
 * The step after an event, with pauses where the texts of all targets are rendered (`inTurns`). Pure, so that a list of
 * events replays a step to its verdict, log and summary.
 */
export function* next(step: Step, event: StepEvent): Generator<void, Step, void> {
  const known = { ...step, ...learned(step, event) }
  return { ...known, log: yield* logAfter(step, event, known) }
}

/** The log after an event. A text that cannot be rendered costs its lines, and nothing of what is known. */
function* logAfter(before: Step, event: StepEvent, after: Step): Generator<void, ProgressLog, void> {
  try {
    return yield* nextProgressLog(before, event, after)
  } catch (error) {
    return { ...before.log, entries: [{ type: 'debug', text: `No line for ${event.type}: ${error}` }] }
  }
}

function learned(step: Step, event: StepEvent): Partial<Step> {
  switch (event.type) {
    case 'connected':
      return { region: event.region }
    case 'found':
      return { deploymentId: event.deploymentId, why: event.why, awaited: undefined }
    case 'first-read':
      return { timeLimit: event.timeLimit }
    case 'waiting':
      return { awaited: event.awaited }
    case 'newest':
      return { awaited: step.awaited && { ...step.awaited, newest: event.deployment } }
    case 'polled':
      if (event.of === 'deployment') return { snapshot: event.snapshot, ...endedBefore(step, event) }
      return { rollback: { deploymentId: event.snapshot.deployment.id, snapshot: event.snapshot } }
    case 'rollback-found':
      return { rollback: { deploymentId: event.deploymentId } }
    case 'reread': {
      const targets = step.snapshot?.targets ?? []
      return { snapshot: { at: event.at, deployment: event.deployment, targets } }
    }
    case 'stopped':
      return { stop: event.stop }
    case 'trouble':
      return { trouble: event.reason }
    case 'recovered':
      return { trouble: undefined }
    case 'evidence': {
      // What tasks said earlier is not about another failure.
      const before = event.about === 'tasks' ? step.evidence : []
      const { items, leftOut } = withNewer(before, event)
      return { evidence: items, evidenceLeftOut: leftOut }
    }
    case 'names':
      return { names: new Map([...step.names, ...event.names]) }
    case 'ended':
      return { ending: event.ending, hint: event.hint }
    default:
      return {}
  }
}

/** Whether the deployment had ended already when it was first read, and how long ago according to CodeDeploy. */
function endedBefore(
  { snapshot: before }: Step,
  { at, snapshot }: Extract<StepEvent, { type: 'polled' }>,
): Partial<Step> {
  const { status, completeTime } = snapshot.deployment
  const hadEnded = before === undefined && completeTime !== undefined && isFinalDeploymentStatus(status)
  return hadEnded ? { endedBefore: Math.max(at - completeTime, 0) } : {}
}

/** What check run and comment show of a step that is in progress; undefined before the first poll. */
export function progressOf(step: Step): Progress | undefined {
  const { deploymentId, region, startedAt, snapshot, rollback, inputs } = step
  if (deploymentId === undefined || region === undefined || snapshot === undefined) return undefined
  return {
    deploymentId,
    region,
    consoleUrl: urlOf(region, deploymentId),
    startedAt,
    group: inputs.group,
    snapshot,
    rollback: rollback?.snapshot,
  }
}

const notEnded: Ending = {
  kind: 'error',
  code: 'UnexpectedError',
  message: 'The watch stopped without a result',
}

/** What the step's outcome is judged by. @param endedAt in milliseconds since the epoch */
export function factsOf(step: Step, endedAt: number): StepFacts {
  const { inputs, violations, timeLimit, log, ...known } = step
  return {
    ...known,
    ending: step.ending ?? notEnded,
    endedAt,
    failOn: inputs.failOn,
    group: inputs.group,
    roleArn: inputs.roleToAssume,
    consoleUrl: urlOf(step.region, step.deploymentId),
    rollback: rollbackOf(step),
  }
}

/** The rollback that was followed, or else the one that CodeDeploy names. */
function rollbackOf({ rollback, region, snapshot }: Step): Rollback | undefined {
  const named = snapshot?.deployment.rollbackInfo?.rollbackDeploymentId
  const deploymentId = rollback?.deploymentId ?? named
  if (deploymentId === undefined) return undefined
  return { deploymentId, consoleUrl: urlOf(region, deploymentId), snapshot: rollback?.snapshot }
}

function urlOf(region: string | undefined, deploymentId: string | undefined): string | undefined {
  return region && deploymentId ? consoleUrl(region, deploymentId) : undefined
}
