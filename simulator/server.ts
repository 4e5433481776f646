import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createDeployments } from './deployments.ts'
import type { Fault, Faults } from './faults.ts'
import type { PlannedDeployment } from './plan/plan.ts'
import { type Call, jsonProtocol, queryProtocol } from './protocol/calls.ts'
import { ApiError } from './protocol/errors.ts'
import { createPager } from './protocol/paging.ts'
import { createSecurityTokenService } from './sts.ts'

export interface SimulatorOptions {
  /** The deployments that exist, or will once their time has come. More can be added later. */
  readonly deployments?: readonly PlannedDeployment[]
  /** Default: one that the system chooses. */
  readonly port?: number
  /** Milliseconds since the epoch. Default: the real time. */
  readonly now?: () => number
  /** Ids in one page of a list. Default: 100. */
  readonly pageSize?: number
  /** Milliseconds that a `nextToken` is good for. Default: an hour. */
  readonly nextTokenLifetime?: number
  readonly faults?: Faults
  /** How long assumed roles last. Default: as long as the client asks for. */
  readonly sessionSeconds?: number
}

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

export interface Simulator extends AsyncDisposable {
  /** For `AWS_ENDPOINT_URL_CODEDEPLOY` and `AWS_ENDPOINT_URL_STS`. */
  readonly url: string
  readonly port: number
  readonly requests: readonly RecordedRequest[]
  /** @throws Error where there is a deployment of that id already */
  addDeployment(deployment: PlannedDeployment): void
  /** Ends every connection, hanging ones too. */
  stop(): Promise<void>
}

/** Starts an HTTP server on 127.0.0.1 that answers as CodeDeploy does. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const {
    now = Date.now,
    pageSize = 100,
    nextTokenLifetime = 3_600_000,
    sessionSeconds,
    faults = () => undefined,
  } = options
  const deployments = createDeployments()
  for (const deployment of options.deployments ?? []) deployments.add(deployment)
  const pager = createPager({ pageSize, lifetime: nextTokenLifetime, now })
  const sts = createSecurityTokenService({ now, ...(sessionSeconds === undefined ? {} : { sessionSeconds }) })
  const requests: { -readonly [Name in keyof RecordedRequest]: RecordedRequest[Name] }[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const contentType = request.headers['content-type'] ?? ''
    const call: Call = contentType.startsWith('application/x-www-form-urlencoded')
      ? queryProtocol(sts, body)
      : jsonProtocol({
          request,
          body,
          credentialStatus: sts.credentialStatus,
          account: () => ({ deployments, pager, now: now() }),
        })
    const { operation, input } = call
    const record = { at: now(), operation, input, status: 0 } as (typeof requests)[number]
    const operationIndex = requests.filter(it => it.operation === operation).length
    const fault = faults({ operation, index: requests.length, operationIndex, input })
    requests.push(record)
    if (fault?.type === 'hang') return
    if (fault?.type === 'reset') {
      request.socket.resetAndDestroy()
      return
    }
    if (fault?.type === 'delay') await delay(fault.milliseconds)
    const answer = answerTo(call, fault)
    record.status = answer.status
    if (answer.errorName !== undefined) record.errorName = answer.errorName
    response.writeHead(answer.status, { 'content-type': call.contentType, 'x-amzn-requestid': randomUUID() })
    response.end(answer.body)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    addDeployment: deployment => deployments.add(deployment),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly errorName?: string
}

function answerTo(call: Call, fault: Fault | undefined): Answer {
  if (fault?.type === 'body') return { status: fault.status, body: fault.body }
  const failed = (error: ApiError): Answer => ({
    status: error.status,
    body: call.errorBody(error),
    errorName: error.name,
  })
  if (fault?.type === 'error') return failed(new ApiError(fault.name, fault.message, fault.status))
  try {
    return { status: 200, body: call.answer() }
  } catch (error) {
    if (error instanceof ApiError) return failed(error)
    throw error
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
