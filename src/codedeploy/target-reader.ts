import { isDenied, isUnavailableOperation, UnreadableResponseError } from '../aws/classify-error.ts'
import type { Client } from '../aws/client.ts'
import type { RetryingSender } from '../aws/retry.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Target } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import type { ReadApi } from '../inputs.ts'
import type { Clock } from '../time/clock.ts'
import { listOfTexts, message, token } from '../values/wire.ts'
import { batchSize } from '../watch/reader.ts'
import { readAllPages, readInBatches } from './batches.ts'
import { instancesApi, type TargetApi, targetsApi } from './target-apis.ts'
import { shortTargetId, undescribedTarget } from './to-model.ts'

/** Between two pages of a very long list, in milliseconds. */
const pauseBetweenPages = 200

/** A request asks for 25 targets at most. */
const mostDescriptions = 1_000

export interface TargetReaderEvents {
  /** `api: auto` falls back to the instances API. */
  fellBack(reason: string): void
  /** BatchGetDeploymentInstances reported errors during the call. */
  answeredWithErrorMessage(message: string): void
}

export interface TargetReaderOptions {
  readonly api: ReadApi
  readonly client: Client
  readonly sender: RetryingSender
  readonly clock: Clock
  readonly events: TargetReaderEvents
}

/** Reads the targets of a deployment, through the API that the input `api` chooses. */
export class TargetReader {
  readonly #options: TargetReaderOptions
  /** The ids as CodeDeploy listed them, by the short ids that people look for. */
  readonly #listedIds = new Map<string, string>()
  /** A list by status was refused, so whole lists are requested. */
  #refusesFilters = false
  /** Why the targets API cannot be used: the instances API is used from then on (`api: auto`). */
  #refusal: WatchError | undefined

  constructor(options: TargetReaderOptions) {
    this.#options = options
  }

  /** `listTargetIds` of `DeploymentReader`. */
  async list(
    deployment: Deployment,
    signal: AbortSignal,
    statuses?: readonly string[],
  ): Promise<readonly string[]> {
    try {
      const ids = await this.#withApi(deployment, api =>
        this.#listFiltered(api, deployment, signal, statuses),
      )
      for (const id of ids) this.#listedIds.set(shortTargetId(id), id)
      return ids.map(shortTargetId)
    } catch (error) {
      if (error instanceof WatchError && error.code === 'DeploymentNotStartedException') return []
      throw error
    }
  }

  /** `readTargets` of `DeploymentReader`. */
  async read(
    deployment: Deployment,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Target[]> {
    const listed = ids.map(id => this.#listedIds.get(id) ?? id)
    const targets = await this.#withApi(deployment, api =>
      readInBatches(listed, batchSize(deployment), batch => this.#readBatch(api, deployment, batch, signal)),
    )
    const found = new Map(targets.map(target => [target.id, target]))
    return ids.map(id => found.get(id) ?? undescribedTarget(id))
  }

  /**
   * `api: auto` uses the targets API until the credentials are denied it, or the endpoint does not know it; then
   * the instances API, if the platform has one. If both are denied, the error is that of the targets API, which is
   * the one to allow.
   */
  async #withApi<Result>(
    { computePlatform }: Deployment,
    call: (api: TargetApi) => Promise<Result>,
  ): Promise<Result> {
    const { api, events } = this.#options
    if (api === 'instances') return await call(instancesApi)
    if (this.#refusal === undefined) {
      try {
        return await call(targetsApi)
      } catch (error) {
        const canFallBack = api === 'auto' && computePlatform !== 'ECS'
        if (!canFallBack || !(error instanceof WatchError) || !isUnavailableOperation(error)) throw error
        // Batches that are read side by side are refused together.
        if (this.#refusal === undefined) events.fellBack(error.message)
        this.#refusal ??= error
      }
    }
    try {
      return await call(instancesApi)
    } catch (error) {
      const isOtherPlatform = error instanceof WatchError && error.code === 'InvalidComputePlatformException'
      const isUseless = isOtherPlatform || isDenied(error)
      throw isUseless && isDenied(this.#refusal) ? this.#refusal : error
    }
  }

  async #listFiltered(
    api: TargetApi,
    deployment: Deployment,
    signal: AbortSignal,
    statuses: readonly string[] | undefined,
  ): Promise<readonly string[]> {
    if (statuses === undefined || this.#refusesFilters) return await this.#listPages(api, deployment, signal)
    try {
      return await this.#listPages(api, deployment, signal, statuses)
    } catch (error) {
      // A filter only saves requests: the whole list will do, or fails for a reason that is not the filter.
      if (!(error instanceof WatchError) || error.code === 'TooManyTargets') throw error
      const ids = await this.#listPages(api, deployment, signal)
      this.#refusesFilters = true
      return ids
    }
  }

  async #listPages(
    api: TargetApi,
    deployment: Deployment,
    signal: AbortSignal,
    statuses?: readonly string[],
  ): Promise<readonly string[]> {
    const { client, sender, clock } = this.#options
    const mayBeEmpty = statuses !== undefined || (countedByCodeDeploy(deployment) ?? 0) === 0
    const readPage = (nextToken: string | undefined) =>
      sender.send(api.listOperation, subjectOf(deployment), signal, async abortSignal => {
        const query = { deploymentId: deployment.id, nextToken, statuses }
        const response = await api.list(client, query, abortSignal)
        const ids = Array.isArray(response.ids) ? listOfTexts(response.ids) : undefined
        // Taken for an empty list, it would hide targets.
        if (ids === undefined && !mayBeEmpty) {
          throw new UnreadableResponseError(
            'the response has no list of targets, although CodeDeploy counts some',
          )
        }
        return { ids, nextToken: token(response.nextToken) }
      })
    return await readAllPages(readPage, {
      subject: `${api.listOperation} for ${subjectOf(deployment)}`,
      pause: () => clock.sleep(pauseBetweenPages, signal),
    })
  }

  async #readBatch(
    api: TargetApi,
    deployment: Deployment,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Target[]> {
    const { client, sender, events } = this.#options
    return await sender.send(api.batchOperation, subjectOf(deployment), signal, async abortSignal => {
      const query = { deploymentId: deployment.id, ids }
      const { descriptions, errorMessage } = await api.describe(client, query, abortSignal)
      const errorText = message(errorMessage)
      if (errorText !== undefined) events.answeredWithErrorMessage(errorText)
      // Taken for an empty list, it would make every target an undescribed one.
      if (!Array.isArray(descriptions)) {
        throw new UnreadableResponseError(`the response to ${api.batchOperation} has no list`)
      }
      return descriptions.slice(0, mostDescriptions).flatMap(description => api.toModel(description) ?? [])
    })
  }
}

/** Names ECS and Lambda, which explains InvalidComputePlatformException. */
function subjectOf({ id, computePlatform = 'Server' }: Deployment): string {
  return computePlatform === 'Server' ? `deployment ${id}` : `${computePlatform} deployment ${id}`
}
