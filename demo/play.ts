import { readFile, rm } from 'node:fs/promises'
import { clientEnvironment } from '../lab/codedeploy/client-environment.ts'
import { startSimulator } from '../lab/codedeploy/server.ts'
import type { OutputLine } from '../lab/runner/process.ts'
import { type ActionResult, runAction } from '../lab/runner/run-action.ts'
import type { Scenario } from './scenario.ts'

export interface PlayOptions {
  /** The folder of action.yml and dist/. */
  readonly actionFolder: string
  readonly onLine?: (line: OutputLine) => void
  readonly cancel?: AbortSignal
  /**
   * When the deployment is created, in milliseconds since the epoch. Default: now. A story that began long ago
   * is over at the first look.
   */
  readonly start?: number
}

export interface Played extends ActionResult {
  /** What the step left at `report-path`; absent where it wrote none. */
  readonly report?: string
}

/** Plays a scenario: the simulator on loopback, and the bundle as GitHub's runner would run it. */
export async function play(
  scenario: Scenario,
  { start = Date.now(), ...options }: PlayOptions,
): Promise<Played> {
  const { watch, deployments } = scenario.story.build(start)
  await using simulator = await startSimulator({
    deployments,
    ...(scenario.faults === undefined ? {} : { faults: scenario.faults }),
  })
  const { cancel } = options
  const cancelled = scenario.cancelAfter === undefined ? [] : [AbortSignal.timeout(scenario.cancelAfter)]
  const result = await runAction({
    ...options,
    cancel: AbortSignal.any([...(cancel === undefined ? [] : [cancel]), ...cancelled]),
    keepFolder: true,
    inputs: { 'deployment-id': watch, ...scenario.inputs },
    environment: clientEnvironment(simulator.url),
  })
  const report = await readIfThere(result.outputs['report-path'])
  if (result.folder !== undefined) await rm(result.folder, { recursive: true, force: true, maxRetries: 3 })
  return { ...result, ...(report === undefined ? {} : { report }) }
}

async function readIfThere(file: string | undefined): Promise<string | undefined> {
  return file ? await readFile(file, 'utf8') : undefined
}
