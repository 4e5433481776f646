import type { Faults } from '../lab/aws-protocol/faults.ts'
import { deploymentId } from '../lab/codedeploy/plan/identifiers.ts'
import type { Plan, PlannedDeployment, ScriptedAction } from '../lab/codedeploy/plan/plan.ts'
import { stretchDeployment } from '../lab/codedeploy/plan/stretch.ts'
import type { ExecutionPlan } from '../lab/codepipeline/plan.ts'
import { codePipelineService } from '../lab/codepipeline/service.ts'
import type { EvidencePlan } from '../lab/evidence/plan.ts'
import { simulationOf } from '../lab/evidence/simulation.ts'
import { stretchEvidence } from '../lab/evidence/stretch.ts'

/**
 * A story of the demo: a deployment, the step that watches it, and what the step must make of it. This record is all
 * there is about it: people watch it with `npm run demo`, the tests play it in a hurry, and CI with `uses: ./`.
 */
export interface Story {
  readonly name: string
  /** One line. */
  readonly title: string
  /** The deployment to watch. Its ids and durations are drawn from the seed. With its rollback it takes 8 to 20 s. */
  readonly plan: (seed: string) => Plan
  /** When the deployment is created, in milliseconds after the step begins. Default: 0. */
  readonly createdAt?: number
  /** The step is given no deployment-id: it finds the deployment by `inputs`. */
  readonly findsIt?: boolean
  /** What CodePipeline does. @param start when the step begins, in milliseconds since the epoch */
  readonly executions?: (deploymentId: string, start: number) => readonly ExecutionPlan[]
  /** What the services that know more than CodeDeploy know of it, for the same seed. Default: nothing. */
  readonly evidence?: (seed: string) => EvidencePlan
  /** What people and alarms do to the deployment. */
  readonly actions?: readonly ScriptedAction[]
  /** How many times slower than planned the deployment is, its actions and evidence included. Default: 1. */
  readonly pace?: number
  /** It takes up to a minute: it shows what the step does when half a minute has passed. Default: false. */
  readonly isLong?: boolean
  /** What goes wrong on the way between the action and CodeDeploy. */
  readonly faults?: Faults
  /** What the step has under `with`, besides the deployment's id. */
  readonly inputs?: Readonly<Record<string, string>>
  /**
   * The check run that the workflow's first attempt left on the commit; the step is of the second one. It takes the
   * input `check-run`, with which a story is played against a stand-in for GitHub, and not in CI, where GitHub is real.
   */
  readonly earlierCheckRun?: { readonly conclusion: string; readonly title: string }
  /** The workflow is cancelled after this many milliseconds. */
  readonly cancelAfter?: number
  readonly ending: Ending
  /** Each must match a line of the log, without its colors. Annotations are not among them. */
  readonly log?: readonly RegExp[]
  /** Each must match in the job summary. */
  readonly summary?: readonly RegExp[]
  /** The conclusions of all check runs on the commit in the end, the oldest first. Default: there are none. */
  readonly checkRuns?: readonly string[]
}

/** How a step ends, as its outputs and annotations show. */
export interface Ending {
  readonly conclusion: string
  /** Absent if the step succeeds. */
  readonly errorCode?: string
  /** The output error-message. Absent: anything. */
  readonly message?: RegExp
  /** Titles of the error annotations, the failing message first. Default: the error code. */
  readonly errors?: readonly string[]
  /** Titles of the warnings. Default: none. */
  readonly warnings?: readonly string[]
  /** CodeDeploy's last known status. Absent: any. */
  readonly status?: string
  /** Targets by status, without the total. Absent: any. */
  readonly counts?: Readonly<Record<string, number>>
  /** How many targets failed. Default: none. */
  readonly failed?: number
  /** Status of the rollback, empty if it is named and not followed. Absent: there is none. */
  readonly rollback?: string
}

const dayBefore = 86_400_000

/** What the stand-ins of AWS know of a story: what `startSimulator` takes. */
export interface Staged extends ReturnType<typeof simulationOf> {
  /** The deployment to watch. */
  readonly watch: string
  /** What the step gets as `deployment-id`. */
  readonly deploymentId: string
}

/**
 * The story's deployments, and what else AWS knows, if the step begins at `start` (milliseconds since the epoch). The
 * same each time.
 *
 * @param slowness how many times slower than the story's own pace
 */
export function deploymentsOf(story: Story, start: number, slowness = 1): Staged {
  const { name, plan, actions, pace = 1, createdAt = 0, findsIt = false, executions: planned } = story
  const watched = plan(name)
  const { deploymentId: watch } = watched.facts
  const executions = planned?.(watch, start) ?? []
  const { deployments, services, ...simulation } = simulationOf(
    { plan: watched, actions, evidence: stretchEvidence(story.evidence?.(name) ?? {}, pace * slowness) },
    start + createdAt,
  )
  return {
    ...simulation,
    watch,
    deploymentId: findsIt ? '' : watch,
    deployments: [...deployments, ...previous(name, watched, start)].map(deployment =>
      stretchDeployment(deployment, pace * slowness),
    ),
    services: (now, account) => [codePipelineService({ now, executions }), ...services(now, account)],
  }
}

/** Yesterday's deployment is what the rollback would deploy again. */
function previous(name: string, { rollback }: Plan, start: number): readonly PlannedDeployment[] {
  if (rollback === undefined) return []
  const facts = { ...rollback.facts, deploymentId: deploymentId(`${name} previous`), creator: 'user' }
  return [{ plan: { ...rollback, facts, rollsBack: undefined }, createdAt: start - dayBefore }]
}
