import type { OutputLine } from './output-lines.ts'
import { isNoise, severityOf } from './severity.ts'

/** The usual widths at which terminals break lines, in columns. */
const widths = [80, 120]

/** The most parts of one line that are put together. */
const mostParts = 6

/** What PowerShell prints below the message of an error, which it breaks at the width of its host. */
const belowMessage = /^At (?:line:\d|[A-Za-z]:\\|\\\\)|^ {4}\+ CategoryInfo/

/**
 * The lines with those put together again that a terminal or PowerShell broke between two words: the first is so long that
 * the next word had no room in it. Apart from messages of PowerShell, only errors are put together, and only with a line
 * that does not look like the start of a sentence.
 */
export function joinWrapped(lines: readonly OutputLine[]): readonly OutputLine[] {
  const joined: OutputLine[] = []
  let parts = 1
  for (const [index, line] of lines.entries()) {
    const before = joined.at(-1)
    const last = lines[index - 1]
    if (
      before !== undefined &&
      last !== undefined &&
      last.stream === line.stream &&
      parts < mostParts &&
      isFull(last.text, line.text) &&
      (isOfPowerShell(lines, index) || goesOn(before.text, line.text))
    ) {
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` }
      parts += 1
    } else {
      joined.push(line)
      parts = 1
    }
  }
  return joined
}

/** Whether the first word of the next line had no room in this one. */
function isFull(text: string, next: string): boolean {
  const word = /^\S{1,200}/.exec(next)?.[0].length
  const width = widths.find(columns => text.length <= columns)
  return word !== undefined && width !== undefined && text.length + 1 + word >= width
}

/** Whether a line is the middle or the end of a message of PowerShell, below which PowerShell prints its place. */
function isOfPowerShell(lines: readonly OutputLine[], index: number): boolean {
  const below = lines.slice(index, index + mostParts)
  const end = below.findIndex(({ text }) => belowMessage.test(text))
  return (
    end > 0 &&
    below.slice(0, end - 1).every(({ text }, at) => isFull(text, (below[at + 1] as OutputLine).text))
  )
}

/** Whether the first line does not end like an error, and the next one does not begin like one. */
function goesOn(text: string, next: string): boolean {
  return (
    /^(?!.{0,120} {8}).{0,1000}[\w'’",)](?<!directory|denied|permitted|found|exist|failed|refused|device|out)$/.test(
      text,
    ) &&
    /^[a-z]{1,20}(?:[ ,]|\.$)/.test(next) &&
    severityOf(text, 'stderr') !== undefined &&
    !isNoise(next)
  )
}
