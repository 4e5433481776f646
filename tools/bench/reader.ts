import { readInBatches } from '../../src/codedeploy/batches.ts'
import { type DeploymentReader, largestBatch } from '../../src/watch/reader.ts'
import type { History } from './history.ts'

/** How many ids a page of a list holds, as the API was observed to answer. */
const idsPerPage = 100
/** How long every request takes, in milliseconds. */
export const latency = 60

export type Operation = 'GetDeployment' | 'ListDeploymentTargets' | 'BatchGetDeploymentTargets'

/**
 * Sends one request: calls `answer` at the moment at which CodeDeploy answers, given in milliseconds since the
 * deployment's creation.
 */
export type Send = <Answer>(
  operation: Operation,
  signal: AbortSignal,
  answer: (moment: number) => Answer,
) => Promise<Answer>

/** CodeDeploy as the action's own adapters read it: page by page, and in batches, a few at a time. */
export function createReader(
  history: History,
  send: Send,
  throttleFactor: () => number = () => 1,
): DeploymentReader {
  return {
    throttleFactor,
    readDeployment: (_, signal) => send('GetDeployment', signal, history.deploymentAt),

    listTargetIds: async (_, signal, statuses) => {
      const ids = await send('ListDeploymentTargets', signal, moment => history.idsAt(moment, statuses))
      for (let page = 1; page < pagesOf(ids.length); page += 1) {
        await send('ListDeploymentTargets', signal, () => undefined)
      }
      return ids
    },

    readTargets: (_, targetIds, signal) =>
      readInBatches(targetIds, largestBatch, batch =>
        send('BatchGetDeploymentTargets', signal, moment =>
          batch.flatMap(id => history.targetAt(id, moment) ?? []),
        ),
      ),
  }
}

export function pagesOf(ids: number): number {
  return Math.ceil(ids / idsPerPage)
}

export function batchesOf(ids: number): number {
  return Math.ceil(ids / largestBatch)
}
