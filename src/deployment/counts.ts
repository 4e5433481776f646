import type { Deployment, Snapshot } from './model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus, targetStatuses } from './status.ts'

/** How many targets there are, and how many in each status that occurs. */
export interface Counts {
  readonly total: number
  readonly byStatus: ReadonlyMap<string, number>
}

/**
 * Counts a look's targets by status: CodeDeploy's own order, then what AWS added later by name.
 *
 * Of a large fleet under way not every target is read at every look. Where CodeDeploy counts fewer of the same
 * targets as Pending than have been read as such, or as many and more as finished, its counts are the newer ones.
 */
export function countTargets(snapshot: Snapshot): Counts {
  const { deployment, targets } = snapshot
  const byStatus = Map.groupBy(targets, target => target.status as string)
  const read = new Map([...byStatus].map(([status, some]) => [status, some.length]))
  const counted = new Map(Object.entries(deployment.overview ?? {}).filter(([, count]) => count > 0))
  const areOfTheSame = !isFinalDeploymentStatus(deployment.status) && totalOf(counted) === targets.length
  return {
    total: targets.length,
    byStatus: inOrder(areOfTheSame && areLater(counted, read) ? counted : read),
  }
}

function areLater(counts: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): boolean {
  const pending = (of: ReadonlyMap<string, number>) => of.get('Pending') ?? 0
  const begun = pending(others) - pending(counts)
  return begun === 0 ? finishedOf(counts) > finishedOf(others) : begun > 0
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function finishedOf(counts: ReadonlyMap<string, number>): number {
  return totalOf(new Map([...counts].filter(([status]) => isFinalTargetStatus(status))))
}

function inOrder(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const order: readonly string[] = targetStatuses
  const rank = (status: string) => (order.includes(status) ? order.indexOf(status) : order.length)
  return new Map([...counts].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)))
}

/** The counts as an object for JSON: `{"total":12,"Failed":3,"Succeeded":9}`. */
export function countsObject({ total, byStatus }: Counts): Readonly<Record<string, number>> {
  // A status may be called total, or __proto__, too: entries define members where an assignment would set them.
  return Object.fromEntries([['total', total], ...byStatus, ['total', total]])
}

/** How many targets CodeDeploy itself counts in a deployment; undefined while it does not count. */
export function countedByCodeDeploy({ overview }: Deployment): number | undefined {
  if (overview === undefined) return undefined
  return totalOf(new Map(Object.entries(overview)))
}
