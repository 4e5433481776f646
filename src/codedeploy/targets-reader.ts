import type { Deployment, Target } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { isDenied, isUnavailableOperation } from './errors.ts'
import { shortTargetId, undescribedTarget } from './to-model.ts'

/** One of CodeDeploy's two APIs for the targets of a deployment. */
export interface TargetsApi {
  /** All ids, or those of targets in one of these statuses, as CodeDeploy gives them. */
  list(deployment: Deployment, signal: AbortSignal, statuses?: readonly string[]): Promise<readonly string[]>
  /** What CodeDeploy says of these ids, in any order, without those that it does not describe. */
  read(deployment: Deployment, ids: readonly string[], signal: AbortSignal): Promise<readonly Target[]>
}

/**
 * What both APIs need alike: none listed before the deployment has started, all where a filter is refused, short
 * ids for people while CodeDeploy is asked with the ones that it gave, and an answer for every id.
 */
export function completed(api: TargetsApi): TargetsApi {
  const given = new Map<string, string>()
  let refusesFilters = false

  const listFiltered: TargetsApi['list'] = async (deployment, signal, statuses) => {
    if (statuses === undefined || refusesFilters) return await api.list(deployment, signal)
    try {
      return await api.list(deployment, signal, statuses)
    } catch (error) {
      // A filter only saves requests: the whole list will do, or fails for a reason that is none of the filter's.
      if (!(error instanceof WatchError)) throw error
      const ids = await api.list(deployment, signal)
      refusesFilters = true
      return ids
    }
  }

  return {
    list: async (deployment, signal, statuses) => {
      try {
        const ids = await listFiltered(deployment, signal, statuses)
        for (const id of ids) given.set(shortTargetId(id), id)
        return ids.map(shortTargetId)
      } catch (error) {
        if (error instanceof WatchError && error.code === 'DeploymentNotStartedException') return []
        throw error
      }
    },
    read: async (deployment, ids, signal) => {
      const targets = await api.read(
        deployment,
        ids.map(id => given.get(id) ?? id),
        signal,
      )
      const found = new Map(targets.map(target => [target.id, target]))
      return ids.map(id => found.get(id) ?? undescribedTarget(id))
    },
  }
}

/**
 * `api: auto`: the targets API until the credentials are denied it, or the endpoint does not know it; from
 * then on the instances API, where the platform has one. Where both are denied, the error is the one of the
 * targets API, which is the one to allow.
 *
 * @param noteFallback told once, with the error that led to it
 */
export function withFallback(
  targets: TargetsApi,
  instances: TargetsApi,
  noteFallback: (error: WatchError) => void,
): TargetsApi {
  let refusal: WatchError | undefined

  const attempt = async <Result>(
    deployment: Deployment,
    call: (api: TargetsApi) => Promise<Result>,
  ): Promise<Result> => {
    if (refusal === undefined) {
      try {
        return await call(targets)
      } catch (error) {
        const hasOtherApi = deployment.computePlatform !== 'ECS'
        if (!(error instanceof WatchError) || !isUnavailableOperation(error) || !hasOtherApi) throw error
        refusal = error
        noteFallback(error)
      }
    }
    try {
      return await call(instances)
    } catch (error) {
      throw isDenied(refusal) && isUnusable(error) ? refusal : error
    }
  }

  return {
    list: (deployment, signal, statuses) =>
      attempt(deployment, api => api.list(deployment, signal, statuses)),
    read: (deployment, ids, signal) => attempt(deployment, api => api.read(deployment, ids, signal)),
  }
}

/** Whether there is no way through the instances API either: denied too, or another platform's deployment. */
function isUnusable(error: unknown): boolean {
  const isOtherPlatform = error instanceof WatchError && error.code === 'InvalidComputePlatformException'
  return isOtherPlatform || isDenied(error)
}
