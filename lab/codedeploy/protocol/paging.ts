import { exception } from './errors.ts'

interface Page {
  readonly items: readonly string[]
  readonly nextToken?: string
}

/** Cuts lists into pages, and knows the tokens that it gave out. */
export interface Pager {
  /**
   * `list` names the list: a token is good for the list it was made for, and for no other.
   *
   * @throws ApiError InvalidNextTokenException for a token that was never given out, is for another list, or
   * has expired.
   */
  page(list: string, items: readonly string[], nextToken: string | undefined): Page
}

export interface PagerOptions {
  readonly pageSize: number
  /** Milliseconds that a token is good for. */
  readonly lifetime: number
  readonly now: () => number
}

export function createPager({ pageSize, lifetime, now }: PagerOptions): Pager {
  const tokens = new Map<
    string,
    { readonly list: string; readonly offset: number; readonly expiresAt: number }
  >()

  const offsetOf = (list: string, nextToken: string | undefined): number => {
    if (nextToken === undefined) return 0
    const token = tokens.get(nextToken)
    if (token?.list !== list || token.expiresAt <= now()) {
      throw exception('InvalidNextTokenException', 'The next token was specified in an invalid format.')
    }
    return token.offset
  }

  return {
    page(list, items, nextToken) {
      const offset = offsetOf(list, nextToken)
      const end = offset + pageSize
      const page = items.slice(offset, end)
      if (end >= items.length) return { items: page }
      const token = Buffer.from(`${tokens.size + 1} ${end} ${list}`).toString('base64')
      tokens.set(token, { list, offset: end, expiresAt: now() + lifetime })
      return { items: page, nextToken: token }
    },
  }
}
