import { ApiError } from './errors.ts'

interface Page {
  readonly items: readonly string[]
  /** Undefined on the last page. */
  readonly nextToken: string | undefined
}

/** Cuts lists into pages, and knows the tokens that it gave out. */
export class Pager {
  readonly #pageSize: number
  readonly #invalidToken: () => ApiError
  /** Where each token continues, and in which list. */
  readonly #tokens = new Map<string, { readonly list: string; readonly offset: number }>()

  /** @param invalidToken the service's error for a token that it never gave out. Default: InvalidNextTokenException */
  constructor(pageSize = 100, invalidToken = invalidNextToken) {
    this.#pageSize = pageSize
    this.#invalidToken = invalidToken
  }

  /** Where a token continues: how many items came before it. 0 for none, and for one that was never given out. */
  offsetOf(nextToken: string | undefined): number {
    return this.#tokens.get(nextToken ?? '')?.offset ?? 0
  }

  /**
   * One page. `list` names the list: a token is valid for the list it was made for, and for no other.
   *
   * @param size the page's size, if the client asks for another one
   * @throws ApiError for a token that was never given out, or is for another list
   */
  page(list: string, items: readonly string[], nextToken: string | undefined, size = this.#pageSize): Page {
    const token = nextToken === undefined ? { list, offset: 0 } : this.#tokens.get(nextToken)
    if (token?.list !== list) throw this.#invalidToken()
    const end = token.offset + size
    const page = items.slice(token.offset, end)
    if (end >= items.length) return { items: page, nextToken: undefined }
    const next = Buffer.from(`${this.#tokens.size + 1} ${end} ${list}`).toString('base64')
    this.#tokens.set(next, { list, offset: end })
    return { items: page, nextToken: next }
  }
}

function invalidNextToken(): ApiError {
  return new ApiError('InvalidNextTokenException', 'The next token was specified in an invalid format.')
}
