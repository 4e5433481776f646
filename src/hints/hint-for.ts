import { catalogue } from './catalogue.ts'
import type { FailureFacts, Hint } from './entry.ts'
import { findEntry } from './match.ts'
import { previousRevisionCause, previousRevisionEvents } from './previous-revision.ts'

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
