import type { Deployment, Snapshot } from './model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus, targetStatuses } from './status.ts'

/** How many targets there are, how many are final, and how many have each status that occurs. */
export interface Counts {
  readonly total: number
  readonly finished: number
  readonly byStatus: StatusCounts
}

type StatusCounts = ReadonlyMap<string, number>

/**
 * Counts a snapshot's targets by status, in CodeDeploy's own order; statuses that AWS added later follow by name.
 *
 * Large fleets are not read in full at every poll, so CodeDeploy's own counts may be newer than what was read. They
 * are used if they cover the same targets and show fewer of them as Pending, or as many Pending and more finished.
 */
export function countTargets({ deployment, targets }: Snapshot): Counts {
  const groups = Map.groupBy(targets, target => target.status as string)
  const read = new Map([...groups].map(([status, group]) => [status, group.length]))
  const reported = new Map(Object.entries(deployment.overview ?? {}).filter(([, count]) => count > 0))
  const isComparable = !isFinalDeploymentStatus(deployment.status) && sum(reported) === targets.length
  const counts = isComparable && isNewer(reported, read) ? reported : read
  return { total: targets.length, finished: finished(counts), byStatus: inOrder(counts) }
}

/** The counts as an object for JSON: `{"total":12,"Failed":3,"Succeeded":9}`. */
export function countsObject({ total, byStatus }: Counts): Readonly<Record<string, number>> {
  // A status could be named total or __proto__: the last entry wins, and fromEntries defines plain members.
  return Object.fromEntries([['total', total], ...byStatus, ['total', total]])
}

/** How many targets CodeDeploy itself counts in a deployment; undefined until it has counted. */
export function countedByCodeDeploy({ overview }: Deployment): number | undefined {
  return overview && sum(new Map(Object.entries(overview)))
}

function isNewer(counts: StatusCounts, others: StatusCounts): boolean {
  const started = (others.get('Pending') ?? 0) - (counts.get('Pending') ?? 0)
  return started === 0 ? finished(counts) > finished(others) : started > 0
}

function finished(counts: StatusCounts): number {
  return sum(new Map([...counts].filter(([status]) => isFinalTargetStatus(status))))
}

function sum(counts: StatusCounts): number {
  return counts.values().reduce((total, count) => total + count, 0)
}

function inOrder(counts: StatusCounts): StatusCounts {
  const order: readonly string[] = targetStatuses
  const rank = (status: string) => (order.includes(status) ? order.indexOf(status) : order.length)
  return new Map([...counts].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)))
}
