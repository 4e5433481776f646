import {
  BatchGetDeploymentInstancesCommand,
  type InstanceStatus,
  ListDeploymentInstancesCommand,
} from '@aws-sdk/client-codedeploy'
import type { Target } from '../deployment/model.ts'
import { largestBatch } from '../watch/reader.ts'
import { mayBeEmpty, readAllPages, readInBatches, toDescriptions, toPage } from './batches.ts'
import type { Client } from './client.ts'
import type { SendRequest } from './retry.ts'
import type { TargetsApi } from './targets-reader.ts'
import { toInstanceTarget } from './to-model.ts'
import { text } from './wire.ts'

/**
 * ListDeploymentInstances and BatchGetDeploymentInstances: deprecated by AWS, for EC2/on-premises and Lambda.
 *
 * @param noteErrorMessage told what BatchGetDeploymentInstances says in its top-level `errorMessage`, about
 *   errors during the call
 */
export function createInstancesApi(
  client: Client,
  region: string,
  send: SendRequest,
  noteErrorMessage: (message: string) => void,
): TargetsApi {
  return {
    list: (deployment, signal, statuses) =>
      readAllPages(nextToken =>
        send(
          { operation: 'ListDeploymentInstances', region, subject: describe(deployment) },
          signal,
          async abortSignal => {
            const command = new ListDeploymentInstancesCommand({
              deploymentId: deployment.id,
              nextToken,
              ...(statuses === undefined ? {} : { instanceStatusFilter: [...statuses] as InstanceStatus[] }),
            })
            const answer = await client.send(command, { abortSignal })
            return toPage(answer.instancesList, answer.nextToken, mayBeEmpty(deployment, statuses))
          },
        ),
      ),

    read: (deployment, targetIds, signal) =>
      readInBatches(targetIds, largestBatch, batch =>
        send(
          { operation: 'BatchGetDeploymentInstances', region, subject: describe(deployment) },
          signal,
          async (abortSignal): Promise<readonly Target[]> => {
            const command = new BatchGetDeploymentInstancesCommand({
              deploymentId: deployment.id,
              instanceIds: [...batch],
            })
            const answer = await client.send(command, { abortSignal })
            const errorMessage = text(answer.errorMessage)
            if (errorMessage !== undefined) noteErrorMessage(errorMessage)
            return toDescriptions('BatchGetDeploymentInstances', answer.instancesSummary, toInstanceTarget)
          },
        ),
      ),
  }
}

/** Names the platform, so that InvalidComputePlatformException can be told with it. */
function describe(deployment: { readonly id: string; readonly computePlatform?: string }): string {
  const { id, computePlatform } = deployment
  return computePlatform === undefined ? `deployment ${id}` : `${computePlatform} deployment ${id}`
}
