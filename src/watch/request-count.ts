import type { Deployment } from '../deployment/model.ts'
import { batchSize } from './reader.ts'

/** How many ids one page of a list has been seen to hold. */
const idsPerPage = 100

/** How many requests a list of so many ids takes. */
export function pagesFor(ids: number): number {
  return Math.max(Math.ceil(ids / idsPerPage), 1)
}

/** How many requests it takes to read so many targets. */
export function batchesFor(deployment: Deployment, targets: number): number {
  return Math.ceil(targets / batchSize(deployment))
}
