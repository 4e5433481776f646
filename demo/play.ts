import { readFile, rm } from 'node:fs/promises'
import type { OutputLine } from '../runner/process.ts'
import { type ActionResult, runAction } from '../runner/run-action.ts'
import { stretchDeployment } from '../simulator/plan/scale.ts'
import { startSimulator } from '../simulator/server.ts'
import type { Scenario } from './scenario.ts'

export interface PlayOptions {
  /** The folder of action.yml and dist/. */
  readonly actionFolder: string
  readonly onLine?: (line: OutputLine) => void
  readonly cancel?: AbortSignal
  /** 2 plays the story twice as fast, and polls twice as often. Default: 1. */
  readonly speed?: number
}

export interface Played extends ActionResult {
  /** What the step left at `report-path`; absent where it wrote none. */
  readonly report?: string
}

/** The action's shortest pause between two polls, unless `poll-interval-seconds` asks for a shorter one. */
const shortestPauseSeconds = 2

/** Plays a scenario: the simulator on loopback, and the bundle as GitHub's runner would run it. */
export async function play(scenario: Scenario, { speed = 1, ...options }: PlayOptions): Promise<Played> {
  const { watch, deployments } = scenario.story.build(Date.now())
  await using simulator = await startSimulator({
    deployments: deployments.map(deployment => stretchDeployment(deployment, 1 / speed)),
    ...(scenario.faults === undefined ? {} : { faults: scenario.faults }),
  })
  const result = await runAction({
    ...options,
    keepFolder: true,
    inputs: {
      'deployment-id': watch,
      ...(speed === 1 ? {} : { 'poll-interval-seconds': String(shortestPauseSeconds / speed) }),
      ...scenario.inputs,
    },
    environment: {
      AWS_ENDPOINT_URL_CODEDEPLOY: simulator.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'simulator',
      AWS_SECRET_ACCESS_KEY: 'simulator',
    },
  })
  const report = await readIfThere(result.outputs['report-path'])
  if (result.folder !== undefined) await rm(result.folder, { recursive: true, force: true, maxRetries: 3 })
  return { ...result, ...(report === undefined ? {} : { report }) }
}

async function readIfThere(file: string | undefined): Promise<string | undefined> {
  return file ? await readFile(file, 'utf8') : undefined
}
