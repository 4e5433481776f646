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
 * Draws the failed and then the slowest targets, in the order in which they had their turn, Green before Blue.
 * Undefined where no event has a start time.
 */
export function timeline(snapshot: Snapshot): Timeline | undefined {
  const drawable = snapshot.targets.filter(target => startedEvents(target).length > 0)
  const chosen = drawable.toSorted(failedThenSlowest)
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

function failedThenSlowest(a: Target, b: Target): number {
  const failed = Number(b.status === 'Failed') - Number(a.status === 'Failed')
  return failed || busyTime(b) - busyTime(a)
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
