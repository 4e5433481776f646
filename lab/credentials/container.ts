import { type CredentialsEndpoint, type EndpointOptions, membersOf, startEndpoint } from './endpoint.ts'

const path = '/v1/credentials'

export interface ContainerEndpoint extends CredentialsEndpoint {
  /** What a container gets in its environment. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The endpoint that a container gets its credentials from, in an ECS task or, with a token, an EKS pod (Amazon ECS
 * developer guide, "Task IAM role"; EKS user guide, "EKS Pod Identity agent"). On loopback, which the SDKs allow for
 * AWS_CONTAINER_CREDENTIALS_FULL_URI.
 *
 * @param options `token`: what the header Authorization must hold
 */
export async function startContainerEndpoint(
  options: EndpointOptions & { readonly token?: string },
): Promise<ContainerEndpoint> {
  const { issue, token } = options
  const endpoint = await startEndpoint(({ method, url, headers }) => {
    if (url !== path) return refusal(404, 'CredentialsNotFound', `no credentials at ${url}`)
    if (method !== 'GET') return refusal(405, 'InvalidMethod', `${method} is not allowed`)
    if (headers.authorization !== token) return refusal(401, 'AccessDenied', 'the token is not valid')
    const role = { RoleArn: 'arn:aws:iam::123456789012:role/task' }
    return { status: 200, body: JSON.stringify({ ...role, ...membersOf(issue()) }) }
  }, options)
  return {
    ...endpoint,
    environment: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${endpoint.url}${path}`,
      ...(token === undefined ? {} : { AWS_CONTAINER_AUTHORIZATION_TOKEN: token }),
    },
  }
}

function refusal(status: number, code: string, message: string) {
  return { status, body: JSON.stringify({ code, message, HTTPErrorCode: status }) }
}
