import type { Command } from './command.ts'

/** Counted for each level in a step: what comes after is written to the log, but is not an annotation. */
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
}

/**
 * Hides secrets, as the runner does in everything that it writes. Unlike the runner's, this masker knows no
 * encoded forms of a secret (base64, URL escapes): it shows more than GitHub does, never less.
 */
export class Masker {
  readonly values = new Set<string>()

  add(value: string): void {
    if (value !== '') this.values.add(value)
  }

  mask(text: string): string {
    const longestFirst = [...this.values].sort((one, other) => other.length - one.length)
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text)
  }
}

/** Applies the runner's limits to the issues of one step (actions/runner, `ExecutionContext.AddIssue`). */
export class Issues {
  readonly #masker: Masker
  readonly #counts = { error: 0, warning: 0, notice: 0 }

  constructor(masker: Masker) {
    this.#masker = masker
  }

  fromRunner(level: Level, message: string): Annotation {
    const masked = this.#masker.mask(message)
    this.#counts[level] += 1
    return {
      level,
      message: masked.slice(0, MAXIMUM_MESSAGE_LENGTH),
      cut: masked.length > MAXIMUM_MESSAGE_LENGTH,
      dropped: this.#counts[level] > MAXIMUM_ANNOTATIONS,
      source: 'runner',
    }
  }

  fromCommand(level: Level, { data, properties }: Command): Annotation {
    const masked = (name: string) => {
      const value = properties.get(name)
      return value === undefined ? undefined : this.#masker.mask(value)
    }
    const line = properties.get('line')
    return {
      ...this.fromRunner(level, data),
      source: 'command',
      title: masked('title'),
      file: masked('file'),
      line: line !== undefined && /^\d+$/.test(line) ? Number(line) : undefined,
    }
  }
}
