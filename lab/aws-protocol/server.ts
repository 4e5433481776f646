import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { sendWithoutEnd } from '../kit/endless.ts'
import type { Call } from './call.ts'
import { ApiError } from './errors.ts'
import type { Fault, Faults } from './faults.ts'
import { FrontDoor } from './front-door.ts'
import { readJsonCall } from './json.ts'
import { readQueryCall } from './query.ts'
import { readRestCall } from './rest-json.ts'
import type { AwsService } from './service.ts'
import { SecurityTokenService, type Session } from './sts.ts'

/** A request that came in, in the order of arrival. */
export interface RecordedRequest {
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number
  /** The service's name in signatures; empty if it is not known by what was asked. */
  readonly service: string
  /** As the client named it, whether the server knows it or not. */
  readonly operation: string
  /** The parsed body; undefined if it could not be parsed. */
  readonly input: unknown
  /** The HTTP status of the answer; 0 until there is one. */
  status: number
  errorName?: string
  /** How many bytes of an endless answer were taken, by the client and the network in between. */
  bytesSent?: number
}

export interface AwsServerOptions {
  /** Default: one that the system chooses. */
  readonly port?: number
  /** Milliseconds since the epoch. The clock is read only while a request is handled. Default: the real time. */
  readonly now?: () => number
  /** Default: nothing goes wrong. */
  readonly faults?: Faults
  /** Actions that the caller's policies do not allow, such as `ecs:DescribeServices` or `ecs:*`. Default: none. */
  readonly denied?: readonly string[]
  /** How long assumed roles last. Default: as long as the client asks for. */
  readonly sessionSeconds?: number
}

/** An HTTP server on 127.0.0.1, with requests recorded as they come in. */
export interface AwsServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly requests: readonly RecordedRequest[]
  /** Makes credentials that the server knows until they expire: for an endpoint that hands them out. */
  issueSession(seconds: number): Session
  /** Ends every connection, hanging ones too. */
  stop(): Promise<void>
}

/** Longer than the pause between two polls, so that no client meets a connection just being closed. */
const keepAliveMilliseconds = 60_000

/**
 * Starts a server that answers for the given services, and for STS. Content type, target, version and path tell them
 * apart, as hosts do in reality.
 *
 * @throws Error if the port is taken
 */
export async function startAwsServer(
  services: readonly AwsService[],
  { port = 0, now = Date.now, faults = () => undefined, denied, sessionSeconds }: AwsServerOptions,
): Promise<AwsServer> {
  const sts = new SecurityTokenService(now, sessionSeconds)
  const door = new FrontDoor((...credentials) => sts.check(...credentials), denied)
  const requests: RecordedRequest[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const call = readCall(request, body, services, door) ?? sts.readCall(body)
    const { service, operation, input } = call
    const operationIndex = requests.filter(it => it.operation === operation).length
    const { headers } = request
    const fault = faults({ service, operation, index: requests.length, operationIndex, input, headers })
    const record: RecordedRequest = { at: now(), service, operation, input, status: 0 }
    requests.push(record)
    if (fault?.type === 'hang') return
    if (fault?.type === 'reset') {
      request.socket.resetAndDestroy()
      return
    }
    if (fault?.type === 'endless') {
      record.status = fault.status
      response.writeHead(fault.status, { 'content-type': call.contentType })
      record.bytesSent = await sendWithoutEnd(response, fault.begin)
      return
    }
    if (fault?.type === 'delay') await delay(fault.milliseconds, undefined, { ref: false })
    const answer = answerTo(call, fault)
    record.status = answer.status
    if (answer.errorName !== undefined) record.errorName = answer.errorName
    response
      .writeHead(answer.status, {
        'content-type': call.contentType,
        // By the server's own clock: the SDK corrects its own by it.
        date: new Date(now()).toUTCString(),
        'x-amzn-requestid': randomUUID(),
        ...answer.headers,
      })
      .end(answer.body)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake in the simulator, or in the faults given to it; or a client that has gone away.
      if (!response.headersSent) response.writeHead(500).end(String(error))
    })
  })
  server.keepAliveTimeout = keepAliveMilliseconds
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    issueSession: seconds => sts.issue('an endpoint', seconds),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Undefined if the request is a form that is for none of the services, which leaves STS. */
function readCall(
  request: IncomingMessage,
  body: string,
  services: readonly AwsService[],
  door: FrontDoor,
): Call | undefined {
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    return readQueryCall(request, body, ofProtocol(services, 'query'), door)
  }
  const rest = readRestCall(request, ofProtocol(services, 'rest-json'), door)
  return rest ?? readJsonCall(request, body, ofProtocol(services, 'json'), door)
}

function ofProtocol<Protocol extends AwsService['protocol']>(
  services: readonly AwsService[],
  protocol: Protocol,
) {
  return services.filter((it): it is Extract<AwsService, { protocol: Protocol }> => it.protocol === protocol)
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly errorName?: string
}

function answerTo(call: Call, fault: Fault | undefined): Answer {
  if (fault?.type === 'body') return { status: fault.status, body: fault.body }
  try {
    if (fault?.type === 'error') throw new ApiError(fault.name, fault.message, fault.status)
    return { status: 200, body: call.answer() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { name, ...answer } = call.errorAnswer(error)
    return { ...answer, errorName: name }
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  return (await request.toArray()).join('')
}

/**
 * A clock that stands at `start` (milliseconds since the epoch) until it is first read. A server reads its clock
 * only while it handles a request, so its time starts with the first one, however long the client takes to begin.
 */
export function clockFromFirstRequest(start: number): () => number {
  let offset: number | undefined
  return () => {
    offset ??= start - performance.now()
    return offset + performance.now()
  }
}
