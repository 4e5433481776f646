import { splitOutput } from './lines.ts'
import { weigh, weights } from './weights.ts'

export interface Output {
  /** The lines of the output in their order, trimmed, without those that are empty. */
  readonly lines: readonly string[]
  /** The line that tells why the script failed. */
  readonly telling: string | undefined
}

/** Reads a log tail once, for the telling line and for the patterns of hints. */
export function readOutput(logTail: string): Output {
  const lines = splitOutput(logTail)
  const weighed = lines.map(({ text }) => ({ text: text.trim(), weight: weigh(text) }))
  const heaviest = weights.find(weight => weighed.some(line => line.weight === weight))
  return {
    lines: weighed.map(line => line.text),
    telling: heaviest && weighed.findLast(line => line.weight === heaviest)?.text,
  }
}
