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
  /** The pairs before the bad line: the runner has taken these. */
  readonly pairs: readonly (readonly [name: string, value: string])[]

  constructor(message: string, pairs: readonly (readonly [name: string, value: string])[]) {
    super(message)
    this.pairs = pairs
  }
}

/**
 * The pairs of a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file, in order, a repeated name repeated:
 * `name=value`, or `name<<DELIMITER`, lines of any kind, `DELIMITER`. Whichever of `=` and `<<` comes first in a
 * line decides. On Linux only `\n` ends a line: a `\r` before it belongs to the name, value or delimiter.
 *
 * @throws FileCommandError if the runner would fail
 */
export function parseKeyValueFile(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs: (readonly [string, string])[] = []
  const isEnded = text.endsWith('\n')
  const lines = text.split('\n').slice(0, isEnded ? -1 : undefined)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals === 0) throw new FileCommandError("Value cannot be null. (Parameter 'name')", pairs)
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
      if (name === '' || delimiter === '') {
        const message = `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`
        throw new FileCommandError(message, pairs)
      }
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0) {
        const hasLines = at + 1 < lines.length
        const message =
          isEnded || !hasLines
            ? `Invalid value. Matching delimiter not found '${delimiter}'`
            : 'Invalid value. EOF marker missing new line.'
        throw new FileCommandError(message, pairs)
      }
      pairs.push([name, lines.slice(at + 1, end).join('\n')])
      at = end
    } else if (line !== '') {
      throw new FileCommandError(`Invalid format '${line}'`, pairs)
    }
  }
  return pairs
}

export type Summary =
  | { readonly type: 'none' }
  /** As it is uploaded: masked line by line, every line ended by `\n`. */
  | { readonly type: 'uploaded'; readonly markdown: string; readonly bytes: number }
  /** `message` is the runner's error annotation. The step doesn't fail for it. */
  | { readonly type: 'dropped'; readonly bytes: number; readonly message: string }

/** The job summary that becomes of a GITHUB_STEP_SUMMARY file. `mask` hides secrets in one line. */
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
