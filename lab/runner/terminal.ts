/** Shows a step's log to a person at a terminal the way GitHub's log viewer does on the web. Pure. */

import { type LogEntry, LogReader } from './commands.ts'
import type { Level } from './issues.ts'
import { splitLines } from './lines.ts'

export interface TerminalOptions {
  /** ANSI colors. Without them colors in the log are dropped too. The caller honors NO_COLOR. */
  readonly colors?: boolean
  /** Show debug lines, as GitHub does if step debug logging is on. */
  readonly debug?: boolean
  /** Show each group as its title and how many lines it holds, once it has ended. */
  readonly folded?: boolean
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
/** Select Graphic Rendition: colors and weight, all that GitHub's viewer obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const GRAPHIC_RENDITION = /^\x1b\[[0-9;]*m$/

/** Text that can't reach the terminal as anything but text and, if asked for, color. */
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
export class Terminal {
  readonly #options: TerminalOptions
  readonly #reader = new LogReader()
  /** The open group. */
  #group: { readonly title: string; lines: number } | undefined

  constructor(options: TerminalOptions = {}) {
    this.#options = options
  }

  /** Takes one line of the log, without its end, and gives what to print: whole lines, or nothing. */
  write(line: string): string {
    return this.#reader
      .read(line)
      .map(entry => this.#show(entry))
      .join('')
  }

  /** What is still held back: a folded group that never ended. */
  end(): string {
    if (this.#group === undefined) return ''
    const { title, lines } = this.#group
    this.#group = undefined
    if (!this.#options.folded) return ''
    return `▸ ${this.#paint('title', title)} (${lines} ${lines === 1 ? 'line' : 'lines'})\n`
  }

  #show(entry: LogEntry): string {
    if (entry.type === 'endgroup') return this.end()
    if (entry.type === 'group') {
      const ended = this.end()
      // The mark takes the place of two spaces, so that a title keeps its column.
      const title = toPrintable(splitLines(entry.title).join(' '), false).replace(/^ {2}/, '')
      this.#group = { title, lines: 0 }
      return this.#options.folded ? ended : `${ended}▾ ${this.#paint('title', title)}\n`
    }
    const lines = this.#linesOf(entry)
    if (this.#group === undefined) return lines.map(line => `${line}\n`).join('')
    this.#group.lines += lines.length
    return this.#options.folded ? '' : lines.map(line => `  ${line}\n`).join('')
  }

  #linesOf(entry: LogEntry): readonly string[] {
    switch (entry.type) {
      case 'line':
        return [toPrintable(entry.text, this.#options.colors ?? false)]
      case 'issue': {
        const { level, message } = entry.annotation
        // The runner writes no line for an issue without a message.
        return message === '' ? [] : this.#painted(level, `${LABELS[level]}: ${message}`)
      }
      case 'debug':
        return this.#options.debug ? this.#painted('debug', `##[debug]${entry.text}`) : []
      default:
        return []
    }
  }

  #painted(style: keyof typeof STYLES, text: string): readonly string[] {
    return splitLines(text).map(line => this.#paint(style, toPrintable(line, false)))
  }

  #paint(style: keyof typeof STYLES, text: string): string {
    return this.#options.colors ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text
  }
}
