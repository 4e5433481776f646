import { deploymentId } from '../plan/identifiers.ts'
import type { Intervention, Plan, PlannedDeployment } from '../plan/plan.ts'
import { stretchDeployment } from '../plan/scale.ts'

/** Something that happens to a deployment, for people to watch and for tests to run. */
export interface Story {
  readonly name: string
  /** One line. */
  readonly title: string
  /** The same deployments each time, beginning at `start` (milliseconds since the epoch). */
  build(start: number): BuiltStory
}

interface BuiltStory {
  /** The id of the deployment to watch. */
  readonly watch: string
  readonly deployments: readonly PlannedDeployment[]
}

export interface StoryOptions {
  readonly name: string
  readonly title: string
  /** The plan of the deployment to watch. Ids are drawn from the story's name. */
  readonly plan: (seed: string) => Plan
  /** What people and alarms do to it. */
  readonly interventions?: readonly Intervention[]
  /** The plan is told so many times as slow, its interventions too. Default: 1. */
  readonly pace?: number
}

const dayBefore = 86_400_000

/** A story about one deployment of a group that was deployed to the day before. */
export function story({ name, title, plan, interventions = [], pace = 1 }: StoryOptions): Story {
  return {
    name,
    title,
    build(start) {
      const watched = plan(name)
      const deployments = [
        { plan: watched, createdAt: start, interventions },
        ...previous(name, watched, start),
      ]
      return {
        watch: watched.facts.deploymentId,
        deployments: deployments.map(deployment => stretchDeployment(deployment, pace)),
      }
    },
  }
}

/** Yesterday's deployment is what the rollback would deploy again. */
function previous(name: string, { rollback }: Plan, start: number): readonly PlannedDeployment[] {
  if (rollback === undefined) return []
  const { rollsBack: _, ...plan } = rollback
  const facts = { ...plan.facts, deploymentId: deploymentId(`${name} previous`), creator: 'user' }
  return [{ plan: { ...plan, facts }, createdAt: start - dayBefore, interventions: [] }]
}
