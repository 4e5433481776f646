import { version } from '../version.ts'
import type { Clock } from '../watch/clock.ts'
import { TimeLimitReached, withinTimeLimit } from '../watch/time-limit.ts'
import { errorOf, GitHubError } from './errors.ts'
import type { HttpAnswer, HttpRequest, SendHttp } from './http.ts'

export interface RestOptions {
  /** The root of the API, on GitHub Enterprise Server with its path `/api/v3`. */
  readonly baseUrl: URL
  readonly token: string
  readonly http: SendHttp
  readonly clock: Clock
  readonly debug: (text: string) => void
}

export interface RestRequest {
  readonly method: HttpRequest['method']
  /** Below the root of the API, every part from outside encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
}

/** Sends one request to GitHub's REST API and gives its JSON. Throws `GitHubError`. */
export type SendRest = (request: RestRequest, signal: AbortSignal) => Promise<unknown>

/** How long GitHub may take over one request, in milliseconds. */
const requestTimeout = 10_000

/** GitHub's REST API: its headers, JSON, errors, and an end to every request. */
export function createRest({ baseUrl, token, http, clock, debug }: RestOptions): SendRest {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': `codedeploy-watch/${version}`,
    'x-github-api-version': '2022-11-28',
  }

  return async ({ method, path, query = {}, body }, signal) => {
    const url = new URL(`${baseUrl.href.replace(/\/$/, '')}${path}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const request = { method, url, headers: { ...headers, 'content-type': 'application/json' }, ...json }
    const sentAt = clock.now()
    const log = (result: string | number) =>
      debug(`${method} ${url.pathname}${url.search}: ${result} (${Math.round(clock.now() - sentAt)} ms)`)
    let answer: HttpAnswer
    try {
      answer = await withinTimeLimit(clock, requestTimeout, signal, limited => http(request, limited))
    } catch (error) {
      const failure = withoutAnswer(error)
      log(failure.message)
      throw failure
    }
    log(answer.status)
    if (answer.status < 200 || answer.status > 299) throw errorOf(answer, clock.now())
    return parsed(answer.text)
  }
}

function withoutAnswer(error: unknown): GitHubError {
  if (!(error instanceof Error)) return new GitHubError('passing', String(error))
  // Only the time's end aborts a request.
  if (error instanceof TimeLimitReached || error.name === 'AbortError') {
    return new GitHubError('passing', 'GitHub did not answer in time', undefined, error)
  }
  const code = 'code' in error ? String(error.code) : error.name
  if (code === 'ERR_INVALID_CHAR') return new GitHubError('unauthorized', 'it holds what no token does')
  return new GitHubError('passing', error.message || code, undefined, error)
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    throw new GitHubError('passing', 'GitHub gave an answer that is no JSON', undefined, error)
  }
}
