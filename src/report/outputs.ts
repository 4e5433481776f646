import { countsObject, countTargets } from '../deployment/counts.ts'
import { failureGroups, targetIds } from '../deployment/failures.ts'
import type { Snapshot } from '../deployment/model.ts'
import { oneLine } from '../text.ts'
import { rootCause } from './failure-text.ts'
import type { Outcome } from './outcome.ts'

/** Every output of the action, by its name in `action.yml`. */
export const outputNames = [
  'conclusion',
  'deployment-id',
  'deployment-status',
  'error-code',
  'error-message',
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
 * @param reportPath where the report was written; empty where it could not be
 */
export function outputs(outcome: Outcome, reportPath: string): Readonly<Record<OutputName, string>> {
  const { snapshot, rollback } = outcome
  const cause = rootCause(outcome)
  return {
    conclusion: outcome.verdict.conclusion,
    'deployment-id': oneLine(outcome.deploymentId ?? ''),
    'deployment-status': oneLine(snapshot?.deployment.status ?? ''),
    'error-code': cause?.code ?? '',
    'error-message': cause?.message ?? '',
    'failed-instances': failedInstances(snapshot),
    counts: counts(snapshot),
    'rollback-deployment-id': oneLine(rollback?.deploymentId ?? ''),
    'rollback-status': oneLine(rollback?.snapshot?.deployment.status ?? ''),
    'console-url': outcome.consoleUrl ?? '',
    'report-path': reportPath,
  }
}

function failedInstances(snapshot: Snapshot | undefined): string {
  const ids = snapshot === undefined ? [] : failureGroups(snapshot).flatMap(targetIds)
  let length = 0
  const kept = ids.filter(id => {
    length += JSON.stringify(id).length + 1
    return length < longestList
  })
  return JSON.stringify(kept)
}

function counts(snapshot: Snapshot | undefined): string {
  return JSON.stringify(snapshot === undefined ? { total: 0 } : countsObject(countTargets(snapshot)))
}
