import type { Counts } from '../deployment/counts.ts'
import { deploymentStatuses, lifecycleEventStatuses, targetStatuses } from '../deployment/status.ts'
import { withThousands } from '../values/text.ts'
import { code, escaped, joined, type Markdown, markdown, quantity, table } from './markdown.ts'
import { lookOf } from './status-look.ts'

const known: ReadonlySet<string> = new Set([
  ...deploymentStatuses,
  ...targetStatuses,
  ...lifecycleEventStatuses,
])

/** A status as a word; one that AWS added later comes from outside and is shown as code. */
function statusWord(status: string): Markdown {
  return known.has(status) ? escaped(status) : code(status, 50)
}

/** A status with a mark that stands out, which no line may end after. */
export function markedStatus(status: string): Markdown {
  return markdown`${lookOf(status).mark}\u00a0${statusWord(status)}`
}

/** `12 targets: 3 Failed, 9 Succeeded`. */
export function countsPhrase({ total, byStatus }: Counts): Markdown {
  const parts = [...byStatus].map(
    ([status, count]) => markdown`${escaped(withThousands(count))} ${statusWord(status)}`,
  )
  const targets = quantity(total, 'target')
  return parts.length === 0 ? targets : markdown`${targets}: ${joined(parts, ', ')}`
}

/** How many targets are in each status; undefined if there are none yet. */
export function countsTable({ total, byStatus }: Counts): Markdown | undefined {
  if (total === 0) return undefined
  const rows = [...byStatus].map(([status, count]) => [markedStatus(status), count])
  return table(['Status', 'Targets'], [...rows, [markdown`**Total**`, total]])
}
