import type { TerminationWait } from '../deployment/waits.ts'
import { asTime } from './duration.ts'

/** For a deployment that succeeded without a single target. */
export const noTargetsText =
  'No targets: nothing was deployed. Check that instances match the tags or Auto Scaling groups of the deployment group.'

/**
 * For a deployment that counts as a success although it failed the step. Backticks enclose what a person copies; it
 * comes first, so that no line breaks inside it.
 */
export const despiteText =
  '`fail-on: instance` makes this step fail: CodeDeploy counts the deployment as a success, but at least one target failed.'

/** What became of a rollback, by its status: in short, and what that means for the previous revision. */
export const rollbackResults: ReadonlyMap<string, { readonly words: string; readonly meaning: string }> =
  new Map([
    ['Succeeded', { words: 'succeeded', meaning: 'the previous revision is back' }],
    ['Failed', { words: 'failed', meaning: 'the previous revision is not back on every target' }],
    ['Stopped', { words: 'was stopped', meaning: 'the previous revision may not be back on every target' }],
  ])

/** The result of a rollback in full: `succeeded: the previous revision is back`; undefined if it is not final. */
export function rollbackText(status: string): string | undefined {
  const result = rollbackResults.get(status)
  return result && `${result.words}: ${result.meaning}`
}

/** For a watch that ended before the original was terminated. */
export function waitText({ endsAt, original }: TerminationWait): string {
  const until = endsAt === undefined ? '' : ` until ${asTime(endsAt)}`
  return `CodeDeploy waits${until} before it terminates the original ${original}. An alarm or a person can still stop the deployment.`
}
