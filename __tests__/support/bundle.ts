import path from 'node:path'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { clockFromFirstRequest, type RecordedRequest } from '../../lab/aws-protocol/server.ts'
import { clientEnvironment } from '../../lab/codedeploy/client.ts'
import type { Plan, PlannedDeployment } from '../../lab/codedeploy/plan/plan.ts'
import { stretchDeployment } from '../../lab/codedeploy/plan/stretch.ts'
import { type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import { type ActionRequest, type ActionResult, runAction } from '../../lab/runner/run-action.ts'

/** The folder of action.yml and dist/: what is committed is what is tested. */
export const actionFolder = path.resolve(import.meta.dirname, '..', '..')

/** A story of 8 to 20 seconds takes about one. */
const hurry = 0.06

export interface BundleOptions extends Partial<ActionRequest> {
  /** What the simulator plays. Default: nothing, there is no deployment. */
  readonly story?: string
  /** Instead of a story: this deployment. */
  readonly plan?: Plan
  /** How long ago the deployment of the plan was created, in milliseconds. Default: the step begins with it. */
  readonly age?: number
  /** How slowly it is played: 1 is the story's own time. */
  readonly pace?: number
  readonly simulator?: Omit<SimulatorOptions, 'deployments'>
}

export interface BundleRun extends ActionResult {
  /** The deployment that was to be watched; empty without a story. */
  readonly deploymentId: string
  /** What CodeDeploy and STS were asked for, in order. */
  readonly requests: readonly RecordedRequest[]
  readonly operations: readonly string[]
  /** The report file, parsed; empty if there is none. */
  readonly report: Readonly<Record<string, unknown>>
  /** The job summary, empty if there is none. */
  readonly markdown: string
}

/** Runs the bundle as GitHub's runner would, as a process of its own, against the simulator. */
export async function runBundle(options: BundleOptions = {}): Promise<BundleRun> {
  const { story, plan, age = 0, pace = hurry, simulator: simulatorOptions, ...request } = options
  const start = Date.now()
  const { watch, deploymentId, ...staged } =
    story === undefined ? stagedPlan(plan, start - age, pace) : deploymentsOf(findStory(story), start, pace)
  await using simulator = await startSimulator({
    now: clockFromFirstRequest(start),
    ...staged,
    ...simulatorOptions,
    deployments: staged.deployments,
  })
  const result = await runAction({
    actionFolder,
    ...request,
    inputs: { 'deployment-id': deploymentId, 'poll-interval-seconds': '0.05', ...request.inputs },
    environment: {
      ...clientEnvironment(simulator.url),
      AWS_DEFAULT_REGION: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...request.environment,
    },
    filesInOutputs: ['report-path'],
  })
  return {
    ...result,
    deploymentId: watch,
    requests: simulator.requests,
    operations: simulator.requests.map(({ operation }) => operation),
    report: JSON.parse(result.files['report-path'] ?? '{}'),
    markdown: result.summary.type === 'uploaded' ? result.summary.markdown : '',
  }
}

function stagedPlan(plan: Plan | undefined, createdAt: number, pace: number) {
  const watch = plan?.facts.deploymentId ?? ''
  const planned: readonly PlannedDeployment[] = plan === undefined ? [] : [{ plan, createdAt }]
  const deployments = planned.map(deployment => stretchDeployment(deployment, pace))
  return { watch, deploymentId: watch, deployments }
}

/** A cancellation after the first line of the log that the test waits for. */
export function cancelAt(
  isMoment: (line: string) => boolean,
  after = 0,
): Pick<ActionRequest, 'cancel' | 'onLine'> {
  const controller = new AbortController()
  return {
    cancel: controller.signal,
    onLine: ({ text }) => {
      if (isMoment(text)) setTimeout(() => controller.abort(), after)
    },
  }
}
