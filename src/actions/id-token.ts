import { setSecret } from '@actions/core'
import type { Environment } from '../environment.ts'
import { WatchError } from '../errors.ts'
import { checkOrigin } from '../network/foreign-response.ts'
import { ResponseTooLargeError, readBody } from '../network/response-body.ts'
import { record } from '../values/wire.ts'

/** What to do in a job that may not fetch a token. */
export const idTokenHint = 'Add to the job: permissions: id-token: write'

/**
 * The workflow's OIDC token for an audience, which the log hides from now on. It lives about five minutes and may be
 * fetched again throughout the job. The request uses the proxy that the environment of the process names.
 *
 * The toolkit's `core.getIDToken` makes the same request by the same client, but in one module with what every
 * step needs of it: its client, and undici with it, would be loaded each time.
 *
 * Throws `WatchError` if the job lacks `permissions: id-token: write`: the runner then sets no address to fetch it
 * from. `ForeignResponseError` for a page or a redirection. Any other error may pass by itself.
 */
export async function fetchIdToken(environment: Environment, audience: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
  if (!address || !requestToken) {
    throw new WatchError(
      'CredentialsProviderError',
      "role-to-assume needs the workflow's OIDC token, but this job has no permission to fetch one.",
      { hint: idTokenHint },
    )
  }
  const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
    import('@actions/http-client'),
    import('@actions/http-client/lib/auth'),
  ])
  // Before it retries or follows a redirect, the client reads the whole response, however long it is.
  const options = { allowRetries: false, allowRedirects: false }
  const client = new HttpClient('codedeploy-watch', [new BearerCredentialHandler(requestToken)], options)
  const url = `${address}&audience=${encodeURIComponent(audience)}`
  const request = client.get(url, { accept: 'application/json' })
  const { message } = await request.catch((error: unknown) => {
    throw withProxyStatus(error)
  })
  const response = await readResponse(message)
  checkOrigin(message, response)
  const token = tokenIn(response.toString('utf8'))
  if (token === undefined) {
    throw new Error(`GitHub's response contains no OIDC token: HTTP ${message.statusCode}`)
  }
  setSecret(token)
  return token
}

/** A token has about 2 KB. */
const longestResponse = 1_048_576

async function readResponse(message: AsyncIterable<Uint8Array>): Promise<Buffer> {
  try {
    return await readBody(message, longestResponse)
  } catch (error) {
    if (!(error instanceof ResponseTooLargeError)) throw error
    throw new WatchError(
      error.name,
      "The response to the request for the workflow's OIDC token is not usable " +
        `(${error.name}: the response is larger than ${longestResponse / 1_048_576} MB).`,
      { hint: 'Check what is between the runner and GitHub (HTTPS_PROXY).', cause: error },
    )
  }
}

function tokenIn(response: string): string | undefined {
  try {
    const { value } = record(JSON.parse(response))
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Makes the error of the toolkit's client for a refusal by a proxy like that of Node's own agents. The client calls it
 * a reset connection and gives the status only in the message (`tunnel` in `@actions/http-client`).
 */
function withProxyStatus(thrown: unknown): unknown {
  const { message } = Object(thrown) as { readonly message?: unknown }
  const status = /^tunneling socket could not be established, statusCode=(\d{3})$/.exec(`${message}`)?.[1]
  if (status === undefined) return thrown
  return Object.assign(Object(thrown), { code: 'ERR_PROXY_TUNNEL', statusCode: Number(status) })
}
