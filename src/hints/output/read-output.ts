import { type OutputLine, splitOutput } from './lines.ts'
import { isNoise, type Weight, weigh, weights } from './weights.ts'

export interface Output {
  /** The line that tells why the script failed. */
  readonly telling: string | undefined
  /** The lines in which a cause may stand: the telling line first, then the others from the last up. */
  readonly suspects: readonly string[]
}

interface WeighedLine extends OutputLine {
  readonly weight: Weight | undefined
}

/** A script's last lines may tell its end in any words. */
const lastLines = 3

/**
 * Reads a log tail once, for the telling line and for the patterns of hints. Of standard output only the lines
 * that speak of a failure, and the last ones, are suspects: the rest is progress, which mentions anything.
 */
export function readOutput(logTail: string): Output {
  const lines = splitOutput(logTail).map(line => ({ ...line, weight: weigh(line.text) }))
  const heaviest = weights.find(weight => lines.some(line => line.weight === weight))
  const telling = heaviest && lines.findLast(line => line.weight === heaviest)
  const others = lines.filter((line, index) => line !== telling && isSuspect(line, lines.length - index))
  const suspects = telling === undefined ? others.reverse() : [telling, ...others.reverse()]
  return { telling: telling?.text.trim(), suspects: suspects.map(line => line.text.trim()) }
}

function isSuspect({ stream, text, weight }: WeighedLine, fromEnd: number): boolean {
  if (weight !== undefined) return true
  return (stream !== 'stdout' || fromEnd <= lastLines) && !isNoise(text)
}
