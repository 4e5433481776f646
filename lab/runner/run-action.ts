/** Runs a JavaScript action as GitHub's runner does, and tells what GitHub would have made of it. */

import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { createLogReader, type LogReader, type LogReading } from './commands.ts'
import {
  createJobFolders,
  hostedEnvironment,
  type JobFolders,
  PUSH_EVENT,
  type WorkflowEvent,
} from './environment.ts'
import { FileCommandError, parseKeyValueFile, readSummary, type Summary } from './files.ts'
import { inputVariable, parseManifest, resolveInputs } from './manifest.ts'
import { type OutputLine, RUNNER_WAITS, runProcess, type SentSignal, type Waits } from './process.ts'

/** Stands for the job's token where none is given. Hidden from the log, as GitHub hides the real one. */
const TOKEN = 'token-of-the-job'
const TIMED_OUT = Symbol('the step ran longer than its timeout')

export interface ActionRequest {
  /** Holds action.yml and what `runs.main` names. */
  readonly actionFolder: string
  /** What a workflow gives under `with`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Wins over everything that a hosted runner sets, unlike in a workflow, so that a test can change it. */
  readonly environment?: Readonly<Record<string, string>>
  /** Values for expressions in the manifest's defaults; `github.token` has one, and is a secret. */
  readonly expressions?: Readonly<Record<string, string>>
  /** Hidden from the log besides the token. */
  readonly secrets?: readonly string[]
  readonly event?: WorkflowEvent
  /** An existing folder, the process's working directory; else an empty one is made. */
  readonly workspace?: string
  /** Its abort cancels the step as a person on github.com does. */
  readonly cancel?: AbortSignal
  /** Milliseconds until the step is cancelled by itself, as by `timeout-minutes`. */
  readonly timeout?: number
  readonly waits?: Partial<Waits>
  /** Called with each line of output as it comes. */
  readonly onLine?: (line: OutputLine) => void
  /** The Node binary to use; else the one that runs this. */
  readonly node?: string
  /** Keep the temporary folder, named in the result. */
  readonly keepFolder?: boolean
  /** A clock in milliseconds, for `time` and `durations`. */
  readonly now?: () => number
}

export interface ActionResult extends LogReading {
  /** null where a signal ended the process. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** The step is red: an exit status other than 0, a refused command, or a file the runner couldn't read. */
  readonly failed: boolean
  readonly cancelled: false | 'cancelled' | 'timed-out'
  readonly signalsSent: readonly SentSignal[]
  /** stdout and stderr as they came. */
  readonly log: string
  readonly lines: readonly OutputLine[]
  /** By file and by command, the file winning. */
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** What GITHUB_ENV and GITHUB_PATH give to later steps. */
  readonly exportedEnvironment: Readonly<Record<string, string>>
  readonly exportedPath: readonly string[]
  readonly summary: Summary
  /** Milliseconds. */
  readonly durations: {
    readonly total: number
    readonly toFirstLine?: number
    readonly fromCancellation?: number
  }
  /** Where the job's folders are, if they were kept. */
  readonly folder?: string
}

/**
 * Runs `runs.main` of the action once, in a temporary folder of its own that is gone afterwards. Nothing of
 * this program's environment is handed on. Throws where there is no action to run, or an expression has no
 * value; an action that fails is a result.
 */
export async function runAction(request: ActionRequest): Promise<ActionResult> {
  const manifest = parseManifest(await readFile(path.join(request.actionFolder, 'action.yml'), 'utf8'))
  const expressions = { 'github.token': TOKEN, ...request.expressions }
  const inputs = resolveInputs(manifest, request.inputs ?? {}, expressions)
  const event = request.event ?? PUSH_EVENT
  const now = request.now ?? (() => performance.now())
  const reader = createLogReader([expressions['github.token'], ...(request.secrets ?? [])])
  if (inputs.unexpected.length > 0)
    reader.raise('warning', unexpectedInputs(inputs.unexpected, manifest.inputs))

  const timeout = new AbortController()
  const timer =
    request.timeout === undefined ? undefined : setTimeout(() => timeout.abort(TIMED_OUT), request.timeout)
  const cancel = AbortSignal.any([timeout.signal, ...(request.cancel ? [request.cancel] : [])])
  const folders = await createJobFolders(event, request.workspace)
  const lines: OutputLine[] = []
  try {
    const process = await runProcess({
      file: request.node ?? globalThis.process.execPath,
      parameters: [path.resolve(request.actionFolder, manifest.main)],
      folder: folders.workspace,
      environment: {
        ...hostedEnvironment(folders, event),
        ...request.environment,
        ...Object.fromEntries([...inputs.values].map(([name, value]) => [inputVariable(name), value])),
      },
      cancel,
      waits: { ...RUNNER_WAITS, ...request.waits },
      now,
      onLine(line) {
        lines.push(line)
        reader.read(line.text)
        request.onLine?.(line)
      },
    })
    const files = await readFiles(folders, reader)
    const reading = reader.reading()
    const [firstLine] = lines
    const [firstSignal] = process.sent
    return {
      ...reading,
      exitCode: process.exitCode,
      signal: process.signal,
      failed: process.exitCode !== 0 || reading.refused || files.unreadable,
      cancelled: firstSignal === undefined ? false : cancel.reason === TIMED_OUT ? 'timed-out' : 'cancelled',
      signalsSent: process.sent,
      log: process.output,
      lines,
      outputs: { ...reading.outputs, ...files.outputs },
      state: { ...reading.state, ...files.state },
      exportedEnvironment: files.environment,
      exportedPath: files.path,
      summary: files.summary,
      durations: {
        total: process.duration,
        ...(firstLine && { toFirstLine: firstLine.time }),
        ...(firstSignal && { fromCancellation: process.duration - firstSignal.time }),
      },
      ...(request.keepFolder && { folder: folders.root }),
    }
  } finally {
    clearTimeout(timer)
    if (!request.keepFolder) await rm(folders.root, { recursive: true, force: true, maxRetries: 3 })
  }
}

function unexpectedInputs(unexpected: readonly string[], known: ReadonlyMap<string, string>): string {
  const list = (names: Iterable<string>) => `'${[...names].join("', '")}'`
  return `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(known.keys())}]`
}

interface StepFileContents {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: Summary
  readonly unreadable: boolean
}

/** Reads what the step left in its files, and raises the runner's errors about them. */
async function readFiles(folders: JobFolders, reader: LogReader): Promise<StepFileContents> {
  let unreadable = false
  const readPairs = async (kind: 'output' | 'state' | 'env'): Promise<Readonly<Record<string, string>>> => {
    const text = new TextDecoder().decode(await readIfThere(folders.files[kind]))
    try {
      return Object.fromEntries(parseKeyValueFile(text))
    } catch (error) {
      if (!(error instanceof FileCommandError)) throw error
      unreadable = true
      reader.raise('error', `Unable to process file command '${kind}' successfully.`)
      reader.raise('error', error.message)
      return Object.fromEntries(error.pairs)
    }
  }
  const pathLines = new TextDecoder().decode(await readIfThere(folders.files.path)).split(/\r\n|[\r\n]/)
  const environment = await readPairs('env')
  const summary = readSummary(await readIfThere(folders.files.stepSummary), reader.mask)
  if (summary.type === 'dropped') reader.raise('error', summary.message)
  const state = await readPairs('state')
  const outputs = await readPairs('output')
  return { outputs, state, environment, path: pathLines.filter(line => line !== ''), summary, unreadable }
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
