/** Takes text as it comes and gives the complete lines in it. */
export interface LineSplitter {
  /** The lines that this piece of text completes, without their ends. */
  readonly push: (text: string) => string[]
  /** What stood after the last line end, if anything. */
  readonly end: () => string[]
}

/**
 * Splits output as the runner reads it: `\n`, `\r\n` and a lone `\r` each end a line, and a last line needs
 * no end. This is .NET's `StreamReader.ReadLine` (actions/runner, `ProcessInvoker.cs`).
 */
export function createLineSplitter(): LineSplitter {
  let pending = ''
  let afterCarriageReturn = false
  return {
    push(text) {
      const lines: string[] = []
      // A pair may be split between two pieces: its line was given with the first half.
      let start = afterCarriageReturn && text.startsWith('\n') ? 1 : 0
      if (text !== '') afterCarriageReturn = text.endsWith('\r')
      const ends = /\r\n|\n|\r/g
      ends.lastIndex = start
      for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
        lines.push(pending + text.slice(start, match.index))
        pending = ''
        start = ends.lastIndex
      }
      pending += text.slice(start)
      return lines
    },
    end() {
      const last = pending
      pending = ''
      afterCarriageReturn = false
      return last === '' ? [] : [last]
    },
  }
}

/** All lines of a finished text. */
export function splitLines(text: string): string[] {
  const splitter = createLineSplitter()
  return [...splitter.push(text), ...splitter.end()]
}
