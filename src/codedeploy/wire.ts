/**
 * Reads values off an answer without trusting their types: any member may be missing, null, of another type,
 * or new. The model is built from what these functions return.
 */

/** The members of these names as texts; undefined if none of them is one. */
export function texts<Name extends string>(
  answered: unknown,
  names: readonly Name[],
): { readonly [K in Name]?: string } | undefined {
  const wire = record(answered)
  const found = names.map(name => [name, text(wire[name])] as const)
  if (found.every(([, value]) => value === undefined)) return undefined
  return Object.fromEntries(found) as { readonly [K in Name]?: string }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The texts of a list. */
export function listOfTexts(value: unknown): readonly string[] {
  return list(value).flatMap(item => text(item) ?? [])
}

/** No text of the API is nearly this long: the agent's log tail has 2 KB. A longer one would cost memory and time. */
const longestText = 65_536

/** An empty text is absent. Lone surrogates, which no encoding accepts, become U+FFFD. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestText).toWellFormed() : undefined
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

export function time(value: unknown): number | undefined {
  const milliseconds = value instanceof Date ? value.getTime() : Number.NaN
  return Number.isFinite(milliseconds) ? milliseconds : undefined
}
