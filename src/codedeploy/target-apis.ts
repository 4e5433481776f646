import {
  BatchGetDeploymentInstancesCommand,
  BatchGetDeploymentTargetsCommand,
  type InstanceStatus,
  ListDeploymentInstancesCommand,
  ListDeploymentTargetsCommand,
} from '@aws-sdk/client-codedeploy'
import type { Client } from '../aws/client.ts'
import type { Target } from '../deployment/model.ts'
import { toInstanceTarget, toTarget } from './to-model.ts'

/** One of CodeDeploy's two APIs for the targets of a deployment. Each function sends one request, once. */
export interface TargetApi {
  /** The operations, named as in the IAM action `codedeploy:OPERATION`. */
  readonly listOperation: string
  readonly batchOperation: string
  list(
    client: Client,
    query: {
      readonly deploymentId: string
      readonly nextToken: string | undefined
      /** Only targets in one of these statuses. */
      readonly statuses: readonly string[] | undefined
    },
    abortSignal: AbortSignal,
  ): Promise<{ readonly ids: unknown; readonly nextToken: unknown }>
  describe(
    client: Client,
    query: { readonly deploymentId: string; readonly ids: readonly string[] },
    abortSignal: AbortSignal,
  ): Promise<{
    readonly descriptions: unknown
    /** What the response says about errors during the call. */
    readonly errorMessage?: unknown
  }>
  toModel(description: unknown): Target | undefined
}

/** For every compute platform. It takes 25 ids at a time for instances, one for everything else. */
export const targetsApi: TargetApi = {
  listOperation: 'ListDeploymentTargets',
  batchOperation: 'BatchGetDeploymentTargets',
  async list(client, { deploymentId, nextToken, statuses }, abortSignal) {
    const targetFilters = statuses && { TargetStatus: [...statuses] }
    const command = new ListDeploymentTargetsCommand({ deploymentId, nextToken, targetFilters })
    const response = await client.send(command, { abortSignal })
    return { ids: response.targetIds, nextToken: response.nextToken }
  },
  async describe(client, { deploymentId, ids }, abortSignal) {
    const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds: [...ids] })
    const response = await client.send(command, { abortSignal })
    return { descriptions: response.deploymentTargets }
  },
  toModel: toTarget,
}

/** Deprecated by AWS. For EC2/on-premises and Lambda. */
export const instancesApi: TargetApi = {
  listOperation: 'ListDeploymentInstances',
  batchOperation: 'BatchGetDeploymentInstances',
  async list(client, { deploymentId, nextToken, statuses }, abortSignal) {
    const instanceStatusFilter = statuses && ([...statuses] as InstanceStatus[])
    const command = new ListDeploymentInstancesCommand({ deploymentId, nextToken, instanceStatusFilter })
    const response = await client.send(command, { abortSignal })
    return { ids: response.instancesList, nextToken: response.nextToken }
  },
  async describe(client, { deploymentId, ids }, abortSignal) {
    const command = new BatchGetDeploymentInstancesCommand({ deploymentId, instanceIds: [...ids] })
    const response = await client.send(command, { abortSignal })
    return { descriptions: response.instancesSummary, errorMessage: response.errorMessage }
  },
  toModel: toInstanceTarget,
}
