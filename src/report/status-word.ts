import type { Counts } from '../deployment/counts.ts'
import { deploymentStatuses, lifecycleEventStatuses, targetStatuses } from '../deployment/status.ts'
import { plural } from '../text.ts'
import { code, joined, type Markdown, markdown, own, table } from './markdown.ts'

const known: ReadonlySet<string> = new Set([
  ...deploymentStatuses,
  ...targetStatuses,
  ...lifecycleEventStatuses,
])

/** A map, since a status comes from outside and may be named like a member of every object. */
const marks: ReadonlyMap<string, string> = new Map([
  ['Succeeded', '✅'],
  ['Failed', '❌'],
  ['Stopped', '🛑'],
  ['InProgress', '🔵'],
  ['Ready', '🟦'],
])

/** A status as a word; one that AWS added later comes from outside and is shown as code. */
export function statusWord(status: string): Markdown {
  return known.has(status) ? own(status) : code(status, 50)
}

/** A status with a mark that is seen from afar. */
export function markedStatus(status: string): Markdown {
  return joined([own(marks.get(status) ?? '⚪'), statusWord(status)], ' ')
}

/** `12 targets: 3 Failed, 9 Succeeded`. */
export function countsLine({ total, byStatus }: Counts): Markdown {
  const parts = [...byStatus].map(([status, count]) => markdown`${count} ${statusWord(status)}`)
  const heading = own(`${plural(total, 'target')}${parts.length === 0 ? '' : ':'}`)
  return parts.length === 0 ? heading : joined([heading, joined(parts, ', ')], ' ')
}

/** How many targets are in each status; undefined where there are none yet. */
export function countsTable({ total, byStatus }: Counts): Markdown | undefined {
  if (total === 0) return undefined
  const rows = [...byStatus].map(([status, count]) => [markedStatus(status), count])
  return table(['Status', 'Targets'], [...rows, [own('**Total**'), total]])
}
