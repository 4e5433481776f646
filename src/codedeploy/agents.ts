import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { trustedCertificates } from './certificates.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Agents that reuse connections and go through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, in either case.
 *
 * @throws InvalidInputError if the file of AWS_CA_BUNDLE cannot be used
 */
export function createAgents(environment: Environment): {
  readonly http: HttpAgent
  readonly https: HttpsAgent
} {
  const options = { keepAlive: true, proxyEnv: withWholeProxies(environment) }
  return {
    http: new HttpAgent(options),
    https: new HttpsAgent({ ...options, ca: trustedCertificates(environment) }),
  }
}

const proxyVariables: ReadonlySet<string> = new Set([
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
])

/**
 * All variables, those of proxies with a scheme. Node ignores a proxy without one, such as `proxy.example:8080`,
 * which curl and others accept.
 */
export function withWholeProxies(environment: Environment): Readonly<Record<string, string>> {
  const entries = Object.entries(environment).map(([name, value = '']) => {
    const proxy = value.trim()
    const isBare = proxyVariables.has(name) && proxy !== '' && !proxy.includes('://')
    return [name, isBare ? `http://${proxy}` : value] as const
  })
  return Object.fromEntries(entries)
}
