import type { Deployment, Snapshot } from './model.ts'
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

/** The counts as an object for JSON: `{"total":12,"Failed":3,"Succeeded":9}`. */
export function countsObject({ total, byStatus }: Counts): Readonly<Record<string, number>> {
  // A status may be called total, or __proto__, too: entries define members where an assignment would set them.
  return Object.fromEntries([['total', total], ...byStatus, ['total', total]])
}

/** How many targets CodeDeploy itself counts in a deployment; undefined while it does not count. */
export function countedByCodeDeploy({ overview }: Deployment): number | undefined {
  if (overview === undefined) return undefined
  return Object.values(overview).reduce((sum, count) => sum + count, 0)
}
