import type { Outcome, Progress } from '../report/outcome.ts'

/** Tells a watch elsewhere than in the step's own log: the port behind which check run and comment stay. */
export interface Publisher {
  /** Told every look. Returns at once and never throws. */
  update(progress: Progress): void
  /** Tells the outcome. Never throws, and takes a bounded time. */
  finish(outcome: Outcome): Promise<void>
}

/** For a step that asks for neither check run nor comment. */
export const noPublisher: Publisher = { update: () => undefined, finish: async () => undefined }
