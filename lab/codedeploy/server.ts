import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCallReader } from './calls.ts'
import { createDeployments } from './deployments.ts'
import type { Faults } from './faults.ts'
import { createHandler, type RecordedRequest } from './handler.ts'
import type { PlannedDeployment } from './plan/plan.ts'
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
  /** Default: nothing goes wrong. */
  readonly faults?: Faults
  /** How long assumed roles last. Default: as long as the client asks for. */
  readonly sessionSeconds?: number
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

/** Longer than the pause between two polls, so that no client meets a connection just being closed. */
const keepAliveMilliseconds = 60_000
const usualPageSize = 100
const usualTokenLifetime = 3_600_000

/**
 * Starts an HTTP server on 127.0.0.1 that answers as CodeDeploy does, and as much of STS as assuming a role
 * with a web identity takes.
 *
 * @throws Error where the port is taken, or two deployments share an id
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { now = Date.now, sessionSeconds, faults = () => undefined } = options
  const deployments = createDeployments()
  for (const deployment of options.deployments ?? []) deployments.add(deployment)
  const pager = createPager({
    pageSize: options.pageSize ?? usualPageSize,
    lifetime: options.nextTokenLifetime ?? usualTokenLifetime,
    now,
  })
  const sts = createSecurityTokenService({ now, ...(sessionSeconds === undefined ? {} : { sessionSeconds }) })
  const readCall = createCallReader(sts, () => ({ deployments, pager, now: now() }))
  const requests: RecordedRequest[] = []

  const server = createServer(createHandler({ readCall, faults, now, requests }))
  server.keepAliveTimeout = keepAliveMilliseconds
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
