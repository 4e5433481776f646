import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseKeyValueFile } from '../../lab/runner/files.ts'
import { evaluate } from '../../lab/runner/manifest.ts'
import { runAction } from '../../lab/runner/run-action.ts'
import { actionFolder } from '../support/bundle.ts'

/** Milliseconds. */
const longestShell = 30_000

/** What a step of a workflow file holds. */
export interface Step {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: string
}

export interface PlayedStep {
  readonly step: Step
  readonly outcome: 'success' | 'failure'
  /** What a shell printed; a step that uses the action has it in its log. */
  readonly printed: string
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Plays a job of this repository: its own action as GitHub's runner runs it, and its shell steps as
 * `bash -e` does, in the checkout and with the environment that earlier steps exported. Steps that bring what a
 * test has already, the checkout and its packages, are left out. Only a step that uses the action
 * may fail without ending the job. What a step left running ends with the job.
 *
 * @param expressions the values of the job's expressions that don't come from its steps
 */
export async function playJob(
  steps: readonly Step[],
  expressions: Readonly<Record<string, string>> = {},
): Promise<readonly PlayedStep[]> {
  const temp = await mkdtemp(path.join(tmpdir(), 'job-'))
  const groups: number[] = []
  let exported: Readonly<Record<string, string>> = {}
  let known = expressions
  const played: PlayedStep[] = []
  try {
    for (const step of steps.filter(({ uses, run }) => uses === './' || (run ?? 'npm ci') !== 'npm ci')) {
      const ended = await (step.run === undefined ? useAction(step) : runShell(step, step.run))
      played.push(ended)
      known = { ...known, ...stepExpressions(ended), ...prefixed('env.', exported) }
      if (ended.outcome === 'failure' && step.run !== undefined) break
    }
    return played
  } finally {
    for (const group of groups) end(group)
    await rm(temp, { recursive: true, force: true, maxRetries: 3 })
  }

  async function useAction(step: Step): Promise<PlayedStep> {
    const limit = Number(evaluate(step['timeout-minutes'] ?? '', known))
    const { outputs, failed, log, files } = await runAction({
      actionFolder,
      inputs: evaluated(step.with ?? {}, known),
      environment: exported,
      timeout: limit * 60_000,
      filesInOutputs: ['report-path'],
    })
    // The runner's temporary folder lasts as long as the job.
    const report = path.join(temp, 'report.json')
    await writeFile(report, files['report-path'] ?? '')
    return {
      step,
      outcome: failed ? 'failure' : 'success',
      printed: log,
      outputs: { ...outputs, 'report-path': report },
    }
  }

  async function runShell(step: Step, script: string): Promise<PlayedStep> {
    const inTemp = (name: string) => path.join(temp, name)
    const [file, output, env] = [inTemp('step.sh'), inTemp('output'), inTemp('env')]
    await writeFile(file, script)
    for (const empty of [output, env]) await writeFile(empty, '')
    const shell = spawn('bash', ['-e', file], {
      cwd: actionFolder,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        GITHUB_OUTPUT: output,
        GITHUB_ENV: env,
        RUNNER_TEMP: temp,
        ...exported,
        ...evaluated(step.env ?? {}, known),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it leaves running can be ended.
      detached: true,
    })
    const { pid } = shell
    if (pid === undefined) throw new Error('there is no bash')
    groups.push(pid)
    let isLate = false
    const limit = setTimeout(() => {
      isLate = true
      end(pid)
    }, longestShell)
    let printed = ''
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    // Once nobody holds its output open any more, as GitHub's runner waits for.
    const [code] = await once(shell, 'close')
    clearTimeout(limit)
    exported = { ...exported, ...(await pairs(env)) }
    return {
      step,
      outcome: code === 0 && !isLate ? 'success' : 'failure',
      printed,
      outputs: await pairs(output),
    }
  }
}

function stepExpressions({ step: { id }, outcome, outputs }: PlayedStep): Readonly<Record<string, string>> {
  if (id === undefined) return {}
  return {
    [`steps.${id}.outcome`]: outcome,
    [`toJSON(steps.${id}.outputs)`]: JSON.stringify(outputs, null, 2),
    ...prefixed(`steps.${id}.outputs.`, outputs),
  }
}

function evaluated(
  texts: Readonly<Record<string, string>>,
  expressions: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, evaluate(text, expressions)]))
}

function prefixed(
  prefix: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
}

async function pairs(file: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(parseKeyValueFile(await readFile(file, 'utf8')))
}

function end(group: number): void {
  try {
    process.kill(-group, 'SIGTERM')
  } catch {
    // Nothing of it is left.
  }
}
