import { readFileSync } from 'node:fs'

/**
 * What the workflow is about. The toolkit's `context` holds more, but comes with Octokit and undici, which only a
 * step that writes to GitHub loads.
 */
export interface WorkflowContext {
  /** `owner/name`. */
  readonly repository: string
  /** The workflow's commit (GITHUB_SHA). */
  readonly sha: string
  readonly pullRequest?: PullRequestOfEvent
}

export interface PullRequestOfEvent {
  readonly number: number
  /** Absent if the event does not say. */
  readonly headSha?: string
}

/** The parts of an event's payload that are read; which of them there are depends on the event. */
export interface EventPayload {
  readonly pull_request?: PullRequest
  readonly issue?: { readonly number: number; readonly pull_request?: object }
  readonly workflow_run?: { readonly pull_requests?: readonly PullRequest[] }
}

interface PullRequest {
  readonly number: number
  readonly head?: { readonly sha: string }
  readonly base?: { readonly repo: { readonly url: string } }
}

type Environment = Readonly<Record<string, string | undefined>>

/** @param environment with the GITHUB_ variables that the runner sets */
export function workflowContext(environment: Environment, payload: EventPayload): WorkflowContext {
  const repository = environment.GITHUB_REPOSITORY ?? ''
  return {
    repository,
    sha: environment.GITHUB_SHA ?? '',
    pullRequest: pullRequestOf(payload, environment.GITHUB_REF ?? '', repository),
  }
}

/** The commit that the workflow is about, which a pipeline deploys: of a pull request its head, not GitHub's merge commit. */
export function workflowCommit({ pullRequest, sha }: WorkflowContext): string {
  return pullRequest?.headSha ?? sha
}

/**
 * Events about a pull request contain it (`pull_request`, `pull_request_target`, reviews); a comment on one and
 * `workflow_run` name it; a merge queue has its number only in the branch.
 */
function pullRequestOf(
  { pull_request, issue, workflow_run }: EventPayload,
  ref: string,
  repository: string,
): PullRequestOfEvent | undefined {
  // A run's commit may be the head of pull requests into other repositories, too.
  const isInto = ({ base }: PullRequest) =>
    base?.repo.url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`)
  const found = pull_request ?? workflow_run?.pull_requests?.find(isInto)
  if (found !== undefined) return { number: found.number, headSha: found.head?.sha }
  if (issue?.pull_request !== undefined) return { number: issue.number }
  // A merge group of several pull requests is built of one such branch for each.
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(ref)?.[1]
  return queued === undefined ? undefined : { number: Number(queued) }
}

/** What the file at GITHUB_EVENT_PATH holds; empty if there is none, or no JSON in it. */
export function readEvent(environment: Environment): EventPayload {
  try {
    return JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH ?? '', 'utf8'))
  } catch {
    return {}
  }
}
