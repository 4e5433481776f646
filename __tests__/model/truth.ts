import type { PlannedDeployment, TargetPlan } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'

/** What is true of a deployment in the end, worked out from its plan alone. */
export interface Truth {
  readonly conclusion: 'success' | 'failure' | 'stopped'
  readonly failedTargets: readonly string[]
  /** The codes of the largest causes; several if they are equally large and came at the same time. Empty on success. */
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
    rootCauses: !isRed ? [''] : failed.length === 0 ? [ownCode] : rootCauses(failed, deploymentCode),
    endedAt: createdAt + end.at,
    ...(rollbackEnd === undefined ? {} : { rollback: { status: rollbackEnd.status } }),
  }
}

/** Of the causes with the most targets, those that came first. */
function rootCauses(failed: readonly TargetPlan[], deploymentCode: string | undefined): readonly string[] {
  const causes = new Map<string, { code: string; first: number; targets: number }>()
  for (const target of failed) {
    const event = target.events.findLast(it => it.type === 'runs' && it.outcome === 'Failed')
    if (event?.type !== 'runs' || event.diagnostics === undefined) continue
    const { errorCode, scriptName, message } = event.diagnostics
    const key = [event.name, errorCode, scriptName, message].join('\n')
    const { first = event.end, targets = 0 } = causes.get(key) ?? {}
    causes.set(key, { code: errorCode, first: Math.min(first, event.end), targets: targets + 1 })
  }
  const all = [...causes.values()]
  if (all.length === 0) return [deploymentCode ?? 'UnknownError']
  const most = Math.max(...all.map(({ targets }) => targets))
  const largest = all.filter(({ targets }) => targets === most)
  const first = Math.min(...largest.map(cause => cause.first))
  return largest.filter(cause => cause.first === first).map(({ code }) => code)
}
