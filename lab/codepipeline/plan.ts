/**
 * What will happen to the executions of pipelines, as data. Static members are in the API's own names and shapes.
 * Source of names and shapes: the service model of the API of 2015-07-09.
 */

/** An execution of a pipeline. Moments are milliseconds since its start. */
export interface ExecutionPlan {
  readonly pipelineName: string
  readonly pipelineExecutionId: string
  /** Milliseconds since the epoch. The execution does not exist before. */
  readonly startedAt: number
  readonly sourceRevisions: readonly SourceRevision[]
  /** From `at` on, the status is this one, until the next phase. The first one begins at 0. */
  readonly phases: readonly { readonly at: number; readonly status: string }[]
  /** Each attempt at an action is an entry of its own, as in the API. */
  readonly actions: readonly ActionPlan[]
  readonly statusSummary?: string
  /** Why somebody stopped it; shown once it is being stopped. */
  readonly stopReason?: string
}

export interface SourceRevision {
  readonly actionName: string
  /** The id of the commit, or the version of an object in S3. */
  readonly revisionId: string
}

export interface ActionPlan {
  readonly stageName: string
  readonly actionName: string
  readonly actionExecutionId: string
  readonly category: 'Source' | 'Build' | 'Test' | 'Deploy' | 'Invoke' | 'Approval' | 'Compute'
  readonly provider: string
  readonly configuration: Readonly<Record<string, string>>
  /** As `configuration`, with every variable replaced. Default: the same. */
  readonly resolvedConfiguration?: Readonly<Record<string, string>>
  readonly region?: string
  /** Not listed before. */
  readonly start: number
  /** Absent: it never ends. */
  readonly end?: number
  readonly outcome: 'Succeeded' | 'Failed' | 'Abandoned'
  /** What the provider calls its part, such as a deployment's id; shown from `externalFrom` on (default: `start`). */
  readonly externalExecutionId?: string
  readonly externalFrom?: number
  /** Shown from its end on. */
  readonly summary?: string
  readonly errorDetails?: { readonly code: string; readonly message: string }
}
