import type { Outcome } from '../../../src/report/outcome.ts'
import { clause } from '../../../src/values/clause.ts'
import { aDeployment, after, anInstance, anOtherTarget, anOutcome, aSnapshot } from '../deployments.ts'
import { failing, recorded, shop } from './fleet.ts'
import {
  failedInstancesOfASuccess,
  inPlaceFailure,
  largeFleet,
  rolledBack,
  stopped,
  success,
  timedOut,
  tolerated,
} from './in-place.ts'
import { blueGreenFailure, ecs, lambda, ready, shifted } from './traffic.ts'

/** Nothing was heard before the workflow was cancelled. */
const cancelledAtOnce = anOutcome({ ending: { kind: 'cancelled' }, endedAt: after(2) })

/** The role may not do it. */
const denied = anOutcome({
  ending: {
    kind: 'error',
    code: 'AccessDeniedException',
    message:
      'arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not allowed to perform codedeploy:GetDeployment on arn:aws:codedeploy:eu-central-1:123456789012:deploymentgroup:shop/production.',
  },
  endedAt: after(1),
  hint: 'Allow codedeploy:GetDeployment in the IAM policy of the role that this step uses.',
})

/** Found by the names of its group, long after it had failed and been rolled back. */
const endedBefore: Outcome = {
  ...rolledBack,
  why: clause`the newest deployment of its group, ${'d-ROLLBACK1'}, is its automatic rollback`,
  endedBefore: 627_000_000,
}

/** No deployment of the revision has appeared. */
const neverAppeared = anOutcome({
  ending: { kind: 'timed-out', minutes: 60 },
  endedAt: after(3_600),
  deploymentId: undefined,
  consoleUrl: undefined,
  awaited: {
    by: 'revision',
    name: '0123456789abcdef0123456789abcdef01234567',
    group: { applicationName: 'shop', deploymentGroupName: 'production' },
    newest: {
      ...aDeployment({ id: 'd-BEFORE123', status: 'Succeeded', creator: 'user' }),
      createTime: after(-600),
    },
  },
})

/** The inputs were wrong: not even a deployment is known. */
const badInputs = anOutcome({
  ending: {
    kind: 'error',
    code: 'InvalidInput',
    message:
      'timeout-minutes is "never", but must be a number above zero in plain digits, decimals allowed, such as 15 or 0.5.',
  },
  endedAt: after(0),
  deploymentId: undefined,
  region: undefined,
  consoleUrl: undefined,
})

/** The deployment group was empty. */
const withoutTargets = anOutcome({ snapshot: aSnapshot({ ...shop, status: 'Succeeded' }) })

/** Texts that try to leave their places, the log tail recorded from a real agent. */
const evil =
  '`|</td>\n## heading\n<img src=x onerror=alert(1)> @octocat #1 [x](https://evil.example) ##[error]\u202e\u0000'
const hostile = anOutcome({
  snapshot: aSnapshot(
    {
      ...shop,
      status: 'Failed',
      applicationName: `shop ${evil}`,
      deploymentGroupName: '```\n# production\n```',
      description: evil,
      creator: evil,
      computePlatform: evil,
      revision: { type: 'GitHub', repository: `example/${evil}`, commitId: evil },
      errorInformation: { code: evil, message: evil },
    },
    [
      failing(0, 1, recorded('hostile-output')),
      failing(1, 2, {
        name: 'Install',
        diagnostics: { errorCode: evil, scriptName: evil, message: evil, logTail: evil },
      }),
      anInstance(`i-${evil}`, {
        status: evil,
        label: evil,
        lifecycleEvents: [{ name: evil, status: evil, startTime: after(1) }],
      }),
      anOtherTarget({ id: '`'.repeat(50), status: 'Paused' }),
    ],
  ),
})

/** Outcomes of every kind, by the name of their golden. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  'in-place-failure': inPlaceFailure,
  success,
  'failed-instances-of-a-success': failedInstancesOfASuccess,
  tolerated,
  'blue-green-failure': blueGreenFailure,
  ready,
  shifted,
  'without-targets': withoutTargets,
  ecs,
  lambda,
  stopped,
  'timed-out': timedOut,
  'rolled-back': rolledBack,
  'ended-before': endedBefore,
  'never-appeared': neverAppeared,
  'cancelled-at-once': cancelledAtOnce,
  denied,
  'bad-inputs': badInputs,
  hostile,
  'large-fleet': largeFleet,
}
