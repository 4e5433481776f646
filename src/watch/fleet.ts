import pMap from 'p-map'
import { splitIntoBatches } from '../batch.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Target } from '../deployment/model.ts'
import {
  isFinalDeploymentStatus,
  isFinalTargetStatus,
  isNotStarted,
  targetStatuses,
} from '../deployment/status.ts'
import { batchSize, type DeploymentReader } from './reader.ts'
import { requestsPerPoll } from './schedule.ts'

/** This many batches are read at a time. */
const concurrency = 4
/** A page of a list has been seen to hold this many ids. */
const idsPerPage = 100
/** Enough to list a large fleet and read what that shows; more would come as a burst. */
const mostSaved = 12
/** However much had to be read, after this many saved requests targets are read in turn again. */
const mostOverdrawn = 20
/** The part of the last poll's requests that is saved before anything is read in turn. */
const shareSavedFirst = 0.4
/** While the counts do not say whether something is missing, it is looked for this rarely: in polls for each page. */
const pollsPerPage = 8
const startedStatuses = targetStatuses.filter(status => status !== 'Pending')

/**
 * The targets of one deployment: what is known of them, and what a poll reads to keep that up to date.
 *
 * Three things hold, whatever the fleet's size:
 * 1. A failure that CodeDeploy counts is read in the poll that counts it.
 * 2. After the first poll, at most one request a second is sent on average.
 * 3. Before the verdict everything open is read once more.
 */
export class Fleet {
  /** Each target as it was last read, in the order of CodeDeploy's list; undefined until it has been read. */
  readonly #known = new Map<string, Target | undefined>()
  /** Ids, the longest unread first, of what has started and is not final, or has failed without diagnostics. */
  readonly #open = new Set<string>()
  /** Ids of what was Pending when it was last read. Not read again while CodeDeploy counts as many. */
  readonly #pending = new Set<string>()
  /** How many requests may be sent to read open targets in turn. Below zero: this many are saved first. */
  #budget = 0
  /** The deployment as the previous poll read it. */
  #before: Deployment | undefined
  #polls = 0
  readonly #reader: DeploymentReader

  constructor(reader: DeploymentReader) {
    this.#reader = reader
  }

