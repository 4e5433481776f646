import { clientEnvironment } from '../lab/codedeploy/client.ts'
import { startSimulator } from '../lab/codedeploy/server.ts'
import type { OutputLine } from '../lab/runner/process.ts'
import { type ActionResult, runAction } from '../lab/runner/run-action.ts'
import { type CheckRunOfStory, startGitHubOf } from './github.ts'
import { deploymentsOf, type Story } from './story.ts'

export interface PlayOptions {
  /** The folder of action.yml and dist/. */
  readonly actionFolder: string
  readonly onLine?: (line: OutputLine) => void
  readonly cancel?: AbortSignal
  /**
   * When the deployment is created, in milliseconds since the epoch. Default: now. A deployment created long ago
   * has ended by the first poll.
   */
  readonly start?: number
}

export interface Played extends ActionResult {
  /** What the step left at `report-path`; undefined if it wrote none. */
  readonly report: string | undefined
  /** What is on the workflow's commit, the oldest first. */
  readonly checkRuns: readonly CheckRunOfStory[]
}

/** Plays a story: the simulators on loopback, and the bundle as GitHub's runner would run it. */
export async function play(
  story: Story,
  { start = Date.now(), cancel, ...options }: PlayOptions,
): Promise<Played> {
  const { deploymentId, ...staged } = deploymentsOf(story, start)
  await using simulator = await startSimulator({ ...staged, faults: story.faults })
  await using github = await startGitHubOf(story)
  const limit = story.cancelAfter === undefined ? undefined : AbortSignal.timeout(story.cancelAfter)
  const result = await runAction({
    ...options,
    cancel: AbortSignal.any([cancel, limit].filter(signal => signal !== undefined)),
    inputs: { 'deployment-id': deploymentId, ...story.inputs },
    environment: { ...clientEnvironment(simulator.url), ...github.environment },
    filesInOutputs: ['report-path'],
  })
  return { ...result, report: result.files['report-path'], checkRuns: github.checkRuns() }
}
