import type { Deployments, Existing } from '../deployments.ts'
import { exception } from '../protocol/errors.ts'
import type { Pager } from '../protocol/paging.ts'
import type { Shape } from '../protocol/shapes.ts'
import type { Json } from '../protocol/wire.ts'

/** What an operation works on. */
export interface Account {
  readonly deployments: Deployments
  readonly pager: Pager
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Reads an input and answers it. @throws ApiError */
export type Operation = (input: unknown, account: Account) => Json

export function operation<Input>(
  shape: Shape<Input>,
  answer: (input: Input, account: Account) => Json,
): Operation {
  return (input, account) => answer(shape(input, ''), account)
}

/** The deployment that an input names. An empty id counts as none. */
export function requireDeployment(id: string | undefined, { deployments, now }: Account): Existing {
  if (id === undefined || id === '') {
    throw exception('DeploymentIdRequiredException', 'At least one deployment ID must be specified.')
  }
  if (!/^d-[A-Z0-9]{9}$/.test(id)) {
    throw exception('InvalidDeploymentIdException', `Deployment ID ${id} is in an invalid format.`)
  }
  const found = deployments.find(id, now)
  if (found === undefined) {
    throw exception('DeploymentDoesNotExistException', `The deployment ${id} could not be found.`)
  }
  return found
}

/** CodeDeploy knows no targets before a deployment has left Created and Queued. */
export function requireStarted({ id, state }: Existing): void {
  if (state.status === 'Created' || state.status === 'Queued') {
    throw exception('DeploymentNotStartedException', `Deployment ${id} has not started.`)
  }
}

/** The largest number of targets or instances that one call may ask for. */
export const largestBatch = 25
