import type { Clause } from '../values/clause.ts'
import { plural, visibleLine, visibleLines } from '../values/text.ts'
import { asTime, inWords } from './duration.ts'

/**
 * Markdown that is safe to publish. It is made from literals by the `markdown` tag, and from any other text by the
 * functions here, which make any text safe for its place. There is no way to declare a text safe:
 * the class is not exported, so nothing outside this file makes an instance.
 *
 * What comes from outside is put into code spans and fences only. Nothing in them is interpreted: no Markdown, no
 * HTML, and none of what GitHub adds later (mentions, issue numbers, commits, addresses, emoji), which neither
 * backslashes nor character references keep out.
 */
class SafeMarkdown {
  readonly source: string
  /** Keeps a plain object with a source from being taken for an instance. */
  declare private readonly nominal: never

  constructor(source: string) {
    this.source = source
  }
}

export type Markdown = SafeMarkdown

/** What can be filled in: Markdown as it is, numbers as digits, every other text as a code span. */
type Value = Markdown | string | number

/** Markdown with values filled in. Only literals are taken as they are. */
export function markdown(literals: TemplateStringsArray, ...values: readonly Value[]): Markdown {
  return new SafeMarkdown(String.raw({ raw: literals }, ...values.map(inline)))
}

/** Between two parts; the last one breaks the line within a paragraph. */
type Separator = ' ' | ' · ' | ', ' | ' / ' | '\n' | '\n\n' | '\\\n'

/** Parts one after the other, without those that are undefined. */
export function joined(parts: readonly (Value | undefined)[], separator: Separator): Markdown {
  return new SafeMarkdown(
    parts
      .filter(part => part !== undefined)
      .map(inline)
      .join(separator),
  )
}

/** Paragraphs, headings, tables and folds one below the other, without those that are undefined or empty. */
export function sections(parts: readonly (Markdown | undefined)[]): Markdown {
  return joined(
    parts.filter(part => part !== undefined && part.source !== ''),
    '\n\n',
  )
}

/**
 * A text on one line as it is, in a delimiter longer than any run of backticks in it, of which only very long ones are
 * broken up.
 */
export function code(text: string, longest?: number): Markdown {
  const line = withShortRuns(visibleLine(text, longest))
  if (line === '') return none
  const delimiter = '`'.repeat(longestRunOfBackticks([line]) + 1)
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return new SafeMarkdown(`${delimiter}${padding}${line}${padding}${delimiter}`)
}

/** Texts as code spans, one after the other. */
export function codeList(texts: readonly string[], longest: number, separator: Separator): Markdown {
  return joined(
    texts.map(text => code(text, longest)),
    separator,
  )
}

/** What GitHub makes a link, a mention or an emoji of, escaped or not; but the minutes of a time are no emoji. */
const interpreted = /@|#\d|GH-\d|:\/\/|www\.|:(?!\d\d:)[\w+-]+:|\b[0-9a-f]{7,}\b/i

const longestEscaped = 4_000

/**
 * A text on one line that is not a code span, such as a hint: its punctuation means nothing in Markdown, and a word that
 * GitHub would interpret all the same is a code span. Safe for any text.
 */
export function escaped(text: string): Markdown {
  const words = visibleLine(text, longestEscaped)
    .split(' ')
    .map(word =>
      interpreted.test(word)
        ? word.replace(
            /^(.*?)([.,;:!?)]*)$/,
            (_, inner, end) => `${code(inner, longestEscaped).source}${end}`,
          )
        : escapedWord(word),
    )
  return new SafeMarkdown(escapedStart(words.join(' ')) || none.source)
}

/**
 * A text on one line in which backticks enclose what a person copies, such as the commands of a hint: a code span each.
 * The rest is as in `escaped`, so this is safe for any text, too.
 */
export function withCode(text: string): Markdown {
  const parts = visibleLine(text, longestEscaped).split('`')
  const sources = parts.map((part, index) =>
    index % 2 === 1 ? code(part, longestEscaped).source : escapedPart(part),
  )
  return new SafeMarkdown(sideBySide(sources) || none.source)
}

/** Sources one after the other, with a space between two delimiters, which would otherwise be read as one. */
function sideBySide(sources: readonly string[]): string {
  return sources.reduce(
    (before, next) => (before.endsWith('`') && next.startsWith('`') ? `${before} ${next}` : before + next),
    '',
  )
}

/**
 * A clause with what comes from outside as code, or as it is `shown`. A bracket of ours begins a line, so that the long id
 * of an execution is whole.
 */
