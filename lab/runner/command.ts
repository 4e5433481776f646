/**
 * The syntax of workflow commands, as actions/runner reads them (`src/Runner.Common/ActionCommand.cs`).
 *
 * The runner looks for its marks with comparisons that depend on the culture. Under ICU these skip characters
 * without weight: NUL and other control characters, zero-width characters, soft hyphens, variation selectors.
 * Without ICU they don't. What the runner does with a mark found that way also depends on where ICU says that it
 * begins. So each line is read both ways, and is a command if either way makes it one: text that is safe here is
 * safe on every runner.
 */

export interface Command {
  /** In lower case: the runner compares names without regard to case. */
  readonly name: string
  /** By name, in lower case. */
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

const WITHOUT_WEIGHT = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]--[\t-\r\x85]]*`
/** .NET's `Char.IsWhiteSpace`, which is not quite JavaScript's `\s`. */
const WHITE_SPACE = String.raw`[\t-\r\x85\p{Z}]+`
const LEADING_WHITE_SPACE = new RegExp(`^${WHITE_SPACE}`, 'v')
const TRAILING_WHITE_SPACE = new RegExp(`(?<!${WHITE_SPACE})${WHITE_SPACE}$`, 'v')
const TRAILING_WITHOUT_WEIGHT = new RegExp(`(?<!${WITHOUT_WEIGHT.slice(0, -1)})${WITHOUT_WEIGHT}$`, 'v')

interface Marks {
  readonly colonsAtStart: RegExp
  readonly colons: RegExp
  readonly bracket: RegExp
  /** Drops from the end of a command's head what may belong to the mark after it. */
  readonly trimHead: (head: string) => string
}

const ORDINAL: Marks = { colonsAtStart: /^::/, colons: /::/, bracket: /##\[/, trimHead: head => head }
const CULTURE: Marks = {
  colonsAtStart: new RegExp(`^${WITHOUT_WEIGHT}:${WITHOUT_WEIGHT}:`, 'v'),
  colons: new RegExp(`:${WITHOUT_WEIGHT}:`, 'v'),
  bracket: new RegExp(`#${WITHOUT_WEIGHT}#${WITHOUT_WEIGHT}\\[`, 'v'),
  trimHead: head => head.replace(TRAILING_WITHOUT_WEIGHT, ''),
}

type Unescape = (text: string) => string

// Upper case only, and the percent sign last, so that nothing is unescaped twice.
const unescapeLineEnds: Unescape = text => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
const unescapePercent: Unescape = text => text.replaceAll('%25', '%')
const unescapeData: Unescape = text => unescapePercent(unescapeLineEnds(text))
const unescapeProperty: Unescape = text =>
  unescapePercent(unescapeLineEnds(text).replaceAll('%3A', ':').replaceAll('%2C', ','))
const unescapeBracket: Unescape = text =>
  unescapePercent(unescapeLineEnds(text.replaceAll('%3B', ';')).replaceAll('%5D', ']'))

function parseProperties(text: string, separator: string, decode: Unescape): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  for (const property of text.split(separator)) {
    // .NET's Split drops empty parts, so equals signs around the name don't count, and an empty value is dropped.
    const [, name, value] = /^=*([^=]+)=+([^=].*)$/s.exec(property) ?? []
    if (name !== undefined && value !== undefined) properties.set(name.toLowerCase(), decode(value))
  }
  return properties
}

interface Form {
  readonly head: string
  readonly data: string
  readonly separator: string
  readonly unescapeProperty: Unescape
}

/** `::name key=value,key=value::data`, at the start of the line but for white space. */
function findColonForm(line: string, marks: Marks): Form | undefined {
  const trimmed = line.replace(LEADING_WHITE_SPACE, '')
  const start = marks.colonsAtStart.exec(trimmed)
  if (!start) return undefined
  const rest = trimmed.slice(start[0].length)
  const end = marks.colons.exec(rest)
  if (!end) return undefined
  const head = marks.trimHead(rest.slice(0, end.index))
  const data = unescapeData(rest.slice(end.index + end[0].length))
  return { head, data, separator: ',', unescapeProperty }
}

/** `##[name key=value;key=value]data`, where the mark first occurs in the line. */
function findBracketForm(line: string, marks: Marks): Form | undefined {
  const start = marks.bracket.exec(line)
  if (!start) return undefined
  const rest = line.slice(start.index + start[0].length)
  const end = rest.indexOf(']')
  if (end < 0) return undefined
  const data = unescapeBracket(rest.slice(end + 1))
  return { head: rest.slice(0, end), data, separator: ';', unescapeProperty: unescapeBracket }
}

function parseForm(form: Form | undefined, isRegistered: (name: string) => boolean): Command | undefined {
  if (!form) return undefined
  const space = form.head.indexOf(' ')
  const name = (space < 0 ? form.head : form.head.slice(0, space)).toLowerCase()
  if (!isRegistered(name)) return undefined
  const list = space > 0 ? form.head.slice(space + 1) : ''
  const trimmed = form.separator === ',' ? trim(list) : list
  return {
    name,
    properties: parseProperties(trimmed, form.separator, form.unescapeProperty),
    data: form.data,
  }
}

function trim(text: string): string {
  return text.replace(LEADING_WHITE_SPACE, '').replace(TRAILING_WHITE_SPACE, '')
}

/**
 * Every command that a runner may see in this line: none, one, or two if the two ways to read it differ.
 * `isRegistered` is asked with names in lower case.
 */
export function parseCommands(line: string, isRegistered: (name: string) => boolean): readonly Command[] {
  return [ORDINAL, CULTURE]
    .map(
      marks =>
        parseForm(findColonForm(line, marks), isRegistered) ??
        parseForm(findBracketForm(line, marks), isRegistered),
    )
    .filter(command => command !== undefined)
}
