/**
 * Reads values off an answer without trusting their types: any member may be missing, null, of another type,
 * or new. The other functions of this room build the model from what these return.
 */

/** The members of these names that are texts; undefined where there are none. */
export function texts<Name extends string>(
  answered: unknown,
  names: readonly Name[],
): { readonly [K in Name]?: string } | undefined {
  const wire = record(answered)
  const found = names.flatMap(name => {
    const value = text(wire[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  if (found.length === 0) return undefined
  return Object.fromEntries(found) as { readonly [K in Name]?: string }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** No text of the API is nearly so long (the agent's log tail has 2 KB); a longer one would cost memory and time. */
const longestText = 65_536

/** An empty text says nothing, so it is absent. Half surrogates, which no encoding takes, become U+FFFD. */
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
