import type { components, operations } from '@octokit/openapi-types'
import { classify } from './errors.ts'
import { type CheckRunIdentity, externalId, isOwn } from './identity.ts'
import type { GitHub } from './octokit.ts'

type Body = operations['checks/create']['requestBody']['content']['application/json']
export type CheckRunContent = Omit<Body, 'head_sha' | 'external_id' | 'details_url'>
export type CheckRunAnnotation = NonNullable<NonNullable<Body['output']>['annotations']>[number]

/** A check run that is on GitHub. */
export interface CheckRun {
  readonly id: number
  /** How many annotations it has. */
  readonly annotations: number
}

/**
 * Finds the check run on a commit that a watch continues; undefined if it needs a new one.
 *
 * @param retries default: as many as Octokit makes
 */
export async function findCheckRun(
  { octokit, context }: GitHub,
  wanted: { readonly commit: string; readonly name: string; readonly identity: CheckRunIdentity },
  retries?: number,
): Promise<CheckRun | undefined> {
  const { data } = await octokit.rest.checks.listForRef({
    ...context.repo,
    ref: wanted.commit,
    check_name: wanted.name,
    filter: 'all',
    per_page: 100,
    request: { retries },
  })
  const newestFirst = data.check_runs.toSorted((a, b) => b.id - a.id)
  const own = newestFirst.find(run => isOwn(run, wanted.identity))
  return own && { id: own.id, annotations: own.output.annotations_count }
}

/**
 * Updates a check run; creates it if there is none, or if GitHub refuses the update: another app created it, or it
 * is gone. Octokit does not retry it: what got no answer may have been done, annotations included.
 */
export async function saveCheckRun(
  { octokit, context, runUrl }: GitHub,
  target: { readonly commit: string; readonly run?: CheckRun; readonly identity: CheckRunIdentity },
  content: CheckRunContent,
): Promise<CheckRun> {
  const { commit, run, identity } = target
  const body = { ...content, external_id: externalId(identity), details_url: runUrl }
  const parameters = { ...context.repo, ...body, request: { retries: 0 } }
  const create = () => octokit.rest.checks.create({ ...parameters, head_sha: commit })
  const update = (id: number) => octokit.rest.checks.update({ ...parameters, check_run_id: id })
  const { data } = await (run === undefined
    ? create()
    : update(run.id).catch(error => {
        if (!['forbidden', 'rejected'].includes(classify(error))) throw error
        return create()
      }))
  return { id: data.id, annotations: data.output.annotations_count }
}

/** The annotations that a check run has, each by its key. */
export async function annotationKeys(
  { octokit, context }: GitHub,
  run: CheckRun,
): Promise<readonly string[]> {
  const list = octokit.rest.checks.listAnnotations
  const annotations = await octokit.paginate(list, { ...context.repo, check_run_id: run.id, per_page: 100 })
  return annotations.map(annotationKey)
}

/** What makes an annotation differ from another. */
export function annotationKey(annotation: Partial<components['schemas']['check-annotation']>): string {
  const { path, start_line, annotation_level, title, message } = annotation
  return JSON.stringify([path, start_line, annotation_level, title, message])
}
