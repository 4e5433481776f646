import { type FailureGroup, failureGroups, ignoredFailureGroups } from './failures.ts'
import type { Snapshot } from './model.ts'

/** `instance`: any failed target fails the step. `deployment`: only the deployment's own result counts. */
export type FailOn = 'instance' | 'deployment'

/** How a watch came to its end. */
export type Ending =
  /** The deployment and its targets are final. */
  | { readonly kind: 'finished' }
  /** `fail-fast` ended the watch at the first failed target. */
  | { readonly kind: 'failed-fast' }
  /** `on-ready: succeed` ended the watch in `Ready`. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'timed-out'; readonly minutes: number }
  | { readonly kind: 'cancelled' }
  /** It could not be found out: a permission, credentials, no such deployment, lost contact, bad inputs. */
  | { readonly kind: 'error'; readonly code: string; readonly message: string }

export const conclusions = [
  'success',
  'failure',
  'stopped',
  'ready',
  'timed-out',
  'cancelled',
  'error',
] as const

export type Conclusion = (typeof conclusions)[number]

export interface Verdict {
  readonly conclusion: Conclusion
  /** What makes the step red, the root cause first; empty where no target's failure does. */
  readonly failures: readonly FailureGroup[]
  /** Failures that do not make the step red: ignored by CodeDeploy, or tolerated by `fail-on: deployment`. */
  readonly warnings: readonly FailureGroup[]
}

/**
 * Judges a deployment by its last look, as the table in contract.md says.
 *
 * @param snapshot the last look, absent where there never was one
 */
export function verdict(ending: Ending, snapshot: Snapshot | undefined, failOn: FailOn): Verdict {
  const failed = snapshot === undefined ? [] : failureGroups(snapshot)
  const ignored = snapshot === undefined ? [] : ignoredFailureGroups(snapshot)
  const status = snapshot?.deployment.status
  const isUnsuccessful = status === 'Failed' || status === 'Stopped'
  const counts = failOn === 'instance' || isUnsuccessful
  const failures = counts ? failed : []
  const warnings = counts ? ignored : [...failed, ...ignored]
  return { conclusion: conclude(ending, status, failures.length > 0), failures, warnings }
}

/** Exit status of the step: 0 where the conclusion lets the workflow go on. */
export function exitStatus(conclusion: Conclusion): 0 | 1 {
  return conclusion === 'success' || conclusion === 'ready' ? 0 : 1
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
      return hasFailures ? 'failure' : 'ready'
    case 'finished':
      if (status === 'Stopped') return 'stopped'
      return status === 'Succeeded' && !hasFailures ? 'success' : 'failure'
  }
}
