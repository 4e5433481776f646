import type { Faults } from '../lab/aws-protocol/faults.ts'
import { deploymentId } from '../lab/codedeploy/plan/identifiers.ts'
import type { Plan, PlannedDeployment, ScriptedAction } from '../lab/codedeploy/plan/plan.ts'
import { stretchDeployment } from '../lab/codedeploy/plan/stretch.ts'

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
  /** What people and alarms do to the deployment. */
  readonly actions?: readonly ScriptedAction[]
  /** How many times slower than planned the deployment is, its actions included. Default: 1. */
  readonly pace?: number
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
  /** Each must match a line of the log, without its colors. */
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

/** The story's deployments, created at `start` (milliseconds since the epoch). The same ones each time. */
export function deploymentsOf(
  { name, plan, actions, pace = 1 }: Story,
  start: number,
): { readonly watch: string; readonly deployments: readonly PlannedDeployment[] } {
  const watched = plan(name)
  const deployments: readonly PlannedDeployment[] = [
    { plan: watched, createdAt: start, actions },
    ...previous(name, watched, start),
  ]
  return {
    watch: watched.facts.deploymentId,
    deployments: deployments.map(deployment => stretchDeployment(deployment, pace)),
  }
}

/** Yesterday's deployment is what the rollback would deploy again. */
function previous(name: string, { rollback }: Plan, start: number): readonly PlannedDeployment[] {
  if (rollback === undefined) return []
  const facts = { ...rollback.facts, deploymentId: deploymentId(`${name} previous`), creator: 'user' }
  return [{ plan: { ...rollback, facts, rollsBack: undefined }, createdAt: start - dayBefore }]
}
