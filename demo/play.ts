import type { OutputLine } from '../runner/process.ts'
import { type ActionResult, runAction } from '../runner/run-action.ts'
import { startSimulator } from '../simulator/server.ts'
import type { Scenario } from './scenario.ts'

export interface PlayOptions {
  /** The folder of action.yml and dist/. */
  readonly actionFolder: string
  readonly onLine?: (line: OutputLine) => void
  readonly cancel?: AbortSignal
  readonly keepFolder?: boolean
}

/** Plays a scenario: the simulator on loopback, and the bundle as GitHub's runner would run it. */
export async function play(scenario: Scenario, options: PlayOptions): Promise<ActionResult> {
  const { watch, deployments } = scenario.story.build(Date.now())
  await using simulator = await startSimulator({
    deployments,
    ...(scenario.faults === undefined ? {} : { faults: scenario.faults }),
  })
  const { cancel } = options
  const cancelled = scenario.cancelAfter === undefined ? [] : [AbortSignal.timeout(scenario.cancelAfter)]
  return await runAction({
    ...options,
    cancel: AbortSignal.any([...(cancel === undefined ? [] : [cancel]), ...cancelled]),
    inputs: { 'deployment-id': watch, ...scenario.inputs },
    environment: {
      AWS_ENDPOINT_URL_CODEDEPLOY: simulator.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'simulator',
      AWS_SECRET_ACCESS_KEY: 'simulator',
    },
  })
}
