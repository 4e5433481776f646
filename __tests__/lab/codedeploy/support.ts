import { CodeDeployClient, GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { findStory } from '../../../demo/stories.ts'
import { deploymentsOf } from '../../../demo/story.ts'
import { clientOptions } from '../../../lab/codedeploy/client.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../lab/codedeploy/server.ts'

/** When every virtual clock starts: 2026-03-02T09:00:00Z. */
export const start = Date.UTC(2026, 2, 2, 9)

export interface Played {
  readonly simulator: Simulator
  readonly client: CodeDeployClient
  /** The id of the deployment to watch. */
  readonly deploymentId: string
  /** Moves the clock to this many milliseconds after the story's start. */
  at(milliseconds: number): void
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a simulator with a story under a clock of its own, and the real SDK's client for it, without retries. */
export async function play(name: string, options: SimulatorOptions = {}): Promise<Played> {
  let now = start
  const { watch, ...staged } = deploymentsOf(findStory(name), start)
  const simulator = await startSimulator({ ...staged, now: () => now, ...options })
  const client = new CodeDeployClient(clientOptions(simulator.url))
  return {
    simulator,
    client,
    deploymentId: watch,
    at(milliseconds) {
      now = start + milliseconds
    },
    async [Symbol.asyncDispose]() {
      client.destroy()
      await simulator.stop()
    },
  }
}

/** `deploymentInfo` of the deployment to watch, or of another one. */
export async function deploymentOf({ client, deploymentId }: Played, id = deploymentId) {
  return (await client.send(new GetDeploymentCommand({ deploymentId: id }))).deploymentInfo
}
