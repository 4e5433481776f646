import { after, anInstance, anOutcome, aSnapshot, scriptFailed } from '../deployments.ts'
import {
  failing,
  healthConstraints,
  inPlaceEvents,
  instanceId,
  recorded,
  shop,
  skipped,
  succeeding,
} from './fleet.ts'

const failed = {
  ...shop,
  status: 'Failed',
  completeTime: after(70),
  errorInformation: healthConstraints,
} as const
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
const rollbackUrl =
  'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ROLLBACK1?region=eu-central-1'

/** Half at a time on twelve instances: three start scripts fail, one runs out of time, half never begins. */
export const inPlaceFailure = anOutcome({
  roleArn: 'arn:aws:iam::123456789012:role/deployment-reader',
  snapshot: aSnapshot(
    failed,
    [
      succeeding(0, 1),
      succeeding(1, 2),
      ...range(2, 5).map(index => failing(index, index, recorded('script-failed'))),
      failing(5, 20, recorded('script-timed-out')),
      ...range(6, 12).map(skipped),
    ],
    after(72),
  ),
})

export const success = anOutcome({
  snapshot: aSnapshot(
    { ...shop, status: 'Succeeded', completeTime: after(40), description: 'Release 42' },
    range(0, 3).map(index => succeeding(index, 5 * index)),
    after(45),
  ),
})

/** CodeDeploy calls it a success, the workflow does not. */
export const failedInstancesOfASuccess = anOutcome({
  snapshot: aSnapshot(
    { ...shop, status: 'Succeeded', completeTime: after(40) },
    [...range(0, 3).map(index => succeeding(index, index)), failing(3, 4, recorded('script-missing'))],
    after(45),
  ),
})

/** The same where only the deployment counts, and with a stop script whose failure was ignored. */
export const tolerated = anOutcome({
  failOn: 'deployment',
  snapshot: aSnapshot(
    { ...shop, status: 'Succeeded', completeTime: after(40), ignoreApplicationStopFailures: true },
    [
      {
        ...succeeding(0, 1),
        lifecycleEvents: [
          {
            name: 'ApplicationStop',
            status: 'Failed',
            startTime: after(1),
            endTime: after(3),
            diagnostics: scriptFailed({ scriptName: 'scripts/stop_server.sh' }),
          },
          ...succeeding(0, 1).lifecycleEvents.slice(1),
        ],
      },
      failing(1, 4, recorded('outputs-left-open')),
    ],
    after(45),
  ),
})

/** Failed, and rolled back: the old revision is back. */
export const rolledBack = anOutcome({
  snapshot: aSnapshot(
    {
      ...failed,
      rollbackInfo: {
        rollbackDeploymentId: 'd-ROLLBACK1',
        rollbackMessage: 'Deployment d-ABCDEF123 failed: an automatic rollback was started.',
      },
    },
    [failing(0, 1, recorded('script-not-executable')), skipped(1)],
    after(60),
  ),
  endedAt: after(200),
  rollback: {
    deploymentId: 'd-ROLLBACK1',
    consoleUrl: rollbackUrl,
    snapshot: aSnapshot(
      {
        ...shop,
        id: 'd-ROLLBACK1',
        status: 'Succeeded',
        creator: 'codeDeployRollback',
        rollbackInfo: { rollbackTriggeringDeploymentId: 'd-ABCDEF123' },
      },
      [succeeding(0, 100), succeeding(1, 100)],
      after(190),
    ),
  },
})

/** Somebody pressed the button while an instance had failed already. */
export const stopped = anOutcome({
  snapshot: aSnapshot(
    {
      ...shop,
      status: 'Stopped',
      completeTime: after(33),
      errorInformation: {
        code: 'MANUAL_STOP',
        message: 'The deployment was stopped by arn:aws:sts::123456789012:assumed-role/operator/jane.',
      },
    },
    [succeeding(0, 1), failing(1, 2, recorded('script-failed')), skipped(2)],
    after(35),
  ),
})

/** The timeout was reached, and on-timeout: stop stopped the deployment. */
export const timedOut = anOutcome({
  ending: { kind: 'timed-out', minutes: 60 },
  snapshot: aSnapshot(
    { ...shop, overview: { InProgress: 1, Pending: 1 } },
    [
      anInstance(instanceId(0), {
        status: 'InProgress',
        lifecycleEvents: [
          ...succeeding(0, 1).lifecycleEvents.slice(0, 5),
          { name: 'ApplicationStart', status: 'InProgress', startTime: after(11) },
          { name: 'ValidateService', status: 'Pending' },
        ],
      }),
      anInstance(instanceId(1), {
        status: 'Pending',
        lifecycleEvents: inPlaceEvents.map(name => ({ name, status: 'Pending' })),
      }),
    ],
    after(3_600),
  ),
  endedAt: after(3_602),
  stop: {
    text: 'The deployment was stopped; its deployment group decides whether to roll back.',
    answer: 'Pending: Stopping the deployment',
  },
})

/** More instances than open rows and a timeline hold; fewer than half of them succeed. */
export const largeFleet = anOutcome({
  snapshot: aSnapshot(
    { ...failed, deploymentConfigName: 'CodeDeployDefault.AllAtOnce' },
    range(0, 40).map(index => {
      const events = ['Install', 'ValidateService']
      if (index % 5 < 2) {
        const port = 8_000 + (index % 5)
        return failing(
          index,
          index / 20,
          {
            name: 'ValidateService',
            diagnostics: scriptFailed({
              scriptName: 'scripts/validate.sh',
              message: `Script at specified location: scripts/validate.sh failed with exit code ${1 + (index % 5)}`,
              logTail: `LifecycleEvent - ValidateService\nScript - scripts/validate.sh\n[stderr]curl: (7) Failed to connect to localhost port ${port}: Connection refused\n`,
            }),
          },
          events,
        )
      }
      return index % 5 < 4 ? succeeding(index, index / 20, events.slice(1)) : skipped(index)
    }),
    after(120),
  ),
})
