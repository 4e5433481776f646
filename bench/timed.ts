import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** What a whole process took, from its start to its end. */
export interface ProcessCost {
  readonly cpuMilliseconds: number
  readonly wallMilliseconds: number
  readonly peakMegabytes: number
}

export interface TimedProcess {
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** An existing folder for what the measuring writes. */
  readonly folder: string
  /** The status with which it must end, lest something else is measured. */
  readonly exitStatus: number
}

const run = promisify(execFile)
const gnuTime = '/usr/bin/time'
/** bash tells milliseconds, GNU time the peak of memory. */
const script = `
TIMEFORMAT='%3U %3S %3R'
time ${gnuTime} -f %M -o "$MEMORY_FILE" "$@" > /dev/null 2>&1
echo "$?" >&2
`

/** Whether this machine has what `runTimed` takes. */
export async function canTime(): Promise<boolean> {
  return await works('/bin/bash', '-c', `${gnuTime} -f %M -o /dev/null true`)
}

/** Whether a program is there and ends well. */
export async function works(program: string, ...parameters: readonly string[]): Promise<boolean> {
  try {
    await run(program, parameters)
    return true
  } catch {
    return false
  }
}

/** Runs a program to its end and measures it. Throws where it ends with another status than it must. */
export async function runTimed({
  command,
  environment,
  folder,
  exitStatus,
}: TimedProcess): Promise<ProcessCost> {
  const memoryFile = path.join(folder, 'memory')
  const { stderr } = await run('/bin/bash', ['-c', script, 'timed', ...command], {
    cwd: folder,
    env: { ...environment, MEMORY_FILE: memoryFile, LC_ALL: 'C' },
  })
  const [user = 0, system = 0, wall = 0, status] = stderr.trim().split(/\s+/).map(Number)
  if (status !== exitStatus)
    throw new Error(`${command.join(' ')} ended with ${status}, not with ${exitStatus}`)
  const kilobytes = Number((await readFile(memoryFile, 'utf8')).trim().split('\n').at(-1))
  return {
    cpuMilliseconds: (user + system) * 1_000,
    wallMilliseconds: wall * 1_000,
    peakMegabytes: kilobytes / 1_024,
  }
}
