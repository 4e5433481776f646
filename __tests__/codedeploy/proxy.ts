import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export interface Listening extends AsyncDisposable {
  readonly url: string
  readonly port: number
}

export interface Proxy extends Listening {
  /** What it was asked for: `CONNECT host:port`, or `POST http://host/`. */
  readonly asked: readonly string[]
}

/** What a proxy does with a request to tunnel: leads it to a port of 127.0.0.1, refuses it, or never answers. */
export type OnConnect = { readonly port: number } | { readonly refusal: string } | 'hang'

/**
 * A forward proxy on loopback. Whatever host is asked for, requests go to ports of 127.0.0.1: tunnels as
 * `onConnect` says, plain requests to `httpPort`.
 */
export async function startProxy(options: {
  readonly onConnect?: OnConnect
  readonly httpPort?: number
}): Promise<Proxy> {
  const { onConnect = 'hang', httpPort } = options
  const asked: string[] = []
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    const path = new URL(incoming.url ?? '').pathname
    const { method, headers } = incoming
    const forwarded = request({ host: '127.0.0.1', port: httpPort, method, headers, path }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    incoming.pipe(forwarded)
  })
  server.on('connect', (incoming, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${incoming.url}`)
    socket.on('error', () => undefined)
    if (onConnect === 'hang') return
    if ('refusal' in onConnect) {
      socket.end(`HTTP/1.1 ${onConnect.refusal}\r\n\r\n`)
      return
    }
    const upstream = connect(onConnect.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
  })
  return { ...(await listening(server)), asked }
}

/** Speaks TLS in front of a plain HTTP server on a port of 127.0.0.1. */
export async function startTls(
  { key, certificate }: { readonly key: string; readonly certificate: string },
  port: number,
): Promise<Listening> {
  const server = createTlsServer({ key, cert: certificate }, socket => {
    const upstream = connect(port, '127.0.0.1')
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
    upstream.pipe(socket).pipe(upstream)
  })
  return await listening(server)
}

async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
