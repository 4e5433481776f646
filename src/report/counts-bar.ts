import type { Counts } from '../deployment/counts.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'
import { oneLine, plural, withThousands } from '../values/text.ts'
import { type LogLine, type Style, styled } from './log-line.ts'
import { lookOf } from './status-look.ts'

const width = 24

/** How far the targets are: `[██████▒▒▒▒░░] 6 of 12 finished: 2 Failed, 4 Succeeded, 4 InProgress, 2 Pending`. */
export function countsBar({ total, finished, byStatus }: Counts): LogLine {
  const statuses = [...byStatus].toSorted(([a], [b]) => partOf(a).rank - partOf(b).rank)
  let drawn = 0
  const bar = statuses.map(([status, count]) => {
    const { sign, style } = partOf(status)
    const from = Math.round((drawn / total) * width)
    drawn += count
    return styled(style, sign.repeat(Math.round((drawn / total) * width) - from))
  })
  const summary = `${withThousands(finished)} of ${withThousands(total)} finished`
  return ['[', ...bar, `] ${summary}: ${statusCounts(byStatus)}`]
}

/** Targets by status: `12 targets: 3 Failed, 9 Succeeded`. */
export function countsText({ total, byStatus }: Counts): string {
  const targets = plural(total, 'target')
  return byStatus.size === 0 ? targets : `${targets}: ${statusCounts(byStatus)}`
}

function statusCounts(byStatus: Counts['byStatus']): string {
  return [...byStatus].map(([name, count]) => `${withThousands(count)} ${oneLine(name, 50)}`).join(', ')
}

/** How a part of the bar looks: finished targets come first, then what is in progress, then what has not started. */
function partOf(status: string): { readonly rank: number; readonly sign: string; readonly style: Style } {
  if (isFinalTargetStatus(status)) return { rank: 0, sign: '█', style: lookOf(status).style }
  return status === 'Pending' ? { rank: 2, sign: '░', style: 'dim' } : { rank: 1, sign: '▒', style: 'blue' }
}
