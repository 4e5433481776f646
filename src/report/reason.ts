import type { Evidence } from '../deployment/evidence.ts'
import { clauseText } from '../values/clause.ts'
import { oneLine, plural, truncate, withoutFullStop } from '../values/text.ts'
import { longestBeforeEnd } from './failure-text.ts'

/** In characters of what a service says. */
export const longestQuote = 600

/** A reason with how many give it: `CannotPullContainerError: … (3 tasks)`. */
export function reasonText({ text, count, noun }: Pick<Evidence, 'text' | 'count' | 'noun'>): string {
  return `${oneLine(clauseText(text), longestQuote)}${count > 1 ? ` (${plural(count, noun, pluralOf(noun))})` : ''}`
}

/** `2 activities`, `3 tasks`: the noun of several. */
export function pluralOf(noun: Evidence['noun']): string {
  return noun === 'activity' ? 'activities' : `${noun}s`
}

/** What CodeDeploy says, and then what another service says about it, in one line. */
export function withReason(message: string, reason: Evidence | undefined): string {
  if (reason === undefined) return message
  return `${withoutFullStop(truncate(message, longestBeforeEnd))} — ${reasonText(reason)}`
}
