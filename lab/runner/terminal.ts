/** Shows a step's log to a person at a terminal the way GitHub's log viewer does on the web. Pure. */

import { createLogReader, type LogEntry } from './commands.ts'
import type { Annotation, Level } from './issues.ts'
import { splitLines } from './lines.ts'

export interface TerminalOptions {
  /** ANSI colours. Without them colours in the log are dropped too. Whoever calls honours NO_COLOR. */
  readonly colors?: boolean
  /** Show debug lines, as GitHub does where step debug logging is on. */
  readonly debug?: boolean
  /** Show each group as its title and how many lines it holds, once it has ended. */
  readonly folded?: boolean
  /** Hidden from the start. */
  readonly secrets?: readonly string[]
}

export interface Terminal {
  /** Takes one line of the log, without its end, and gives what to print: whole lines, or nothing. */
  readonly write: (line: string) => string
  /** What is still held back: a group that never ended. */
  readonly end: () => string
}

const STYLES = { error: 31, warning: 33, notice: 34, debug: 35, title: 1 } as const
const LABELS: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' }

const CONTROL_SEQUENCE = String.raw`(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]`
// Titles, links and the like: up to the bell, the string terminator, or the end of the line.
const CONTROL_STRING = String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?`
const TERMINAL_CODES = new RegExp(
  String.raw`${CONTROL_STRING}|${CONTROL_SEQUENCE}|\x1b[ -\/]*[0-~]?|[\x00-\x08\x0a-\x1f\x7f-\x9f]`,
  'g',
)
/** Select Graphic Rendition: colours and weight, all that GitHub's viewer obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const GRAPHIC_RENDITION = /^\x1b\[[0-9;]*m$/

/** Text that can't reach the terminal as anything but text and, where asked for, colour. */
function toPrintable(text: string, keepColors: boolean): string {
  let colored = false
  const printable = text.replace(TERMINAL_CODES, code => {
    if (!keepColors || !GRAPHIC_RENDITION.test(code)) return ''
    colored = true
    return code
  })
  return colored ? `${printable}\x1b[0m` : printable
}

/** A terminal for one step's log. */
export function createTerminal(options: TerminalOptions = {}): Terminal {
  const { colors = false, debug = false, folded = false } = options
  const reader = createLogReader(options.secrets)
  let fold: { readonly title: string; lines: number } | undefined

  const paint = (style: keyof typeof STYLES, text: string) =>
    colors ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text

  const issueLines = ({ level, message }: Annotation): string[] => {
    // The runner writes no line for an issue without a message.
    if (message === '') return []
    return splitLines(`${LABELS[level]}: ${message}`).map(line => paint(level, toPrintable(line, false)))
  }

  const linesOf = (entry: LogEntry): string[] => {
    switch (entry.type) {
      case 'line':
        return [toPrintable(entry.text, colors)]
      case 'issue':
        return issueLines(entry.annotation)
      case 'debug':
        if (!debug) return []
        return splitLines(`##[debug]${entry.text}`).map(line => paint('debug', toPrintable(line, false)))
      default:
        return []
    }
  }

  const endFold = (): string => {
    if (!fold) return ''
    const { title, lines } = fold
    fold = undefined
    return folded ? `▸ ${paint('title', title)} (${lines} ${lines === 1 ? 'line' : 'lines'})\n` : ''
  }

  const beginFold = (title: string): string => {
    fold = { title: toPrintable(splitLines(title).join(' '), false), lines: 0 }
    return folded ? '' : `▾ ${paint('title', fold.title)}\n`
  }

  const show = (entry: LogEntry): string => {
    if (entry.type === 'group') return endFold() + beginFold(entry.title)
    if (entry.type === 'endgroup') return endFold()
    const lines = linesOf(entry)
    if (!fold) return lines.map(line => `${line}\n`).join('')
    fold.lines += lines.length
    return folded ? '' : lines.map(line => `  ${line}\n`).join('')
  }

  return { write: line => reader.read(line).map(show).join(''), end: endFold }
}
