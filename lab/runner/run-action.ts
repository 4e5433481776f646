/** Runs a JavaScript action as GitHub's runner does, and shows what GitHub would have made of it. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { LogReader, type LogReading } from './commands.ts'
import {
  createJobFolders,
  hostedEnvironment,
  type JobFolders,
  PUSH_EVENT,
  type WorkflowEvent,
} from './environment.ts'
import { FileCommandError, parseKeyValueFile, readSummary, type Summary } from './files.ts'
import { type ActionManifest, inputVariable, parseManifest, resolveInputs } from './manifest.ts'
import {
  type BrokenLog,
  type OutputLine,
  RUNNER_WAITS,
  runProcess,
  type SentSignal,
  type Waits,
} from './process.ts'

/** Stands for the job's token. Hidden from the log, as GitHub hides the real one. */
const TOKEN = 'token-of-the-job'

export interface ActionRequest {
  /** Holds action.yml and what `runs.main` names. */
  readonly actionFolder: string
  /** What a workflow gives under `with`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Wins over everything that a hosted runner sets, unlike in a workflow, so that a test can change it. */
  readonly environment?: Readonly<Record<string, string>>
  readonly event?: WorkflowEvent
  /** An existing folder, the process's working directory; else an empty one is made. */
  readonly workspace?: string
  /** Its abort cancels the step as a person on github.com does. */
  readonly cancel?: AbortSignal
  /** Milliseconds until the step is cancelled by itself, as by `timeout-minutes`. */
  readonly timeout?: number
  readonly waits?: Partial<Waits>
  readonly brokenLog?: BrokenLog
  /** Called with each line of output as it comes. */
  readonly onLine?: (line: OutputLine) => void
  /** Outputs that name a file. The job's folders are gone afterwards, so their texts are in the result. */
  readonly filesInOutputs?: readonly string[]
}

export interface ActionResult extends LogReading {
  /** null if a signal ended the process. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** The step is red: an exit status other than 0, a refused command, or a file the runner couldn't read. */
  readonly failed: boolean
  /** By the runner, to cancel the step. */
  readonly signalsSent: readonly SentSignal[]
  /** stdout and stderr as they came. */
  readonly log: string
  readonly lines: readonly OutputLine[]
  /** By file and by command, the file winning. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: Summary
  /** Milliseconds. */
  readonly durations: { readonly total: number; readonly fromCancellation: number | undefined }
  /** The texts of the files in `filesInOutputs`, by output; undefined if the output is empty. */
  readonly files: Readonly<Record<string, string | undefined>>
}

/**
 * Runs `runs.main` of the action once, in a temporary folder of its own that is gone afterwards. Nothing of
 * this program's environment is handed on. An action that fails is a result.
 *
 * @throws Error if there is no action to run, or an expression has no value
 */
export async function runAction(request: ActionRequest): Promise<ActionResult> {
  const manifest = parseManifest(await readFile(path.join(request.actionFolder, 'action.yml'), 'utf8'))
  const inputs = resolveInputs(manifest, request.inputs ?? {}, { 'github.token': TOKEN })
  const { event = PUSH_EVENT, filesInOutputs = [] } = request
  const reader = new LogReader([TOKEN])
  if (inputs.unexpected.length > 0) reader.raise('warning', unexpectedInputs(inputs.unexpected, manifest))

  const limit = new AbortController()
  const timer = request.timeout === undefined ? undefined : setTimeout(() => limit.abort(), request.timeout)
  const folders = await createJobFolders(event, request.workspace)
  const lines: OutputLine[] = []
  try {
    const ended = await runProcess({
      file: process.execPath,
      parameters: [path.resolve(request.actionFolder, manifest.main)],
      folder: folders.workspace,
      environment: {
        ...hostedEnvironment(folders, event),
        ...request.environment,
        ...Object.fromEntries([...inputs.values].map(([name, value]) => [inputVariable(name), value])),
      },
      cancel: AbortSignal.any([limit.signal, request.cancel].filter(signal => signal !== undefined)),
      waits: { ...RUNNER_WAITS, ...request.waits },
      brokenLog: request.brokenLog,
      onLine(line) {
        lines.push(line)
        reader.read(line.text)
        request.onLine?.(line)
      },
    })
    const written = await readStepFiles(folders, reader)
    const reading = reader.reading()
    const outputs: Readonly<Record<string, string>> = { ...reading.outputs, ...written.outputs }
    const files: Record<string, string | undefined> = {}
    for (const name of filesInOutputs) files[name] = await readNamedFile(outputs[name])
    const cancelledAt = ended.sent[0]?.time
    return {
      ...reading,
      exitCode: ended.exitCode,
      signal: ended.signal,
      failed: ended.exitCode !== 0 || reading.refused || written.isUnreadable,
      signalsSent: ended.sent,
      log: ended.output,
      lines,
      outputs,
      summary: written.summary,
      durations: {
        total: ended.duration,
        fromCancellation: cancelledAt === undefined ? undefined : ended.duration - cancelledAt,
      },
      files,
    }
  } finally {
    clearTimeout(timer)
    await rm(folders.root, { recursive: true, force: true, maxRetries: 3 })
  }
}

function unexpectedInputs(unexpected: readonly string[], { inputs }: ActionManifest): string {
  const list = (names: Iterable<string>) => `'${[...names].join("', '")}'`
  return `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(inputs.keys())}]`
}

/** Reads what the step left in its files, and raises the runner's errors about them. */
async function readStepFiles(folders: JobFolders, reader: LogReader) {
  let isUnreadable = false
  const readPairs = async (kind: 'env' | 'state' | 'output') => {
    const text = new TextDecoder().decode(await readIfThere(folders.files[kind]))
    try {
      return parseKeyValueFile(text)
    } catch (error) {
      if (!(error instanceof FileCommandError)) throw error
      isUnreadable = true
      reader.raise('error', `Unable to process file command '${kind}' successfully.`)
      reader.raise('error', error.message)
      return error.pairs
    }
  }
  // The runner's own order.
  await readPairs('env')
  const summary = readSummary(await readIfThere(folders.files.stepSummary), line => reader.mask(line))
  if (summary.type === 'dropped') reader.raise('error', summary.message)
  await readPairs('state')
  const outputs = Object.fromEntries(await readPairs('output'))
  return { outputs, summary, isUnreadable }
}

async function readNamedFile(file: string | undefined): Promise<string | undefined> {
  return file ? await readFile(file, 'utf8') : undefined
}

/** A step may delete its files, which the runner takes for empty ones. */
async function readIfThere(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array()
    throw error
  }
}
