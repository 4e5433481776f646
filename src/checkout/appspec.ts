import { scriptPath } from './script-path.ts'

/** What to look for in the `hooks` of an AppSpec. */
export interface Hook {
  readonly eventName: string
  /** Absent for Lambda and ECS, whose hooks name a function instead of a script. */
  readonly scriptName?: string
}

/** The line on which an AppSpec names a hook, counted from 1; undefined if it does not, or if that is uncertain. */
export type HookLines = (hook: Hook) => number | undefined

interface HookEntry {
  readonly eventName: string
  /** The path of the script; absent for a function. */
  readonly script?: string
  readonly line: number
}

/**
 * Finds the lines on which an AppSpec names its hooks: a script by its `location`, a function by its event.
 *
 * This is not a YAML parser. It knows the AppSpec's fixed shape in block style, and items such as
 * `- { location: a.sh, timeout: 5 }`. Anything else, such as anchors, has no line.
 *
 * @param text may be any text; takes time linear in its length
 */
export function readHookLines(text: string): HookLines {
  const entries = hookEntries(text)
  return ({ eventName, scriptName }) => {
    const script = scriptName === undefined ? undefined : scriptPath(scriptName)
    if (scriptName !== undefined && script === undefined) return undefined
    return entries.find(entry => entry.eventName === eventName && entry.script === script)?.line
  }
}

const emptyLine = /^\s*(?:#|$)/
const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/
const hooksKey = /^(?:[Hh]ooks|"[Hh]ooks"|'[Hh]ooks')[ \t]*:[ \t]*(?:#.*)?$/
/** Indentation, the dash of an item, and the rest; no match if a tab indents the line. */
const contentLine = /^( *)(- +)?(\S.*)$/

function hookEntries(text: string): readonly HookEntry[] {
  const found: HookEntry[] = []
  let isStarted = false
  let isInHooks = false
  /** The column of the events' keys; undefined in a list of functions, whose items hold the events. */
  let eventColumn: number | undefined
  let eventName: string | undefined
  /** The columns of the current list's dashes, and of the keys of its current item. */
  let dashColumn: number | undefined
  let itemColumn: number | undefined

  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (emptyLine.test(line)) continue
    if (documentMarker.test(line)) {
      if (isStarted) break
      continue
    }
    isStarted = true
    if (!isInHooks) {
      isInHooks = hooksKey.test(line)
      continue
    }
    const [, indent = '', dash, rest = ''] = contentLine.exec(line) ?? []
    const endsHooks = indent === '' && dash === undefined
    if (endsHooks) break

    const column = indent.length + (dash?.length ?? 0)
    const [key, value = ''] = keyAndValue(rest) ?? locationInBraces(rest) ?? []
    if (dash !== undefined) {
      dashColumn ??= indent.length
      itemColumn = indent.length === dashColumn && key !== undefined ? column : undefined
    } else if (column === (eventColumn ?? (dashColumn === undefined ? column : undefined))) {
      eventColumn = column
      eventName = value === '' ? key : undefined
      dashColumn = undefined
      itemColumn = undefined
    }
    if (column !== itemColumn) continue
    if (eventColumn === undefined) {
      if (key !== undefined && scalar(value)) found.push({ eventName: key, line: index + 1 })
    } else if (eventName !== undefined && key === 'location') {
      const script = scriptPath(scalar(value) ?? '')
      if (script !== undefined) found.push({ eventName, script, line: index + 1 })
    }
  }
  return found
}

type Member = readonly [key: string, value: string]

/** `key: value`, the key with or without quotes; the value is empty if only a comment follows. */
function keyAndValue(text: string): Member | undefined {
  const [, plain, quoted, value = ''] = /^(?:(\w+)|["'](\w+)["'])[ \t]*:(?:[ \t]+(.*))?$/.exec(text) ?? []
  const key = plain ?? quoted
  return key === undefined ? undefined : [key, value.startsWith('#') ? '' : value]
}

/** The member `location` of `{ location: a.sh, timeout: 5 }`. */
function locationInBraces(text: string): Member | undefined {
  const [, inside = ''] = /^\{([^{}[\]]*)\}[ \t]*(?:#.*)?$/.exec(text) ?? []
  const members = inside.split(',').map(member => keyAndValue(member.trim()))
  return members.find(member => member?.[0] === 'location')
}

/** A string on one line, plain or in quotes; undefined for escapes, anchors, aliases, tags and other values. */
function scalar(text: string): string | undefined {
  const [, double, single] = /^(?:"([^"\\]*)"|'([^']*)')[ \t]*(?:#.*)?$/.exec(text) ?? []
  const plain = /^[^"'&*!|>{}[\]@`%?,:#-]/.test(text) ? text.replace(/[ \t]#.*/, '').trimEnd() : undefined
  return double ?? single ?? plain
}
