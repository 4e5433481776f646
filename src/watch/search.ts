import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment } from '../deployment/model.ts'
import type { KnownTargets } from './known-targets.ts'
import { batchesFor, pagesFor } from './request-count.ts'

/** What a target is when it has begun and is not over. */
export const begunStatuses = ['InProgress', 'Ready'] as const

/** How targets that have moved are found: by a list of those in some statuses, or by reading all that may have. */
export type Search = 'none' | 'by-status' | 'by-reading'

/**
 * Whether CodeDeploy may have targets that are not known. In place it counts every target from the beginning;
 * whether it does so in a blue/green deployment is not documented.
 */
export function mayHaveMore(deployment: Deployment, known: KnownTargets): boolean {
  const isCounted = known.size > 0 && countedByCodeDeploy(deployment) === known.size
  return !isCounted || deployment.deploymentType !== 'IN_PLACE'
}

/** How to find the targets that have failed. `none` where no more are, by CodeDeploy's counts, than are known to. */
export function searchForFailures(deployment: Deployment, known: KnownTargets): Search {
  const failed = deployment.overview?.Failed ?? 0
  const unknown = failed - known.count('Failed')
  return unknown <= 0 ? 'none' : cheaperSearch(deployment, failed, unknown, known.unsettled().length)
}

/**
 * How to find targets that are no longer Pending, with at most so many requests. `none` where none has moved,
 * by CodeDeploy's counts, or where it has to wait.
 */
export function searchForBegun(deployment: Deployment, known: KnownTargets, affordable: number): Search {
  const { overview } = deployment
  const pending = known.count('Pending')
  if (overview === undefined) return pending === 0 ? 'none' : 'by-reading'
  const begun = pending - (overview.Pending ?? 0)
  if (begun <= 0) return 'none'
  const listed = begunStatuses.reduce((sum, status) => sum + (overview[status] ?? 0), 0)
  const search = cheaperSearch(deployment, listed, begun, pending)
  return search === 'by-status' && pagesFor(listed) > affordable ? 'none' : search
}

/**
 * @param listed how many targets a list by status would name
 * @param moved how many of these would have to be read
 * @param candidates how many would have to be read without such a list
 */
function cheaperSearch(deployment: Deployment, listed: number, moved: number, candidates: number): Search {
  const byStatus = pagesFor(listed) + batchesFor(deployment, moved)
  return byStatus < batchesFor(deployment, candidates) ? 'by-status' : 'by-reading'
}
