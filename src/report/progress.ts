import { countTargets } from '../deployment/counts.ts'
import type { Snapshot, Target } from '../deployment/model.ts'
import { isFinalDeploymentStatus, isFinalTargetStatus } from '../deployment/status.ts'
import type { Transition } from '../deployment/transitions.ts'
import { plural, withThousands } from '../text.ts'
import { countsBar, countsText } from './counts-bar.ts'
import { asClock } from './duration.ts'
import { type LogGroup, type LogLine, type Span, styled } from './log-line.ts'
import { joinTransitions, type Told, targetColumn, targetWord, transitionLine } from './transition-lines.ts'

/** More lines than this in one look are folded, so that a large fleet does not flood the log. */
const mostOpenLines = 40
/** Where lines are folded, the first failure of so many kinds stays in the open. */
const mostOpenFailures = 10
/** The most frequent changes that the title of a fold names. */
const mostKindsInTitle = 4
const timeWidth = 7

/** What one look adds to the log: folds for what would flood it, then lines as they are. */
export interface ProgressLines {
  readonly folded: readonly LogGroup[]
  readonly open: readonly LogLine[]
}

export interface ProgressOptions {
  /** Milliseconds since the watch began. */
  readonly elapsed: number
  /** All targets of the deployment, by which the columns are laid out. */
  readonly targets: readonly Target[]
  /** The id of the rollback deployment, where it is one that is followed. */
  readonly prefix?: string | undefined
}

/**
 * A line for every transition that a look saw, where they do not say the same. Of a large fleet only what concerns
 * the whole deployment and the first failure of each kind is in the open.
 */
export function progressLines(
  changes: readonly Transition[],
  { elapsed, targets, prefix }: ProgressOptions,
): ProgressLines {
  const width = targetColumn(targets)
  const start = lineStart(elapsed, prefix)
  const toLine = (told: Told): LogLine => [...start, ...transitionLine(told, width)]
  const all = joinTransitions(changes)
  if (all.length <= mostOpenLines) return { folded: [], open: all.map(toLine) }

  const toFold = (title: string, some: readonly Told[]): readonly LogGroup[] =>
    some.length === 0
      ? []
      : [
          {
            title: `${asClock(elapsed).padStart(timeWidth)}  ${title}`,
            lines: { [Symbol.iterator]: () => some.values().map(toLine) },
          },
        ]
  const { failures = [], deployment = [], others = [] } = Object.groupBy(all, sortOf)
  const shown = firstOfEachKind(failures).slice(0, mostOpenFailures)
  const more = failures.filter(failure => !shown.includes(failure))
  return {
    folded: [
      ...toFold(kinds(plural(others.length, 'change'), others), others),
      ...toFold(kinds(plural(more.length, 'more failure'), more), more),
    ],
    open: [...shown, ...deployment].map(toLine),
  }
}

/** Whether a look saw targets finish. */
export function hasFinished(changes: readonly Transition[]): boolean {
  return changes.some(change => change.kind === 'target' && isFinalTargetStatus(change.to))
}

/**
 * How far the targets are: `[██████▒▒▒▒░░] 6 of 12 finished: …`; undefined where that says no more than the
 * deployment does.
 */
export function countsLine(snapshot: Snapshot, { elapsed, prefix }: ProgressOptions): LogLine | undefined {
  const isOver =
    isFinalDeploymentStatus(snapshot.deployment.status) ||
    snapshot.targets.every(target => isFinalTargetStatus(target.status))
  return isOver ? undefined : [...lineStart(elapsed, prefix), ...countsBar(countTargets(snapshot))]
}

/**
 * The counts while all is quiet: `still InProgress · [████▒▒▒▒░░░░] 4 of 12 finished: …`.
 *
 * @param last the last look, absent while CodeDeploy has not answered yet
 */
export function heartbeatLine(last: Snapshot | undefined, elapsed: number): LogLine {
  if (last === undefined) return [clock(elapsed), styled('dim', 'CodeDeploy has not answered yet')]
  const counts = countTargets(last)
  const still = styled('dim', `still ${last.deployment.status} · `)
  if (counts.total < 2) return [clock(elapsed), still, styled('dim', countsText(counts))]
  return [clock(elapsed), still, ...countsBar(counts)]
}

function lineStart(elapsed: number, prefix: string | undefined): LogLine {
  return [clock(elapsed), ...(prefix === undefined ? [] : [styled('dim', `${prefix}  `)])]
}

function clock(elapsed: number): Span {
  return styled('dim', `${asClock(elapsed).padStart(timeWidth)}  `)
}

function firstOfEachKind(failures: readonly Told[]): readonly Told[] {
  const firsts = new Map<string, Told>()
  for (const failure of failures) {
    const { change } = failure
    const { errorCode, scriptName } = (change.kind === 'event' && change.event.diagnostics) || {}
    const kind = JSON.stringify([change.kind === 'event' && change.event.name, errorCode, scriptName])
    if (!firsts.has(kind)) firsts.set(kind, failure)
  }
  return [...firsts.values()]
}

/** What many targets do alike is folded; a failure and what concerns the whole deployment stays in sight. */
function sortOf({ change }: Told): 'failures' | 'deployment' | 'others' {
  if (change.kind === 'event') return change.to === 'Failed' ? 'failures' : 'others'
  if (change.kind !== 'target') return change.kind === 'traffic' ? 'others' : 'deployment'
  // Its failed event is told already, as a rule in the same look.
  const hasFailedEvent = change.target.lifecycleEvents.some(event => event.status === 'Failed')
  return change.to === 'Failed' && !hasFailedEvent ? 'failures' : 'others'
}

/** `480 changes: ApplicationStart Succeeded 300, Install InProgress 180`, the most frequent first. */
function kinds(subject: string, all: readonly Told[]): string {
  const found = Map.groupBy(all, ({ change }) => {
    if (change.kind === 'event') return `${change.event.name} ${change.to}`
    return change.kind === 'target' ? `${targetWord(change.target)} ${change.to}` : change.kind
  })
  const sorted = [...found].toSorted(([, a], [, b]) => b.length - a.length)
  const frequent = sorted
    .slice(0, mostKindsInTitle)
    .map(([kind, some]) => `${kind} ${withThousands(some.length)}`)
  return `${subject}: ${[...frequent, ...(sorted.length > mostKindsInTitle ? ['…'] : [])].join(', ')}`
}
