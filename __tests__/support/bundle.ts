import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fromFirstRequest } from '../../lab/codedeploy/first-request.ts'
import type { RecordedRequest } from '../../lab/codedeploy/handler.ts'
import type { PlannedDeployment } from '../../lab/codedeploy/plan/plan.ts'
import { stretchDeployment } from '../../lab/codedeploy/plan/scale.ts'
import { type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import { findStory } from '../../lab/codedeploy/stories/stories.ts'
import { type ActionRequest, type ActionResult, runAction } from '../../lab/runner/run-action.ts'

/** The folder of action.yml and dist/: what is committed is what is tested. */
export const actionFolder = path.resolve(import.meta.dirname, '..', '..')

/** A story that takes 8 to 20 seconds is over in about one. */
const pace = 0.06

export interface BundleOptions extends Partial<ActionRequest> {
  /** What the simulator plays. Default: nothing, there is no deployment. */
  readonly story?: string
  /** How fast it is played: 1 is the story's own time. */
  readonly pace?: number
  readonly simulator?: Omit<SimulatorOptions, 'deployments'>
}

export interface BundleRun extends ActionResult {
  /** The deployment that was to be watched; empty without a story. */
  readonly deploymentId: string
  /** What CodeDeploy and STS were asked, in order. */
  readonly requests: readonly RecordedRequest[]
  readonly operations: readonly string[]
  /** The report file, parsed. */
  readonly report: Readonly<Record<string, unknown>>
  /** The job summary, empty where there is none. */
  readonly markdown: string
}

/** Runs the bundle as GitHub's runner would, as a process of its own, against the simulator. */
export async function runBundle(options: BundleOptions = {}): Promise<BundleRun> {
  const { story, pace: ownPace = pace, simulator: simulatorOptions = {}, ...request } = options
  const start = Date.now()
  const { watch, deployments } = plan(story, ownPace, start)
  const { now, faults } = fromFirstRequest(start, simulatorOptions.faults)
  await using simulator = await startSimulator({ now, ...simulatorOptions, deployments, faults })
  const result = await runAction({
    actionFolder,
    ...request,
    inputs: { 'deployment-id': watch, 'poll-interval-seconds': '0.05', ...request.inputs },
    environment: {
      AWS_ENDPOINT_URL_CODEDEPLOY: simulator.url,
      AWS_ENDPOINT_URL_STS: simulator.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'simulator',
      AWS_SECRET_ACCESS_KEY: 'simulator',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...request.environment,
    },
    keepFolder: true,
  })
  try {
    const report = await readReport(result.outputs['report-path'])
    return {
      ...result,
      deploymentId: watch,
      requests: [...simulator.requests],
      operations: simulator.requests.map(({ operation }) => operation),
      report,
      markdown: result.summary.type === 'uploaded' ? result.summary.markdown : '',
    }
  } finally {
    if (result.folder !== undefined) await rm(result.folder, { recursive: true, force: true })
  }
}

function plan(name: string | undefined, factor: number, start: number) {
  if (name === undefined) return { watch: '', deployments: [] as readonly PlannedDeployment[] }
  const { watch, deployments } = findStory(name).build(start)
  return { watch, deployments: deployments.map(deployment => stretchDeployment(deployment, factor)) }
}

/** Reads the report while the job's folders are still there. Throws where there is none, or it is no JSON. */
async function readReport(file: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  if (file === undefined || file === '') throw new Error('the step has left no report-path')
  return JSON.parse(await readFile(file, 'utf8'))
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
