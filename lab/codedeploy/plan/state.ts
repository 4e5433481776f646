import type {
  Diagnostics,
  ErrorInformation,
  EventPlan,
  Intervention,
  Plan,
  TargetPlan,
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

interface TaskSetState extends TaskSetStep {
  readonly identifer: string
  readonly targetGroup: string
  readonly label: 'Blue' | 'Green'
}

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
  /** The wait before the original instances or tasks are ended has begun. */
  readonly terminationWaitStarted: boolean
  /** The wait that the deployment is in just now. */
  readonly waitingFor?: 'READY_WAIT' | 'TERMINATION_WAIT'
  /** Those that are listed by now, in the order of the plan. */
  readonly targets: readonly TargetState[]
}

/** What the API shows of a plan `elapsed` milliseconds after its creation. Pure. */
export function stateAt(
  plan: Plan,
  elapsed: number,
  interventions: readonly Intervention[] = [],
): DeploymentState {
  return stateOf(timelineOf(plan, interventions), elapsed)
}

/** `stateAt`, for those who keep the timeline. */
export function stateOf(timeline: Timeline, elapsed: number): DeploymentState {
  const status = latest(timeline.phases, elapsed)?.status ?? 'Created'
  const ended = terminalStatuses.includes(status)
  const startedAt = timeline.phases.find(phase => phase.status === 'InProgress')?.at
  const completedAt = latest(timeline.phases, elapsed)?.at
  const targets = timeline.targets.flatMap(target => targetState(target, elapsed) ?? [])
  const wait = timeline.waits.find(({ from, to }) => from <= elapsed && elapsed < to)
  const counts = timeline.overviewFrom !== undefined && timeline.overviewFrom <= elapsed
  const { rollback } = timeline
  return {
    timeline,
    status,
    targets,
    terminationWaitStarted: timeline.waits.some(
      ({ type, from }) => type === 'TERMINATION_WAIT' && from <= elapsed,
    ),
    ...(startedAt !== undefined && startedAt <= elapsed ? { startedAt } : {}),
    ...(ended && completedAt !== undefined ? { completedAt } : {}),
    ...(counts ? { overview: overviewOf(targets) } : {}),
    ...(ended && timeline.errorInformation !== undefined
      ? { errorInformation: timeline.errorInformation }
      : {}),
    ...(rollback !== undefined && rollback.at <= elapsed
      ? { rollbackDeploymentId: rollback.plan.facts.deploymentId }
      : {}),
    ...(wait === undefined ? {} : { waitingFor: wait.type }),
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
    taskSets: taskSetStates(target, elapsed),
    ...('traffic' in target ? { targetVersionWeight: latest(target.traffic, elapsed)?.weight ?? 0 } : {}),
  }
}

function eventState(event: EventPlan, elapsed: number): EventState {
  const { name } = event
  const told = event.diagnostics === undefined ? {} : { diagnostics: event.diagnostics }
  if (event.type === 'skipped') {
    return event.at <= elapsed ? { name, status: 'Skipped', ...told } : { name, status: 'Pending' }
  }
  const { start, end, outcome } = event
  if (elapsed < start) return { name, status: 'Pending' }
  if (elapsed < end) return { name, status: 'InProgress', start }
  return { name, status: outcome, start, end, ...told }
}

function taskSetStates(target: TargetPlan, elapsed: number): readonly TaskSetState[] {
  if (target.type !== 'ecs') return []
  return target.taskSets.flatMap(({ steps, ...taskSet }) => {
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
