import type { TerminationWait } from '../deployment/waits.ts'
import { asTime } from './duration.ts'

/** For a deployment that succeeded without a single target. */
export const noTargetsText =
  'No targets: nothing was deployed. Check that instances match the tags or Auto Scaling groups of the deployment group.'

/** For a watch that ended before the original was terminated. */
export function waitText({ endsAt, original }: TerminationWait): string {
  const until = endsAt === undefined ? '' : ` until ${asTime(endsAt)}`
  return `CodeDeploy waits${until} before it terminates the original ${original}. An alarm or a person can still stop the deployment.`
}
