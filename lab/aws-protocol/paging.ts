import { ApiError } from './errors.ts'

interface Page {
  readonly items: readonly string[]
  /** Undefined on the last page. */
  readonly nextToken: string | undefined
}

/** Cuts lists into pages, and knows the tokens that it gave out. */
export class Pager {
  readonly #pageSize: number
  /** Where each token continues, and in which list. */
  readonly #tokens = new Map<string, { readonly list: string; readonly offset: number }>()

  constructor(pageSize = 100) {
    this.#pageSize = pageSize
  }

  /**
   * One page. `list` names the list: a token is valid for the list it was made for, and for no other.
   *
   * @throws ApiError InvalidNextTokenException for a token that was never given out, or is for another list
   */
  page(list: string, items: readonly string[], nextToken: string | undefined): Page {
    const token = nextToken === undefined ? { list, offset: 0 } : this.#tokens.get(nextToken)
    if (token?.list !== list) {
      throw new ApiError('InvalidNextTokenException', 'The next token was specified in an invalid format.')
    }
    const end = token.offset + this.#pageSize
    const page = items.slice(token.offset, end)
    if (end >= items.length) return { items: page, nextToken: undefined }
    const next = Buffer.from(`${this.#tokens.size + 1} ${end} ${list}`).toString('base64')
    this.#tokens.set(next, { list, offset: end })
    return { items: page, nextToken: next }
  }
}
