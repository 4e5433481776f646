/** Runs one process as the runner does, and leaves nothing of it behind (actions/runner, `ProcessInvoker.cs`). */

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { LineSplitter } from './lines.ts'

/** Milliseconds. */
export interface Waits {
  /** From SIGINT to SIGTERM. */
  readonly interrupt: number
  /** From SIGTERM to the end of the process tree. */
  readonly terminate: number
  /** From the process's end to the end of those that hold its output open. */
  readonly streams: number
}

/**
 * What takes the step's output, instead of the runner, which reads all of it: a pipe that is closed at its first line, a
 * device on which no space is left, or a pipe that nobody reads.
 */
export type BrokenLog = 'closed' | 'full' | 'unread'

export const RUNNER_WAITS: Waits = { interrupt: 7_500, terminate: 2_500, streams: 5_000 }

export interface OutputLine {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
  /** Milliseconds since the process was started. */
  readonly time: number
}

export interface SentSignal {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** Milliseconds since the process was started. */
  readonly time: number
}

export interface ProcessRequest {
  readonly file: string
  readonly parameters: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Its abort begins the cancellation: SIGINT, then SIGTERM, then the process tree is killed. */
  readonly cancel: AbortSignal
  readonly waits: Waits
  /** Default: the output is read, as the runner does. */
  readonly brokenLog?: BrokenLog
  readonly onLine: (line: OutputLine) => void
}

export interface ProcessResult {
  /** null if a signal ended the process. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** All output in the order in which it came, with its line ends. */
  readonly output: string
  readonly sent: readonly SentSignal[]
  /** Milliseconds. */
  readonly duration: number
}

/** Each leads a process group of its own, so that one signal reaches all that it started. */
const running = new Set<ChildProcess>()

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // No such process: nothing of the group is left, which is what is wanted.
  }
}

// The groups must end with this program, should it end first. A program with its own handlers for these signals
// decides by itself when to end; then its exit counts.
process.on('exit', () => running.forEach(killGroup))
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.on(signal, function end() {
    if (process.listenerCount(signal) > 1) return
    running.forEach(killGroup)
    process.off(signal, end)
    process.kill(process.pid, signal)
  })
}

/** Resolves when the process and its output have ended. Rejects only if it can't be started. */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ProcessResult>()
  const start = performance.now()
  const elapsed = () => performance.now() - start
  const sent: SentSignal[] = []
  let output = ''
  let timer: NodeJS.Timeout | undefined

  const { brokenLog } = request
  const full = brokenLog === 'full' ? openSync('/dev/full', 'w') : undefined
  const child = spawn(request.file, request.parameters, {
    cwd: request.folder,
    // Node hands this one on by itself, unless it is named.
    env: { NODE_V8_COVERAGE: undefined, ...request.environment },
    detached: true,
    stdio: ['ignore', full ?? 'pipe', full ?? 'pipe'],
  })
  if (full !== undefined) closeSync(full)
  running.add(child)

  const flush: (() => void)[] = []
  for (const stream of ['stdout', 'stderr'] as const) {
    const pipe = child[stream]
    if (pipe === null) continue
    if (brokenLog === 'unread') {
      // Its end would never be read either.
      child.once('exit', () => pipe.destroy())
      continue
    }
    if (brokenLog === 'closed') pipe.once('data', () => pipe.destroy())
    const splitter = new LineSplitter()
    const report = (lines: readonly string[]) => {
      for (const text of lines) request.onLine({ stream, text, time: elapsed() })
    }
    pipe.setEncoding('utf8').on('data', (text: string) => {
      output += text
      report(splitter.push(text))
    })
    flush.push(() => report(splitter.end()))
  }

  const send = (signal: SentSignal['signal']) => {
    sent.push({ signal, time: elapsed() })
    if (signal === 'SIGKILL') killGroup(child)
    else child.kill(signal)
  }
  const cancel = () => {
    send('SIGINT')
    timer = setTimeout(() => {
      send('SIGTERM')
      timer = setTimeout(() => send('SIGKILL'), request.waits.terminate)
    }, request.waits.interrupt)
  }
  const finish = () => {
    clearTimeout(timer)
    request.cancel.removeEventListener('abort', cancel)
    killGroup(child)
    running.delete(child)
  }

  child.once('error', error => {
    finish()
    reject(error)
  })
  child.once('exit', () => {
    clearTimeout(timer)
    request.cancel.removeEventListener('abort', cancel)
    timer = setTimeout(() => killGroup(child), request.waits.streams)
  })
  child.once('close', (exitCode, signal) => {
    finish()
    for (const end of flush) end()
    resolve({ exitCode, signal, output, sent, duration: elapsed() })
  })
  child.once('spawn', () => {
    if (request.cancel.aborted) cancel()
    else request.cancel.addEventListener('abort', cancel, { once: true })
  })
  return promise
}
