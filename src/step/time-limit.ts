import type { Deployment } from '../deployment/model.ts'
import { plannedWaits } from '../deployment/waits.ts'

/** How long a step may take if `timeout-minutes` is empty and the deployment is not set to wait; in milliseconds. */
export const usualTimeLimit = 60 * 60_000

/**
 * How long a step may take, in milliseconds: `timeout-minutes`, or else the usual time and the waits that the
 * deployment is configured with (contract.md).
 *
 * @param given `timeout-minutes` in milliseconds; undefined if it is empty
 */
export function timeLimit(given: number | undefined, deployment: Deployment): number {
  if (given !== undefined) return given
  const { ready, termination } = plannedWaits(deployment)
  return usualTimeLimit + (ready + termination) * 60_000
}
