import { isDeepStrictEqual } from 'node:util'
import { countTargets } from '../deployment/counts.ts'
import { type Evidence, reasonOf } from '../deployment/evidence.ts'
import type { Snapshot } from '../deployment/model.ts'
import { findFleetStall, findStalls, type Stall, stallKey } from '../deployment/stalls.ts'
import { isTrafficShifted } from '../deployment/traffic-shift.ts'
import { transitions } from '../deployment/transitions.ts'
import { consoleUrl } from '../report/console-url.ts'
import { inWords } from '../report/duration.ts'
import { evidenceWarning, unaskedText } from '../report/evidence.ts'
import { limitLines } from '../report/limit-lines.ts'
import { type LogGroup, type LogLine, styled } from '../report/log-line.ts'
import { deploymentLines, endedBeforeText, openingLines, readyLine } from '../report/opening-lines.ts'
import { countsLine, hasFinished, heartbeatLine, progressLines, timed } from '../report/progress.ts'
import { stallNotices } from '../report/stall-notices.ts'
import { waitingLine } from '../report/waiting.ts'
import { plural } from '../values/text.ts'
import type { StepEvent } from './events.ts'
import type { LogEntry, ProgressLog, Step } from './step.ts'

/** A quiet time of this many milliseconds is reported (contract.md: about once a minute). */
const heartbeatEvery = 60_000
/** Large fleets are not read in full, so CodeDeploy's counts are shown this often, in milliseconds. */
const countsEvery = 15_000
/** GitHub shows this many notices of a step (facts.md). */
const mostNotices = 10

/** A log that shows nothing yet of the deployment, or of the rollback. */
export function emptyProgressLog(now: number): ProgressLog {
  return {
    entries: [],
    lastLineAt: now,
    reportedStalls: new Set(),
    notices: 0,
    hasReportedReady: false,
    reportedEvidence: new Set(),
  }
}

/** The log after an event, with pauses after what takes long for a large fleet. @param after the step after it */
export function* nextProgressLog(
  before: Step,
  event: StepEvent,
  after: Step,
): Generator<void, ProgressLog, void> {
  const elapsed = event.at - before.startedAt
  switch (event.type) {
    case 'found':
      return { ...emptyProgressLog(event.at), entries: openingEntries(after, event.deploymentId, elapsed) }
    case 'rollback-found':
      return {
        ...emptyProgressLog(event.at),
        notices: before.log.notices,
        reportedEvidence: before.log.reportedEvidence,
        entries: [
          line(elapsed, styled('bold', `Following the automatic rollback, deployment ${event.deploymentId}`)),
        ],
      }
    case 'first-read': {
      const { deployment, timeLimit } = event
      return {
        ...before.log,
        entries: limitLines(before.inputs, deployment, timeLimit, elapsed).map(timedEntry(elapsed)),
      }
    }
    case 'waiting':
      return afterSearch(before, event)
    case 'polled':
      return yield* afterPoll(before, event, after)
    case 'evidence':
      return afterEvidence(before.log, event)
    case 'tick':
      return afterTick(before, event.at)
    default:
      return { ...before.log, entries: entriesOf(event, elapsed) }
  }
}

function openingEntries(step: Step, deploymentId: string, elapsed: number): readonly LogEntry[] {
  const { region = '', why } = step
  const url = consoleUrl(region, deploymentId)
  return openingLines({ deploymentId, region, consoleUrl: url, why }).map(timedEntry(elapsed))
}

/** The entries of an event after which nothing must be remembered. */
function entriesOf(event: StepEvent, elapsed: number): readonly LogEntry[] {
  switch (event.type) {
    case 'request': {
      const { operation, result, milliseconds } = event
      return [{ type: 'debug', text: `${operation}: ${result} (${Math.round(milliseconds)} ms)` }]
    }
    case 'unasked':
      return [line(elapsed, styled('dim', unaskedText(event)))]
    case 'trouble':
      return [
        line(
          elapsed,
          styled(
            'yellow',
            `Requests to ${event.service ?? 'CodeDeploy'} are failing; retrying: ${event.reason}`,
          ),
        ),
      ]
    case 'recovered': {
      const failed = `${plural(event.failedRequests, 'request')} failed over ${inWords(event.milliseconds)}`
      return [line(elapsed, `${event.service ?? 'CodeDeploy'} is responding again (${failed}).`)]
    }
    case 'fell-back':
      return [
        line(elapsed, styled('yellow', 'Falling back to the instances API (api: auto): '), event.reason),
      ]
    case 'error-message':
      return [line(elapsed, styled('yellow', 'CodeDeploy reports errors for this call: '), event.message)]
    case 'continue-repeated':
      return [line(elapsed, 'CodeDeploy was not ready to reroute traffic yet; sending the request again.')]
    case 'continued':
      return event.by === 'action'
        ? [line(elapsed, styled('bold', 'Rerouting traffic now (on-ready: continue).'))]
        : [line(elapsed, 'Someone else has already continued the deployment.')]
    case 'rollback-lost':
      return [line(elapsed, styled('yellow', 'The rollback was not watched to its end: '), event.reason)]
    case 'ended':
      return event.stack === undefined ? [] : [{ type: 'debug', text: event.stack }]
    default:
      return []
  }
}

/** The first search for a deployment that does not exist yet is reported, and then each step of a pipeline. */
function afterSearch(
  { log, startedAt, awaited: before }: Step,
  { at, awaited }: Extract<StepEvent, { type: 'waiting' }>,
): ProgressLog {
  const isNew = before === undefined || before.progress !== awaited.progress
  if (!isNew) return { ...log, entries: [] }
  return { ...log, entries: [line(at - startedAt, ...waitingLine(awaited))], lastLineAt: at }
}

