import { type FailureGroup, failureGroups, ignoredFailureGroups } from './failures.ts'
import type { Snapshot } from './model.ts'

/** `instance`: any failed target fails the step. `deployment`: only the deployment's own result counts. */
export type FailOn = 'instance' | 'deployment'

/** How a watch ended. */
export type Ending =
  /** The deployment and its targets are final. */
  | { readonly kind: 'finished' }
  /** `fail-fast` ended the watch at the first failed target. */
  | { readonly kind: 'failed-fast' }
  /** `on-ready: succeed` ended the watch in `Ready`. */
  | { readonly kind: 'ready' }
  /** `until: traffic-shifted` ended the watch while CodeDeploy waits to end the old version. */
  | { readonly kind: 'shifted' }
  | { readonly kind: 'timed-out'; readonly minutes: number }
  | { readonly kind: 'cancelled' }
  /** The result could not be determined: permissions, credentials, no such deployment, lost contact, bad inputs. */
  | {
      readonly kind: 'error'
      readonly code: string
      readonly message: string
      /** The message without what another program has printed; absent if it is the same. */
      readonly publicMessage?: string
      /** The sentences of the message, if the inputs violate the contract. */
      readonly violations?: readonly string[]
    }

export const conclusions = [
  'success',
  'failure',
  'stopped',
  'ready',
  'shifted',
  'timed-out',
  'cancelled',
  'error',
] as const

export type Conclusion = (typeof conclusions)[number]

export interface Verdict {
  readonly conclusion: Conclusion
  /** The failures that fail the step, root cause first; empty if no target's failure does. */
  readonly failures: readonly FailureGroup[]
  /** Failures that do not fail the step: ignored by CodeDeploy, or tolerated by `fail-on: deployment`. */
  readonly warnings: readonly FailureGroup[]
}

/**
 * Judges a deployment by its last snapshot, by the table in contract.md, with a pause after each target that failed.
 *
 * @param snapshot undefined if no poll ever succeeded
 */
export function* verdict(
  ending: Ending,
  snapshot: Snapshot | undefined,
  failOn: FailOn,
): Generator<void, Verdict, void> {
  const failed = snapshot === undefined ? [] : yield* failureGroups(snapshot)
  const ignored = snapshot === undefined ? [] : yield* ignoredFailureGroups(snapshot)
  const status = snapshot?.deployment.status
  const isTolerant = failOn === 'deployment' && status !== 'Failed' && status !== 'Stopped'
  const failures = isTolerant ? [] : failed
  const warnings = isTolerant ? [...failed, ...ignored] : ignored
  return { conclusion: conclude(ending, status, failures.length > 0), failures, warnings }
}

/** Exit status of the step: 0 if the workflow may continue. */
export function exitStatus(conclusion: Conclusion): 0 | 1 {
  return conclusion === 'success' || conclusion === 'ready' || conclusion === 'shifted' ? 0 : 1
}

function conclude(ending: Ending, status: string | undefined, hasFailures: boolean): Conclusion {
  switch (ending.kind) {
    case 'timed-out':
    case 'cancelled':
    case 'error':
      return ending.kind
    case 'failed-fast':
      return 'failure'
    case 'ready':
    case 'shifted':
      return hasFailures ? 'failure' : ending.kind
    case 'finished':
      if (status === 'Stopped') return 'stopped'
      return status === 'Succeeded' && !hasFailures ? 'success' : 'failure'
  }
}
