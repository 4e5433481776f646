import type { WorkflowContext } from '../actions/event.ts'
import type { Outcome, Progress } from '../report/outcome.ts'
import type { Clock } from '../time/clock.ts'
import type { GitHubApi } from './api.ts'

/** What every publisher needs. */
export interface PublisherOptions {
  readonly api: GitHubApi
  readonly context: WorkflowContext
  /** The input `sha`. */
  readonly sha: string | undefined
  /** The deployment group as the inputs name it, for an outcome that knows no deployment. */
  readonly group: { readonly applicationName: string; readonly deploymentGroupName: string } | undefined
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Ends every request: the step has no more time. */
  readonly signal: AbortSignal
  readonly debug: (text: string) => void
  readonly warn: (message: string) => void
}

/** Writes one thing to GitHub: the check run, or the comment. Neither method throws. */
export interface Publisher {
  /** Told every look; returns at once. */
  seen(progress: Progress): void
  /** @param deadline when to give up, in milliseconds since the epoch */
  finish(outcome: Outcome, deadline: number): Promise<void>
}
