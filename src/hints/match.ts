import { type Conditions, type Entry, type FailureFacts, type Kind, kinds } from './entry.ts'
import { readOutput } from './error-line.ts'
import { exitCodeOf } from './exit-codes.ts'

/** How much of a message is read, in UTF-16 units. */
const messageLimit = 2048

/** The entries of each kind, in the order of the catalogue. */
export type Catalogue = Readonly<Record<Kind, readonly Entry[]>>

/** A failure, parsed once for all entries. */
interface ParsedFailure {
  readonly facts: FailureFacts
  readonly message: string
  readonly exitCode: number | undefined
  readonly isSilent: boolean
  /** The lines that explain the exit, the first of `candidates`. */
  readonly errorLines: readonly string[]
  /** The lines of its output that may name a cause. */
  readonly candidates: readonly string[]
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
 * The most specific entry that matches. The kinds are tried in their order; within a kind, the first entry wins.
 * A cause in the output may be on any candidate line. A symptom must be on a line that explains the exit, since other
 * lines may report failures that the script ignored; only which tool failed is looked for everywhere, at last.
 *
 * Causes that the message or the error rules out are left out.
 */
export function findEntry(catalogue: Catalogue, facts: FailureFacts): Entry | undefined {
  if (facts.errorCode === 'Success') return undefined
  const failure = parse(facts)
  for (const kind of kinds) {
    const entry = findOfKind(kind, catalogue[kind], failure)
    if (entry !== undefined) return { ...entry, causes: possibleCauses(entry, failure) }
  }
  return undefined
}

function possibleCauses({ causes }: Entry, { message, errorLines }: ParsedFailure): Entry['causes'] {
  const text = [message, ...errorLines].join('\n')
  return causes.filter(({ unless }) => !unless?.test(text))
}

function parse(facts: FailureFacts): ParsedFailure {
  const message = (facts.message ?? '').slice(0, messageLimit)
  const { errorLines, isSilent, candidates } = facts.output ?? readOutput(facts.logTail ?? '')
  return { facts, message, exitCode: exitCodeOf(message), errorLines, isSilent, candidates }
}

function findOfKind(kind: Kind, entries: readonly Entry[], failure: ParsedFailure): Entry | undefined {
  switch (kind) {
    case 'output':
      return findByLine(entries, failure.candidates, failure)
    case 'symptom':
      return (
        findByLine(entries.filter(isOfError), failure.errorLines, failure) ??
        findByLine(entries.filter(isOfTool), failure.candidates, failure)
      )
    case 'event':
      return entries.find(
        ({ when }) =>
          holds(when, failure) &&
          (when.line === undefined || failure.errorLines.some(line => when.line?.test(line))),
      )
    default:
      return entries.find(({ when }) => holds(when, failure))
  }
}

function isOfTool({ when }: Entry): boolean {
  return when.anyLine === true
}

function isOfError(entry: Entry): boolean {
  return !isOfTool(entry)
}

function findByLine(
  entries: readonly Entry[],
  lines: readonly string[],
  failure: ParsedFailure,
): Entry | undefined {
  for (const line of lines) {
    const entry = entries.find(({ when }) => when.line?.test(line) && holds(when, failure))
    if (entry !== undefined) return entry
  }
  return undefined
}

/** All conditions except the one on a line of the output, which the caller checks. */
function holds(when: Conditions, { facts, message, exitCode, isSilent, candidates }: ParsedFailure): boolean {
  return (
    (when.where === undefined ? facts.where !== 'evidence' : when.where === facts.where) &&
    includes(when.platforms, facts.platform) &&
    includes(when.events, facts.event) &&
    includes(when.codes, facts.errorCode) &&
    includes(when.exitCodes, exitCode) &&
    (when.silent === undefined || isSilent) &&
    (when.message === undefined ||
      when.message.test(message) ||
      (when.orOutput === true && candidates.some(line => when.message?.test(line))))
  )
}

function includes<Value>(allowed: readonly Value[] | undefined, value: Value | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
