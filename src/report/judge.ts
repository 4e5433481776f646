import { accountIn, arnsOf } from '../deployment/account.ts'
import { countedByCodeDeploy, countTargets } from '../deployment/counts.ts'
import { causeIn, type Evidence, isExplained } from '../deployment/evidence.ts'
import { type FailureGroup, logTailOf, targetIds } from '../deployment/failures.ts'
import type { Deployment, Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { exitStatus, verdict } from '../deployment/verdict.ts'
import { terminationWait } from '../deployment/waits.ts'
import { readOutput } from '../hints/error-line.ts'
import { exitCodeOf, explainExitCode } from '../hints/exit-codes.ts'
import type { Explain } from '../hints/hints.ts'
import { atOnce, mapWithPauses } from '../time/turns.ts'
import { clauseText, outsideText } from '../values/clause.ts'
import { capitalized, oneLine, plural, sentences, truncate, withoutFullStop } from '../values/text.ts'
import { inWords } from './duration.ts'
import { failureText, longestBeforeEnd } from './failure-text.ts'
import type { FailureCause, Outcome, Rollback, RootCause, StepFacts } from './outcome.ts'
import { despiteFailure } from './verdicts.ts'
import { awaitedText } from './waiting.ts'

/**
 * Judges a step by all that is known at its end, and works out once what every report shows.
 *
 * @param hintFor what is known about failures
 */
export function judge(facts: StepFacts, hintFor: Explain): Outcome {
  return atOnce(judgeInTurns(facts, hintFor))
}

/** As `judge`, with pauses after each target that failed and each cause, of which there may be as many. */
export function* judgeInTurns(facts: StepFacts, hintFor: Explain): Generator<void, Outcome, void> {
  const { ending, snapshot, failOn } = facts
  const judged = yield* verdict(ending, snapshot, failOn)
  const failures = yield* mapWithPauses(judged.failures, group => toCause(group, facts, hintFor))
  const warnings = yield* mapWithPauses(judged.warnings, group => toCause(group, facts, hintFor))
  const { conclusion } = judged
  const status = exitStatus(conclusion)
  return {
    ...facts,
    conclusion,
    exitStatus: status,
    deploymentDespiteFailure: despiteFailure(conclusion, snapshot?.deployment.status),
    account: accountIn([...arnsOf(snapshot?.targets ?? []), facts.roleArn]),
    failures,
    warnings,
    rootCause: status === 0 ? undefined : findRootCause(facts, failures, hintFor),
    counts: snapshot && countTargets(snapshot),
    terminationWait: snapshot && terminationWait(snapshot),
    hasNoTargets: conclusion === 'success' && snapshot !== undefined && hasNoTargets(snapshot),
    failedTargetIds: [...failures, ...warnings]
      .flatMap(cause => cause.failures)
      .flatMap(({ target }) => (target.status === 'Failed' ? target.id : [])),
  }
}

function hasNoTargets({ deployment, targets }: Snapshot): boolean {
  return targets.length === 0 && (countedByCodeDeploy(deployment) ?? 0) === 0
}

function toCause(group: FailureGroup, facts: StepFacts, hintFor: Explain): FailureCause {
  const { message, errorCode, scriptName } = group
  const logTail = logTailOf(group) ?? hookLog(group, facts)
  const exitCode = message === undefined ? undefined : exitCodeOf(message)
  const exitCodeMeaning = exitCode === undefined ? undefined : explainExitCode(exitCode)
  const output = readOutput(logTail ?? '', exitCode)
  const { errorLine: line } = output
  return {
    ...group,
    targetIds: targetIds(group),
    logTail,
    errorLine: line === undefined || message?.includes(line) ? exitCodeMeaning : line,
    exitCodeMeaning,
    hint: hintFor({
      where: group.failures[0].isExplained ? 'lifecycle' : 'deployment',
      platform: facts.snapshot?.deployment.computePlatform,
      event: group.eventName,
      errorCode,
      scriptName,
      message,
      logTail,
      output,
    }),
  }
}

/** The output of the function that failed as a hook. */
function hookLog({ failures: [{ target }] }: FailureGroup, { evidence }: StepFacts): string | undefined {
  const isHook = target.type === 'ecs' || target.type === 'lambda'
  const log = isHook ? evidence.find(({ kind }) => kind === 'log') : undefined
  return log && clauseText(log.text)
}

function findRootCause(facts: StepFacts, causes: readonly FailureCause[], hintFor: Explain): RootCause {
  const found = causeOfStep(facts, causes, hintFor)
  const [cause] = causes
  // Then, what other services say is about another target.
  const isOwn = cause !== undefined && isExplained(cause.failures[0].target)
  const evidence = isOwn ? undefined : causeIn(facts.evidence)
  const hint = hintForEvidence(facts, evidence, cause, hintFor) ?? found.hint
  return { ...found, hint, reason: evidence }
}

/** What is known about the cause that another service names, or about the line of a hook's log that explains its failure. */
function hintForEvidence(
  { evidence, snapshot }: StepFacts,
  reason: Evidence | undefined,
  cause: FailureCause | undefined,
  hintFor: Explain,
) {
  const log = evidence.find(({ kind }) => kind === 'log')
  const said = reason?.text ?? (log && (cause?.errorLine ?? log.text))
  if (said === undefined) return undefined
  // On ECS, too, a hook is a Lambda function: its log does not say what ECS says about a task.
  const platform = reason === undefined ? 'Lambda' : snapshot?.deployment.computePlatform
  const { finding, exitCodes } = { ...reason }
  return hintFor({ where: 'evidence', platform, message: outsideText(said), finding, exitCodes })
}

function causeOfStep(
  facts: StepFacts,
  [cause, ...others]: readonly FailureCause[],
  hintFor: Explain,
): RootCause {
  const hint = facts.hint === undefined ? undefined : { meaning: facts.hint, causes: [] }
  if (cause === undefined) {
    const reason = reasonOfEnding(facts, hintFor)
    const { code, message, publicMessage = message } = reason
    return {
      hint,
      logMessage: endAfterVerdict(facts) ?? message,
      publicMessage,
      afterVerdict: isSaidByVerdict(facts) ? facts.stop?.text : `${code}: ${publicMessage}`,
      ...reason,
      violations: violationsOf(facts),
      besides: [],
    }
  }
  const code = oneLine(cause.errorCode, 100)
  const reasons = reasonsBesides(facts, cause, hintFor)
  const messageFrom = (failure: string, end = reasons) => withOthers(sentences([failure, ...end]), others)
  const afterVerdict = endAfterVerdict(facts)
  const besides = afterVerdict === undefined ? reasons : [afterVerdict]
  const publicFailure = failureText(cause, 'public')
  const publicMessage = messageFrom(publicFailure)
  return {
    code,
    message: messageFrom(failureText(cause, 'masked')),
    logMessage: messageFrom(failureText(cause, 'masked', facts.names), besides),
    publicMessage,
    afterVerdict: `${code}: ${isSaidByVerdict(facts) ? withOthers(afterFailure(publicFailure, facts), others) : publicMessage}`,
    hint: cause.hint,
    violations: [],
    besides,
    hintBesides: hint,
  }
}

/** Whether the verdict says how the watch ended: `was still running when the timeout was reached`. */
function isSaidByVerdict({ ending, snapshot }: StepFacts): boolean {
  return (ending.kind === 'timed-out' || ending.kind === 'cancelled') && snapshot !== undefined
}

/** Why the step ended, for the log, whose verdict says how; undefined if the verdict does not say it. */
function endAfterVerdict(facts: StepFacts): string | undefined {
  const { ending, snapshot, stop } = facts
  if (snapshot === undefined || !isSaidByVerdict(facts)) return undefined
  const state = lastState(snapshot.deployment)
  const end = ending.kind === 'timed-out' ? `After ${timeoutText(ending)}, ${state}` : capitalized(state)
  const answer = stop?.answer === undefined ? [] : [`CodeDeploy: ${oneLine(stop.answer, 500)}`]
  return sentences([end, ...(stop === undefined ? [] : [stop.text, ...answer])])
}

/** `2 min (timeout-minutes)`. */
function timeoutText({ minutes }: Extract<StepFacts['ending'], { kind: 'timed-out' }>): string {
  return `${inWords(minutes * 60_000)} (timeout-minutes)`
}

function afterFailure(failure: string, { stop }: StepFacts): string {
  return stop === undefined ? failure : sentences([failure, stop.text])
}

function violationsOf({ ending }: StepFacts): readonly string[] {
  return ending.kind === 'error' ? (ending.violations ?? []).map(shortened) : []
}

/** Ends a message with how many other causes there are: `… failed with exit code 1 (2 other causes on 7 targets)`. */
function withOthers(message: string, others: readonly FailureCause[]): string {
  if (others.length === 0) return message
  const targets = others.reduce((sum, { targetIds }) => sum + targetIds.length, 0)
  const counted = `(${plural(others.length, 'other cause')} on ${plural(targets, 'target')})`
  return `${withoutFullStop(truncate(message, longestBeforeEnd))} ${counted}`
}

function reasonsBesides(facts: StepFacts, cause: FailureCause, hintFor: Explain): readonly string[] {
  const deployment = facts.snapshot?.deployment
  switch (facts.ending.kind) {
    case 'finished': {
      if (deployment?.status !== 'Stopped') return []
      // It may have stood in for the target's own reason already.
      const reasons = deploymentReasons(deployment, facts.rollback).filter(reason => reason !== cause.message)
      return reasons.length === 0 ? [] : [`Stopped: ${sentences(reasons.map(shortened))}`]
    }
    case 'failed-fast':
    case 'ready':
    case 'shifted':
      return []
    default:
      return [reasonOfEnding(facts, hintFor).message]
  }
}

type Reason = Pick<RootCause, 'code' | 'message' | 'hint'> & Partial<Pick<RootCause, 'publicMessage'>>

/** Why the step ended, apart from the failures of its targets. */
function reasonOfEnding(facts: StepFacts, hintFor: Explain): Reason {
  const { ending, snapshot } = facts
  switch (ending.kind) {
    case 'error':
      return {
        code: oneLine(ending.code, 100),
        message: shortened(ending.message),
        publicMessage: shortened(ending.publicMessage ?? ending.message),
      }
    case 'timed-out': {
      const message = `The timeout of ${timeoutText(ending)} was reached${whileWaiting(facts) ?? lastSeen(facts)}`
      return { code: 'TimedOut', message }
    }
    case 'cancelled':
      return {
        code: 'Cancelled',
        message: `The watch was cancelled${whileWaiting(facts) ?? lastSeen(facts)}`,
      }
    default:
      return reasonOfDeployment({ ...snapshot?.deployment }, facts.rollback, hintFor)
  }
}

/** What the step was waiting for when the watch ended before there was a deployment. */
function whileWaiting({ awaited }: StepFacts): string | undefined {
  return awaited === undefined ? undefined : ` while waiting for ${awaitedText(awaited)}`
}

/** The deployment when the watch ended before it did. */
function lastSeen({ snapshot, stop, trouble }: StepFacts): string {
  if (snapshot === undefined) {
    const reason = trouble === undefined ? '' : ` (${oneLine(trouble, 500)})`
    return ` before CodeDeploy responded${reason}`
  }
  const lastKnown = `; ${lastState(snapshot.deployment)}`
  if (stop !== undefined) return `${lastKnown}. ${withoutFullStop(stop.text)}`
  return isFinalDeploymentStatus(snapshot.deployment.status) ? lastKnown : `${lastKnown} and is still running`
}

function lastState({ id, status }: Deployment): string {
  return `deployment ${oneLine(id, 100)} was last seen as ${oneLine(status, 50)}`
}

function reasonOfDeployment(
  deployment: Partial<Deployment>,
  rollback: Rollback | undefined,
  hintFor: Explain,
): Reason {
  const { status = 'Unknown', errorInformation, id = '', computePlatform } = deployment
  const { code, message } = errorInformation ?? {}
  const reasons = sentences(deploymentReasons(deployment, rollback).map(shortened))
  const ended = `Deployment ${oneLine(id, 100)} ended with status ${oneLine(status, 50)}`
  return {
    code: oneLine(code ?? (status === 'Stopped' ? 'Stopped' : 'UnknownError'), 100),
    message: reasons || `${ended}, and CodeDeploy gave no reason`,
    hint: hintFor({ where: 'deployment', platform: computePlatform, errorCode: code, message }),
  }
}

/**
 * Why the deployment ended, and why it is rolled back, as far as CodeDeploy says. A rollback that is reported itself
 * need not be announced as well.
 */
function deploymentReasons(
  { errorInformation, rollbackInfo }: Partial<Deployment>,
  rollback: Rollback | undefined,
): readonly string[] {
  const [reason, announcement] = [errorInformation?.message, rollbackInfo?.rollbackMessage]
  const isAnnounced = rollback === undefined || reason === undefined
  return [reason, isAnnounced ? announcement : undefined].filter(each => each !== undefined)
}

function shortened(reason: string): string {
  return oneLine(reason, 2_000)
}
