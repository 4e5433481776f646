import type { State, TokenOwner } from './state.ts'

/** A request that may be answered: known, permitted and valid. */
export interface Call {
  readonly state: State
  readonly owner: TokenOwner
  /** The root of the API, for addresses in answers. */
  readonly apiUrl: string
  /** Without the base path, with the query. */
  readonly path: string
  readonly pathValues: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  /** The least that a schema of the description allows, to be filled in. */
  example(schema: string): Readonly<Record<string, unknown>>
  appExample(slug: string): object
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers an operation. Throws `ApiError`. */
export type Handler = (call: Call) => Answer

const usualPage = 30
const largestPage = 100

/** The part of a list that was asked for, with the header that names the next one. */
export function page<Item>(items: readonly Item[], { query, apiUrl, path }: Call) {
  const size = Math.min(Number(query.get('per_page') ?? usualPage), largestPage)
  const number = Number(query.get('page') ?? 1)
  const next = new URL(`${apiUrl}${path}`)
  next.searchParams.set('page', String(number + 1))
  const hasNext = number * size < items.length
  const headers: Record<string, string> = hasNext ? { link: `<${next}>; rel="next"` } : {}
  return { items: items.slice((number - 1) * size, number * size), headers }
}
