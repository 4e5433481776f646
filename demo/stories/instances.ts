import { type InPlaceOptions, inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { recordedFailure } from '../../lab/codedeploy/recordings/recordings.ts'
import type { Story } from '../story.ts'
import { failing, recorded, several, shop, startScriptFailed } from './applications.ts'

/** What single instances can do to a deployment, and to those who read about it. */
export const instanceStories: readonly Story[] = [
  {
    name: 'script-missing',
    title: '4 instances: the validation script is not in the bundle',
    plan: seed => halfFails(seed, several(2, recorded('script-missing'))),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptMissing',
      message: /^scripts\/validate\.sh in ValidateService on i-\w+ and 1 more: Script does not exist/,
      failed: 2,
    },
  },
  {
    name: 'not-executable',
    title: '4 instances: the start script cannot be made executable',
    pace: 1.2,
    plan: seed => halfFails(seed, several(2, recorded('script-not-executable'))),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptNotExecutable',
      message: /^scripts\/start_server\.sh in ApplicationStart .* as executable/,
      failed: 2,
    },
  },
  {
    name: 'left-open',
    title: '4 instances: a daemon keeps the standard output of its start script open',
    pace: 1.2,
    plan: seed => halfFails(seed, several(2, recorded('outputs-left-open', 3_000))),
    ending: {
      conclusion: 'failure',
      errorCode: 'UnknownError',
      message: /failed to close STDOUT/,
      failed: 2,
    },
    summary: [/Hint/],
  },
  {
    name: 'no-diagnostics',
    title: '4 instances: two fail, and CodeDeploy gives no reason',
    pace: 1.8,
    plan: seed => halfFails(seed, several(2, failing({ event: 'AfterInstall' }))),
    ending: {
      conclusion: 'failure',
      errorCode: 'HEALTH_CONSTRAINTS',
      message: /^AfterInstall on i-\w+ and 1 more/,
      failed: 2,
    },
  },
  {
    name: 'ignored-stop-failure',
    title: '3 instances: the old revision cannot be stopped, and the failure is ignored',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        ignoreApplicationStopFailures: true,
        instances: [...several(2, failing(stopFailure())), ...several(1)],
      }),
    ending: {
      conclusion: 'success',
      warnings: ['ScriptFailed'],
      status: 'Succeeded',
      counts: { Succeeded: 3 },
    },
    summary: [/scripts\/stop_server\.sh/],
  },
  {
    name: 'late-targets',
    title: '8 instances: half of them appear only after the deployment has started',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'HalfAtATime',
        instances: [...several(4), ...several(4, { listedFrom: 5_000 })],
      }),
    ending: { conclusion: 'success', counts: { Succeeded: 8 } },
  },
  {
    name: 'late-finish',
    title: '3 instances: the deployment has succeeded, but one instance is still shown as InProgress',
    plan: seed =>
      inPlace({ ...shop(seed), config: 'AllAtOnce', instances: [...several(2), { shownLate: 4_000 }] }),
    ending: { conclusion: 'success', counts: { Succeeded: 3 } },
  },
  {
    name: 'instance-arns',
    title: '4 instances: two fail, and the instances API gives their ids as full ARNs',
    pace: 1.2,
    plan: seed => ({ ...halfFails(seed, several(2, recorded('script-failed'))), instanceIdsAsArns: true }),
    inputs: { api: 'instances' },
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      message: startScriptFailed,
      counts: { Failed: 2, Skipped: 2 },
      failed: 2,
    },
  },
  {
    name: 'unknown-status',
    title: '3 instances: the deployment, a target and an event go through unknown statuses',
    plan: seed => withUnknownStatuses(inPlace({ ...shop(seed), config: 'AllAtOnce', instances: several(3) })),
    ending: { conclusion: 'success', counts: { Succeeded: 3 } },
  },
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
