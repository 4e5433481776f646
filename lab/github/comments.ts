import { bodyTooLong, noCommit, notFound, tooManyComments } from './errors.ts'
import { type Call, type Handler, page } from './operation.ts'
import { authorOf, type StoredComment, type StoredPullRequest } from './state.ts'

/** facts: GitHub takes no more characters. */
const longestBody = 65_536

/** facts: GitHub takes no more of them for an issue or pull request. */
const mostComments = 2_500

export const readPullRequest: Handler = call => {
  const found = call.state.pullRequests.find(({ number }) => String(number) === call.pathValues.pull_number)
  if (found === undefined) throw notFound()
  return { status: 200, body: pullRequestAnswer(found, call, 'pull-request') }
}

export const searchPullRequests: Handler = call => {
  const { query, state } = call
  const wanted = query.get('state') ?? 'open'
  const head = query.get('head')
  const organization = state.repository.split('/')[0]
  const isWanted = (one: StoredPullRequest) =>
    (wanted === 'all' || one.state === wanted) &&
    (head === null || head === `${one.forkOwner ?? organization}:${one.headRef}`)
  const { items, headers } = page(state.pullRequests.filter(isWanted), call)
  return { status: 200, headers, body: items.map(one => pullRequestAnswer(one, call)) }
}

export const listComments: Handler = call => {
  const issue = requirePullRequest(call).number
  const { items, headers } = page(
    call.state.comments.filter(comment => comment.issue === issue),
    call,
  )
  return { status: 200, headers, body: items.map(comment => commentAnswer(comment, call)) }
}

export const createComment: Handler = call => {
  const issue = requirePullRequest(call).number
  if (call.state.comments.filter(comment => comment.issue === issue).length >= mostComments)
    throw tooManyComments()
  const comment = {
    id: call.state.nextId++,
    issue,
    author: authorOf(call.owner),
    body: bodyOf(call),
    updates: 0,
  }
  call.state.comments.push(comment)
  return { status: 201, body: commentAnswer(comment, call) }
}

/** Who may write may also change the comments of others. */
export const updateComment: Handler = call => {
  const comment = call.state.comments.find(({ id }) => String(id) === call.pathValues.comment_id)
  if (comment === undefined) throw notFound()
  comment.body = bodyOf(call)
  comment.updates += 1
  return { status: 200, body: commentAnswer(comment, call) }
}

export const listPullRequests: Handler = call => {
  const sha = call.pathValues.commit_sha ?? ''
  const { commits, pullRequests } = call.state
  if (commits !== undefined && !commits.includes(sha)) throw noCommit(sha)
  const { items, headers } = page(
    // A fork's commits belong to the fork: GitHub finds none of its pull requests (quarkusio/pt.quarkus.io#389).
    pullRequests.filter(({ commits, forkOwner }) => forkOwner === undefined && commits.includes(sha)),
    call,
  )
  return { status: 200, headers, body: items.map(pullRequest => pullRequestAnswer(pullRequest, call)) }
}

function bodyOf(call: Call): string {
  const { body } = call.body as { readonly body: string }
  if ([...body].length > longestBody) throw bodyTooLong(longestBody)
  return body
}

function requirePullRequest({ state, pathValues }: Call): StoredPullRequest {
  const found = state.pullRequests.find(({ number }) => String(number) === pathValues.issue_number)
  if (found === undefined) throw notFound()
  return found
}

function commentAnswer({ id, issue, author, body }: StoredComment, call: Call): object {
  const root = `${call.apiUrl}/repos/${call.state.repository}/issues`
  return {
    ...call.example('issue-comment'),
    id,
    url: `${root}/comments/${id}`,
    issue_url: `${root}/${issue}`,
    body,
    user: { ...call.example('simple-user'), login: author.login, type: author.type },
  }
}

function pullRequestAnswer(
  { number, state, headSha, headRef }: StoredPullRequest,
  call: Call,
  schema = 'pull-request-simple',
): object {
  const answer = call.example(schema)
  return { ...answer, number, state, head: { ...Object(answer.head), sha: headSha, ref: headRef } }
}
