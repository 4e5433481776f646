import { readFileSync } from 'node:fs'

/**
 * What the workflow is about. The toolkit's `context` holds more, but comes with Octokit and undici, which only a
 * step that writes to GitHub loads.
 */
export interface WorkflowContext {
  /** `owner/name`. */
  readonly repository: string
  /** The commit that the workflow is about. */
  readonly sha: string
  /** GITHUB_SHA: what the job checks out, unless it says otherwise. */
  readonly checkoutSha: string
  /** `owner:branch` of the fork whose commit it is. Absent: it is this repository's. */
  readonly forkBranch?: string
  readonly pullRequest?: PullRequestOfEvent
}

export interface PullRequestOfEvent {
  readonly number: number
  /** Absent if the event does not say, or in a merge queue, whose commit is the workflow's. */
  readonly headSha?: string
  /** The workflow is about the head, but the event does not say which commit that is: GitHub must be asked. */
  readonly isHeadUnread?: true
}

/** The parts of an event's payload that are read; which of them there are depends on the event. */
export interface EventPayload {
  readonly pull_request?: PullRequest
  readonly issue?: { readonly number: number; readonly pull_request?: object }
  readonly workflow_run?: WorkflowRun
  readonly merge_group?: OfCommit
  readonly check_suite?: OfCommit
  readonly check_run?: OfCommit
}

interface OfCommit {
  readonly head_sha?: string
}

/** `pull_requests` is empty if the commit is a fork's (facts.md). */
interface WorkflowRun extends OfCommit {
  readonly head_branch?: string | null
  readonly head_repository?: { readonly full_name: string; readonly owner: { readonly login: string } } | null
  readonly pull_requests?: readonly PullRequest[]
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
    sha: commitOf(payload, environment),
    checkoutSha: environment.GITHUB_SHA ?? '',
    forkBranch: forkBranchOf(payload, repository),
    pullRequest: pullRequestOf(payload, environment.GITHUB_REF ?? '', repository),
  }
}

/** The commit that the workflow is about, which a pipeline deploys: of a pull request its head, not GitHub's merge commit. */
export function workflowCommit({ pullRequest, sha }: WorkflowContext): string {
  return pullRequest?.headSha ?? sha
}

/**
 * The commit that the workflow is about, as far as the event says. GITHUB_SHA is the last commit of the default branch
 * for events that are about another workflow's or app's work (facts.md). For `issue_comment` it is, too, but there only
 * GitHub's API knows the head of the pull request. For `schedule` and `workflow_dispatch` there is no better one.
 */
function commitOf(
  { workflow_run, merge_group, check_suite, check_run }: EventPayload,
  environment: Environment,
): string {
  const about = workflow_run ?? merge_group ?? check_suite ?? check_run
  return about?.head_sha ?? environment.GITHUB_SHA ?? ''
}

function forkBranchOf({ workflow_run }: EventPayload, repository: string): string | undefined {
  const { head_repository: head, head_branch: branch } = workflow_run ?? {}
  if (!head || !branch || head.full_name.toLowerCase() === repository.toLowerCase()) return undefined
  return `${head.owner.login}:${branch}`
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
  if (pull_request !== undefined) return { number: pull_request.number, headSha: pull_request.head?.sha }
  const found = workflow_run?.pull_requests?.find(isInto)
  // Its head may have moved on since the run.
  if (found !== undefined) return { number: found.number, headSha: workflow_run?.head_sha }
  if (issue?.pull_request !== undefined) return { number: issue.number, isHeadUnread: true }
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
