import type { components } from '@octokit/openapi-types'
import type { WorkflowContext } from '../actions/event.ts'
import type { Deployment } from '../deployment/model.ts'
import { isCommitId } from '../values/commit-id.ts'
import { isRefused } from './request-errors.ts'

/** A commit by its id, or the head of a pull request, which must be asked for. */
export type Commit = string | { readonly headOf: number }

/**
 * The commits that a check run may go to, the best first: the input `sha`, else the commit of the deployed GitHub
 * revision if it is of this repository, else the pull request's head, else the workflow's commit.
 */
export function headCommits(
  sha: string | undefined,
  deployment: Deployment | undefined,
  { repository, pullRequest, sha: workflowSha }: WorkflowContext,
): readonly Commit[] {
  if (sha !== undefined) return [sha]
  const revision = deployment?.revision?.type === 'GitHub' ? deployment.revision : undefined
  const isOfThis = revision?.repository?.toLowerCase() === repository.toLowerCase()
  const asked = pullRequest?.isHeadUnread ? { headOf: pullRequest.number } : undefined
  const head = pullRequest?.headSha ?? asked
  const candidates = [isOfThis ? revision?.commitId : undefined, head, workflowSha]
  const commits = candidates.map(commit => (typeof commit === 'string' ? commit.toLowerCase() : commit))
  return [...new Set(commits)].filter(isCommit)
}

function isCommit(commit: Commit | undefined): commit is Commit {
  return typeof commit === 'string' ? isCommitId(commit) : commit !== undefined
}

/**
 * Asks GitHub about the first commit that it knows. CodeDeploy's revisions are of github.com only: on GitHub
 * Enterprise Server a repository of the same name need not contain the commit.
 *
 * @throws what `ask` throws: for an unknown commit only if it is the last one
 */
export async function firstKnown<Candidate, Result>(
  commits: readonly Candidate[],
  ask: (commit: Candidate) => Promise<Result>,
): Promise<Result> {
  let unknown: unknown = new Error('no commit is known')
  for (const commit of commits) {
    try {
      return await ask(commit)
    } catch (error) {
      if (!isRefused(error)) throw error
      unknown = error
    }
  }
  throw unknown
}

/**
 * The open pull request among those that contain a commit: the one whose head it is, else the one of the
 * workflow's branch, else the oldest.
 *
 * @param ref of the workflow, such as `refs/heads/main`
 */
export function openPullRequest(
  found: readonly Pick<components['schemas']['pull-request-simple'], 'number' | 'state' | 'head'>[],
  commit: string,
  ref: string,
): number | undefined {
  const open = found.filter(({ state }) => state === 'open').toSorted((a, b) => a.number - b.number)
  const ofCommit = open.find(({ head }) => head.sha === commit)
  return (ofCommit ?? open.find(({ head }) => `refs/heads/${head.ref}` === ref) ?? open[0])?.number
}
