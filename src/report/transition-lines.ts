import type { LifecycleEvent, Target } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'
import type { Transition } from '../deployment/transitions.ts'
import type { TerminationWait } from '../deployment/waits.ts'
import { firstFew, plural } from '../values/text.ts'
import { asTime, inWords } from './duration.ts'
import { type LogLine, type Span, styled } from './log-line.ts'
import { lookOf } from './status-look.ts'
import { fleetOf, type Names, timeTaken, withName } from './target-facts.ts'

/** The columns of a line: an EC2 instance id has 19 characters, the longest event name 21, a status 10. */
const widths = { target: 19, widestTarget: 40, label: 5, event: 21, status: 10, duration: 7 } as const

/** What one line shows: a transition, and others of the same target and poll that say no more. */
export interface LoggedChange {
  readonly change: Transition
  /** Events that were skipped, since the target failed or was skipped itself. */
  readonly skipped: readonly LifecycleEvent[]
  /** Other targets that were skipped with the same events before they had started any. */
  readonly alike: readonly Target[]
}

/** Of more targets than this that were skipped alike, only the first few are named. */
const mostSkippedIds = 20

/**
 * Combines changes that a reader sees as one. Events that were skipped on a target share a line, with the target's own status if
 * that is the reason. Targets that were skipped alike share a line: a failed deployment may skip hundreds. A target's
 * start precedes its first event.
 */
export function combined(changes: readonly Transition[]): readonly LoggedChange[] {
  const lines = ofOneTarget(changes).flatMap(combinedOfTarget)
  const groups = Map.groupBy(lines, (line, index) => skippedKey(line) ?? index)
  return [...groups.values()].flatMap(group => {
    const alike = group.slice(1).map(({ change }) => targetOf(change))
    return group.slice(0, 1).map(first => ({ ...first, alike: alike.filter(target => target !== undefined) }))
  })
}

function targetOf(change: Transition): Target | undefined {
  return 'target' in change ? change.target : undefined
}

/** What targets that were skipped alike have in common; undefined for every other change. */
function skippedKey({ change, skipped }: LoggedChange): string | undefined {
  if (change.kind !== 'target' || change.to !== 'Skipped' || timeTaken(change.target) !== undefined)
    return undefined
  return JSON.stringify([targetWord(change.target), fleetOf(change.target), namesOf(skipped)])
}

/** How wide the column of targets must be, so that the columns behind it are aligned. */
export function targetColumn(targets: readonly Target[], names: Names): number {
  return targets.reduce<number>(
    (width, target) => Math.max(width, Math.min(targetName(target, names).length, widths.widestTarget)),
    widths.target,
  )
}

/** The transition in words, without the time. @param width of the column of targets */
export function transitionLine(
  { change, skipped, alike }: LoggedChange,
  width: number,
  names: Names,
): LogLine {
  const columns = (target: string, event: string) =>
    `${target.padEnd(width)}  ${event.padEnd(widths.event)}  `
  switch (change.kind) {
    case 'deployment':
      return [styled('bold', columns('deployment', '')), status(change.to)]
    case 'target': {
      const targets = [change.target, ...alike]
      if (targets.length > 1) {
        const ids = targets.map(({ id }) => id)
        const named = ids.length > mostSkippedIds ? firstFew(ids, 3) : ids.join(', ')
        return [
          columns(plural(ids.length, targetWord(change.target)), ''),
          status(change.to),
          ...targetDetail(change.target, change.to, skipped),
          styled('dim', `: ${named}`),
        ]
      }
      return [
        columns(targetName(change.target, names), targetWord(change.target)),
        status(change.to),
        ...targetDetail(change.target, change.to, skipped),
      ]
    }
    case 'event':
      return [
        columns(targetName(change.target, names), namesOf([change.event, ...skipped])),
        status(change.to),
        ...eventDetail(change.event),
      ]
    case 'traffic': {
      const shares = change.shares.map(share => `${share.name} ${Number(share.percent.toFixed(1))} %`)
      return [columns(targetName(change.target, names), 'traffic'), shares.join(', ')]
    }
    case 'rollback-started':
      return [
        styled('yellow', `CodeDeploy is rolling back with deployment ${change.rollbackDeploymentId}`),
        change.message === undefined ? '' : `: ${change.message}`,
      ]
    case 'termination-wait':
      return [terminationWaitText(change)]
    case 'status-message':
      return [styled('bold', 'CodeDeploy:'), ` ${change.message}`]
  }
}

