import type { Snapshot, Target } from '../deployment/model.ts'

/** Rows beyond this make the chart unreadable. */
const mostTargets = 30
/** More events than any target has; a target that has them all the same does not crowd out the others. */
const mostBars = 50
/** Mermaid refuses a text of more than 50,000 characters (`maxTextSize`). */
const longestSource = 49_000
/** A bar must be wide enough to be seen, in milliseconds. */
const shortestBar = 500

/** How Mermaid draws an event's status. */
const states: ReadonlyMap<string, string> = new Map([
  ['Failed', 'crit, '],
  ['InProgress', 'active, '],
  ['Succeeded', 'done, '],
])

/** The lifecycle events of a deployment's targets as a Mermaid gantt chart. */
export interface Timeline {
  readonly source: string
  /** How many targets with events are not in it. */
  readonly leftOut: number
}

/**
 * Draws the failed and then the slowest targets, failed events as critical. Undefined where no event has
 * a start time.
 *
 * Only letters, digits, spaces and a few marks come through from outside: Mermaid has a syntax of its own.
 */
export function timeline(snapshot: Snapshot): Timeline | undefined {
  const drawable = snapshot.targets.filter(target => target.lifecycleEvents.some(hasStarted))
  if (drawable.length === 0) return undefined
  const sections = drawable
    .toSorted(failedThenSlowest)
    .slice(0, mostTargets)
    .map(target => [`  section ${label(target)}`, ...bars(target, snapshot.at)].join('\n'))
  const shown = firstThatFit(sections, longestSource)
  return {
    source: ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...shown].join('\n'),
    leftOut: drawable.length - shown.length,
  }
}

function firstThatFit(sections: readonly string[], longest: number): readonly string[] {
  let length = 0
  return sections.filter(section => {
    length += section.length + 1
    return length <= longest
  })
}

function bars(target: Target, now: number): readonly string[] {
  return target.lifecycleEvents.slice(0, mostBars).flatMap(event => {
    if (event.startTime === undefined) return []
    const end = Math.max(event.endTime ?? now, event.startTime + shortestBar)
    const state = states.get(event.status) ?? ''
    return [`    ${oneWord(event.name)} :${state}${Math.round(event.startTime)}, ${Math.round(end)}`]
  })
}

function label(target: Target): string {
  const blueOrGreen = target.type === 'instance' && target.label !== undefined ? ` (${target.label})` : ''
  return harmless(`${target.id}${blueOrGreen}`)
}

function harmless(text: string): string {
  return text.replace(/[^A-Za-z0-9 _./()-]/g, '_').slice(0, 60) || '_'
}

/** A name of several words could be taken for a statement of Mermaid's: `title x`, `dateFormat y`. */
function oneWord(text: string): string {
  return harmless(text).replaceAll(' ', '_')
}

function hasStarted(event: { readonly startTime?: number }): boolean {
  return event.startTime !== undefined
}

function failedThenSlowest(a: Target, b: Target): number {
  const failed = Number(b.status === 'Failed') - Number(a.status === 'Failed')
  return failed || busyTime(b) - busyTime(a)
}

/** How long a target's events took together, in milliseconds. */
function busyTime(target: Target): number {
  return target.lifecycleEvents.reduce((sum, { startTime, endTime }) => {
    return startTime === undefined || endTime === undefined ? sum : sum + endTime - startTime
  }, 0)
}
