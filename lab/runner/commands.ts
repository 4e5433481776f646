/**
 * Reads a step's log as the runner does: which lines are commands, and what they do. Pure.
 *
 * After actions/runner: `ActionCommandManager.cs` (which commands there are and what they do),
 * `OutputManager.cs` (what happens to a line) and `ExtensionManager.cs` (which commands are registered).
 * Problem matchers are named, not applied.
 */

import { type Command, parseCommands } from './command.ts'
import { type Annotation, createIssueCounter, type IssueCounter, type Level } from './issues.ts'
import { splitLines } from './lines.ts'
import { createMasker } from './masks.ts'

/** The commands that a runner knows. A line with any other name is no command. */
const REGISTERED_COMMANDS = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'warning',
  'error',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
] as const

interface EntryBase {
  /** Counted from 1. What the runner says of its own accord has the number of the line that made it. */
  readonly number: number
  /** Title of the group that the entry stands in. GitHub doesn't nest groups: a new one ends the last. */
  readonly group?: string
}

/** What came of a line. Texts are masked as they stand in the log. */
export type LogEntry = EntryBase &
  (
    | { readonly type: 'line'; readonly text: string; readonly whileStopped: boolean }
    | { readonly type: 'issue'; readonly annotation: Annotation }
    | { readonly type: 'debug'; readonly text: string }
    | { readonly type: 'group'; readonly title: string }
    | { readonly type: 'endgroup' }
    | { readonly type: 'mask'; readonly value: string }
    | { readonly type: 'output' | 'state'; readonly name: string; readonly value: string }
    | { readonly type: 'stop-commands'; readonly token: string }
    | { readonly type: 'resume-commands'; readonly token: string }
    | { readonly type: 'echo'; readonly on: boolean }
    | { readonly type: 'matcher'; readonly command: 'add-matcher' | 'remove-matcher'; readonly data: string }
    /** A command that the runner refuses; the step fails, whatever its exit status. */
    | { readonly type: 'refused'; readonly command: string; readonly reason: string }
  )

/** All that the runner takes from a log. */
export interface LogReading {
  readonly entries: readonly LogEntry[]
  /** In order, those over the limit too: they are marked as dropped. */
  readonly annotations: readonly Annotation[]
  /** Every value hidden, secrets handed in at the start among them. */
  readonly masks: readonly string[]
  readonly debug: readonly string[]
  /** By the old command form only; `files.ts` reads the file. */
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Stopped, and never resumed: the token that was waited for. */
  readonly stoppedAtEnd?: string
  readonly openGroupAtEnd?: string
  /** The runner refused a command, which fails the step. */
  readonly refused: boolean
}

export interface LogReader {
  /** Takes one line, without its end, and gives what came of it. */
  readonly read: (line: string) => readonly LogEntry[]
  /** Notes an issue that the runner raises outside the log's lines. */
  readonly raise: (level: Level, message: string) => LogEntry
  readonly mask: (text: string) => string
  readonly reading: () => LogReading
}

type Effect<Entry = LogEntry> = Entry extends LogEntry ? Omit<Entry, keyof EntryBase> : never

const DISABLED = (name: string) =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`
const DEPRECATED = (name: string) =>
  `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
const BAD_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."
/** A longer resume token is itself hidden from the log. */
const LONGEST_VISIBLE_TOKEN = 6

function isRegistered(name: string): boolean {
  return REGISTERED_COMMANDS.some(registered => registered === name)
}

function refuse(issues: IssueCounter, command: string, line: string, reason: string): Effect[] {
  return [
    { type: 'refused', command, reason },
    {
      type: 'issue',
      annotation: issues.fromRunner('error', `Unable to process command '${line}' successfully.`),
    },
    { type: 'issue', annotation: issues.fromRunner('error', reason) },
  ]
}

