/**
 * Reads the files that a step writes for the runner (actions/runner, `FileCommandManager.cs`): outputs, state
 * and environment as name and value, and the job summary. Pure.
 */

import { splitLines } from './lines.ts'

/** The runner drops a summary that is larger, measured on the file's raw bytes. */
export const MAXIMUM_SUMMARY_BYTES = 1024 * 1024

/** The runner can't read the file. The step fails, and pairs after the bad line are lost. */
export class FileCommandError extends Error {
  override readonly name = 'FileCommandError'
  /** What stood before the bad line: the runner has taken these. */
  readonly pairs: readonly (readonly [name: string, value: string])[]

  constructor(message: string, pairs: readonly (readonly [name: string, value: string])[]) {
    super(message)
    this.pairs = pairs
  }
}

interface Line {
  readonly text: string
  /** Where the line's text ends and where the next begins; the same in a last line without `\n`. */
  readonly end: number
  readonly next: number
}

/** On Linux only `\n` ends a line of these files: a `\r` before it belongs to the name, value or delimiter. */
function lineAt(text: string, start: number): Line | undefined {
  if (start >= text.length) return undefined
  const end = text.indexOf('\n', start)
  if (end < 0) return { text: text.slice(start), end: text.length, next: text.length }
  return { text: text.slice(start, end), end, next: end + 1 }
}

/**
 * The pairs of a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file, in order, a repeated name repeated:
 * `name=value`, or `name<<DELIMITER`, lines of any kind, `DELIMITER`. Whichever of `=` and `<<` comes first
 * in a line decides. Throws `FileCommandError` where the runner would.
 */
export function parseKeyValueFile(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs: (readonly [string, string])[] = []
  let line = lineAt(text, 0)
  while (line !== undefined) {
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals === 0) throw new FileCommandError("Value cannot be null. (Parameter 'name')", pairs)
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc)
      const delimiter = line.text.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        const message = `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`
        throw new FileCommandError(message, pairs)
      }
      const start = line.next
      let valueEnd = start
      let last = lineAt(text, start)
      while (last?.text !== delimiter) {
        if (last === undefined) {
          throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`, pairs)
        }
        if (last.end === last.next) {
          throw new FileCommandError('Invalid value. EOF marker missing new line.', pairs)
        }
        valueEnd = last.end
        last = lineAt(text, last.next)
      }
      pairs.push([name, text.slice(start, valueEnd)])
      line = last
    } else if (line.text !== '') {
      throw new FileCommandError(`Invalid format '${line.text}'`, pairs)
    }
    line = lineAt(text, line.next)
  }
  return pairs
}

export type Summary =
  | { readonly type: 'none' }
  /** As it is uploaded: masked line by line, every line ended by `\n`. */
  | { readonly type: 'uploaded'; readonly markdown: string; readonly bytes: number }
  /** `message` is what the runner says in an error annotation. The step doesn't fail of it. */
  | { readonly type: 'dropped'; readonly bytes: number; readonly message: string }

/** The job summary that comes of a GITHUB_STEP_SUMMARY file. `mask` hides secrets in one line. */
export function readSummary(contents: Uint8Array, mask: (line: string) => string = line => line): Summary {
  const bytes = contents.byteLength
  if (bytes === 0) return { type: 'none' }
  if (bytes > MAXIMUM_SUMMARY_BYTES) {
    const kilobytes = (size: number) => Math.floor(size / 1024)
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${kilobytes(MAXIMUM_SUMMARY_BYTES)}k, got ${kilobytes(bytes)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`
    return { type: 'dropped', bytes, message }
  }
  const lines = splitLines(new TextDecoder().decode(contents))
  return { type: 'uploaded', markdown: lines.map(line => `${mask(line)}\n`).join(''), bytes }
}
