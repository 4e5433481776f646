import type { OutputLine } from './output-lines.ts'

/** The usual widths at which PowerShell breaks lines, in columns. */
const widths = [80, 120]

/** The most lines of one message that are put together. */
const mostParts = 6

/** What PowerShell prints below the message of an error. */
const belowMessage = /^At (?:line:\d|[A-Za-z]:\\|\\\\)|^ {4}\+ (?:CategoryInfo|FullyQualifiedErrorId)/

/**
 * The lines, with each message of PowerShell on one line again that it broke between two words. Other tools break no lines
 * without a terminal, which scripts do not have.
 */
export function joinWrapped(lines: readonly OutputLine[]): readonly OutputLine[] {
  const joined: OutputLine[] = []
  for (const [index, line] of lines.entries()) {
    const before = joined.at(-1)
    const last = lines[index - 1]
    if (before !== undefined && last !== undefined && goesOn(last, lines.slice(index, index + mostParts)))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}

/** Whether this line is part of a message that goes on below, down to where PowerShell prints its place. */
function goesOn(line: OutputLine, below: readonly OutputLine[]): boolean {
  const end = below.findIndex(({ text }) => belowMessage.test(text))
  if (end < 1 || belowMessage.test(line.text)) return false
  let last = line
  for (const next of below.slice(0, end)) {
    if (next.stream !== last.stream || !isFull(last.text, next.text)) return false
    last = next
  }
  return true
}

/** Whether the first word of the next line had no room in this one. */
function isFull(text: string, next: string): boolean {
  const word = /^\S{1,200}/.exec(next)?.[0].length
  const width = widths.find(columns => text.length <= columns)
  return word !== undefined && width !== undefined && text.length + 1 + word >= width
}