/** A reader for one step. `secrets` are hidden from the start, such as the job's token. */
export function createLogReader(secrets: readonly string[] = []): LogReader {
  const masker = createMasker(secrets)
  const issues = createIssueCounter(masker)
  const entries: LogEntry[] = []
  let number = 0
  let group: string | undefined
  let stopToken: string | undefined

  const addMask = (value: string): Effect[] => {
    if (value.trim() === '') {
      const message = "Can't add secret mask for empty string in ##[add-mask] command."
      return [{ type: 'issue', annotation: issues.fromRunner('warning', message) }]
    }
    masker.add(value)
    // Output comes line by line, so a secret of several lines would never be met whole.
    for (const line of splitLines(value)) if (line.trim() !== '') masker.add(line.trim())
    return [{ type: 'mask', value }]
  }

  const stop = (token: string): Effect[] => {
    if (token === '' || token.toLowerCase() === 'pause-logging' || isRegistered(token.toLowerCase())) {
      const annotation = issues.fromRunner('error', BAD_TOKEN)
      return [
        { type: 'refused', command: 'stop-commands', reason: BAD_TOKEN },
        { type: 'issue', annotation },
      ]
    }
    stopToken = token
    if (token.length > LONGEST_VISIBLE_TOKEN) masker.add(token)
    return [{ type: 'stop-commands', token }]
  }

  const keep = (type: 'output' | 'state', command: Command, line: string): Effect[] => {
    const name = command.properties.get('name')
    if (name === undefined) {
      const reason = `Required field 'name' is missing in ##[${command.name}] command.`
      return refuse(issues, command.name, line, reason)
    }
    const annotation = issues.fromRunner('warning', DEPRECATED(command.name))
    return [
      { type: 'issue', annotation },
      { type, name, value: command.data },
    ]
  }

  const echo = (command: Command, line: string): Effect[] => {
    const value = command.data.trim().toLowerCase()
    if (value === 'on' || value === 'off') return [{ type: 'echo', on: value === 'on' }]
    const reason = `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`
    return refuse(issues, 'echo', line, reason)
  }

  const obey = (command: Command, line: string): Effect[] => {
    switch (command.name) {
      case 'error':
      case 'warning':
      case 'notice':
        return [{ type: 'issue', annotation: issues.fromCommand(command.name, command) }]
      case 'debug':
        return [{ type: 'debug', text: masker.mask(command.data) }]
      case 'group':
        return [{ type: 'group', title: masker.mask(command.data) }]
      case 'endgroup':
        return [{ type: 'endgroup' }]
      case 'add-mask':
        return addMask(command.data)
      case 'set-output':
        return keep('output', command, line)
      case 'save-state':
        return keep('state', command, line)
      case 'stop-commands':
        return stop(command.data)
      case 'echo':
        return echo(command, line)
      case 'add-matcher':
      case 'remove-matcher':
        return [{ type: 'matcher', command: command.name, data: command.data }]
      default:
        return refuse(issues, command.name, line, DISABLED(command.name))
    }
  }

  const effects = (line: string): Effect[] => {
    const token = stopToken
    const commands = parseCommands(line, name => name === token?.toLowerCase() || isRegistered(name))
    if (token === undefined) {
      const [command] = commands
      if (command) return obey(command, line)
    } else if (commands.some(command => command.name === token.toLowerCase())) {
      stopToken = undefined
      return [{ type: 'resume-commands', token }]
    }
    return [{ type: 'line', text: masker.mask(line), whileStopped: token !== undefined }]
  }

  const note = (effect: Effect): LogEntry => {
    if (effect.type === 'group' || effect.type === 'endgroup') group = undefined
    const entry: LogEntry = { ...effect, number, ...(group !== undefined && { group }) }
    if (effect.type === 'group') group = effect.title
    entries.push(entry)
    return entry
  }

  return {
    read(line) {
      number += 1
      return effects(line).map(note)
    },
    raise: (level, message) => note({ type: 'issue', annotation: issues.fromRunner(level, message) }),
    mask: masker.mask,
    reading: () => ({
      entries: [...entries],
      annotations: entries.flatMap(entry => (entry.type === 'issue' ? [entry.annotation] : [])),
      masks: masker.values(),
      debug: entries.flatMap(entry => (entry.type === 'debug' ? [entry.text] : [])),
      outputs: valuesOf(entries, 'output'),
      state: valuesOf(entries, 'state'),
      ...(stopToken !== undefined && { stoppedAtEnd: stopToken }),
      ...(group !== undefined && { openGroupAtEnd: group }),
      refused: entries.some(entry => entry.type === 'refused'),
    }),
  }
}

function valuesOf(entries: readonly LogEntry[], type: 'output' | 'state'): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(entry => (entry.type === type && 'value' in entry ? [[entry.name, entry.value]] : [])),
  )
}

/** Reads a whole log. `secrets` are hidden from the start. */
export function readLog(log: string, secrets: readonly string[] = []): LogReading {
  const reader = createLogReader(secrets)
  for (const line of splitLines(log)) reader.read(line)
  return reader.reading()
}
