import type { Snapshot } from '../deployment/model.ts'
import { type Ending, type FailOn, type Verdict, verdict } from '../deployment/verdict.ts'

/** Everything that is known when the step ends, however it ends: what every report is made from. */
export interface Outcome {
  readonly ending: Ending
  readonly verdict: Verdict
  readonly failOn: FailOn
  /** When the step began and ended, in milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number
  readonly deploymentId?: string
  readonly region?: string
  readonly consoleUrl?: string
  /** The last look at the deployment; absent where there never was one. */
  readonly snapshot?: Snapshot
  readonly rollback?: Rollback
  readonly intervention?: Intervention
  /** What the last request that failed was answered, for a watch that never had a good answer. */
  readonly lastTrouble?: string
  /** The fix for an error of the watch itself. */
  readonly hint?: string
}

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

/** The automatic rollback of the deployment. */
export interface Rollback {
  readonly deploymentId: string
  readonly consoleUrl?: string
  /** The last look at it; absent where it was named but not followed. */
  readonly snapshot?: Snapshot
}

/** What the action did to the deployment, or could not do (`on-timeout`, `on-cancel`, `on-ready`). */
export interface Intervention {
  /** Our own sentence. */
  readonly text: string
  /** What CodeDeploy said about it. */
  readonly answer?: string
}

export type StopResult = Intervention

export interface StepFacts extends Omit<Outcome, 'verdict' | 'intervention' | 'lastTrouble'> {
  readonly stop?: StopResult
  readonly trouble?: string
}

export function judge({ stop, trouble, ...facts }: StepFacts): Outcome {
  return {
    ...facts,
    verdict: verdict(facts.ending, facts.snapshot, facts.failOn),
    intervention: stop,
    lastTrouble: trouble,
  }
}
