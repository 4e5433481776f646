import type { Deployment, ErrorInformation, Revision, RollbackInfo, Snapshot } from '../deployment/model.ts'
import { hasCommitPage } from '../values/commit-id.ts'
import {
  code,
  duration,
  escaped,
  joined,
  link,
  type Markdown,
  markdown,
  sections,
  table,
  time,
} from './markdown.ts'
import { rollbackText } from './notes.ts'
import { revisionText } from './opening-lines.ts'
import type { Rollback } from './outcome.ts'
import { markedStatus } from './status-word.ts'
import { targetsSection } from './targets-section.ts'
import { trafficSection } from './traffic-section.ts'

/** In characters: S3 takes 63 for a bucket and 1,024 each for key and version. */
const longestRevision = 2_200

/** What a reader may want to know besides the verdict: traffic, targets, the deployment's facts. */
export function detailSections(snapshot: Snapshot, mostRows: number): Markdown {
  return sections([
    trafficSection(snapshot),
    mostRows === 0 ? undefined : targetsSection(snapshot, mostRows),
    markdown`### Deployment`,
    deploymentFacts(snapshot.deployment),
  ])
}

/** What CodeDeploy says of the deployment as a whole: a table of two columns. */
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
    ['Created', createTime === undefined ? undefined : time(createTime)],
    ['Started', startTime === undefined ? undefined : time(startTime)],
    ['Completed', completeTime === undefined ? undefined : completed(startTime ?? createTime, completeTime)],
    ['Error', errorInformation && error(errorInformation)],
    ['Rolls back', rollbackInfo?.rollbackTriggeringDeploymentId],
    ['Rolled back by', rollbackInfo?.rollbackDeploymentId],
    ['Rollback', rollbackInfo && messageOf(rollbackInfo)],
  ]
  const rows = facts.flatMap(([name, value]) => (value === undefined ? [] : [[escaped(name), value]]))
  return table(['Deployment', code(deployment.id, 100)], rows)
}

/**
 * What CodeDeploy says of the rollback, unless that is only which deployment: that has a row of its own, and in a sentence
 * a browser would break the id at its hyphen.
 */
function messageOf(rollback: RollbackInfo): string | undefined {
  const { rollbackMessage: message, rollbackDeploymentId, rollbackTriggeringDeploymentId } = rollback
  const [, named] =
    /^Deployment \S+ (?:terminated\. Automatic rollback is triggered with a DeploymentId|is triggered to roll back deployment) (\S+)\.$/.exec(
      message ?? '',
    ) ?? []
  const isInRow =
    named !== undefined && [rollbackDeploymentId, rollbackTriggeringDeploymentId].includes(named)
  return isInRow ? undefined : message
}

function error({ code, message }: ErrorInformation): Markdown {
  return joined([code, message], ' ')
}

function completed(start: number | undefined, end: number): Markdown {
  return start === undefined ? time(end) : markdown`${time(end)}, after ${duration(end - start)}`
}

function revision(found: Revision): Markdown {
  switch (found.type) {
    case 'GitHub':
      return commit(found)
    case 'AppSpecContent':
      return found.sha256 === undefined
        ? markdown`AppSpec content`
        : markdown`AppSpec content, SHA-256 ${found.sha256}`
    case 'S3':
      return code(
        `${revisionText(found)}${found.version === undefined ? '' : `?versionId=${found.version}`}`,
        longestRevision,
      )
    case 'other':
      return code(revisionText(found), longestRevision)
  }
}

/** The deployed commit with a link to it, if the revision is one of GitHub's. */
export function deployedCommit({ revision }: Deployment): Markdown | undefined {
  return revision?.type === 'GitHub' ? commit(revision) : undefined
}

function commit(revision: Extract<Revision, { type: 'GitHub' }>): Markdown {
  const { repository = '', commitId = '' } = revision
  const text = code(revisionText(revision), longestRevision)
  return hasCommitPage(repository, commitId)
    ? link(text, `https://github.com/${repository}/commit/${commitId}`)
    : text
}

/** Whether the old revision is back. */
export function rollbackSection({ deploymentId, consoleUrl, snapshot }: Rollback): Markdown {
  const id = consoleUrl === undefined ? code(deploymentId) : link(deploymentId, consoleUrl)
  const status = snapshot?.deployment.status
  const result = status === undefined ? markdown`was started, but not followed` : rollbackResult(status)
  return markdown`**Rollback:** deployment ${id} ${result}`
}

function rollbackResult(status: string): Markdown {
  const text = rollbackText(status)
  return text === undefined ? markdown`is ${markedStatus(status)}` : escaped(text)
}
