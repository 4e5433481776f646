import { recordedFailure } from '../../../lab/codedeploy/recordings/recordings.ts'
import type { Deployment, InstanceTarget, LifecycleEvent } from '../../../src/deployment/model.ts'
import { after, anInstance } from '../deployments.ts'

/** The lifecycle events of a deployment in place without a load balancer. */
export const inPlaceEvents = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
] as const

/** A deployment of the shop to a fleet of instances, as GetDeployment reports it. */
export const shop: Partial<Deployment> = {
  applicationName: 'shop',
  deploymentGroupName: 'production',
  deploymentConfigName: 'CodeDeployDefault.HalfAtATime',
  computePlatform: 'Server',
  deploymentType: 'IN_PLACE',
  creator: 'user',
  createTime: after(-5),
  startTime: after(0),
  revision: {
    type: 'GitHub',
    repository: 'example/shop',
    commitId: '0f1e2d3c4b5a69788796a5b4c3d2e1f001234567',
  },
}

export const healthConstraints = {
  code: 'HEALTH_CONSTRAINTS',
  message:
    'The overall deployment failed because too many individual instances failed deployment, too few healthy instances are available for deployment, or some instances in your deployment group are experiencing problems.',
} as const

export function instanceId(index: number): string {
  return `i-0${(0xa1b2c3d4e5f60 + index).toString(16).padStart(16, '0')}`
}

/** An instance whose every event went well, two seconds each. */
export function succeeding(
  index: number,
  firstSecond: number,
  events: readonly string[] = inPlaceEvents,
): InstanceTarget {
  return anInstance(instanceId(index), {
    lifecycleEvents: events.map((name, turn) => ({
      name,
      status: 'Succeeded',
      startTime: after(firstSecond + 2 * turn),
      endTime: after(firstSecond + 2 * turn + 2),
    })),
  })
}

/** An instance that ended in this event; what came after was skipped. */
export function failing(
  index: number,
  firstSecond: number,
  failed: Pick<LifecycleEvent, 'name' | 'diagnostics'>,
  events: readonly string[] = inPlaceEvents,
): InstanceTarget {
  const at = events.indexOf(failed.name)
  const { lifecycleEvents } = succeeding(index, firstSecond, events)
  return anInstance(instanceId(index), {
    status: 'Failed',
    lifecycleEvents: lifecycleEvents.map((event, turn) => {
      if (turn < at) return event
      return turn === at ? { ...event, ...failed, status: 'Failed' } : { name: event.name, status: 'Skipped' }
    }),
  })
}

/** An instance that CodeDeploy never came to. */
export function skipped(index: number): InstanceTarget {
  return anInstance(instanceId(index), {
    status: 'Skipped',
    lifecycleEvents: inPlaceEvents.map(name => ({ name, status: 'Skipped' })),
  })
}

/** What a real agent reported of a failure. */
export function recorded(
  name: Parameters<typeof recordedFailure>[0],
): Pick<LifecycleEvent, 'name' | 'diagnostics'> {
  const { event, diagnostics } = recordedFailure(name)
  return { name: event, diagnostics }
}
