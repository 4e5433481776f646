import type { Intervention, Plan, PlannedDeployment } from './plan.ts'
import { shiftTarget } from './shift.ts'

/** The same deployment, `factor` times as slow: 2 doubles every duration, 0.5 halves it. */
export function stretchDeployment(deployment: PlannedDeployment, factor: number): PlannedDeployment {
  return {
    ...deployment,
    plan: stretchPlan(deployment.plan, factor),
    interventions: deployment.interventions.map(
      (intervention): Intervention => ({ ...intervention, at: intervention.at * factor }),
    ),
  }
}

/** The same plan, `factor` times as slow. Moments are not rounded: those that differ stay apart. */
export function stretchPlan(plan: Plan, factor: number): Plan {
  const clock = (moment: number) => moment * factor
  return {
    ...plan,
    phases: plan.phases.map(phase => ({ ...phase, at: clock(phase.at) })),
    waits: plan.waits.map(wait => ({ ...wait, at: clock(wait.at), duration: clock(wait.duration) })),
    targets: plan.targets.map(target => shiftTarget(target, clock)),
    ...(plan.overviewFrom === undefined ? {} : { overviewFrom: clock(plan.overviewFrom) }),
    ...(plan.rollback === undefined ? {} : { rollback: stretchPlan(plan.rollback, factor) }),
  }
}
