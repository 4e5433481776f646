import { readInBatches } from '../../src/codedeploy/batches.ts'
import type { DeploymentReader } from '../../src/watch/reader.ts'
import { largestBatch } from '../../src/watch/reader.ts'
import type { History } from './history.ts'

/** How many ids a page of a list holds, as the API has been seen to answer. */
export const idsPerPage = 100
export const idsPerBatch = largestBatch
/** How long every request takes, in milliseconds. */
export const latency = 60

/**
 * Sends one request: calls `answer` at the moment at which CodeDeploy answers, given in milliseconds since the
 * deployment's creation, and counts it.
 */
export type Send = <Answer>(signal: AbortSignal, answer: (moment: number) => Answer) => Promise<Answer>

/** CodeDeploy as the action's own adapters read it: page by page, and in batches, a few at a time. */
export function createCountingReader(history: History, send: Send): DeploymentReader {
  return {
    throttleFactor: () => 1,
    readDeployment: (_, signal) => send(signal, history.deploymentAt),

    listTargetIds: async (_, signal, statuses) => {
      const ids = await send(signal, moment => history.idsAt(moment, statuses))
      for (let page = 1; page * idsPerPage < ids.length; page += 1) await send(signal, () => undefined)
      return ids
    },

    readTargets: (_, targetIds, signal) =>
      readInBatches(targetIds, idsPerBatch, batch =>
        send(signal, moment => batch.flatMap(id => history.targetAt(id, moment) ?? [])),
      ),
  }
}
