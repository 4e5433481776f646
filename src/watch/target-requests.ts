import pMap from 'p-map'
import type { DeploymentReader } from '../codedeploy/reader.ts'
import type { Deployment } from '../deployment/model.ts'
import { targetTransitions } from '../deployment/transitions.ts'
import type { KnownTargets } from './known-targets.ts'
import { batchesFor, batchSize, pagesFor } from './request-count.ts'
import { requestsPerPoll } from './schedule.ts'

/** So few batches are read at a time. */
const concurrency = 4
/** Enough to list a large fleet by status and read what that finds; more would come as a burst. */
const mostSaved = 12

/** Asks about targets, keeps count of the requests that takes, and takes in what was read. */
export interface TargetRequests {
  /** The ids of all targets, or of those in one of these statuses. */
  list(deployment: Deployment, signal: AbortSignal, statuses?: readonly string[]): Promise<readonly string[]>
  /**
   * Reads these targets. Each batch is known as soon as it is there, whatever becomes of the others. Returns
   * whether one of the targets is not as it was known.
   */
  read(deployment: Deployment, ids: readonly string[], signal: AbortSignal): Promise<boolean>
  /** A poll begins, and with it come the requests that it may send: one more while CodeDeploy does not count. */
  startPoll(deployment: Deployment): void
  /** How many requests may be sent now; 0 where more were sent than could be afforded. */
  affordable(): number
  /** Forgets what was sent until now, and saves first for all that reading everything takes beyond one poll. */
  saveForLastLook(deployment: Deployment): void
}

export function createTargetRequests(reader: DeploymentReader, known: KnownTargets): TargetRequests {
  let saved = 0

  const readBatch = async (deployment: Deployment, ids: readonly string[], signal: AbortSignal) => {
    const targets = await reader.readTargets(deployment, ids, signal)
    saved -= 1
    const hasMoved = targets.some(target => targetTransitions(known.get(target.id), target).length > 0)
    for (const target of targets) known.note(target)
    return hasMoved
  }

  return {
    list: async (deployment, signal, statuses) => {
      const ids = await reader.listTargetIds(deployment, signal, statuses)
      saved -= pagesFor(ids.length)
      return ids
    },
    read: async (deployment, ids, signal) => {
      const size = batchSize(deployment)
      const batches = Array.from({ length: batchesFor(deployment, ids.length) }, (_, index) =>
        ids.slice(index * size, (index + 1) * size),
      )
      const moves = await pMap(batches, batch => readBatch(deployment, batch, signal), { concurrency })
      return moves.includes(true)
    },
    startPoll: ({ overview }) => {
      const forList = overview === undefined ? 1 : 0
      saved = Math.min(saved + requestsPerPoll(known.size, reader.slowdown()) + forList, mostSaved)
    },
    affordable: () => Math.max(Math.floor(saved), 0),
    saveForLastLook: deployment => {
      const most = pagesFor(known.size) + batchesFor(deployment, known.unsettled().length)
      saved = Math.min(2 - most, 0)
    },
  }
}
