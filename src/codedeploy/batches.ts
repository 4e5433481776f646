import { WatchError } from '../errors.ts'
import { splitIntoBatches } from '../values/batch.ts'
import { plural, withThousands } from '../values/text.ts'
import type { Page } from '../watch/reader.ts'

/** How the API responds if one of the ids does not exist any more, such as that of a terminated instance. */
const goneErrors: ReadonlySet<string> = new Set([
  'DeploymentTargetDoesNotExistException',
  'InstanceDoesNotExistException',
])

/**
 * Reads all ids in batches, one after the other, and returns what was found.
 *
 * One id that does not exist any more makes CodeDeploy refuse the whole batch. Such a batch is halved until the
 * id is alone, and the id is left out of the result.
 *
 * @param batchSize how many ids one request takes
 * @param read sends one request; throws `WatchError` with AWS's error name as its code
 */
export async function readInBatches<Found>(
  ids: readonly string[],
  batchSize: number,
  read: (batch: readonly string[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const batch of splitIntoBatches(ids, batchSize)) {
    try {
      for (const one of await read(batch)) found.push(one)
    } catch (error) {
      if (!(error instanceof WatchError) || !goneErrors.has(error.code)) throw error
      if (batch.length === 1) continue
      for (const one of await readInBatches(batch, Math.ceil(batch.length / 2), read)) found.push(one)
    }
  }
  return found
}

/** How often a list is started again because its token was refused. */
const mostRestarts = 2
/** How often a page without a list is requested again before it is taken for an empty one. */
const mostResponsesWithoutList = 2

/** Where to stop reading pages. */
export interface PageLimits {
  readonly ids: number
  readonly pages: number
}

/**
 * The longest list that is read: ten times CodeDeploy's default quota of 1,000 instances (facts.md), in twice as many
 * pages as that takes.
 */
const targetLimits: PageLimits = { ids: 10_000, pages: 200 }
/** This many pages are read without a pause: twice as many as the default quota takes. */
const pagesWithoutPause = 20

/** What reading a list of targets takes besides the requests. */
export interface PageOptions {
  /** What is listed, for an error message: `ListDeploymentTargets for deployment d-…`. */
  readonly subject: string
  /** Waits a little, for a list that is longer than a deployment usually has. */
  readonly pause: () => Promise<void>
}

/**
 * Follows `nextToken` to the last page and returns all ids, each once.
 *
 * A token is valid for a while only, and retries between two pages can outlast it. The list then starts again.
 *
 * @param read sends one request, for the first page if the token is undefined; throws `WatchError` with AWS's
 *   error name as its code
 * @throws WatchError with the code `TooManyTargets` for a list that no deployment has
 */
export async function readAllPages(
  read: (nextToken: string | undefined) => Promise<Page>,
  { subject, pause }: PageOptions,
): Promise<readonly string[]> {
  let pages = 0
  const readSlowly = async (nextToken: string | undefined): Promise<Page> => {
    pages += 1
    if (pages > pagesWithoutPause) await pause()
    return await read(nextToken)
  }
  const { ids, isComplete } = await readPages(readSlowly, targetLimits)
  if (isComplete && ids.length <= targetLimits.ids) return ids
  throw new WatchError(
    'TooManyTargets',
    `The list of ${subject} is too long: ${withThousands(ids.length)} targets on ${plural(pages, 'page')} so far.`,
    {
      hint:
        `The action watches deployments of up to ${withThousands(targetLimits.ids)} targets, ten times CodeDeploy's ` +
        'default quota. The deployment itself continues.',
    },
  )
}

/** In characters. Each is kept, to notice when one comes again; AWS's have some hundred. */
const longestToken = 16_384

function tokenTooLong(): WatchError {
  return new WatchError(
    'ResponseTooLarge',
    `The token for the next page of a list has more than ${withThousands(longestToken)} characters.`,
    { hint: 'The deployment itself continues. Something between the runner and AWS changes its responses.' },
  )
}

/** Reads pages up to the one that reaches a limit: the list is then not complete. */
export async function readPages(
  read: (nextToken: string | undefined) => Promise<Page>,
  limits: PageLimits,
): Promise<{ readonly ids: readonly string[]; readonly isComplete: boolean }> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await readFromFirstPage(read, limits)
    } catch (error) {
      const isTokenRefused = error instanceof WatchError && error.code === 'InvalidNextTokenException'
      if (!isTokenRefused || restarts === mostRestarts) throw error
    }
  }
}

async function readFromFirstPage(
  read: (nextToken: string | undefined) => Promise<Page>,
  limits: PageLimits,
): Promise<{ readonly ids: readonly string[]; readonly isComplete: boolean }> {
  const ids = new Set<string>()
  const tokens = new Set<string | undefined>()
  let nextToken: string | undefined
  do {
    if (ids.size >= limits.ids || tokens.size >= limits.pages) return { ids: [...ids], isComplete: false }
    tokens.add(nextToken)
    let page = await read(nextToken)
    for (let again = 0; page.ids === undefined && again < mostResponsesWithoutList; again += 1) {
      page = await read(nextToken)
    }
    for (const id of page.ids ?? []) ids.add(id)
    nextToken = page.nextToken
    if (nextToken !== undefined && nextToken.length > longestToken) throw tokenTooLong()
    // A token that comes again would lead in a circle.
  } while (nextToken !== undefined && !tokens.has(nextToken))
  return { ids: [...ids], isComplete: true }
}
