/** How a part of a log line looks if GitHub shows colours. */
export type Style = 'dim' | 'bold' | 'red' | 'green' | 'yellow' | 'blue'

export interface Span {
  readonly text: string
  readonly style: Style
}

/** One line of the log. The printer makes every part safe, so texts from outside go in as they are. */
export type LogLine = readonly (string | Span)[]

/** A part of a line in a style. */
export function styled(style: Style, text: string): Span {
  return { text, style }
}

/**
 * Lines that are folded under a title until a person opens them. A large fleet has many of them, so each is made
 * when it is needed.
 */
export interface LogGroup {
  readonly title: string
  readonly lines: Iterable<LogLine>
}
