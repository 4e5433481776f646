import pMap from 'p-map'
import { splitIntoBatches } from '../batch.ts'
import { countedByCodeDeploy } from '../deployment/counts.ts'
import type { Deployment } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { UnreadableAnswerError } from './errors.ts'
import { list, text } from './wire.ts'

/** So few requests at a time that a large fleet does not by itself run into the account's limit. */
const concurrency = 4

/** What the API answers where one of the ids asked for exists no more, an instance terminated meanwhile. */
const goneErrors: ReadonlySet<string> = new Set([
  'DeploymentTargetDoesNotExistException',
  'InstanceDoesNotExistException',
])

/**
 * Reads all ids in batches, a few at a time, and returns what was found.
 *
 * One id that exists no more makes CodeDeploy refuse its whole batch, so such a batch is halved until the id
 * stands alone; it is then left out of the result.
 *
 * @param batchSize how many ids one request takes
 * @param read sends one request; throws `WatchError` with AWS's error name as its code
 */
export async function readInBatches<Found>(
  ids: readonly string[],
  batchSize: number,
  read: (batch: readonly string[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const readOrHalve = async (batch: readonly string[]): Promise<readonly Found[]> => {
    try {
      return await read(batch)
    } catch (error) {
      if (!(error instanceof WatchError) || !goneErrors.has(error.code)) throw error
      if (batch.length === 1) return []
      const middle = Math.ceil(batch.length / 2)
      return [...(await readOrHalve(batch.slice(0, middle))), ...(await readOrHalve(batch.slice(middle)))]
    }
  }
  return (await pMap(splitIntoBatches(ids, batchSize), readOrHalve, { concurrency })).flat()
}

/** How often a list is begun anew because its token was refused. */
const mostRestarts = 2
/** A deployment has 1,000 instances at most in AWS's guide of 2023, on pages of about a hundred. */
const mostPages = 1_000
/** How often a page is asked for again that came without a list: it may be that there is nothing to list. */
const mostAnswersWithoutList = 2

/**
 * Follows `nextToken` to the last page and returns all ids, each once.
 *
 * A token is good for a while only, and retries between two pages can outlast it: the list is then begun anew.
 *
 * @param read sends one request for the page behind `nextToken`, the first page where it is undefined; throws
 *   `WatchError` with AWS's error name as its code
 */
export async function readAllPages(
  read: (nextToken: string | undefined) => Promise<Page>,
): Promise<readonly string[]> {
  const ids = new Set<string>()
  const tokens = new Set<string>()
  let nextToken: string | undefined
  for (let restarts = 0, answersWithoutList = 0; ; ) {
    const sent = nextToken
    try {
      const page = await read(sent)
      if (!page.hasList && answersWithoutList < mostAnswersWithoutList) {
        answersWithoutList += 1
        continue
      }
      for (const id of page.ids) ids.add(id)
      nextToken = page.nextToken
    } catch (error) {
      const isRefused = error instanceof WatchError && error.code === 'InvalidNextTokenException'
      if (!isRefused || sent === undefined || restarts === mostRestarts) throw error
      restarts += 1
      nextToken = undefined
      tokens.clear()
      continue
    }
    // A token that comes again would lead in a circle; so many pages hold more targets than any deployment.
    if (nextToken === undefined || tokens.has(nextToken) || tokens.size === mostPages) return [...ids]
    tokens.add(nextToken)
  }
}

export interface Page {
  readonly ids: readonly string[]
  /** Whether the answer held a list at all. */
  readonly hasList: boolean
  readonly nextToken: string | undefined
}

/**
 * One page of ids.
 *
 * @param isPlausiblyEmpty whether there may be none. Throws `UnreadableAnswerError` where not and the answer
 *   holds no list: taken for an empty one, it would hide targets
 */
export function toPage(ids: unknown, nextToken: unknown, isPlausiblyEmpty: boolean): Page {
  if (!Array.isArray(ids) && !isPlausiblyEmpty) {
    throw new UnreadableAnswerError('the answer holds no list of targets, though CodeDeploy counts some')
  }
  return {
    ids: list(ids).flatMap(id => text(id) ?? []),
    hasList: Array.isArray(ids),
    nextToken: text(nextToken),
  }
}

/** Whether there may be no targets to list: CodeDeploy counts none, or only some statuses are asked for. */
export function mayBeEmpty(deployment: Deployment, statuses: readonly string[] | undefined): boolean {
  return statuses !== undefined || (countedByCodeDeploy(deployment) ?? 0) === 0
}

/**
 * The descriptions in a batch's answer. Throws `UnreadableAnswerError` where it holds no list: taken for an
 * empty one, it would make every target asked for an unknown one.
 */
export function toDescriptions<Found>(
  operation: string,
  answered: unknown,
  toModel: (description: unknown) => Found | undefined,
): readonly Found[] {
  if (!Array.isArray(answered)) throw new UnreadableAnswerError(`the answer of ${operation} holds no list`)
  return answered.flatMap(description => toModel(description) ?? [])
}
