import type { Counts } from '../deployment/counts.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'
import { oneLine, plural, withThousands } from '../text.ts'
import { type LogLine, type Span, type Style, styled } from './log-line.ts'

const width = 24

/** How a part of the bar looks, by the status of its targets; any other status is under way. */
const parts: ReadonlyMap<string, readonly [sign: string, style: Style]> = new Map([
  ['Failed', ['█', 'red']],
  ['Succeeded', ['█', 'green']],
  ['Skipped', ['█', 'dim']],
  ['Pending', ['░', 'dim']],
])
const underWay = ['▒', 'blue'] as const

/** How far the targets are: `[██████▒▒▒▒░░] 6 of 12 finished: Failed 2, Succeeded 4, InProgress 4, Pending 2`. */
export function countsBar({ total, byStatus }: Counts): LogLine {
  const statuses = [...byStatus].toSorted(([a], [b]) => rank(a) - rank(b))
  const finished = statuses.reduce(
    (sum, [status, count]) => sum + (isFinalTargetStatus(status) ? count : 0),
    0,
  )
  let told = 0
  const bar = statuses.map(([status, count]): Span => {
    const [sign, style] = parts.get(status) ?? underWay
    const from = Math.round((told / total) * width)
    told += count
    return styled(style, sign.repeat(Math.round((told / total) * width) - from))
  })
  return [
    '[',
    ...bar,
    `] ${withThousands(finished)} of ${withThousands(total)} finished: ${statusCounts(byStatus)}`,
  ]
}

/** Targets by status: `12 targets: Succeeded 9, Failed 3`. */
export function countsText({ total, byStatus }: Counts): string {
  return [plural(total, 'target'), ...(byStatus.size === 0 ? [] : [statusCounts(byStatus)])].join(': ')
}

function statusCounts(byStatus: Counts['byStatus']): string {
  return [...byStatus].map(([name, count]) => `${oneLine(name, 50)} ${withThousands(count)}`).join(', ')
}

/** Finished ones first, then what is under way, then what has had no turn. */
function rank(status: string): number {
  if (isFinalTargetStatus(status)) return 0
  return status === 'Pending' ? 2 : 1
}
