import { text } from 'node:stream/consumers'
import type { Clock } from '../time/clock.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { objectIn } from './answers.ts'
import { type Answer, errorOf, GitHubError } from './errors.ts'
import { loadOctokit, type OctokitOptions } from './octokit.ts'

export interface RestOptions extends OctokitOptions {
  readonly clock: Clock
  readonly debug: (text: string) => void
}

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Below the root of the API, every part from outside encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
}

/** Sends one request to GitHub's REST API and gives its JSON. Throws `GitHubError`. */
export type SendRest = (request: RestRequest, signal: AbortSignal) => Promise<unknown>

type Octokit = Awaited<ReturnType<typeof loadOctokit>>

/** How long GitHub may take over one request, in milliseconds. */
const requestTimeout = 10_000

/** GitHub's REST API through Octokit: its JSON, the project's errors, and an end to every request. */
export function createRest({ clock, debug, ...octokitOptions }: RestOptions): SendRest {
  let octokit: Promise<Octokit> | undefined

  return async ({ method, path, query = {}, body }, signal) => {
    octokit ??= load(octokitOptions)
    const request = await octokit
    const parameters = { method, url: path, ...query, ...(body === undefined ? {} : { data: body }) }
    const { pathname, search } = new URL(request.endpoint(parameters).url)
    const sentAt = clock.now()
    const log = (result: string | number) =>
      debug(`${method} ${pathname}${search}: ${result} (${Math.round(clock.now() - sentAt)} ms)`)
    let answer: Answer
    try {
      answer = await withTimeout(clock, requestTimeout, signal, limited =>
        answerOf(() => request({ ...parameters, request: { signal: limited } })),
      )
    } catch (error) {
      const failure = withoutAnswer(error)
      log(failure.message)
      throw failure
    }
    log(answer.status)
    if (answer.status < 200 || answer.status > 299) throw errorOf(answer, clock.now())
    return parsed(answer.data)
  }
}

async function load(options: OctokitOptions): Promise<Octokit> {
  // What is no header's value, fetch would repeat in its error's message.
  if (!/^[!-~]+$/.test(options.token)) throw new GitHubError('unauthorized', 'it holds what no token does')
  return await loadOctokit(options)
}

/** Gives an answer whatever its status; with a successful one, `data` is the body as it came. */
async function answerOf(request: () => ReturnType<Octokit>): Promise<Answer> {
  try {
    const { status, headers, data } = await request()
    return { status, headers, data: data instanceof ReadableStream ? await text(data) : data }
  } catch (error) {
    const { status, headers, data } = objectIn(objectIn(error).response)
    if (typeof status !== 'number') throw error
    return { status, headers: objectIn(headers), data }
  }
}

function withoutAnswer(thrown: unknown): GitHubError {
  const error = rootOf(thrown)
  // Only the time's end aborts a request.
  if (error instanceof TimeoutError || error.name === 'AbortError') {
    return new GitHubError('passing', 'GitHub did not answer in time', undefined, error)
  }
  const code = 'code' in error ? String(error.code) : error.name
  return new GitHubError('passing', error.message || code, undefined, error)
}

/** Octokit and fetch each wrap what went wrong on the way. */
function rootOf(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new Error(String(thrown))
  return thrown.cause instanceof Error ? rootOf(thrown.cause) : thrown
}

function parsed(body: unknown): unknown {
  try {
    return typeof body !== 'string' || body === '' ? undefined : JSON.parse(body)
  } catch (error) {
    throw new GitHubError('passing', 'GitHub gave an answer that is no JSON', undefined, error)
  }
}
