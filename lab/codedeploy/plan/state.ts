import type {
  Diagnostics,
  ErrorInformation,
  EventPlan,
  Plan,
  ScriptedAction,
  TargetPlan,
  TaskSetPlan,
  TaskSetStep,
} from './plan.ts'
import { timelineOf } from './resolve.ts'
import { latest, type Timeline } from './timeline.ts'

const terminalStatuses: readonly string[] = ['Succeeded', 'Failed', 'Stopped']

/** How many targets there are in each status that CodeDeploy counts. */
type Overview = Readonly<
  Record<'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Skipped' | 'Ready', number>
>

export interface EventState {
  readonly name: string
  readonly status: string
  readonly start?: number
  readonly end?: number
  readonly diagnostics?: Diagnostics
}

type TaskSetState = Omit<TaskSetPlan, 'steps'> & TaskSetStep

export interface TargetState {
  readonly plan: TargetPlan
  readonly status: string
  readonly lastUpdatedAt: number
  readonly events: readonly EventState[]
  /** Percentage, of the new version; only on Lambda and CloudFormation. */
  readonly targetVersionWeight?: number
  /** Empty on anything but ECS. */
  readonly taskSets: readonly TaskSetState[]
}

/** A deployment at one instant. Moments are milliseconds since its creation. */
export interface DeploymentState {
  readonly timeline: Timeline
  readonly status: string
  readonly startedAt?: number
  readonly completedAt?: number
  readonly overview?: Overview
  readonly errorInformation?: ErrorInformation
  /** The deployment that rolls this one back exists by now. */
  readonly rollbackDeploymentId?: string
  /** The wait before the original instances are ended has begun. Nothing says so of the tasks of an ECS service. */
  readonly terminationWaitStarted: boolean
  /** The wait that ContinueDeployment would end just now. */
  readonly waitingFor?: 'READY_WAIT' | 'TERMINATION_WAIT'
  /** Those that are listed by now, in the order of the plan. */
  readonly targets: readonly TargetState[]
}

/** What the API shows of a plan `elapsed` milliseconds after its creation. Pure. */
export function stateAt(
  plan: Plan,
  elapsed: number,
  actions: readonly ScriptedAction[] = [],
): DeploymentState {
  return stateOf(timelineOf(plan, actions), elapsed)
}

/** What the API shows of a timeline at one instant. Pure. */
export function stateOf(timeline: Timeline, elapsed: number): DeploymentState {
  const phase = latest(timeline.phases, elapsed)
  const status = phase?.status ?? 'Created'
  const hasEnded = terminalStatuses.includes(status)
  const startedAt = timeline.phases.find(({ status }) => status === 'InProgress')?.at
  const targets = timeline.targets.flatMap(target => targetState(target, elapsed) ?? [])
  const { rollback, overviewFrom } = timeline
  return {
    timeline,
    status,
    startedAt: startedAt !== undefined && startedAt <= elapsed ? startedAt : undefined,
    completedAt: hasEnded ? phase?.at : undefined,
    overview: overviewFrom !== undefined && overviewFrom <= elapsed ? overviewOf(targets) : undefined,
    errorInformation: hasEnded ? timeline.errorInformation : undefined,
    rollbackDeploymentId:
      rollback !== undefined && rollback.at <= elapsed ? rollback.plan.facts.deploymentId : undefined,
    terminationWaitStarted:
      timeline.facts.computePlatform === 'Server' &&
      timeline.waits.some(({ type, from }) => type === 'TERMINATION_WAIT' && from <= elapsed),
    waitingFor: timeline.waits.find(({ acceptsFrom, to }) => acceptsFrom <= elapsed && elapsed < to)?.type,
    targets,
  }
}

/** One target at one instant; undefined while it is not listed yet. */
function targetState(target: TargetPlan, elapsed: number): TargetState | undefined {
  const phase = latest(target.phases, elapsed)
  if (phase === undefined) return undefined
  const moments = [
    phase.at,
    ...target.events.flatMap(event => (event.type === 'runs' ? [event.start, event.end] : [event.at])),
  ]
  return {
    plan: target,
    status: phase.status,
    lastUpdatedAt: Math.max(...moments.filter(moment => moment <= elapsed)),
    events: target.events.map(event => eventState(event, elapsed)),
    targetVersionWeight: 'traffic' in target ? (latest(target.traffic, elapsed)?.weight ?? 0) : undefined,
    taskSets: target.type === 'ecs' ? taskSetStates(target.taskSets, elapsed) : [],
  }
}

function eventState(event: EventPlan, elapsed: number): EventState {
  const { name, diagnostics } = event
  const begin = event.type === 'runs' ? event.start : event.at
  if (elapsed < begin) return { name, status: 'Pending' }
  if (event.type === 'skipped') return { name, status: 'Skipped', diagnostics }
  const { start, end, outcome } = event
  return elapsed < end
    ? { name, status: 'InProgress', start }
    : { name, status: outcome, start, end, diagnostics }
}

function taskSetStates(taskSets: readonly TaskSetPlan[], elapsed: number): readonly TaskSetState[] {
  return taskSets.flatMap(({ steps, ...taskSet }) => {
    const step = latest(steps, elapsed)
    return step === undefined ? [] : [{ ...taskSet, ...step }]
  })
}

function overviewOf(targets: readonly TargetState[]): Overview {
  const count = (status: string) => targets.filter(target => target.status === status).length
  return {
    Pending: count('Pending'),
    InProgress: count('InProgress'),
    Succeeded: count('Succeeded'),
    Failed: count('Failed'),
    Skipped: count('Skipped'),
    Ready: count('Ready'),
  }
}
