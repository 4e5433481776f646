import { scriptPath } from './script-path.ts'

/** What to look for in the `hooks` of an AppSpec. */
export interface Hook {
  readonly eventName: string
  /** Absent for Lambda and ECS, whose hooks name a function and no script. */
  readonly scriptName?: string
}

/** The line on which an AppSpec names a hook, 1 for the first; undefined where it does not. */
export type HookLines = (hook: Hook) => number | undefined

/**
 * Reads where an AppSpec names its hooks: a script by its `location`, a function by its event. What is no AppSpec
 * names none.
 */
export async function readHookLines(text: string): Promise<HookLines> {
  // Few runs need the parser, and it is large: the bundle has it in a file of its own.
  const yaml = await import('yaml')
  const { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } = yaml
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })

  const itself = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node)
  const textOf = (node: unknown): string => {
    const value = itself(node)
    return isScalar(value) && typeof value.value === 'string' ? value.value : ''
  }
  const entriesOf = (node: unknown) => {
    const value = itself(node)
    return isMap(value) ? value.items : []
  }
  const itemsOf = (node: unknown): readonly unknown[] => {
    const value = itself(node)
    return isSeq(value) ? value.items : []
  }
  const member = (node: unknown, name: string): unknown =>
    entriesOf(node).find(entry => textOf(entry.key) === name)?.value
  const lineOf = (key: unknown): number | undefined => {
    const offset = isNode(key) ? key.range?.[0] : undefined
    return offset === undefined ? undefined : lines.linePos(offset).line
  }

  const hooks = member(document.contents, 'hooks')
  const entriesOfItems = (list: unknown) => itemsOf(list).flatMap(item => entriesOf(item))
  return ({ eventName, scriptName }) => {
    if (scriptName === undefined) {
      return lineOf(entriesOfItems(hooks).find(({ key }) => textOf(key) === eventName)?.key)
    }
    const wanted = scriptPath(scriptName)
    const location = entriesOfItems(member(hooks, eventName)).find(
      ({ key, value }) => textOf(key) === 'location' && scriptPath(textOf(value)) === wanted,
    )
    return wanted === undefined ? undefined : lineOf(location?.key)
  }
}
