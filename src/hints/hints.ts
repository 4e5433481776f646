import { catalogue } from './catalogue.ts'
import type { Cause, FailureFacts, Hint } from './entry.ts'
import { findEntry } from './match.ts'
import { previousRevisionCause, previousRevisionEvents } from './previous-revision.ts'

export type { FailureFacts, Hint } from './entry.ts'
export { previousRevisionEvents } from './previous-revision.ts'

/**
 * What is known about a failure: the most specific entry that matches, `undefined` if none does. It has
 * no causes that the failure itself rules out.
 *
 * If the event ran the scripts of the previous revision and the cause lies in them, the way to recover from that comes
 * last, after the causes of this very failure.
 */
export function hintFor(facts: FailureFacts): Hint | undefined {
  const entry = findEntry(catalogue, facts)
  if (entry === undefined) return undefined
  const { id, meaning, page, inRevision } = entry
  const causes = entry.causes.map(({ cause, fix }) => ({ cause, fix }))
  const ranPreviousRevision =
    facts.where === 'lifecycle' && previousRevisionEvents.includes(facts.event ?? '')
  if (inRevision && ranPreviousRevision) causes.push(previousRevisionCause)
  return { id, meaning, causes, page }
}

/** A hint as one line of plain text, to follow "Hint:". It does not include the page's address. */
export function hintText(hint: Pick<Hint, 'meaning' | 'causes'>): string {
  return markedHintText(hint).replaceAll('`', '')
}

/** As `hintText`, with commands between backticks. A full stop stands behind the backtick, so a command can be copied. */
export function markedHintText({ meaning, causes }: Pick<Hint, 'meaning' | 'causes'>): string {
  const [only, ...others] = causes
  if (only !== undefined && others.length === 0) return `${meaning} ${causeText(only)}`
  return [meaning, ...causes.map((cause, index) => `(${index + 1}) ${causeText(cause)}`)].join(' ')
}

/** A cause and its fix as a sentence, with commands between backticks. */
export function causeText({ cause, fix }: Cause): string {
  return `${cause}: ${fix}.`
}
