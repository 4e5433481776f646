/** What a repository holds of that which the simulator knows. */

export interface StoredAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string
}

export interface StoredCheckRun {
  readonly id: number
  /** The slug of the app that made it, and alone may change it. */
  readonly app: string
  /** The workflow run whose token made it; undefined for an app of its own. */
  readonly run: string | undefined
  readonly headSha: string
  name: string
  status: string
  conclusion: string | null
  externalId: string
  detailsUrl: string | null
  startedAt: string | null
  completedAt: string | null
  title: string | null
  summary: string | null
  text: string | null
  readonly annotations: StoredAnnotation[]
}

export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly author: Author
  body: string
  /** How often it was rewritten. */
  updates: number
}

export interface Author {
  readonly login: string
  readonly type: 'User' | 'Bot'
}

export interface StoredPullRequest {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly headSha: string
  readonly headRef: string
  /** The account of the fork that it comes from. Absent: it comes from this repository. */
  readonly forkOwner?: string
  /** The commits that it holds; its head is one of them. */
  readonly commits: readonly string[]
}

export interface State {
  /** `owner/name`. */
  readonly repository: string
  /** The commits that there are; undefined: every one that is asked for. */
  readonly commits: readonly string[] | undefined
  readonly checkRuns: StoredCheckRun[]
  readonly comments: StoredComment[]
  readonly pullRequests: readonly StoredPullRequest[]
  /** Ids grow from here. */
  nextId: number
}

/**
 * Whose the token is. An app's belongs to no account, as the one that a job gets by itself.
 *
 * `run`: the workflow run whose job has got it; absent for an app of its own.
 */
export type TokenOwner = { readonly app: string; readonly run?: string } | { readonly user: string }

export function authorOf(owner: TokenOwner): Author {
  return 'app' in owner ? { login: `${owner.app}[bot]`, type: 'Bot' } : { login: owner.user, type: 'User' }
}
