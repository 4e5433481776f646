import { countsObject } from '../deployment/counts.ts'
import type { Deployment, LifecycleEvent, Revision, Target } from '../deployment/model.ts'
import { hintText } from '../hints/hints.ts'
import { mapWithPauses } from '../time/turns.ts'
import { clauseText } from '../values/clause.ts'
import { evidenceReport } from './evidence.ts'
import { type Advice, type FailureCause, groupOf, type Outcome, type RootCause } from './outcome.ts'
import { reasonText, withReason } from './reason.ts'
import { verdictText } from './verdict-lines.ts'

/** The version of the report's shape, `docs/report.schema.json`; a later one may add members. */
export const reportVersion = 1

/**
 * The whole final state for later steps, as a value for JSON: `docs/report.schema.json` describes it. Texts
 * from CodeDeploy are in it as they are. Times are in ISO 8601.
 *
 * There is a pause after each cause and target (`inTurns`).
 *
 * Workflows read its members by name, so `intervention` and `tellingLine` keep the names that they had in version 1
 * although the code has better ones.
 */
export function* report(outcome: Outcome) {
  const { snapshot, rollback, rootCause, counts } = outcome
  const failures = yield* mapWithPauses(outcome.failures, causeReport)
  const warnings = yield* mapWithPauses(outcome.warnings, causeReport)
  const targets = yield* mapWithPauses(snapshot?.targets ?? [], targetReport)
  const rollbackTargets = yield* mapWithPauses(rollback?.snapshot?.targets ?? [], targetReport)
  return {
    version: reportVersion,
    conclusion: outcome.conclusion,
    verdict: verdictText(outcome),
    failOn: outcome.failOn,
    startedAt: isoTime(outcome.startedAt),
    endedAt: isoTime(outcome.endedAt),
    failures,
    warnings,
    targets,
    deploymentId: outcome.deploymentId,
    chosenBecause: outcome.why && clauseText(outcome.why),
    endedSecondsBefore:
      outcome.endedBefore === undefined ? undefined : Math.round(outcome.endedBefore / 1_000),
    region: outcome.region,
    group: groupOf(outcome),
    consoleUrl: outcome.consoleUrl,
    error: rootCause && errorReport(rootCause),
    deployment: snapshot && deploymentReport(snapshot.deployment),
    evidence: evidenceReport(outcome),
    counts: counts && countsObject(counts),
    intervention: outcome.stop,
    rollback: rollback && {
      deploymentId: rollback.deploymentId,
      consoleUrl: rollback.consoleUrl,
      deployment: rollback.snapshot && deploymentReport(rollback.snapshot.deployment),
      targets: rollbackTargets,
    },
  }
}

/** What `report` returns. */
export type Report = ReturnType<typeof report> extends Generator<unknown, infer Result> ? Result : never

function errorReport({ code, message, reason, violations, besides, hint, hintBesides }: RootCause) {
  return {
    code,
    message: withReason(message, reason),
    reason: reason && reasonText(reason),
    violations,
    besides,
    hint: hint && hintReport(hint),
    hintBesides: hintBesides && hintReport(hintBesides),
  }
}

function causeReport(cause: FailureCause) {
  return {
    errorCode: cause.errorCode,
    targetIds: cause.targetIds,
    lifecycleEventName: cause.eventName,
    scriptName: cause.scriptName,
    message: cause.message,
    tellingLine: cause.errorLine,
    logTail: cause.logTail,
    hint: cause.hint && hintReport(cause.hint),
  }
}

function hintReport(advice: Advice) {
  return { text: hintText(advice), page: advice.page }
}

function deploymentReport({ createTime, startTime, completeTime, revision, ...others }: Deployment) {
  return {
    ...others,
    revision: revision && revisionReport(revision),
    createTime: isoTime(createTime),
    startTime: isoTime(startTime),
    completeTime: isoTime(completeTime),
  }
}

/** Without an AppSpec, which is as long as a report. */
function revisionReport(revision: Revision): Revision {
  return revision.type === 'AppSpecContent' ? { type: revision.type, sha256: revision.sha256 } : revision
}

function targetReport({ lastUpdatedAt, lifecycleEvents, ...others }: Target) {
  return {
    ...others,
    lastUpdatedAt: isoTime(lastUpdatedAt),
    lifecycleEvents: lifecycleEvents.map(eventReport),
  }
}

function eventReport({ startTime, endTime, ...others }: LifecycleEvent) {
  return { ...others, startTime: isoTime(startTime), endTime: isoTime(endTime) }
}

function isoTime(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
}

/**
 * An object as JSON, with an indentation of two spaces, in parts that make up the text: each member, and of a list
 * each element. A large fleet's report has megabytes, which need not be in memory at once.
 */
export function* jsonParts(value: Readonly<Record<string, unknown>>): Generator<string, void, void> {
  yield '{'
  let separator = '\n'
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    yield `${separator}  ${JSON.stringify(name)}: `
    if (Array.isArray(member)) yield* listParts(member)
    else yield json(member, '  ')
    separator = ',\n'
  }
  yield '\n}\n'
}

function* listParts(list: readonly unknown[]): Generator<string, void, void> {
  if (list.length === 0) return yield '[]'
  let separator = '['
  for (const element of list) {
    yield `${separator}\n    ${json(element, '    ')}`
    separator = ','
  }
  yield '\n  ]'
}

function json(value: unknown, indentation: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indentation}`)
}
