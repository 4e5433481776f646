import { randomUUID } from 'node:crypto'
import { afterEach } from 'node:test'
import { createGitHubSimulator, type GitHubSimulatorOptions } from '../../lab/github/simulator.ts'
import { endlessText } from '../../lab/kit/endless.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { type WorkflowContext, workflowContext } from '../../src/actions/event.ts'
import { createGitHubPublisher } from '../../src/github/github-publisher.ts'
import type { PublishOptions } from '../../src/github/publish-options.ts'
import { createPublishers } from '../../src/github/publishers.ts'
import { Redactor } from '../../src/redactor.ts'
import type { Outcome, Progress } from '../../src/report/outcome.ts'
import type { Clock } from '../../src/time/clock.ts'
import { start } from '../support/deployments.ts'

export const sha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
export const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'

/** A pull request whose head the simulator knows. */
export const pullRequest = {
  number: 7,
  state: 'open',
  headSha,
  headRef: 'faster-start',
  commits: [headSha],
} as const

export const pullRequestEvent = { pull_request: { number: 7, head: { sha: headSha } } }

/** The context of a job on github.com. @param payload of its event */
export function aContext(
  payload: unknown = {},
  environment: Readonly<Record<string, string>> = {},
): WorkflowContext {
  return workflowContext(
    {
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      ...environment,
    },
    payload,
  )
}

/** What the toolkit's context says of the first attempt of a run. */
export const firstAttempt = {
  repo: { owner: 'octo-org', repo: 'octo-repo' },
  runId: 1658821493,
  runAttempt: 1,
  job: 'deploy',
  serverUrl: 'https://github.com',
  ref: 'refs/heads/main',
}

export interface StepOptions {
  readonly inputs?: Partial<PublishOptions['inputs']>
  readonly workflow?: WorkflowContext
  readonly proxyViolations?: readonly string[]
  /** The number of the workflow run, which has a token of its own. */
  readonly run?: number
  readonly attempt?: number
  readonly job?: string
  /** Whether the workflow was cancelled before the step began. */
  readonly isCancelled?: boolean
}

/** Ends what a failed test leaves behind: its updates would go on for ever, in no time. */
const running = new Set<AbortController>()
afterEach(() => {
  for (const death of running) death.abort()
  running.clear()
})

/** GitHub, and steps that publish to it, under one virtual clock. */
export function createGitHubWorld(options: GitHubSimulatorOptions = {}) {
  const clock = createVirtualClock(start)
  useTimersOf(clock)
  const github = createGitHubSimulator({ now: clock.now, pullRequests: [pullRequest], ...options })
  // Octokit spaces the writes of each token, over all tests of a process.
  const token = `token-${randomUUID()}`

  const startStep = ({
    inputs,
    workflow = aContext(pullRequestEvent),
    proxyViolations = [],
    run = firstAttempt.runId,
    attempt = 1,
    job = firstAttempt.job,
    isCancelled = false,
  }: StepOptions = {}) => {
    const gitHubToken = `${token}-${run}`
    const warnings: string[] = []
    const debug: string[] = []
    const cancellation = new AbortController()
    if (isCancelled) cancellation.abort()
    const death = new AbortController()
    running.add(death)
    const publisher = createGitHubPublisher(
      {
        inputs: { comment: 'never', gitHubToken, ...inputs },
        apiUrl: undefined,
        proxyViolations,
        workflow,
        output: { annotate: ({ message }) => warnings.push(message), debug: text => debug.push(text) },
        redactor: new Redactor(),
        clock: mortal(clock, death.signal),
      },
      cancellation.signal,
      async (...parts) =>
        createPublishers(...parts, {
          context: { ...firstAttempt, runId: run, runAttempt: attempt, job },
          fetch: sendTo(github.receive, clock),
        }),
    )
    return {
      publisher,
      warnings,
      debug,
      cancel: () => cancellation.abort(),
      /** The runner's machine is gone: what the step waits for never comes. */
      die: () => death.abort(),
    }
  }

  /** A whole step whose outcome is known at once, or after some progress. */
  const runStep = async (
    outcome: Outcome,
    step: StepOptions & { readonly progress?: readonly Progress[] } = {},
  ) => {
    const started = startStep(step)
    for (const progress of step.progress ?? []) started.publisher.update(progress)
    await started.publisher.finish(outcome)
    return started
  }
  const wait = (seconds: number) => clock.sleep(seconds * 1_000, new AbortController().signal)
  return { clock, github, startStep, runStep, wait }
}

/** What the simulator found wrong with the requests; a client without mistakes leaves it empty. */
export function violations({ requests }: ReturnType<typeof createGitHubSimulator>): readonly string[] {
  return requests.flatMap(request => request.violations)
}

/** Sends requests to the simulator without a network, so that time can be virtual. */
function sendTo(receive: ReturnType<typeof createGitHubSimulator>['receive'], clock: Clock): typeof fetch {
  return async (address, options) => {
    const request = new Request(address, options)
    const { method, signal, url } = request
    signal.throwIfAborted()
    const { pathname, search } = new URL(url)
    const headers = Object.fromEntries(request.headers)
    const body = String(options?.body ?? '')
    const answer = receive({ method, target: `${pathname}${search}`, headers, body })
    if (answer.kind === 'reset') throw new Error('read ECONNRESET')
    if (answer.kind === 'endless') {
      return new Response(ReadableStream.from(endlessText('["')), {
        headers: { 'content-type': 'application/json' },
      })
    }
    if (answer.kind === 'hang') await clock.sleep(Number.MAX_SAFE_INTEGER, signal)
    if (answer.kind !== 'answer') throw new Error('the request ended')
    if (answer.delay > 0) await clock.sleep(answer.delay, signal)
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  }
}

/** Octokit's plugins wait by the timers of the process, and read its time. */
function useTimersOf(clock: Clock): void {
  const setTimer = (work: () => void, milliseconds = 0): AbortController => {
    const timer = new AbortController()
    clock.sleep(milliseconds, timer.signal).then(work, () => undefined)
    return timer
  }
  const clearTimer = (timer?: AbortController): void => timer?.abort()
  Object.assign(globalThis, { setTimeout: setTimer, clearTimeout: clearTimer })
  Date.now = clock.now
}

/** A clock whose pauses never end once `death` is aborted. */
function mortal(clock: Clock, death: AbortSignal): Clock {
  return {
    now: clock.now,
    sleep: async (milliseconds, signal) => {
      await clock.sleep(milliseconds, AbortSignal.any([signal, death])).catch(async error => {
        if (death.aborted) await new Promise(() => undefined)
        throw error
      })
    },
  }
}
