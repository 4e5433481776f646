import { readOutput } from './output/read-output.ts'

/** The longest telling line that is handed out, in UTF-16 units. */
const lengthLimit = 300

/**
 * The line of a script's output that tells why it failed: the last error before the exit, rather than stack
 * frames, advice, or a tool that only says that another one failed. Trimmed, on one line, at most 300
 * characters, without escape sequences and control characters; still hostile otherwise. `undefined` where no
 * line tells.
 */
export function errorLine(logTail: string): string | undefined {
  const { telling } = readOutput(logTail)
  if (telling === undefined || telling.length <= lengthLimit) return telling
  return `${telling.slice(0, lengthLimit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
