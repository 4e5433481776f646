import { lastLines, truncate, withoutEscapeSequences } from '../values/text.ts'

export interface OutputLine {
  /** `undefined` if the agent's prefix was cut off. */
  readonly stream: 'stdout' | 'stderr' | undefined
  /** Without the agent's prefix, that of a journal, escape sequences and control characters; its indentation is kept. */
  readonly text: string
}

/** How much of a log tail is read, from its end, in UTF-16 units. The agent keeps about 2,048. */
const tailLimit = 4096

/** How much of one line is read, in UTF-16 units. */
const lineLimit = 1000

// Control and format characters (zero-width, bidirectional) and line separators, except the tab.
const invisible = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const prefix = /^\[(stdout|stderr)\]/
const header = /^(?:LifecycleEvent|Script) - /

/**
 * The lines of a log tail as the agent sends it: `LifecycleEvent - NAME`, `Script - LOCATION`, then the output,
 * each line prefixed with `[stdout]` or `[stderr]`. If a line was overwritten with carriage returns, like a progress
 * bar, its last state is kept. A carriage return that Windows line endings left in a name is shown as `^M`.
 */
export function splitOutput(logTail: string): readonly OutputLine[] {
  const lines: OutputLine[] = []
  for (const raw of lastLines(logTail, tailLimit).split('\n')) {
    const stream = prefix.exec(raw)?.[1] as OutputLine['stream']
    if (stream === undefined && header.test(raw)) continue
    const text = clean(stream === undefined ? raw : raw.slice('[stdout]'.length))
    if (text.trim() !== '') lines.push({ stream, text })
  }
  return lines
}

/** What journal, compose, Terraform and BuildKit put before a line: `Aug 20 00:05:42 web nginx[13]: `, `web-1  | `, `│ `, `#8 0.2 `. */
const origin =
  /^(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,80} [\w.@-]{1,60}(?:\[\d{1,8}\])?: |[\w.-]{1,60} {1,20}\| |│ {1,3}|#\d{1,4} (?:\d{1,6}\.\d{1,4} )?)(?=\S)/

function clean(raw: string): string {
  const written =
    raw
      .replace(/\r(?=['’]?:)/g, '^M')
      .split('\r')
      .findLast(part => part.trim() !== '') ?? ''
  const visible = withoutEscapeSequences(written).replace(invisible, '').trimEnd()
  return truncate(
    visible.slice(0, 2 * lineLimit).replace(origin, '') + visible.slice(2 * lineLimit),
    lineLimit,
  )
}
