import type { Target } from '../deployment/model.ts'
import { longEventAfter, pendingAfter, type Stall, silentAfter } from '../deployment/stalls.ts'
import { firstFew, oneLine } from '../values/text.ts'
import type { Annotation } from './annotations.ts'
import { inWords } from './duration.ts'
import { longestTargetId } from './failure-text.ts'

type TargetStall = Exclude<Stall, { readonly kind: 'pending-fleet' }>

/** Of more ids than this only the first are named. */
const mostIds = 3

/**
 * Notices for stalls that were found together: one for each kind and lifecycle event, for any number of
 * targets, with the likely reason. A silent fleet comes first, then silent targets.
 *
 * @param most how many notices at most
 */
export function stallNotices(stalls: readonly Stall[], most: number): readonly Annotation[] {
  const [silent, long, fleets] = [
    stalls.filter(stall => stall.kind === 'silent'),
    stalls.filter(stall => stall.kind === 'long-event'),
    stalls.filter(stall => stall.kind === 'pending-fleet'),
  ]
  return [
    ...fleets.map(({ targets }) => notice('No instance has started', targets, pendingText)),
    ...notices('silent', silent, most),
    ...notices('long-event', long, most),
  ].slice(0, most)
}

const titles = { silent: 'No progress', 'long-event': 'Long lifecycle event' } as const

const pendingText =
  `still Pending after ${inWords(pendingAfter)}, so no CodeDeploy agent has picked up the deployment. ` +
  'On an instance, check that the agent is running (systemctl status codedeploy-agent), that the instance has an ' +
  'instance profile (on premises: valid credentials), and that it can reach CodeDeploy (internet access or a VPC ' +
  'endpoint). CodeDeploy can take up to an hour to fail them.'

/** A notice for all stalls of one kind in the same lifecycle event. */
function notices(
  kind: TargetStall['kind'],
  stalls: readonly TargetStall[],
  most: number,
): readonly Annotation[] {
  const title = titles[kind]
  return [...Map.groupBy(stalls, ({ event }) => event?.name)].slice(0, most).map(([eventName, alike]) => {
    const targets = alike.map(({ target }) => target)
    return notice(title, targets, stallText(kind, eventName))
  })
}

function notice(title: string, targets: readonly Target[], text: string): Annotation {
  // Not of thousands of targets that are not named.
  const ids = targets.map(({ id }, index) => (index < mostIds ? oneLine(id, longestTargetId) : id))
  return { level: 'notice', title, message: `${firstFew(ids, mostIds)}: ${text}` }
}

/** @param eventName absent between two events */
function stallText(kind: TargetStall['kind'], eventName: string | undefined): string {
  const name = oneLine(eventName ?? '', 100)
  if (kind === 'long-event') {
    return `${name} has been running for ${inWords(longEventAfter)}. ${longEventReason(name)}`
  }
  const fact = `no progress for ${inWords(silentAfter)}`
  return eventName === undefined
    ? `${fact}. The CodeDeploy agent has probably stopped, or the instance was stopped or terminated. ` +
        'CodeDeploy fails an instance if it does not hear from its agent.'
    : `${fact} while ${name} is running. The script is probably just slow. If the CodeDeploy agent has stopped, ` +
        'CodeDeploy can take up to an hour to notice that during an event.'
}

function longEventReason(event: string): string {
  switch (event) {
    case 'BlockTraffic':
      return 'The load balancer is probably still draining connections: check the deregistration delay of the target group.'
    case 'AllowTraffic':
      return 'The instance is probably not passing the health check of the load balancer.'
    case 'Install':
      return 'There are probably many or large files, or the new tasks of an ECS service are not becoming healthy.'
    default:
      return 'A script is probably waiting or hanging. CodeDeploy fails the event when its timeout is reached, after an hour at most.'
  }
}
