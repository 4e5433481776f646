import { truncate } from '../text.ts'
import { type OutputLine, splitOutput } from './output-lines.ts'
import { isNoise, severities, severityOf } from './severity.ts'

/** A script's output, as far as it explains a failure. */
export interface Output {
  /**
   * The line that says why the script failed: the last error before the exit, rather than stack frames, advice, or a
   * tool that only reports that another one failed. Trimmed, on one line, at most 300 characters, without escape
   * sequences and control characters; otherwise still hostile. `undefined` if no line says why.
   */
  readonly errorLine: string | undefined
  /** The lines that may name a cause: the error line first, then the others from the last to the first. */
  readonly candidates: readonly string[]
}

/** The longest error line that is returned, in UTF-16 units. */
const lengthLimit = 300

/** A script's last lines are candidates in any wording, because they may say how it ended. */
const lastLines = 3

/**
 * How many lines are read and how many are candidates: each candidate costs hundreds of patterns. Real tails have
 * fewer.
 */
const mostLines = 200
const mostCandidates = 60

/**
 * Reads a log tail once, for the error line and for the patterns of hints. Lines of standard output are candidates
 * only if they report a failure or are among the last ones: the rest is progress, which mentions all kinds of things.
 */
export function readOutput(logTail: string): Output {
  const lines = splitOutput(logTail)
    .slice(-mostLines)
    .map(line => ({ ...line, severity: severityOf(line.text) }))
  const worst = severities.find(severity => lines.some(line => line.severity === severity))
  const error = worst && lines.findLast(line => line.severity === worst)
  const others = lines.filter(
    (line, index) =>
      line !== error && (line.severity !== undefined || isCandidate(line, lines.length - index)),
  )
  const candidates = [...(error ? [error] : []), ...others.reverse()]
    .slice(0, mostCandidates)
    .map(({ text }) => text.trim())
  return { errorLine: error && truncate(error.text.trim(), lengthLimit), candidates }
}

/** Whether a line without words of failure may name a cause. */
function isCandidate({ stream, text }: OutputLine, fromEnd: number): boolean {
  return (stream !== 'stdout' || fromEnd <= lastLines) && !isNoise(text)
}
