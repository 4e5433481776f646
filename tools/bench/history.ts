import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { stateOf, type TargetState } from '../../lab/codedeploy/plan/state.ts'
import { endOf, latest, type Timeline } from '../../lab/codedeploy/plan/timeline.ts'
import type { Deployment, InstanceTarget } from '../../src/deployment/model.ts'

/**
 * Everything that a planned deployment to instances will ever show, each state worked out once, so that it can be
 * read at any moment in no time. Moments are milliseconds since its creation.
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

export function historyOf(plan: Plan): History {
  const timeline = timelineOf(plan)
  const { phases, targets, overviewFrom = Number.POSITIVE_INFINITY } = timeline
  const moments = [...phases, ...targets.flatMap(target => target.phases)].map(({ at }) => at)
  const deployments = memoize([...moments, overviewFrom], at => toDeployment(timeline, at))
  // Between two changes of the deployment's counts no instance's status changes, so a list stays the same.
  const lists = new Map<string, (moment: number) => readonly string[]>()
  const states = new Map(
    targets.map(target => {
      const ofEvents = target.events.flatMap(it => (it.type === 'runs' ? [it.start, it.end] : [it.at]))
      const alone: Timeline = { ...timeline, targets: [target] }
      const changes = [...target.phases.map(({ at }) => at), ...ofEvents]
      return [target.id, memoize(changes, at => stateOf(alone, at).targets.map(toTarget)[0])]
    }),
  )
  const [firstFailure] = targets
    .flatMap(({ id, phases }) => phases.filter(it => it.status === 'Failed').map(({ at }) => ({ id, at })))
    .toSorted((a, b) => a.at - b.at)
  return {
    end: endOf(timeline),
    firstFailure,
    size: targets.length,
    deploymentAt: deployments,
    idsAt: (moment, statuses) => {
      const list = lists.get(`${statuses}`) ?? memoize(moments, at => listIds(timeline, at, statuses))
      lists.set(`${statuses}`, list)
      return list(moment)
    },
    targetAt: (id, moment) => states.get(id)?.(moment),
  }
}

/** What holds at a moment, worked out once for all moments between two changes. */
function memoize<Value>(changes: readonly number[], valueAt: (moment: number) => Value) {
  const moments = [...new Set(changes)].filter(Number.isFinite).toSorted((a, b) => a - b)
  const values = new Map<number, Value>()
  return (moment: number): Value => {
    const at = lastUpTo(moments, moment)
    const known = values.get(at)
    if (known !== undefined) return known
    const value = valueAt(at)
    values.set(at, value)
    return value
  }
}

/** The last of the moments that is not later, found by halving; the first if all are later. */
function lastUpTo(moments: readonly number[], moment: number): number {
  let [from, to] = [0, moments.length]
  while (to - from > 1) {
    const middle = (from + to) >>> 1
    if ((moments[middle] ?? 0) <= moment) from = middle
    else to = middle
  }
  return moments[from] ?? 0
}

function listIds({ targets }: Timeline, moment: number, statuses?: readonly string[]): readonly string[] {
  return targets.flatMap(({ id, phases }) => {
    const phase = latest(phases, moment)
    return phase !== undefined && (statuses?.includes(phase.status) ?? true) ? [id] : []
  })
}

function toDeployment(timeline: Timeline, moment: number): Deployment {
  const { facts, overviewFrom = Number.POSITIVE_INFINITY } = timeline
  const statuses = timeline.targets.flatMap(({ phases }) => latest(phases, moment)?.status ?? [])
  const counts = [...Map.groupBy(statuses, status => status)].map(([status, all]) => [status, all.length])
  return {
    id: facts.deploymentId,
    status: latest(timeline.phases, moment)?.status ?? 'Created',
    computePlatform: facts.computePlatform,
    deploymentType: facts.deploymentStyle.deploymentType,
    statusMessages: [],
    autoRollbackEvents: [],
    overview: moment < overviewFrom ? undefined : Object.fromEntries(counts),
    errorInformation: moment < endOf(timeline).at ? undefined : timeline.errorInformation,
  }
}

function toTarget({ plan, status, events }: TargetState): InstanceTarget {
  const lifecycleEvents = events.map(({ name, status, start, end, diagnostics }) => {
    return { name, status, startTime: start, endTime: end, diagnostics }
  })
  return { type: 'instance', id: plan.id, status, lifecycleEvents }
}
