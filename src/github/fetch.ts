import http from 'node:http'
import { type Environment, namesProxy, withWholeProxies } from '../codedeploy/agents.ts'
import { WatchError } from '../errors.ts'

/** The part of the web's `fetch` that requests to GitHub use. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>

/**
 * Node's `fetch`, through the proxy that the environment names, if any. Node takes proxies for the whole process,
 * so all of its own requests go through it from the first use on.
 *
 * A request throws where the environment's proxy is no address, and `WatchError` where Node is too old for one.
 */
export function createFetch(environment: Environment): Fetch {
  let isReady = !namesProxy(environment)
  return async (url, options) => {
    // Not before: a step that sends GitHub no request shall not load Node's client.
    if (!isReady) takeProxy(environment)
    isReady = true
    return await fetch(url, options)
  }
}

function takeProxy(environment: Environment): void {
  // Node has it since 24.14 (@types/node, `setGlobalProxyFromEnv`); the runner brings its own Node.
  if (!('setGlobalProxyFromEnv' in http)) {
    throw new WatchError('ProxyUnsupported', `Node ${process.version} cannot reach GitHub through a proxy.`, {
      hint: 'Update the runner to a release that brings Node 24.14 or newer',
    })
  }
  http.setGlobalProxyFromEnv(withWholeProxies(environment))
}
