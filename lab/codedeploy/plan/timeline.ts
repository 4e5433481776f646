import type { EventPlan, Phase, Plan, ScriptedAction, WaitType } from './plan.ts'

/** A wait that has a beginning and an end on the clock. */
export interface PassedWait {
  readonly type: WaitType
  readonly from: number
  /** From here on, ContinueDeployment ends it. */
  readonly acceptsFrom: number
  readonly to: number
}

/**
 * A plan after everything that was done to it: every moment is now milliseconds on the clock since the
 * deployment was created, waits included.
 */
export interface Timeline extends Omit<Plan, 'rollback' | 'waits'> {
  readonly waits: readonly PassedWait[]
  /** The deployment that rolls this one back, and when it is created. */
  readonly rollback?: { readonly at: number; readonly plan: Plan }
}

/** What ends a deployment before its time: somebody, an alarm, or a wait in which nobody continued it. */
export type Ending =
  | Exclude<ScriptedAction, { readonly type: 'continue' }>
  | { readonly type: 'timeout'; readonly at: number; readonly minutes: number }

/** The last phase: when the deployment ends, and how. */
export function endOf(timeline: { readonly phases: readonly Phase[] }): Phase {
  const end = timeline.phases.at(-1)
  if (end === undefined) throw new Error('A plan needs at least one phase')
  return end
}

/** The last of the steps that has begun by `elapsed`; undefined if none has. Steps are in order. */
export function latest<Step extends { readonly at: number }>(
  steps: readonly Step[],
  elapsed: number,
): Step | undefined {
  return steps.findLast(step => step.at <= elapsed)
}

/** Whether an event has started, but not ended, at `elapsed`. */
export function isRunning(event: EventPlan, elapsed: number): boolean {
  return event.type === 'runs' && event.start <= elapsed && elapsed < event.end
}
