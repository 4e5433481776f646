/** The largest page that GitHub's API allows. */
const pageSize = 100

/** How far a list is read. */
export interface ListLimit {
  readonly pages: number
  /** Why a longer list is an error. Absent: its first pages are enough. */
  readonly reason?: string
}

/** One page of a list, as Octokit returns it. */
interface PageResponse<Item> {
  readonly data: readonly Item[]
  readonly headers: { readonly link?: string }
}

/**
 * Reads a list page by page. Pages are requested by number: no URL from a response is followed.
 *
 * @param request sends the request for a page
 * @throws Error for a list that is longer than the limit, if that has a reason
 */
export async function* readPages<Item>(
  limit: ListLimit,
  request: (page: { readonly per_page: number; readonly page: number }) => Promise<PageResponse<Item>>,
): AsyncGenerator<readonly Item[], void, void> {
  for (let page = 1; page <= limit.pages; page += 1) {
    const { data, headers } = await request({ per_page: pageSize, page })
    yield data
    const hasNext = /; *rel="next"/.test(headers.link ?? '')
    if (!hasNext) return
  }
  if (limit.reason !== undefined) throw new Error(limit.reason)
}
