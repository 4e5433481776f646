import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { worstDeployment } from '../../lab/codedeploy/builders/worst.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { createJobFolders, hostedEnvironment, PUSH_EVENT } from '../../lab/runner/environment.ts'
import { inputVariable, parseManifest, resolveInputs } from '../../lab/runner/manifest.ts'
import { distributionOf } from './measured.ts'

/** What a whole process took, from its start to its end. */
export interface ProcessCost {
  readonly cpuMilliseconds: number
  readonly wallMilliseconds: number
  readonly peakMegabytes: number
}

/** Medians over all repetitions. */
export interface ProcessResult {
  readonly awsDeployWait: ProcessCost
  /** This action, on the same deployment of one instance that succeeded. */
  readonly succeeded: ProcessCost
  /** One instance that failed, with as long a log tail as the agent sends. */
  readonly one: ProcessCost
  /** As many of these as a deployment can have. */
  readonly thousand: ProcessCost
  /** As many that succeeded. */
  readonly usual: ProcessCost
  /** As many that failed for a reason of their own each, with the longest and worst texts. */
  readonly worst: ProcessCost
}

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const repetitions = 9
/** In bytes: that of the worst deployment has some megabytes. */
const longestLog = 64 * 1_048_576
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
 * that have ended. Undefined if a program that this takes is missing.
 *
 * @param aws the AWS CLI
 * @param bundle the bundle's folder
 */
export async function measureProcesses(aws: string, bundle: string): Promise<ProcessResult | undefined> {
  if (!(await works(...time, '-o', '/dev/null', 'true')) || !(await works(aws, '--version'))) return undefined
  const plans = {
    succeeded: fleet(1, false),
    one: fleet(1, true),
    thousand: fleet(1_000, true),
    usual: fleet(1_000, false),
    worst: worstDeployment({ seed: 'worst', text: 'control sequences without an end' }),
  }
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
      usual: await costOfAction(program, plans.usual, 0, simulator.url),
      worst: await costOfAction(program, plans.worst, 1, simulator.url),
    })
  }
  return {
    awsDeployWait: medianOf(rounds.map(it => it.awsDeployWait)),
    succeeded: medianOf(rounds.map(it => it.succeeded)),
    one: medianOf(rounds.map(it => it.one)),
    thousand: medianOf(rounds.map(it => it.thousand)),
    usual: medianOf(rounds.map(it => it.usual)),
    worst: medianOf(rounds.map(it => it.worst)),
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
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  try {
    return await measure(
      [aws, 'deploy', 'wait', 'deployment-successful', '--deployment-id', plan.facts.deploymentId],
      { ...credentials, AWS_ENDPOINT_URL: url, HOME: folder, PATH: process.env.PATH ?? '' },
      folder,
      0,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function costOfAction(
  program: string,
  plan: Plan,
  exitStatus: number,
  url: string,
): Promise<ProcessCost> {
  const manifest = parseManifest(await readFile(path.join(root, 'action.yml'), 'utf8'))
  const given = { 'deployment-id': plan.facts.deploymentId }
  const { values } = resolveInputs(manifest, given, { 'github.token': 'token' })
  const inputs = Object.fromEntries([...values].map(([name, value]) => [inputVariable(name), value]))
  const folders = await createJobFolders(PUSH_EVENT)
  const environment = { ...hostedEnvironment(folders, PUSH_EVENT), ...credentials, AWS_ENDPOINT_URL: url }
  try {
    const command = [process.execPath, program]
    return await measure(command, { ...environment, ...inputs }, folders.temp, exitStatus)
  } finally {
    await rm(folders.root, { recursive: true, force: true })
  }
}

function medianOf(costs: readonly ProcessCost[]): ProcessCost {
  const median = (of: (cost: ProcessCost) => number) => distributionOf(costs.map(of)).median
  return {
    cpuMilliseconds: median(it => it.cpuMilliseconds),
    wallMilliseconds: median(it => it.wallMilliseconds),
    peakMegabytes: median(it => it.peakMegabytes),
  }
}

/** GNU time: CPU seconds of the program and of the system for it, seconds that passed, kilobytes at its peak. */
const time = ['/usr/bin/time', '-q', '-f', '%U %S %e %M'] as const

async function works(program: string, ...parameters: readonly string[]): Promise<boolean> {
  return await run(program, parameters).then(
    () => true,
    () => false,
  )
}

/** Runs a program to its end and measures it. Throws if it ends with another status: something else was measured. */
async function measure(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
  exitStatus: number,
): Promise<ProcessCost> {
  const [program, ...parameters] = [...time, '-o', 'cost', ...command]
  const env = { ...environment, LC_ALL: 'C' }
  const status = await run(program, parameters, { cwd: folder, env, maxBuffer: longestLog }).then(
    () => 0,
    (error: { readonly code?: number }) => error.code,
  )
  if (status !== exitStatus)
    throw new Error(`${command.join(' ')} ended with ${status}, not with ${exitStatus}`)
  const cost = (await readFile(path.join(folder, 'cost'), 'utf8')).trim().split(' ').map(Number)
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = cost
  return {
    cpuMilliseconds: (user + system) * 1_000,
    wallMilliseconds: wall * 1_000,
    peakMegabytes: kilobytes / 1_024,
  }
}
