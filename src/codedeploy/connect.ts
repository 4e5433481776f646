import {
  ContinueDeploymentCommand,
  GetDeploymentCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { WatchError } from '../errors.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import { orAborted, withTimeout } from '../time/timeout.ts'
import type { DeploymentController, DeploymentReader } from '../watch/reader.ts'
import type { Environment } from './agents.ts'
import {
  type Client,
  type CredentialsProvider,
  createClient,
  regionOf,
  type Timeouts,
  usualTimeouts,
} from './client.ts'
import { createInstancesApi } from './instances-api.ts'
import { createPatience, type PatienceEvents, type SendRequest } from './retry.ts'
import { createTargetsApi } from './targets-api.ts'
import { completed, type TargetsApi, withFallback } from './targets-reader.ts'
import { toDeployment } from './to-model.ts'
import { list, text } from './wire.ts'

export type ReadApi = 'auto' | 'targets' | 'instances'

export interface ConnectOptions {
  readonly region: string | undefined
  readonly credentials: CredentialsProvider | undefined
  readonly api: ReadApi
  readonly environment: Environment
  readonly clock: Clock
  /** Numbers from 0 to 1, for the jitter of pauses. */
  readonly random: () => number
  readonly events: ConnectionEvents
  /** Default: the usual ones. */
  readonly timeouts?: Timeouts
}

export interface ConnectionEvents extends PatienceEvents {
  /** `api: auto` goes on with the instances API. */
  fellBack(reason: string): void
  /** BatchGetDeploymentInstances said something about errors during the call. */
  answeredWithErrorMessage(message: string): void
}

export interface CodeDeploy extends DeploymentReader, DeploymentController {
  readonly region: string
  /** Tells that trouble with the API is over, where it is, before the last report. */
  settle(): void
}

/**
 * Connects the watch to CodeDeploy: the only way from outside into this room.
 *
 * @throws InvalidInputError where no region is known
 */
export async function connect(options: ConnectOptions): Promise<CodeDeploy> {
  const client = createClient({ ...options, timeouts: options.timeouts ?? usualTimeouts })
  return connectThrough(client, await regionOf(client), options)
}

/** As `connect`, through a client that is there already. */
export function connectThrough(
  client: Client,
  region: string,
  options: Omit<ConnectOptions, 'region' | 'credentials' | 'environment'>,
): CodeDeploy {
  const timeouts = options.timeouts ?? usualTimeouts
  const patience = createPatience(options.clock, options.random, options.events)
  const send: SendRequest = (request, signal, attempt) =>
    // Sockets live in the machine's own time, whatever clock the pauses between attempts go by.
    patience.send(request, signal, limited =>
      withTimeout(systemClock, timeouts.attempt, limited, ending => orAborted(ending, attempt(ending))),
    )
  const targets = completed(createTargetsApi(client, region, send))
  const instances = completed(
    createInstancesApi(client, region, send, options.events.answeredWithErrorMessage),
  )
  const apis: Readonly<Record<ReadApi, TargetsApi>> = {
    targets,
    instances,
    auto: withFallback(targets, instances, error => options.events.fellBack(error.message)),
  }
  const api = apis[options.api]
  const about = (operation: string, subject: string) => ({ operation, region, subject })

  return {
    region,
    throttleFactor: patience.slowdown,
    settle: patience.settle,
    listTargetIds: api.list,
    readTargets: api.read,

    readDeployment: (deploymentId, signal) =>
      send(about('GetDeployment', `deployment ${deploymentId}`), signal, async abortSignal => {
        const answer = await client.send(new GetDeploymentCommand({ deploymentId }), { abortSignal })
        return toDeployment(answer.deploymentInfo)
      }),

    stopDeployment: (deploymentId, { rollback }, signal) =>
      send(about('StopDeployment', `deployment ${deploymentId}`), signal, async abortSignal => {
        const command = new StopDeploymentCommand({
          deploymentId,
          ...(rollback ? { autoRollbackEnabled: true } : {}),
        })
        const answer = await client.send(command, { abortSignal })
        return text(answer.statusMessage) ?? text(answer.status) ?? 'no message'
      }),

    continueDeployment: (deploymentId, signal) =>
      send(about('ContinueDeployment', `deployment ${deploymentId}`), signal, async abortSignal => {
        const command = new ContinueDeploymentCommand({ deploymentId, deploymentWaitType: 'READY_WAIT' })
        await client.send(command, { abortSignal })
      }),

    findLatestDeploymentId: async (applicationName, deploymentGroupName, signal) => {
      const subject = `deployment group ${deploymentGroupName} of application ${applicationName}`
      const latest = await send(about('ListDeployments', subject), signal, async abortSignal => {
        const command = new ListDeploymentsCommand({ applicationName, deploymentGroupName })
        const answer = await client.send(command, { abortSignal })
        return list(answer.deployments)
          .map(text)
          .find(id => id !== undefined)
      })
      if (latest !== undefined) return latest
      throw new WatchError(
        'DeploymentDoesNotExistException',
        `There is no deployment of ${subject} in ${region}.`,
        {
          hint: 'Create a deployment first, or check the region (aws-region) and the account.',
        },
      )
    },
  }
}
