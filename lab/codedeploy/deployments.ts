import type { Intervention, PlannedDeployment } from './plan/plan.ts'
import { timelineOf } from './plan/resolve.ts'
import { type DeploymentState, stateOf } from './plan/state.ts'
import type { Timeline } from './plan/timeline.ts'

/** A deployment that exists by now. */
export interface Existing {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly state: DeploymentState
}

/** All the deployments of the simulated account, and what was done to them. */
export interface Deployments {
  /** @throws Error where there is a deployment of that id already. */
  add(deployment: PlannedDeployment): void
  /** Undefined where there is none of that id, or not yet. `now` is milliseconds since the epoch. */
  find(id: string, now: number): Existing | undefined
  /** Those that exist, the newest first. */
  all(now: number): readonly Existing[]
  /** Stops or continues a deployment. */
  intervene(id: string, intervention: Intervention): void
}

interface Entry {
  readonly deployment: PlannedDeployment
  readonly timeline: Timeline
}

export function createDeployments(): Deployments {
  const entries = new Map<string, Entry>()
  /** What clients did to a deployment, kept apart: a rollback is planned anew whenever its cause changes. */
  const interventions = new Map<string, readonly Intervention[]>()

  const put = (deployment: PlannedDeployment): void => {
    const id = deployment.plan.facts.deploymentId
    const before = entries.get(id)?.timeline.rollback
    const timeline = timelineOf(deployment.plan, [
      ...deployment.interventions,
      ...(interventions.get(id) ?? []),
    ])
    if (before !== undefined) entries.delete(before.plan.facts.deploymentId)
    entries.set(id, { deployment, timeline })
    if (timeline.rollback === undefined) return
    const { plan, at } = timeline.rollback
    put({ plan, createdAt: deployment.createdAt + at, interventions: [] })
  }

  const existing = (id: string, { deployment, timeline }: Entry, now: number): Existing | undefined => {
    const { createdAt } = deployment
    return createdAt <= now ? { id, createdAt, state: stateOf(timeline, now - createdAt) } : undefined
  }

  return {
    add(deployment) {
      const id = deployment.plan.facts.deploymentId
      if (entries.has(id)) throw new Error(`There is a deployment ${id} already`)
      put(deployment)
    },
    find(id, now) {
      const entry = entries.get(id)
      return entry && existing(id, entry, now)
    },
    all(now) {
      return [...entries]
        .flatMap(([id, entry]) => existing(id, entry, now) ?? [])
        .toSorted((a, b) => b.createdAt - a.createdAt)
    },
    intervene(id, intervention) {
      const entry = entries.get(id)
      if (entry === undefined) throw new Error(`There is no deployment ${id}`)
      interventions.set(id, [...(interventions.get(id) ?? []), intervention])
      put(entry.deployment)
    },
  }
}
