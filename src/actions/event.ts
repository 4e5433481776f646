import { readFileSync } from 'node:fs'
import { isCommitId } from '../commit-id.ts'
import { list, numberIn, objectIn, textIn } from '../github/answers.ts'

/** What the workflow is about: its repository, commit and, where the event tells, pull request. */
export interface WorkflowContext {
  /** `owner/name`. */
  readonly repository: string
  /** The workflow's commit (GITHUB_SHA). */
  readonly sha: string
  /** The branch's name (GITHUB_REF_NAME), to tell apart the pull requests of one commit. */
  readonly refName: string
  readonly pullRequest?: PullRequestOfEvent
  /** The page of this run's log and summary. */
  readonly runUrl: string
  readonly runId: string
  /** 1 for the first, counted up by "Re-run jobs". */
  readonly runAttempt: number
}

export interface PullRequestOfEvent {
  readonly number: number
  /** Absent where the event does not tell. */
  readonly headSha?: string
}

/**
 * Reads the workflow's context.
 *
 * @param environment with the GITHUB_ variables that the runner sets
 * @param payload what the file at GITHUB_EVENT_PATH holds, parsed
 */
export function workflowContext(
  environment: Readonly<Record<string, string | undefined>>,
  payload: unknown,
): WorkflowContext {
  const repository = environment.GITHUB_REPOSITORY ?? ''
  const runId = environment.GITHUB_RUN_ID ?? ''
  const runAttempt = Number(environment.GITHUB_RUN_ATTEMPT) || 1
  const server = environment.GITHUB_SERVER_URL || 'https://github.com'
  const pullRequest = pullRequestOf(payload, environment.GITHUB_REF ?? '', repository)
  return {
    repository,
    sha: environment.GITHUB_SHA ?? '',
    refName: environment.GITHUB_REF_NAME ?? '',
    runUrl: `${server}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    runId,
    runAttempt,
    ...(pullRequest === undefined ? {} : { pullRequest }),
  }
}

/** The commit that the workflow is about, which a pipeline deploys: of a pull request its head, not GitHub's merge commit. */
export function workflowCommit({ pullRequest, sha }: WorkflowContext): string {
  return pullRequest?.headSha ?? sha
}

/**
 * The events about a pull request hold it (`pull_request`, `pull_request_target`, reviews); a comment on one and
 * `workflow_run` name it; a merge queue has its number in the branch only.
 */
function pullRequestOf(payload: unknown, ref: string, repository: string): PullRequestOfEvent | undefined {
  const event = objectIn(payload)
  const ofRun = list(objectIn(event.workflow_run).pull_requests).find(one => isInto(one, repository))
  const issue = objectIn(event.issue)
  return (
    toPullRequest(event.pull_request) ??
    toPullRequest(ofRun) ??
    (issue.pull_request === undefined ? undefined : toPullRequest({ number: issue.number })) ??
    ofMergeQueue(textIn(objectIn(event.merge_group).head_ref) ?? ref)
  )
}

/** A run's commit may be the head of pull requests into other repositories, too. */
function isInto(pullRequest: unknown, repository: string): boolean {
  const url = textIn(objectIn(objectIn(objectIn(pullRequest).base).repo).url) ?? ''
  return url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`)
}

function toPullRequest(value: unknown): PullRequestOfEvent | undefined {
  const { number, head } = objectIn(value)
  const found = numberIn(number)
  if (found === undefined || found < 1) return undefined
  const sha = textIn(objectIn(head).sha) ?? ''
  return { number: found, ...(isCommitId(sha) ? { headSha: sha } : {}) }
}

/** `refs/heads/gh-readonly-queue/main/pr-123-…`: a group of several is built of one such branch for each. */
function ofMergeQueue(ref: string): PullRequestOfEvent | undefined {
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(ref)?.[1]
  return number === undefined ? undefined : { number: Number(number) }
}

/** What the file at GITHUB_EVENT_PATH holds; undefined where there is none, or no JSON in it. */
export function readEvent(environment: Readonly<Record<string, string | undefined>>): unknown {
  try {
    return JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH ?? '', 'utf8'))
  } catch {
    return undefined
  }
}
