import type { TaskSetPlan, TrafficStep } from './plan.ts'

/** From `at` on, the old version gets all traffic again. */
export function returnTraffic(traffic: readonly TrafficStep[], at: number): readonly TrafficStep[] {
  return [...traffic.filter(step => step.at <= at), { at, weight: 0 }]
}

/** From `at` on, the original (Blue) task set serves everything again and the replacement (Green) is drained. */
export function returnTaskSet(taskSet: TaskSetPlan, at: number): TaskSetPlan {
  const past = taskSet.steps.filter(step => step.at <= at)
  const now = past.at(-1)
  if (now === undefined) return { ...taskSet, steps: [] }
  const step =
    taskSet.label === 'Blue'
      ? { ...now, at, status: 'PRIMARY', trafficWeight: 100 }
      : { at, status: 'DRAINING', desiredCount: 0, pendingCount: 0, runningCount: 0, trafficWeight: 0 }
  return { ...taskSet, steps: [...past, step] }
}
