import type { Outcome } from './outcome.ts'

/** Failed targets of a deployment that has not failed itself. */
export interface FailedTargets {
  readonly count: number
  /** Else it still goes on: `fail-fast`, or a fleet that is ready for its traffic. */
  readonly hasSucceeded: boolean
}

/**
 * What failed the step where CodeDeploy does not call the deployment a failure, so that no report claims that
 * it did. Undefined for every other outcome.
 */
export function failedTargetsOnly({ verdict, snapshot }: Outcome): FailedTargets | undefined {
  const status = snapshot?.deployment.status
  if (snapshot === undefined || verdict.conclusion !== 'failure' || status === 'Failed') return undefined
  const failed = snapshot.targets.filter(target => target.status === 'Failed')
  return { count: failed.length, hasSucceeded: status === 'Succeeded' }
}
