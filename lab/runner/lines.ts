/**
 * Splits output as the runner reads it, as it comes: `\n`, `\r\n` and a lone `\r` each end a line, and a last line
 * needs no end. This is .NET's `StreamReader.ReadLine` (actions/runner, `ProcessInvoker.cs`).
 */
export class LineSplitter {
  /** What came after the last line end. */
  #pending = ''
  /** The last piece ended in `\r`: a `\n` that comes next belongs to the same line end. */
  #isAfterCarriageReturn = false

  /** The lines that this piece of text completes, without their ends. */
  push(text: string): string[] {
    if (text === '') return []
    const rest = this.#isAfterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text
    this.#isAfterCarriageReturn = text.endsWith('\r')
    const lines = (this.#pending + rest).split(/\r\n|\n|\r/)
    this.#pending = lines.pop() ?? ''
    return lines
  }

  /** What came after the last line end, if anything. */
  end(): string[] {
    const last = this.#pending
    this.#pending = ''
    return last === '' ? [] : [last]
  }
}

/** All lines of a finished text. */
export function splitLines(text: string): string[] {
  const splitter = new LineSplitter()
  return [...splitter.push(text), ...splitter.end()]
}
