import { countsObject } from '../deployment/counts.ts'
import { oneLine } from '../values/text.ts'
import { message } from './message.ts'
import type { Outcome } from './outcome.ts'
import { withReason } from './reason.ts'

/** Every output of the action, by its name in `action.yml`. */
export const outputNames = [
  'conclusion',
  'deployment-id',
  'deployment-status',
  'error-code',
  'error-message',
  'message',
  'failed-instances',
  'counts',
  'rollback-deployment-id',
  'rollback-status',
  'console-url',
  'report-path',
] as const

export type OutputName = (typeof outputNames)[number]

/** GitHub allows 1 MB of outputs a job (facts.md); a list of ids longer than this is cut to whole ids. */
const longestList = 500_000

/**
 * The outputs for an outcome, all of them: what is not known is empty.
 *
 * @param reportPath where the report was written; empty if it could not be
 */
export function outputs(outcome: Outcome, reportPath: string): Readonly<Record<OutputName, string>> {
  const { snapshot, rollback, rootCause, counts } = outcome
  return {
    conclusion: outcome.conclusion,
    'deployment-id': oneLine(outcome.deploymentId ?? ''),
    'deployment-status': oneLine(snapshot?.deployment.status ?? ''),
    'error-code': rootCause?.code ?? '',
    'error-message': rootCause === undefined ? '' : withReason(rootCause.message, rootCause.reason),
    message: message(outcome),
    'failed-instances': JSON.stringify(firstIds(outcome.failedTargetIds)),
    counts: JSON.stringify(counts === undefined ? { total: 0 } : countsObject(counts)),
    'rollback-deployment-id': oneLine(rollback?.deploymentId ?? ''),
    'rollback-status': oneLine(rollback?.snapshot?.deployment.status ?? ''),
    'console-url': outcome.consoleUrl ?? '',
    'report-path': reportPath,
  }
}

function firstIds(ids: readonly string[]): readonly string[] {
  let length = 0
  return ids.filter(id => {
    length += JSON.stringify(id).length + 1
    return length < longestList
  })
}
