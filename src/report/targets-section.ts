import { lastFailedEvent } from '../deployment/failures.ts'
import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { plural } from '../text.ts'
import { leftOut } from './fit.ts'
import { code, details, duration, type Markdown, markdown, none, sections, table } from './markdown.ts'
import { markedStatus } from './status-word.ts'

/** More rows than this are folded, so that what follows stays in sight. */
const mostOpenRows = 30

/** What needs attention comes first; a status that AWS added later counts as unfinished. */
const order = ['Failed', 'InProgress', 'Unknown', 'Ready', 'Pending', 'Skipped', 'Succeeded']

/**
 * All targets in a table, failed first: id, Blue or Green, status, the event it ended in, error code, duration.
 *
 * @param mostRows further targets are counted, not shown
 */
export function targetsSection(snapshot: Snapshot, mostRows: number): Markdown | undefined {
  if (snapshot.targets.length === 0) return undefined
  const rank = ({ status }: Target) => order.indexOf(order.includes(status) ? status : 'Unknown')
  const sorted = snapshot.targets.toSorted((a, b) => rank(a) - rank(b))
  const shown = sorted.slice(0, mostRows)
  const hasLabels = shown.some(target => labelOf(target) !== undefined)
  const rows = table(
    ['Target', ...(hasLabels ? ['Fleet'] : []), 'Status', 'Last event', 'Error code', 'Duration'],
    shown.map(target => row(target, hasLabels, snapshot.at)),
  )
  return sections([
    snapshot.deployment.computePlatform === 'Server' ? markdown`### Instances` : markdown`### Targets`,
    shown.length > mostOpenRows ? details(plural(shown.length, 'target'), rows) : rows,
    leftOut(sorted.length - shown.length),
  ])
}

function row(target: Target, hasLabels: boolean, now: number): readonly Markdown[] {
  const event = endingEvent(target)
  const errorCode = target.status === 'Failed' ? event?.diagnostics?.errorCode : undefined
  return [
    code(target.id, 200),
    ...(hasLabels ? [fleet(labelOf(target))] : []),
    markedStatus(target.status),
    code(event?.name ?? '', 100),
    errorCode === undefined || errorCode === 'Success' ? none : code(errorCode, 100),
    timeTaken(target, now),
  ]
}

function fleet(label = ''): Markdown {
  if (label === 'Blue') return markdown`Blue`
  return label === 'Green' ? markdown`Green` : code(label, 50)
}

function labelOf(target: Target): string | undefined {
  return target.type === 'instance' ? target.label : undefined
}

/** The event that a target ended in or is in: the one that failed, else the last that has started. */
function endingEvent(target: Target): LifecycleEvent | undefined {
  const failed = target.status === 'Succeeded' ? undefined : lastFailedEvent(target)
  return (
    failed ??
    target.lifecycleEvents.findLast(event => event.status === 'InProgress' || event.status === 'Succeeded')
  )
}

/** From the start of the first event to the end of the last, or until now. */
function timeTaken({ lifecycleEvents }: Target, now: number): Markdown {
  const starts = lifecycleEvents.flatMap(({ startTime }) => startTime ?? [])
  if (starts.length === 0) return none
  const isRunning = lifecycleEvents.some(event => event.status === 'InProgress')
  const ends = lifecycleEvents.flatMap(({ endTime }) => endTime ?? [])
  const end = isRunning || ends.length === 0 ? now : Math.max(...ends)
  return duration(end - Math.min(...starts))
}
