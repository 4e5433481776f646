import { CodeDeployClient, GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../lab/codedeploy/server.ts'
import { findStory } from '../../../lab/codedeploy/stories/stories.ts'

/** When every virtual clock starts: 2026-03-02T09:00:00Z. */
export const start = Date.UTC(2026, 2, 2, 9)

export interface Played {
  readonly simulator: Simulator
  readonly client: CodeDeployClient
  /** The id of the deployment to watch. */
  readonly deploymentId: string
  /** Moves the clock to so many milliseconds after the story's start. */
  at(milliseconds: number): void
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a simulator that tells a story under a clock of its own, and the real SDK's client for it, which asks but once. */
export async function play(name: string, options: SimulatorOptions = {}): Promise<Played> {
  let now = start
  const { watch, deployments } = findStory(name).build(start)
  const simulator = await startSimulator({ deployments, now: () => now, ...options })
  const client = new CodeDeployClient({
    endpoint: simulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
    maxAttempts: 1,
  })
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

/** What GetDeployment says of the deployment to watch, or of another one. */
export async function deploymentOf({ client, deploymentId }: Played, id = deploymentId) {
  return (await client.send(new GetDeploymentCommand({ deploymentId: id }))).deploymentInfo
}
