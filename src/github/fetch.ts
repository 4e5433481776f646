import { setGlobalProxyFromEnv } from 'node:http'
import { type Environment, withWholeProxies } from '../agents.ts'

/** The part of the web's `fetch` that requests to GitHub use. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>

/**
 * Node's `fetch`, through the proxy that the environment names. Node takes proxies for the whole process, so all
 * of its own requests go through it from the first use on.
 *
 * A request throws where the environment's proxy is no address.
 */
export function createFetch(environment: Environment): Fetch {
  let isProxied = false
  return async (url, options) => {
    // Not before: a step that sends GitHub no request shall not load Node's client.
    if (!isProxied) setGlobalProxyFromEnv(withWholeProxies(environment))
    isProxied = true
    return await fetch(url, options)
  }
}
