import { BatchGetDeploymentTargetsCommand, ListDeploymentTargetsCommand } from '@aws-sdk/client-codedeploy'
import type { Target } from '../deployment/model.ts'
import { batchSize } from '../watch/reader.ts'
import { mayBeEmpty, readAllPages, readInBatches, toDescriptions, toPage } from './batches.ts'
import type { Client } from './client.ts'
import type { SendRequest } from './retry.ts'
import type { TargetsApi } from './targets-reader.ts'
import { toTarget } from './to-model.ts'

/**
 * ListDeploymentTargets and BatchGetDeploymentTargets, for every compute platform. CodeDeploy takes 25 ids at
 * a time for instances, one for everything else.
 */
export function createTargetsApi(client: Client, region: string, send: SendRequest): TargetsApi {
  return {
    list: (deployment, signal, statuses) =>
      readAllPages(nextToken =>
        send(
          { operation: 'ListDeploymentTargets', region, subject: `deployment ${deployment.id}` },
          signal,
          async abortSignal => {
            const command = new ListDeploymentTargetsCommand({
              deploymentId: deployment.id,
              nextToken,
              ...(statuses === undefined ? {} : { targetFilters: { TargetStatus: [...statuses] } }),
            })
            const answer = await client.send(command, { abortSignal })
            return toPage(answer.targetIds, answer.nextToken, mayBeEmpty(deployment, statuses))
          },
        ),
      ),

    read: (deployment, targetIds, signal) =>
      readInBatches(targetIds, batchSize(deployment), batch =>
        send(
          { operation: 'BatchGetDeploymentTargets', region, subject: `deployment ${deployment.id}` },
          signal,
          async (abortSignal): Promise<readonly Target[]> => {
            const command = new BatchGetDeploymentTargetsCommand({
              deploymentId: deployment.id,
              targetIds: [...batch],
            })
            const answer = await client.send(command, { abortSignal })
            return toDescriptions('BatchGetDeploymentTargets', answer.deploymentTargets, toTarget)
          },
        ),
      ),
  }
}
