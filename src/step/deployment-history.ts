import { type PageLimits, readPages } from '../codedeploy/batches.ts'
import type { Deployment, GroupNames } from '../deployment/model.ts'
import { splitIntoBatches } from '../values/batch.ts'
import { type CreatedBetween, type DeploymentFinder, largestBatch } from '../watch/reader.ts'

/** No more deployments than about this many, the newest ones, are read of a group. */
export const mostDeployments = 500

const day = 86_400_000
/** No deployment is older than CodeDeploy's API, of 2014-10-06. */
const beginning = Date.UTC(2014, 9, 6)
/** A range with more deployments, or more pages, is cut in two, and its later half is read first. */
const limits: PageLimits = { ids: 100, pages: 5 }
/** How much of a range is read once it has been cut often enough. */
const lastLimits: PageLimits = { ids: mostDeployments, pages: 20 }
const mostCuts = 16
/** A search takes at most this many requests, no matter what CodeDeploy answers; 3,000 deployments take 35. */
const mostRequests = 100
/** A deployment may be listed a while after it was created, in milliseconds. */
const listedLate = 5 * 60_000

/**
 * The deployments of a group, as far as they were read. CodeDeploy lists only their ids, in no order, so they are listed by ranges of time, the latest first, until what is looked for is found.
 */
export class DeploymentHistory {
  readonly #finder: DeploymentFinder
  readonly #group: GroupNames
  readonly #known = new Map<string, Deployment>()
  readonly #missing = new Set<string>()
  readonly #mostRequests: number
  /** How many requests the present search may still send. */
  #requestsLeft = 0

  /** @param most requests of one search: what it has not read by then, it does not know */
  constructor(finder: DeploymentFinder, group: GroupNames, most = mostRequests) {
    this.#finder = finder
    this.#group = group
    this.#mostRequests = most
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
    const newest = this.known.reduce(
      // A time that has not come yet would hide everything that is created until then.
      (latest, { createTime = beginning }) => Math.max(latest, Math.min(createTime, now)),
      beginning,
    )
    for await (const _ of this.#readRanges([{ start: newest - listedLate }], now, signal)) {
      // Each range is read to its end.
    }
  }

  /** Reads one deployment by its id. */
  async readById(deploymentId: string, signal: AbortSignal): Promise<void> {
    await this.#read([deploymentId], signal)
    if (!this.#known.has(deploymentId)) this.giveUp(deploymentId)
  }

  /** From now on a deployment counts as one that CodeDeploy does not describe. */
  giveUp(deploymentId: string): void {
    this.#missing.add(deploymentId)
  }

  async *#readRanges(
    ranges: readonly CreatedBetween[],
    now: number,
    signal: AbortSignal,
  ): AsyncGenerator<void, void, void> {
    const left = [...ranges]
    let cuts = 0
    this.#requestsLeft = this.#mostRequests
    for (let range = left.shift(); range !== undefined; range = left.shift()) {
      const middle = Math.floor((range.start + (range.end ?? now)) / 2)
      const canBeCut = cuts < mostCuts && middle > range.start && this.#requestsLeft > 0
      const { ids, isComplete } = await this.#list(range, canBeCut ? limits : lastLimits, signal)
      if (!isComplete && canBeCut) {
        cuts += 1
        left.unshift({ start: middle, end: range.end }, { start: range.start, end: middle })
        continue
      }
      await this.#read(ids, signal)
      yield
      if (this.#known.size >= mostDeployments || this.#requestsLeft <= 0) return
    }
  }

  async #list(range: CreatedBetween, most: PageLimits, signal: AbortSignal) {
    return await readPages(async nextToken => {
      this.#requestsLeft -= 1
      const page = await this.#finder.listDeployments(this.#group, range, nextToken, signal)
      // Nothing promises a length of pages, or that they end.
      const ids = page.ids?.slice(0, mostDeployments)
      return { ids, nextToken: this.#requestsLeft > 0 ? page.nextToken : undefined }
    }, most)
  }

  async #read(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const unknown = ids.filter(id => !this.#known.has(id)).slice(0, mostDeployments)
    for (const batch of splitIntoBatches(unknown, largestBatch)) {
      this.#requestsLeft -= 1
      for (const deployment of await this.#finder.readDeployments(batch, signal)) {
        this.#known.set(deployment.id, deployment)
      }
    }
  }
}
