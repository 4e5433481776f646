import { context, getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { RequestError } from '@octokit/request-error'
import { InvalidInputError } from '../errors.ts'
import { checkGitHubOrigin, ForeignResponseError } from '../network/foreign-response.ts'
import { ResponseTooLargeError, readBody } from '../network/response-body.ts'
import { version } from '../network/version.ts'
import { withTimeout } from '../time/timeout.ts'
import type { PublishOptions } from './publish-options.ts'
import { type RateBudget, rateBudget } from './update-pause.ts'

type Octokit = ReturnType<typeof getOctokit>

/** What the toolkit takes from the environment of this process; tests give their own. */
export interface Toolkit {
  readonly context: Pick<typeof context, 'repo' | 'runId' | 'runAttempt' | 'job' | 'serverUrl' | 'ref'>
  /** Default: undici's, through the proxy that the environment names. */
  readonly fetch?: typeof fetch
}

/** GitHub's API, and the workflow run that uses it. */
export interface GitHub {
  readonly octokit: Octokit
  readonly context: Toolkit['context']
  /** The page of this run's log and summary. */
  readonly runUrl: string
  /** Ends every request. */
  readonly signal: AbortSignal
  readonly limit: {
    /** Until when GitHub wants no more requests, as far as it said so, in milliseconds since the epoch. */
    until: number
    /** What its last response said about the requests that are left. */
    budget?: RateBudget
  }
}

/** How long GitHub may take to respond to one request completely, in milliseconds. */
const requestTimeout = 10_000
/**
 * The longest response that is read, in bytes, decompressed: a page of 100 check runs, each with a summary and a text
 * of 65,535 characters of 4 bytes (facts.md), takes 52 MB.
 */
const longestResponse = 64 * 1_048_576
/** The longest rate limit that a request waits for, in seconds; the last requests have no more time than that. */
const longestLimit = 20
/** Updates of a check run wait for a rate limit no longer than this, in seconds. */
const longestWait = 3_600

/**
 * Opens GitHub's API by the toolkit, which brings transport, proxies, redirects, retries, rate limits and pages.
 *
 * @throws Error for a token that cannot be one, or a proxy that the toolkit would ignore
 */
export function openGitHub(
  { inputs, apiUrl, proxyViolations, clock, output }: PublishOptions,
  signal: AbortSignal,
  toolkit: Toolkit = { context },
): GitHub {
  if (proxyViolations.length > 0) throw new InvalidInputError(proxyViolations)
  const token = inputs.gitHubToken ?? ''
  // What cannot be in a header, fetch would repeat in the message of its error.
  if (token === '') throw new Error('github-token is empty')
  if (!/^[!-~]+$/.test(token)) throw new Error('github-token contains characters that no token contains')
  const debug = (text: string): void => output.debug(text)
  const limit: GitHub['limit'] = { until: 0 }
  const onLimit = (seconds: number): boolean => {
    // GitHub limits by the hour. What it says beyond that would stop the updates for good.
    limit.until = clock.now() + Math.min(seconds, longestWait) * 1_000
    return seconds <= longestLimit
  }
  /**
   * The innermost plugin: limits each attempt at a request in time, logs it, and checks that its response is complete.
   */
  const eachAttempt = (octokit: Pick<Octokit, 'hook' | 'request' | 'log'>) => {
    octokit.hook.wrap('request', async (request, options) => {
      const { method, url } = octokit.request.endpoint.parse(options)
      const sentAt = clock.now()
      const log = (result: unknown): void =>
        debug(`${method} ${url}: ${result} (${Math.round(clock.now() - sentAt)} ms)`)
      try {
        const response = await withTimeout(clock, requestTimeout, signal, async limited => {
          // The hooks within have these options already: they do not see a copy.
          Object.assign(options.request, { signal: limited, log: octokit.log })
          return request(options)
        })
        // A response that breaks off, or a proxy's page, comes as a text, and a list would seem to be empty.
        if (typeof response.data === 'string') {
          throw new RequestError('the response is not complete JSON', 502, { request: options, response })
        }
        limit.budget = rateBudget(response.headers, clock.now())
        log(response.status)
        return response
      } catch (error) {
        log(error)
        if (error instanceof Error && isUnusable(error.cause)) {
          throw new Error(`${error.cause.message} (${method} ${url})`, { cause: error.cause })
        }
        // If the step has no more time, this is not an error that the retry plugin knows.
        signal.throwIfAborted()
        throw error
      }
    })
    return {}
  }
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl || undefined,
      userAgent: `codedeploy-watch/${version}`,
      log: { debug, info: debug, warn: debug, error: debug },
      // GitHub limits each token by itself.
      throttle: { id: token, onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
      request: { fetch: withLimitedResponses(toolkit.fetch ?? defaults.request?.fetch) },
    },
    eachAttempt,
    retry,
    throttling,
  )
  const { serverUrl, repo, runId, runAttempt } = toolkit.context
  const runUrl = `${serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${runId}/attempts/${runAttempt}`
  return { octokit, context: toolkit.context, runUrl, signal, limit }
}

/** Whether the response itself is the error: it would be the same again. */
function isUnusable(cause: unknown): cause is Error {
  return cause instanceof ResponseTooLargeError || cause instanceof ForeignResponseError
}

/** A `fetch` that reads responses up to a limit before Octokit, which has none, reads them. */
function withLimitedResponses(send: typeof fetch = fetch): typeof fetch {
  return async (...request) => {
    const response = await send(...request)
    if (response.body === null) return response
    const { status, url } = response
    const body = await readBody(response.body, longestResponse)
    // Else a firewall's 403 would look like a permission that the token lacks. A page as a good response may pass.
    if (status >= 400) {
      checkGitHubOrigin({ statusCode: status, headers: Object.fromEntries(response.headers) }, body)
    }
    const read = new Response(body, { status, headers: [...response.headers] })
    return Object.defineProperty(read, 'url', { value: url })
  }
}
