import { lastLines, truncate } from './text.ts'

/**
 * Reads values off a response without trusting their types: any member may be missing, null, of another type, or new.
 * The model is built from what these functions return.
 */

type ReadText = (value: unknown) => string | undefined

/** The members of these names, each read by its function; undefined if none of them is a text. */
export function texts<Name extends string>(
  received: unknown,
  readers: Readonly<Record<Name, ReadText>>,
): { readonly [K in Name]?: string } | undefined {
  const wire = record(received)
  const found = Object.entries<ReadText>(readers).map(([name, read]) => [name, read(wire[name])] as const)
  if (found.every(([, value]) => value === undefined)) return undefined
  return Object.fromEntries(found) as { readonly [K in Name]?: string }
}

/** The members of an object; none of anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** The items of a list; none of anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The texts of a list. */
export function listOfTexts(value: unknown, read = text): readonly string[] {
  return list(value).flatMap(item => read(item) ?? [])
}

/**
 * How many UTF-16 units of a text are kept. The API sends much shorter texts, but the length of a foreign text must not
 * determine how long a step takes or how much memory it needs.
 */
const longest = {
  /** An id, a path, a key. An S3 key has 1,024 at most, an ARN 1,011, an ECS target 511. */
  text: 1_200,
  /**
   * A name, a status, a code. CodeDeploy takes names of 100 characters (its API's model), each of which may be two units;
   * the longest status, code or lifecycle event has fewer.
   */
  name: 200,
  /** A sentence by CodeDeploy, its agent or a person. */
  message: 4_096,
  /** A sentence that explains nothing, such as that a script succeeded. */
  note: 200,
  /** CodeDeploy keeps 4 KB at most, and the agent sends 2 KB (facts.md). */
  logTail: 4_096,
  /** CodeDeploy takes AppSpecs of 50 KB. */
  appSpec: 65_536,
} as const

/** An empty text is absent, a long one is truncated. Lone surrogates, which no encoding accepts, become U+FFFD. */
export const text = readText(longest.text)
/** Like `text`, for names and for words of AWS's own, such as statuses. */
export const name = readText(longest.name)
/** Like `text`, for sentences. */
export const message = readText(longest.message)
/** Like `text`, for sentences that explain nothing. */
export const note = readText(longest.note)
/** Like `text`, for the output of a script, of which the end is kept. */
export const logTail = readText(longest.logTail, lastLines)
/** The AppSpec of a revision. */
export const appSpec = readText(longest.appSpec, lastLines)

function readText(most: number, toLength = truncate): ReadText {
  return value => {
    if (typeof value !== 'string' || value === '') return undefined
    const kept = toLength(value, most)
    // V8 would keep the whole text in memory for the sake of a part, so a part is copied.
    return kept === value ? value.toWellFormed() : Buffer.from(kept).toString()
  }
}

/** A token for the next page, which must be sent back as it is. */
export function token(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number; undefined for anything else. */
export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A boolean; undefined for anything else. */
export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** Before AWS, and after anything that can be planned. What reckons with times needs no care for the ends of `Date`. */
const [earliest, latest] = [0, Date.UTC(2200)]

/** A `Date` of the SDK in milliseconds since the epoch; undefined for anything else. */
export function time(value: unknown): number | undefined {
  const milliseconds = value instanceof Date ? value.getTime() : Number.NaN
  return milliseconds >= earliest && milliseconds < latest ? milliseconds : undefined
}
