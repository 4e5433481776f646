import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Environment } from '../environment.ts'
import { InvalidInputError } from '../errors.ts'
import { checkProxies, withWholeProxies } from '../proxies.ts'
import { trustedCertificates } from './certificates.ts'

/**
 * Agents that reuse connections and go through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, in either
 * case.
 *
 * @throws InvalidInputError if Node would ignore the address of a proxy or repeat it in the message of an error, and if
 *   the file of AWS_CA_BUNDLE cannot be used
 */
export function createAgents(environment: Environment): {
  readonly http: HttpAgent
  readonly https: HttpsAgent
} {
  const violations = checkProxies(environment)
  if (violations.length > 0) throw new InvalidInputError(violations)
  const options = { keepAlive: true, proxyEnv: withWholeProxies(environment) }
  return {
    http: new HttpAgent(options),
    https: new HttpsAgent({ ...options, ca: trustedCertificates(environment) }),
  }
}
