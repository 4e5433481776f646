import type { WorkflowContext } from '../actions/event.ts'
import { isCommitId } from '../commit-id.ts'
import type { Deployment } from '../deployment/model.ts'
import type { PullRequest } from './api.ts'

/**
 * The commits that a check run may go to, the best first: the input `sha`, else that of the deployed GitHub
 * revision where it is of this repository, else the pull request's head, else the workflow's commit.
 *
 * CodeDeploy knows repositories of github.com only. On GitHub Enterprise Server one of the same name need not
 * hold the commit, so the next ones serve where GitHub does not know the first.
 */
export function headCommits(
  sha: string | undefined,
  deployment: Deployment | undefined,
  context: WorkflowContext,
): readonly string[] {
  if (sha !== undefined) return [sha]
  const candidates = [deployedCommit(deployment, context), context.pullRequest?.headSha, context.sha]
  const commits = candidates.flatMap(commit => commit?.toLowerCase() ?? [])
  return [...new Set(commits.filter(isCommitId))]
}

function deployedCommit(
  deployment: Deployment | undefined,
  { repository }: WorkflowContext,
): string | undefined {
  if (deployment?.revision?.type !== 'GitHub') return undefined
  const { repository: deployed, commitId } = deployment.revision
  return deployed?.toLowerCase() === repository.toLowerCase() ? commitId : undefined
}

/**
 * Of the pull requests that hold a commit, the open one to tell: the one whose head it is, else the one of the
 * workflow's branch, else the oldest.
 */
export function openPullRequest(
  found: readonly PullRequest[],
  commit: string,
  refName: string,
): number | undefined {
  const open = found.filter(({ isOpen }) => isOpen).toSorted((a, b) => a.number - b.number)
  const best =
    open.find(({ headSha }) => headSha.toLowerCase() === commit.toLowerCase()) ??
    open.find(({ headRef }) => headRef === refName) ??
    open[0]
  return best?.number
}
