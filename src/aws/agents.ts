import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Environment } from '../environment.ts'
import { InvalidInputError } from '../errors.ts'
import { checkProxies, httpsProxy, withWholeProxies } from '../network/proxies.ts'
import { TunnelAgent } from '../network/tunnel.ts'
import { trustedCertificates } from './certificates.ts'

/**
 * Agents that reuse connections and go through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, in either
 * case.
 *
 * @param connectionTimeout how long it may take to connect to a host through a tunnel of a proxy, in milliseconds
 * @throws InvalidInputError if Node would ignore the address of a proxy or repeat it in the message of an error, and if
 *   the file of AWS_CA_BUNDLE cannot be used
 */
export function createAgents(
  environment: Environment,
  connectionTimeout: number,
): {
  readonly http: HttpAgent
  readonly https: HttpsAgent
} {
  const violations = checkProxies(environment)
  if (violations.length > 0) throw new InvalidInputError(violations)
  const ofHttps = { keepAlive: true, ca: trustedCertificates(environment) }
  const proxy = httpsProxy(environment)
  return {
    http: new HttpAgent({ keepAlive: true, proxyEnv: withWholeProxies(environment) }),
    https: proxy === undefined ? new HttpsAgent(ofHttps) : new TunnelAgent(ofHttps, proxy, connectionTimeout),
  }
}
