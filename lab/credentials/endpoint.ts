import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Session } from '../aws-protocol/sts.ts'
import { sendWithoutEnd } from '../kit/endless.ts'

/** What an endpoint does with a request instead of answering it as it should. */
export type EndpointFault =
  | { readonly type: 'answer'; readonly status: number; readonly body?: string }
  | { readonly type: 'reset' }
  | { readonly type: 'hang' }
  /** A text that begins well and never ends, sent as fast as it is taken, until the client goes away. */
  | { readonly type: 'endless'; readonly status: number; readonly begin: string }
  /** A space every few milliseconds, without end, until the client goes away. */
  | { readonly type: 'trickle' }

export interface EndpointOptions {
  /** Makes the credentials that are handed out. Called for each answer that holds some. */
  readonly issue: () => Session
  /** What goes wrong with a request, by how many came before it. Default: nothing. */
  readonly faults?: (index: number) => EndpointFault | undefined
}

export interface Answer {
  readonly status: number
  readonly body: string
}

export interface CredentialsEndpoint extends AsyncDisposable {
  readonly url: string
  /** `PUT /latest/api/token 200`, in order; status 0 if there was no answer. */
  readonly requests: readonly string[]
  /** How many bytes of each endless answer were taken, once its client has gone away. */
  readonly bytesSent: readonly number[]
  /** How many answers trickle at the moment. */
  trickling(): number
}

/** How often a trickling answer sends a byte, in milliseconds. */
const trickle = 20

/** An HTTP server on 127.0.0.1 that hands out credentials, or what it is told to do instead. */
export async function startEndpoint(
  answer: (request: IncomingMessage) => Answer,
  { faults = () => undefined }: EndpointOptions,
): Promise<CredentialsEndpoint> {
  const requests: string[] = []
  const bytesSent: number[] = []
  let trickling = 0
  const server = createServer(async (request, response) => {
    const fault = faults(requests.length)
    const note = (status: number) => requests.push(`${request.method} ${request.url} ${status}`)
    if (fault?.type === 'hang' || fault?.type === 'reset') {
      note(0)
      if (fault.type === 'reset') request.socket.resetAndDestroy()
      return
    }
    if (fault?.type === 'trickle') {
      note(200)
      trickling += 1
      response.writeHead(200)
      const timer = setInterval(() => response.write(' '), trickle)
      await once(response, 'close')
      clearInterval(timer)
      trickling -= 1
      return
    }
    if (fault?.type === 'endless') {
      note(fault.status)
      response.writeHead(fault.status)
      bytesSent.push(await sendWithoutEnd(response, fault.begin))
      return
    }
    const { status, body = '' } = fault ?? answer(request)
    note(status)
    response.writeHead(status).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    bytesSent,
    trickling: () => trickling,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The members that every endpoint names in the same way. */
export function membersOf({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: Session) {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    // Without milliseconds, as the real ones write it.
    Expiration: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}
