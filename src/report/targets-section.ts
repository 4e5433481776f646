import { lastFailedEvent } from '../deployment/failures.ts'
import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { plural } from '../values/text.ts'
import { longestTargetId } from './failure-text.ts'
import { leftOut } from './fit.ts'
import {
  code,
  details,
  duration,
  joined,
  type Markdown,
  markdown,
  none,
  sections,
  table,
} from './markdown.ts'
import { lookOf } from './status-look.ts'
import { markedStatus } from './status-word.ts'
import { fleetOf, longestName, type Names, shortId, timeTaken } from './target-facts.ts'

/** More rows than this are folded, so that what follows stays in sight. */
const mostOpenRows = 30

/**
 * All targets in a table, failed first: id, Blue or Green, status, the event it ended in with its error code, duration.
 * Error codes have no column of their own: with one, the table would not fit into a narrow window.
 *
 * @param mostRows further targets are counted, not shown
 */
export function targetsSection(
  snapshot: Snapshot,
  mostRows: number,
  names: Names = new Map(),
): Markdown | undefined {
  if (snapshot.targets.length === 0) return undefined
  const sorted = snapshot.targets.toSorted((a, b) => lookOf(a.status).rank - lookOf(b.status).rank)
  const shown = sorted.slice(0, mostRows)
  const hasLabels = shown.some(target => fleetOf(target) !== undefined)
  const rows = table(
    [{ ids: 'Target' }, ...(hasLabels ? ['Fleet'] : []), 'Status', 'Last event', 'Took'],
    shown.map(target => row(target, names, hasLabels, snapshot.at)),
  )
  return sections([
    snapshot.deployment.computePlatform === 'Server' ? markdown`### Instances` : markdown`### Targets`,
    shown.length > mostOpenRows ? details(plural(shown.length, 'target'), rows) : rows,
    leftOut(sorted.length - shown.length),
  ])
}

function row(target: Target, names: Names, hasLabels: boolean, now: number): readonly Markdown[] {
  const event = endingEvent(target)
  const time = timeTaken(target, now)
  const name = names.get(target.id)
  const errorCode = target.status === 'Failed' ? event?.diagnostics?.errorCode : undefined
  return [
    joined(
      [code(shortId(target.id), longestTargetId), name === undefined ? undefined : code(name, longestName)],
      ' ',
    ),
    ...(hasLabels ? [fleet(fleetOf(target))] : []),
    markedStatus(target.status),
    joined(
      [
        code(event?.name ?? '', 100),
        errorCode === undefined || errorCode === 'Success' ? undefined : code(errorCode, 100),
      ],
      ' ',
    ),
    time === undefined ? none : duration(time),
  ]
}

function fleet(label = ''): Markdown {
  if (label === 'Blue') return markdown`Blue`
  return label === 'Green' ? markdown`Green` : code(label, 50)
}

/** The event that a target ended in or is in: the one that failed, else the last that has started. */
function endingEvent(target: Target): LifecycleEvent | undefined {
  const failed = target.status === 'Succeeded' ? undefined : lastFailedEvent(target)
  return (
    failed ??
    target.lifecycleEvents.findLast(event => event.status === 'InProgress' || event.status === 'Succeeded')
  )
}
