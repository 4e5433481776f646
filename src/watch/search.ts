import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment } from '../deployment/model.ts'
import { targetStatuses } from '../deployment/status.ts'
import type { KnownTargets } from './known-targets.ts'
import { batchesFor, pagesFor } from './request-count.ts'

/** How targets that have moved are found: by a list of those in some statuses, or by reading all that may have. */
export type Search =
  | { readonly by: 'nothing' }
  | { readonly by: 'reading' }
  | { readonly by: 'list'; readonly statuses: readonly string[]; readonly pages: number }

const nothing: Search = { by: 'nothing' }
const reading: Search = { by: 'reading' }
const begunStatuses: readonly string[] = targetStatuses.filter(status => status !== 'Pending')

/**
 * Whether CodeDeploy may have targets that are not known. In place it counts every target from the beginning;
 * whether it does so in a blue/green deployment is not documented.
 */
export function mayHaveMore(deployment: Deployment, known: KnownTargets): boolean {
  const isCounted = known.size > 0 && countedByCodeDeploy(deployment) === known.size
  return !isCounted || deployment.deploymentType !== 'IN_PLACE'
}

/**
 * How to find the targets that have failed. Nothing to do where no more are counted than are known.
 *
 * @param isFiltering whether lists by status can be had
 */
export function searchForFailures(deployment: Deployment, known: KnownTargets, isFiltering: boolean): Search {
  const failed = deployment.overview?.Failed ?? 0
  const unknown = failed - known.count('Failed')
  if (unknown <= 0) return nothing
  const byList: Search = { by: 'list', statuses: ['Failed'], pages: pagesFor(failed) }
  return isFiltering ? cheaper(deployment, byList, unknown, known.countUnsettled()) : reading
}

/**
 * How to find the targets that are no longer Pending. Nothing to do where as many are as is known.
 *
 * @param isFiltering whether lists by status can be had
 */
export function searchForBegun(deployment: Deployment, known: KnownTargets, isFiltering: boolean): Search {
  const { overview } = deployment
  const pending = known.countPending()
  const stillPending = overview?.Pending ?? 0
  if (pending <= stillPending) return nothing
  if (overview === undefined || !isFiltering) return reading
  const begun = known.size - stillPending
  // Whichever list is the shorter one: of those that are Pending, or of all others.
  const byList: Search =
    stillPending < begun
      ? { by: 'list', statuses: ['Pending'], pages: pagesFor(stillPending) }
      : { by: 'list', statuses: begunStatuses, pages: pagesFor(begun) }
  return cheaper(deployment, byList, pending - stillPending, pending)
}

/**
 * Of targets that were Pending, those that are so no more by the list that was searched for. Where it shows none
 * it is no help (the API may take no notice of statuses, or count sooner than it lists), so any may have begun.
 */
export function begunBy(
  { statuses }: Extract<Search, { by: 'list' }>,
  listed: readonly string[],
  pending: readonly string[],
): readonly string[] {
  const ids = new Set(listed)
  const isListedPending = statuses.includes('Pending')
  const begun = pending.filter(id => ids.has(id) !== isListedPending)
  return begun.length === 0 ? pending : begun
}

/**
 * @param moved how many targets would have to be read that the list names
 * @param candidates how many would have to be read without it
 */
function cheaper(
  deployment: Deployment,
  byList: Extract<Search, { by: 'list' }>,
  moved: number,
  candidates: number,
): Search {
  const requests = byList.pages + batchesFor(deployment, moved)
  return requests < batchesFor(deployment, candidates) ? byList : reading
}