/** What a poll adds: what changed since the one before, then counts, stalls, and who must act in `Ready`. */
function* afterPoll(
  step: Step,
  event: Extract<StepEvent, { type: 'polled' }>,
  after: Step,
): Generator<void, ProgressLog, void> {
  const { log, startedAt, inputs } = step
  const { snapshot, of, at } = event
  const { deployment, targets } = snapshot
  const isRollback = of === 'rollback'
  const before = isRollback ? step.rollback?.snapshot : step.snapshot
  const elapsed = at - startedAt
  const layout = {
    elapsed,
    targets,
    names: step.names,
    prefix: isRollback ? deployment.id : undefined,
  }

  yield
  const changes = transitions(before, snapshot)
  yield
  const { folded, open, foldedFailures } = progressLines(changes, layout)
  yield

  const counts = countTargets(snapshot)
  const areCountsDue = hasFinished(changes) || at - log.lastLineAt >= countsEvery
  const areCountsNew = areCountsDue && !isDeepStrictEqual(counts, log.reportedCounts)
  const shownCounts = areCountsNew ? countsLine(snapshot, layout) : undefined

  const found = currentStalls(before, snapshot)
  yield
  const stalls = found
    .map(stall => [stallKey(stall), stall] as const)
    .filter(([key]) => !log.reportedStalls.has(key))
  yield
  const notices = stallNotices(
    stalls.map(([, stall]) => stall),
    mostNotices - log.notices,
  )

  const isWaiting = changes.some(({ kind }) => kind === 'termination-wait')
  const couldEnd = isWaiting && inputs.until === 'completion' && !isRollback && isTrafficShifted(snapshot)
  const mustAct = deployment.status === 'Ready' && (isRollback || inputs.onReady === 'wait')
  return {
    entries: [
      ...(before === undefined ? deploymentLines(deployment).map(timedEntry(elapsed)) : []),
      ...(before === undefined && !isRollback && after.endedBefore !== undefined
        ? [line(elapsed, styled('bold', endedBeforeText(after.endedBefore)))]
        : []),
      ...folded.map(groupEntry),
      ...open.map(toEntry),
      ...foldedFailures.map(groupEntry),
      ...(couldEnd ? [line(elapsed, 'With until: traffic-shifted, the step would end here.')] : []),
      ...(shownCounts === undefined ? [] : [toEntry(shownCounts)]),
      ...notices.map((notice): LogEntry => ({ type: 'notice', notice })),
      ...(mustAct && !log.hasReportedReady ? [line(elapsed, ...readyLine(deployment))] : []),
    ],
    lastLineAt: changes.length > 0 || shownCounts !== undefined ? at : log.lastLineAt,
    reportedCounts: areCountsNew ? counts : (log.reportedCounts ?? counts),
    reportedStalls: new Set([...log.reportedStalls, ...stalls.map(([key]) => key)]),
    notices: log.notices + notices.length,
    hasReportedReady: log.hasReportedReady || mustAct,
    reportedEvidence: log.reportedEvidence,
  }
}

/** The stalls of the targets that this poll has read: what was read long ago may no longer hold. */
function currentStalls(before: Snapshot | undefined, snapshot: Snapshot): readonly Stall[] {
  const readBefore = new Set(before?.targets)
  const targets = snapshot.targets.filter(target => !readBefore.has(target))
  const fleet = findFleetStall(snapshot)
  return [...(fleet === undefined ? [] : [fleet]), ...findStalls({ ...snapshot, targets })]
}

/** While an ECS deployment makes no headway: what failed again and again, once each, as warnings. */
function afterEvidence(log: ProgressLog, event: Extract<StepEvent, { type: 'evidence' }>): ProgressLog {
  const items = event.isFinal ? [] : event.items.filter(isWorthAWarning)
  const newItems = items.filter(item => !log.reportedEvidence.has(reasonOf(item)))
  return {
    ...log,
    entries: newItems.map((item): LogEntry => ({ type: 'notice', notice: evidenceWarning(item) })),
    reportedEvidence: new Set([...log.reportedEvidence, ...newItems.map(reasonOf)]),
  }
}

/** One task may stop for any reason; the second one for the same reason is a pattern. */
function isWorthAWarning({ source, noun, kind, count }: Evidence): boolean {
  return source === 'ecs' && kind !== 'fact' && (noun !== 'task' || count >= 2)
}

function afterTick({ log, startedAt, snapshot, rollback, awaited }: Step, now: number): ProgressLog {
  if (now - log.lastLineAt < heartbeatEvery) return { ...log, entries: [] }
  if (awaited !== undefined) {
    return { ...log, entries: [line(now - startedAt, ...waitingLine(awaited))], lastLineAt: now }
  }
  const last = rollback === undefined ? snapshot : rollback.snapshot
  return { ...log, entries: [toEntry(heartbeatLine(last, now - startedAt))], lastLineAt: now }
}

function toEntry(shown: LogLine): LogEntry {
  return { type: 'line', line: shown }
}

function groupEntry(group: LogGroup): LogEntry {
  return { type: 'group', group }
}

/** @param elapsed milliseconds since the step began */
function timedEntry(elapsed: number): (shown: LogLine) => LogEntry {
  return shown => line(elapsed, ...shown)
}

function line(elapsed: number, ...parts: LogLine): LogEntry {
  return toEntry(timed(elapsed, parts))
}
