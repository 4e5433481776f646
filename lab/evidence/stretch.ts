import type { EvidencePlan, TaskStop } from './plan.ts'

/** The same plan, `factor` times as slow, as `stretchDeployment` does it with the deployment. */
export function stretchEvidence(plan: EvidencePlan, factor: number): EvidencePlan {
  const move = (moment: number) => moment * factor
  const moved = (moment: number | undefined) => (moment === undefined ? undefined : move(moment))
  const moveSteps = <Step extends { readonly at: number }>(steps: readonly Step[]): readonly Step[] =>
    steps.map(step => ({ ...step, at: move(step.at) }))
  const moveStop = (stop: TaskStop): TaskStop => ({
    ...stop,
    stoppingAt: moved(stop.stoppingAt),
    stoppedAt: move(stop.stoppedAt),
  })
  return {
    ...plan,
    services: plan.services?.map(service => ({
      ...service,
      events: moveSteps(service.events),
      tasks: service.tasks.map(task => ({
        ...task,
        createdAt: move(task.createdAt),
        startedAt: moved(task.startedAt),
        stop: task.stop === undefined ? undefined : moveStop(task.stop),
      })),
    })),
    targetGroups: plan.targetGroups?.map(group => ({
      ...group,
      targets: group.targets.map(target => ({ ...target, steps: moveSteps(target.steps) })),
    })),
    alarms: plan.alarms?.map(alarm => ({
      ...alarm,
      states: alarm.states.map(state => ({
        ...state,
        at: move(state.at),
        dataPoints: state.dataPoints === undefined ? undefined : moveSteps(state.dataPoints),
      })),
    })),
    logGroups: plan.logGroups?.map(group => ({
      ...group,
      events: moveSteps(group.events).map(event => ({ ...event, ingestedAfter: moved(event.ingestedAfter) })),
    })),
    autoScalingGroups: plan.autoScalingGroups?.map(group => ({
      ...group,
      activities: group.activities.map(activity => ({
        ...activity,
        startedAt: move(activity.startedAt),
        endedAt: moved(activity.endedAt),
      })),
    })),
  }
}
