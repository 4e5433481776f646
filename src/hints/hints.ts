import type { Cause, FailureFacts, Hint } from './entry.ts'

export type { FailureFacts, Hint } from './entry.ts'
export { previousRevisionEvents } from './previous-revision.ts'

/** Explains a failure by what is known; undefined if nothing is. The one that knows the whole catalogue is in `hint-for.ts`. */
export type Explain = (facts: FailureFacts) => Hint | undefined

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
