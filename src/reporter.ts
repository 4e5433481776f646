import type { Snapshot } from './deployment/model.ts'
import type { Locate } from './report/annotations.ts'
import type { Outcome } from './report/outcome.ts'

/** What is known while the deployment is watched. */
export interface Progress {
  readonly deploymentId: string
  readonly region: string
  readonly consoleUrl?: string
  /** When the step began, in milliseconds since the epoch. */
  readonly startedAt: number
  /** The last look at the deployment. */
  readonly snapshot: Snapshot
  /** The last look at its automatic rollback, where that is being followed. */
  readonly rollback?: Snapshot
}

/** Tells a watch elsewhere than in the step's own log: the port behind which check run and comment stay. */
export interface Reporter {
  /** Told every look. Returns at once and never throws. */
  seen(progress: Progress): void
  /** Tells the outcome. Never throws, and takes a bounded time. */
  finish(outcome: Outcome, locate: Locate): Promise<void>
}

/** For a step that asks for neither check run nor comment. */
export const noReporter: Reporter = { seen: () => undefined, finish: async () => undefined }
