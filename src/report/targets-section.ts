import { lastFailedEvent } from '../deployment/failures.ts'
import type { Deployment, LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { plural } from '../text.ts'
import { inWords } from './duration.ts'
import { code, details, joined, type Markdown, own, table } from './markdown.ts'
import { markedStatus } from './status-word.ts'

/** More rows than this are folded, so that what follows stays in sight. */
const mostOpenRows = 30

/**
 * All targets in a table, failed first: id, Blue or Green, status, the event it ended in, error code, duration.
 *
 * @param mostRows further targets are counted, not shown
 */
export function targetsSection(snapshot: Snapshot, mostRows: number): Markdown | undefined {
  if (snapshot.targets.length === 0) return undefined
  const sorted = snapshot.targets.toSorted((a, b) => rank(a) - rank(b))
  const shown = sorted.slice(0, mostRows)
  const hasLabels = shown.some(target => labelOf(target) !== undefined)
  const headers = [
    'Target',
    ...(hasLabels ? ['Fleet'] : []),
    'Status',
    'Last event',
    'Error code',
    'Duration',
  ]
  const rows = table(
    headers,
    shown.map(target => row(target, hasLabels, snapshot.at)),
  )
  const left = sorted.length - shown.length
  const note =
    left === 0
      ? []
      : [own(`_${plural(left, 'target')} left out: they are in the report file (output \`report-path\`)._`)]
  const heading = own(`### ${platformHeading(snapshot.deployment)}`)
  return shown.length > mostOpenRows
    ? joined([heading, details(plural(shown.length, 'target'), rows), ...note], '\n\n')
    : joined([heading, rows, ...note], '\n\n')
}

function platformHeading(deployment: Deployment): string {
  return deployment.computePlatform === 'Server' ? 'Instances' : 'Targets'
}

function row(target: Target, hasLabels: boolean, now: number): readonly Markdown[] {
  const event = endingEvent(target)
  const errorCode = target.status === 'Failed' ? event?.diagnostics?.errorCode : undefined
  const label = labelOf(target)
  return [
    code(target.id, 200),
    ...(hasLabels ? [label === undefined ? own('–') : fleet(label)] : []),
    markedStatus(target.status),
    event === undefined ? own('–') : code(event.name, 100),
    errorCode === undefined || errorCode === 'Success' ? own('–') : code(errorCode, 100),
    own(duration(target, now)),
  ]
}

function fleet(label: string): Markdown {
  return label === 'Blue' || label === 'Green' ? own(label) : code(label, 50)
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
function duration(target: Target, now: number): string {
  const starts = target.lifecycleEvents.flatMap(({ startTime }) => startTime ?? [])
  if (starts.length === 0) return '–'
  const isRunning = target.lifecycleEvents.some(event => event.status === 'InProgress')
  const ends = target.lifecycleEvents.flatMap(({ endTime }) => endTime ?? [])
  const end = isRunning || ends.length === 0 ? now : Math.max(...ends)
  return inWords(end - Math.min(...starts))
}

/** What needs a look comes first; a status that AWS added later counts as unfinished. */
function rank(target: Target): number {
  const order = ['Failed', 'InProgress', 'Unknown', 'Ready', 'Pending', 'Skipped', 'Succeeded']
  return order.indexOf(order.includes(target.status) ? target.status : 'Unknown')
}
