import type { Deployment, GroupNames, Target } from '../deployment/model.ts'

/**
 * What the watch needs to know of CodeDeploy: the port behind which the AWS SDK stays.
 *
 * Every call ends early, by throwing the signal's reason, when `signal` is aborted. Every call throws
 * `WatchError` if a retry cannot help, and is retried inside if it can.
 */
export interface DeploymentReader {
  /** How many times slower than usual to poll; 1 while nothing is throttled. */
  throttleFactor(): number
  /** GetDeployment. */
  readDeployment(deploymentId: string, signal: AbortSignal): Promise<Deployment>
  /**
   * The ids of the targets that the deployment has so far, over all pages; none before it has started.
   *
   * @param statuses only targets in one of these, as far as the API filters them: it may name others too
   */
  listTargetIds(
    deployment: Deployment,
    signal: AbortSignal,
    statuses?: readonly string[],
  ): Promise<readonly string[]>
  /**
   * The targets with these ids, in the order of `targetIds`. One that CodeDeploy does not describe (because it was
   * terminated, for example) comes with the status Unknown and without lifecycle events.
   */
  readTargets(
    deployment: Deployment,
    targetIds: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Target[]>
}

/** How many ids a page of a list was observed to hold; AWS does not document it. */
const idsPerPage = 100

/** When deployments were created, in milliseconds since the epoch; without an end, until now. */
export interface CreatedBetween {
  readonly start: number
  readonly end?: number
}

/** Some ids of a list, and the token of those that follow. */
export interface Page {
  /** Undefined if the answer held no list. */
  readonly ids: readonly string[] | undefined
  readonly nextToken: string | undefined
}

/** How the deployments of a group are found. Every call is one request. */
export interface DeploymentFinder {
  /** ListDeployments: one page. The order of the ids says nothing about the age of the deployments. */
  listDeployments(
    group: GroupNames,
    created: CreatedBetween,
    nextToken: string | undefined,
    signal: AbortSignal,
  ): Promise<Page>
  /** BatchGetDeployments: at most `largestBatch` of them, in any order. One that does not exist is left out. */
  readDeployments(deploymentIds: readonly string[], signal: AbortSignal): Promise<readonly Deployment[]>
}

/** How many ids BatchGetDeployments, BatchGetDeploymentTargets and BatchGetDeploymentInstances take in one request (facts.md). */
export const largestBatch = 25

/** How many targets one request reads: CodeDeploy takes one at a time for ECS and Lambda (facts.md). */
export function batchSize({ computePlatform }: Deployment): number {
  return computePlatform === 'Server' ? largestBatch : 1
}

/** How many requests it takes to read this many targets. */
export function batchesFor(deployment: Deployment, targets: number): number {
  return Math.ceil(targets / batchSize(deployment))
}

/** How many requests it takes to list this many ids. */
export function pagesFor(ids: number): number {
  return Math.max(Math.ceil(ids / idsPerPage), 1)
}
