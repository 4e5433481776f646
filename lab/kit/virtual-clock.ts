import { setImmediate as afterOthers } from 'node:timers/promises'

/** A clock as the action takes it. Times are milliseconds since the epoch, durations are milliseconds. */
export interface VirtualClock {
  now(): number
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** Lets other work that is due run first, for which no time passes. */
  turn(): Promise<void>
}

/**
 * In milliseconds. No test needs more virtual time: a sleep that begins later would never end, so it fails instead of
 * hanging the test.
 */
const longest = 8 * 24 * 60 * 60 * 1_000

interface Sleeper {
  readonly until: number
  readonly wake: () => void
}

/**
 * A clock whose time passes only when everything waits: as soon as nothing is left to do but to sleep, it
 * jumps to the moment that the next sleeper waits for. Hours pass in milliseconds, and always alike.
 *
 * Everything that runs under it must wait by `sleep`, `turn` or promises alone: real input and output would be overtaken, unless
 * `isBusy` says that some is in progress.
 */
export function createVirtualClock(start: number, isBusy: () => boolean = () => false): VirtualClock {
  let now = start
  const sleepers = new Set<Sleeper>()
  let isJumpDue = false
  let turns = 0

  const jump = (): void => {
    isJumpDue = false
    if (turns > 0 || isBusy()) {
      jumpLater()
      return
    }
    const next = [...sleepers].toSorted((a, b) => a.until - b.until)[0]
    if (next === undefined) return
    sleepers.delete(next)
    now = Math.max(now, next.until)
    next.wake()
    jumpLater()
  }
  // An immediate runs after all promises that can settle have settled.
  const jumpLater = (): void => {
    if (isJumpDue || sleepers.size === 0) return
    isJumpDue = true
    setImmediate(jump)
  }

  return {
    now: () => now,
    turn: async () => {
      turns += 1
      await afterOthers()
      turns -= 1
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        if (now - start > longest) {
          reject(new Error('A wait never ends: more than eight days have passed on the virtual clock.'))
          return
        }
        const abort = (): void => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        }
        const sleeper: Sleeper = {
          until: now + Math.max(milliseconds, 0),
          wake: () => {
            signal.removeEventListener('abort', abort)
            resolve()
          },
        }
        signal.addEventListener('abort', abort, { once: true })
        sleepers.add(sleeper)
        jumpLater()
      }),
  }
}
