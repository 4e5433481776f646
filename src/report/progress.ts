import { countTargets } from '../deployment/counts.ts'
import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import type { Transition } from '../deployment/transitions.ts'
import { plural, withThousands } from '../values/text.ts'
import { countsBar, countsText } from './counts-bar.ts'
import { asClock } from './duration.ts'
import { type LogGroup, type LogLine, type Span, styled } from './log-line.ts'
import type { Names } from './target-facts.ts'
import { combined, type LoggedChange, targetColumn, targetWord, transitionLine } from './transition-lines.ts'

/** More lines than this in one poll are folded, so that a large fleet does not flood the log. */
const mostOpenLines = 40
/** If lines are folded, this many kinds of failures have their first one in the open. */
const mostOpenFailures = 10
/** The most frequent changes that the title of a fold names. */
const mostKindsInTitle = 4
const timeWidth = 7

/** What one poll adds to the log, in order: folds for what would flood it, around lines as they are. */
export interface ProgressLines {
  readonly folded: readonly LogGroup[]
  readonly open: readonly LogLine[]
  /** More failures like those in the open. */
  readonly foldedFailures: readonly LogGroup[]
}

export interface ProgressOptions {
  /** Milliseconds since the watch started. */
  readonly elapsed: number
  /** All targets of the deployment, by which the columns are laid out. */
  readonly targets: readonly Target[]
  readonly names: Names
  /** The id of the rollback deployment, if it is one that is followed. */
  readonly prefix?: string
}

/**
 * A line for every transition that a poll found, those that say the same combined. If there are many, only what
 * concerns the whole deployment and the first failure of each kind is in the open.
 */
export function progressLines(
  changes: readonly Transition[],
  { elapsed, targets, names, prefix }: ProgressOptions,
): ProgressLines {
  const width = targetColumn(targets, names)
  const start = lineStart(elapsed, prefix)
  const toLine = (change: LoggedChange): LogLine => [...start, ...transitionLine(change, width, names)]
  const all = combined(changes)
  if (all.length <= mostOpenLines) return { folded: [], open: all.map(toLine), foldedFailures: [] }

  const { failures = [], deployment = [], others = [] } = Object.groupBy(all, sortOf)
  const shown = firstOfEachKind(failures, mostOpenFailures)
  const more = failures.filter(failure => !shown.includes(failure))
  const fold = (noun: string, some: readonly LoggedChange[]): LogGroup => ({
    title: `${timeText(elapsed)}${plural(countOf(some), noun)}: ${kinds(some)}`,
    lines: { [Symbol.iterator]: () => some.values().map(toLine) },
  })
  return {
    folded: others.length === 0 ? [] : [fold('change', others)],
    open: [...shown, ...deployment].map(toLine),
    foldedFailures: more.length === 0 ? [] : [fold('more failure', more)],
  }
}

/** Whether targets have finished in a poll. */
export function hasFinished(changes: readonly Transition[]): boolean {
  return changes.some(change => change.kind === 'target' && isFinalTargetStatus(change.to))
}

/**
 * How far the targets are: `[██████▒▒▒▒░░] 6 of 12 finished: …`; undefined if that says no more than the
 * deployment does.
 */
export function countsLine(snapshot: Snapshot, { elapsed, prefix }: ProgressOptions): LogLine | undefined {
  const hasEnded =
    isFinalDeploymentStatus(snapshot.deployment.status) ||
    snapshot.targets.every(target => isFinalTargetStatus(target.status))
  return hasEnded ? undefined : [...lineStart(elapsed, prefix), ...countsBar(countTargets(snapshot))]
}

/**
 * The counts while nothing changes: `still InProgress · [████▒▒▒▒░░░░] 4 of 12 finished: …`.
 *
 * @param last the last snapshot, absent while CodeDeploy has not responded yet
 */
