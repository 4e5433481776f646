import type { WorkflowContext } from '../actions/event.ts'
import type { Inputs } from '../inputs.ts'
import type { StepOutput } from '../step/output.ts'
import { noPublisher, type Publisher as StepPublisher } from '../step/publisher.ts'
import type { Clock } from '../time/clock.ts'
import { createGitHubApi } from './api.ts'
import type { Fetch } from './fetch.ts'
import type { Publisher, PublisherOptions } from './parts.ts'
import { createCheckRun } from './publish-check-run.ts'
import { createComment } from './publish-comment.ts'
import { createRest } from './rest.ts'

export interface GitHubReporterOptions {
  readonly inputs: Inputs
  /** GITHUB_API_URL: on GitHub Enterprise Server an address of its own. */
  readonly apiUrl: string | undefined
  readonly fetch: Fetch
  readonly context: WorkflowContext
  readonly output: Pick<StepOutput, 'annotate' | 'debug'>
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/** How long the last requests may take, in milliseconds: the step waits for them with its verdict known. */
const timeForLastRequests = 20_000
/** How long they may take after a cancellation, all of which must be over within 5 s (contract.md). */
const timeAfterCancellation = 4_500

/** Tells check run and comment, whichever the inputs ask for. */
export function createGitHubReporter(options: GitHubReporterOptions): StepPublisher {
  const { clock, cancelled } = options
  const timeIsUp = new AbortController()
  const isFinished = new AbortController()
  const publishers = createPublishers(options, timeIsUp.signal)
  if (publishers.length === 0) return noPublisher

  const endAfter = (milliseconds: number): void => {
    clock
      .sleep(milliseconds, isFinished.signal)
      .then(() => timeIsUp.abort())
      .catch(() => undefined)
  }
  cancelled.addEventListener('abort', () => endAfter(timeAfterCancellation), { once: true })

  return {
    update: progress => {
      for (const publisher of publishers) publisher.seen(progress)
    },
    async finish(outcome) {
      endAfter(timeForLastRequests)
      const deadline = clock.now() + timeForLastRequests
      await Promise.all(publishers.map(publisher => publisher.finish(outcome, deadline)))
      isFinished.abort()
    },
  }
}

function createPublishers(options: GitHubReporterOptions, signal: AbortSignal): readonly Publisher[] {
  const { inputs, apiUrl, fetch, context, output, clock, random } = options
  const { checkRun, comment, gitHubToken } = inputs
  if (checkRun === undefined && comment === 'never') return []
  const warn = (message: string) => output.annotate({ level: 'warning', title: 'GitHub', message })
  const debug = (text: string) => output.debug(text)
  const baseUrl = URL.parse(apiUrl || 'https://api.github.com')
  if (gitHubToken === undefined || baseUrl === null) {
    const reason = baseUrl === null ? 'GITHUB_API_URL is no address' : 'github-token is empty'
    warn(`Neither check run nor comment can be written: ${reason}.`)
    return []
  }
  const rest = createRest({ baseUrl, token: gitHubToken, fetch, clock, debug })
  const api = createGitHubApi(rest, context.repository)
  const { sha, group } = inputs
  const parts: PublisherOptions = { api, context, sha, group, clock, random, signal, debug, warn }
  return [
    ...(checkRun === undefined ? [] : [createCheckRun(checkRun, parts)]),
    ...(comment === 'never' ? [] : [createComment(comment, parts)]),
  ]
}
