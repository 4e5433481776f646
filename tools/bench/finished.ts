import { idsPerBatch, idsPerPage } from './counting-reader.ts'
import { historyOf } from './history.ts'
import { planOf } from './scenarios.ts'
import { watchByThisAction } from './this-action.ts'

/** A deployment that was over before its watch began. */
export interface FinishedRow {
  readonly instances: number
  readonly requests: number
  /** How many pages its list of instances has, and how many batches these make. */
  readonly pages: number
  readonly batches: number
  /** Seconds. */
  readonly takes: number
}

export async function measureFinished(instances: number): Promise<FinishedRow> {
  const history = historyOf(planOf({ instances, atATime: 'AllAtOnce', minutes: 2, failures: 'none' }))
  const { requests, minutes } = await watchByThisAction(history, history.end.at + 60_000, 1)
  return {
    instances,
    requests,
    pages: Math.ceil(instances / idsPerPage),
    batches: Math.ceil(instances / idsPerBatch),
    takes: minutes * 60,
  }
}
