import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createServer as createTlsServer } from 'node:tls'

export interface Listening extends AsyncDisposable {
  readonly url: string
  readonly port: number
}

export interface Proxy extends Listening {
  /** What it was asked for: `CONNECT host:port`, or `POST http://host/`. */
  readonly asked: readonly string[]
  /** The headers of each request to tunnel, as they were sent. */
  readonly tunnelHeaders: readonly (readonly string[])[]
  /** How many connections are open. */
  connections(): number
}

/**
 * What a proxy does with a request to tunnel: leads it to a port of 127.0.0.1, refuses it, sends what a test makes of its
 * answer, after which it may lead it to a port, or never answers.
 */
export type OnConnect =
  | { readonly port: number }
  | { readonly refusal: string }
  | { readonly answer: (socket: Socket) => Promise<void>; readonly port?: number }
  | 'hang'

/** The answer of a proxy that opens a tunnel. */
export const established = 'HTTP/1.1 200 Connection established\r\n\r\n'

/**
 * A forward proxy on loopback. For any host, requests go to ports of 127.0.0.1: tunnels as
 * `onConnect` says, plain requests to `httpPort`.
 */
export async function startProxy(options: {
  readonly onConnect?: OnConnect
  readonly httpPort?: number
}): Promise<Proxy> {
  const { onConnect = 'hang', httpPort } = options
  const asked: string[] = []
  const tunnelHeaders: string[][] = []
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
    tunnelHeaders.push(incoming.rawHeaders)
    socket.on('error', () => undefined)
    if (onConnect === 'hang') return
    if ('refusal' in onConnect) {
      socket.end(`HTTP/1.1 ${onConnect.refusal}\r\n\r\n`)
      return
    }
    const { port, answer } = 'answer' in onConnect ? onConnect : { ...onConnect, answer: undefined }
    const lead = () => {
      if (port === undefined) return
      const upstream = connect(port, '127.0.0.1', () => {
        if (answer === undefined) socket.write(established)
        upstream.write(head)
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
    }
    if (answer === undefined) lead()
    else void answer(socket).then(lead)
  })
  return { ...(await listening(server)), asked, tunnelHeaders }
}

/** Sends a text byte by byte. */
export async function inPieces(socket: Socket, text: string): Promise<void> {
  socket.setNoDelay(true)
  for (const byte of text) {
    if (socket.destroyed) return
    socket.write(byte)
    await pause(2)
  }
}

/** Begins to open a tunnel with a header of 1 MB. Ends when the client has closed the connection. */
export async function withLongHeader(socket: Socket): Promise<void> {
  socket.resume()
  socket.write('HTTP/1.1 200 Connection established\r\n')
  for (let line = 0; line < 1_024 && !socket.destroyed; line += 1) {
    socket.write(`X-Line: ${'x'.repeat(1_014)}\r\n`)
    await pause(1)
  }
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

async function listening(server: Server): Promise<Listening & Pick<Proxy, 'connections'>> {
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
    connections: () => sockets.size,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
