import type { Deployment } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { oneLine } from '../values/text.ts'
import { asTime } from './duration.ts'
import type { LogLine } from './log-line.ts'
import { revisionText } from './opening-lines.ts'
import type { Awaited } from './outcome.ts'

/** The log's line about a deployment that does not exist yet. */
export function waitingLine(awaited: Awaited): LogLine {
  return [`Waiting for ${awaitedText(awaited)}`]
}

/** What is awaited, how far it is, and what was deployed instead, as one line. */
export function awaitedText(awaited: Awaited): string {
  const { by, name, group, commit = 'unknown', progress, newest } = awaited
  const to = `to deployment group ${oneLine(group.deploymentGroupName, 100)} of application ${oneLine(group.applicationName, 100)}`
  const what =
    by === 'revision'
      ? `a deployment of revision ${oneLine(name, 200)} ${to}`
      : `pipeline ${oneLine(name, 100)} to deploy commit ${oneLine(commit, 64)} ${to}`
  const details = [
    ...(progress === undefined ? [] : [oneLine(progress, 500)]),
    ...(newest === undefined
      ? by === 'revision'
        ? ['the group has no deployment yet']
        : []
      : [newestText(newest)]),
  ]
  return [what, ...details].join('; ')
}

function newestText({ id, status, creator, createTime, revision }: Deployment): string {
  const facts = [
    // It was read when it was new, and may have ended since.
    ...(isFinalDeploymentStatus(status) ? [status] : []),
    ...(revision === undefined ? [] : [`revision ${revisionText(revision)}`]),
    ...(creator === undefined ? [] : [`by ${creator}`]),
    ...(createTime === undefined ? [] : [`created ${asTime(createTime)}`]),
  ]
  const known = facts.length === 0 ? '' : ` (${facts.map(fact => oneLine(fact, 200)).join(', ')})`
  return `the newest deployment is ${oneLine(id, 100)}${known}`
}
