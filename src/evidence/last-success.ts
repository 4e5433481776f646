import type { Reason } from '../deployment/evidence.ts'
import type { Deployment, Revision } from '../deployment/model.ts'
import { type Clause, clause } from '../values/clause.ts'
import { hasCommitPage } from '../values/commit-id.ts'
import { readDeployment, readGroup } from './codedeploy.ts'
import type { ReadEvidence } from './source.ts'

/**
 * The last successful deployment of the group, with a link that compares its commit with this one's. If it is the rollback
 * of this deployment, which has ended already, it is not named, but its commit is compared.
 */
export const readLastSuccess: ReadEvidence = async ({ deployment }, access, found) => {
  const group = await readGroup(deployment, access)
  const id = group?.lastSuccessfulDeploymentId
  if (id === undefined || id === deployment.id) return
  const last = await readDeployment(id, access)
  found(isRollbackOf(deployment, last) ? rolledBackTo(last, deployment) : [toEvidence(last, deployment)])
}

/** CodeDeploy names a rollback a little after it has started, but a rollback always names its cause. */
function isRollbackOf(deployment: Deployment, last: Deployment): boolean {
  return (
    last.rollbackInfo?.rollbackTriggeringDeploymentId === deployment.id ||
    deployment.rollbackInfo?.rollbackDeploymentId === last.id
  )
}

function toEvidence(last: Deployment, deployment: Deployment): Reason {
  return {
    source: 'codedeploy',
    about: last.id,
    at: last.completeTime ?? last.createTime,
    text: clause`the last successful deployment of this group was ${last.id}${deployedBy(last.revision)}`,
    kind: 'fact',
    noun: 'deployment',
    page: comparison(last.revision, deployment.revision),
  }
}

function rolledBackTo(rollback: Deployment, deployment: Deployment): readonly Reason[] {
  const page = comparison(rollback.revision, deployment.revision)
  if (page === undefined || rollback.revision?.type !== 'GitHub') return []
  const { commitId = '' } = rollback.revision
  return [
    { ...toEvidence(rollback, deployment), text: clause`the rollback deployed commit ${commitId}`, page },
  ]
}

function deployedBy(revision: Revision | undefined): Clause {
  if (revision?.type === 'GitHub') return clause` of commit ${revision.commitId ?? clause`unknown`}`
  return revision?.type === 'S3' ? clause` of ${revision.key ?? clause`an object in S3`}` : clause``
}

/** GitHub's comparison of two commits of one repository; undefined for anything else. */
function comparison(before: Revision | undefined, after: Revision | undefined): string | undefined {
  if (before?.type !== 'GitHub' || after?.type !== 'GitHub' || before.repository !== after.repository)
    return undefined
  const parts = [before.repository, before.commitId, after.commitId]
  const [repository = '', from = '', to = ''] = parts
  const isPlain = [from, to].every(commit => hasCommitPage(repository, commit))
  return isPlain && from !== to ? `https://github.com/${repository}/compare/${from}...${to}` : undefined
}
