import type { Deployment } from '../deployment/model.ts'

/** How many ids BatchGetDeploymentTargets and BatchGetDeploymentInstances take in one request. */
export const largestBatch = 25

/** How many targets one request reads: CodeDeploy takes one at a time for ECS and Lambda (facts.md). */
export function batchSize({ computePlatform }: Deployment): number {
  return computePlatform === 'Server' ? largestBatch : 1
}

/** The ids in their order, in batches of so many, the last one with what is left. */
export function splitIntoBatches(ids: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  )
}
