import type { When } from '../inputs.ts'
import type { Outcome } from '../report/outcome.ts'
import { comment, commentState, stateOfComment } from '../report/render-comment.ts'
import type { Publisher } from '../step/publisher.ts'
import { firstKnown, headCommits, openPullRequest } from './commits.ts'
import { subjectKey, subjectOf } from './identity.ts'
import { type ListLimit, readPages } from './list-pages.ts'
import type { GitHub } from './octokit.ts'
import type { PublishOptions } from './publish-options.ts'
import { repeat } from './repeat.ts'
import { classify, warning } from './request-errors.ts'

/** A pull request can have 2,500 comments (facts.md). If some were not read, a second comment could be added. */
const commentsOfPullRequest: ListLimit = {
  pages: 30,
  reason:
    "the pull request has more than 3,000 comments, and the action's own is not among the first 3,000. No second one " +
    'was added',
}
/** A commit is in few pull requests. If some were not read, the comment could go to the wrong one. */
const pullRequestsOfCommit: ListLimit = {
  pages: 10,
  reason: 'the commit is in more than 1,000 pull requests',
}

/**
 * Keeps one comment on the pull request for each application and deployment group: found again by its hidden
 * first line and rewritten. Written at the end only, since nobody is notified of a comment that changes.
 */
export class CommentPublisher implements Publisher {
  readonly #when: When
  readonly #github: GitHub
  readonly #options: PublishOptions

  /** @param when `failure`: success writes no new comment, but rewrites one that reported a failure */
  constructor(when: When, github: GitHub, options: PublishOptions) {
    this.#when = when
    this.#github = github
    this.#options = options
  }

  update(): void {
    // A comment reports the outcome only.
  }

  async finish(outcome: Outcome): Promise<void> {
    const { output, redactor, clock } = this.#options
    const key = subjectKey(subjectOf(outcome))
    if (key === undefined) {
      output.debug('No comment: the application and the deployment group are not known.')
      return
    }
    try {
      await repeat(clock, this.#github.signal, () => this.#write(outcome, key))
    } catch (error) {
      output.annotate(warning(error, 'comment', redactor))
    }
  }

  async #write(outcome: Outcome, key: string): Promise<void> {
    const [github, options] = [this.#github, this.#options]
    const { rest } = github.octokit
    const issue_number =
      options.workflow.pullRequest?.number ?? (await findPullRequest(outcome, github, options))
    if (issue_number === undefined) {
      options.output.debug('No comment: there is no open pull request for this commit.')
      return
    }
    const existing = await findOwn(github, issue_number, key)
    const state = commentState(outcome)
    const endsFailure = existing?.state === 'failure' && state === 'success'
    const body = comment(outcome, { key, runUrl: github.runUrl, endsFailure })
    const parameters = { ...github.context.repo, body }
    if (existing !== undefined) {
      await rest.issues.updateComment({ ...parameters, comment_id: existing.id })
    } else if (this.#when === 'always' || state === 'failure') {
      // Octokit does not retry it: the comment may be there although the response is lost.
      await rest.issues.createComment({ ...parameters, issue_number, request: { retries: 0 } })
    }
  }
}

/** The open pull request of the commit, for events that are not about one. */
async function findPullRequest(
  outcome: Outcome,
  github: GitHub,
  options: PublishOptions,
): Promise<number | undefined> {
  return (await findByCommit(outcome, github, options)) ?? (await findByForkBranch(github, options))
}

async function findByCommit(
  outcome: Outcome,
  { octokit, context }: GitHub,
  { inputs, workflow }: PublishOptions,
): Promise<number | undefined> {
  const candidates = headCommits(inputs.sha, outcome.snapshot?.deployment, workflow)
  const commits = candidates.filter(commit => typeof commit === 'string')
  try {
    return await firstKnown(commits, async commit => {
      const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
      const pages = readPages(pullRequestsOfCommit, page =>
        list({ ...context.repo, commit_sha: commit, ...page }),
      )
      const found = []
      for await (const page of pages) found.push(...page)
      return openPullRequest(found, commit, context.ref)
    })
  } catch (error) {
    // GitHub rejects a commit that it does not know.
    if (classify(error) === 'rejected') return undefined
    throw error
  }
}

/** GitHub finds no pull request of a fork by its commit (facts.md). */
async function findByForkBranch(
  { octokit, context }: GitHub,
  { workflow }: PublishOptions,
): Promise<number | undefined> {
  if (workflow.forkBranch === undefined) return undefined
  const { data } = await octokit.rest.pulls.list({
    ...context.repo,
    head: workflow.forkBranch,
    per_page: 100,
  })
  return openPullRequest(data, workflow.sha, context.ref)
}

/**
 * The action's own comment. Anybody can copy a marker, so it counts only in a comment by the token's own author:
 * a bot if the token is an app's, as the job's own is, else the token's account.
 *
 * GitHub lists the oldest comments first, in no other order (facts.md). The first deployment of a pull request wrote
 * it, so it is usually on the first page, and reading ends there.
 *
 * @throws Error if it is not among as many comments as a pull request can have: another one must not be written
 */
async function findOwn({ octokit, context }: GitHub, pullRequest: number, key: string) {
  const pages = readPages(commentsOfPullRequest, page =>
    octokit.rest.issues.listComments({ ...context.repo, issue_number: pullRequest, ...page }),
  )
  let ownLogin: Promise<string | undefined> | undefined
  for await (const comments of pages) {
    const marked = comments.flatMap(({ id, body, user }) => {
      const state = stateOfComment(body ?? '', key)
      return state === undefined ? [] : [{ id, user, state }]
    })
    const byBot = marked.find(({ user }) => user?.type === 'Bot')
    if (byBot !== undefined) return byBot
    if (marked.length === 0) continue
    ownLogin ??= readOwnLogin(octokit)
    const login = await ownLogin
    const byAccount = marked.find(({ user }) => login !== undefined && user?.login === login)
    if (byAccount !== undefined) return byAccount
  }
  return undefined
}

/** The account of a person's token; undefined for an app's, which belongs to no account: GitHub refuses to say. */
async function readOwnLogin({ rest }: GitHub['octokit']): Promise<string | undefined> {
  try {
    return (await rest.users.getAuthenticated()).data.login
  } catch (error) {
    if (classify(error) === 'forbidden') return undefined
    throw error
  }
}
