import { causeBeforeFiles } from './before-files.ts'
import { commandOf } from './commands.ts'
import { anyTool } from './define.ts'
import {
  type Conditions,
  type Entry,
  type FailureFacts,
  type Kind,
  kinds,
  type PossibleCause,
} from './entry.ts'
import { readOutput } from './error-line.ts'
import { exitCodeOf, provesExit } from './exit-codes.ts'
import { severityOf } from './severity.ts'

/** How much of a message is read, in UTF-16 units. */
const messageLimit = 2048

/**
 * An error in the agent's own log: `… [codedeploy-agent(1)]: …: Error during perform: Errno::ENOSPC - No space left …`, or
 * what it reported to CodeDeploy: `put_host_command_complete(… \"message\":\"Access Denied\",\"log\":…`.
 */
const agentErrors =
  /\[codedeploy-agent\(\d{1,8}\)\]: .{0,200}?(?:(?:error (?:during [\w ]{1,20}|polling for host commands)|Cannot reach InstanceService): [\w:]{1,120} - |LinuxUtil: |\\"error_code\\":[^4].{0,200}?\\"message\\":\\")((?:(?!\\",\\"log).){1,900})/gi

/** How many errors of the agent's log are read, from its end. */
const mostAgentErrors = 5

/** How many causes a hint has, apart from how to recover from the previous revision. */
const mostCauses = 3

/** The entries of each kind, in the order of the catalogue. */
export type Catalogue = Readonly<Record<Kind, readonly Entry[]>>

/** A failure, parsed once for all entries. */
interface ParsedFailure {
  readonly facts: FailureFacts
  readonly message: string
  /** The message, and what the agent's own log says it failed with, if the log tail is that. */
  readonly messages: readonly string[]
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
    reason: of('reason'),
    tool: of('tool'),
    event: of('event'),
    code: of('code'),
  }
}

/**
 * The most specific entry that matches. The kinds are tried in their order; within a kind, the first entry wins.
 * A cause or a tool in the output may be on any candidate line. Symptoms and reasons must be on a line that explains the
 * exit, since other lines may report failures that the script ignored.
 *
 * Causes that the message or the error rules out are left out. An entry about any command is about the tool that printed
 * the line, if that is known.
 */
export function findEntry(catalogue: Catalogue, facts: FailureFacts): Entry | undefined {
  if (facts.errorCode === 'Success') return undefined
  const failure = parse(facts)
  const tool = toolOf(catalogue, failure)
  for (const kind of kindsFor(failure)) {
    const entry = findOfKind(kind, catalogue[kind], failure, tool) ?? findQuoted(kind, catalogue, failure)
    if (entry !== undefined) return aboutTool({ ...entry, causes: possibleCauses(entry, failure) }, tool)
  }
  return undefined
}

const kindsIfExitSaysLess: readonly Kind[] = [
  ...kinds.slice(0, kinds.indexOf('event')).filter(kind => kind !== 'exit'),
  'exit',
  ...kinds.slice(kinds.indexOf('event')),
]

/**
 * The kinds in the order in which they are tried. A shell that ends with 126 or 127 prints why. If the error is another
 * one, a program chose that code, and the error says more.
 */
function kindsFor({ exitCode, errorLines }: ParsedFailure): readonly Kind[] {
  const [error] = errorLines
  const saysLess =
    (exitCode === 126 || exitCode === 127) &&
    error !== undefined &&
    severityOf(error, 'stderr') === 'cause' &&
    !errorLines.some(line => provesExit(line, exitCode))
  return saysLess ? kindsIfExitSaysLess : kinds
}

/** What ECS or EC2 Auto Scaling says, in a message of CodeDeploy that quotes it. */
function findQuoted(kind: Kind, catalogue: Catalogue, failure: ParsedFailure): Entry | undefined {
  const { facts } = failure
  const quotes = facts.platform === 'ECS' || facts.errorCode === 'AUTOSCALING_VALIDATION_ERROR'
  if (kind !== 'message' || !quotes) return undefined
  return findOfKind(
    kind,
    catalogue.message,
    { ...failure, facts: { ...facts, where: 'evidence' } },
    undefined,
  )
}

/** A tool whose line explains the exit, and what to check in it. */
interface Tool {
  readonly name: string
  readonly check: PossibleCause
}

