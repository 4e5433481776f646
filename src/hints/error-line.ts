import { type OutputLine, splitOutput } from './output-lines.ts'
import { readable, shorten } from './readable.ts'
import { isNoise, type Severity, severities, severityOf } from './severity.ts'

/** A script's output, as far as it explains a failure. */
export interface Output {
  /**
   * What says why the script failed: the first line of the error that ended it, rather than stack frames, advice, or a
   * tool that only reports that another one failed. If that line is only a code or a heading, what follows belongs to
   * it. Trimmed, on one line, at most 300 characters, without escape sequences and control characters; otherwise still
   * hostile. `undefined` if no line says why.
   */
  readonly errorLine: string | undefined
  /** The text of `errorLine` as it was printed, and each of its lines if there are several. */
  readonly errorLines: readonly string[]
  /** Whether the script printed nothing at all. */
  readonly isSilent: boolean
  /** The lines that may name a cause: those of the error first, then the others from the last to the first. */
  readonly candidates: readonly string[]
}

interface Line extends OutputLine {
  readonly severity: Severity | undefined
}

/** A script's last lines are candidates in any wording, because they may say how it ended. */
const lastLines = 3

/** More lines than this are not read, and more not looked up: each costs some hundred patterns. Real tails have fewer. */
const mostLines = 200
const mostCandidates = 60

/** How many lines below it a heading may take. */
const mostContinued = 3

/**
 * Reads a log tail once, for the error line and for the patterns of hints. Lines of standard output are candidates
 * only if they report a failure or are among the last ones: the rest is progress, which mentions all kinds of things.
 */
export function readOutput(logTail: string): Output {
  const lines = classify(splitOutput(logTail).slice(-mostLines))
  const first = findError(lines)
  const error = first === undefined ? [] : [first, ...continuation(lines, first)]
  const others = [...lines.keys()].filter(
    index => !error.includes(index) && isCandidate(lines[index], lines.length - index),
  )
  const textOf = (index: number) => (lines[index]?.text ?? '').trim()
  const ownLines = error.map(textOf)
  const whole = ownLines.join(' ')
  const errorLines = ownLines.length > 1 ? [whole, ...ownLines] : ownLines
  return {
    errorLine: first === undefined ? undefined : shorten(readable(whole)),
    errorLines,
    isSilent: lines.length === 0,
    candidates: [...errorLines, ...others.reverse().map(textOf)].slice(0, mostCandidates),
  }
}

/** The severity of each line by its own words, or because of the lines around it. */
function classify(lines: readonly OutputLine[]): readonly Line[] {
  let inTraceback = false
  return lines.map((line, index) => {
    const { text } = line
    const own = severityOf(text)
    if (/^Traceback \(most recent call last\)/.test(text)) inTraceback = true
    else if (own === 'cause' && !/^\s/.test(text)) inTraceback = false
    if (own === 'cause' || isNoise(text) || /^\s/.test(text) || !(inTraceback || isFrame(lines[index + 1])))
      return { ...line, severity: own }
    // Any other exception of Python ends its traceback, and that of another runtime stands above its stack.
    const isException = !/^(?:Traceback|The above exception|During handling)/.test(text)
    if (!isException) return { ...line, severity: own }
    inTraceback = false
    return { ...line, severity: /^(?:[\w$]{1,60}(?:\.|::)){0,8}[A-Z]/.test(text) ? 'cause' : 'consequence' }
  })
}

function isFrame(line: OutputLine | undefined): boolean {
  return line !== undefined && /^\s{1,20}at \S.{0,300}[(:]|^\s{0,20}\S{1,300}:\d{1,7}:in [`']/.test(line.text)
}

/**
 * The first line of the error that ended the script: of the last lines of the worst kind, as far up as the same tool
 * reported errors and nothing shows that the script went on.
 */
function findError(lines: readonly Line[]): number | undefined {
  const worst = severities.find(severity => lines.some(line => line.severity === severity))
  if (worst === undefined) return undefined
  const last = lines.findLastIndex(line => line.severity === worst)
  const tool = toolOf(lines[last])
  if (tool === undefined) return last
  let first = last
  for (let index = last - 1; index >= 0 && !isProgress(lines, index); index--)
    if (lines[index]?.severity === worst && toolOf(lines[index]) === tool) first = index
  return first
}

/** What a line begins with, which is the same for all lines of a tool. Links of a chain of causes belong to no tool. */
function toolOf(line: Line | undefined): string | undefined {
  const text = line?.text.trim() ?? ''
  if (/^(?:Caused by|--->|\[cause\])/.test(text)) return undefined
  return /^npm \S{1,10}|^[^\s:(]{1,300}/.exec(text)?.[0]
}

/** Whether a line shows that the script went on: a command that the shell traces, or ordinary output. */
function isProgress(lines: readonly Line[], index: number): boolean {
  const { text, severity, stream } = lines[index] as Line
  // PowerShell repeats the failed command in the same form, below its place.
  if (/^\+{1,5} [^\s~]/.test(text)) return !/^At /.test(lines[index - 1]?.text ?? '')
  return severity === undefined && stream === 'stdout' && !/^\s/.test(text) && !isNoise(text)
}

/** The lines that belong to an error, if its own line only names its kind, or if they list its parts. */
function continuation(lines: readonly Line[], first: number): readonly number[] {
  const found: number[] = []
  let text = lines[first]?.text ?? ''
  for (let index = first + 1; index < lines.length && found.length < mostContinued; index++) {
    const next = lines[index]?.text ?? ''
    if (isRuler(next)) continue
    const isPart =
      /^\s{0,12}(?:[->•] |Problem(?: \d{1,3})?: |More Information: )/.test(next) && !isNoise(next)
    if (!isPart && (!isHeading(text) || isNoise(next))) break
    found.push(index)
    text = next
  }
  return found
}

function isRuler(text: string): boolean {
  return /^\s{0,20}[-=*~_]{4,300}$/.test(text)
}

/** Whether a line only announces what follows: `AH00526: Syntax error on line 3 of x:`, `Error: P3009`, `[PDOException]`. */
function isHeading(text: string): boolean {
  return (
    /[^\s:]:\s{0,4}$/.test(text) ||
    /^\s{0,8}(?:Error: [A-Z]{1,4}\d{3,5}|\[?[\w.:\\]{0,200}(?:Error|Exception|Failed)\]?|(?:[A-Z]\w{0,60}\\){1,6}\w{1,60})\s{0,300}$/.test(
      text,
    ) ||
    /^ERROR: {1,4}While executing gem .{0,100}\)$/.test(text)
  )
}

/** Whether a line may name a cause: one that reports a failure, or that stands near the end in any words. */
function isCandidate(line: Line | undefined, fromEnd: number): boolean {
  if (line === undefined || line.severity !== undefined) return line !== undefined
  return (line.stream !== 'stdout' || fromEnd <= lastLines) && !isNoise(line.text)
}
