import pMap from 'p-map'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment, Target } from '../deployment/model.ts'
import {
  isFinalDeploymentStatus,
  isFinalTargetStatus,
  isNotStarted,
  targetStatuses,
} from '../deployment/status.ts'
import { splitIntoBatches } from '../values/batch.ts'
import { batchesFor, batchSize, type DeploymentReader, pagesFor } from './reader.ts'
import { isSmall, requestsPerPoll } from './schedule.ts'

/** This many batches are read at a time. */
const concurrency = 4
/** Enough to list a large fleet and read what that shows; more would come as a burst. */
const mostSaved = 12
/** The most debt: after this many saved requests, targets are read in turn again, no matter how much was read. */
const mostOverdrawn = 20
/** The part of the last poll's requests that is saved before anything is read in turn. */
const shareSavedFirst = 0.4
/** While the counts do not say whether something is missing, it is looked for once in this many polls, times the pages of the list. */
const pollsPerPage = 8
const startedStatuses = targetStatuses.filter(status => status !== 'Pending')

/**
 * The targets of one deployment: what is known of them, and what a poll reads to keep that up to date.
 *
 * Three things are true for fleets of every size:
 * 1. A failure that CodeDeploy counts is read in the poll that counts it.
 * 2. After the first poll and until the last, at most one request a second is sent on average: the budget sees to it,
 *    and `PollContext.ahead` if failures overdraw it. Only a shorter poll interval asks for more.
 * 3. Before the verdict everything open is read once, after GetDeployment has shown the end.
 */
export class Fleet {
  /** How many requests have been sent since the first targets were read, GetDeployment included. */
  requests = 0
  /** Each target as it was last read, in the order of CodeDeploy's list; undefined until it has been read. */
  readonly #known = new Map<string, Target | undefined>()
  /** Ids, the longest unread first, of what has started and is not final, or has failed without diagnostics. */
  readonly #open = new Set<string>()
  /** Ids of what was Pending when it was last read. A large fleet reads none while CodeDeploy counts as many. */
  readonly #pending = new Set<string>()
  /** How many requests may be sent to read open targets in turn. Below zero: this many are saved first. */
  #budget = 0
  /** The deployment as GetDeployment described it before, and how often it was asked. */
  #before: Deployment | undefined
  #deploymentsRead = 0
  readonly #reader: DeploymentReader
  readonly #signal: AbortSignal

  constructor(reader: DeploymentReader, signal: AbortSignal) {
    this.#reader = reader
    this.#signal = signal
  }

