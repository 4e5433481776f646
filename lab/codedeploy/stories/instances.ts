import { type InPlaceOptions, inPlace } from '../builders/in-place.ts'
import type { Plan } from '../plan/plan.ts'
import { recordedFailure } from '../recordings/recordings.ts'
import { failing, recorded, several, shop } from './shop.ts'
import { type Story, story } from './story.ts'

/** What single instances can do to a deployment, and to those who read about it. */
export const instanceStories: readonly Story[] = [
  story({
    name: 'script-missing',
    title: '4 instances: the validation script is not in the bundle',
    plan: seed => halfFails(seed, several(2, recorded('script-missing'))),
  }),
  story({
    name: 'not-executable',
    title: '4 instances: the start script cannot be made executable',
    pace: 1.2,
    plan: seed => halfFails(seed, several(2, recorded('script-not-executable'))),
  }),
  story({
    name: 'left-open',
    title: '4 instances: a daemon keeps the standard output of its start script open',
    pace: 1.2,
    plan: seed => halfFails(seed, several(2, recorded('outputs-left-open', 3_000))),
  }),
  story({
    name: 'no-diagnostics',
    title: '4 instances: two fail, and nobody says why',
    pace: 1.8,
    plan: seed => halfFails(seed, several(2, failing({ event: 'AfterInstall' }))),
  }),
  story({
    name: 'ignored-stop-failure',
    title: '3 instances: the old revision cannot be stopped, which is ignored',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        ignoreApplicationStopFailures: true,
        instances: [...several(2, failing(stopFailure())), ...several(1)],
      }),
  }),
  story({
    name: 'late-targets',
    title: '8 instances: half of them are listed only once the deployment is under way',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'HalfAtATime',
        instances: [...several(4), ...several(4, { listedFrom: 5_000 })],
      }),
  }),
  story({
    name: 'late-finish',
    title: '3 instances: the deployment has succeeded while one instance still reads InProgress',
    plan: seed =>
      inPlace({ ...shop(seed), config: 'AllAtOnce', instances: [...several(2), { shownLate: 4_000 }] }),
  }),
  story({
    name: 'instance-arns',
    title: '4 instances: two fail, and the instances API gives their ids as full ARNs',
    pace: 1.2,
    plan: seed => ({ ...halfFails(seed, several(2, recorded('script-failed'))), instanceIdsAsArns: true }),
  }),
  story({
    name: 'unknown-status',
    title: '3 instances: the deployment, a target and an event go through statuses that nobody knows',
    plan: seed => withUnknownStatuses(inPlace({ ...shop(seed), config: 'AllAtOnce', instances: several(3) })),
  }),
]

/** Half of the instances fail, half at a time, so that the others never get their turn. */
function halfFails(seed: string, instances: InPlaceOptions['instances']): Plan {
  return inPlace({
    ...shop(seed),
    config: 'HalfAtATime',
    instances: [...instances, ...several(instances.length)],
  })
}

/** The recorded failure of a start script, as the stop script of the previous revision would have it. */
function stopFailure() {
  const { diagnostics } = recordedFailure('script-failed')
  const message = 'Script at specified location: scripts/stop_server.sh failed with exit code 1'
  const logTail =
    'LifecycleEvent - ApplicationStop\nScript - scripts/stop_server.sh\n[stderr]shop.pid: No such file\n'
  return {
    event: 'ApplicationStop',
    ignored: true,
    diagnostics: { ...diagnostics, scriptName: 'scripts/stop_server.sh', message, logTail },
  }
}

function withUnknownStatuses(plan: Plan): Plan {
  const [first, ...others] = plan.targets
  const end = plan.phases.at(-1)
  if (first === undefined || end === undefined) return plan
  return {
    ...plan,
    phases: [
      ...plan.phases.slice(0, -1),
      { at: 3_000, status: 'Throttled' },
      { at: 6_000, status: 'InProgress' },
      { ...end, at: end.at + 2_000 },
    ],
    targets: [
      {
        ...first,
        phases: first.phases.flatMap((phase, index, all) =>
          index === all.length - 1
            ? [
                { at: phase.at, status: 'Verifying' },
                { ...phase, at: phase.at + 1_500 },
              ]
            : [phase],
        ),
        events: first.events.map(event =>
          event.type === 'runs' && event.name === 'AfterInstall' ? { ...event, outcome: 'Deferred' } : event,
        ),
      },
      ...others,
    ],
  }
}
