import { isDeepStrictEqual } from 'node:util'
import { type Counts, countTargets } from '../deployment/counts.ts'
import type { Snapshot } from '../deployment/model.ts'
import { findStalls, stallKey } from '../deployment/stalls.ts'
import { type Transition, transitions } from '../deployment/transitions.ts'
import { deploymentLines, readyLine } from '../report/opening-lines.ts'
import {
  countsLine,
  hasFinished,
  heartbeatLine,
  type ProgressOptions,
  progressLines,
} from '../report/progress.ts'
import { stallNotices } from '../report/stall-notices.ts'
import type { Clock } from '../time/clock.ts'
import type { StepOutput } from './output.ts'

export interface NarrateOptions {
  readonly output: StepOutput
  readonly clock: Clock
  /** When the step began, in milliseconds since the epoch. */
  readonly startedAt: number
  /** The id of the rollback deployment, where it is one: every line then begins with it. */
  readonly prefix: string | undefined
  /** Whether a person must act in `Ready`, which is said once. */
  readonly waitsForPerson: boolean
}

/** Tells the log of one deployment, look by look, what each adds. */
export interface Narrator {
  tell(snapshot: Snapshot): void
  /** Says every minute in which nothing else was said that the watch goes on, until `signal` is aborted. */
  keepTalking(signal: AbortSignal): Promise<void>
}

/** All quiet for so long is said, in milliseconds (contract: about once a minute). */
const heartbeatEvery = 60_000
/** Of a large fleet CodeDeploy's counts tell more than what is read of it; they are told so often, in milliseconds. */
const countsEvery = 15_000
/** GitHub shows so many notices of a step (facts.md). */
const mostNotices = 10

export function createNarrator(options: NarrateOptions): Narrator {
  const { output, clock, startedAt, prefix } = options
  const toldStalls = new Set<string>()
  let notices = 0
  let hasToldReady = false
  let last: Snapshot | undefined
  let lastLineAt = clock.now()
  let toldCounts: Counts | undefined

  const tellStalls = (snapshot: Snapshot, before: Snapshot | undefined): void => {
    // Of a large fleet not every target is read at every look, and what was read long ago says nothing of now.
    const readBefore = new Set(before?.targets)
    const targets = snapshot.targets.filter(target => !readBefore.has(target))
    const stalls = findStalls({ ...snapshot, targets }).filter(stall => !toldStalls.has(stallKey(stall)))
    for (const stall of stalls) toldStalls.add(stallKey(stall))
    for (const notice of stallNotices(stalls).slice(0, mostNotices - notices)) {
      output.annotate(notice)
      notices += 1
    }
  }

  /** Returns whether there was something to tell. */
  const tellCounts = (snapshot: Snapshot, changes: readonly Transition[], look: ProgressOptions): boolean => {
    const counts = countTargets(snapshot)
    const before = toldCounts
    toldCounts ??= counts
    const isDue = hasFinished(changes) || clock.now() - lastLineAt >= countsEvery
    if (!isDue || isDeepStrictEqual(counts, before)) return false
    toldCounts = counts
    const line = countsLine(snapshot, look)
    if (line !== undefined) output.line(line)
    return line !== undefined
  }

  return {
    tell: snapshot => {
      if (last === undefined) for (const line of deploymentLines(snapshot.deployment)) output.line(line)
      const changes = transitions(last, snapshot)
      const elapsed = clock.now() - startedAt
      const look = { elapsed, targets: snapshot.targets, prefix }
      const { folded, open } = progressLines(changes, look)
      for (const group of folded) output.group(group)
      for (const line of open) output.line(line)
      const hasToldCounts = tellCounts(snapshot, changes, look)
      if (changes.length > 0 || hasToldCounts) lastLineAt = clock.now()
      tellStalls(snapshot, last)
      last = snapshot
      if (options.waitsForPerson && snapshot.deployment.status === 'Ready' && !hasToldReady) {
        hasToldReady = true
        output.line(readyLine(snapshot.deployment))
      }
    },
    keepTalking: async signal => {
      for (;;) {
        await clock.sleep(lastLineAt + heartbeatEvery - clock.now(), signal)
        if (clock.now() - lastLineAt < heartbeatEvery) continue
        output.line(heartbeatLine(last, clock.now() - startedAt))
        lastLineAt = clock.now()
      }
    },
  }
}
