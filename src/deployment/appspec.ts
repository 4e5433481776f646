/** What an AppSpec runs in a lifecycle event. */
export interface Hook {
  readonly type: 'script' | 'function'
  readonly eventName: string
  /** The location of a script, or the name or ARN of a function, as it is written. Hostile. */
  readonly name: string
  /** The line on which that is, counted from 1. */
  readonly line: number
}

/** A name or an ARN, with or without a version or an alias. */
const functionName = /^[\w:/$.-]{1,300}$/

/** The function that an AppSpec for ECS or Lambda names for a lifecycle event: its name or ARN. Undefined if it names none. */
export function hookFunction(content: string, eventName: string): string | undefined {
  return hooksIn(content).find(
    hook => hook.type === 'function' && hook.eventName === eventName && functionName.test(hook.name),
  )?.name
}

/** A key, or the dash of an item, on the way to the present token. */
interface Step {
  readonly token: Token
  /** It has a value: what is indented below that belongs to the value, as in a block scalar. */
  hasValue: boolean
}

/**
 * All hooks of an AppSpec: scripts by their `location`, functions by their event.
 *
 * @param content JSON or YAML, hostile. Of YAML this knows what hooks take: block and flow style, quotes, comments, and
 *   aliases of single values. Takes time linear in its length
 */
export function hooksIn(content: string): readonly Hook[] {
  const found: Hook[] = []
  const anchors = new Map<string, string | undefined>()
  const path: Step[] = []
  /** The step whose value comes next. */
  let open: Step | undefined
  let anchor: string | undefined
  for (const token of tokensOf(content)) {
    const { type, text } = token
    if (type === 'anchor') {
      anchor = text
      continue
    }
    if (type === 'key' || (type === 'mark' && text === '-')) {
      open = enter(path, token)
    } else if (type === 'mark') {
      open = undefined
    } else {
      const value = type === 'alias' ? anchors.get(text) : text
      if (anchor !== undefined) anchors.set(anchor, value)
      const hook = open?.token.type === 'key' && value !== undefined ? hookAt(path, value) : undefined
      if (hook !== undefined) found.push(hook)
      if (open !== undefined) open.hasValue = true
      open = undefined
    }
    anchor = undefined
  }
  return found
}

/** Leaves everything that a token is not in, and adds the token. */
function enter(path: Step[], token: Token): Step {
  const step = { token, hasValue: false }
  for (let last = path.at(-1); last !== undefined && isBeside(token, last.token); last = path.at(-1))
    path.pop()
  path.push(step)
  return step
}

/** Three keys and two dashes. */
const longestPath = 5

/** `hooks: Event: - location: script`, or `Hooks: - Event: function`. */
function hookAt(path: readonly Step[], name: string): Hook | undefined {
  if (path.length > longestPath || path.some(step => step.hasValue)) return undefined
  const [hooks, event, location, ...more] = path
    .map(({ token }) => token)
    .filter(({ type }) => type === 'key')
  if (more.length > 0 || hooks === undefined || event === undefined || !/^hooks$/i.test(hooks.text))
    return undefined
  if (location === undefined) return { type: 'function', eventName: event.text, name, line: event.line }
  return location.text === 'location'
    ? { type: 'script', eventName: event.text, name, line: location.line }
    : undefined
}

interface Token {
  /** A mark is a bracket, a comma, or the dash of an item. */
  readonly type: 'key' | 'value' | 'anchor' | 'alias' | 'mark'
  readonly text: string
  /** In how many brackets it is. */
  readonly depth: number
  readonly column: number
  /** Counted from 1. */
  readonly line: number
}

/** Whether a token belongs to the same map as another one, or to one around it. */
function isBeside(token: Token, other: Token): boolean {
  if (token.depth !== other.depth) return token.depth < other.depth
  if (token.depth > 0) return true
  // The items of a list may be as far to the left as its key.
  return token.type === 'mark' && other.type === 'key'
    ? token.column < other.column
    : token.column <= other.column
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
  let line = 1
  let lineStart = 0
  for (let at = 0; at < content.length; ) {
    ignored.lastIndex = at
    if (ignored.test(content)) {
      if (content[at] === '\n') {
        line += 1
        lineStart = ignored.lastIndex
      }
      at = ignored.lastIndex
      continue
    }
    const pattern = depth === 0 ? inBlock : inFlow
    pattern.lastIndex = at
    const { mark, anchor, alias, double, single, plain, colon } = pattern.exec(content)?.groups ?? {}
    const position = { depth, column: at - lineStart, line }
    at = Math.max(pattern.lastIndex, at + 1)
    const text = double ?? single ?? plain
    // A text in quotes may have several lines.
    line += (double ?? single ?? '').split('\n').length - 1
    if (anchor !== undefined) yield { type: 'anchor', text: anchor, ...position }
    else if (alias !== undefined) yield { type: 'alias', text: alias, ...position }
    else if (text !== undefined && colon !== undefined) yield { type: 'key', text, ...position }
    else if (text !== undefined && !notText.test(plain ?? '')) yield { type: 'value', text, ...position }
    else if (mark !== undefined || plain !== undefined) yield { type: 'mark', text: mark ?? '', ...position }
    if (mark === '[' || mark === '{') depth += 1
    if (mark === ']' || mark === '}') depth -= 1
  }
}
