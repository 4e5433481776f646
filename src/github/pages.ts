/** What GitHub takes as the size of a page, at most. */
const pageSize = 100

/** How far a list is read. */
export interface ListLimit {
  readonly pages: number
  /** Why a list that is longer cannot be used. Absent: what was read of it is enough. */
  readonly reason?: string
}

/** One page of a list: Octokit's answer to a request for it. */
interface PageAnswer<Item> {
  readonly data: readonly Item[]
  readonly headers: { readonly link?: string }
}

/**
 * Reads a list page by page. Pages are requested by their number: no address is followed that an answer gives.
 *
 * @param request sends the request for a page
 * @throws Error for a list that is longer than the limit, if that has a reason
 */
export async function* readPages<Item>(
  limit: ListLimit,
  request: (page: { readonly per_page: number; readonly page: number }) => Promise<PageAnswer<Item>>,
): AsyncGenerator<readonly Item[], void, void> {
  for (let page = 1; page <= limit.pages; page += 1) {
    const { data, headers } = await request({ per_page: pageSize, page })
    yield data
    const hasNext = /; *rel="next"/.test(headers.link ?? '')
    if (!hasNext) return
  }
  if (limit.reason !== undefined) throw new Error(limit.reason)
}