  /** All targets that are known, each as it was last read; also after a poll that failed halfway. */
  get targets(): readonly Target[] {
    return [...this.#known.values()].filter(target => target !== undefined)
  }

  /**
   * Reads what may have changed, led by what GetDeployment has just said: failures whatever they cost, the rest in
   * turn, as the budget allows. Everything open if the deployment's status is another one, or this is the last poll.
   */
  async read(deployment: Deployment, isLastPoll: boolean, signal: AbortSignal): Promise<void> {
    const before = this.#before
    this.#before = deployment
    this.#polls += 1
    const { status } = deployment
    if (isNotStarted(status)) return
    if (this.#known.size === 0) {
      await this.#readAll(deployment, signal)
      // The first poll costs what it costs. What the last one will cost beyond a usual poll is saved in time.
      const last = pagesFor(this.#known.size) + batchesFor(deployment, this.#open.size + this.#pending.size)
      this.#budget = -Math.max(last - 2, 0) * shareSavedFirst
    } else if (isLastPoll || isFinalDeploymentStatus(status) || status !== before?.status) {
      await this.#readAll(deployment, signal)
    } else {
      const earned = requestsPerPoll(this.#known.size, this.#reader.throttleFactor())
      this.#budget = Math.min(Math.max(this.#budget, -mostOverdrawn) + earned, mostSaved)
      await this.#readChanged(deployment, before, signal)
    }
  }

  /** Everything that is not final, and what was missed. */
  async #readAll(deployment: Deployment, signal: AbortSignal): Promise<void> {
    await this.#readTargets(deployment, [...this.#open, ...this.#pending], signal)
    // In place CodeDeploy counts every target from the beginning; in blue/green that is not documented.
    const isInPlace = deployment.deploymentType === 'IN_PLACE'
    if (!isInPlace || this.#known.size === 0 || countedByCodeDeploy(deployment) !== this.#known.size) {
      await this.#readTargets(deployment, await this.#listUnknown(deployment, signal), signal)
    }
    if (this.#failuresMissing(deployment) > 0) {
      await this.#readTargets(deployment, await this.#listFailed(deployment, signal), signal)
    }
  }

  async #readChanged(deployment: Deployment, before: Deployment, signal: AbortSignal): Promise<void> {
    const late = this.#isListDue(deployment, before) ? await this.#listUnknown(deployment, signal) : []
    const failed = this.#isFailureDue(deployment, before) ? await this.#findFailed(deployment, signal) : []
    const due = new Set([...late, ...failed])
    const inTurn = (await this.#findStarted(deployment, signal)) ? Math.max(Math.floor(this.#budget), 0) : 0
    const batches = Math.max(batchesFor(deployment, due.size), inTurn)
    const ids = [...new Set([...due, ...this.#open])]
    await this.#readTargets(deployment, ids.slice(0, batches * batchSize(deployment)), signal)
  }

  /** Whether to list all targets because there may be some that are not known. */
  #isListDue(deployment: Deployment, before: Deployment): boolean {
    const counted = countedByCodeDeploy(deployment)
    if (counted === this.#known.size) return false
    return counted !== countedByCodeDeploy(before) || this.#isRetryDue(this.#known.size)
  }

  #isFailureDue(deployment: Deployment, before: Deployment): boolean {
    if (this.#failuresMissing(deployment) <= 0) return false
    const { Failed: failed = 0 } = deployment.overview ?? {}
    return failed !== (before.overview?.Failed ?? 0) || this.#isRetryDue(failed)
  }

  #isRetryDue(ids: number): boolean {
    return this.#polls % (pollsPerPage * pagesFor(ids)) === 0
  }

  /** How many more targets CodeDeploy counts as failed than have been read as failed. */
  #failuresMissing({ overview }: Deployment): number {
    return (overview?.Failed ?? 0) - this.targets.filter(({ status }) => status === 'Failed').length
  }

  /** Ids among which are those that have failed: by a list, or all that are not final if that is cheaper. */
  async #findFailed(deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> {
    const pages = pagesFor(deployment.overview?.Failed ?? 0)
    const byList = pages + batchesFor(deployment, this.#failuresMissing(deployment))
    const byReading = batchesFor(deployment, this.#open.size + this.#pending.size)
    if (byReading <= byList) return [...this.#open, ...this.#pending]
    return await this.#listFailed(deployment, signal)
  }

  /**
   * If fewer targets are counted as Pending than are known to be, finds those that have started and moves them to the
   * open ones: by the shorter list, of Pending targets or of all others, or all of them if reading them is cheaper.
   * Returns false if the list must be saved for first.
   */
  async #findStarted(deployment: Deployment, signal: AbortSignal): Promise<boolean> {
    const { overview } = deployment
    const pending = [...this.#pending]
    const stillPending = overview?.Pending ?? 0
    if (pending.length <= stillPending) return true
    const others = this.#known.size - stillPending
    const pages = pagesFor(Math.min(stillPending, others))
    const byList = pages + batchesFor(deployment, pending.length - stillPending)
    if (overview === undefined || batchesFor(deployment, pending.length) <= byList) {
      this.#noteStarted(pending)
      return true
    }
    if (this.#budget < Math.min(pages + 1, mostSaved)) return false
    const isOfPending = stillPending < others
    const listed = new Set(await this.#list(deployment, signal, isOfPending ? ['Pending'] : startedStatuses))
    this.#noteStarted(pending.filter(id => listed.has(id) !== isOfPending))
    return true
  }

  #noteStarted(ids: readonly string[]): void {
    for (const id of ids) {
      this.#pending.delete(id)
      this.#open.add(id)
    }
  }

  async #listUnknown(deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> {
    const ids = await this.#list(deployment, signal)
    return ids.filter(id => this.#known.get(id) === undefined)
  }

  async #listFailed(deployment: Deployment, signal: AbortSignal): Promise<readonly string[]> {
    const ids = await this.#list(deployment, signal, ['Failed'])
    return ids.filter(id => this.#known.get(id)?.status !== 'Failed')
  }

  async #list(
    deployment: Deployment,
    signal: AbortSignal,
    statuses?: readonly string[],
  ): Promise<readonly string[]> {
    const ids = await this.#reader.listTargetIds(deployment, signal, statuses)
    this.#budget -= pagesFor(ids.length)
    for (const id of ids) if (!this.#known.has(id)) this.#known.set(id, undefined)
    return ids
  }

  async #readTargets(deployment: Deployment, ids: readonly string[], signal: AbortSignal): Promise<void> {
    const readBatch = async (batch: readonly string[]): Promise<void> => {
      this.#budget -= 1
      // Noted batch by batch, so that what was read is known if another batch fails.
      for (const target of await this.#reader.readTargets(deployment, batch, signal)) this.#note(target)
    }
    await pMap(splitIntoBatches(ids, batchSize(deployment)), readBatch, { concurrency })
  }

  #note(target: Target): void {
    const { id, status } = target
    this.#known.set(id, target)
    // Taken out and put in again, an id is the last of its set.
    this.#open.delete(id)
    this.#pending.delete(id)
    if (status === 'Pending') this.#pending.add(id)
    else if (!isFinalTargetStatus(status) || isUnexplained(target)) this.#open.add(id)
  }
}

/** A failed event may come later than its target's status, and the diagnostics later than the event. */
function isUnexplained({ status, lifecycleEvents }: Target): boolean {
  return (
    status === 'Failed' &&
    !lifecycleEvents.some(event => event.status === 'Failed' && event.diagnostics !== undefined)
  )
}

function pagesFor(ids: number): number {
  return Math.max(Math.ceil(ids / idsPerPage), 1)
}

function batchesFor(deployment: Deployment, targets: number): number {
  return Math.ceil(targets / batchSize(deployment))
}
