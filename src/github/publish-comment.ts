import { defined } from '../defined.ts'
import type { When } from '../inputs.ts'
import type { Outcome } from '../report/outcome.ts'
import { comment, commentState, stateOfComment } from '../report/render-comment.ts'
import type { Comment, GitHubApi } from './api.ts'
import { headCommits, openPullRequest } from './commits.ts'
import { GitHubError } from './errors.ts'
import { commentIsWritten, explainFailure } from './explain-error.ts'
import { subjectKey } from './identity.ts'
import type { Publisher, PublisherOptions } from './parts.ts'
import { untilDone } from './patience.ts'

/**
 * Keeps one comment on the pull request for each application and deployment group: found again by its hidden
 * first line and rewritten. Written at the end only, since nobody is told of a comment that changes.
 *
 * @param when `failure`: success writes no new comment, but rewrites one that told a failure
 */
export function createComment(when: Exclude<When, 'never'>, options: PublisherOptions): Publisher {
  const { api, context, clock, random, signal } = options

  const write = async (outcome: Outcome, key: string): Promise<void> => {
    const pullRequest = context.pullRequest?.number ?? (await findPullRequest(outcome, options))
    if (pullRequest === undefined) {
      options.debug('No comment: there is no open pull request for this commit.')
      return
    }
    const existing = await findOwn(api, pullRequest, key, signal)
    const endsFailure = existing?.state === 'failure' && commentState(outcome) === 'success'
    const body = comment(outcome, { key, runUrl: context.runUrl, endsFailure })
    if (existing !== undefined) await api.updateComment(existing.id, body, signal)
    else if (when === 'always' || commentState(outcome) === 'failure') {
      await api.createComment(pullRequest, body, signal)
    }
  }

  return {
    seen: () => undefined,
    async finish(outcome, deadline) {
      const { applicationName, deploymentGroupName } = { ...options.group, ...outcome.snapshot?.deployment }
      const { region } = outcome
      const key = subjectKey(defined({ region, applicationName, deploymentGroupName }))
      if (key === undefined) {
        options.debug('No comment: it is not known which application and deployment group it is about.')
        return
      }
      try {
        await untilDone(() => write(outcome, key), { clock, random, deadline, signal })
      } catch (error) {
        options.warn(explainFailure(error, commentIsWritten))
      }
    },
  }
}

/** The open pull request of the commit, for events that are not about one. */
async function findPullRequest(
  outcome: Outcome,
  { api, context, sha, signal }: PublisherOptions,
): Promise<number | undefined> {
  for (const commit of headCommits(sha, outcome.snapshot?.deployment, context)) {
    try {
      return openPullRequest(await api.listPullRequests(commit, signal), commit, context.refName)
    } catch (error) {
      // GitHub refuses a commit that it does not know: the next best serves.
      if (!(error instanceof GitHubError) || error.kind !== 'refused') throw error
    }
  }
  return undefined
}

/**
 * The action's own comment. A marker can be copied by anybody, so it counts only in a comment of the token's own
 * author: of a bot where the token is an app's, as the job's own is, else of the token's account.
 */
async function findOwn(api: GitHubApi, pullRequest: number, key: string, signal: AbortSignal) {
  const marked = (await api.listComments(pullRequest, signal)).flatMap(found => {
    const state = stateOfComment(found.body, key)
    return state === undefined ? [] : [{ ...found, state }]
  })
  const byBot = marked.find(({ isByBot }) => isByBot)
  if (byBot !== undefined || marked.length === 0) return byBot
  const login = await api.readOwnLogin(signal)
  return marked.find((found: Comment) => found.authorLogin === login)
}
