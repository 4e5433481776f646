import { ApiError } from '../aws-protocol/errors.ts'
import type { Account } from '../codedeploy/account.ts'
import type { EvidencePlan } from './plan.ts'

/** What a stand-in needs to answer: what is planned, the time, and what CodeDeploy knows. */
export interface Scene {
  readonly plan: EvidencePlan
  /** When the deployment is created, in milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly account: Account
}

/** Milliseconds since the deployment's creation. */
export function elapsedIn({ now, createdAt }: Scene): number {
  return now() - createdAt
}

/** A moment of the plan as JSON has it: seconds since the epoch, with a fraction. */
export function timestampIn({ createdAt }: Scene, moment: number | undefined): number | undefined {
  return moment === undefined ? undefined : Math.round(createdAt + moment) / 1_000
}

/** The error of a service whose front door checks what its model says of each member. */
export function violation(name: string, member: string, value: string, must: string): ApiError {
  return new ApiError(
    name,
    `1 validation error detected: Value ${value === 'null' ? value : `'${value}'`} at '${member}' failed to satisfy` +
      ` constraint: Member must ${must}`,
  )
}
