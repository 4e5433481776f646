import { longEventAfter, type Stall, silentAfter } from '../deployment/stalls.ts'
import { firstFew, oneLine } from '../text.ts'
import type { Annotation } from './annotations.ts'
import { inWords } from './duration.ts'

/** Of more ids than this only the first are named. */
const mostIds = 3

/**
 * Notices for stalls that were found together: one for each kind and lifecycle event, whatever the number of
 * targets, with the likely reason. Silent targets come first.
 */
export function stallNotices(stalls: readonly Stall[]): readonly Annotation[] {
  const { silent = [], 'long-event': long = [] } = Object.groupBy(stalls, stall => stall.kind)
  return [...notices('No news', silent), ...notices('A long lifecycle event', long)]
}

/** A notice for all stalls that read alike. */
function notices(title: string, stalls: readonly Stall[]): readonly Annotation[] {
  return [...Map.groupBy(stalls, stallText)].map(([text, alike]) => {
    const ids = alike.map(({ target }) => oneLine(target.id, 100))
    return { level: 'notice', title, message: `${firstFew(ids, mostIds)}: ${text}` }
  })
}

function stallText({ kind, event }: Stall): string {
  const name = oneLine(event?.name ?? '', 100)
  if (kind === 'long-event') {
    return `${name} has been running for ${inWords(longEventAfter)}. ${longEventReason(name)}`
  }
  const fact = `nothing reported for ${inWords(silentAfter)}`
  return event === undefined
    ? `${fact}. Likely the CodeDeploy agent has stopped, or the instance was stopped or terminated. CodeDeploy ` +
        'fails an instance whose agent it does not hear from.'
    : `${fact}, since ${name} runs. Likely a long script; else the CodeDeploy agent has ` +
        'stopped, which CodeDeploy notices inside an event only after up to an hour.'
}

function longEventReason(event: string): string {
  switch (event) {
    case 'BlockTraffic':
      return 'Likely the load balancer still drains connections: look at the deregistration delay of the target group.'
    case 'AllowTraffic':
      return 'Likely the instance does not pass the health check of the load balancer.'
    case 'Install':
      return 'Likely many or large files, or an ECS service whose new tasks do not become healthy.'
    default:
      return 'Likely a script that waits or hangs. CodeDeploy fails the event after its timeout, an hour at most.'
  }
}
