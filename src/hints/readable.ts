import { lastLines, truncate, visibleLine } from '../values/text.ts'

/** The longest error line that is shown, in UTF-16 units. */
const lengthLimit = 300

/** How much of a longer line is kept at its start. The rest is taken from its end, where tools put the reason. */
const headLimit = 150

/** No error line is longer, so that no word is cut. In UTF-16 units. */
const longestMember = 4_100

/** A member of a JSON object, whose text has no quote but escaped ones. */
const jsonMember =
  /"(cmd|stderr|msg|message|error|module_stderr|module_stdout)": ?\[?"((?:[^"\\]|\\.){1,4100})/g

/** The longest command that is shown, in UTF-16 units. */
const longestCommand = 300

/** Messages of a JSON object that say less than what the command itself printed. */
const saysNothing =
  /^(?:non-zero return code|MODULE FAILURE|The (?:module failed to execute correctly|following modules failed))/

/** Sentences of Ansible that say nothing, but push file and line out of what is shown. */
const boilerplate =
  /We were unable to read either as JSON nor YAML, these are the errors we got from each: ?(?:JSON: .{1,100}\(char \d{1,9}\))?|, but may be elsewhere in the file depending on the exact syntax problem\.|The offending line appears to be:/g

/**
 * An error line that contains a JSON object, such as Ansible's, with the message of that object only. Otherwise the line
 * itself.
 */
export function readable(line: string): string {
  const start = line.search(/(?:=> |^)\{/)
  if (start === -1) return line
  const members = new Map([...line.slice(start).matchAll(jsonMember)].map(([, name, text]) => [name, text]))
  const names = ['msg', 'stderr', 'message', 'error', 'module_stderr', 'module_stdout']
  const named = names.map(name => members.get(name))
  const first = named.find(text => text !== undefined && !saysNothing.test(text))
  if (first === undefined) return line
  const command = /^\[Errno \d/.test(first) ? members.get('cmd') : undefined
  // Loggers of Go write the message, and beside it why.
  const why = first === members.get('msg') ? members.get('error') : undefined
  const found = unescaped(why === undefined ? first : `${first}: ${why}`)
    .replace(boilerplate, '')
    .replace(/ {2,4100}/g, ' ')
    .trim()
  const text = command === undefined ? found : `${truncate(unescaped(command), longestCommand)}: ${found}`
  return `${line.slice(0, start)}${start === 0 ? '' : '=> '}${text}`.trim()
}

/**
 * The text of a JSON string, on one line. An escape becomes its character, such as `\u0026` of Go's logs, since the runner
 * masks a secret only as it is.
 */
function unescaped(text: string): string {
  const plain = text.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/g, (_, code: string | undefined, character = '') => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return /[bfnrt]/.test(character) ? ' ' : character
  })
  return visibleLine(plain, longestMember)
}

/** A line with at most 300 characters: of a longer one, what AWS says only once, or else the first and the last words. */
export function shorten(line: string): string {
  if (line.length <= lengthLimit) return line
  const told = line
    .replace(/An error occurred \((\w{1,80})\) when calling the \w{1,80} operation: /, '$1: ')
    .replace(/(?:(?:Server|Evaluation) Error: |Error while evaluating an? [\w ]{1,30}, ){1,12}/, '')
  const toldOnce = told.replace(/( because no [\w-]{1,40} policy allows) the \S{1,100} action/, '$1 it')
  if (toldOnce.length <= lengthLimit) return toldOnce
  const head = truncate(told, headLimit)
  const tail = lastLines(told, lengthLimit - headLimit - 1)
  return head === '…' || tail === '…' ? truncate(told, lengthLimit) : `${head} ${tail.slice(1)}`
}
