import { type CredentialsEndpoint, type EndpointOptions, membersOf, startEndpoint } from './endpoint.ts'

const tokenPath = '/latest/api/token'
const rolesPath = '/latest/meta-data/iam/security-credentials/'
const role = 'runner-role'
/** In seconds: six hours. */
const longestToken = 21_600

export interface InstanceEndpoint extends CredentialsEndpoint {
  /** What leads the SDKs here, and not to 169.254.169.254. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The Instance Metadata Service of EC2, version 2 only (EC2 user guide, "Use the Instance Metadata Service"; "Retrieve
 * security credentials from instance metadata"). Nothing is answered without a token that it has given out.
 *
 * @param options `hasRole: false`: the instance has no instance profile
 */
export async function startInstanceMetadata(
  options: EndpointOptions & { readonly hasRole?: boolean },
): Promise<InstanceEndpoint> {
  const { issue, hasRole = true } = options
  const tokens = new Set<string>()
  const endpoint = await startEndpoint(({ method, url, headers }) => {
    if (headers['x-forwarded-for'] !== undefined) return { status: 403, body: '' }
    if (url === tokenPath) {
      if (method !== 'PUT') return { status: 405, body: '' }
      const seconds = Number(headers['x-aws-ec2-metadata-token-ttl-seconds'])
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestToken)
        return { status: 400, body: '' }
      const token = `metadata-token-${tokens.size + 1}`
      tokens.add(token)
      return { status: 200, body: token }
    }
    if (method !== 'GET') return { status: 405, body: '' }
    if (!tokens.has(String(headers['x-aws-ec2-metadata-token']))) return { status: 401, body: '' }
    if (!hasRole) return { status: 404, body: '' }
    if (url === rolesPath) return { status: 200, body: role }
    if (url !== `${rolesPath}${role}`) return { status: 404, body: '' }
    const document = { Code: 'Success', LastUpdated: '2026-03-02T09:00:00Z', Type: 'AWS-HMAC' }
    return { status: 200, body: JSON.stringify({ ...document, ...membersOf(issue()) }, undefined, 2) }
  }, options)
  return { ...endpoint, environment: { AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoint.url } }
}
