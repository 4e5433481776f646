import { oneLine, safeLines } from '../text.ts'

/**
 * Markdown that is safe to publish. Only this file makes it: any plain string that goes into it is taken for
 * hostile and made safe for its place, so that forgetting to do so is impossible.
 *
 * What comes from outside stands in code spans and fences only. Nothing in them is interpreted: no Markdown,
 * no HTML, and none of what GitHub adds later (mentions, issue numbers, commits, addresses, emoji), which
 * character references would not keep out.
 */
export class Markdown {
  readonly source: string
  private constructor(source: string) {
    this.source = source
  }

  /** For this file only: what is passed must be safe already. */
  static of(source: string): Markdown {
    return new Markdown(source)
  }
}

type Value = Markdown | string | number

/** Markdown with values filled in: Markdown as it is, numbers as digits, every other text as a code span. */
export function markdown(strings: TemplateStringsArray, ...values: readonly Value[]): Markdown {
  return Markdown.of(
    strings.map((literal, index) => literal + (index < values.length ? inline(values[index]) : '')).join(''),
  )
}

/** Our own words as they are: durations, counts, known statuses. Never a text from outside. */
export function own(words: string): Markdown {
  return Markdown.of(words)
}

/** Our own sentences, whose punctuation shall mean nothing in Markdown. Never a text from outside. */
export function prose(sentences: string): Markdown {
  return Markdown.of(sentences.replace(/[\\`*_{}[\]<>#|~&$]/g, character => `\\${character}`))
}

/** Between two parts; the last one breaks the line within a paragraph. */
type Separator = ' ' | ' · ' | ', ' | ' / ' | '\n' | '\n\n' | '\\\n'

/** Parts one after the other; the separator is ours. */
export function joined(parts: readonly Markdown[], separator: Separator): Markdown {
  return Markdown.of(parts.map(part => part.source).join(separator))
}

/** A text on one line as it is, in a delimiter longer than any run of backticks in it. */
export function code(text: string, longest?: number): Markdown {
  const line = oneLine(text, longest)
  if (line === '') return Markdown.of('–')
  const delimiter = '`'.repeat(longestRunOfBackticks([line]) + 1)
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return Markdown.of(`${delimiter}${padding}${line}${padding}${delimiter}`)
}

/** A text of several lines as it is, in a fence longer than any run of backticks in it. */
export function fenced(text: string): Markdown {
  const lines = safeLines(text)
  const fence = '`'.repeat(Math.max(3, longestRunOfBackticks(lines) + 1))
  return Markdown.of([`${fence}text`, ...lines, fence].join('\n'))
}

/** A Mermaid diagram. @param source from `timeline.ts`, which lets only harmless characters through */
export function mermaid(source: string): Markdown {
  return Markdown.of(`\`\`\`mermaid\n${source.replaceAll('`', "'")}\n\`\`\``)
}

/** A part that is folded until a person opens it. @param title our own words: HTML stands around it */
export function details(title: string, body: Markdown): Markdown {
  return Markdown.of(`<details><summary>${title}</summary>\n\n${body.source}\n\n</details>`)
}

/** A link. @param address `https:` only; anything else leaves the text without a link */
export function link(text: string | Markdown, address: string): Markdown {
  // At the start of a line, `[…]:` would define a reference, code spans or not.
  const label = inline(text).replaceAll(']:', '] :')
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') return Markdown.of(label)
  // An ampersand would begin a character reference, which Markdown resolves in addresses too.
  const safe = url.href.replace(/[()<>[\]"'`|\\\s]/g, percentEncoded).replaceAll('&', '&amp;')
  return Markdown.of(`[${label}](${safe})`)
}

/**
 * A table. An empty cell becomes a dash, since GitHub breaks a row that has none.
 *
 * @param headers our own words, or Markdown
 */
export function table(
  headers: readonly (string | Markdown)[],
  rows: readonly (readonly Value[])[],
): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const titles = headers.map(header => cell(typeof header === 'string' ? own(header) : header))
  return Markdown.of(
    [line(titles), line(headers.map(() => '---')), ...rows.map(row => line(row.map(cell)))].join('\n'),
  )
}

/** How much a part takes of GitHub's limits, which count bytes. */
export function byteLength(part: Markdown): number {
  return Buffer.byteLength(part.source)
}

function inline(value: Value | undefined): string {
  if (value instanceof Markdown) return value.source
  return typeof value === 'number' ? String(value) : code(value ?? '').source
}

/**
 * A table is cut into cells at `|` before anything else is read, code spans included, and an escaped one
 * (`\|`) ends its cell all the same where another backslash stands before it. So a cell holds none.
 */
function cell(value: Value): string {
  return inline(value).replaceAll('|', '¦') || '–'
}

function longestRunOfBackticks(lines: readonly string[]): number {
  let longest = 0
  for (const line of lines) {
    for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  }
  return longest
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
