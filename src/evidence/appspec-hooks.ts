/**
 * The function that an AppSpec for ECS or Lambda names for a lifecycle event: its name or ARN. Undefined if it names none.
 *
 * @param content JSON or YAML, hostile. Of YAML this knows what a list of hooks takes: block and flow style, quotes,
 *   comments, and aliases of single values. Takes time linear in its length
 */
export function hookFunction(content: string, eventName: string): string | undefined {
  const anchors = new Map<string, string | undefined>()
  let root: Token | undefined
  let hooks: Token | undefined
  let key: string | undefined
  let anchor: string | undefined
  for (const token of tokensOf(content)) {
    const { text, type } = token
    if (type === 'key') {
      root ??= token
      if (hooks !== undefined && isBeside(token, hooks)) return undefined
      if (/^hooks$/i.test(text) && isBeside(token, root)) hooks = token
      key = text
      anchor = undefined
    } else if (type === 'anchor') {
      anchor = text
    } else if (type === 'mark') {
      key = undefined
      anchor = undefined
    } else {
      const value = type === 'alias' ? anchors.get(text) : text
      if (anchor !== undefined) anchors.set(anchor, value)
      const isHook = hooks !== undefined && key === eventName
      if (isHook && value !== undefined && functionName.test(value)) return value
      key = undefined
      anchor = undefined
    }
  }
  return undefined
}

/** A name or an ARN, with or without a version or an alias. */
const functionName = /^[\w:/$.-]{1,300}$/

interface Token {
  /** A mark is a bracket, a comma, or the dash of an item. */
  readonly type: 'key' | 'value' | 'anchor' | 'alias' | 'mark'
  readonly text: string
  /** In how many brackets it is. */
  readonly depth: number
  readonly column: number
}

/** Whether a key belongs to the same map as another one, or to one around it. */
function isBeside(key: Token, other: Token): boolean {
  if (key.depth !== other.depth) return key.depth < other.depth
  return key.depth > 0 || key.column <= other.column
}

/**
 * Matches a token. A text without quotes consists of words, in which a colon is a letter unless white space follows; in
 * brackets, they end with one. No pattern can match a text in two ways, so that each takes time linear in its length.
 */
function tokenPattern(marks: string, letter: string): RegExp {
  const double = String.raw`"(?<double>[^"\\]*(?:\\[^][^"\\]*)*)"`
  const words = String.raw`${letter}+(?:[ \t]+(?!#)${letter}+)*`
  const text = String.raw`(?:${double}|'(?<single>[^']*)'|(?<plain>${words}))(?<colon>[ \t]*:)?`
  return new RegExp(
    `(?<mark>${marks})|[&](?<anchor>${letter}+)|[*](?<alias>${letter}+)|!${letter}*|${text}`,
    'y',
  )
}

const inBlock = tokenPattern(String.raw`[[{]|[-?](?=\s|$)`, String.raw`(?:[^\s:]|:(?!\s|$))`)
const inFlow = tokenPattern(String.raw`[,[\]{}]`, String.raw`(?:[^\s:,[\]{}]|:(?![\s,[\]{}]|$))`)
const ignored = /(?:[ \t\r]|#.*)+|\n/y
/** Words that stand for no text. */
const notText = /^(?:null|~|true|false|[-+.\d]+)$/i

function* tokensOf(content: string): Generator<Token> {
  let depth = 0
  let lineStart = 0
  for (let at = 0; at < content.length; ) {
    ignored.lastIndex = at
    if (ignored.test(content)) {
      if (content[at] === '\n') lineStart = ignored.lastIndex
      at = ignored.lastIndex
      continue
    }
    const pattern = depth === 0 ? inBlock : inFlow
    pattern.lastIndex = at
    const { mark, anchor, alias, double, single, plain, colon } = pattern.exec(content)?.groups ?? {}
    const position = { depth, column: at - lineStart }
    at = Math.max(pattern.lastIndex, at + 1)
    const text = double ?? single ?? plain
    if (anchor !== undefined) yield { type: 'anchor', text: anchor, ...position }
    else if (alias !== undefined) yield { type: 'alias', text: alias, ...position }
    else if (text !== undefined && colon !== undefined) yield { type: 'key', text, ...position }
    else if (text !== undefined && !notText.test(plain ?? '')) yield { type: 'value', text, ...position }
    else if (mark !== undefined || plain !== undefined) yield { type: 'mark', text: '', ...position }
    if (mark === '[' || mark === '{') depth += 1
    if (mark === ']' || mark === '}') depth -= 1
  }
}
