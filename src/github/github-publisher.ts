import type { Outcome, Progress } from '../report/outcome.ts'
import { noPublisher, type Publisher } from '../step/publisher.ts'
import { whenAborted } from '../time/timeout.ts'
import { oneLine, sentence } from '../values/text.ts'
import type { PublishOptions } from './publish-options.ts'

/** @param signal ends every request */
export type Load = (options: PublishOptions, signal: AbortSignal) => Promise<readonly Publisher[]>

/** How long the last requests may take, in milliseconds: the step waits for them with its verdict known. */
const timeForLastRequests = 20_000
/** How long they may take after a cancellation, which must be done within 5 s (contract.md). */
const timeAfterCancellation = 3_500

/**
 * Publishes check run and comment, whichever the inputs ask for.
 *
 * @param cancelled aborted when the workflow is cancelled
 * @param load loads Octokit and undici, which a step without check run and comment does not need
 */
export function createGitHubPublisher(
  options: PublishOptions,
  cancelled: AbortSignal,
  load: Load = async (...parts) => (await import('./publishers.ts')).createPublishers(...parts),
): Publisher {
  const { checkRun, comment } = options.inputs
  if (checkRun === undefined && comment === 'never') return noPublisher
  return new GitHubPublisher(options, cancelled, load)
}

class GitHubPublisher implements Publisher {
  readonly #options: PublishOptions
  /** Those of check run and comment; empty if they could not be loaded. */
  readonly #publishers: Promise<readonly Publisher[]>
  readonly #timeIsUp = new AbortController()
  readonly #isFinished = new AbortController()

  constructor(options: PublishOptions, cancelled: AbortSignal, load: Load) {
    this.#options = options
    this.#publishers = load(options, this.#timeIsUp.signal).catch(error => {
      const reason = oneLine(options.redactor.messageOf(error))
      const message = `Neither check run nor comment can be written: ${sentence(reason)}`
      options.output.annotate({ level: 'warning', title: 'GitHub', message })
      return []
    })
    whenAborted(cancelled, () => this.#endAfter(timeAfterCancellation))
  }

  update(progress: Progress): void {
    const updated = this.#publishers.then(all => {
      for (const publisher of all) publisher.update(progress)
    })
    const { output, redactor } = this.#options
    updated.catch(error => output.debug(`GitHub was not updated: ${redactor.messageOf(error)}`))
  }

  async finish(outcome: Outcome): Promise<void> {
    this.#endAfter(timeForLastRequests)
    await Promise.all((await this.#publishers).map(publisher => publisher.finish(outcome)))
    this.#isFinished.abort()
  }

  #endAfter(milliseconds: number): void {
    this.#options.clock.sleep(milliseconds, this.#isFinished.signal).then(
      () => this.#timeIsUp.abort(new Error('GitHub did not respond in time')),
      () => undefined,
    )
  }
}
