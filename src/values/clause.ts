import { capitalized } from './text.ts'

/** A clause in parts: our own words, and between them what comes from outside, such as ids and names. */
export type Clause = readonly { readonly text: string; readonly isOwn: boolean }[]

/**
 * A clause that is written as a template. Its literals and numbers are our own words, texts that are filled in come from
 * outside, and clauses that are filled in keep their parts.
 */
export function clause(
  literals: TemplateStringsArray,
  ...values: readonly (string | number | Clause)[]
): Clause {
  const parts = literals.flatMap((text, index) => [{ text, isOwn: true }, ...partsOf(values[index] ?? '')])
  return parts.filter(({ text }) => text !== '')
}

function partsOf(value: string | number | Clause): Clause {
  if (typeof value === 'object') return value
  return [{ text: `${value}`, isOwn: typeof value === 'number' }]
}

/** With an initial capital, to begin a sentence, if it begins with our own words. */
export function capitalizedClause(parts: Clause): Clause {
  return parts.map((part, index) =>
    index === 0 && part.isOwn ? { ...part, text: capitalized(part.text) } : part,
  )
}

/** The text of a clause; a text from outside as it is. */
export function clauseText(said: string | Clause): string {
  return partsOf(said)
    .map(({ text }) => text)
    .join('')
}

/** What comes from outside in a clause, with a line break in place of our own words; a text from outside as it is. */
export function outsideText(said: string | Clause): string {
  return partsOf(said)
    .map(({ text, isOwn }) => (isOwn ? '\n' : text))
    .join('')
}
