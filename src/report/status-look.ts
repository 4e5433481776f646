import type { GanttBar, GanttRow } from './gantt.ts'
import type { Style } from './log-line.ts'
import { type Markdown, markdown } from './markdown.ts'

/** How a status of a deployment, a target or a lifecycle event looks. */
interface StatusLook {
  /** In Markdown, seen from afar. */
  readonly mark: Markdown
  /** In the log. */
  readonly style: Style
  /** In the timeline: before a row, and of a bar. */
  readonly tick: GanttRow['mark']
  readonly bar: GanttBar['state']
  /** What needs a look comes first in a table. */
  readonly rank: number
}

const other: StatusLook = { mark: markdown`⚪`, style: 'bold', tick: '…', bar: 'other', rank: 2 }

/** A map, since a status comes from outside and may be named like a member of every object. */
const looks: ReadonlyMap<string, StatusLook> = new Map([
  ['Failed', { mark: markdown`❌`, style: 'red', tick: '✗', bar: 'failed', rank: 0 }],
  ['Stopped', { ...other, mark: markdown`🛑`, style: 'red' }],
  ['InProgress', { ...other, mark: markdown`🔵`, style: 'blue', bar: 'running', rank: 1 }],
  ['Ready', { ...other, mark: markdown`🟦`, style: 'yellow', rank: 3 }],
  ['Pending', { ...other, rank: 4 }],
  ['Skipped', { ...other, style: 'dim', tick: '–', rank: 5 }],
  ['Succeeded', { mark: markdown`✅`, style: 'green', tick: '✓', bar: 'succeeded', rank: 6 }],
])

/** A status that AWS added later counts as unfinished. */
export function lookOf(status: string): StatusLook {
  return looks.get(status) ?? other
}
