import type { Plan, TargetPlan } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { stateOf, type TargetState } from '../../lab/codedeploy/plan/state.ts'
import { endOf, latest, type Timeline } from '../../lab/codedeploy/plan/timeline.ts'
import type { Deployment, InstanceTarget } from '../../src/deployment/model.ts'

/**
 * Everything that a planned deployment will ever show, worked out once, so that it can be read at any moment in
 * no time. Moments are milliseconds since its creation.
 */
export interface History {
  /** When the deployment ends, and how. */
  readonly end: { readonly at: number; readonly status: string }
  /** The instance that fails first, and when. */
  readonly firstFailure?: { readonly id: string; readonly at: number }
  readonly size: number
  deploymentAt(moment: number): Deployment
  /** The ids of all instances, or of those in one of these statuses. */
  idsAt(moment: number, statuses?: readonly string[]): readonly string[]
  targetAt(id: string, moment: number): InstanceTarget | undefined
}

/** Something that holds from a moment on, until the next one. */
interface Since<Value> {
  readonly at: number
  readonly value: Value
}

/** Only for deployments to instances. */
export function historyOf(plan: Plan): History {
  const timeline = timelineOf(plan)
  const targets = new Map(timeline.targets.map(target => [target.id, targetHistory(timeline, target)]))
  const deployments = deploymentHistory(timeline)
  const [firstFailure] = timeline.targets
    .flatMap(({ id, phases }) => phases.filter(it => it.status === 'Failed').map(({ at }) => ({ id, at })))
    .toSorted((a, b) => a.at - b.at)
  const targetAt = (id: string, moment: number) => {
    const states = targets.get(id)
    return states === undefined ? undefined : valueAt(states, moment)
  }
  const deploymentAt = (moment: number) => {
    const deployment = valueAt(deployments, moment)
    if (deployment === undefined) throw new RangeError('nobody can look at a deployment before it exists')
    return deployment
  }
  // Between two changes of the deployment's counts no instance's status changes, so a list stays the same.
  const lists = new WeakMap<Deployment, Map<string, readonly string[]>>()
  const idsAt = (moment: number, statuses?: readonly string[]) => {
    const deployment = deploymentAt(moment)
    const known = lists.get(deployment) ?? new Map<string, readonly string[]>()
    lists.set(deployment, known)
    const ids = known.get(`${statuses}`) ?? listIds(timeline, moment, statuses)
    known.set(`${statuses}`, ids)
    return ids
  }
  return {
    end: endOf(timeline),
    size: targets.size,
    ...(firstFailure === undefined ? {} : { firstFailure }),
    targetAt,
    deploymentAt,
    idsAt,
  }
}

function listIds(timeline: Timeline, moment: number, statuses?: readonly string[]): readonly string[] {
  return timeline.targets.flatMap(({ id, phases }) => {
    const phase = latest(phases, moment)
    return phase !== undefined && (statuses?.includes(phase.status) ?? true) ? [id] : []
  })
}

function targetHistory(timeline: Timeline, target: TargetPlan): readonly Since<InstanceTarget>[] {
  const moments = new Set([
    ...target.phases.map(({ at }) => at),
    ...target.events.flatMap(event => (event.type === 'runs' ? [event.start, event.end] : [event.at])),
  ])
  const alone: Timeline = { ...timeline, targets: [target] }
  return inOrder(moments).flatMap(at =>
    stateOf(alone, at).targets.map(state => ({ at, value: toTarget(state) })),
  )
}

function toTarget({ plan, status, events }: TargetState): InstanceTarget {
  return {
    type: 'instance',
    id: plan.id,
    status,
    lifecycleEvents: events.map(({ name, status, start, end, diagnostics }) => ({
      name,
      status,
      ...(start === undefined ? {} : { startTime: start }),
      ...(end === undefined ? {} : { endTime: end }),
      ...(diagnostics === undefined ? {} : { diagnostics }),
    })),
  }
}

/** The deployment at every moment at which its status or one of its counts changes. */
function deploymentHistory(timeline: Timeline): readonly Since<Deployment>[] {
  const { facts, overviewFrom = Number.POSITIVE_INFINITY } = timeline
  const moves = Map.groupBy(
    timeline.targets.flatMap(({ phases }) =>
      phases.map(({ at, status }, index) => ({ at, from: phases[index - 1]?.status, to: status })),
    ),
    ({ at }) => at,
  )
  const moments = [...timeline.phases.map(({ at }) => at), ...moves.keys(), overviewFrom]
  const counts = new Map<string, number>()
  const add = (status: string | undefined, by: number) => {
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + by)
  }
  return inOrder(moments).map(at => {
    for (const { from, to } of moves.get(at) ?? []) {
      add(from, -1)
      add(to, 1)
    }
    const { status = 'Created' } = latest(timeline.phases, at) ?? {}
    const hasEnded = at >= endOf(timeline).at
    const value: Deployment = {
      id: facts.deploymentId,
      status,
      computePlatform: facts.computePlatform,
      deploymentType: facts.deploymentStyle.deploymentType,
      statusMessages: [],
      autoRollbackEvents: [],
      ...(at < overviewFrom ? {} : { overview: Object.fromEntries(counts) }),
      ...(hasEnded && timeline.errorInformation !== undefined
        ? { errorInformation: timeline.errorInformation }
        : {}),
    }
    return { at, value }
  })
}

function inOrder(moments: Iterable<number>): readonly number[] {
  return [...new Set(moments)].filter(Number.isFinite).toSorted((a, b) => a - b)
}

/** What holds at a moment, found by halving. */
function valueAt<Value>(history: readonly Since<Value>[], moment: number): Value | undefined {
  let from = 0
  let to = history.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((history[middle]?.at ?? 0) <= moment) from = middle + 1
    else to = middle
  }
  return history[from - 1]?.value
}
