import { countTargets } from '../deployment/counts.ts'
import { type FailureGroup, logTailOf, targetIds } from '../deployment/failures.ts'
import type { Deployment } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { verdict } from '../deployment/verdict.ts'
import { errorLine } from '../hints/error-line.ts'
import { exitCodeOf, explainExitCode } from '../hints/exit-codes.ts'
import { hintFor } from '../hints/hints.ts'
import { oneLine } from '../text.ts'
import { inWords } from './duration.ts'
import { failureText } from './failure-text.ts'
import type { FailureCause, Outcome, RootCause, StepFacts } from './outcome.ts'

/** Judges a step by all that is known at its end, and works out once what every report shows. */
export function judge(facts: StepFacts): Outcome {
  const { ending, snapshot, failOn } = facts
  const judged = verdict(ending, snapshot, failOn)
  const failures = judged.failures.map(group => toCause(group, snapshot?.deployment))
  const warnings = judged.warnings.map(group => toCause(group, snapshot?.deployment))
  const { conclusion } = judged
  return {
    ...facts,
    conclusion,
    failures,
    warnings,
    rootCause:
      conclusion === 'success' || conclusion === 'ready' ? undefined : findRootCause(facts, failures[0]),
    counts: snapshot && countTargets(snapshot),
    failedTargetIds: [...failures, ...warnings]
      .flatMap(cause => cause.failures)
      .flatMap(({ target }) => (target.status === 'Failed' ? target.id : [])),
  }
}

function toCause(group: FailureGroup, deployment: Deployment | undefined): FailureCause {
  const { message, errorCode, scriptName } = group
  const logTail = logTailOf(group)
  const exitCode = message === undefined ? undefined : exitCodeOf(message)
  const exitCodeMeaning = exitCode === undefined ? undefined : explainExitCode(exitCode)
  const line = logTail === undefined ? undefined : errorLine(logTail)
  return {
    ...group,
    targetIds: targetIds(group),
    logTail,
    errorLine: line === undefined || message?.includes(line) ? exitCodeMeaning : line,
    exitCodeMeaning,
    hint: hintFor({
      where: group.failures[0].isExplained ? 'lifecycle' : 'deployment',
      platform: deployment?.computePlatform,
      event: group.eventName,
      errorCode,
      scriptName,
      message,
      logTail,
    }),
  }
}

function findRootCause(facts: StepFacts, cause: FailureCause | undefined): RootCause {
  if (cause === undefined) return causeOfEnding(facts)
  const besides = reasonsBesides(facts, cause)
  return {
    code: oneLine(cause.errorCode, 100),
    message: sentences([failureText(cause, 'masked'), ...besides]),
    publicMessage: sentences([failureText(cause, 'public'), ...besides]),
    hint: cause.hint,
    besides,
    hintBesides: facts.hint === undefined ? undefined : { meaning: facts.hint, causes: [] },
  }
}

function reasonsBesides(facts: StepFacts, cause: FailureCause): readonly string[] {
  const deployment = facts.snapshot?.deployment
  switch (facts.ending.kind) {
    case 'finished':
      return deployment?.status === 'Stopped' ? reasonsOfStop(deployment, cause) : []
    case 'failed-fast':
    case 'ready':
      return []
    default:
      return [causeOfEnding(facts).message]
  }
}

/**
 * If a person or an alarm stopped the deployment, that reason is given beside the failed target's, unless it has
 * stood in for that one already.
 */
function reasonsOfStop(deployment: Deployment, cause: FailureCause): readonly string[] {
  const reasons = deploymentReasons(deployment).filter(reason => reason !== cause.message)
  return reasons.length === 0 ? [] : [`Stopped: ${sentences(reasons.map(reason => oneLine(reason, 2_000)))}`]
}

/** The root cause if no target's failure is it. */
function causeOfEnding(facts: StepFacts): RootCause {
  const { ending } = facts
  const hint = facts.hint === undefined ? undefined : { meaning: facts.hint, causes: [] }
  const rootCause = (code: string, message: string): RootCause => ({
    code,
    message,
    publicMessage: message,
    hint,
    besides: [],
  })
  switch (ending.kind) {
    case 'error':
      return rootCause(oneLine(ending.code, 100), oneLine(ending.message, 2_000))
    case 'timed-out': {
      const after = inWords(ending.minutes * 60_000)
      return rootCause('TimedOut', `The watch ended after ${after} (timeout-minutes)${lastSeen(facts)}`)
    }
    case 'cancelled':
      return rootCause('Cancelled', `The workflow was cancelled${lastSeen(facts)}`)
    default:
      return causeOfDeployment({ ...facts.snapshot?.deployment })
  }
}

/** The deployment when the watch ended before it did. */
function lastSeen({ snapshot, stop, trouble }: StepFacts): string {
  if (snapshot === undefined) {
    const reason = trouble === undefined ? '' : ` (${oneLine(trouble, 500)})`
    return ` before CodeDeploy had answered${reason}`
  }
  const { id, status } = snapshot.deployment
  const goesOn = stop === undefined && !isFinalDeploymentStatus(status) ? ' and goes on' : ''
  const stopped = stop === undefined ? '' : `. ${stop.text.replace(/\.$/, '')}`
  return `; deployment ${oneLine(id, 100)} was last seen ${oneLine(status, 50)}${goesOn}${stopped}`
}

function causeOfDeployment(deployment: Partial<Deployment>): RootCause {
  const { status = 'Unknown', errorInformation, id = '', computePlatform } = deployment
  const { code, message } = errorInformation ?? {}
  const reasons = deploymentReasons(deployment).map(reason => oneLine(reason, 2_000))
  const fallback = `Deployment ${oneLine(id, 100)} ended ${oneLine(status, 50)}, and CodeDeploy gives no reason`
  const text = sentences(reasons) || fallback
  return {
    code: oneLine(code ?? (status === 'Stopped' ? 'Stopped' : 'UnknownError'), 100),
    message: text,
    publicMessage: text,
    hint: hintFor({ where: 'deployment', platform: computePlatform, errorCode: code, message }),
    besides: [],
  }
}

/** Why the deployment ended, and why it is rolled back, as far as CodeDeploy says. */
function deploymentReasons({ errorInformation, rollbackInfo }: Partial<Deployment>): readonly string[] {
  return [errorInformation?.message, rollbackInfo?.rollbackMessage].filter(reason => reason !== undefined)
}

function sentences(parts: readonly string[]): string {
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part)).join('. ')
}