export function inCode(parts: Clause, shown: (text: string) => Markdown = code): Markdown {
  const sources = parts.map(({ text, isOwn }) =>
    isOwn ? escapedPart(text).replace(/^ (?=\()/, '\\\n') : shown(text).source,
  )
  return new SafeMarkdown(sideBySide(sources))
}

/** As `escaped`, with the spaces at both ends. */
function escapedPart(part: string): string {
  if (part.trim() === '') return part
  return `${part.startsWith(' ') ? ' ' : ''}${escaped(part).source}${part.endsWith(' ') ? ' ' : ''}`
}

function escapedWord(word: string): string {
  return word.replace(/[\\`*_{}[\]<>#~&$|]/g, '\\$&')
}

/** What at the start of a line would begin a list, or make a heading or a table's header of the line before. */
function escapedStart(line: string): string {
  return line.replace(/^(?:[-+=]|:(?=-))/, '\\$&').replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
}

/** How many there are: `1 target`, `1,234 targets`. */
export function quantity(count: number, noun: string): Markdown {
  return escaped(plural(count, noun))
}

/** `3 min 20 s`. */
export function duration(milliseconds: number): Markdown {
  return escaped(inWords(milliseconds))
}

/** `2026-11-24 05:55:20 UTC`. @param moment in milliseconds since the epoch */
export function time(moment: number): Markdown {
  return escaped(asTime(moment))
}

/** A text of several lines, as `code` shows one line, in a fence. */
export function fenced(text: string): Markdown {
  const lines = visibleLines(text).map(withShortRuns)
  const fence = '`'.repeat(Math.max(3, longestRunOfBackticks(lines) + 1))
  return new SafeMarkdown([`${fence}text`, ...lines, fence].join('\n'))
}

/** A Mermaid diagram. @param source safe for Mermaid, as `gantt.ts` makes it; nothing in it can close the fence */
export function mermaid(source: string): Markdown {
  return new SafeMarkdown(`\`\`\`mermaid\n${source.replaceAll('`', "'")}\n\`\`\``)
}

/** A part that is folded until a person opens it. @param title plain; HTML surrounds it, so few characters pass */
export function details(title: string, body: Markdown): Markdown {
  const safe = title.replace(/[^\p{L}\p{N} ,()]/gu, '_')
  return new SafeMarkdown(`<details><summary>${safe}</summary>\n\n${body.source}\n\n</details>`)
}

/** A link. @param address `https:` only; anything else leaves the text without a link */
export function link(text: Markdown | string, address: string): Markdown {
  const label = inline(text)
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') return new SafeMarkdown(label)
  // An ampersand would begin a character reference, which Markdown resolves in addresses too.
  const safe = url.href.replace(/[()<>[\]"'`|\\\s]/g, percentEncoded).replaceAll('&', '&amp;')
  // At the start of a paragraph, `[…]:` would define a reference, code spans or not.
  const start = label.includes(']:') ? '&#32;' : ''
  return new SafeMarkdown(`${start}[${label}](${safe})`)
}

/** The deployment in the console, if its address is known. */
export function consoleLink(address: string | undefined): Markdown | undefined {
  return address === undefined ? undefined : link(markdown`open in the AWS console`, address)
}

/** The header of a column of ids, which must not be broken at their hyphens. */
interface IdHeader {
  readonly ids: string
}

/** A wider column of ids would leave no room for others. */
const widestIds = 40

/**
 * A table. An empty cell becomes a dash, since an empty one breaks its row on GitHub. A column of nothing else is left
 * out, unless it is the first one.
 *
 * @param headers texts among them are escaped
 */
export function table(
  headers: readonly (Markdown | string | IdHeader)[],
  rows: readonly (readonly Value[])[],
): Markdown {
  const cells = rows.map(row => row.map(cell))
  const isShown = headers.map((_, column) => column === 0 || cells.some(row => row[column] !== none.source))
  const line = (row: readonly string[]) => `| ${row.filter((_, column) => isShown[column]).join(' | ')} |`
  const titles = headers.map((header, column) => {
    if (typeof header === 'string') return cell(escaped(header))
    return 'ids' in header ? idTitle(header, cells, column) : cell(header)
  })
  return new SafeMarkdown([line(titles), line(headers.map(() => '---')), ...cells.map(line)].join('\n'))
}

/**
 * A browser breaks a code span at a hyphen rather than letting a table scroll. So the header makes the column as wide as
 * its longest id, with spaces that are no places to break and as wide as the characters of a code span.
 */
function idTitle({ ids: title }: IdHeader, rows: readonly (readonly string[])[], column: number): string {
  const ids = rows.flatMap(row => row.slice(column, column + 1))
  const words = ids.flatMap(id => id.replaceAll('`', '').split(' '))
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0)
  const padding = '\u00a0'.repeat(Math.max(Math.min(longest, widestIds) - title.length, 0) + 1)
  return `${cell(escaped(title)).replaceAll(' ', '\u00a0')}<samp>${padding}</samp>`
}

/** Shown in place of a value that is not known. */
export const none = markdown`–`

function inline(value: Value): string {
  if (value instanceof SafeMarkdown) return value.source
  return typeof value === 'number' ? String(value) : code(value).source
}

/**
 * A table is cut into cells at `|` before anything else is read, code spans included. A backslash right before it, and
 * only that one, is taken out and makes it a part of its cell (cmark-gfm, table.c: `unescape_pipes`). It would also keep
 * the runner from recognizing a secret, so words from outside with a `|` become a `…`.
 */
function cell(value: Value): string {
  const source = inline(value)
  const shown = source.includes('|')
    ? source.replace(escapeOrCodeSpan, (piece, _delimiter, text?: string) =>
        text === undefined ? piece : code(withoutBars(text), text.length).source,
      )
    : source
  return shown.replaceAll('|', '\\|') || none.source
}

/** An escaped character, which may be a backtick that delimits nothing, or a code span as `code` makes it. */
const escapeOrCodeSpan = /\\.|(`+)(?!`)(.*?)(?<!`)\1(?!`)/g

function withoutBars(text: string): string {
  const words = text.split(' ').map(word => (word.includes('|') ? '…' : word))
  return words.join(' ')
}

/**
 * Breaks up runs of more than 15 backticks. GitHub's renderer takes no delimiter of more than 80 for a code span and
 * keeps the length of a fence in one byte (cmark-gfm, inlines.c and node.h): what follows a longer one, it interprets.
 */
function withShortRuns(line: string): string {
  return line.replace(/`{15}(?=`)/g, '$& ')
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
