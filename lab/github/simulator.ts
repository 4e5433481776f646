/** GitHub's REST API without a network: as much of it as check runs and comments take, and strict about it. */

import { type DescriptionName, openDescription } from './description.ts'
import type { Faults } from './faults.ts'
import { createGitHub, type GitHubAnswer, type GitHubRequest, type RecordedRequest } from './github.ts'
import type { PermissionLevel, PermissionName } from './operations.ts'
import { RateLimit } from './rate-limit.ts'
import type { Author, State, StoredCheckRun, StoredComment, StoredPullRequest, TokenOwner } from './state.ts'

export interface GitHubSimulatorOptions {
  /** Default: github.com's. */
  readonly description?: DescriptionName
  /** Before every path, as GitHub Enterprise Server has `/api/v3`. Default: none. */
  readonly basePath?: string
  /** `owner/name`. Default: `octo-org/octo-repo`. */
  readonly repository?: string
  /** Default: every commit that is asked for. */
  readonly commits?: readonly string[]
  readonly pullRequests?: readonly StoredPullRequest[]
  /** The only token that is accepted. Default: any. */
  readonly token?: string
  /** Whose each token is. Default: each is the token of a job, in a workflow run of its own. */
  readonly owner?: TokenOwner | ((token: string) => TokenOwner)
  /** Requests an hour, for all tokens together. Default: 1,000; on GitHub Enterprise Server any number. */
  readonly requestsPerHour?: number
  /** Default: write. */
  readonly permissions?: Readonly<Partial<Record<PermissionName, PermissionLevel>>>
  /** Default: nothing goes wrong. */
  readonly faults?: Faults
  /** Milliseconds since the epoch. Default: the real time. */
  readonly now?: () => number
}

export interface GitHubSimulator {
  readonly receive: (request: GitHubRequest) => GitHubAnswer
  readonly requests: readonly RecordedRequest[]
  readonly checkRuns: readonly StoredCheckRun[]
  readonly comments: readonly StoredComment[]
  /** The check run that GitHub shows on a commit for a name, and that a rule requires: the newest one. */
  shownCheckRun(sha: string, name: string): StoredCheckRun | undefined
  /** Others use this many requests of the hour's. */
  useRequests(count: number): void
  /** How many requests of the hour's are left. */
  remainingRequests(): number
  /** A check run of the job's app that was completed before. */
  addCheckRun(
    run: Pick<StoredCheckRun, 'headSha' | 'name' | 'conclusion' | 'title'> &
      Partial<Pick<StoredCheckRun, 'summary' | 'text'>>,
  ): void
  /** A comment that was there before, by whomever. */
  addComment(issue: number, author: Author, body: string): void
}

/** The account behind the token that GitHub gives to a job. */
const ofJob = (token: string): TokenOwner => ({ app: 'github-actions', run: token })

export function createGitHubSimulator(options: GitHubSimulatorOptions = {}): GitHubSimulator {
  const state: State = {
    repository: options.repository ?? 'octo-org/octo-repo',
    commits: options.commits,
    checkRuns: [],
    comments: [],
    pullRequests: options.pullRequests ?? [],
    nextId: 1_001,
  }
  const requests: RecordedRequest[] = []
  const { owner = ofJob, description = 'api.github.com', now = Date.now } = options
  const usualLimit = description === 'api.github.com' ? 1_000 : Number.POSITIVE_INFINITY
  const rate = new RateLimit(options.requestsPerHour ?? usualLimit, now)
  const receive = createGitHub({
    description: openDescription(description),
    basePath: options.basePath ?? '',
    state,
    ownerOf: typeof owner === 'function' ? owner : () => owner,
    rate,
    token: options.token,
    permissions: { checks: 'write', 'pull-requests': 'write', ...options.permissions },
    faults: options.faults ?? (() => undefined),
    now,
    requests,
  })
  return {
    receive,
    requests,
    checkRuns: state.checkRuns,
    comments: state.comments,
    shownCheckRun: (sha, name) => state.checkRuns.findLast(run => run.headSha === sha && run.name === name),
    useRequests: count => {
      rate.use(count)
    },
    remainingRequests: () => rate.remaining(),
    addCheckRun: run => {
      state.checkRuns.push({
        id: state.nextId++,
        app: 'github-actions',
        run: 'earlier',
        status: 'completed',
        externalId: '',
        detailsUrl: null,
        startedAt: null,
        completedAt: new Date(now()).toISOString(),
        summary: null,
        text: null,
        annotations: [],
        ...run,
      })
    },
    addComment: (issue, author, body) => {
      state.comments.push({ id: state.nextId++, issue, author, body, updates: 0 })
    },
  }
}
