import type { WorkflowContext } from '../actions/event.ts'
import type { Inputs } from '../inputs.ts'
import type { Redactor } from '../redactor.ts'
import type { Annotation } from '../report/annotations.ts'
import type { Clock } from '../time/clock.ts'

/** What check run and comment are about, and how they reach GitHub. */
export interface PublishOptions {
  readonly inputs: Pick<Inputs, 'checkRun' | 'comment' | 'sha' | 'gitHubToken'>
  /** GITHUB_API_URL: GitHub Enterprise Server has its own. */
  readonly apiUrl: string | undefined
  /** What is wrong with the proxies that the environment names. If anything is, no request is sent. */
  readonly proxyViolations: readonly string[]
  readonly workflow: WorkflowContext
  readonly output: { annotate(annotation: Annotation): void; debug(text: string): void }
  readonly redactor: Redactor
  readonly clock: Clock
}
