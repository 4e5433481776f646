import pMap from 'p-map'
import { splitIntoBatches } from '../batch.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Target } from '../deployment/model.ts'
import { isNotStarted } from '../deployment/status.ts'
import { createKnownTargets } from './known-targets.ts'
import type { DeploymentReader } from './reader.ts'
import { batchSize } from './reader.ts'
import { createReminder } from './reminder.ts'
import { createRequestBudget } from './request-budget.ts'
import { batchesFor, pagesFor } from './request-count.ts'
import { requestsPerPoll, smallFleet } from './schedule.ts'
import { begunBy, mayHaveMore, searchForBegun, searchForFailures } from './search.ts'

/** Keeps what is known of a deployment's targets up to date, with as few requests as that takes. */
export interface TargetWatch {
  /**
   * Reads what may have moved, led by what GetDeployment just said: everything at the first look, then failures
   * as soon as they are counted, and the rest as the budget allows, the longest unread first.
   */
  look(deployment: Deployment, signal: AbortSignal): Promise<void>
  /** Reads everything that may still change, whatever that costs. */
  lookAtAll(deployment: Deployment, signal: AbortSignal): Promise<void>
  /** All targets that are known, each as it was last read; also after a look that failed halfway. */
  targets(): readonly Target[]
}

/** So few batches are read at a time. */
const concurrency = 4
/** Where CodeDeploy does not count, or not list by status, failures in a large fleet are sought so rarely. */
const pollsPerSearch = 4
/** Of the requests that the last look takes; the others are saved as it goes along. */
const shareOwed = 0.4
/** While CodeDeploy does not count, a large fleet is listed so rarely, in polls for each page. */
const pollsPerPageUncounted = 8

export function createTargetWatch(reader: DeploymentReader): TargetWatch {
  const known = createKnownTargets()
  const budget = createRequestBudget()
  const newTargets = createReminder()
  const newFailures = createReminder()
  const pollsSince = { list: 0, search: 0 }
  /** How many failures were counted when they were last sought. */
  let failuresSought: number | undefined
  /** Whether the API takes notice of a list's statuses. */
  let isFiltering = true

  const list = async (deployment: Deployment, signal: AbortSignal, statuses?: readonly string[]) => {
    const ids = await reader.listTargetIds(deployment, signal, statuses)
    known.noteListed(ids)
    budget.spend(pagesFor(ids.length))
    const namesAll = ids.length >= known.size
    if (statuses === undefined) pollsSince.list = 0
    else if (namesAll) isFiltering = false
    return ids
  }

  const read = async (deployment: Deployment, ids: readonly string[], signal: AbortSignal): Promise<void> => {
    const readBatch = async (batch: readonly string[]): Promise<void> => {
      const targets = await reader.readTargets(deployment, batch, signal)
      budget.spend(1)
      // At once, so that it is known whatever becomes of the other batches.
      for (const target of targets) known.note(target)
    }
    await pMap(splitIntoBatches(ids, batchSize(deployment)), readBatch, { concurrency })
  }

  const listUnknown = async (deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> =>
    (await list(deployment, signal)).filter(id => known.get(id) === undefined)

  /** The ids of targets that have failed and are not known to, whatever they were before. */
  const listFailed = async (deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> => {
    pollsSince.search = 0
    const failed = await list(deployment, signal, ['Failed'])
    return failed.filter(id => !known.isSettled(id) || (isFiltering && known.get(id)?.status !== 'Failed'))
  }

  const isTimeToList = (deployment: Deployment): boolean => {
    const counted = countedByCodeDeploy(deployment)
    if (counted !== undefined) return counted !== known.size && newTargets.isDue(counted)
    return known.size <= smallFleet || pollsSince.list >= pollsPerPageUncounted * pagesFor(known.size)
  }

  /** Ids among which are all targets that have failed meanwhile. */
  const findFailed = async (deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> => {
    const { overview } = deployment
    const isLarge = known.size > smallFleet
    const isSearchRare = overview === undefined || !isFiltering
    if (isLarge && isSearchRare && pollsSince.search < pollsPerSearch) return []
    // Uncounted, a small fleet is read in each poll anyway; of a large one they are listed.
    if (overview === undefined) return isLarge && isFiltering ? await listFailed(deployment, signal) : []
    const { Failed: failed = 0 } = overview
    const search = searchForFailures(deployment, known, isFiltering)
    if (search.by === 'nothing' || !newFailures.isDue(failed)) return []
    // What reading did not find was final before: only a list names it.
    const isSoughtAgain = failed === failuresSought
    failuresSought = failed
    if (search.by === 'list' || (isSoughtAgain && isFiltering)) return await listFailed(deployment, signal)
    pollsSince.search = 0
    return known.unsettled()
  }

  /** Takes in what has left Pending. Returns whether it could, or whether that has to be saved for first. */
  const findBegun = async (deployment: Deployment, signal: AbortSignal): Promise<boolean> => {
    const search = searchForBegun(deployment, known, isFiltering)
    const pending = known.pending()
    if (search.by === 'reading') known.noteBegun(pending)
    if (search.by !== 'list') return true
    if (!budget.canAfford(search.pages + 1)) return false
    known.noteBegun(begunBy(search, await list(deployment, signal, search.statuses), pending))
    return true
  }

  const readWhatMoved = async (deployment: Deployment, signal: AbortSignal): Promise<void> => {
    const added = isTimeToList(deployment) ? await listUnknown(deployment, signal) : []
    const due = new Set([...added, ...(await findFailed(deployment, signal))])
    const affordable = (await findBegun(deployment, signal)) ? budget.affordable() : 0
    const batches = Math.max(batchesFor(deployment, due.size), affordable)
    const ids = [...new Set([...due, ...known.underWay()])]
    await read(deployment, ids.slice(0, batches * batchSize(deployment)), signal)
  }

  const lookAtAll = async (deployment: Deployment, signal: AbortSignal): Promise<void> => {
    if (isNotStarted(deployment.status)) return
    await read(deployment, [...new Set([...known.unsettled(), ...known.unexplained()])], signal)
    if (mayHaveMore(deployment, known)) {
      await read(deployment, await listUnknown(deployment, signal), signal)
    }
    // Where more are counted as failed than were read as such, one was final and is so no more.
    const search = searchForFailures(deployment, known, isFiltering)
    if (search.by !== 'nothing' && isFiltering)
      await read(deployment, await listFailed(deployment, signal), signal)
  }

  return {
    targets: known.all,
    lookAtAll,
    look: async (deployment, signal) => {
      pollsSince.list += 1
      pollsSince.search += 1
      if (known.size > 0) {
        const isListedEachTime = known.size <= smallFleet && deployment.overview === undefined
        budget.earn(requestsPerPoll(known.size, reader.throttleFactor()) + (isListedEachTime ? 1 : 0))
        return await readWhatMoved(deployment, signal)
      }
      await lookAtAll(deployment, signal)
      // The first look costs what it costs. Of what the last one will cost beyond a usual poll, a part is saved first.
      const lastLook = pagesFor(known.size) + batchesFor(deployment, known.unsettled().length)
      budget.owe(Math.max(lastLook - 2, 0) * shareOwed)
    },
  }
}
