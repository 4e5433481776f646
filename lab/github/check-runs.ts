import { ApiError, invalidRequest, needsApp, noCommit, notFound, ofAnotherRun } from './errors.ts'
import { type Call, type Handler, page } from './operation.ts'
import type { State, StoredAnnotation, StoredCheckRun } from './state.ts'

/** facts: the API doc's limits that its schema does not hold. */
const longestAnnotationMessage = 64 * 1024
const longestAnnotationTitle = 255

interface CheckRunBody {
  readonly name?: string
  readonly head_sha?: string
  readonly status?: string
  readonly conclusion?: string
  readonly external_id?: string
  readonly details_url?: string
  readonly started_at?: string
  readonly completed_at?: string
  readonly output?: {
    readonly title?: string
    readonly summary?: string
    readonly text?: string
    readonly annotations?: readonly StoredAnnotation[]
  }
}

export const createCheckRun: Handler = call => {
  const { state } = call
  const body = call.body as CheckRunBody
  const headSha = body.head_sha ?? ''
  requireCommit(state, headSha)
  if (!('app' in call.owner)) throw needsApp()
  const id = state.nextId++
  const run: StoredCheckRun = {
    id,
    app: call.owner.app,
    run: call.owner.run,
    headSha,
    name: '',
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: `https://github.com/${state.repository}/runs/${id}`,
    startedAt: null,
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  }
  apply(run, body)
  state.checkRuns.push(run)
  return { status: 201, body: checkRunAnswer(run, call) }
}

export const updateCheckRun: Handler = call => {
  const run = findCheckRun(call)
  const { owner } = call
  const body = call.body as CheckRunBody
  if (!('app' in owner)) throw needsApp()
  if (owner.app !== run.app) {
    throw new ApiError(
      403,
      `Invalid app_id \`${owner.app}\` - check run can only be modified by the GitHub App that created it.`,
    )
  }
  const isJudged = body.status !== undefined || body.conclusion !== undefined
  if (isJudged && run.run !== undefined && run.run !== owner.run) throw ofAnotherRun()
  apply(run, body)
  return { status: 200, body: checkRunAnswer(run, call) }
}

export const listCheckRuns: Handler = call => {
  const sha = call.pathValues.ref ?? ''
  requireCommit(call.state, sha)
  const name = call.query.get('check_name')
  const found = call.state.checkRuns
    .filter(run => run.headSha === sha && (name === null || run.name === name))
    .toSorted((a, b) => b.id - a.id)
  const isLatest = (run: StoredCheckRun) => found.find(other => other.name === run.name) === run
  const wanted = call.query.get('filter') === 'all' ? found : found.filter(isLatest)
  const { items, headers } = page(wanted, call)
  const runs = items.map(run => checkRunAnswer(run, call))
  return { status: 200, headers, body: { total_count: wanted.length, check_runs: runs } }
}

export const listAnnotations: Handler = call => {
  const { items, headers } = page(findCheckRun(call).annotations, call)
  const answers = items.map(annotation => ({ ...call.example('check-annotation'), ...annotation }))
  return { status: 200, headers, body: answers }
}

function apply(run: StoredCheckRun, body: CheckRunBody): void {
  checkLimits(body)
  const { status = run.status, conclusion = null } = verdictOf(body)
  // facts: GitHub takes no way back from `completed`. It answers 200 all the same, and nothing changes.
  if (
    run.status === 'completed' &&
    (status !== 'completed' || (conclusion ?? run.conclusion) !== run.conclusion)
  )
    return
  run.name = body.name ?? run.name
  run.externalId = body.external_id ?? run.externalId
  // facts: ignored for a workflow's token.
  if (run.run === undefined) run.detailsUrl = body.details_url ?? run.detailsUrl
  run.startedAt = body.started_at ?? run.startedAt
  run.status = status
  run.conclusion = conclusion ?? run.conclusion
  if (status === 'completed')
    run.completedAt = body.completed_at ?? run.completedAt ?? new Date().toISOString()
  if (body.output === undefined) return
  run.title = body.output.title ?? run.title
  run.summary = body.output.summary ?? null
  run.text = body.output.text ?? null
  run.annotations.push(...(body.output.annotations ?? []))
}

/** A conclusion completes a check run of any status. */
function verdictOf({ status, conclusion }: CheckRunBody): Pick<CheckRunBody, 'status' | 'conclusion'> {
  return conclusion === undefined ? { status } : { status: 'completed', conclusion }
}

function checkLimits({ name, status, conclusion, details_url, output }: CheckRunBody): void {
  const reasons = [
    ...(name === '' ? ['name is empty'] : []),
    ...(status === 'completed' && conclusion === undefined ? ['conclusion is missing'] : []),
    ...(details_url === undefined || /^https?:\/\//.test(details_url) ? [] : ['details_url is no address']),
    ...(output?.annotations ?? []).flatMap(annotationProblems),
  ]
  if (reasons.length > 0) throw invalidRequest(reasons)
}

function annotationProblems({ path, start_line, end_line, message, title = '' }: StoredAnnotation): string[] {
  return [
    ...(path === '' || path.startsWith('/') || path.split('/').includes('..') ? [`no path: ${path}`] : []),
    ...(start_line < 1 || end_line < start_line ? [`no lines: ${start_line} to ${end_line}`] : []),
    ...(Buffer.byteLength(message) > longestAnnotationMessage ? ['message is too long'] : []),
    ...(title.length > longestAnnotationTitle ? ['title is too long'] : []),
  ]
}

function requireCommit({ commits }: State, sha: string): void {
  if (commits !== undefined && !commits.includes(sha)) throw noCommit(sha)
}

function findCheckRun({ state, pathValues }: Call): StoredCheckRun {
  const run = state.checkRuns.find(({ id }) => String(id) === pathValues.check_run_id)
  if (run === undefined) throw notFound()
  return run
}

function checkRunAnswer(run: StoredCheckRun, call: Call): object {
  const url = `${call.apiUrl}/repos/${call.state.repository}/check-runs/${run.id}`
  return {
    ...call.example('check-run'),
    id: run.id,
    url,
    head_sha: run.headSha,
    name: run.name,
    status: run.status,
    conclusion: run.conclusion,
    external_id: run.externalId,
    details_url: run.detailsUrl,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: call.appExample(run.app),
  }
}
