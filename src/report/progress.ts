import { type Counts, countTargets } from '../deployment/counts.ts'
import type { LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import type { Transition } from '../deployment/transitions.ts'
import { asClock, inWords } from './duration.ts'
import { type LogGroup, type LogLine, type Span, type Style, styled } from './log-line.ts'
import { counted, oneLine } from './text.ts'

/** More lines than this in one poll are folded, so that a large fleet does not flood the log. */
const mostOpenLines = 40

/** The columns of a line; an EC2 instance id has 19 characters, the longest status 10. */
const widths = { time: 7, target: 19, label: 5, event: 18, status: 10, duration: 7 } as const

/** What one poll adds to the log: lines as they are, and one fold for what would flood it. */
export interface ProgressLines {
  readonly open: readonly LogLine[]
  readonly folded?: LogGroup
}

/**
 * A line for every transition that a poll saw, failures always in the open. The lifecycle events that were
 * skipped together on one target share a line.
 *
 * @param elapsed milliseconds since the watch began
 * @param prefix the id of the rollback deployment, where it is one that is followed
 */
export function progressLines(
  changes: readonly Transition[],
  elapsed: number,
  prefix?: string,
): ProgressLines {
  const start = styled(
    'dim',
    `${asClock(elapsed).padStart(widths.time)}  ${prefix === undefined ? '' : `${prefix}  `}`,
  )
  const toLines = (some: readonly Transition[]) =>
    skippedTogether(some).map(together => [start, ...lineBody(together)])
  if (changes.length <= mostOpenLines) return { open: toLines(changes) }
  const [toFold, inTheOpen] = partition(changes, isFoldable)
  return {
    open: toLines(inTheOpen),
    folded: {
      title: `${asClock(elapsed).padStart(widths.time)}  ${foldTitle(toFold)}`,
      lines: toLines(toFold),
    },
  }
}

/**
 * The counts while all is quiet: `still InProgress · 12 targets: Failed 1, Succeeded 2, InProgress 9`.
 *
 * @param last the last look, absent while CodeDeploy has not answered yet
 */
export function heartbeatLine(last: Snapshot | undefined, elapsed: number): LogLine {
  const time = styled('dim', `${asClock(elapsed).padStart(widths.time)}  `)
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

/** Transitions that share a line: several skipped events of one target, or a single one of any kind. */
type Together = readonly [Transition, ...Transition[]]

function skippedTogether(changes: readonly Transition[]): readonly Together[] {
  const lines: [Transition, ...Transition[]][] = []
  for (const change of changes) {
    const line = lines.at(-1)
    if (line !== undefined && areSkippedTogether(line[0], change)) line.push(change)
    else lines.push([change])
  }
  return lines
}

function areSkippedTogether(a: Transition, b: Transition): boolean {
  return isSkippedEvent(a) && isSkippedEvent(b) && a.target === b.target
}

function isSkippedEvent(change: Transition): change is Extract<Transition, { kind: 'event' }> {
  return change.kind === 'event' && change.to === 'Skipped'
}

function lineBody([change, ...others]: Together): LogLine {
  switch (change.kind) {
    case 'deployment':
      return [styled('bold', columns('deployment', '')), status(change.to)]
    case 'target':
      return [columns(targetName(change.target), targetWord(change.target)), status(change.to)]
    case 'event': {
      const names = [change, ...others].flatMap(each => (each.kind === 'event' ? each.event.name : []))
      return [
        columns(targetName(change.target), names.join(', ')),
        status(change.to),
        ...eventDetail(change.event),
      ]
    }
    case 'traffic': {
      const shares = change.shares.map(share => `${share.name} ${percent(share.percent)}`).join(', ')
      return [columns(targetName(change.target), 'traffic'), shares]
    }
    case 'rollback-started':
      return [
        styled('yellow', `CodeDeploy rolls back by deployment ${change.rollbackDeploymentId}`),
        ...(change.message === undefined ? [] : [`: ${change.message}`]),
      ]
    case 'termination-wait':
      return [terminationWait(change.minutes)]
    case 'status-message':
      return [styled('bold', columns('CodeDeploy says', '').trimEnd()), ` ${change.message}`]
  }
}

function columns(target: string, event: string): string {
  return `${target.padEnd(widths.target)}  ${event.padEnd(widths.event)}  `
}

function terminationWait(minutes: number | undefined): string {
  const wait = minutes === undefined ? 'the time that the group sets' : inWords(minutes * 60_000)
  return `Traffic has moved; CodeDeploy waits ${wait} before it ends the original fleet.`
}

function targetName(target: Target): string {
  const label = target.type === 'instance' ? target.label : undefined
  return label === undefined ? target.id : `${target.id} ${label.padEnd(widths.label)}`
}

function targetWord(target: Target): string {
  return target.type === 'instance' ? 'instance' : 'target'
}

function eventDetail(event: LifecycleEvent): LogLine {
  const { startTime, endTime, diagnostics } = event
  const isTimed = startTime !== undefined && endTime !== undefined
  const duration = isTimed ? inWords(endTime - startTime) : ''
  const gap = ' '.repeat(Math.max(widths.status - event.status.length, 0))
  const timed = duration === '' ? [] : [styled('dim', `${gap}  ${duration.padStart(widths.duration)}`)]
  if (event.status !== 'Failed') return timed
  const { errorCode = '', scriptName = '', message = '' } = diagnostics ?? {}
  const reason = message.includes(scriptName)
    ? message
    : [scriptName, message].filter(part => part !== '').join(': ')
  return [
    ...timed,
    ...(errorCode === '' ? [] : ['  ', styled('red', errorCode)]),
    ...(reason === '' ? [] : [`  ${reason}`]),
  ]
}

const statusStyles: ReadonlyMap<string, Style> = new Map([
  ['Succeeded', 'green'],
  ['Failed', 'red'],
  ['Stopped', 'red'],
  ['Skipped', 'dim'],
  ['InProgress', 'blue'],
  ['Ready', 'yellow'],
])

function status(name: string): Span {
  return styled(statusStyles.get(name) ?? 'bold', name)
}

/** What many targets do alike; a failure never is. */
function isFoldable(change: Transition): boolean {
  return (change.kind === 'target' || change.kind === 'event') && change.to !== 'Failed'
}

/** `480 changes: ApplicationStart Succeeded 300, Install InProgress 180`, the most frequent first. */
function foldTitle(changes: readonly Transition[]): string {
  const kinds = Map.groupBy(changes, change => {
    if (change.kind === 'event') return `${change.event.name} ${change.to}`
    return change.kind === 'target' ? `${targetWord(change.target)} ${change.to}` : change.kind
  })
  const sorted = [...kinds].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 4)
  const frequent = sorted.map(([kind, all]) => `${kind} ${all.length.toLocaleString('en-US')}`)
  const more = kinds.size > sorted.length ? ', …' : ''
  return `${counted(changes.length, 'change')}: ${frequent.join(', ')}${more}`
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const groups = Map.groupBy(items, test)
  return [groups.get(true) ?? [], groups.get(false) ?? []]
}
