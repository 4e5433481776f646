import { defined } from '../defined.ts'
import { countsObject, countTargets } from '../deployment/counts.ts'
import { type FailureGroup, logTailOf, targetIds } from '../deployment/failures.ts'
import type { Deployment, LifecycleEvent, Target } from '../deployment/model.ts'
import { hintText } from '../hints/hints.ts'
import { type Advice, adviceForGroup, adviceForOutcome } from './advice.ts'
import { errorLineOf, rootCause } from './failure-text.ts'
import type { Outcome } from './outcome.ts'

/** The version of the report's shape, `docs/report.schema.json`; a later one may add members. */
export const reportVersion = 1

/**
 * The whole final state for later steps, as a value for JSON: `docs/report.schema.json` describes it. Texts
 * from CodeDeploy are in it as they are. Times are in ISO 8601.
 */
export function report(outcome: Outcome) {
  const { snapshot, rollback, verdict, intervention } = outcome
  const cause = rootCause(outcome)
  const advice = adviceForOutcome(outcome)
  return {
    version: reportVersion,
    conclusion: verdict.conclusion,
    failOn: outcome.failOn,
    startedAt: isoTime(outcome.startedAt),
    endedAt: isoTime(outcome.endedAt),
    failures: verdict.failures.map(group => groupReport(group, snapshot?.deployment)),
    warnings: verdict.warnings.map(group => groupReport(group, snapshot?.deployment)),
    targets: snapshot?.targets.map(targetReport) ?? [],
    ...defined({
      deploymentId: outcome.deploymentId,
      region: outcome.region,
      consoleUrl: outcome.consoleUrl,
      error: cause && { ...cause, ...(advice && { hint: adviceReport(advice) }) },
      deployment: snapshot && deploymentReport(snapshot.deployment),
      counts: snapshot && countsObject(countTargets(snapshot)),
      intervention,
      rollback: rollback && {
        deploymentId: rollback.deploymentId,
        ...defined({
          consoleUrl: rollback.consoleUrl,
          deployment: rollback.snapshot && deploymentReport(rollback.snapshot.deployment),
        }),
        targets: rollback.snapshot?.targets.map(targetReport) ?? [],
      },
    }),
  }
}

function groupReport(group: FailureGroup, deployment: Deployment | undefined) {
  const advice = adviceForGroup(group, deployment)
  return {
    errorCode: group.errorCode,
    targetIds: targetIds(group),
    ...defined({
      lifecycleEventName: group.eventName,
      scriptName: group.scriptName,
      message: group.message,
      tellingLine: errorLineOf(group),
      logTail: logTailOf(group),
      hint: advice && adviceReport(advice),
    }),
  }
}

function adviceReport(advice: Advice) {
  return { text: hintText(advice), ...defined({ page: advice.page }) }
}

function deploymentReport(deployment: Deployment) {
  const { createTime, startTime, completeTime, ...others } = deployment
  return {
    ...others,
    ...defined({
      createTime: isoTime(createTime),
      startTime: isoTime(startTime),
      completeTime: isoTime(completeTime),
    }),
  }
}

function targetReport(target: Target) {
  const { lastUpdatedAt, lifecycleEvents, ...others } = target
  return {
    ...others,
    ...defined({ lastUpdatedAt: isoTime(lastUpdatedAt) }),
    lifecycleEvents: lifecycleEvents.map(lifecycleEventReport),
  }
}

function lifecycleEventReport(event: LifecycleEvent) {
  const { startTime, endTime, ...others } = event
  return { ...others, ...defined({ startTime: isoTime(startTime), endTime: isoTime(endTime) }) }
}

function isoTime(milliseconds: number): string
function isoTime(milliseconds: number | undefined): string | undefined
function isoTime(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
}
