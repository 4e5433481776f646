import { isScalar, parseDocument, type Scalar, visit } from 'yaml'

/**
 * Stands in the examples for the commit of a release of this action: an example cannot name the commit that it is part
 * of. No such reference exists, so a copy with the placeholder in it runs nothing.
 */
export const ownPlaceholder = 'codedeploy-watch/codedeploy-watch@COMMIT_OF_A_RELEASE'

/** Events that other people cause, while the workflow runs with the secrets and permissions of the repository. */
const eventsWithSecrets = ['pull_request_target', 'workflow_run', 'issue_comment']

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/**
 * What makes a workflow less safe than it could be, by the rules of zizmor and OpenSSF Scorecard; empty if nothing does.
 * Does not check what actionlint checks.
 *
 * @param text a workflow that GitHub accepts
 */
export function unsafeParts(text: string): readonly string[] {
  const document = parseDocument(text)
  const workflow: Workflow = document.toJS()
  const hasSecrets = eventsOf(workflow).some(event => eventsWithSecrets.includes(event))
  const used: Scalar[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'uses' && isScalar(value)) used.push(value)
    },
  })
  return [
    ...used.flatMap(unpinned),
    ...widePermissions(workflow.permissions),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...unsafeJob(job).map(problem => `job ${name}: ${problem}`),
      ...(job.steps ?? [])
        .flatMap(step => unsafeStep(step, hasSecrets))
        .map(problem => `job ${name}: ${problem}`),
    ]),
  ]
}

function eventsOf({ on }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on]
  return isList(on) ? on : Object.keys(on)
}

function isList(on: object): on is readonly string[] {
  return Array.isArray(on)
}

function unpinned({ value, comment }: Scalar): readonly string[] {
  const action = String(value)
  if (action.startsWith('./') || action === ownPlaceholder) return []
  if (!/@[0-9a-f]{40}$/.test(action)) return [`${action} is not pinned to a commit`]
  if (!/^ v\d+(\.\d+\.\d+)?$/.test(comment ?? '')) return [`${action} has no comment with its version`]
  return []
}

function widePermissions(permissions: unknown): readonly string[] {
  if (permissions === undefined) return ['there are no permissions at the top']
  if (typeof permissions === 'string') return [`permissions: ${permissions} does not list scopes`]
  const wide = Object.entries(permissions ?? {}).filter(([, access]) => access === 'write')
  return wide.map(([scope]) => `${scope}: write is given to every job`)
}

function unsafeJob({ permissions, steps, 'timeout-minutes': timeout }: Job): readonly string[] {
  const problems: string[] = []
  if (typeof permissions === 'string') problems.push(`permissions: ${permissions} does not list scopes`)
  // A job that calls another workflow has no steps, and cannot have a time limit.
  if (steps !== undefined && timeout === undefined) problems.push('no timeout-minutes')
  return [...problems, ...needless(permissions, steps)]
}

/** Which step may need a scope to write. */
const needs: Readonly<Record<string, (step: Step) => boolean>> = {
  'id-token': ({ uses = '', with: inputs = {} }) =>
    /^(?:aws-actions\/configure-aws-credentials|actions\/attest)@/.test(uses) || 'role-to-assume' in inputs,
  attestations: ({ uses = '' }) => uses.startsWith('actions/attest@'),
  checks: ({ with: inputs = {} }) => 'check-run' in inputs,
  'pull-requests': ({ with: inputs = {} }) => 'comment' in inputs,
  contents: ({ run = '' }) => run.includes('gh release create'),
}

/** @param steps absent in a job that calls another workflow, which may need any scope */
function needless(permissions: unknown, steps: readonly Step[] | undefined): readonly string[] {
  if (steps === undefined || typeof permissions !== 'object') return []
  return Object.entries(permissions ?? {})
    .filter(([scope, access]) => access === 'write' && !steps.some(step => needs[scope]?.(step)))
    .map(([scope]) => `${scope}: write is given, but no step needs it`)
}

function unsafeStep(
  { uses = '', run = '', with: inputs = {} }: Step,
  hasSecrets: boolean,
): readonly string[] {
  const problems: string[] = []
  if (run.includes('${{'))
    problems.push('an expression in run, which is pasted into the script before the shell reads it')
  if (!uses.startsWith('actions/checkout@')) return problems
  if (inputs['persist-credentials'] !== false)
    problems.push('a checkout keeps its token (persist-credentials)')
  if (hasSecrets && ('ref' in inputs || 'repository' in inputs))
    problems.push("a checkout of someone else's commit in a workflow that has secrets")
  return problems
}
