import { once } from 'node:events'
import { type ClientRequestArgs, request as requestOverHttp } from 'node:http'
import { Agent, type AgentOptions, request as requestOverHttps } from 'node:https'
import { isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { HttpsProxy } from './proxies.ts'

/** The longest header of a proxy's response that is read, in bytes: Node's own limit for headers. */
const longestHeader = 16_384

type OnConnection = (error: Error | null, connection: Duplex) => void

/**
 * An agent for HTTPS that reaches hosts through a tunnel of a proxy (RFC 9110, CONNECT).
 *
 * Node's own agent can do that (`proxyEnv`), but each piece in which the proxy's response header arrives doubles the
 * listeners that it has on the connection (`establishTunnel` in Node 24's `lib/https.js`), and nothing limits the header
 * in length or time: one that trickles takes all memory. Here, Node's parser reads it, which has a limit.
 */
export class TunnelAgent extends Agent {
  readonly #proxy: HttpsProxy
  readonly #timeout: number
  /** The certificates that the proxy is trusted by, too. */
  readonly #ca: AgentOptions['ca']

  /** @param timeout how long it may take until a host is connected through the tunnel, in milliseconds */
  constructor(options: AgentOptions, proxy: HttpsProxy, timeout: number) {
    super(options)
    this.#proxy = proxy
    this.#timeout = timeout
    this.#ca = options.ca
  }

  override createConnection(options: ClientRequestArgs, onConnection: OnConnection): Duplex | undefined {
    if (this.#proxy.isBypassedBy(`${options.host}`, Number(options.port))) {
      return super.createConnection(options, onConnection) ?? undefined
    }
    this.#connect(options).then(
      connection => onConnection(null, connection),
      // In case of an error, nobody looks at the connection.
      error => onConnection(error, undefined as never),
    )
    return undefined
  }

  async #connect(options: ClientRequestArgs): Promise<Duplex> {
    const { host, port } = options
    const target = `${isIP(`${host}`) === 6 ? `[${host}]` : host}:${port}`
    const signal = AbortSignal.timeout(this.#timeout)
    const tunnel = await this.#open(target, signal)
    const connection = super.createConnection({ ...options, socket: tunnel } as ClientRequestArgs) as Duplex
    tunnel.on('error', error => connection.destroy(error))
    try {
      await once(connection, 'secureConnect', { signal })
      return connection
    } catch (error) {
      connection.destroy()
      tunnel.destroy()
      throw signal.aborted ? this.#timeoutError(target) : error
    }
  }

  /** Opens a tunnel to `HOST:PORT`. An error of the connection to the proxy has `viaProxy`. */
  #open(target: string, signal: AbortSignal): Promise<Socket> {
    const { address, authorization } = this.#proxy
    const isSecure = address.protocol === 'https:'
    const proxyHost = address.hostname.replace(/^\[(.+)\]$/, '$1')
    const { promise, resolve, reject } = Promise.withResolvers<Socket>()
    const request = (isSecure ? requestOverHttps : requestOverHttp)({
      host: proxyHost,
      port: address.port || (isSecure ? 443 : 80),
      // Node would take it from the header `host`, which names the target.
      servername: isIP(proxyHost) ? '' : proxyHost,
      ...(isSecure ? { ca: this.#ca } : {}),
      method: 'CONNECT',
      path: target,
      headers: {
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
        'proxy-connection': 'keep-alive',
        host: target,
      },
      setDefaultHeaders: false,
      agent: false,
      maxHeaderSize: longestHeader,
      signal,
    })
    request.once('connect', ({ statusCode, statusMessage }, socket, firstBytes) => {
      if (statusCode === 200) {
        if (firstBytes.length > 0) socket.unshift(firstBytes)
        resolve(socket)
        return
      }
      socket.destroy()
      const refusal = new Error(this.#message(target, `HTTP ${statusCode} ${statusMessage}`))
      // As Node's own agent names it.
      reject(Object.assign(refusal, { code: 'ERR_PROXY_TUNNEL', statusCode }))
    })
    request.once('error', (error: NodeJS.ErrnoException) => {
      const { message, code } = error
      const named = Object.assign(error, {
        message: this.#message(target, message || `${code}`),
        viaProxy: true,
      })
      reject(signal.aborted ? this.#timeoutError(target) : named)
    })
    request.end()
    return promise
  }

  #timeoutError(target: string): Error {
    const message = this.#message(target, `it was not open within ${this.#timeout / 1_000} s`)
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' })
  }

  #message(target: string, reason: string): string {
    return `Failed to establish tunnel to ${target} via ${this.#proxy.shownAddress}: ${reason}`
  }
}
