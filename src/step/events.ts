import type { Evidence, SilentFailure, Unasked } from '../deployment/evidence.ts'
import type { Deployment, Snapshot } from '../deployment/model.ts'
import type { Awaited, StopResult } from '../report/outcome.ts'
import type { Clause } from '../values/clause.ts'
import type { ExplainedEnding } from './ending.ts'

/** Whether something concerns the deployment itself or its automatic rollback. */
export type Watched = 'deployment' | 'rollback'

export type ServiceName = 'CodeDeploy' | 'CodePipeline'

/** What can happen in a step. */
export type Happening =
  | { readonly type: 'connected'; readonly region: string }
  /** No deployment of the revision, or of the pipeline, exists yet. After each search for one. */
  | { readonly type: 'waiting'; readonly awaited: Awaited }
  /** The newest deployment of the group, for a message about one that has not appeared. */
  | { readonly type: 'newest'; readonly deployment: Deployment }
  /** `why` the step chose it: a clause; absent if `deployment-id` names it. */
  | { readonly type: 'found'; readonly deploymentId: string; readonly why?: Clause }
  /** GetDeployment's first answer, from which it follows how long the step may take, in milliseconds. */
  | { readonly type: 'first-read'; readonly deployment: Deployment; readonly timeLimit: number }
  /** A poll. If it failed halfway it is not complete, and holds what was read before. */
  | {
      readonly type: 'polled'
      readonly of: Watched
      readonly snapshot: Snapshot
      readonly isComplete: boolean
    }
  /** CodeDeploy refused ContinueDeployment, but the deployment still reads Ready: it is sent again. Once a watch. */
  | { readonly type: 'continue-repeated' }
  /** `on-ready: continue` sent ContinueDeployment, or found that someone else had. */
  | { readonly type: 'continued'; readonly by: 'action' | 'someone else' }
  | { readonly type: 'rollback-found'; readonly deploymentId: string }
  /** The rollback was not watched to its end. */
  | { readonly type: 'rollback-lost'; readonly reason: string }
  /** `on-timeout` or `on-cancel` stopped the deployment, could not, or had no reason to any more. */
  | { readonly type: 'stopped'; readonly stop: StopResult }
  /** GetDeployment after StopDeployment. */
  | { readonly type: 'reread'; readonly deployment: Deployment }
  | {
      readonly type: 'request'
      readonly operation: string
      readonly result: string
      readonly milliseconds: number
    }
  /** Requests to a service, by default CodeDeploy, have started to fail and are retried. */
  | { readonly type: 'trouble'; readonly reason: string; readonly service?: ServiceName }
  | {
      readonly type: 'recovered'
      readonly failedRequests: number
      readonly milliseconds: number
      readonly service?: ServiceName
    }
  /** `api: auto` falls back to the instances API. */
  | { readonly type: 'fell-back'; readonly reason: string }
  /** What BatchGetDeploymentInstances says about errors during the call. */
  | { readonly type: 'error-message'; readonly message: string }
  /** What other services say about the deployment. */
  | {
      readonly type: 'evidence'
      readonly about: SilentFailure | undefined
      readonly items: readonly Evidence[]
      /** How many different reasons are not among them. */
      readonly leftOut: number
      /** Asked at the end, rather than while the deployment made no headway. */
      readonly isFinal: boolean
    }
  /** The `Name` tags of EC2 instances, by their ids. */
  | {
      readonly type: 'names'
      readonly names: ReadonlyMap<string, string>
    }
  /** What other services could not be asked. */
  | ({ readonly type: 'unasked' } & Unasked)
  /** Time passes. */
  | { readonly type: 'tick' }
  /** The last event of a step. */
  | ({ readonly type: 'ended' } & ExplainedEnding)

/** Something that happened in a step. A list of them replays the step. `at`: milliseconds since the epoch. */
export type StepEvent = Happening & { readonly at: number }

/** Events in the order in which they happened, for one reader, while the work that pushes them is in progress. */
export class EventQueue {
  readonly #events: StepEvent[] = []
  #isClosed = false
  #wake: () => void = () => undefined

  push(event: StepEvent): void {
    this.#events.push(event)
    this.#wake()
  }

  /** Ends the reader's loop once it has read everything. */
  close(): void {
    this.#isClosed = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StepEvent, void, void> {
    while (this.#events.length > 0 || !this.#isClosed) {
      yield* this.#events.splice(0)
      if (this.#events.length > 0 || this.#isClosed) continue
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }
}
