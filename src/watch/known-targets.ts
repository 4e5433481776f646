import type { Target } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'

/** What was read of a deployment's targets so far. */
export interface KnownTargets {
  readonly size: number
  /** All that were read, each as it was last read, in the order in which they were listed. */
  all(): readonly Target[]
  get(id: string): Target | undefined
  /** How many had this status when they were last read. */
  count(status: string): number
  /** The ids of those that are Pending, as far as is known. */
  pending(): readonly string[]
  /**
   * The ids of those that have begun and may still change: those just noted as begun, then the longest unread
   * first.
   */
  underWay(): readonly string[]
  /** The ids of all that may still change. */
  unsettled(): readonly string[]
  countPending(): number
  countUnsettled(): number
  /** The ids of those that have failed without saying why, however often they were read. */
  unexplained(): readonly string[]
  /** Whether it need not be read again: it is final, and has said why where it failed, or had time to. */
  isSettled(id: string): boolean
  /** There are these, in this order, which is that of `all`. */
  noteListed(ids: readonly string[]): void
  /** Takes in what was read of a target just now. */
  note(target: Target): void
  /** These may no longer be Pending. */
  noteBegun(ids: readonly string[]): void
}

/** A target that has failed and does not say why is read so often, and once more at the end: some never do. */
const mostUnexplained = 6

/** Where nothing is known yet. */
export function createKnownTargets(): KnownTargets {
  /** Undefined while it was only listed. */
  const targets = new Map<string, Target | undefined>()
  let size = 0
  const counts = new Map<string, number>()
  // Taken out and put in again when it is read, an id stands at the end of its set: the longest unread is the first.
  const begun = new Set<string>()
  const underWay = new Set<string>()
  const pending = new Set<string>()
  /** By id, how often a failed target was read that does not say why. */
  const unexplained = new Map<string, number>()
  const count = (status: string) => counts.get(status) ?? 0
  return {
    get size() {
      return size
    },
    all: () => [...targets.values()].filter(target => target !== undefined),
    get: id => targets.get(id),
    count,
    pending: () => [...pending],
    underWay: () => [...begun, ...underWay],
    unsettled: () => [...begun, ...underWay, ...pending],
    countPending: () => pending.size,
    countUnsettled: () => begun.size + underWay.size + pending.size,
    unexplained: () => [...unexplained.keys()],
    isSettled: id => targets.get(id) !== undefined && !begun.has(id) && !underWay.has(id) && !pending.has(id),
    noteListed: ids => {
      for (const id of ids) if (!targets.has(id)) targets.set(id, undefined)
    },
    note: target => {
      const before = targets.get(target.id)
      if (before === undefined) size += 1
      else counts.set(before.status, count(before.status) - 1)
      counts.set(target.status, count(target.status) + 1)
      targets.set(target.id, target)
      for (const set of [begun, underWay, pending]) set.delete(target.id)
      const timesUnexplained = isUnexplained(target) ? (unexplained.get(target.id) ?? 0) + 1 : 0
      if (timesUnexplained === 0) unexplained.delete(target.id)
      else unexplained.set(target.id, timesUnexplained)
      const mayExplain = timesUnexplained > 0 && timesUnexplained < mostUnexplained
      if (target.status === 'Pending') pending.add(target.id)
      else if (mayExplain || !isFinalTargetStatus(target.status)) underWay.add(target.id)
    },
    noteBegun: ids => {
      for (const id of ids) if (pending.delete(id)) begun.add(id)
    },
  }
}

/** Its failed event may come later than its status, and the diagnostics later than the event. */
function isUnexplained({ status, lifecycleEvents }: Target): boolean {
  return (
    status === 'Failed' &&
    !lifecycleEvents.some(event => event.status === 'Failed' && event.diagnostics !== undefined)
  )
}
