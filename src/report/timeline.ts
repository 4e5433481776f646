import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { asTime } from './duration.ts'
import { type Gantt, type GanttBar, gantt } from './gantt.ts'
import { lookOf } from './status-look.ts'
import { fleetOf, shortId } from './target-facts.ts'

/** A fleet of up to this many targets is drawn whole. */
const mostTargets = 30
/** Of a larger one, which nobody would read whole: this many rows, and this many of them for failed targets. */
const ofLargeFleet = { rows: 15, failed: 10 } as const
/** Mermaid refuses to draw more than 50,000 characters (its setting `maxTextSize`). */
const longestSource = 45_000

/** The lifecycle events of a deployment's targets as a Mermaid gantt chart. */
export interface Timeline extends Gantt {
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
 * Draws all targets of a small fleet; of a large one a target of each cause, other failed ones, and the slowest of the
 * rest. They are in the order of their first events, Green before Blue. Undefined if no event has a start time.
 *
 * @param causes the ids of targets that failed, one for each cause
 */
export function timeline(snapshot: Snapshot, causes: readonly string[] = []): Timeline | undefined {
  const lanes = snapshot.targets.map(toLane).filter(({ events }) => events.length > 0)
  const chosen = chooseLanes(lanes, new Set(causes))
  for (let count = chosen.length; count > 0; count -= 1) {
    const chart = draw(chosen.slice(0, count), snapshot)
    if (chart.source.length <= longestSource) return { ...chart, leftOut: lanes.length - count }
  }
  return undefined
}

/** What to draw, what matters most first. */
function chooseLanes(lanes: readonly Lane[], causes: ReadonlySet<string>): readonly Lane[] {
  const rank = ({ target: { id, status } }: Lane) => (causes.has(id) ? 0 : status === 'Failed' ? 1 : 2)
  const sorted = lanes.toSorted((a, b) => rank(a) - rank(b) || busyTime(b) - busyTime(a))
  if (sorted.length <= mostTargets) return sorted
  const failed = sorted.filter(lane => rank(lane) < 2)
  const others = sorted.slice(failed.length)
  const rowsForFailed = Math.max(ofLargeFleet.failed, ofLargeFleet.rows - others.length)
  return [...failed.slice(0, rowsForFailed), ...others].slice(0, ofLargeFleet.rows)
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

function draw(lanes: readonly Lane[], { at, deployment }: Snapshot): Gantt {
  const firstStart = ({ events }: Lane) => Math.min(...events.map(event => event.startTime))
  const zero = Math.min(deployment.startTime ?? Number.POSITIVE_INFINITY, ...lanes.map(firstStart))
  const rows = lanes
    .toSorted(
      (a, b) => Number(a.fleet === 'Blue') - Number(b.fleet === 'Blue') || firstStart(a) - firstStart(b),
    )
    .map(({ target, fleet, events }) => ({
      mark: lookOf(target.status).tick,
      name: fleet === undefined ? shortId(target.id) : `${fleet} ${target.id}`,
      bars: events.map(event => bar(event, zero, at)),
    }))
  return gantt(`Time since the start at ${asTime(zero)}`, rows)
}

function bar({ name, status, startTime, endTime }: StartedEvent, zero: number, now: number): GanttBar {
  const end = Math.max(endTime ?? now, startTime)
  return { name, start: startTime - zero, end: end - zero, state: lookOf(status).bar }
}
