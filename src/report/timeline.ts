import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { asTime } from './duration.ts'
import { type GanttBar, type GanttRow, gantt } from './gantt.ts'

/** Rows beyond this make the chart unreadable. */
const mostTargets = 30
/** CodeDeploy has no more lifecycle events than this. */
const mostEvents = 20
/** Mermaid refuses to draw more than 50,000 characters (its setting `maxTextSize`). */
const longestSource = 45_000
/** In milliseconds. A century is no time that a deployment takes, but one that Mermaid can still draw. */
const longestTime = 3_155_760_000_000

/** By status, of an event and of a target: a map, since AWS may add a status that an object has already. */
const states: ReadonlyMap<string, GanttBar['state']> = new Map([
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['InProgress', 'running'],
])
const marks: ReadonlyMap<string, GanttRow['mark']> = new Map([
  ['Succeeded', '✓'],
  ['Failed', '✗'],
  ['Skipped', '–'],
])

/** The lifecycle events of a deployment's targets as a Mermaid gantt chart. */
export interface Timeline {
  readonly source: string
  /** How many targets with events are not in it. */
  readonly leftOut: number
}

/** An event that has started. */
type StartedEvent = LifecycleEvent & { readonly startTime: number }

/**
 * Draws one target of each cause, then the other failed ones and the slowest, in the order in which they had their
 * turn, Green before Blue. Undefined where no event has a start time.
 *
 * @param causes the ids of targets that failed, one for each cause
 */
export function timeline(snapshot: Snapshot, causes: readonly string[] = []): Timeline | undefined {
  const drawable = snapshot.targets.filter(target => startedEvents(target).length > 0)
  const isCause = new Set(causes)
  const rank = ({ id, status }: Target) => (isCause.has(id) ? 0 : status === 'Failed' ? 1 : 2)
  const chosen = drawable.toSorted((a, b) => rank(a) - rank(b) || busyTime(b) - busyTime(a))
  for (let count = Math.min(chosen.length, mostTargets); count > 0; count -= 1) {
    const source = draw(chosen.slice(0, count), snapshot)
    if (source.length <= longestSource) return { source, leftOut: drawable.length - count }
  }
  return undefined
}

function draw(targets: readonly Target[], { at, deployment }: Snapshot): string {
  const starts = targets.flatMap(startedEvents).map(event => event.startTime)
  const zero = Math.min(deployment.startTime ?? Number.POSITIVE_INFINITY, ...starts)
  const rows = targets.toSorted(inTurn).map(
    (target): GanttRow => ({
      mark: marks.get(target.status) ?? '…',
      name: [fleet(target), target.id].filter(part => part !== undefined).join(' '),
      bars: startedEvents(target)
        .slice(0, mostEvents)
        .map(event => bar(event, zero, at)),
    }),
  )
  return gantt(`Time since the start at ${asTime(zero)}`, rows)
}

function bar({ name, status, startTime, endTime }: StartedEvent, zero: number, now: number): GanttBar {
  const sinceZero = (moment: number) => Math.min(moment - zero, longestTime)
  return {
    name,
    start: sinceZero(startTime),
    end: sinceZero(Math.max(endTime ?? now, startTime)),
    state: states.get(status) ?? 'other',
  }
}

function startedEvents(target: Target): readonly StartedEvent[] {
  return target.lifecycleEvents.flatMap(event => {
    const { startTime } = event
    return startTime === undefined ? [] : [{ ...event, startTime }]
  })
}

function fleet(target: Target): string | undefined {
  return target.type === 'instance' ? target.label : undefined
}

/** The replacement fleet has its turn before the original one, and those that began first come first. */
function inTurn(a: Target, b: Target): number {
  const blue = Number(fleet(a) === 'Blue') - Number(fleet(b) === 'Blue')
  return blue || firstStart(a) - firstStart(b)
}

function firstStart(target: Target): number {
  return Math.min(...startedEvents(target).map(event => event.startTime))
}

/** How long a target's events took together, in milliseconds. */
function busyTime(target: Target): number {
  return startedEvents(target).reduce(
    (sum, { startTime, endTime }) => (endTime === undefined ? sum : sum + endTime - startTime),
    0,
  )
}
