import { gitHubRevision, type Subject } from '../builders/facts.ts'
import type { Instance } from '../builders/in-place.ts'
import type { EventFailure } from '../builders/lifecycle.ts'
import { type RecordingName, recordedFailure } from '../recordings/recordings.ts'

/** The web shop that most stories deploy. */
export function shop(seed: string): Subject {
  return {
    seed,
    applicationName: 'shop',
    deploymentGroupName: 'production',
    revision: gitHubRevision('example/shop', `${seed} release`),
    previousRevision: gitHubRevision('example/shop', `${seed} previous release`),
  }
}

/** An instance that fails as a recorded one did. `takes`: milliseconds until the event fails. */
export function recorded(name: RecordingName, takes?: number): Instance {
  const failure = recordedFailure(name)
  return failing(takes === undefined ? failure : { ...failure, takes })
}

export function failing(failure: EventFailure): Instance {
  return { failures: [failure] }
}

/** A number of instances that are all alike; by default, nothing goes wrong on them. */
export function several(count: number, instance: Instance = {}): readonly Instance[] {
  return Array.from({ length: count }, () => instance)
}
