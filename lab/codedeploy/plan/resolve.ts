import type { Phase, Plan, ScriptedAction } from './plan.ts'
import { stopTimeline } from './stop.ts'
import { type Mapping, movePlan } from './stretch.ts'
import { type Ending, endOf, latest, type PassedWait, type Timeline } from './timeline.ts'

/**
 * Works out when everything happens, given what was done to the deployment so far.
 *
 * Pure: the same plan and actions give the same timeline. An action that comes too early or too late to have an
 * effect (continuing a deployment that does not wait, stopping one that has ended) has none.
 */
export function timelineOf(plan: Plan, actions: readonly ScriptedAction[] = []): Timeline {
  const { timeline, timeout } = passWaits(plan, actions)
  const end = endOf(timeline)
  const [first] = actions.filter(action => action.type !== 'continue').toSorted((a, b) => a.at - b.at)
  const ending = first !== undefined && first.at < (timeout?.at ?? end.at) ? first : timeout
  if (ending !== undefined) return stopTimeline(timeline, ending, plan.rollback)
  const { enabled, events } = plan.facts.autoRollbackConfiguration
  const rollsBack = end.status === 'Failed' && enabled && events.includes('DEPLOYMENT_FAILURE')
  return rollsBack && plan.rollback !== undefined
    ? { ...timeline, rollback: { at: end.at, plan: plan.rollback } }
    : timeline
}

/** Gives every wait its place on the clock, and moves everything after it. */
function passWaits(
  plan: Plan,
  actions: readonly ScriptedAction[],
): { readonly timeline: Timeline; readonly timeout?: Ending } {
  const { waits: planned, rollback: _, ...rest } = plan
  const waits: PassedWait[] = []
  const pauses: { readonly at: number; readonly took: number }[] = []
  const onTheClock: Mapping = moment =>
    pauses.reduce((sum, { at, took }) => (moment > at ? sum + took : sum), moment)
  let timeout: Ending | undefined
  for (const wait of planned.toSorted((a, b) => a.at - b.at)) {
    const { type, at, duration, minutes, onTimeout, refusesFor = 0 } = wait
    const from = onTheClock(at)
    const acceptsFrom = from + refusesFor
    const end = from + duration
    const continued = actions
      .filter(it => it.type === 'continue' && it.waitType === type && it.at >= acceptsFrom && it.at < end)
      .map(it => it.at)
    const to = Math.min(end, ...continued)
    waits.push({ type, from, acceptsFrom, to })
    pauses.push({ at, took: to - from })
    if (to === end && onTimeout === 'STOP_DEPLOYMENT') {
      timeout = { type: 'timeout', at: to, minutes }
      break
    }
  }
  const moved = movePlan(rest, onTheClock)
  return { timeline: { ...moved, waits, phases: withReadyPhases(moved.phases, waits) }, timeout }
}

function withReadyPhases(phases: readonly Phase[], waits: readonly PassedWait[]): readonly Phase[] {
  const ready = waits
    .filter(wait => wait.type === 'READY_WAIT')
    .flatMap(({ from, to }): Phase[] => [
      { at: from, status: 'Ready' },
      { at: to, status: latest(phases, from)?.status ?? 'InProgress' },
    ])
  return [...phases, ...ready].toSorted((a, b) => a.at - b.at)
}
