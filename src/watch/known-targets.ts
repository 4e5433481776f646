import type { Target } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'

/** What was read of a deployment's targets so far. */
export interface KnownTargets {
  readonly size: number
  /** All of them, each as it was last read, in the order in which they were first read. */
  all(): readonly Target[]
  /** The target as it was last read. */
  get(id: string): Target | undefined
  /** How many had this status when they were last read. */
  count(status: string): number
  /** The ids of those that have begun and may still change, the longest unread first. */
  underWay(): readonly string[]
  /** The ids of all that may still change, Pending ones included, the longest unread first. */
  unsettled(): readonly string[]
  /** Whether it need not be read again: it is final, and with its reason where it failed. */
  isSettled(id: string): boolean
  /** Takes in what was read of a target just now. */
  note(target: Target): void
}

/** Where nothing is known yet. */
export function createKnownTargets(): KnownTargets {
  const targets = new Map<string, Target>()
  const counts = new Map<string, number>()
  /** By id, when it was last read: the how manieth reading that was. */
  const underWay = new Map<string, number>()
  const pending = new Map<string, number>()
  let readings = 0
  const count = (status: string) => counts.get(status) ?? 0
  return {
    get size() {
      return targets.size
    },
    all: () => [...targets.values()],
    get: id => targets.get(id),
    count,
    underWay: () => [...underWay.keys()],
    unsettled: () => [...underWay, ...pending].toSorted((a, b) => a[1] - b[1]).map(([id]) => id),
    isSettled: id => targets.has(id) && !underWay.has(id) && !pending.has(id),
    note: target => {
      const before = targets.get(target.id)
      if (before !== undefined) counts.set(before.status, count(before.status) - 1)
      counts.set(target.status, count(target.status) + 1)
      targets.set(target.id, target)
      // Taken out and put in again, an id stands at the end: the longest unread is always the first.
      underWay.delete(target.id)
      pending.delete(target.id)
      readings += 1
      if (target.status === 'Pending') pending.set(target.id, readings)
      else if (!isSettled(target)) underWay.set(target.id, readings)
    },
  }
}

function isSettled(target: Target): boolean {
  if (!isFinalTargetStatus(target.status)) return false
  return target.status !== 'Failed' || target.lifecycleEvents.some(event => event.status === 'Failed')
}
