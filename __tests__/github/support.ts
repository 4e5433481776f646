import { createGitHubSimulator, type GitHubSimulatorOptions } from '../../lab/github/simulator.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { type WorkflowContext, workflowContext } from '../../src/actions/event.ts'
import type { Fetch } from '../../src/github/fetch.ts'
import { createGitHubReporter } from '../../src/github/publisher.ts'
import { type Inputs, parseInputs } from '../../src/inputs.ts'
import type { Annotation } from '../../src/report/annotations.ts'
import type { Outcome, Progress } from '../../src/report/outcome.ts'
import type { StepOutput } from '../../src/step/output.ts'
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

export const pullRequestEvent = { pull_request: { number: 7, head: { sha: headSha, ref: 'faster-start' } } }

/** The context of a job on github.com. */
export function aContext(
  payload: unknown = {},
  environment: Readonly<Record<string, string>> = {},
): WorkflowContext {
  return workflowContext(
    {
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '1658821493',
      GITHUB_RUN_ATTEMPT: '1',
      ...environment,
    },
    payload,
  )
}

/** Sends requests to the simulator without a network, so that time can be virtual. */
export function sendTo(receive: ReturnType<typeof createGitHubSimulator>['receive'], clock: Clock): Fetch {
  return async (address, options) => {
    const request = new Request(address, options)
    const { method, signal } = request
    signal.throwIfAborted()
    const { pathname, search } = new URL(address)
    const headers = Object.fromEntries(request.headers)
    const body = typeof options.body === 'string' ? options.body : ''
    const answer = receive({ method, target: `${pathname}${search}`, headers, body })
    if (answer.kind === 'reset') throw new Error('read ECONNRESET')
    if (answer.kind === 'hang') await clock.sleep(Number.MAX_SAFE_INTEGER, signal)
    if (answer.kind !== 'answer') throw new Error('the request ended')
    if (answer.delay > 0) await clock.sleep(answer.delay, signal)
    return new Response(answer.body, { status: answer.status, headers: answer.headers })
  }
}

export interface StepOptions {
  readonly inputs?: Partial<Inputs>
  readonly context?: WorkflowContext
  readonly apiUrl?: string
}

/** GitHub, and steps that tell it, under one virtual clock. */
export function createGitHubWorld(options: GitHubSimulatorOptions = {}) {
  const clock = createVirtualClock(start)
  const github = createGitHubSimulator({ now: clock.now, pullRequests: [pullRequest], ...options })

  const startStep = (step: StepOptions = {}) => {
    const warnings: string[] = []
    const debug: string[] = []
    const cancellation = new AbortController()
    const death = new AbortController()
    const mortalClock: Clock = {
      now: clock.now,
      sleep: async (milliseconds, signal) => {
        const either = AbortSignal.any([signal, death.signal])
        await clock.sleep(milliseconds, either).catch(async error => {
          if (death.signal.aborted) await new Promise(() => undefined)
          throw error
        })
      },
    }
    const output: Pick<StepOutput, 'annotate' | 'debug'> = {
      annotate: ({ message }: Annotation) => warnings.push(message),
      debug: text => debug.push(text),
    }
    const reporter = createGitHubReporter({
      inputs: {
        ...parseInputs(name => (name === 'github-token' ? 'token-of-the-job' : '')).inputs,
        ...step.inputs,
      },
      apiUrl: step.apiUrl ?? 'https://api.github.com',
      fetch: sendTo(github.receive, clock),
      context: step.context ?? aContext(pullRequestEvent),
      output,
      clock: mortalClock,
      random: () => 0.5,
      cancelled: cancellation.signal,
    })
    return {
      reporter,
      warnings,
      debug,
      cancel: () => cancellation.abort(),
      /** The runner's machine is gone: what the step waits for never comes. */
      die: () => death.abort(),
    }
  }

  /** A whole step whose outcome is known at once, or after some looks. */
  const runStep = async (
    outcome: Outcome,
    step: StepOptions & { readonly looks?: readonly Progress[] } = {},
  ) => {
    const started = startStep(step)
    for (const look of step.looks ?? []) started.reporter.update(look)
    await started.reporter.finish(outcome)
    return started
  }
  const wait = (seconds: number) => clock.sleep(seconds * 1_000, new AbortController().signal)
  return { clock, github, startStep, runStep, wait }
}

/** What the simulator found wrong with the requests; a client without mistakes leaves it empty. */
export function violations({ requests }: ReturnType<typeof createGitHubSimulator>): readonly string[] {
  return requests.flatMap(request => request.violations)
}
