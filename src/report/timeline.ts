import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { asTime } from './duration.ts'
import { type GanttBar, gantt } from './gantt.ts'
import { lookOf } from './status-look.ts'
import { fleetOf } from './target-facts.ts'

/** Rows beyond this make the chart unreadable. */
const mostTargets = 30
/** Mermaid refuses to draw more than 50,000 characters (its setting `maxTextSize`). */
const longestSource = 45_000

/** The lifecycle events of a deployment's targets as a Mermaid gantt chart. */
export interface Timeline {
  readonly source: string
  /** How many targets with events are not in it. */
  readonly leftOut: number
}

type StartedEvent = LifecycleEvent & { readonly startTime: number }

/** A target that has events to draw. */
interface Lane {
  readonly target: Target
  readonly fleet: string | undefined
  readonly events: readonly StartedEvent[]
}

/**
 * Draws one target of each cause, then the other failed ones and the slowest, in the order of their first events,
 * Green before Blue. Undefined if no event has a start time.
 *
 * @param causes the ids of targets that failed, one for each cause
 */
export function timeline(snapshot: Snapshot, causes: readonly string[] = []): Timeline | undefined {
  const lanes = snapshot.targets.map(toLane).filter(({ events }) => events.length > 0)
  const isCause = new Set(causes)
  const rank = ({ target: { id, status } }: Lane) => (isCause.has(id) ? 0 : status === 'Failed' ? 1 : 2)
  const chosen = lanes.toSorted((a, b) => rank(a) - rank(b) || busyTime(b) - busyTime(a))
  for (let count = Math.min(chosen.length, mostTargets); count > 0; count -= 1) {
    const source = draw(chosen.slice(0, count), snapshot)
    if (source.length <= longestSource) return { source, leftOut: lanes.length - count }
  }
  return undefined
}

function toLane(target: Target): Lane {
  const events = target.lifecycleEvents.filter(
    (event): event is StartedEvent => event.startTime !== undefined,
  )
  return { target, fleet: fleetOf(target), events }
}

/** How long a target's events took together, in milliseconds. */
function busyTime({ events }: Lane): number {
  return events.reduce((sum, { startTime, endTime = startTime }) => sum + endTime - startTime, 0)
}

function draw(lanes: readonly Lane[], { at, deployment }: Snapshot): string {
  const firstStart = ({ events }: Lane) => Math.min(...events.map(event => event.startTime))
  const zero = Math.min(deployment.startTime ?? Number.POSITIVE_INFINITY, ...lanes.map(firstStart))
  const rows = lanes
    .toSorted(
      (a, b) => Number(a.fleet === 'Blue') - Number(b.fleet === 'Blue') || firstStart(a) - firstStart(b),
    )
    .map(({ target, fleet, events }) => ({
      mark: lookOf(target.status).tick,
      name: fleet === undefined ? target.id : `${fleet} ${target.id}`,
      bars: events.map(event => bar(event, zero, at)),
    }))
  return gantt(`Time since the start at ${asTime(zero)}`, rows)
}

function bar({ name, status, startTime, endTime }: StartedEvent, zero: number, now: number): GanttBar {
  const end = Math.max(endTime ?? now, startTime)
  return { name, start: startTime - zero, end: end - zero, state: lookOf(status).bar }
}
