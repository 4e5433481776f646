import type { PlannedDeployment, TargetPlan } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'

/** What is true of a deployment in the end, worked out from its plan alone. */
export interface Truth {
  readonly conclusion: 'success' | 'failure' | 'stopped'
  readonly failedTargets: readonly string[]
  /** The codes of the causes that came first; several where they came at the same time. Empty on success. */
  readonly rootCauses: readonly string[]
  /** When the deployment ended, in milliseconds since the epoch. */
  readonly endedAt: number
  readonly rollback?: { readonly status: string }
}

export function truthOf({ plan, createdAt }: PlannedDeployment, failOn: 'instance' | 'deployment'): Truth {
  const timeline = timelineOf(plan)
  const end = timeline.phases.at(-1)
  if (end === undefined) throw new Error('a plan has an end')
  const failed = timeline.targets.filter(target => target.phases.at(-1)?.status === 'Failed')
  const succeeded = end.status === 'Succeeded'
  const isRed = !succeeded || (failOn === 'instance' && failed.length > 0)
  const deploymentCode = plan.errorInformation?.code
  const ownCode = deploymentCode ?? (end.status === 'Stopped' ? 'Stopped' : 'UnknownError')
  const rollbackEnd = timeline.rollback?.plan.phases.at(-1)
  return {
    conclusion: isRed ? (end.status === 'Stopped' ? 'stopped' : 'failure') : 'success',
    failedTargets: failed.map(({ id }) => id).toSorted(),
    rootCauses: !isRed ? [''] : failed.length === 0 ? [ownCode] : firstCauses(failed, deploymentCode),
    endedAt: createdAt + end.at,
    ...(rollbackEnd === undefined ? {} : { rollback: { status: rollbackEnd.status } }),
  }
}

function firstCauses(failed: readonly TargetPlan[], deploymentCode: string | undefined): readonly string[] {
  const causes = failed.flatMap(target => {
    const event = target.events.findLast(it => it.type === 'runs' && it.outcome === 'Failed')
    return event?.type === 'runs' && event.diagnostics !== undefined
      ? [{ at: event.end, code: event.diagnostics.errorCode }]
      : []
  })
  if (causes.length === 0) return [deploymentCode ?? 'UnknownError']
  const first = Math.min(...causes.map(({ at }) => at))
  return causes.filter(({ at }) => at === first).map(({ code }) => code)
}
