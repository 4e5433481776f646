import { readFileSync, statSync } from 'node:fs'
import type { Environment } from '../environment.ts'
import { isCommitId } from '../values/commit-id.ts'
import { list, record, text } from '../values/wire.ts'

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

type Payload = Readonly<Record<string, unknown>>

/**
 * @param environment with the GITHUB_ variables that the runner sets
 * @param event what the file at GITHUB_EVENT_PATH holds: which members there are depends on the event
 */
export function workflowContext(environment: Environment, event: unknown): WorkflowContext {
  const repository = environment.GITHUB_REPOSITORY ?? ''
  const payload = record(event)
  return {
    repository,
    sha: commitOf(payload, environment),
    checkoutSha: environment.GITHUB_SHA ?? '',
    forkBranch: forkBranchOf(payload, repository),
    pullRequest: pullRequestOf(payload, environment.GITHUB_REF ?? '', repository),
  }
}

/**
 * The commit that the workflow is about, which a pipeline deploys: of a pull request its head, not GitHub's merge
 * commit.
 */
export function workflowCommit({ pullRequest, sha }: WorkflowContext): string {
  return pullRequest?.headSha ?? sha
}

/** Events that are about a commit of another workflow or app, or about one of a merge queue. */
const eventsOfCommits = ['workflow_run', 'merge_group', 'check_suite', 'check_run'] as const

/**
 * The commit that the workflow is about, as far as the event says. GITHUB_SHA is the last commit of the default branch
 * for events that are about another workflow's or app's work (facts.md). For `issue_comment` it is, too, but there only
 * GitHub's API knows the head of the pull request. For `schedule` and `workflow_dispatch` there is no better one.
 */
function commitOf(payload: Payload, environment: Environment): string {
  const named = eventsOfCommits.map(name => commitIn(record(payload[name]).head_sha))
  return named.find(commit => commit !== undefined) ?? environment.GITHUB_SHA ?? ''
}

function forkBranchOf(payload: Payload, repository: string): string | undefined {
  const run = record(payload.workflow_run)
  const head = record(run.head_repository)
  const [name, owner, branch] = [text(head.full_name), text(record(head.owner).login), text(run.head_branch)]
  if (name === undefined || owner === undefined || branch === undefined) return undefined
  return name.toLowerCase() === repository.toLowerCase() ? undefined : `${owner}:${branch}`
}

/**
 * Events about a pull request contain it (`pull_request`, `pull_request_target`, reviews); a comment on one and
 * `workflow_run` name it; a merge queue has its number only in the branch.
 */
function pullRequestOf(payload: Payload, ref: string, repository: string): PullRequestOfEvent | undefined {
  // A run's commit may be the head of pull requests into other repositories, too.
  const isInto = (pullRequest: unknown) =>
    text(record(record(record(pullRequest).base).repo).url)
      ?.toLowerCase()
      .endsWith(`/repos/${repository.toLowerCase()}`)
  const contained = record(payload.pull_request)
  const number = numberIn(contained.number)
  if (number !== undefined) return { number, headSha: commitIn(record(contained.head).sha) }
  const run = record(payload.workflow_run)
  // `pull_requests` is empty if the commit is a fork's (facts.md). Its head may have moved on since the run.
  const ofRun = numberIn(record(list(run.pull_requests).find(isInto)).number)
  if (ofRun !== undefined) return { number: ofRun, headSha: commitIn(run.head_sha) }
  const issue = record(payload.issue)
  const commented = issue.pull_request === undefined ? undefined : numberIn(issue.number)
  if (commented !== undefined) return { number: commented, isHeadUnread: true }
  // A merge group of several pull requests is built of one such branch for each.
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(ref)?.[1]
  return queued === undefined ? undefined : { number: Number(queued) }
}

function commitIn(value: unknown): string | undefined {
  const commit = text(value)
  return commit !== undefined && isCommitId(commit) ? commit : undefined
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** What the file at GITHUB_EVENT_PATH contains; undefined if there is none, or it is not a JSON file. */
export function readEvent(environment: Environment): unknown {
  try {
    const file = environment.GITHUB_EVENT_PATH ?? ''
    // Opening a pipe would wait for its writer.
    return statSync(file).isFile() ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  } catch {
    return undefined
  }
}
