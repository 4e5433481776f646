import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Call } from './calls.ts'
import type { Fault, Faults } from './faults.ts'
import { ApiError } from './protocol/errors.ts'

/** A request that came in, in the order of arrival. */
export interface RecordedRequest {
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly at: number
  /** As the client named it, whether the simulator knows it or not. */
  readonly operation: string
  /** The parsed body; undefined where it could not be parsed. */
  readonly input: unknown
  /** The HTTP status of the answer; 0 while there is none, and for good where there never will be. */
  readonly status: number
  readonly errorName?: string
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] }

export interface HandlerParts {
  /** Reads a request as far as it can be read. */
  readonly readCall: (request: IncomingMessage, body: string) => Call
  readonly faults: Faults
  readonly now: () => number
  /** Where requests are recorded. */
  readonly requests: RecordedRequest[]
}

/** Records each request, lets go wrong what shall go wrong, and answers the rest. */
export function createHandler({ readCall, faults, now, requests }: HandlerParts): RequestListener {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(request, await readBody(request))
    const { operation, input } = call
    const operationIndex = requests.filter(it => it.operation === operation).length
    const fault = faults({ operation, index: requests.length, operationIndex, input })
    const record: Mutable<RecordedRequest> = { at: now(), operation, input, status: 0 }
    requests.push(record)
    if (fault?.type === 'hang') return
    if (fault?.type === 'reset') {
      request.socket.resetAndDestroy()
      return
    }
    if (fault?.type === 'delay') await delay(fault.milliseconds, undefined, { ref: false })
    const { status, errorName, body } = answerTo(call, fault)
    record.status = status
    if (errorName !== undefined) record.errorName = errorName
    response
      .writeHead(status, { 'content-type': call.contentType, 'x-amzn-requestid': randomUUID() })
      .end(body)
  }
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake in the simulator, or in the faults given to it; or a client that has gone away meanwhile.
      if (!response.headersSent) response.writeHead(500).end(String(error))
    })
  }
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly errorName?: string
}

function answerTo(call: Call, fault: Fault | undefined): Answer {
  if (fault?.type === 'body') return { status: fault.status, body: fault.body }
  try {
    if (fault?.type === 'error') throw new ApiError(fault.name, fault.message, fault.status)
    return { status: 200, body: call.answer() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { status: error.status, body: call.errorBody(error), errorName: error.name }
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  const chunks: string[] = []
  for await (const chunk of request) chunks.push(String(chunk))
  return chunks.join('')
}
