import { lastSuccess, type Reason } from '../deployment/evidence.ts'
import type { Deployment, Revision } from '../deployment/model.ts'
import { hasCommitPage } from '../values/commit-id.ts'
import { readDeployment, readGroup } from './codedeploy.ts'
import type { ReadEvidence } from './source.ts'

/** The last successful deployment of the group, with a link that compares its commit with this one's. */
export const readLastSuccess: ReadEvidence = async ({ deployment }, access, found) => {
  const group = await readGroup(deployment, access)
  const id = group?.lastSuccessfulDeploymentId
  if (id === undefined || id === deployment.id) return
  found([toEvidence(await readDeployment(id, access), deployment)])
}

function toEvidence(last: Deployment, deployment: Deployment): Reason {
  return {
    source: 'codedeploy',
    about: last.id,
    at: last.completeTime ?? last.createTime,
    text: `${lastSuccess} ${last.id}${deployedBy(last.revision)}`,
    kind: 'fact',
    noun: 'deployment',
    page: comparison(last.revision, deployment.revision),
  }
}

function deployedBy(revision: Revision | undefined): string {
  if (revision?.type === 'GitHub') return ` of commit ${revision.commitId ?? 'unknown'}`
  return revision?.type === 'S3' ? ` of ${revision.key ?? 'an object in S3'}` : ''
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
