import type { EventPlan, TargetPlan } from './plan.ts'

/** Maps a moment of a plan to another moment. It keeps the order of moments. */
export type Clock = (moment: number) => number

/** The same target, with every moment moved. */
export function shiftTarget(target: TargetPlan, clock: Clock): TargetPlan {
  const moved = <Step extends { readonly at: number }>(steps: readonly Step[]): readonly Step[] =>
    steps.map(step => ({ ...step, at: clock(step.at) }))
  const common = {
    phases: moved(target.phases),
    events: target.events.map(event => shiftEvent(event, clock)),
  }
  switch (target.type) {
    case 'instance':
      return { ...target, ...common }
    case 'lambda':
    case 'cloudformation':
      return { ...target, ...common, traffic: moved(target.traffic) }
    case 'ecs':
      return {
        ...target,
        ...common,
        taskSets: target.taskSets.map(taskSet => ({ ...taskSet, steps: moved(taskSet.steps) })),
      }
  }
}

function shiftEvent(event: EventPlan, clock: Clock): EventPlan {
  return event.type === 'runs'
    ? { ...event, start: clock(event.start), end: clock(event.end) }
    : { ...event, at: clock(event.at) }
}
