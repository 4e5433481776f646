import { createCheckRun, listAnnotations, listCheckRuns, updateCheckRun } from './check-runs.ts'
import {
  createComment,
  listComments,
  listPullRequests,
  readPullRequest,
  searchPullRequests,
  updateComment,
} from './comments.ts'
import { ApiError } from './errors.ts'
import type { Handler } from './operation.ts'

/** As a workflow's `permissions` names them. */
export type PermissionName = 'checks' | 'pull-requests'
export type PermissionLevel = 'none' | 'read' | 'write'

export interface Operation {
  readonly handler: Handler
  readonly needs?: { readonly name: PermissionName; readonly level: 'read' | 'write' }
}

const readUser: Handler = ({ owner, example }) => {
  if ('app' in owner) throw new ApiError(403, 'Resource not accessible by integration')
  return { status: 200, body: { ...example('private-user'), login: owner.user, type: 'User' } }
}

/** What the simulator can do, by GitHub's own names of operations. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['checks/create', { handler: createCheckRun, needs: { name: 'checks', level: 'write' } }],
  ['checks/update', { handler: updateCheckRun, needs: { name: 'checks', level: 'write' } }],
  ['checks/list-for-ref', { handler: listCheckRuns, needs: { name: 'checks', level: 'read' } }],
  ['checks/list-annotations', { handler: listAnnotations, needs: { name: 'checks', level: 'read' } }],
  ['issues/list-comments', { handler: listComments, needs: { name: 'pull-requests', level: 'read' } }],
  ['issues/create-comment', { handler: createComment, needs: { name: 'pull-requests', level: 'write' } }],
  ['issues/update-comment', { handler: updateComment, needs: { name: 'pull-requests', level: 'write' } }],
  ['pulls/get', { handler: readPullRequest, needs: { name: 'pull-requests', level: 'read' } }],
  ['pulls/list', { handler: searchPullRequests, needs: { name: 'pull-requests', level: 'read' } }],
  [
    'repos/list-pull-requests-associated-with-commit',
    { handler: listPullRequests, needs: { name: 'pull-requests', level: 'read' } },
  ],
  ['users/get-authenticated', { handler: readUser }],
] satisfies [string, Operation][])

const levels: readonly PermissionLevel[] = ['none', 'read', 'write']

/** Whether a token with such a permission may do what needs another. */
export function suffices(given: PermissionLevel, needed: PermissionLevel): boolean {
  return levels.indexOf(given) >= levels.indexOf(needed)
}
