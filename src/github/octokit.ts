import { version } from '../version.ts'
import type { Fetch } from './fetch.ts'

export interface OctokitOptions {
  /** The root of the API, on GitHub Enterprise Server with its path `/api/v3`. */
  readonly baseUrl: URL
  readonly token: string
  readonly fetch: Fetch
}

/** GitHub redirects where a repository was renamed; more steps than this lead nowhere. */
const mostRedirects = 3
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308])

const nothing = (): void => undefined
/** Octokit warns of deprecated requests on the console, which is the step's log. */
const silence = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/**
 * Octokit's `request`, of which a step without check run and comment loads nothing. It gives the body of a
 * successful answer as a stream.
 */
export async function loadOctokit({ baseUrl, token, fetch }: OctokitOptions) {
  const { request } = await import('@octokit/request')
  return request.defaults({
    baseUrl: baseUrl.href.replace(/\/$/, ''),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': `codedeploy-watch/${version}`,
      'x-github-api-version': '2022-11-28',
    },
    request: {
      fetch: withRedirects(fetch),
      log: silence,
      // Octokit takes a body that breaks off for an empty one, and a list would seem to be empty.
      parseSuccessResponseBody: false,
    },
  })
}

/** Follows redirects with method, body and token, all of which `fetch` may drop; none to another origin. */
function withRedirects(fetch: Fetch): Fetch {
  return async (url, options) => {
    let source = new URL(url)
    for (let step = 0; ; step += 1) {
      const response = await fetch(source.href, { ...options, redirect: 'manual' })
      const location = response.headers.get('location')
      if (!redirects.has(response.status) || location === null || step === mostRedirects) return response
      const target = new URL(location, source)
      // The token goes nowhere but where it was meant for.
      if (target.origin !== source.origin) return response
      await response.body?.cancel()
      source = target
    }
  }
}
