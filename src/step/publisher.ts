import type { Outcome, Progress } from '../report/outcome.ts'

/** Publishes a step outside its own log: the port behind which check run and comment are. */
export interface Publisher {
  /** Called after every poll. Returns at once and never throws. */
  update(progress: Progress): void
  /** Publishes the outcome. Never throws, and takes a bounded time. */
  finish(outcome: Outcome): Promise<void>
}

/** For a step that asks for neither check run nor comment. */
export const noPublisher: Publisher = { update: () => undefined, finish: async () => undefined }
