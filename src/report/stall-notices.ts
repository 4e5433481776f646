import { longEventAfter, type Stall, silentAfter } from '../deployment/stalls.ts'
import type { Annotation } from './annotations.ts'
import { inWords } from './duration.ts'
import { listed, oneLine } from './text.ts'

/** More ids than this say no more than their number. */
const mostIds = 3

/**
 * Notices for stalls that were found together: one for each kind and lifecycle event, whatever the number of
 * targets, with the likely reason.
 */
export function stallNotices(stalls: readonly Stall[]): readonly Annotation[] {
  const alike = Map.groupBy(stalls, ({ kind, event }) => JSON.stringify([kind, event?.name]))
  return [...alike.values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : [notice(first, group)]
  })
}

function notice({ kind, event }: Stall, group: readonly Stall[]): Annotation {
  const ids = listed(
    group.map(({ target }) => oneLine(target.id, 100)),
    mostIds,
  )
  const name = oneLine(event?.name ?? '', 100)
  const message =
    kind === 'silent'
      ? `${ids}: nothing reported for ${inWords(silentAfter)}${event === undefined ? '' : `, since ${name} runs`}. ${silenceReason(event?.name)}`
      : `${ids}: ${name} has been running for ${inWords(longEventAfter)}. ${longEventReason(event?.name)}`
  return { level: 'notice', title: kind === 'silent' ? 'No news' : 'A long lifecycle event', message }
}

function silenceReason(event: string | undefined): string {
  return event === undefined
    ? 'Likely the CodeDeploy agent has stopped, or the instance was stopped or terminated. CodeDeploy fails an ' +
        'instance whose agent it does not hear from.'
    : 'Likely a long script; else the CodeDeploy agent has stopped, which CodeDeploy notices inside an event only ' +
        'after up to an hour.'
}

function longEventReason(event: string | undefined): string {
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