export function heartbeatLine(last: Snapshot | undefined, elapsed: number): LogLine {
  if (last === undefined) return [clock(elapsed), styled('dim', 'CodeDeploy has not responded yet')]
  const counts = countTargets(last)
  const still = styled('dim', `still ${last.deployment.status} · `)
  if (counts.total < 2) return [clock(elapsed), still, styled('dim', countsText(counts))]
  return [clock(elapsed), still, ...countsBar(counts)]
}

/** A line with its time, so that the lines of a log stand one below the other. @param elapsed milliseconds since the step began */
export function timed(elapsed: number, line: LogLine): LogLine {
  return [clock(elapsed), ...line]
}

function lineStart(elapsed: number, prefix: string | undefined): LogLine {
  return timed(elapsed, prefix === undefined ? [] : [styled('dim', `${prefix}  `)])
}

function clock(elapsed: number): Span {
  return styled('dim', timeText(elapsed))
}

/** What each line of the log begins with. @param elapsed milliseconds since the step began */
export function timeText(elapsed: number): string {
  return `${asClock(elapsed).padStart(timeWidth)}  `
}

/** The first failures that differ in event, error code or script. @param most how many of them */
function firstOfEachKind(failures: readonly LoggedChange[], most: number): readonly LoggedChange[] {
  const found: { readonly failure: LoggedChange; readonly kind: FailureKind }[] = []
  for (const failure of failures) {
    if (found.length === most) break
    const kind = kindOf(failure)
    // Not by a key of these texts: hostile scripts may leave megabytes of them in one poll.
    if (!found.some(other => other.kind.every((part, index) => part === kind[index])))
      found.push({ failure, kind })
  }
  return found.map(({ failure }) => failure)
}

type FailureKind = readonly [name?: string, errorCode?: string, scriptName?: string]

function kindOf({ change }: LoggedChange): FailureKind {
  const { name, diagnostics }: Partial<LifecycleEvent> = change.kind === 'event' ? change.event : {}
  return [name, diagnostics?.errorCode, diagnostics?.scriptName]
}

/** What many targets do alike is folded; a failure and what concerns the whole deployment stays in sight. */
function sortOf({ change, alike }: LoggedChange): 'failures' | 'deployment' | 'others' {
  if (change.kind === 'event') return change.to === 'Failed' ? 'failures' : 'others'
  if (alike.length > 0) return 'deployment'
  if (change.kind !== 'target') return change.kind === 'traffic' ? 'others' : 'deployment'
  // Its failed event has a line already, as a rule from the same poll.
  const hasFailedEvent = change.target.lifecycleEvents.some(event => event.status === 'Failed')
  return change.to === 'Failed' && !hasFailedEvent ? 'failures' : 'others'
}

/** How many targets or events have changed. */
function countOf(some: readonly LoggedChange[]): number {
  return some.reduce((count, { alike }) => count + 1 + alike.length, 0)
}

/** `300 ApplicationStart Succeeded, 180 Install InProgress`, the most frequent first. */
function kinds(all: readonly LoggedChange[]): string {
  // In two steps: a key of name and status would be a new text for each change.
  const byKind = [...Map.groupBy(all, ({ change }) => nameOfChange(change))].flatMap(([name, some]) =>
    [...Map.groupBy(some, ({ change }) => statusOfChange(change))].map(([status, alike]) => ({
      kind: status === undefined ? name : `${name} ${status}`,
      count: countOf(alike),
    })),
  )
  const frequent = byKind
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostKindsInTitle)
    .map(({ kind, count }) => `${withThousands(count)} ${kind}`)
  return [...frequent, ...(byKind.length > mostKindsInTitle ? ['…'] : [])].join(', ')
}

function nameOfChange(change: Transition): string {
  if (change.kind === 'event') return change.event.name
  return change.kind === 'target' ? targetWord(change.target) : change.kind
}

function statusOfChange(change: Transition): string | undefined {
  return change.kind === 'event' || change.kind === 'target' ? change.to : undefined
}
