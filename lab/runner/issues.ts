import type { Command } from './command.ts'
import type { Masker } from './masks.ts'

/** Counted for each level in a step: what comes after is written to the log, but is no annotation. */
const MAXIMUM_ANNOTATIONS = 10
/** In UTF-16 code units, counted after masking. */
const MAXIMUM_MESSAGE_LENGTH = 4096

export type Level = 'error' | 'warning' | 'notice'

/** One error, warning or notice of a step, from a command or from the runner itself. */
export interface Annotation {
  readonly level: Level
  /** Masked, and cut to `MAXIMUM_MESSAGE_LENGTH`. */
  readonly message: string
  readonly cut: boolean
  /** The step had its ten of this level already: the log shows it, the run's page doesn't. */
  readonly dropped: boolean
  readonly source: 'command' | 'runner'
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** Applies the runner's limits to the issues of one step (actions/runner, `ExecutionContext.AddIssue`). */
export interface IssueCounter {
  readonly fromCommand: (level: Level, command: Command) => Annotation
  readonly fromRunner: (level: Level, message: string) => Annotation
}

export function createIssueCounter(masker: Masker): IssueCounter {
  const counts = { error: 0, warning: 0, notice: 0 }
  const add = (level: Level, message: string): Omit<Annotation, 'source'> => {
    const masked = masker.mask(message)
    counts[level] += 1
    return {
      level,
      message: masked.slice(0, MAXIMUM_MESSAGE_LENGTH),
      cut: masked.length > MAXIMUM_MESSAGE_LENGTH,
      dropped: counts[level] > MAXIMUM_ANNOTATIONS,
    }
  }
  return {
    fromCommand: (level, command) => ({
      ...add(level, command.data),
      source: 'command',
      ...readPlace(command.properties, masker),
    }),
    fromRunner: (level, message) => ({ ...add(level, message), source: 'runner' }),
  }
}

type Place = Pick<Annotation, 'title' | 'file' | 'line' | 'endLine' | 'column' | 'endColumn'>

function readPlace(properties: ReadonlyMap<string, string>, masker: Masker): Place {
  const place: { -readonly [Key in keyof Place]: Place[Key] } = {}
  const title = properties.get('title')
  if (title !== undefined) place.title = masker.mask(title)
  const file = properties.get('file')
  if (file !== undefined) place.file = masker.mask(file)
  for (const [key, property] of [
    ['line', 'line'],
    ['endLine', 'endline'],
    ['column', 'col'],
    ['endColumn', 'endcolumn'],
  ] as const) {
    const value = properties.get(property)
    if (value !== undefined && /^\d+$/.test(value)) place[key] = Number(value)
  }
  return place
}