/** The tool that printed the line which explains the exit. */
function toolOf({ tool: tools }: Catalogue, failure: ParsedFailure): Tool | undefined {
  const lines = failure.errorLines.length > 0 ? failure.errorLines : failure.candidates
  const entry = findByLine(tools, lines, failure)
  const [check] = entry === undefined ? [] : possibleCauses(entry, failure)
  if (entry?.tool !== undefined && check !== undefined) return { name: entry.tool, check }
  const command = lines.map(commandOf).find(found => found !== undefined)
  return command && { name: command.name, check: { cause: 'To see more', fix: command.check } }
}

function aboutTool(entry: Entry, tool: Tool | undefined): Entry {
  if (tool === undefined || !entry.meaning.startsWith(anyTool)) return entry
  const meaning = tool.name + entry.meaning.slice(anyTool.length)
  return { ...entry, meaning, causes: [...entry.causes.slice(0, 2), tool.check] }
}

function possibleCauses(
  { causes, needsFiles, when }: Entry,
  { facts, message, errorLines, candidates }: ParsedFailure,
): Entry['causes'] {
  const matched = candidates.find(line => when.line?.test(line)) ?? ''
  const text = [message, ...errorLines, matched].join('\n')
  const early = needsFiles && causeBeforeFiles(facts.event)
  const suspected = early ? [early, ...causes] : causes
  return suspected.filter(({ unless }) => !unless?.test(text)).slice(0, mostCauses)
}

function parse(facts: FailureFacts): ParsedFailure {
  const message = (facts.message ?? '').slice(0, messageLimit)
  const exitCode = exitCodeOf(message)
  const { errorLines, isSilent, candidates } = facts.output ?? readOutput(facts.logTail ?? '', exitCode)
  const logged = [...(facts.logTail ?? '').matchAll(agentErrors)]
    .map(([, reason]) => String(reason))
    .slice(-mostAgentErrors)
  const messages = [message, ...logged]
  return { facts, message, messages, exitCode, errorLines, isSilent, candidates }
}

function findOfKind(
  kind: Kind,
  entries: readonly Entry[],
  failure: ParsedFailure,
  tool: Tool | undefined,
): Entry | undefined {
  const { errorLines, candidates } = failure
  switch (kind) {
    case 'output':
    case 'tool':
      return findByLine(entries, candidates, failure)
    case 'symptom':
      return findByLine(entries, errorLines, failure)
    case 'reason':
      return findByLine(entries, errorLines.length > 0 ? errorLines : candidates, failure, tool)
    case 'event':
      return entries.find(
        ({ when }) =>
          holds(when, failure) && (when.line === undefined || errorLines.some(line => when.line?.test(line))),
      )
    default:
      return entries.find(({ when }) => holds(when, failure))
  }
}

function findByLine(
  entries: readonly Entry[],
  lines: readonly string[],
  failure: ParsedFailure,
  tool?: Tool,
): Entry | undefined {
  for (const line of lines) {
    const entry = entries.find(
      ({ when }) =>
        (when.line?.test(line) || (tool !== undefined && when.toolLine?.test(line))) && holds(when, failure),
    )
    if (entry !== undefined) return entry
  }
  return undefined
}

/** All conditions except the one on a line of the output, which the caller checks. */
function holds(when: Conditions, failure: ParsedFailure): boolean {
  const { facts, exitCode, isSilent, errorLines } = failure
  return (
    (when.where === undefined ? facts.where !== 'evidence' : when.where === facts.where) &&
    includes(when.platforms, facts.platform) &&
    includes(when.events, facts.event) &&
    includes(when.codes, facts.errorCode) &&
    includes(when.exitCodes, exitCode) &&
    (when.unseen === undefined || !facts.logTail) &&
    (when.silent === undefined || isSilent) &&
    (when.withoutErrorLine === undefined || errorLines.length === 0) &&
    isShown(when, failure)
  )
}

/** What names the cause: what a source has found out itself, or else any text or exit code that an entry knows. */
function isShown(
  { message, orOutput, finding, exited }: Conditions,
  { facts, messages, candidates }: ParsedFailure,
): boolean {
  if (facts.finding !== undefined) return finding === facts.finding
  if (message === undefined && finding === undefined && exited === undefined) return true
  return (
    messages.some(text => message?.test(text)) ||
    (orOutput === true && candidates.some(line => message?.test(line))) ||
    (facts.exitCodes ?? []).some(code => exited === 'with-error' || exited?.includes(code))
  )
}

function includes<Value>(allowed: readonly Value[] | undefined, value: Value | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value))
}
