import type { components, operations } from '@octokit/openapi-types'
import { type CheckRunIdentity, externalId } from './identity.ts'
import { type ListLimit, readPages } from './list-pages.ts'
import type { GitHub } from './octokit.ts'
import { isRefused } from './request-errors.ts'

type Body = operations['checks/create']['requestBody']['content']['application/json']
export type CheckRunContent = Omit<Body, 'name' | 'head_sha' | 'external_id' | 'details_url'>
type SavedContent = CheckRunContent & Required<Pick<CheckRunContent, 'status'>>
export type CheckRunAnnotation = NonNullable<NonNullable<Body['output']>['annotations']>[number]

/** A check run that is on GitHub. */
export interface CheckRun {
  readonly id: number
  /** How many annotations it has. */
  readonly annotations: number
}

/** How a check run is, or was, completed. */
export type Completion = Required<Pick<CheckRunContent, 'conclusion' | 'completed_at'>>

/**
 * Finds the check run on a commit that a step continues; undefined if it needs a new one. A check run that is
 * completed stays as it is (facts.md), so it is one that the step itself has left open.
 *
 * @param completed how the step has tried to complete it: the response may have been lost
 * @param retries default: as many as Octokit makes
 */
export async function findCheckRun(
  { octokit, context }: GitHub,
  wanted: { readonly commit: string; readonly identity: CheckRunIdentity; readonly completed?: Completion },
  retries?: number,
): Promise<CheckRun | undefined> {
  const { data } = await octokit.rest.checks.listForRef({
    ...context.repo,
    ref: wanted.commit,
    check_name: wanted.identity.name,
    filter: 'all',
    per_page: 100,
    request: { retries },
  })
  const newestFirst = data.check_runs.toSorted((a, b) => b.id - a.id)
  const id = externalId(wanted.identity)
  const own = newestFirst.find(
    run => run.external_id === id && (run.status !== 'completed' || isCompletedAs(run, wanted.completed)),
  )
  return own && { id: own.id, annotations: own.output.annotations_count }
}

type CheckRunResponse = components['schemas']['check-run']

function isCompletedAs(
  run: Pick<CheckRunResponse, keyof Completion>,
  completed: Completion | undefined,
): boolean {
  if (completed === undefined || run.conclusion !== completed.conclusion) return false
  return Date.parse(run.completed_at ?? '') === Date.parse(completed.completed_at)
}

/**
 * Updates a check run; creates it if there is none, or if GitHub does not carry out the update: another app created
 * it, it is gone, or somebody has completed it, which GitHub responds to with 200 (facts.md). Octokit does not retry it:
 * GitHub may have carried out a request without a response, annotations included.
 */
export async function saveCheckRun(
  { octokit, context, runUrl }: GitHub,
  target: { readonly commit: string; readonly run?: CheckRun; readonly identity: CheckRunIdentity },
  content: SavedContent,
): Promise<CheckRun> {
  const { commit, run, identity } = target
  // GitHub ignores the address if the token is a workflow's (facts.md).
  const body = { ...content, name: identity.name, external_id: externalId(identity), details_url: runUrl }
  const parameters = { ...context.repo, ...body, request: { retries: 0 } }
  const create = () => octokit.rest.checks.create({ ...parameters, head_sha: commit })
  const update = (id: number) => octokit.rest.checks.update({ ...parameters, check_run_id: id })
  const updated = run && (await update(run.id).catch(refusedUpdate))?.data
  const data = updated && isCarriedOut(updated, content) ? updated : (await create()).data
  return { id: data.id, annotations: data.output.annotations_count }
}

function refusedUpdate(error: unknown): undefined {
  if (!isRefused(error)) throw error
}

function isCarriedOut(
  response: Pick<CheckRunResponse, 'status' | 'conclusion'>,
  content: SavedContent,
): boolean {
  return response.status === content.status && (response.conclusion ?? undefined) === content.conclusion
}

/** Far more annotations than a step writes. A duplicate annotation does less harm than a check run that stays open. */
const annotationsOfCheckRun: ListLimit = { pages: 10 }

/** The annotations that a check run has, each by its key. */
export async function annotationKeys(
  { octokit, context }: GitHub,
  run: CheckRun,
): Promise<readonly string[]> {
  const pages = readPages(annotationsOfCheckRun, page =>
    octokit.rest.checks.listAnnotations({ ...context.repo, check_run_id: run.id, ...page }),
  )
  const keys: string[] = []
  for await (const page of pages) keys.push(...page.map(annotationKey))
  return keys
}

/** What makes an annotation differ from another. */
export function annotationKey(annotation: Partial<components['schemas']['check-annotation']>): string {
  const { path, start_line, annotation_level, title, message } = annotation
  return JSON.stringify([path, start_line, annotation_level, title, message])
}
