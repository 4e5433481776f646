import type { ErrorInformation, EventPlan, Phase, Plan, RollbackEvent, TargetPlan } from './plan.ts'
import { type Ending, isRunning, latest, type Timeline } from './timeline.ts'
import { returnTaskSet, returnTraffic } from './traffic.ts'

/** A stopped deployment waits this many milliseconds for events that still run on its instances. */
const longestSettling = 2_000

const terminalStatuses: readonly string[] = ['Succeeded', 'Failed', 'Skipped']

/**
 * Ends a deployment before its time.
 *
 * An instance finishes the event that it runs and skips the others ("No more commands will be scheduled for
 * execution in the deployment instances", says the API). The deployment is Stopped when they have finished,
 * though at the latest after two seconds, so that a target may still be InProgress then. A target whose
 * traffic is being moved fails its running event at once and gives all traffic back, as recorded answers of
 * ECS deployments stopped by an alarm show.
 */
export function stopTimeline(timeline: Timeline, ending: Ending, rollback: Plan | undefined): Timeline {
  const targets = timeline.targets
    .filter(target => latest(target.phases, ending.at) !== undefined)
    .map(target => stopTarget(target, ending.at))
  const settled = Math.max(ending.at, ...timeline.targets.map(target => settlesAt(target, ending.at)))
  const end = Math.min(settled, ending.at + longestSettling)
  const phases = timeline.phases.filter(phase => phase.at <= ending.at)
  return {
    ...timeline,
    phases: [...phases, { at: end, status: 'Stopped' }],
    waits: timeline.waits
      .filter(wait => wait.from <= ending.at)
      .map(wait => ({ ...wait, to: Math.min(wait.to, ending.at) })),
    targets,
    errorInformation: errorInformation(ending),
    ...(rollback !== undefined && asksForRollback(timeline, ending)
      ? { rollback: { at: end, plan: rollback } }
      : {}),
  }
}

function asksForRollback(timeline: Timeline, ending: Ending): boolean {
  const { enabled, events } = timeline.facts.autoRollbackConfiguration
  const configured = (event: RollbackEvent) => enabled && events.includes(event)
  switch (ending.cause) {
    case 'stop':
      return ending.autoRollbackEnabled ?? configured('DEPLOYMENT_STOP_ON_REQUEST')
    case 'alarm':
      return configured('DEPLOYMENT_STOP_ON_ALARM')
    case 'timeout':
      return false
  }
}

function errorInformation(ending: Ending): ErrorInformation {
  switch (ending.cause) {
    case 'stop':
      return { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' }
    case 'alarm':
      return {
        code: 'ALARM_ACTIVE',
        message:
          'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and' +
          ` the affected deployments have been stopped. Activated alarms: ${ending.alarms.map(name => `<${name}>`).join(' ')}`,
      }
    case 'timeout':
      return {
        code: 'TIMEOUT',
        message:
          'The deployment timed out while waiting for a notification to continue. This time out period is' +
          ` ${ending.minutes} minutes.`,
      }
  }
}

function settlesAt(target: TargetPlan, at: number): number {
  if (target.type !== 'instance') return at
  return Math.max(
    at,
    ...target.events.map(event => (event.type === 'runs' && isRunning(event, at) ? event.end : at)),
  )
}

function stopTarget(target: TargetPlan, at: number): TargetPlan {
  switch (target.type) {
    case 'instance':
      return { ...target, ...stopInstance(target, at) }
    case 'lambda':
    case 'cloudformation':
      return { ...target, ...stopShift(target, at), traffic: returnTraffic(target.traffic, at) }
    case 'ecs':
      return {
        ...target,
        ...stopShift(target, at),
        taskSets: target.taskSets.map(taskSet => returnTaskSet(taskSet, at)),
      }
  }
}

type Stopped = Pick<TargetPlan, 'phases' | 'events'>

function isOver(target: TargetPlan, at: number): boolean {
  return terminalStatuses.includes(latest(target.phases, at)?.status ?? '')
}

function skip(event: EventPlan, at: number): EventPlan {
  return { type: 'skipped', name: event.name, at }
}

function stopInstance(target: TargetPlan, at: number): Stopped {
  if (isOver(target, at)) return target
  const running = target.events.find(event => isRunning(event, at))
  const settled = settlesAt(target, at)
  const events = target.events.map(event => {
    const stays = event.type === 'runs' ? event.start <= at : event.at <= at
    return stays ? event : skip(event, settled)
  })
  const failed = running?.type === 'runs' && running.outcome === 'Failed'
  const wasLast = running !== undefined && running === target.events.at(-1)
  const status = failed ? 'Failed' : wasLast ? 'Succeeded' : 'Skipped'
  return { phases: endPhases(target, at, { at: settled, status }), events }
}

function stopShift(target: TargetPlan, at: number): Stopped {
  if (isOver(target, at)) return target
  const events = target.events.map((event): EventPlan => {
    if (event.type === 'runs' && isRunning(event, at))
      return { type: 'runs', name: event.name, start: event.start, end: at, outcome: 'Failed' }
    const stays = event.type === 'runs' ? event.end <= at : event.at <= at
    return stays ? event : skip(event, at)
  })
  const started = events.some(event => event.type === 'runs')
  return { phases: endPhases(target, at, { at, status: started ? 'Failed' : 'Skipped' }), events }
}

function endPhases(target: TargetPlan, at: number, end: Phase): readonly Phase[] {
  return [...target.phases.filter(phase => phase.at <= at && phase.at < end.at), end]
}
