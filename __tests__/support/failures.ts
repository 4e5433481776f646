import { type FailureGroup, targetIds } from '../../src/deployment/failures.ts'
import type { Diagnostics, LifecycleEvent } from '../../src/deployment/model.ts'
import { anEvent } from './deployments.ts'

/** A deployment that CodeDeploy gave up because too many instances failed. */
export const healthConstraints = {
  status: 'Failed',
  errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'The overall deployment failed because …' },
} as const

/** A group in short: code, event and the ids of its targets. */
export function groupInShort(group: FailureGroup): string {
  const event = group.eventName === undefined ? [] : ['in', group.eventName]
  return [group.errorCode, ...event, 'on', ...targetIds(group)].join(' ')
}

/** An event that failed at a time that nobody knows. */
export function untimed(name: string, diagnostics?: Diagnostics): LifecycleEvent {
  return anEvent(name, { status: 'Failed', diagnostics })
}
