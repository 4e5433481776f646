import type { LifecycleEvent, Target } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'
import type { Transition } from '../deployment/transitions.ts'
import { inWords } from './duration.ts'
import { type LogLine, type Span, type Style, styled } from './log-line.ts'

/** The columns of a line: an EC2 instance id has 19 characters, the longest event name 21, a status 10. */
const widths = { target: 19, widestTarget: 40, label: 5, event: 21, status: 10, duration: 7 } as const

/** What is told in one line: a transition, and others of the same target and look that say no more. */
export interface Told {
  readonly change: Transition
  /** Events that were skipped, since the target failed or was skipped itself. */
  readonly skipped: readonly LifecycleEvent[]
}

/**
 * Joins what says the same. Events that were skipped on a target share a line, with the target's own status where
 * that is the reason. A target begins before its first event does.
 */
export function joinTransitions(changes: readonly Transition[]): readonly Told[] {
  return ofOneTarget(changes).flatMap(joinOfTarget)
}

/** How wide the column of targets must be, so that the columns behind it stand in line. */
export function targetColumn(targets: readonly Target[]): number {
  return targets.reduce<number>(
    (width, target) => Math.max(width, Math.min(targetName(target).length, widths.widestTarget)),
    widths.target,
  )
}

/** The transition in words, without the time. @param width of the column of targets */
export function transitionLine({ change, skipped }: Told, width: number): LogLine {
  const columns = (target: string, event: string) =>
    `${target.padEnd(width)}  ${event.padEnd(widths.event)}  `
  switch (change.kind) {
    case 'deployment':
      return [styled('bold', columns('deployment', '')), status(change.to)]
    case 'target':
      return [
        columns(targetName(change.target), targetWord(change.target)),
        status(change.to),
        ...targetDetail(change.target, change.to, skipped),
      ]
    case 'event':
      return [
        columns(targetName(change.target), [change.event, ...skipped].map(({ name }) => name).join(', ')),
        status(change.to),
        ...eventDetail(change.event),
      ]
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
      return [styled('bold', 'CodeDeploy says'), ` ${change.message}`]
  }
}

/** What sort of target it is, in a word. */
export function targetWord(target: Target): string {
  return target.type === 'instance' ? 'instance' : 'target'
}

/** A percentage without needless decimals. */
export function percent(share: number): string {
  return `${Number(share.toFixed(1))} %`
}

/** Runs of transitions that belong to one target; every other transition alone. */
function ofOneTarget(changes: readonly Transition[]): readonly (readonly Transition[])[] {
  const runs: Transition[][] = []
  for (const change of changes) {
    const run = runs.at(-1)
    if (run !== undefined && targetOf(change) !== undefined && targetOf(change) === targetOf(run[0])) {
      run.push(change)
    } else runs.push([change])
  }
  return runs
}

function targetOf(change: Transition | undefined): Target | undefined {
  return change !== undefined && 'target' in change ? change.target : undefined
}

function joinOfTarget(changes: readonly Transition[]): readonly Told[] {
  const own = changes.find(change => change.kind === 'target')
  const isReason = own?.to === 'Failed' || own?.to === 'Skipped'
  const told: { change: Transition; skipped: LifecycleEvent[] }[] = []
  const skippedWithTarget: LifecycleEvent[] = []
  const isStart = own?.to === 'InProgress'
  for (const change of isStart ? [own, ...changes.filter(each => each !== own)] : changes) {
    const before = told.at(-1)
    if (isSkipped(change) && isReason) skippedWithTarget.push(change.event)
    else if (isSkipped(change) && before !== undefined && isSkipped(before.change)) {
      before.skipped.push(change.event)
    } else told.push({ change, skipped: change === own ? skippedWithTarget : [] })
  }
  return told
}

function isSkipped(change: Transition): change is Extract<Transition, { kind: 'event' }> {
  return change.kind === 'event' && change.to === 'Skipped'
}

function terminationWait(minutes: number | undefined): string {
  const wait = minutes === undefined ? 'the time that the group sets' : inWords(minutes * 60_000)
  return `Traffic has moved; CodeDeploy waits ${wait} before it ends the original fleet.`
}

function targetName(target: Target): string {
  const label = target.type === 'instance' ? target.label : undefined
  return label === undefined ? target.id : `${target.id} ${label.padEnd(widths.label)}`
}

/** How long all of it took, and which events had no turn. */
function targetDetail(target: Target, to: string, skipped: readonly LifecycleEvent[]): LogLine {
  const starts = target.lifecycleEvents.flatMap(({ startTime }) => startTime ?? [])
  const ends = target.lifecycleEvents.flatMap(({ endTime }) => endTime ?? [])
  const isOver = isFinalTargetStatus(to) && starts.length > 0 && ends.length > 0
  const names = skipped.map(({ name }) => name).join(', ')
  return [
    ...timed(to, isOver ? Math.max(...ends) - Math.min(...starts) : undefined),
    ...(names === '' ? [] : [styled('dim', to === 'Skipped' ? `  with ${names}` : `  Skipped: ${names}`)]),
  ]
}

function eventDetail(event: LifecycleEvent): LogLine {
  const { startTime, endTime, diagnostics } = event
  const isTimed = startTime !== undefined && endTime !== undefined
  const duration = timed(event.status, isTimed ? endTime - startTime : undefined)
  if (event.status !== 'Failed') return duration
  const { errorCode = '', scriptName = '', message = '' } = diagnostics ?? {}
  const reason = message.includes(scriptName)
    ? message
    : [scriptName, message].filter(part => part !== '').join(': ')
  return [
    ...duration,
    ...(errorCode === '' ? [] : ['  ', styled('red', errorCode)]),
    ...(reason === '' ? [] : [`  ${reason}`]),
  ]
}

/** A duration in its column, behind a status. @param milliseconds undefined where it is not known */
function timed(after: string, milliseconds: number | undefined): readonly Span[] {
  if (milliseconds === undefined) return []
  const gap = ' '.repeat(Math.max(widths.status - after.length, 0))
  return [styled('dim', `${gap}  ${inWords(milliseconds).padStart(widths.duration)}`)]
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
