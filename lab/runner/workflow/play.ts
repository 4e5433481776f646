/** Plays a workflow from its first step to its last, with stand-ins for the actions that it uses. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  createJobFolders,
  hostedEnvironment,
  PUSH_EVENT,
  pushedCommit,
  type WorkflowEvent,
} from '../environment.ts'
import { parseKeyValueFile } from '../files.ts'
import { RUNNER_WAITS, runProcess } from '../process.ts'
import { type Contexts, interpolate, isTrue, type Status } from './expressions.ts'
import { combinationsOf, type Job, needsOf, parseWorkflow, type Step } from './workflow.ts'

/** A step that uses an action, with every expression replaced. */
export interface UsedAction {
  readonly inputs: Readonly<Record<string, string>>
  /** What the job has set so far, besides what the runner itself sets. */
  readonly environment: Readonly<Record<string, string>>
  readonly workspace: string
  readonly event: WorkflowEvent
  /** What the token of the job may write, such as `id-token`. */
  readonly writes: readonly string[]
}

export interface ActionOutcome {
  readonly isGood: boolean
  readonly log?: string
  readonly outputs?: Readonly<Record<string, string>>
  /** What later steps of the job have in their environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** A folder that later steps have on their PATH. */
  readonly path?: string
}

/** Plays one step. A mistake in the step is an error that it throws. */
export type ActionStandIn = (used: UsedAction) => Promise<ActionOutcome>

export interface PlayOptions {
  /** By name, without the commit behind `@`. */
  readonly actions: ReadonlyMap<string, ActionStandIn>
  readonly event?: WorkflowEvent
  readonly secrets?: Readonly<Record<string, string>>
  /** The PATH of every `run`. */
  readonly path: string
}

export interface PlayedStep {
  /** Its id, name or action. */
  readonly title: string
  readonly outcome: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
}

export interface PlayedJob {
  readonly id: string
  /** With the expressions of its name replaced. */
  readonly name: string
  readonly result: Status | 'skipped'
  readonly steps: readonly PlayedStep[]
}

/**
 * Plays the jobs of a workflow one after the other, each after those that it needs.
 *
 * @throws Error if it uses an action that has no stand-in, or has something that would be played wrongly
 */
export async function playWorkflow(text: string, options: PlayOptions): Promise<readonly PlayedJob[]> {
  const workflow = parseWorkflow(text)
  const played: PlayedJob[] = []
  const left = new Map(Object.entries(workflow.jobs))
  while (left.size > 0) {
    const next = [...left].find(([, job]) => needsOf(job).every(id => !left.has(id)))
    if (next === undefined) throw new Error('The jobs need each other.')
    const [id, job] = next
    left.delete(id)
    const permissions = job.permissions ?? workflow.permissions ?? {}
    const writes = Object.keys(permissions).filter(scope => permissions[scope] === 'write')
    for (const matrix of combinationsOf(job)) {
      const needed = played.filter(it => needsOf(job).includes(it.id))
      const contexts = {
        github: gitHubContext(options.event ?? PUSH_EVENT),
        needs: Object.fromEntries(
          needsOf(job).map(id => [id, { result: resultOf(needed.filter(it => it.id === id)), outputs: {} }]),
        ),
        matrix,
        secrets: options.secrets ?? {},
      }
      const environment = { ...workflow.env, ...job.env }
      played.push(await new JobPlayer(id, job, contexts, { writes, environment, ...options }).play(needed))
    }
  }
  return played
}

/** Of a job: with a matrix, of all its combinations. */
function resultOf(combinations: readonly PlayedJob[]): PlayedJob['result'] {
  const results = combinations.map(({ result }) => result)
  return results.find(result => result !== 'success') ?? 'success'
}

function gitHubContext({ name, payload }: WorkflowEvent): object {
  return { repository: 'octo-org/octo-repo', sha: pushedCommit, event_name: name, event: payload, token: '' }
}

interface JobOptions extends PlayOptions {
  readonly writes: readonly string[]
  /** As the workflow has it, with its expressions. */
  readonly environment: Readonly<Record<string, string>>
}

