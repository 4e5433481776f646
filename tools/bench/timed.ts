import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** What a whole process took, from its start to its end. */
export interface ProcessCost {
  readonly cpuMilliseconds: number
  readonly wallMilliseconds: number
  /** Undefined where GNU time is not installed. */
  readonly peakMegabytes: number | undefined
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
/** bash tells milliseconds, which GNU time does not. */
const script = `
TIMEFORMAT='%3U %3S %3R'
time "$@" > /dev/null 2>&1
echo "$?" >&2
`

/** GNU time with a file for the peak of memory, if it is installed. */
async function gnuTime(memoryFile: string): Promise<readonly string[]> {
  const command = ['/usr/bin/time', '-f', '%M', '-o', memoryFile]
  return (await works(...command, 'true')) ? command : []
}

/** Whether a program is there and ends well. */
export async function works(...[program = '', ...parameters]: readonly string[]): Promise<boolean> {
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
  const measuringMemory = await gnuTime(memoryFile)
  const { stderr } = await run('/bin/bash', ['-c', script, 'timed', ...measuringMemory, ...command], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C' },
  })
  const [user = 0, system = 0, wall = 0, status] = stderr.trim().split(/\s+/).map(Number)
  if (status !== exitStatus)
    throw new Error(`${command.join(' ')} ended with ${status}, not with ${exitStatus}`)
  return {
    cpuMilliseconds: (user + system) * 1_000,
    wallMilliseconds: wall * 1_000,
    peakMegabytes: measuringMemory.length === 0 ? undefined : await megabytesIn(memoryFile),
  }
}

/** Where the program fails, GNU time says so in a line of its own before the kilobytes. */
async function megabytesIn(memoryFile: string): Promise<number> {
  return Number((await readFile(memoryFile, 'utf8')).trim().split('\n').at(-1)) / 1_024
}