  /** All targets that are known, each as it was last read; also after a poll that failed halfway. */
  get targets(): readonly Target[] {
    return [...this.#known.values()].filter(target => target !== undefined)
  }

  /** What a poll reads of a small fleet before it knows whether to send GetDeployment: all that is not final. */
  async readSmall(deployment: Deployment): Promise<void> {
    if (!isSmall(this.#known.size)) return
    this.#refill()
    const batches = Math.max(Math.floor(this.#budget), 0)
    await this.#readTargets(deployment, this.#notFinal.slice(0, batches * batchSize(deployment)))
  }

  /**
   * What a poll reads after GetDeployment: everything that is not final if the deployment's status is another one than
   * before, or this is the last poll. Else what the counts ask for, and the open targets of a large fleet in turn.
   */
  async read(deployment: Deployment, isLastPoll: boolean): Promise<void> {
    const before = this.#before
    this.#before = deployment
    this.#deploymentsRead += 1
    this.requests += 1
    const { status } = deployment
    if (isNotStarted(status)) return
    if (this.#known.size === 0) {
      await this.#readAll(deployment)
      // The first poll costs what it costs. What the last one will cost beyond a usual poll is saved in time.
      const last = pagesFor(this.#known.size) + batchesFor(deployment, this.#notFinal.length)
      this.#budget = -Math.max(last - 2, 0) * shareSavedFirst
      this.requests = 0
    } else if (isLastPoll || isFinalDeploymentStatus(status) || status !== before?.status) {
      await this.#readAll(deployment)
    } else {
      await this.#readChanged(deployment, before)
    }
  }

  async #readAll(deployment: Deployment): Promise<void> {
    await this.#readTargets(deployment, this.#notFinal)
    // In place CodeDeploy counts every target from the beginning; in blue/green that is not documented.
    const isInPlace = deployment.deploymentType === 'IN_PLACE'
    if (!isInPlace || this.#known.size === 0 || countedByCodeDeploy(deployment) !== this.#known.size) {
      await this.#readTargets(deployment, await this.#listUnknown(deployment))
    }
    if (this.#failuresMissing(deployment) > 0) {
      await this.#readTargets(deployment, await this.#listFailed(deployment))
    }
  }

  async #readChanged(deployment: Deployment, before: Deployment): Promise<void> {
    const counted = countedByCodeDeploy(deployment)
    const isNew = counted !== countedByCodeDeploy(before)
    const mayBeLate = counted !== this.#known.size && (isNew || this.#isRetryDue(this.#known.size))
    const late = mayBeLate ? await this.#listUnknown(deployment) : []
    const failures = failuresCounted(deployment)
    const hasNewFailure = failures !== failuresCounted(before) || this.#isRetryDue(failures)
    const hasFailed = this.#failuresMissing(deployment) > 0 && hasNewFailure
    const due = new Set([...late, ...(hasFailed ? await this.#findFailed(deployment) : [])])
    let batches = batchesFor(deployment, due.size)
    if (!isSmall(this.#known.size)) {
      this.#refill()
      if (await this.#findStarted(deployment)) batches = Math.max(batches, Math.floor(this.#budget))
    }
    const ids = [...new Set([...due, ...this.#open])]
    await this.#readTargets(deployment, ids.slice(0, batches * batchSize(deployment)))
  }

  /** Ids among which are those that have failed: by a list, or all that are not final if that is cheaper. */
  async #findFailed(deployment: Deployment): Promise<readonly string[]> {
    const byList =
      pagesFor(failuresCounted(deployment)) + batchesFor(deployment, this.#failuresMissing(deployment))
    const isListCheaper = byList < batchesFor(deployment, this.#notFinal.length)
    return isListCheaper ? await this.#listFailed(deployment) : this.#notFinal
  }

  /** What does not add up is looked for again now and then. */
  #isRetryDue(ids: number): boolean {
    return this.#deploymentsRead % (pollsPerPage * pagesFor(ids)) === 0
  }

  /** How many more targets CodeDeploy counts as failed than have been read as failed. */
  #failuresMissing(deployment: Deployment): number {
    return failuresCounted(deployment) - this.targets.filter(({ status }) => status === 'Failed').length
  }

  /**
   * If fewer targets are counted as Pending than are known to be, finds those that have started and moves them to the
   * open ones: by the shorter list, of Pending targets or of all others, or all of them if reading them is cheaper.
   * Returns false if the list must be saved for first.
   */
  async #findStarted(deployment: Deployment): Promise<boolean> {
    const { overview } = deployment
    const pending = [...this.#pending]
    const stillPending = overview?.Pending ?? 0
    if (pending.length <= stillPending) return true
    const others = this.#known.size - stillPending
    const pages = pagesFor(Math.min(stillPending, others))
    const byList = pages + batchesFor(deployment, pending.length - stillPending)
    if (overview === undefined || batchesFor(deployment, pending.length) <= byList) {
      this.#moveToOpen(pending)
      return true
    }
    if (this.#budget < Math.min(pages + 1, mostSaved)) return false
    const isOfPending = stillPending < others
    const listed = new Set(await this.#list(deployment, isOfPending ? ['Pending'] : startedStatuses))
    this.#moveToOpen(pending.filter(id => listed.has(id) !== isOfPending))
    return true
  }

  get #notFinal(): readonly string[] {
    return [...this.#open, ...this.#pending]
  }

  #refill(): void {
    const refilled = requestsPerPoll(this.#known.size, this.#reader.throttleFactor())
    this.#budget = Math.min(Math.max(this.#budget, -mostOverdrawn) + refilled, mostSaved)
  }

  #take(requests: number): void {
    this.#budget -= requests
    this.requests += requests
  }

  #moveToOpen(ids: readonly string[]): void {
    for (const id of ids) {
      this.#pending.delete(id)
      this.#open.add(id)
    }
  }

  async #listUnknown(deployment: Deployment): Promise<readonly string[]> {
    const ids = await this.#list(deployment)
    return ids.filter(id => this.#known.get(id) === undefined)
  }

  async #listFailed(deployment: Deployment): Promise<readonly string[]> {
    const ids = await this.#list(deployment, ['Failed'])
    return ids.filter(id => this.#known.get(id)?.status !== 'Failed')
  }

  async #list(deployment: Deployment, statuses?: readonly string[]): Promise<readonly string[]> {
    const ids = await this.#reader.listTargetIds(deployment, this.#signal, statuses)
    this.#take(pagesFor(ids.length))
    for (const id of ids) if (!this.#known.has(id)) this.#known.set(id, undefined)
    return ids
  }

  async #readTargets(deployment: Deployment, ids: readonly string[]): Promise<void> {
    const readBatch = async (batch: readonly string[]): Promise<void> => {
      this.#take(1)
      // Noted batch by batch, so that what was read is known if another batch fails.
      for (const target of await this.#reader.readTargets(deployment, batch, this.#signal)) this.#note(target)
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

function failuresCounted({ overview }: Deployment): number {
  return overview?.Failed ?? 0
}
