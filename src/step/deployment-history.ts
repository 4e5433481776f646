import { splitIntoBatches } from '../batch.ts'
import { type PageLimits, readPages } from '../codedeploy/batches.ts'
import type { Deployment, GroupNames } from '../deployment/model.ts'
import { type CreatedBetween, type DeploymentFinder, largestBatch } from '../watch/reader.ts'

/** No more deployments than about this many, the newest ones, are read of a group. */
export const mostDeployments = 500

const day = 86_400_000
/** No deployment is older than CodeDeploy's API, of 2014-10-06. */
const beginning = Date.UTC(2014, 9, 6)
/** A range with more deployments, or more pages, is cut in two, and its later half is read first. */
const limits: PageLimits = { ids: 100, pages: 5 }
/** How much of a range is read once it has been cut often enough. */
const lastLimits: PageLimits = { ids: mostDeployments, pages: 100 }
const mostCuts = 16
/** A deployment may be listed a while after it was created, in milliseconds. */
const listedLate = 5 * 60_000

interface Range {
  readonly start: number
  readonly end?: number
}

/**
 * The deployments of a group, as far as they were read. CodeDeploy lists only their ids, in no order, so they are listed by ranges of time, the latest first, until what is looked for is found.
 */
export class DeploymentHistory {
  readonly #finder: DeploymentFinder
  readonly #group: GroupNames
  /** Called before each request: waits until it may be sent. */
  readonly #pace: (signal: AbortSignal) => Promise<void>
  readonly #known = new Map<string, Deployment>()
  readonly #missing = new Set<string>()

  constructor(finder: DeploymentFinder, group: GroupNames, pace: (signal: AbortSignal) => Promise<void>) {
    this.#finder = finder
    this.#group = group
    this.#pace = pace
  }

  /** Every deployment that was read, in any order. */
  get known(): readonly Deployment[] {
    return [...this.#known.values()]
  }

  /** Ids that were asked for by themselves, and that CodeDeploy did not describe. */
  get missing(): ReadonlySet<string> {
    return this.#missing
  }

  /**
   * Reads the deployments from the newest to the oldest. Yields after each range of time: everything that was created
   * since its beginning is then known.
   *
   * @param now milliseconds since the epoch; whether it is quite right does not matter
   */
  async *readBack(now: number, signal: AbortSignal): AsyncGenerator<void, void, void> {
    yield* this.#readRanges(
      [
        { start: now - day },
        { start: now - 30 * day, end: now - day },
        { start: beginning, end: now - 30 * day },
      ],
      now,
      signal,
    )
  }

  /** Reads what was created since the newest deployment that is known. Goes by CodeDeploy's time, not by ours. */
  async readNewer(now: number, signal: AbortSignal): Promise<void> {
    const newest = Math.max(...this.known.map(({ createTime }) => createTime ?? beginning), beginning)
    for await (const _ of this.#readRanges([{ start: newest - listedLate }], now, signal)) {
      // Each range is read to its end.
    }
  }

  /** Reads one deployment by its id. */
  async readById(deploymentId: string, signal: AbortSignal): Promise<void> {
    await this.#read([deploymentId], signal)
    if (!this.#known.has(deploymentId)) this.#missing.add(deploymentId)
  }

  async *#readRanges(
    ranges: readonly Range[],
    now: number,
    signal: AbortSignal,
  ): AsyncGenerator<void, void, void> {
    const left = [...ranges]
    let cuts = 0
    for (let range = left.shift(); range !== undefined; range = left.shift()) {
      const middle = Math.floor((range.start + (range.end ?? now)) / 2)
      const canBeCut = cuts < mostCuts && middle > range.start
      const { ids, isComplete } = await this.#list(range, canBeCut ? limits : lastLimits, signal)
      if (!isComplete && canBeCut) {
        cuts += 1
        left.unshift({ start: middle, end: range.end }, { start: range.start, end: middle })
        continue
      }
      await this.#read(ids, signal)
      yield
      if (this.#known.size >= mostDeployments) return
    }
  }

  async #list(range: CreatedBetween, most: PageLimits, signal: AbortSignal) {
    return await readPages(async nextToken => {
      await this.#pace(signal)
      return await this.#finder.listDeployments(this.#group, range, nextToken, signal)
    }, most)
  }

  async #read(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const unknown = ids.filter(id => !this.#known.has(id))
    for (const batch of splitIntoBatches(unknown, largestBatch)) {
      await this.#pace(signal)
      for (const deployment of await this.#finder.readDeployments(batch, signal)) {
        this.#known.set(deployment.id, deployment)
      }
    }
  }
}
