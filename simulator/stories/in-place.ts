import { gitHubRevision } from '../builders/facts.ts'
import { type Instance, inPlace } from '../builders/in-place.ts'
import { type RecordingName, recordedFailure } from '../recordings/recordings.ts'
import { type Story, story } from './story.ts'

/** An instance that fails as a recorded one did. */
export function failing(name: RecordingName, takes?: number): Instance {
  const failure = recordedFailure(name)
  return { failures: [takes === undefined ? failure : { ...failure, takes }] }
}

/** A number of instances on which nothing goes wrong. */
export function healthy(count: number): readonly Instance[] {
  return Array.from({ length: count }, () => ({}))
}

const shop = (seed: string) =>
  ({
    seed,
    applicationName: 'shop',
    deploymentGroupName: 'production',
    revision: gitHubRevision('example/shop', `${seed} release`),
    previousRevision: gitHubRevision('example/shop', `${seed} previous release`),
  }) as const

export const inPlaceStories: readonly Story[] = [
  story({
    name: 'failure',
    title: '12 instances, half at a time: the new server cannot start, and the deployment fails',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'HalfAtATime',
        instances: [
          ...healthy(1),
          failing('script-failed'),
          failing('script-failed'),
          ...healthy(1),
          failing('script-timed-out', 2_000),
          failing('script-failed'),
          failing('script-failed'),
          failing('script-failed'),
          ...healthy(4),
        ],
      }),
  }),
  story({
    name: 'success',
    title: '6 instances, half at a time: all goes well',
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: healthy(6) }),
  }),
]
