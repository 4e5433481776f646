import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RecordedRequest } from '../../lab/aws-protocol/server.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { stretchPlan } from '../../lab/codedeploy/plan/stretch.ts'
import { type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import type { WorkflowEvent } from '../../lab/runner/environment.ts'
import { type PlayedJob, type PlayedStep, playWorkflow } from '../../lab/runner/workflow/play.ts'
import { startTokenEndpoint } from '../bundle/token-endpoint.ts'
import { awsCli, skipWithout } from '../support/aws-cli.ts'
import { standIns } from './stand-ins.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** For `describe`: whether the examples can be played here. `.ci/run` installs what is missing. */
export const skip = skipWithout(awsCli, 'jq', 'curl')

/** A deployment of 8 to 20 seconds takes about one. */
export function hurried(plan: (seed: string) => Plan): (seed: string) => Plan {
  return seed => stretchPlan(plan(seed), 0.08)
}

export interface ExampleOptions {
  /** What AWS knows when the workflow starts. */
  readonly aws: SimulatorOptions
  readonly files?: Readonly<Record<string, string>>
  readonly event?: WorkflowEvent
  readonly secrets?: Readonly<Record<string, string>>
  /** For the step of this action alone. */
  readonly environment?: Readonly<Record<string, string>>
}

export interface PlayedExample {
  readonly jobs: readonly PlayedJob[]
  readonly requests: readonly RecordedRequest[]
  /** A step of the first job that was not skipped, by its id, name or action. */
  step(title: string): PlayedStep
  /** The outcomes of the steps of the first job, in order. */
  readonly outcomes: readonly string[]
  /** The inputs of an operation's requests. */
  inputsOf(operation: string): readonly Readonly<Record<string, unknown>>[]
}

/** What people copy as a whole, by what a test names it: each file of examples/, each job that the README shows. */
export const examples: ReadonlyMap<string, string> = new Map([
  ...readdirSync(path.join(root, 'examples')).map(
    file => [file, readFileSync(path.join(root, 'examples', file), 'utf8')] as const,
  ),
  ...jobsIn(readFileSync(path.join(root, 'README.md'), 'utf8')).map(
    (job, index) => [`README.md, job ${index + 1}`, `on: push\n${job}`] as const,
  ),
])

/** The examples that have been played to their end. */
export const playedExamples = new Set<string>()

/** Plays one of `examples` from its first step to its last. */
export async function playExample(name: string, options: ExampleOptions): Promise<PlayedExample> {
  const played = await play(examples.get(name) ?? assert.fail(`there is no example ${name}`), options)
  playedExamples.add(name)
  return played
}

/** The blocks that hold a job from its start, under `jobs`. */
export function jobsIn(document: string): readonly string[] {
  return [...document.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => {
    if (!/^ *runs-on:/m.test(block)) return []
    return /^jobs:$/m.test(block) ? block : `jobs:\n${block.replace(/^(?=.)/gm, '  ')}`
  })
}

async function play(workflow: string, options: ExampleOptions): Promise<PlayedExample> {
  const folder = await mkdtemp(path.join(tmpdir(), 'example-'))
  await using simulator = await startSimulator(options.aws)
  await using tokens = await startTokenEndpoint()
  try {
    const jobs = await playWorkflow(workflow, {
      actions: standIns({ ...options, simulator, folder, tokenEnvironment: tokens.environment }),
      event: options.event,
      secrets: options.secrets,
      path: `${await awsFolder(folder, simulator.url)}:${process.env.PATH}`,
    })
    const played = jobs.find(({ steps }) => steps.length > 0)?.steps ?? []
    return {
      jobs,
      requests: simulator.requests,
      step: title => played.find(step => step.title === title) ?? assert.fail(`no step ${title}`),
      outcomes: played.map(({ outcome }) => outcome),
      inputsOf: operation =>
        simulator.requests
          .filter(request => request.operation === operation)
          .map(({ input }) => Object(input) as Readonly<Record<string, unknown>>),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A folder with an `aws` that calls the real one: older ones do not know AWS_ENDPOINT_URL. */
async function awsFolder(folder: string, url: string): Promise<string> {
  const bin = path.join(folder, 'bin')
  const real = execFileSync('bash', ['-c', `command -v ${awsCli}`], { encoding: 'utf8' }).trim()
  await mkdir(bin)
  await writeFile(path.join(bin, 'aws'), `#!/bin/bash\nexec ${real} "$@" --endpoint-url ${url}\n`, {
    mode: 0o755,
  })
  return bin
}
