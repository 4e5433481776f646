import type { Intervention, Phase, Plan } from './plan.ts'
import { type Clock, shiftTarget } from './shift.ts'
import { stopTimeline } from './stop.ts'
import { type Ending, endOf, latest, type PassedWait, type Timeline } from './timeline.ts'

/**
 * Works out when everything happens, given what was done to the deployment so far.
 *
 * Pure: the same plan and interventions give the same timeline. An intervention that comes too early or too
 * late to have an effect (continuing a deployment that does not wait, stopping one that is over) has none.
 */
export function timelineOf(plan: Plan, interventions: readonly Intervention[] = []): Timeline {
  const { timeline, timeout } = passWaits(plan, interventions)
  const ending = firstEnding(timeline, interventions, timeout)
  if (ending !== undefined) return stopTimeline(timeline, ending, plan.rollback)
  const end = endOf(timeline)
  const { enabled, events } = plan.facts.autoRollbackConfiguration
  const rollsBack = end.status === 'Failed' && enabled && events.includes('DEPLOYMENT_FAILURE')
  return rollsBack && plan.rollback !== undefined
    ? { ...timeline, rollback: { at: end.at, plan: plan.rollback } }
    : timeline
}

interface PassedWaits {
  readonly timeline: Timeline
  readonly timeout?: Ending
}

/** Gives every wait its place on the clock, and moves whatever comes after it. */
function passWaits(plan: Plan, interventions: readonly Intervention[]): PassedWaits {
  const { waits: planned, rollback: _, ...rest } = plan
  const waits: PassedWait[] = []
  const pauses: { readonly at: number; readonly took: number }[] = []
  const clock: Clock = moment =>
    pauses.reduce((sum, { at, took }) => (moment > at ? sum + took : sum), moment)
  let timeout: Ending | undefined
  for (const { type, at, duration, minutes, onTimeout } of planned.toSorted((a, b) => a.at - b.at)) {
    const from = clock(at)
    const end = from + duration
    const continued = interventions
      .filter(it => it.type === 'continue' && it.waitType === type && it.at >= from && it.at < end)
      .map(it => it.at)
    const to = Math.min(end, ...continued)
    waits.push({ type, from, to })
    pauses.push({ at, took: to - from })
    if (to === end && onTimeout === 'STOP_DEPLOYMENT') {
      timeout = { cause: 'timeout', at: to, minutes }
      break
    }
  }
  const phases = plan.phases.map(phase => ({ ...phase, at: clock(phase.at) }))
  const timeline: Timeline = {
    ...rest,
    waits,
    phases: withReadyPhases(phases, waits),
    targets: plan.targets.map(target => shiftTarget(target, clock)),
    ...(plan.overviewFrom === undefined ? {} : { overviewFrom: clock(plan.overviewFrom) }),
  }
  return timeout === undefined ? { timeline } : { timeline, timeout }
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

function firstEnding(
  timeline: Timeline,
  interventions: readonly Intervention[],
  timeout: Ending | undefined,
): Ending | undefined {
  const asked = interventions.flatMap((it): Ending[] => {
    if (it.type === 'continue') return []
    if (it.type === 'alarm') return [{ cause: 'alarm', at: it.at, alarms: it.alarms }]
    const { type: _, ...stop } = it
    return [{ cause: 'stop', ...stop }]
  })
  const end = timeout?.at ?? endOf(timeline).at
  const first = asked.toSorted((a, b) => a.at - b.at)[0]
  return first !== undefined && first.at < end ? first : timeout
}
