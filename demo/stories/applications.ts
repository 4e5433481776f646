import { agentUnreachable, type Instance, inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import type { EventFailure } from '../../lab/codedeploy/builders/lifecycle.ts'
import { appSpecRevision, gitHubRevision } from '../../lab/codedeploy/builders/subject.ts'
import { type RecordingName, recordedFailure } from '../../lab/codedeploy/recordings/recordings.ts'
import type { Story } from '../story.ts'

/** What the stories deploy, and the ways in which it fails. */

/** A web shop on instances. */
export const shop = (seed: string) => ({
  seed,
  applicationName: 'shop',
  deploymentGroupName: 'production',
  revision: gitHubRevision('example/shop', `${seed} release`),
  previousRevision: gitHubRevision('example/shop', `${seed} previous release`),
})

/** An ECS service of four tasks. */
export const checkout = (seed: string) => ({
  ...appSpecRevisions(seed),
  applicationName: 'checkout',
  deploymentGroupName: 'checkout-service',
  cluster: 'production',
  service: 'checkout',
  desiredCount: 4,
})

/** A Lambda function. */
export const orders = (seed: string) => ({
  ...appSpecRevisions(seed),
  applicationName: 'orders',
  deploymentGroupName: 'orders-live',
  functionName: 'orders',
  functionAlias: 'live',
  currentVersion: '41',
  targetVersion: '42',
})

const appSpecRevisions = (seed: string) => ({
  seed,
  revision: appSpecRevision(`${seed} release`),
  previousRevision: appSpecRevision(`${seed} previous release`),
})

/** A number of instances that are all alike; by default, nothing goes wrong on them. */
export function several(count: number, instance: Instance = {}): readonly Instance[] {
  return Array.from({ length: count }, () => instance)
}

export function failing(failure: EventFailure): Instance {
  return { failures: [failure] }
}

/** An instance that fails as a recorded one did. `takes`: milliseconds until the event fails. */
export function recorded(name: RecordingName, takes?: number): Instance {
  return failing({ ...recordedFailure(name), takes })
}

/** An instance whose agent does not answer, which CodeDeploy itself reports. */
export const withoutAgent = failing({
  event: 'ApplicationStop',
  takes: 3_000,
  diagnostics: agentUnreachable,
})

/** What an old agent reports if it may not read the bucket, or the bucket is in another region. */
export const bundleUnreadable = failing({
  event: 'DownloadBundle',
  diagnostics: { errorCode: 'UnknownError', scriptName: '', message: 'not opened for reading', logTail: '' },
})

/** The error message about instances whose recorded start script failed. */
export const startScriptFailed =
  /^scripts\/start_server\.sh in ApplicationStart on i-\w+.*: Script at specified location: scripts\/start_server\.sh failed with exit code 1/

/** Half of the shop's instances fail, and CodeDeploy rolls the deployment back: its plan, and how a step must end. */
export const rolledBack = {
  plan: (seed: string) =>
    inPlace({
      ...shop(seed),
      config: 'HalfAtATime',
      rollbackOn: ['DEPLOYMENT_FAILURE'],
      instances: [...several(2, recorded('script-failed')), ...several(2)],
    }),
  ending: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    message: startScriptFailed,
    status: 'Failed',
    counts: { Failed: 2, Skipped: 2 },
    failed: 2,
    rollback: 'Succeeded',
  },
} as const satisfies Partial<Story>
