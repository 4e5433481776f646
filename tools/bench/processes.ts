import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { createJobFolders, hostedEnvironment, PUSH_EVENT } from '../../lab/runner/environment.ts'
import { inputVariable, parseManifest, resolveInputs } from '../../lab/runner/manifest.ts'
import { distributionOf } from './statistics.ts'
import { type ProcessCost, runTimed, works } from './timed.ts'

/** Medians over all repetitions. */
export interface ProcessResult {
  readonly awsDeployWait: ProcessCost
  /** This action, on the same deployment of one instance that succeeded. */
  readonly succeeded: ProcessCost
  /** One instance that failed, with as long a log tail as the agent sends. */
  readonly one: ProcessCost
  /** As many of these as a deployment can have. */
  readonly thousand: ProcessCost
}

const root = path.resolve(import.meta.dirname, '../..')
const repetitions = 9
/** The agent keeps about so much of a script's output. */
const tailLength = 2_048
const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
}

/**
 * Runs the bundle and `aws deploy wait deployment-successful` in turns, against the same simulator, on deployments
 * that are over. Undefined where a program that this takes is missing.
 *
 * @param aws the AWS CLI
 * @param bundle the bundle's folder
 */
export async function measureProcesses(aws: string, bundle: string): Promise<ProcessResult | undefined> {
  if (!(await works('/bin/bash', '--version')) || !(await works(aws, '--version'))) return undefined
  const plans = { succeeded: fleet(1, false), one: fleet(1, true), thousand: fleet(1_000, true) }
  const createdAt = Date.now() - 3_600_000
  await using simulator = await startSimulator({
    deployments: Object.values(plans).map(plan => ({ plan, createdAt })),
  })
  const program = path.join(bundle, 'index.js')
  const rounds: ProcessResult[] = []
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    rounds.push({
      awsDeployWait: await costOfAws(aws, plans.succeeded, simulator.url),
      succeeded: await costOfAction(program, plans.succeeded, 0, simulator.url),
      one: await costOfAction(program, plans.one, 1, simulator.url),
      thousand: await costOfAction(program, plans.thousand, 1, simulator.url),
    })
  }
  return {
    awsDeployWait: medianOf(rounds.map(it => it.awsDeployWait)),
    succeeded: medianOf(rounds.map(it => it.succeeded)),
    one: medianOf(rounds.map(it => it.one)),
    thousand: medianOf(rounds.map(it => it.thousand)),
  }
}

function fleet(instances: number, fails: boolean): Plan {
  const line = '[stderr]npm error code ELIFECYCLE, and so on until the tail of the log is full\n'
  const failure = {
    event: 'ApplicationStart',
    diagnostics: {
      errorCode: 'ScriptFailed',
      scriptName: 'scripts/start_server.sh',
      message: 'Script at specified location: scripts/start_server.sh failed with exit code 1',
      logTail: line.repeat(Math.floor(tailLength / line.length)),
    },
  }
  return inPlace({
    seed: `${instances} ${fails}`,
    applicationName: 'shop',
    deploymentGroupName: `web ${instances} ${fails}`,
    config: 'AllAtOnce',
    instances: Array.from({ length: instances }, () => (fails ? { failures: [failure] } : {})),
  })
}

async function costOfAws(aws: string, plan: Plan, url: string): Promise<ProcessCost> {
  return await inFolder(folder =>
    runTimed({
      command: [aws, 'deploy', 'wait', 'deployment-successful', '--deployment-id', plan.facts.deploymentId],
      environment: {
        ...credentials,
        AWS_ENDPOINT_URL: url,
        HOME: folder,
        PATH: process.env.PATH ?? '',
      },
      folder,
      exitStatus: 0,
    }),
  )
}

async function costOfAction(
  program: string,
  plan: Plan,
  exitStatus: number,
  url: string,
): Promise<ProcessCost> {
  const manifest = parseManifest(await readFile(path.join(root, 'action.yml'), 'utf8'))
  const { values } = resolveInputs(
    manifest,
    { 'deployment-id': plan.facts.deploymentId },
    { 'github.token': 'token' },
  )
  const folders = await createJobFolders(PUSH_EVENT)
  try {
    return await runTimed({
      command: [process.execPath, program],
      environment: {
        ...hostedEnvironment(folders, PUSH_EVENT),
        ...credentials,
        AWS_ENDPOINT_URL: url,
        ...Object.fromEntries([...values].map(([name, value]) => [inputVariable(name), value])),
      },
      folder: folders.temp,
      exitStatus,
    })
  } finally {
    await rm(folders.root, { recursive: true, force: true })
  }
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function medianOf(costs: readonly ProcessCost[]): ProcessCost {
  const median = (of: (cost: ProcessCost) => number) => distributionOf(costs.map(of)).median
  const peaks = costs.flatMap(it => it.peakMegabytes ?? [])
  return {
    cpuMilliseconds: median(it => it.cpuMilliseconds),
    wallMilliseconds: median(it => it.wallMilliseconds),
    peakMegabytes: peaks.length === 0 ? undefined : distributionOf(peaks).median,
  }
}
