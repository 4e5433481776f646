import type { Deployment, ErrorInformation, Revision } from '../deployment/model.ts'
import { asTime, inWords } from './duration.ts'
import { code, joined, link, type Markdown, markdown, own, table } from './markdown.ts'
import type { Rollback } from './outcome.ts'
import { markedStatus } from './status-word.ts'

/** What CodeDeploy says of the deployment as a whole, under a heading. */
export function deploymentSection(deployment: Deployment): Markdown {
  return joined([own('### Deployment'), deploymentFacts(deployment)], '\n\n')
}

/** The same without a heading: a table of two columns. */
export function deploymentFacts(deployment: Deployment): Markdown {
  const { createTime, startTime, completeTime, errorInformation, rollbackInfo } = deployment
  const facts: readonly (readonly [string, Markdown | string | undefined])[] = [
    ['Status', markedStatus(deployment.status)],
    ['Application', deployment.applicationName],
    ['Deployment group', deployment.deploymentGroupName],
    ['Configuration', deployment.deploymentConfigName],
    ['Compute platform', deployment.computePlatform],
    ['Type', deployment.deploymentType],
    ['Revision', deployment.revision && revision(deployment.revision)],
    ['Description', deployment.description],
    ['Created by', deployment.creator],
    ['Created', createTime === undefined ? undefined : own(asTime(createTime))],
    ['Started', startTime === undefined ? undefined : own(asTime(startTime))],
    [
      'Completed',
      completeTime === undefined ? undefined : own(completed(startTime ?? createTime, completeTime)),
    ],
    ['Error', errorInformation && error(errorInformation)],
    ['Rolls back', rollbackInfo?.rollbackTriggeringDeploymentId],
    ['Rollback', rollbackInfo?.rollbackMessage],
  ]
  const rows = facts.flatMap(([name, value]) => (value === undefined ? [] : [[own(name), value]]))
  return table(['Deployment', code(deployment.id, 100)], rows)
}

function error({ code: errorCode, message }: ErrorInformation): Markdown {
  const parts = [errorCode, message].filter(part => part !== undefined)
  return joined(
    parts.map(part => code(part)),
    ' ',
  )
}

const rollbackWords: ReadonlyMap<string, string> = new Map([
  ['Succeeded', 'succeeded: the previous revision is back'],
  ['Failed', 'failed: the previous revision is **not** back on every target'],
  ['Stopped', 'was stopped: the previous revision may not be back on every target'],
])

/** Whether the old revision is back. */
export function rollbackSection(rollback: Rollback): Markdown {
  const status = rollback.snapshot?.deployment.status
  const address = rollback.consoleUrl
  const id = address === undefined ? code(rollback.deploymentId) : link(rollback.deploymentId, address)
  if (status === undefined)
    return joined([own('**Rollback:** deployment'), id, own('was started; it was not watched')], ' ')
  const words = rollbackWords.get(status)
  return joined(
    [
      own('**Rollback:** deployment'),
      id,
      words === undefined ? markdown`is ${markedStatus(status)}` : own(words),
    ],
    ' ',
  )
}

function completed(start: number | undefined, end: number): string {
  return start === undefined ? asTime(end) : `${asTime(end)}, after ${inWords(end - start)}`
}

/** The deployed commit with a link to it, where the revision is one of GitHub's. */
export function deployedCommit({ revision }: Deployment): Markdown | undefined {
  return revision?.type === 'GitHub' ? commit(revision) : undefined
}

function commit({ repository, commitId }: Extract<Revision, { type: 'GitHub' }>): Markdown {
  const url = commitUrl(repository, commitId)
  const text = code(`${repository ?? 'GitHub'}@${commitId?.slice(0, 12) ?? 'unknown commit'}`, 200)
  return url === undefined ? text : link(text, url)
}

function revision(found: Revision): Markdown {
  switch (found.type) {
    case 'GitHub':
      return commit(found)
    case 'S3':
      return code(
        `s3://${found.bucket ?? ''}/${found.key ?? ''}${found.version === undefined ? '' : `?versionId=${found.version}`}`,
        400,
      )
    case 'AppSpecContent':
      return found.sha256 === undefined
        ? own('AppSpec content')
        : markdown`AppSpec content, SHA-256 ${found.sha256}`
    case 'other':
      return code(found.typeName, 100)
  }
}

/** Only what surely names a commit becomes a link. */
function commitUrl(repository: string | undefined, commitId: string | undefined): string | undefined {
  const isRepository = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository ?? '')
  const isCommit = /^[0-9a-f]{7,64}$/.test(commitId ?? '')
  return isRepository && isCommit ? `https://github.com/${repository}/commit/${commitId}` : undefined
}
