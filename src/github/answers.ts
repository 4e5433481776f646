/** An answer's part as an object; an empty one where it is none, so that reading on finds nothing. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}

/** An answer's part as an array; an empty one where it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Ids and counts: whole numbers that JavaScript holds exactly. */
export function numberIn(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
