import { type Clause, clause } from '../values/clause.ts'
import { matchesRevision } from './matches-revision.ts'
import type { Deployment } from './model.ts'

/** Which deployment is watched, and why; or what must be read before that can be said. */
export type Choice =
  | { readonly type: 'chosen'; readonly deploymentId: string; readonly why: Clause }
  /** A rollback names this deployment as its cause, and it is not among those that were read. */
  | { readonly type: 'unread'; readonly deploymentId: string }
  | { readonly type: 'none' }

/** Creators of deployments that nobody requested. */
const unrequested: ReadonlySet<string> = new Set([
  'autoscaling',
  'autoscalingTermination',
  'CodeDeployAutoUpdate',
])
/** Creators of rollbacks. CloudFormation's name no deployment that they roll back. */
const rollbackCreators: ReadonlySet<string> = new Set(['codeDeployRollback', 'CloudFormationRollback'])

/** The deployments by `createTime`, the newest first. One without a time comes last; of equal ones, the greater id first. */
export function newestFirst(deployments: readonly Deployment[]): readonly Deployment[] {
  const timeOf = ({ createTime = Number.NEGATIVE_INFINITY }: Deployment) => createTime
  return deployments.toSorted((a, b) => {
    if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? 1 : -1
    return a.id < b.id ? 1 : -1
  })
}

/** Whether a person or a pipeline made it, rather than Auto Scaling or CodeDeploy itself. */
function isRequested({ creator }: Deployment): boolean {
  return creator === undefined || !unrequested.has(creator)
}

/** Whether it puts an earlier revision back after another deployment. */
function isRollback({ creator, rollbackInfo }: Deployment): boolean {
  return rollbackCreators.has(creator ?? '') || rollbackInfo?.rollbackTriggeringDeploymentId !== undefined
}

/**
 * The deployment that was created last. Those that nobody requested are skipped. If it is a rollback, the
 * deployment that triggered it is chosen instead: its failure is what people wait for. A rollback whose cause cannot be
 * found is skipped.
 *
 * @param deployments of one group, in any order
 * @param missing ids that CodeDeploy was asked for and did not describe
 */
export function chooseLatest(
  deployments: readonly Deployment[],
  missing: ReadonlySet<string> = new Set(),
): Choice {
  const byId = new Map(deployments.map(deployment => [deployment.id, deployment]))
  const skipped: Deployment[] = []
  for (const deployment of newestFirst(deployments)) {
    const cause = isRequested(deployment) ? causeOf(deployment, byId) : undefined
    if (typeof cause === 'string' && !missing.has(cause)) return { type: 'unread', deploymentId: cause }
    if (typeof cause === 'object' && isRequested(cause)) {
      return { type: 'chosen', deploymentId: cause.id, why: whyLatest(deployment, cause, skipped) }
    }
    skipped.push(deployment)
  }
  return { type: 'none' }
}

/**
 * The deployment of a revision that was created last. Those that nobody requested and rollbacks are skipped.
 *
 * @param deployments of one group, in any order
 * @param revision as the input gives it
 */
export function chooseByRevision(deployments: readonly Deployment[], revision: string): Choice {
  const found = newestFirst(deployments).filter(
    deployment =>
      isRequested(deployment) &&
      !isRollback(deployment) &&
      deployment.revision !== undefined &&
      matchesRevision(deployment.revision, revision),
  )
  const [newest, ...older] = found
  if (newest === undefined) return { type: 'none' }
  const why =
    older.length === 0 ? clause`it deploys` : clause`it is the newest of ${found.length} deployments of`
  return { type: 'chosen', deploymentId: newest.id, why: clause`${why} revision ${revision}` }
}

/**
 * The deployment itself, or the first cause of a rollback: a rollback can be rolled back in turn. The id of a cause that
 * is not known; undefined if a rollback names none.
 */
function causeOf(
  deployment: Deployment,
  byId: ReadonlyMap<string, Deployment>,
): Deployment | string | undefined {
  const followed = new Set<Deployment>()
  let cause = deployment
  while (isRollback(cause)) {
    // Two that name each other would lead in a circle.
    if (followed.has(cause)) return undefined
    followed.add(cause)
    const id = cause.rollbackInfo?.rollbackTriggeringDeploymentId
    if (id === undefined) return undefined
    const next = byId.get(id)
    if (next === undefined) return id
    cause = next
  }
  return cause
}

function whyLatest(newest: Deployment, chosen: Deployment, skipped: readonly Deployment[]): Clause {
  const isNewest = newest === chosen
  if (isNewest && skipped.length === 0) return clause`it was created last in its deployment group`
  const why = isNewest
    ? clause`it is the newest in its deployment group that somebody requested`
    : clause`the newest deployment of its group, ${newest.id}, is its automatic rollback`
  if (skipped.length === 0) return why
  const newer = skipped.length === 1 ? clause`1 newer one` : clause`${skipped.length} newer ones`
  return clause`${why} (skipped ${newer}, created by ${creatorsOf(skipped)})`
}

/** Who created some deployments, each once: `autoscaling, user`. */
export function creatorsOf(deployments: readonly Deployment[]): string {
  return [...new Set(deployments.map(({ creator }) => creator ?? 'unknown'))].toSorted().join(', ')
}
