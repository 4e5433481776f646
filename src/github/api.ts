import type { operations } from '@octokit/openapi-types'
import { list, numberIn, objectIn, textIn } from './answers.ts'
import { GitHubError } from './errors.ts'
import type { RestRequest, SendRest } from './rest.ts'

type BodyOf<Operation extends 'checks/create' | 'checks/update'> =
  operations[Operation]['requestBody']['content']['application/json']

/** What GitHub's description says that these requests hold. */
export type CheckRunCreation = BodyOf<'checks/create'>
export type CheckRunUpdate = BodyOf<'checks/update'>
export type CheckRunAnnotation = NonNullable<NonNullable<CheckRunUpdate['output']>['annotations']>[number]

export interface CheckRun {
  readonly id: number
  readonly externalId: string
  readonly isCompleted: boolean
  readonly annotations: number
}

export interface Comment {
  readonly id: number
  readonly body: string
  readonly authorLogin: string
  readonly isByBot: boolean
}

export interface PullRequest {
  readonly number: number
  readonly isOpen: boolean
  readonly headSha: string
  readonly headRef: string
}

/** The requests to GitHub that the action makes. Each throws `GitHubError`. */
export interface GitHubApi {
  /** The check runs of a commit by name, the newest first. Of more than a hundred the newest. */
  listCheckRuns(commit: string, name: string, signal: AbortSignal): Promise<readonly CheckRun[]>
  createCheckRun(creation: CheckRunCreation, signal: AbortSignal): Promise<CheckRun>
  updateCheckRun(id: number, update: CheckRunUpdate, signal: AbortSignal): Promise<void>
  listAnnotations(checkRunId: number, signal: AbortSignal): Promise<readonly CheckRunAnnotation[]>
  /** The pull requests that hold a commit, closed ones too. */
  listPullRequests(commit: string, signal: AbortSignal): Promise<readonly PullRequest[]>
  /** The comments of a pull request, the oldest first. */
  listComments(pullRequest: number, signal: AbortSignal): Promise<readonly Comment[]>
  createComment(pullRequest: number, body: string, signal: AbortSignal): Promise<void>
  updateComment(id: number, body: string, signal: AbortSignal): Promise<void>
  /** The account of a token that belongs to a person; undefined for a token of an app, as the job's own is. */
  readOwnLogin(signal: AbortSignal): Promise<string | undefined>
}

const pageSize = 100
/** So that no answer, however wrong, makes the action read forever. */
const mostPages = 30

/** @param repository `owner/name` */
export function createGitHubApi(send: SendRest, repository: string): GitHubApi {
  const root = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`

  const readPages = async (path: string, signal: AbortSignal): Promise<readonly unknown[]> => {
    const items: unknown[] = []
    for (let page = 1; page <= mostPages; page += 1) {
      const query = { per_page: pageSize, page }
      const answer = list(await send({ method: 'GET', path, query }, signal))
      items.push(...answer)
      if (answer.length < pageSize) break
    }
    return items
  }
  const write = (method: 'POST' | 'PATCH', path: string, body: unknown, signal: AbortSignal) =>
    send({ method, path: `${root}${path}`, body }, signal)

  return {
    async listCheckRuns(commit, name, signal) {
      const request: RestRequest = {
        method: 'GET',
        path: `${root}/commits/${encodeURIComponent(commit)}/check-runs`,
        query: { check_name: name, filter: 'all', per_page: pageSize },
      }
      const runs = list(objectIn(await send(request, signal)).check_runs).map(toCheckRun)
      return runs.filter(run => run !== undefined).toSorted((a, b) => b.id - a.id)
    },
    async createCheckRun(creation, signal) {
      const run = toCheckRun(await write('POST', '/check-runs', creation, signal))
      if (run === undefined) throw new GitHubError('passing', 'GitHub gave the check run no id')
      return run
    },
    async updateCheckRun(id, update, signal) {
      await write('PATCH', `/check-runs/${id}`, update, signal)
    },
    listAnnotations: async (id, signal) =>
      (await readPages(`${root}/check-runs/${id}/annotations`, signal)).map(toAnnotation),

    listPullRequests: async (commit, signal) =>
      (await readPages(`${root}/commits/${encodeURIComponent(commit)}/pulls`, signal)).flatMap(toPullRequest),

    listComments: async (pullRequest, signal) =>
      (await readPages(`${root}/issues/${pullRequest}/comments`, signal)).flatMap(toComment),
    async createComment(pullRequest, body, signal) {
      await write('POST', `/issues/${pullRequest}/comments`, { body }, signal)
    },
    async updateComment(id, body, signal) {
      await write('PATCH', `/issues/comments/${id}`, { body }, signal)
    },

    async readOwnLogin(signal) {
      try {
        return textIn(objectIn(await send({ method: 'GET', path: '/user' }, signal)).login)
      } catch (error) {
        // An app's token belongs to nobody: GitHub answers 403 (or 404, where the request is not known).
        if (error instanceof GitHubError && !error.passes) return undefined
        throw error
      }
    },
  }
}

function toCheckRun(answer: unknown): CheckRun | undefined {
  const run = objectIn(answer)
  const id = numberIn(run.id)
  if (id === undefined) return undefined
  return {
    id,
    externalId: textIn(run.external_id) ?? '',
    isCompleted: run.status === 'completed',
    annotations: numberIn(objectIn(run.output).annotations_count) ?? 0,
  }
}

function toAnnotation(answer: unknown): CheckRunAnnotation {
  const { path, start_line, end_line, annotation_level, title, message } = objectIn(answer)
  const levels = ['notice', 'warning', 'failure'] as const
  return {
    path: textIn(path) ?? '',
    start_line: numberIn(start_line) ?? 0,
    end_line: numberIn(end_line) ?? 0,
    annotation_level: levels.find(level => level === annotation_level) ?? 'notice',
    title: textIn(title) ?? '',
    message: textIn(message) ?? '',
  }
}

function toPullRequest(answer: unknown): readonly PullRequest[] {
  const { number, state, head } = objectIn(answer)
  const found = numberIn(number)
  if (found === undefined) return []
  const { sha, ref } = objectIn(head)
  return [{ number: found, isOpen: state === 'open', headSha: textIn(sha) ?? '', headRef: textIn(ref) ?? '' }]
}

function toComment(answer: unknown): readonly Comment[] {
  const { id, body, user } = objectIn(answer)
  const found = numberIn(id)
  if (found === undefined) return []
  const { login, type } = objectIn(user)
  return [{ id: found, body: textIn(body) ?? '', authorLogin: textIn(login) ?? '', isByBot: type === 'Bot' }]
}
