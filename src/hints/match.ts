import { type Conditions, type Entry, type FailureFacts, type Kind, kinds } from './entry.ts'
import { exitCodeOf } from './exit-codes.ts'
import { readOutput } from './output/read-output.ts'

/** How much of a message is looked at, in UTF-16 units. */
const messageLimit = 2048

/** The entries of each kind, in their order. */
export type Catalogue = Readonly<Record<Kind, readonly Entry[]>>

/** The facts, cut to what is looked at, and the output read into lines. */
interface Readings {
  readonly facts: FailureFacts
  readonly message: string
  readonly exitCode: number | undefined
  /** The line that tells first, then the others from the last up. */
  readonly lines: readonly string[]
}

export function sortByKind(entries: readonly Entry[]): Catalogue {
  const of = (kind: Kind) => entries.filter(entry => entry.kind === kind)
  return {
    message: of('message'),
    output: of('output'),
    exit: of('exit'),
    symptom: of('symptom'),
    event: of('event'),
    code: of('code'),
  }
}

/**
 * The most specific entry that matches. The kinds are tried in their order; within a kind, the entry that
 * stands first. A cause in the output is looked for in the line that tells, then in the others from the end
 * up; a symptom in the line that tells only, since earlier lines may be failures that the script got over.
 */
export function findEntry(catalogue: Catalogue, facts: FailureFacts): Entry | undefined {
  if (facts.errorCode === 'Success') return undefined
  const readings = read(facts)
  for (const kind of kinds) {
    const entry = findOfKind(kind, catalogue[kind], readings)
    if (entry !== undefined) return entry
  }
  return undefined
}

function read(facts: FailureFacts): Readings {
  const message = (facts.message ?? '').slice(0, messageLimit)
  return { facts, message, exitCode: exitCodeOf(message), lines: readOutput(facts.logTail ?? '').suspects }
}

function findOfKind(kind: Kind, entries: readonly Entry[], readings: Readings): Entry | undefined {
  if (kind !== 'output' && kind !== 'symptom') return entries.find(({ when }) => holds(when, readings))
  const lines = kind === 'symptom' ? readings.lines.slice(0, 1) : readings.lines
  for (const line of lines) {
    const entry = entries.find(({ when }) => when.line?.test(line) && holds(when, readings))
    if (entry !== undefined) return entry
  }
  return undefined
}

/** All conditions but the one on a line of the output, which the caller has tried. */
function holds(when: Conditions, { facts, message, exitCode, lines }: Readings): boolean {
  return (
    (when.where === undefined || when.where === facts.where) &&
    includes(when.platforms, facts.platform) &&
    includes(when.events, facts.event) &&
    includes(when.codes, facts.errorCode) &&
    includes(when.exitCodes, exitCode) &&
    (when.message === undefined ||
      when.message.test(message) ||
      (when.orOutput === true && lines.some(line => when.message?.test(line))))
  )
}

function includes<Value>(allowed: readonly Value[] | undefined, value: Value | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
