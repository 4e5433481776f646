import type { ErrorInformation, EventPlan, Phase, Plan, RollbackEvent, TargetPlan } from './plan.ts'
import { type Ending, isRunning, latest, type Timeline } from './timeline.ts'
import { returnTaskSet, returnTraffic } from './traffic.ts'

/** A stopped deployment waits this many milliseconds for events that still run on its instances. */
const longestWait = 2_000

const terminalStatuses: readonly string[] = ['Succeeded', 'Failed', 'Skipped']

/**
 * Ends a deployment before its time.
 *
 * An instance finishes the event that it runs and skips the others ("No more commands will be scheduled for
 * execution in the deployment instances", says the API). The deployment is Stopped when they have finished,
 * though after two seconds at the latest, so that a target may still be InProgress then. A target whose traffic is
 * being moved fails its running event at once and gives all traffic back, as recorded answers of ECS deployments
 * stopped by an alarm show.
 */
export function stopTimeline(timeline: Timeline, ending: Ending, rollback: Plan | undefined): Timeline {
  const { at } = ending
  const targets = timeline.targets.filter(target => latest(target.phases, at) !== undefined)
  const end = Math.min(Math.max(at, ...targets.map(target => finishes(target, at))), at + longestWait)
  const rollsBack = rollback !== undefined && asksForRollback(timeline, ending)
  return {
    ...timeline,
    phases: [...timeline.phases.filter(phase => phase.at <= at), { at: end, status: 'Stopped' }],
    waits: timeline.waits
      .filter(wait => wait.from <= at)
      .map(wait => ({ ...wait, to: Math.min(wait.to, at) })),
    targets: targets.map(target => stopTarget(target, at)),
    errorInformation: errorInformation(ending),
    rollback: rollsBack ? { at: end, plan: rollback } : undefined,
  }
}

function asksForRollback(timeline: Timeline, ending: Ending): boolean {
  const { enabled, events } = timeline.facts.autoRollbackConfiguration
  const configured = (event: RollbackEvent) => enabled && events.includes(event)
  switch (ending.type) {
    case 'stop':
      return ending.autoRollbackEnabled ?? configured('DEPLOYMENT_STOP_ON_REQUEST')
    case 'alarm':
      return configured('DEPLOYMENT_STOP_ON_ALARM')
    case 'timeout':
      return false
  }
}

function errorInformation(ending: Ending): ErrorInformation {
  switch (ending.type) {
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

/** When the event that the target runs at `at` ends. Only instances finish what they run. */
function finishes(target: TargetPlan, at: number): number {
  const running = target.events.find(event => isRunning(event, at))
  return target.type === 'instance' && running?.type === 'runs' ? running.end : at
}

function stopTarget(target: TargetPlan, at: number): TargetPlan {
  const stopped = terminalStatuses.includes(latest(target.phases, at)?.status ?? '')
    ? target
    : target.type === 'instance'
      ? stopInstance(target, at)
      : stopShift(target, at)
  switch (stopped.type) {
    case 'instance':
      return stopped
    case 'lambda':
    case 'cloudformation':
      return { ...stopped, traffic: returnTraffic(stopped.traffic, at) }
    case 'ecs':
      return { ...stopped, taskSets: stopped.taskSets.map(taskSet => returnTaskSet(taskSet, at)) }
  }
}

function stopInstance(target: TargetPlan, at: number): TargetPlan {
  const running = target.events.find(event => isRunning(event, at))
  const end = finishes(target, at)
  const events = target.events.map(event => {
    const stays = event.type === 'runs' ? event.start <= at : event.at <= at
    return stays ? event : skip(event, end)
  })
  const hasFailed = running?.type === 'runs' && running.outcome === 'Failed'
  const wasLast = running !== undefined && running === target.events.at(-1)
  const status = hasFailed ? 'Failed' : wasLast ? 'Succeeded' : 'Skipped'
  return { ...target, phases: endPhases(target, at, { at: end, status }), events }
}

function stopShift(target: TargetPlan, at: number): TargetPlan {
  const events = target.events.map((event): EventPlan => {
    if (event.type === 'runs' && isRunning(event, at))
      return { type: 'runs', name: event.name, start: event.start, end: at, outcome: 'Failed' }
    const stays = event.type === 'runs' ? event.end <= at : event.at <= at
    return stays ? event : skip(event, at)
  })
  const hasStarted = events.some(event => event.type === 'runs')
  const status = hasStarted ? 'Failed' : 'Skipped'
  return { ...target, phases: endPhases(target, at, { at, status }), events }
}

function skip(event: EventPlan, at: number): EventPlan {
  return { type: 'skipped', name: event.name, at }
}

function endPhases(target: TargetPlan, at: number, end: Phase): readonly Phase[] {
  return [...target.phases.filter(phase => phase.at <= at && phase.at < end.at), end]
}
