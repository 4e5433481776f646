import type { Snapshot } from './model.ts'
import { targetStatuses } from './status.ts'

/** How many targets there are, and how many in each status that occurs. */
export interface Counts {
  readonly total: number
  readonly byStatus: ReadonlyMap<string, number>
}

/** Counts a look's targets by status: CodeDeploy's own order, then what AWS added later by name. */
export function countTargets(snapshot: Snapshot): Counts {
  const found = Map.groupBy(snapshot.targets, target => target.status as string)
  const order: readonly string[] = targetStatuses
  const rank = (status: string) => (order.includes(status) ? order.indexOf(status) : order.length)
  const sorted = [...found].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return {
    total: snapshot.targets.length,
    byStatus: new Map(sorted.map(([status, targets]) => [status, targets.length])),
  }
}
