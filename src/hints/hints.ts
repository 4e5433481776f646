import { catalogue } from './catalogue.ts'
import type { FailureFacts, Hint } from './entry.ts'
import { findEntry } from './match.ts'
import { previousRevisionCause, previousRevisionEvents } from './previous-revision.ts'

export type { FailureFacts, Hint } from './entry.ts'
export { previousRevisionEvents } from './previous-revision.ts'

/**
 * What is known about a failure: the most specific entry that matches, `undefined` if none does.
 *
 * If the event ran the scripts of the previous revision and the cause lies in them, the way to recover from that is
 * added to the causes, right after the likeliest.
 */
export function hintFor(facts: FailureFacts): Hint | undefined {
  const entry = findEntry(catalogue, facts)
  if (entry === undefined) return undefined
  const { id, meaning, page } = entry
  const causes = entry.causes.map(({ cause, fix }) => ({ cause, fix }))
  const [likeliest, ...others] = causes
  const ranPreviousRevision =
    facts.where === 'lifecycle' && previousRevisionEvents.includes(facts.event ?? '')
  if (entry.inRevision && ranPreviousRevision && likeliest !== undefined)
    return { id, meaning, causes: [likeliest, previousRevisionCause, ...others].slice(0, 3), page }
  return { id, meaning, causes, page }
}

/** A hint as one line of plain text, to follow "Hint:". It does not include the page's address. */
export function hintText(hint: Pick<Hint, 'meaning' | 'causes'>): string {
  return markedHintText(hint).replaceAll('`', '')
}

/** As `hintText`, with commands between backticks. */
function markedHintText({ meaning, causes }: Pick<Hint, 'meaning' | 'causes'>): string {
  const [only, ...others] = causes
  if (only !== undefined && others.length === 0) return `${meaning} ${only.cause}: ${only.fix}.`
  return [meaning, ...causes.map(({ cause, fix }, index) => `(${index + 1}) ${cause}: ${fix}.`)].join(' ')
}
