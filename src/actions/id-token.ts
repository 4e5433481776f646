import { setSecret } from '@actions/core'
import { WatchError } from '../errors.ts'

/**
 * The workflow's OIDC token for an audience, which the log hides from now on. It lives about five minutes and may be
 * fetched again throughout the job. The request uses the proxy that the environment of the process names.
 *
 * The toolkit's `core.getIDToken` makes the same request by the same client, but in one module with what every
 * step needs of it: its client, and undici with it, would be loaded each time.
 *
 * Throws `WatchError` if the job lacks `permissions: id-token: write`: the runner then sets no address to fetch it
 * from. Any other error may pass by itself.
 */
export async function fetchIdToken(
  environment: Readonly<Record<string, string | undefined>>,
  audience: string,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
  if (!address || !requestToken) {
    throw new WatchError(
      'CredentialsProviderError',
      "role-to-assume needs the workflow's OIDC token, but this job has no permission to fetch one.",
      { hint: 'Add to the job: permissions: id-token: write' },
    )
  }
  const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
    import('@actions/http-client'),
    import('@actions/http-client/lib/auth'),
  ])
  const client = new HttpClient('codedeploy-watch', [new BearerCredentialHandler(requestToken)], {
    allowRetries: true,
    maxRetries: 3,
  })
  const url = `${address}&audience=${encodeURIComponent(audience)}`
  const request = client.getJson<{ readonly value?: string }>(url)
  const { result, statusCode } = await request.catch((error: unknown) => {
    throw withProxyStatus(error)
  })
  if (!result?.value) throw new Error(`GitHub's response contains no OIDC token: HTTP ${statusCode}`)
  setSecret(result.value)
  return result.value
}

/**
 * The toolkit's client calls a proxy's refusal a reset connection, with the status in the message only (`tunnel`). As
 * with Node's own agents, it gets a name of its own, and the status as a member.
 */
function withProxyStatus(thrown: unknown): unknown {
  const { message } = Object(thrown) as { readonly message?: unknown }
  const status = /^tunneling socket could not be established, statusCode=(\d{3})$/.exec(`${message}`)?.[1]
  if (status === undefined) return thrown
  return Object.assign(Object(thrown), { code: 'ERR_PROXY_TUNNEL', statusCode: Number(status) })
}
