import { randomBytes } from 'node:crypto'
import * as core from '@actions/core'
import type { LogLine, Style } from '../report/log-line.ts'
import type { StepOutput } from '../step/output.ts'
import { breakCommands, oneLine, partOfLine } from '../text.ts'

const sgr: Readonly<Record<Style, string>> = {
  dim: '\u001b[2m',
  bold: '\u001b[1m',
  red: '\u001b[31m',
  green: '\u001b[32m',
  yellow: '\u001b[33m',
  blue: '\u001b[34m',
}
const reset = '\u001b[0m'

/** The step's log: the only place that prints. */
export type Log = Pick<StepOutput, 'line' | 'debug' | 'group' | 'logTail' | 'annotate'>

/** @param hasColors whether styles become ANSI colours, which GitHub's log shows */
export function createLog(hasColors: boolean): Log {
  const print = (line: LogLine): void => core.info(printable(line, hasColors))
  return {
    line: print,
    debug: text => core.debug(oneLine(text)),
    group: ({ title, lines }) => {
      core.startGroup(oneLine(title))
      for (const line of lines) print(line)
      core.endGroup()
    },
    logTail: ({ title, lines }) => {
      core.startGroup(oneLine(title))
      withoutCommands(() => {
        for (const line of lines) core.info(line)
      })
      core.endGroup()
    },
    annotate: ({ level, title, message, file, line }) => {
      const place = file === undefined ? {} : { file, startLine: line ?? 1 }
      const publish = { error: core.error, warning: core.warning, notice: core.notice }[level]
      publish(message, { title, ...place })
    },
  }
}

/**
 * A line as it is printed: every part cleaned, and no workflow command at its start or in its middle, whatever
 * the parts held.
 */
export function printable(line: LogLine, hasColors: boolean): string {
  const parts = line.map(part => {
    if (typeof part === 'string') return partOfLine(part)
    const text = partOfLine(part.text)
    return hasColors && text !== '' ? `${sgr[part.style]}${text}${reset}` : text
  })
  return breakCommands(parts.join(''))
    .trimEnd()
    .replace(/^(\s*):(?=:)/, '$1: ')
}

/** Between these two lines the runner takes nothing for a command but the token, which nobody can guess. */
function withoutCommands(print: () => void): void {
  const token = randomBytes(16).toString('hex')
  core.info(`::stop-commands::${token}`)
  try {
    print()
  } finally {
    core.info(`::${token}::`)
  }
}
