import { longEventAfter, type Stall, silentAfter } from '../deployment/stalls.ts'
import { firstFew, oneLine } from '../text.ts'
import type { Annotation } from './annotations.ts'
import { inWords } from './duration.ts'

/** More ids than this say no more than their number. */
const mostIds = 3

/**
 * Notices for stalls that were found together: one for each kind and lifecycle event, whatever the number of
 * targets, with the likely reason. Silent targets come first.
 */
export function stallNotices(stalls: readonly Stall[]): readonly Annotation[] {
  const silent = stalls.filter(({ kind }) => kind === 'silent')
  const long = stalls.filter(stall => stall.kind === 'long-event')
  return [...notices('No news', silent, silence), ...notices('A long lifecycle event', long, longEvent)]
}

/** A notice for all the stalls of which the same is to be said. */
function notices<One extends Stall>(
  title: string,
  stalls: readonly One[],
  words: (stall: One) => string,
): readonly Annotation[] {
  return [...Map.groupBy(stalls, words)].map(([said, alike]) => {
    const ids = alike.map(({ target }) => oneLine(target.id, 100))
    return { level: 'notice', title, message: `${firstFew(ids, mostIds)}: ${said}` }
  })
}

function silence({ event }: Stall): string {
  const fact = `nothing reported for ${inWords(silentAfter)}`
  return event === undefined
    ? `${fact}. Likely the CodeDeploy agent has stopped, or the instance was stopped or terminated. CodeDeploy ` +
        'fails an instance whose agent it does not hear from.'
    : `${fact}, since ${oneLine(event.name, 100)} runs. Likely a long script; else the CodeDeploy agent has ` +
        'stopped, which CodeDeploy notices inside an event only after up to an hour.'
}

function longEvent({ event }: Extract<Stall, { kind: 'long-event' }>): string {
  const fact = `${oneLine(event.name, 100)} has been running for ${inWords(longEventAfter)}`
  return `${fact}. ${longEventReason(event.name)}`
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
