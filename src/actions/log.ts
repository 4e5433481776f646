import { randomBytes } from 'node:crypto'
import { styleText } from 'node:util'
import * as core from '@actions/core'
import type { Redactor } from '../redactor.ts'
import type { LogLine } from '../report/log-line.ts'
import type { StepOutput } from '../step/output.ts'
import { nextTurn } from '../time/turns.ts'
import { breakCommands, oneLine, partOfLine } from '../values/text.ts'

/** The step's log: the only place that prints. */
export type Log = Pick<StepOutput, 'line' | 'debug' | 'group' | 'logTail' | 'annotate'>

/** After this many lines, other work may run. A line takes up to 0.1 ms. */
const linesPerTurn = 50

/**
 * Marks the lines of a log tail as quoted, so that a problem matcher of an earlier step that looks at the start of a
 * line does not match them.
 */
const marginOfLogTail = '| '

/**
 * @param hasColors whether styles become ANSI colors, which GitHub's log shows
 * @param redactor takes secrets out of the debug log, which gets the texts of errors as they are
 */
export function createLog(hasColors: boolean, redactor: Redactor): Log {
  const print = (line: LogLine): void => core.info(printable(line, hasColors))
  return {
    line: print,
    debug: text => core.debug(oneLine(redactor.redact(text))),
    group: async ({ title, lines }) => {
      core.startGroup(partOfLine(title))
      let printed = 0
      for (const line of lines) {
        print(line)
        printed += 1
        if (printed % linesPerTurn === 0) await nextTurn()
      }
      core.endGroup()
    },
    logTail: ({ title, time, lines }) => {
      // A fold that hides one line costs a click for nothing.
      const isFold = lines.length > 1
      if (isFold) core.startGroup(partOfLine(title))
      else print([title])
      // Until this token comes again, which nobody can guess, the runner takes no line for a command.
      const token = randomBytes(16).toString('hex')
      core.info(`::stop-commands::${token}`)
      try {
        for (const line of lines) core.info(`${isFold ? '' : time}${marginOfLogTail}${line}`)
      } finally {
        core.info(`::${token}::`)
        if (isFold) core.endGroup()
      }
    },
    annotate: ({ level, title, message, file, line = 1 }) => {
      // Named one by one, so that the bundle gets no more of the toolkit.
      const issue = { error: core.error, warning: core.warning, notice: core.notice }[level]
      issue(message, { title, ...(file && { file, startLine: line }) })
    },
  }
}

/**
 * A line as it is printed: every part cleaned, and no workflow command at its start or in its middle, no
 * matter what the parts contain.
 */
export function printable(line: LogLine, hasColors: boolean): string {
  const parts = line.map(part => {
    if (typeof part === 'string') return partOfLine(part)
    const text = partOfLine(part.text)
    // The stream does not count: the runner's log is no terminal, but shows colors.
    return hasColors && text !== '' ? styleText(part.style, text, { validateStream: false }) : text
  })
  return breakCommands(parts.join(''))
    .trimEnd()
    .replace(/^(\s*):(?=:)/, '$1: ')
}
