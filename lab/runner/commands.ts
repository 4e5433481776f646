/**
 * Reads a step's log as the runner does: which lines are commands, and what they do. Pure.
 *
 * After actions/runner: `ActionCommandManager.cs` (which commands there are and what they do),
 * `OutputManager.cs` (what happens to a line) and `ExtensionManager.cs` (which commands are registered).
 * Problem matchers are named, not applied.
 */

import { type Command, parseCommands } from './command.ts'
import { type Annotation, Issues, type Level, Masker } from './issues.ts'
import { splitLines } from './lines.ts'

/** The commands that a runner knows. A line with any other name is not a command. */
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
  /** Counted from 1. What the runner adds has the number of the line that caused it. */
  readonly number: number
  /** Title of the group that the entry is in. GitHub doesn't nest groups: a new one ends the last. */
  readonly group: string | undefined
}

/** What came of a line. Texts are masked as in the log. */
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
    /** A command that the runner refuses; the step fails even with exit status 0. */
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
  /** Stopped, and never resumed: the token that was waited for. */
  readonly stoppedAtEnd: string | undefined
  readonly openGroupAtEnd: string | undefined
  /** The runner refused a command, which fails the step. */
  readonly refused: boolean
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

/** Reads the log of one step, line by line. */
export class LogReader {
  readonly #masker = new Masker()
  readonly #issues = new Issues(this.#masker)
  readonly #entries: LogEntry[] = []
  /** Number of the last line that was read. */
  #number = 0
  /** Title of the open group. */
  #group: string | undefined
  /** What ends the stop of commands; undefined while commands are obeyed. */
  #stopToken: string | undefined

  /** @param secrets hidden from the start, such as the job's token */
  constructor(secrets: readonly string[] = []) {
    for (const secret of secrets) this.#masker.add(secret)
  }

  /** Takes one line, without its end, and gives what came of it. */
  read(line: string): readonly LogEntry[] {
    this.#number += 1
    return this.#effectsOf(line).map(effect => this.#note(effect))
  }

  /** Notes an issue that the runner raises outside the log's lines. */
  raise(level: Level, message: string): LogEntry {
    return this.#note(this.#issue(level, message))
  }

  mask(text: string): string {
    return this.#masker.mask(text)
  }

  reading(): LogReading {
    const entries = [...this.#entries]
    return {
      entries,
      annotations: entries.flatMap(entry => (entry.type === 'issue' ? entry.annotation : [])),
      masks: [...this.#masker.values],
      debug: entries.flatMap(entry => (entry.type === 'debug' ? entry.text : [])),
      outputs: Object.fromEntries(
        entries.flatMap(entry => (entry.type === 'output' ? [[entry.name, entry.value]] : [])),
      ),
      stoppedAtEnd: this.#stopToken,
      openGroupAtEnd: this.#group,
      refused: entries.some(entry => entry.type === 'refused'),
    }
  }

  #note(effect: Effect): LogEntry {
    if (effect.type === 'group' || effect.type === 'endgroup') this.#group = undefined
    const entry: LogEntry = { ...effect, number: this.#number, group: this.#group }
    if (effect.type === 'group') this.#group = effect.title
    this.#entries.push(entry)
    return entry
  }

  #effectsOf(line: string): Effect[] {
    const token = this.#stopToken
    const commands = parseCommands(line, name => name === token?.toLowerCase() || isRegistered(name))
    const [command] = commands
    if (token === undefined && command !== undefined) return this.#obey(command, line)
    if (token !== undefined && commands.some(({ name }) => name === token.toLowerCase())) {
      this.#stopToken = undefined
      return [{ type: 'resume-commands', token }]
    }
    return [{ type: 'line', text: this.mask(line), whileStopped: token !== undefined }]
  }

  #obey(command: Command, line: string): Effect[] {
    const { name, data } = command
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        return [{ type: 'issue', annotation: this.#issues.fromCommand(name, command) }]
      case 'debug':
        return [{ type: 'debug', text: this.mask(data) }]
      case 'group':
        return [{ type: 'group', title: this.mask(data) }]
      case 'endgroup':
        return [{ type: 'endgroup' }]
      case 'add-mask':
        return this.#addMask(data)
      case 'set-output':
      case 'save-state':
        return this.#setValue(command, line)
      case 'stop-commands':
        return this.#stop(data)
      case 'echo': {
        const value = data.trim().toLowerCase()
        if (value === 'on' || value === 'off') return [{ type: 'echo', on: value === 'on' }]
        const reason = `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`
        return this.#refuse(name, line, reason)
      }
      case 'add-matcher':
      case 'remove-matcher':
        return [{ type: 'matcher', command: name, data }]
      default:
        return this.#refuse(name, line, DISABLED(name))
    }
  }

  #issue(level: Level, message: string) {
    return { type: 'issue', annotation: this.#issues.fromRunner(level, message) } as const
  }

  #refuse(command: string, line: string, reason: string): Effect[] {
    return [
      { type: 'refused', command, reason },
      this.#issue('error', `Unable to process command '${line}' successfully.`),
      this.#issue('error', reason),
    ]
  }

  #addMask(value: string): Effect[] {
    if (value.trim() === '')
      return [this.#issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.")]
    this.#masker.add(value)
    // Output comes line by line, so a secret of several lines would never be met whole.
    for (const line of splitLines(value)) this.#masker.add(line.trim())
    return [{ type: 'mask', value }]
  }

  #setValue({ name: command, properties, data: value }: Command, line: string): Effect[] {
    const name = properties.get('name')
    if (name === undefined)
      return this.#refuse(command, line, `Required field 'name' is missing in ##[${command}] command.`)
    const type = command === 'set-output' ? 'output' : 'state'
    return [this.#issue('warning', DEPRECATED(command)), { type, name, value }]
  }

  #stop(token: string): Effect[] {
    if (token === '' || token.toLowerCase() === 'pause-logging' || isRegistered(token.toLowerCase()))
      return [
        { type: 'refused', command: 'stop-commands', reason: BAD_TOKEN },
        this.#issue('error', BAD_TOKEN),
      ]
    this.#stopToken = token
    if (token.length > LONGEST_VISIBLE_TOKEN) this.#masker.add(token)
    return [{ type: 'stop-commands', token }]
  }
}

/** Reads a whole log. `secrets` are hidden from the start. */
export function readLog(log: string, secrets: readonly string[] = []): LogReading {
  const reader = new LogReader(secrets)
  for (const line of splitLines(log)) reader.read(line)
  return reader.reading()
}
