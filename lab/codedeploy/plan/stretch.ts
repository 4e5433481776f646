import type { Plan, PlannedDeployment, TargetPlan } from './plan.ts'

/** Maps a moment of a plan to another moment. It keeps the order of moments. */
export type Mapping = (moment: number) => number

/** The same deployment, `factor` times as slow: 2 doubles every duration, 0.5 halves it. */
export function stretchDeployment(deployment: PlannedDeployment, factor: number): PlannedDeployment {
  return {
    ...deployment,
    plan: stretchPlan(deployment.plan, factor),
    actions: deployment.actions?.map(action => ({ ...action, at: action.at * factor })),
  }
}

/** The same plan, `factor` times as slow. Moments are not rounded: those that differ stay apart. */
export function stretchPlan(plan: Plan, factor: number): Plan {
  return {
    ...movePlan(plan, moment => moment * factor),
    waits: plan.waits.map(wait => ({
      ...wait,
      at: wait.at * factor,
      duration: wait.duration * factor,
      refusesFor: wait.refusesFor === undefined ? undefined : wait.refusesFor * factor,
    })),
    rollback: plan.rollback === undefined ? undefined : stretchPlan(plan.rollback, factor),
  }
}

/** The same plan, with every moment moved but those of its waits and its rollback. */
export function movePlan<Moved extends Pick<Plan, 'phases' | 'overviewFrom' | 'targets'>>(
  plan: Moved,
  to: Mapping,
): Moved {
  return {
    ...plan,
    phases: moveSteps(plan.phases, to),
    overviewFrom: plan.overviewFrom === undefined ? undefined : to(plan.overviewFrom),
    targets: plan.targets.map(target => moveTarget(target, to)),
  }
}

function moveTarget(target: TargetPlan, to: Mapping): TargetPlan {
  const moved = {
    ...target,
    phases: moveSteps(target.phases, to),
    events: target.events.map(event =>
      event.type === 'runs'
        ? { ...event, start: to(event.start), end: to(event.end) }
        : { ...event, at: to(event.at) },
    ),
  }
  switch (moved.type) {
    case 'instance':
      return moved
    case 'lambda':
    case 'cloudformation':
      return { ...moved, traffic: moveSteps(moved.traffic, to) }
    case 'ecs': {
      const taskSets = moved.taskSets.map(taskSet => ({ ...taskSet, steps: moveSteps(taskSet.steps, to) }))
      return { ...moved, taskSets }
    }
  }
}

function moveSteps<Step extends { readonly at: number }>(
  steps: readonly Step[],
  to: Mapping,
): readonly Step[] {
  return steps.map(step => ({ ...step, at: to(step.at) }))
}
