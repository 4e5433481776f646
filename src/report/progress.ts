import { type Counts, countTargets } from '../deployment/counts.ts'
import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import type { Transition } from '../deployment/transitions.ts'
import { asClock, inWords } from './duration.ts'
import { type LogGroup, type LogLine, type Style, styled } from './log-line.ts'
import { counted, oneLine } from './text.ts'

/** More lines than this in one poll are folded, so that a large fleet does not flood the log. */
const mostOpenLines = 40

/** What one poll adds to the log: lines as they are, and one fold for what would flood it. */
export interface ProgressLines {
  readonly open: readonly LogLine[]
  readonly folded?: LogGroup
}

/**
 * A line for every transition that a poll saw, failures always in the open.
 *
 * @param elapsed milliseconds since the watch began
 * @param prefix the id of the rollback deployment, where it is one that is followed
 */
export function progressLines(
  changes: readonly Transition[],
  elapsed: number,
  prefix?: string,
): ProgressLines {
  const toLine = (change: Transition) => transitionLine(change, elapsed, prefix)
  if (changes.length <= mostOpenLines) return { open: changes.map(toLine) }
  const [toFold, inTheOpen] = partition(changes, isFoldable)
  return {
    open: inTheOpen.map(toLine),
    folded: { title: `${asClock(elapsed)}  ${foldTitle(toFold)}`, lines: toFold.map(toLine) },
  }
}

/** One transition as a line: elapsed time, instance, event, status, duration, and why where it failed. */
export function transitionLine(change: Transition, elapsed: number, prefix?: string): LogLine {
  const time = styled('dim', `${asClock(elapsed).padStart(7)}  ${prefix === undefined ? '' : `${prefix}  `}`)
  switch (change.kind) {
    case 'deployment':
      return [time, styled('bold', 'deployment '), status(change.to)]
    case 'target':
      return [time, targetName(change.target), '  ', status(change.to)]
    case 'event':
      return [
        time,
        targetName(change.target),
        `  ${change.event.name}  `,
        status(change.to),
        ...eventDetail(change.event),
      ]
    case 'traffic': {
      const shares = change.shares.map(share => `${share.name} ${percent(share.percent)}`).join(', ')
      return [time, targetName(change.target), `  traffic  ${shares}`]
    }
    case 'rollback-started':
      return [
        time,
        styled('yellow', `CodeDeploy rolls back by deployment ${change.rollbackDeploymentId}`),
        ...because(change.message),
      ]
    case 'termination-wait':
      return [time, terminationWait(change.minutes)]
    case 'status-message':
      return [time, styled('bold', 'CodeDeploy says '), change.message]
  }
}

/**
 * The counts while all is quiet: `still InProgress · 12 targets: Failed 1, Succeeded 2, InProgress 9`.
 *
 * @param last the last look, absent while CodeDeploy has not answered yet
 */
export function heartbeatLine(last: Snapshot | undefined, elapsed: number): LogLine {
  const time = styled('dim', `${asClock(elapsed).padStart(7)}  `)
  if (last === undefined) return [time, styled('dim', 'CodeDeploy has not answered yet')]
  return [time, styled('dim', `still ${last.deployment.status} · ${countsText(countTargets(last))}`)]
}

/** Targets by status: `12 targets: Succeeded 9, Failed 3`. */
export function countsText(counts: Counts): string {
  const parts = [...counts.byStatus].map(
    ([name, count]) => `${oneLine(name, 50)} ${count.toLocaleString('en-US')}`,
  )
  return [counted(counts.total, 'target'), ...(parts.length === 0 ? [] : [parts.join(', ')])].join(': ')
}

/** A percentage without needless decimals. */
export function percent(share: number): string {
  return `${Number(share.toFixed(1))} %`
}

function terminationWait(minutes: number | undefined): string {
  const wait = minutes === undefined ? 'the time that the group sets' : inWords(minutes * 60_000)
  return `traffic has moved; CodeDeploy waits ${wait} before it ends the original fleet`
}

function because(message: string | undefined): LogLine {
  return message === undefined ? [] : [`: ${message}`]
}

function targetName(target: Target): string {
  const label = target.type === 'instance' ? target.label : undefined
  return label === undefined ? target.id : `${target.id} (${label})`
}

function eventDetail(event: LifecycleEvent): LogLine {
  const { startTime, endTime, diagnostics } = event
  const duration =
    startTime === undefined || endTime === undefined
      ? []
      : [styled('dim', `  ${inWords(endTime - startTime)}`)]
  if (event.status !== 'Failed') return duration
  const { errorCode, scriptName, message } = diagnostics ?? {}
  const code = errorCode === undefined ? [] : ['  ', styled('red', errorCode)]
  const reason = [scriptName, message].filter(part => part !== undefined && part !== '')
  return [...duration, ...code, ...(reason.length === 0 ? [] : [`  ${reason.join(': ')}`])]
}

const statusStyles: Readonly<Record<string, Style>> = {
  Succeeded: 'green',
  Failed: 'red',
  Stopped: 'red',
  Skipped: 'dim',
  InProgress: 'blue',
  Ready: 'yellow',
}

function status(name: string) {
  return styled(statusStyles[name] ?? 'bold', name)
}

/** What many targets do alike; a failure never is. */
function isFoldable(change: Transition): boolean {
  return (change.kind === 'target' || change.kind === 'event') && change.to !== 'Failed'
}

/** `480 changes: ApplicationStart Succeeded 300, Install InProgress 180`, the most frequent first. */
function foldTitle(changes: readonly Transition[]): string {
  const kinds = Map.groupBy(changes, change => {
    if (change.kind === 'event') return `${change.event.name} ${change.to}`
    return change.kind === 'target' ? `target ${change.to}` : change.kind
  })
  const sorted = [...kinds].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 4)
  return `${counted(changes.length, 'change')}: ${sorted.map(([kind, all]) => `${kind} ${all.length}`).join(', ')}`
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const groups = Map.groupBy(items, test)
  return [groups.get(true) ?? [], groups.get(false) ?? []]
}