class JobPlayer {
  readonly #id: string
  readonly #job: Job
  readonly #contexts: Contexts
  readonly #options: JobOptions
  readonly #steps: PlayedStep[] = []
  readonly #byId: Record<string, { readonly outcome: string; readonly outputs: object }> = {}
  #environment: Readonly<Record<string, string>> = {}
  #path: string
  #status: 'success' | 'failure' = 'success'

  constructor(id: string, job: Job, contexts: Contexts, options: JobOptions) {
    this.#id = id
    this.#job = job
    this.#contexts = contexts
    this.#options = options
    this.#path = options.path
  }

  async play(needed: readonly PlayedJob[]): Promise<PlayedJob> {
    const name = interpolate(this.#job.name ?? this.#id, this.#contexts)
    const status = needed.every(({ result }) => result === 'success') ? 'success' : 'failure'
    if (!isTrue(this.#job.if, this.#contexts, status)) {
      return { id: this.#id, name, result: 'skipped', steps: [] }
    }
    this.#environment = this.#interpolated(this.#options.environment)
    const workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'))
    try {
      for (const step of this.#job.steps) await this.#playStep(step, workspace)
    } finally {
      await rm(workspace, { recursive: true, force: true })
    }
    return { id: this.#id, name, result: this.#status, steps: this.#steps }
  }

  async #playStep(step: Step, workspace: string): Promise<void> {
    const title = step.id ?? step.name ?? step.uses?.split('@')[0] ?? 'run'
    const played = isTrue(step.if, this.#current(), this.#status)
      ? await this.#outcomeOf(step, workspace)
      : undefined
    const outcome = played === undefined ? 'skipped' : played.isGood ? 'success' : 'failure'
    const { outputs = {}, log = '', environment = {}, path: folder } = played ?? {}
    if (outcome === 'failure') this.#status = 'failure'
    this.#environment = { ...this.#environment, ...environment }
    if (folder !== undefined) this.#path = `${folder}:${this.#path}`
    if (step.id !== undefined) this.#byId[step.id] = { outcome, outputs }
    this.#steps.push({ title, outcome, outputs, log })
  }

  #outcomeOf(step: Step, workspace: string): Promise<ActionOutcome> {
    const environment = { ...this.#environment, ...this.#interpolated(step.env ?? {}) }
    if (step.run !== undefined) return this.#runScript(step.run, environment, workspace)
    const [name = ''] = (step.uses ?? '').split('@')
    const action = this.#options.actions.get(name)
    if (action === undefined) throw new Error(`There is no stand-in for the action ${name}.`)
    const { writes, event = PUSH_EVENT } = this.#options
    return action({ inputs: this.#interpolated(step.with ?? {}), environment, workspace, event, writes })
  }

  /** By Bash, as the runner does on Linux if no shell is named. */
  async #runScript(
    script: string,
    environment: Readonly<Record<string, string>>,
    workspace: string,
  ): Promise<ActionOutcome> {
    const event = this.#options.event ?? PUSH_EVENT
    const folders = await createJobFolders(event, workspace)
    try {
      const file = path.join(folders.temp, 'script.sh')
      await writeFile(file, script)
      const { exitCode, output } = await runProcess({
        file: 'bash',
        parameters: ['-e', file],
        folder: workspace,
        environment: { ...hostedEnvironment(folders, event), ...environment, PATH: this.#path },
        cancel: new AbortController().signal,
        waits: RUNNER_WAITS,
        onLine: () => undefined,
      })
      const outputs = Object.fromEntries(parseKeyValueFile(await readFile(folders.files.output, 'utf8')))
      return { isGood: exitCode === 0, outputs, log: output }
    } finally {
      await rm(folders.root, { recursive: true, force: true })
    }
  }

  #current(): Contexts {
    return { ...this.#contexts, env: this.#environment, steps: this.#byId }
  }

  #interpolated(texts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
    const contexts = this.#current()
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, interpolate(String(text), contexts)]),
    )
  }
}
