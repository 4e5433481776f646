/**
 * Makes a text from outside fit for one line: no line ends, no control characters or terminal sequences, and nothing
 * invisible. What the log alone would take for a command stays as it is: for Markdown, which no runner executes.
 *
 * @param longest number of characters kept; a longer text is cut and ends with `…`
 */
export function visibleLine(text: string, longest = 1_000): string {
  // Cut roughly first, so that a hostile text costs no more than its visible part.
  const visible = dropInvisible(truncate(text, longest * 8).replace(/[\s\u0085]+/g, ' '))
  return truncate(visible.replace(/ {2,}/g, ' ').trim(), longest)
}

/**
 * As `visibleLine`, safe for a line of the log: with no workflow command in its middle.
 *
 * The runner takes `##[name]` anywhere in a line for a command, and `::name::` at its start (the printer
 * guards the start of a line). Its comparison is culture-sensitive and passes over invisible characters
 * (actions/runner, ActionCommand.cs), so these are dropped first and the break is a plain space, not a
 * zero-width one.
 */
export function oneLine(text: string, longest = 1_000): string {
  return truncate(breakCommands(visibleLine(text, longest)), longest)
}

/** As `oneLine`, for a part of a line whose spaces keep its columns. */
export function partOfLine(text: string, longest = 2_000): string {
  return truncate(
    breakCommands(dropInvisible(truncate(text, longest * 8).replace(/[\s\u0085]/g, ' '))),
    longest,
  )
}

/**
 * The lines of a text from outside as they were written: their order and white space stay, since the runner masks a secret
 * only as it is. Control characters other than tabs, and invisible ones, go. A lone carriage return ends a line, as in the
 * runner's log. For Markdown, which no runner executes.
 */
export function visibleLines(text: string): readonly string[] {
  const lines = text.split(/\r*\n|\r+/).map(dropInvisible)
  while (lines.at(-1)?.trim() === '') lines.pop()
  return lines
}

/** As `visibleLines`, each safe to print between `stop-commands`. */
export function safeLines(text: string): readonly string[] {
  return visibleLines(text).map(breakCommands)
}

/**
 * Cuts a text to a number of UTF-16 units; a text that was cut ends with `…`.
 *
 * It is cut only between words: GitHub's runner masks a whole secret, but not a part of one. If the first word is
 * already too long, only the `…` is left. Takes linear time.
 */
export function truncate(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = Math.max(longest - 1, 0)
  // One more character shows whether a word ends before it.
  const boundary = lastBoundary.exec(text.slice(0, end + 1))
  if (boundary === null) return '…'
  const after = boundary.index + boundary[0].length
  return `${text.slice(0, after > end ? boundary.index : after).trimEnd()}…`
}

/**
 * The end of a text of several lines, with at most a number of UTF-16 units: its last whole lines. If the last line is
 * already too long, its last words after a `…`, as in `truncate`.
 */
export function lastLines(text: string, longest: number): string {
  if (text.length <= longest) return text
  const start = text.length - longest
  const lineEnd = text.indexOf('\n', start - 1)
  if (lineEnd !== -1 && text.slice(lineEnd).trim() !== '') return text.slice(lineEnd + 1)
  const words = text.slice(start)
  const boundary = firstBoundary.exec(words)
  return boundary === null ? '…' : `…${words.slice(boundary.index || boundary[0].length).trimStart()}`
}

/** Where words end: white space, and letters of scripts that are written without spaces, such as Chinese. */
const firstBoundary = /[\s\p{Lo}]/u
const lastBoundary = /[\s\p{Lo}](?=[^\s\p{Lo}]*$)/u

/** A whole number with commas: `12,345`. Intl does the same, but takes 10 ms to load its data in each run. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 instance`, `3 instances`. */
export function plural(count: number, singular: string, plural = `${singular}s`): string {
  return `${withThousands(count)} ${count === 1 ? singular : plural}`
}

/** Sentences one after the other, with a full stop after each but the last. A word that ends with one may be a secret. */
export function sentences(parts: readonly string[]): string {
  return parts.map((part, index) => (index < parts.length - 1 ? sentence(part) : part)).join(' ')
}

/**
 * What comes before more of the same sentence. Only a word of small letters loses its full stop: the end of any other may
 * belong to a secret, which the runner would not recognize without it.
 */
export function withoutFullStop(text: string): string {
  return / [a-z]{1,30}\.$/.test(text.slice(-40)) ? text.slice(0, -1) : text
}

/** With an initial capital, to begin a sentence. */
export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** A text with a full stop at its end. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** The first few, and how many more there are: `a, b and 10 more`. */
export function firstFew(items: readonly string[], most: number): string {
  const left = items.length - most
  return left > 0 ? `${items.slice(0, most).join(', ')} and ${withThousands(left)} more` : items.join(', ')
}

/**
 * ECMA-48 control sequences (colors, moves of the cursor), operating system commands (links, titles), which end with a
 * bell or a string terminator, and others that programs print, such as those with which `tput sgr0` selects a character
 * set. If a sequence has no end, or is too long, only its start is dropped. A letter counts as the end of a sequence only
 * if it must, since it may be the first one of a secret: not after a lone escape, and not after a space, except in the
 * sequence that shapes the cursor. Every quantifier has a bound, so that this takes linear time, unlike Node's
 * `stripVTControlCharacters`.
 */
const escapeSequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this pattern finds them
  /(?:\u001b\[|\u009b)(?:[0-?]{1,40} q|[0-?]{0,40}[!-/]{0,10}[@-~])|\u001b\][^\u0007\u001b\u009c]{0,400}(?:\u0007|\u001b\\|\u009c)|\u001b(?:[()][0AB]|#8|%[@G]|[78=>[\]\\])?/g

/** Drops the sequences that control a terminal. Takes linear time. */
export function withoutEscapeSequences(text: string): string {
  return text.replace(escapeSequence, '')
}

/** Drops control characters except tabs, formatting and other ignorable characters; half surrogates become U+FFFD. */
function dropInvisible(text: string): string {
  return withoutEscapeSequences(text.toWellFormed()).replace(
    /(?!\t)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    '',
  )
}

/** Parts the two halves of the runner's `##[name]` form, which is a command anywhere in a line. */
export function breakCommands(text: string): string {
  return text.replaceAll('##[', '## [')
}
