import assert from 'node:assert/strict'
import type { LogLine } from '../../src/report/log-line.ts'

/** A line of the log without its styles and its dim start. */
export function plain(line: LogLine): string {
  return line.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

/** The styles of a line's parts, with the parts that have one. */
export function styles(line: LogLine): readonly (readonly [style: string, text: string])[] {
  return line.flatMap(part => (typeof part === 'string' ? [] : [[part.style, part.text] as const]))
}

/** A line of the log without its time, which every one has. */
export function untimed(line: string): string {
  const [time] = /^(?=.{7} {2})[ \d:]*\d:\d\d {2}/.exec(line) ?? []
  assert.ok(time !== undefined, `A line without a time: ${line}`)
  return line.slice(time.length)
}