/** How long the original is kept, and until when: `… waits 1 h before …, until 2026-… UTC (58 min from now).` */
function terminationWaitText({ minutes, endsAt, remaining = 0, original }: TerminationWait): string {
  const wait = minutes === undefined ? 'for the time set in the deployment group' : inWords(minutes * 60_000)
  const until = endsAt === undefined ? '' : `, until ${asTime(endsAt)}`
  const left = remaining === 0 ? '' : ` (${inWords(toMinutes(remaining))} from now)`
  return `Traffic has moved. CodeDeploy waits ${wait} before it terminates the original ${original}${until}${left}.`
}

/** A time that is longer than a minute, rounded to minutes; all in milliseconds. */
function toMinutes(time: number): number {
  return time < 60_000 ? time : Math.round(time / 60_000) * 60_000
}

/** What sort of target it is, in a word. */
export function targetWord(target: Target): string {
  return target.type === 'instance' ? 'instance' : 'target'
}

/** Runs of transitions that belong to one target; every other transition alone. */
function ofOneTarget(changes: readonly Transition[]): readonly (readonly Transition[])[] {
  const runs: Transition[][] = []
  let last: Target | undefined
  for (const change of changes) {
    const target = targetOf(change)
    if (target !== undefined && target === last) runs.at(-1)?.push(change)
    else runs.push([change])
    last = target
  }
  return runs
}

function combinedOfTarget(changes: readonly Transition[]): readonly LoggedChange[] {
  const ofTarget = changes.find(change => change.kind === 'target')
  const isReason = ofTarget?.to === 'Failed' || ofTarget?.to === 'Skipped'
  const ordered =
    ofTarget?.to === 'InProgress' ? [ofTarget, ...changes.filter(change => change !== ofTarget)] : changes
  const lines: { change: Transition; skipped: LifecycleEvent[]; alike: readonly Target[] }[] = []
  const skippedWithTarget: LifecycleEvent[] = []
  for (const change of ordered) {
    const before = lines.at(-1)
    if (isSkipped(change) && isReason) skippedWithTarget.push(change.event)
    else if (isSkipped(change) && before !== undefined && isSkipped(before.change)) {
      before.skipped.push(change.event)
    } else lines.push({ change, skipped: change === ofTarget ? skippedWithTarget : [], alike: [] })
  }
  return lines
}

function isSkipped(change: Transition): change is Extract<Transition, { kind: 'event' }> {
  return change.kind === 'event' && change.to === 'Skipped'
}

function namesOf(events: readonly LifecycleEvent[]): string {
  return events.map(({ name }) => name).join(', ')
}

function targetName(target: Target, names: Names): string {
  const label = fleetOf(target)
  const name = withName(target.id, names)
  return label === undefined ? name : `${name} ${label.padEnd(widths.label)}`
}

/** How long all of it took, and which events were skipped. */
function targetDetail(target: Target, to: string, skipped: readonly LifecycleEvent[]): LogLine {
  const time = timed(to, isFinalTargetStatus(to) ? timeTaken(target) : undefined)
  if (skipped.length === 0) return time
  return [...time, styled('dim', `  ${to === 'Skipped' ? 'with' : 'Skipped:'} ${namesOf(skipped)}`)]
}

function eventDetail({ status, startTime, endTime, diagnostics }: LifecycleEvent): LogLine {
  const isTimed = startTime !== undefined && endTime !== undefined
  const duration = timed(status, isTimed ? endTime - startTime : undefined)
  if (status !== 'Failed') return duration
  const { errorCode = '', scriptName = '', message = '' } = diagnostics ?? {}
  const reason = message.includes(scriptName)
    ? message
    : [scriptName, message].filter(part => part !== '').join(': ')
  return [
    ...duration,
    ...(errorCode === '' ? [] : ['  ', styled('red', errorCode)]),
    reason === '' ? '' : `  ${reason}`,
  ]
}

/** A duration in its column, behind a status. @param milliseconds undefined if it is not known */
function timed(after: string, milliseconds: number | undefined): readonly Span[] {
  if (milliseconds === undefined) return []
  const gap = ' '.repeat(Math.max(widths.status - after.length, 0))
  return [styled('dim', `${gap}  ${inWords(milliseconds).padStart(widths.duration)}`)]
}

function status(name: string): Span {
  return styled(lookOf(name).style, name)
}
