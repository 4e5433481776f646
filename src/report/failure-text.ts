import type { FailureGroup } from '../deployment/failures.ts'
import { logTailOf, targetIds } from '../deployment/failures.ts'
import type { Deployment } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { errorLine } from '../hints/error-line.ts'
import { exitCodeOf, explainExitCode } from '../hints/exit-codes.ts'
import { oneLine, withThousands } from '../text.ts'
import { inWords } from './duration.ts'
import type { Outcome } from './outcome.ts'

/** The root cause in one line, as the outputs give it and the failing message shows it. */
export interface RootCause {
  readonly code: string
  /** Without the code; one line, safe for the log. */
  readonly message: string
}

/**
 * Whether GitHub masks secrets in the place that a text goes to: in logs and summaries it does, in check runs
 * and comments not. So nothing of a script's output goes to an unmasked place.
 */
export type Masking = 'masked' | 'unmasked'

/**
 * A group of failures in one line, without its error code:
 * `scripts/start_server.sh in ApplicationStart on i-… and 2 more: … failed with exit code 1 — Error: …`
 */
export function failureText(group: FailureGroup, masking: Masking = 'masked'): string {
  const where = [
    ...(group.scriptName === undefined ? [] : [oneLine(group.scriptName, 200), 'in']),
    ...(group.eventName === undefined ? [] : [oneLine(group.eventName, 100)]),
  ].join(' ')
  const reasons = [group.message ?? '', errorLineOf(group, masking) ?? ''].filter(reason => reason !== '')
  const on = `${where === '' ? '' : `${where} `}on ${affected(group)}`
  const why = reasons.map(reason => oneLine(reason, 600)).join(' — ')
  return `${on}: ${why || (group.failures[0].isExplained ? 'no message' : 'no diagnostics')}`
}

/** The first failed target and how many more: `i-0123456789abcdef0 and 2 more`. */
export function affected(group: FailureGroup): string {
  const [first = '', ...others] = targetIds(group)
  const more = others.length === 0 ? '' : ` and ${withThousands(others.length)} more`
  return `${oneLine(first, 100)}${more}`
}

/**
 * The line of the script's own output that tells why it failed, or what its exit code means; in an unmasked
 * place the latter only.
 */
export function errorLineOf(group: FailureGroup, masking: Masking = 'masked'): string | undefined {
  const logTail = masking === 'masked' ? logTailOf(group) : undefined
  const line = logTail === undefined ? undefined : errorLine(logTail)
  if (line !== undefined && !group.message?.includes(line)) return line
  const exitCode = group.message === undefined ? undefined : exitCodeOf(group.message)
  return exitCode === undefined ? undefined : explainExitCode(exitCode)
}

/** Why the step ended as it did; undefined on success. */
export function rootCause(outcome: Outcome, masking: Masking = 'masked'): RootCause | undefined {
  const { verdict } = outcome
  if (verdict.conclusion === 'success' || verdict.conclusion === 'ready') return undefined
  const [group] = verdict.failures
  if (group === undefined) return ofEnding(outcome)
  const messages = [failureText(group, masking), ...reasonsBesides(group, outcome)]
  return { code: oneLine(group.errorCode, 100), message: sentences(messages) }
}

/** What else is to be said where a target's failure is the root cause: sentences, each on one line. */
export function reasonsBesides(group: FailureGroup, outcome: Outcome): readonly string[] {
  const { ending, snapshot } = outcome
  switch (ending.kind) {
    case 'finished':
      return snapshot?.deployment.status === 'Stopped' ? stopReason(snapshot.deployment, group) : []
    case 'failed-fast':
    case 'ready':
      return []
    default:
      return [ofEnding(outcome).message]
  }
}

function sentences(parts: readonly string[]): string {
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part)).join('. ')
}

function ofEnding(outcome: Outcome): RootCause {
  const { ending, snapshot } = outcome
  switch (ending.kind) {
    case 'error':
      return { code: oneLine(ending.code, 100), message: oneLine(ending.message, 2_000) }
    case 'timed-out':
      return {
        code: 'TimedOut',
        message: `The watch ended after ${inWords(ending.minutes * 60_000)} (timeout-minutes)${stillGoing(outcome)}`,
      }
    case 'cancelled':
      return { code: 'Cancelled', message: `The workflow was cancelled${stillGoing(outcome)}` }
    default:
      return ofDeployment({ ...snapshot?.deployment })
  }
}

/** What became of the deployment when the watch ended before it. */
function stillGoing({ snapshot, intervention, lastTrouble }: Outcome): string {
  if (snapshot === undefined) {
    const trouble = lastTrouble === undefined ? '' : ` (${oneLine(lastTrouble, 500)})`
    return ` before CodeDeploy had answered${trouble}`
  }
  const { id, status } = snapshot.deployment
  const goesOn = intervention === undefined && !isFinalDeploymentStatus(status) ? ' and goes on' : ''
  const done = intervention === undefined ? '' : `. ${intervention.text.replace(/\.$/, '')}`
  return `; deployment ${oneLine(id, 100)} was last seen ${oneLine(status, 50)}${goesOn}${done}`
}

function ofDeployment(deployment: Partial<Deployment>): RootCause {
  const { status = 'Unknown', errorInformation, id = '' } = deployment
  const code = errorInformation?.code ?? (status === 'Stopped' ? 'Stopped' : 'UnknownError')
  const reasons = deploymentReasons(deployment).map(reason => oneLine(reason, 2_000))
  const fallback = `Deployment ${oneLine(id, 100)} ended ${oneLine(status, 50)}, and CodeDeploy gives no reason`
  return { code: oneLine(code, 100), message: sentences(reasons) || fallback }
}

/**
 * Where a person or an alarm stopped the deployment, the reason belongs beside the failed target's, unless it
 * has stood in for that one already.
 */
function stopReason(deployment: Deployment, group: FailureGroup): readonly string[] {
  const reasons = deploymentReasons(deployment).filter(reason => reason !== group.message)
  return reasons.length === 0 ? [] : [`Stopped: ${sentences(reasons.map(reason => oneLine(reason, 2_000)))}`]
}

/** Why the deployment ended, and why it is rolled back, as far as CodeDeploy says. */
function deploymentReasons({ errorInformation, rollbackInfo }: Partial<Deployment>): readonly string[] {
  return [errorInformation?.message, rollbackInfo?.rollbackMessage].filter(reason => reason !== undefined)
}
