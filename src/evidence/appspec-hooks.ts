import { list, record, text } from '../codedeploy/wire.ts'

/**
 * The function that an AppSpec for ECS or Lambda names for a lifecycle event: its name or ARN. Undefined if it names none.
 *
 * @param content JSON or YAML, hostile; this is no YAML parser: it knows items such as `- BeforeAllowTraffic: NAME` of
 *   the list `Hooks`
 */
export function hookFunction(content: string, eventName: string): string | undefined {
  const appSpec = record(parsed(content))
  const inJson = list(appSpec.Hooks ?? appSpec.hooks)
    .map(hook => text(record(hook)[eventName]))
    .find(name => name !== undefined && /^[\w:/$.-]{1,300}$/.test(name))
  return inJson ?? inYaml(content, eventName)
}

function inYaml(content: string, eventName: string): string | undefined {
  let hooksIndent: number | undefined
  for (const line of content.split('\n')) {
    const [, indent = '', first = ''] = /^([ \t]{0,200})(\S?)/.exec(line) ?? []
    if (/^[ \t]{0,200}["']?hooks["']?[ \t]*:/i.test(line)) hooksIndent = indent.length
    else if (hooksIndent !== undefined && indent.length <= hooksIndent && /[^#-]/.test(first))
      hooksIndent = undefined
    if (hooksIndent === undefined) continue
    const [, event, name] = item.exec(line) ?? []
    if (event === eventName) return name
  }
  return undefined
}

/** An item of the list, with or without quotes and an anchor. */
const item =
  /^[ \t]{0,200}-[ \t]{1,200}["']?(\w{1,60})["']?[ \t]{0,200}:[ \t]{1,200}(?:&\w{1,60}[ \t]{1,200})?["']?([\w:/$.-]{1,300})/

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
