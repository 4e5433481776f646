/** GitHub's REST API without a network: as much of it as check runs and comments take, and strict about it. */

import { type DescriptionName, openDescription } from './description.ts'
import type { Faults } from './faults.ts'
import { createGitHub, type GitHubAnswer, type GitHubRequest, type RecordedRequest } from './github.ts'
import type { PermissionLevel, PermissionName } from './operations.ts'
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
  /** Default: the app of the job's own token. */
  readonly owner?: TokenOwner
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
  /** A comment that was there before, by whomever. */
  addComment(issue: number, author: Author, body: string): void
}

/** The account behind the token that GitHub gives to a job. */
const actionsApp: TokenOwner = { app: 'github-actions' }

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
  const receive = createGitHub({
    description: openDescription(options.description ?? 'api.github.com'),
    basePath: options.basePath ?? '',
    state,
    owner: options.owner ?? actionsApp,
    token: options.token,
    permissions: { checks: 'write', 'pull-requests': 'write', ...options.permissions },
    faults: options.faults ?? (() => undefined),
    now: options.now ?? Date.now,
    requests,
  })
  return {
    receive,
    requests,
    checkRuns: state.checkRuns,
    comments: state.comments,
    addComment: (issue, author, body) => {
      state.comments.push({ id: state.nextId++, issue, author, body, updates: 0 })
    },
  }
}
