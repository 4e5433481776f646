import type { Target } from '../deployment/model.ts'
import { oneLine } from '../values/text.ts'

/** The `Name` tags of instances, by their ids. */
export type Names = ReadonlyMap<string, string>

/** In characters; a tag may have 256. */
export const longestName = 60

const stackArn = /^arn:[\w-]{1,30}:cloudformation:[\w-]{1,60}:\d{12}:stack\/([\w-]{1,128})\/[\w-]{1,60}$/

/** The name of the stack if an id is the ARN of one, which is too long for a column; every other id as it is. */
export function shortId(id: string): string {
  return stackArn.exec(id)?.[1] ?? id
}

/** An id with the name of its instance, if it has one: `i-0123456789abcdef0 (web-1)`. */
export function withName(id: string, names: Names): string {
  const name = names.get(id)
  return name === undefined ? shortId(id) : `${id} (${oneLine(name, longestName)})`
}

/** Blue or Green, of an instance of a blue/green deployment. */
export function fleetOf(target: Target): string | undefined {
  return target.type === 'instance' ? target.label : undefined
}

/**
 * From the start of a target's first event to the end of its last, in milliseconds; undefined if one is not known.
 *
 * @param now stands in for the end while there is none
 */
export function timeTaken({ lifecycleEvents }: Target, now?: number): number | undefined {
  const starts = lifecycleEvents.flatMap(({ startTime }) => startTime ?? [])
  const ends = lifecycleEvents.flatMap(({ endTime }) => endTime ?? [])
  const isRunning = now !== undefined && lifecycleEvents.some(event => event.status === 'InProgress')
  const end = isRunning || ends.length === 0 ? now : Math.max(...ends)
  return starts.length === 0 || end === undefined ? undefined : end - Math.min(...starts)
}
