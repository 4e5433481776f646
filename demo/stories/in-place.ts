import { inPlace, neverStarted } from '../../lab/codedeploy/builders/in-place.ts'
import type { Story } from '../story.ts'
import { recorded, rolledBack, several, shop, startScriptFailed, withoutAgent } from './applications.ts'

export const failure: Story = {
  name: 'failure',
  title: '12 instances, half at a time: the new server cannot start, and the deployment fails',
  plan: seed =>
    inPlace({
      ...shop(seed),
      config: 'HalfAtATime',
      instances: [
        ...several(1),
        ...several(2, recorded('script-failed')),
        ...several(1),
        recorded('script-timed-out', 2_000),
        ...several(3, recorded('script-failed')),
        ...several(4),
      ],
    }),
  ending: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message:
      /^scripts\/start_server\.sh in ApplicationStart on i-\w+ and 4 more: .* exit code 1 .*\(1 other cause on 1 target\)$/,
    errors: ['ScriptFailed', 'ScriptTimedOut'],
    status: 'Failed',
    counts: { Failed: 6, Succeeded: 2, Skipped: 4 },
    failed: 6,
  },
  summary: [/ScriptTimedOut/, /EADDRINUSE/, /ApplicationStart/, /```mermaid/],
}

export const success: Story = {
  name: 'success',
  title: '6 instances, half at a time: everything succeeds',
  plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(6) }),
  ending: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 6 } },
  summary: [/```mermaid/],
}

/** A completed check run takes no other verdict: GitHub would answer 200 and keep the old one. */
const rerun: Story = {
  name: 'rerun',
  title: '3 instances: the job failed and is run again, with a check run of its own on the commit',
  pace: 0.6,
  plan: seed => inPlace({ ...shop(seed), config: 'OneAtATime', instances: several(3) }),
  inputs: { 'check-run': 'deployment of shop' },
  earlierCheckRun: {
    conclusion: 'failure',
    title: 'ScriptFailed: scripts/start_server.sh in ApplicationStart on i-0123456789abcdef0',
  },
  ending: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 3 } },
  checkRuns: ['failure', 'success'],
}

/** In-place deployments and how they go: as planned, or as their group's settings make of trouble. */
export const inPlaceStories: readonly Story[] = [
  failure,
  success,
  rerun,
  {
    name: 'one-at-a-time',
    title: '5 instances, one at a time: the third fails, and the rest are skipped',
    pace: 0.6,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'OneAtATime',
        instances: [...several(2), recorded('script-failed'), ...several(2)],
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      message: startScriptFailed,
      counts: { Failed: 1, Succeeded: 2, Skipped: 2 },
      failed: 1,
    },
  },
  {
    name: 'all-at-once',
    title: '8 instances, all at once: all of them fail, for two different reasons',
    pace: 1.2,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        instances: [...several(5, recorded('script-failed')), ...several(3, withoutAgent)],
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      message:
        /^scripts\/start_server\.sh in ApplicationStart on i-\w+ and 4 more: .*\(1 other cause on 3 targets\)$/,
      errors: ['ScriptFailed', 'UnknownError'],
      counts: { Failed: 8 },
      failed: 8,
    },
  },
  {
    name: 'rollback',
    title: '4 instances: the deployment fails, and CodeDeploy rolls it back automatically',
    pace: 0.7,
    ...rolledBack,
    summary: [/[Rr]ollback/],
  },
  {
    name: 'stopped',
    title: '6 instances, half at a time: somebody stops the deployment halfway through',
    actions: [{ type: 'stop', at: 11_000, autoRollbackEnabled: false }],
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(6) }),
    ending: {
      conclusion: 'stopped',
      errorCode: 'MANUAL_STOP',
      message: /manually stopped/,
      status: 'Stopped',
      counts: { Succeeded: 3, Skipped: 3 },
    },
  },
  {
    name: 'tolerated',
    title: '3 instances, one at a time: the last one fails, but the deployment still counts as Succeeded',
    pace: 0.6,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'OneAtATime',
        instances: [...several(2), recorded('script-failed')],
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      message: startScriptFailed,
      status: 'Succeeded',
      counts: { Failed: 1, Succeeded: 2 },
      failed: 1,
    },
  },
  {
    name: 'no-instances',
    title: 'The group has no instances: the deployment fails before it starts',
    plan: seed => neverStarted(shop(seed), 8_000),
    ending: {
      conclusion: 'failure',
      errorCode: 'NO_INSTANCES',
      message: /no instances were found for your deployment group/,
      counts: {},
    },
  },
  {
    name: 'queued',
    title: '2 instances: the deployment is Created, then Queued, for a few seconds before it starts',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        instances: several(2),
        start: { queuedAt: 3_000, startedAt: 7_000 },
      }),
    ending: { conclusion: 'success', counts: { Succeeded: 2 } },
  },
]
