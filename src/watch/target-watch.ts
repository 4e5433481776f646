import type { DeploymentReader } from '../codedeploy/reader.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Target } from '../deployment/model.ts'
import { isNotStarted } from '../deployment/status.ts'
import { createKnownTargets } from './known-targets.ts'
import { batchesFor, batchSize, pagesFor } from './request-count.ts'
import { begunStatuses, mayHaveMore, searchForBegun, searchForFailures } from './search.ts'
import { createTargetRequests } from './target-requests.ts'

/** Keeps what is known of a deployment's targets up to date, with as few requests as that takes. */
export interface TargetWatch {
  /**
   * Reads what may have moved, led by what GetDeployment just said: everything at the first look, failures as
   * soon as they are counted, and the rest as the budget allows, the longest unread first. Returns whether
   * something of what was read is not as it was.
   *
   * @param isLast reads everything that may still change
   */
  look(deployment: Deployment, isLast: boolean, signal: AbortSignal): Promise<boolean>
  /** All targets that are known, each as it was last read. */
  targets(): readonly Target[]
}

export function createTargetWatch(reader: DeploymentReader): TargetWatch {
  const known = createKnownTargets()
  const requests = createTargetRequests(reader, known)
  const isUnknown = (id: string): boolean => known.get(id) === undefined
  /** CodeDeploy's counts when targets were last looked for by them, so that none is looked for in vain each time. */
  const lookedFor: { targets?: number | undefined; failures?: number | undefined } = {}

  const readEverything = async (deployment: Deployment, signal: AbortSignal): Promise<boolean> => {
    const [ids, haveKnownMoved] = await Promise.all([
      mayHaveMore(deployment, known) ? requests.list(deployment, signal) : [],
      requests.read(deployment, known.unsettled(), signal),
    ])
    return (await requests.read(deployment, ids.filter(isUnknown), signal)) || haveKnownMoved
  }

  /** The ids of targets that are not known yet. */
  const findNew = async (deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> => {
    if (!isTimeToList(deployment)) return []
    lookedFor.targets = countedByCodeDeploy(deployment)
    return (await requests.list(deployment, signal)).filter(isUnknown)
  }

  /** At once where CodeDeploy newly counts other targets than are known, else as the budget allows. */
  const isTimeToList = (deployment: Deployment): boolean => {
    const counted = countedByCodeDeploy(deployment)
    const pages = pagesFor(known.size)
    if (counted === undefined) return requests.affordable() >= pages
    if (counted === known.size) return false
    const isForBoth = requests.affordable() >= pages + batchesFor(deployment, known.unsettled().length)
    return counted !== lookedFor.targets || isForBoth
  }

  /** Ids among which are all targets that have failed meanwhile. */
  const findFailed = async (deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> => {
    const search = searchForFailures(deployment, known)
    const counted = deployment.overview?.Failed
    if (search === 'none' || (counted === lookedFor.failures && requests.affordable() === 0)) return []
    lookedFor.failures = counted
    if (search === 'by-reading') return known.unsettled()
    const failed = await requests.list(deployment, signal, ['Failed'])
    return failed.filter(id => !known.isSettled(id))
  }

  const readWhatMoved = async (deployment: Deployment, signal: AbortSignal): Promise<boolean> => {
    const due = new Set([...(await findNew(deployment, signal)), ...(await findFailed(deployment, signal))])
    const spare = requests.affordable() - batchesFor(deployment, due.size)
    const search = searchForBegun(deployment, known, spare)
    const listed = search === 'by-status' ? await requests.list(deployment, signal, begunStatuses) : []
    const begun = listed.filter(id => isUnknown(id) || known.get(id)?.status === 'Pending')

    const batches = Math.max(batchesFor(deployment, due.size), requests.affordable())
    const most = batches * batchSize(deployment)
    const chosen = new Set([...due, ...begun].slice(0, most))
    for (const id of search === 'by-reading' ? known.unsettled() : known.underWay()) {
      if (chosen.size >= most) break
      chosen.add(id)
    }
    return await requests.read(deployment, [...chosen], signal)
  }

  return {
    targets: known.all,
    look: async (deployment, isLast, signal) => {
      requests.startPoll(deployment)
      if (isNotStarted(deployment.status)) return false
      const isFirst = known.size === 0
      const hasMoved = await (isFirst || isLast ? readEverything : readWhatMoved)(deployment, signal)
      // The first look costs what it costs; what the last one will cost is saved before anything else.
      if (isFirst) requests.saveForLastLook(deployment)
      return hasMoved
    },
  }
}
