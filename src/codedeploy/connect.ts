import {
  BatchGetDeploymentsCommand,
  CodeDeployClient,
  ContinueDeploymentCommand,
  GetDeploymentCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { type Client, type CredentialsProvider, createClient, type ServiceOptions } from '../aws/client.ts'
import { regionOf } from '../aws/region.ts'
import { type RetryEvents, RetryingSender, type SenderOptions } from '../aws/retry.ts'
import { renewCredentials } from '../credentials/renewal.ts'
import type { ReadApi } from '../inputs.ts'
import { listOfTexts, message, text, token } from '../values/wire.ts'
import type { DeploymentFinder, DeploymentReader } from '../watch/reader.ts'
import { TargetReader, type TargetReaderEvents } from './target-reader.ts'
import { toDeployment, toDeployments } from './to-model.ts'

export interface ConnectOptions extends ServiceOptions {
  readonly api: ReadApi
  readonly events: ConnectionEvents
}

export interface ConnectionEvents extends RetryEvents, TargetReaderEvents {}

export interface CodeDeploy extends DeploymentReader, DeploymentFinder {
  readonly region: string
  /** What requests are signed with, renewed when it is due: for clients of other services. */
  readonly credentials?: CredentialsProvider
  /**
   * StopDeployment. `rollback: true` sends `autoRollbackEnabled: true`; else the group's own setting decides.
   * Returns what CodeDeploy said about it.
   */
  stopDeployment(
    deploymentId: string,
    options: { readonly rollback: boolean },
    signal: AbortSignal,
  ): Promise<string>
  /** ContinueDeployment with READY_WAIT: traffic is rerouted to the replacement fleet now. */
  continueDeployment(deploymentId: string, signal: AbortSignal): Promise<void>
  /** Reports that trouble with the API is over, if it is, before the last report. */
  reportRecovery(): void
}

export const codeDeployService = { name: 'CodeDeploy', iamPrefix: 'codedeploy' } as const

/**
 * Connects the watch to CodeDeploy: the only way from outside into this room.
 *
 * @throws InvalidInputError if no region is known, or what is given is not one
 */
export async function connect(options: ConnectOptions): Promise<CodeDeploy> {
  const client = createClient(CodeDeployClient, options)
  const region = await regionOf(client, options.redactor)
  const codeDeploy = connectThrough(client, region, {
    ...options,
    renewCredentials: () => renewCredentials(client),
  })
  return { ...codeDeploy, credentials: client.config.credentials }
}

/** Like `connect`, through a client that exists already. */
export function connectThrough(
  client: Client,
  region: string,
  options: Omit<ConnectOptions, 'region' | 'credentials' | 'environment'> &
    Pick<SenderOptions, 'renewCredentials'>,
): CodeDeploy {
  const { api, clock, events } = options
  const sender = new RetryingSender({ ...options, service: codeDeployService, region })
  const targets = new TargetReader({ api, client, sender, clock, events })

  return {
    region,
    throttleFactor: () => sender.throttleFactor.value,
    reportRecovery: () => sender.reportRecovery(),
    listTargetIds: (...request) => targets.list(...request),
    readTargets: (...request) => targets.read(...request),

    readDeployment: (deploymentId, signal) =>
      sender.send('GetDeployment', `deployment ${deploymentId}`, signal, async abortSignal => {
        const response = await client.send(new GetDeploymentCommand({ deploymentId }), { abortSignal })
        return toDeployment(response.deploymentInfo)
      }),

    stopDeployment: (deploymentId, { rollback }, signal) =>
      sender.send('StopDeployment', `deployment ${deploymentId}`, signal, async abortSignal => {
        const command = new StopDeploymentCommand({
          deploymentId,
          autoRollbackEnabled: rollback ? true : undefined,
        })
        const response = await client.send(command, { abortSignal })
        return message(response.statusMessage) ?? text(response.status) ?? 'no message'
      }),

    continueDeployment: (deploymentId, signal) =>
      sender.send('ContinueDeployment', `deployment ${deploymentId}`, signal, async abortSignal => {
        const command = new ContinueDeploymentCommand({ deploymentId, deploymentWaitType: 'READY_WAIT' })
        await client.send(command, { abortSignal })
      }),

    listDeployments: ({ applicationName, deploymentGroupName }, { start, end }, nextToken, signal) => {
      const subject = `deployment group ${deploymentGroupName} of application ${applicationName}`
      return sender.send('ListDeployments', subject, signal, async abortSignal => {
        const command = new ListDeploymentsCommand({
          applicationName,
          deploymentGroupName,
          createTimeRange: {
            start: new Date(start),
            end: end === undefined ? undefined : new Date(end),
          },
          nextToken,
        })
        const response = await client.send(command, { abortSignal })
        const ids: unknown = response.deployments
        return {
          ids: Array.isArray(ids) ? listOfTexts(ids) : undefined,
          nextToken: token(response.nextToken),
        }
      })
    },

    readDeployments: (deploymentIds, signal) =>
      sender.send('BatchGetDeployments', subjectOf(deploymentIds), signal, async abortSignal => {
        const command = new BatchGetDeploymentsCommand({ deploymentIds: [...deploymentIds] })
        const response = await client.send(command, { abortSignal })
        return toDeployments(response.deploymentsInfo)
      }),
  }
}

function subjectOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? `deployment ${first}` : `deployment ${first} and ${others.length} more`
}
