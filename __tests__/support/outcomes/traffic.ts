import {
  after,
  aLambdaTarget,
  anEcsTarget,
  anEvent,
  anInstance,
  anOutcome,
  aSnapshot,
  start,
} from '../deployments.ts'
import { failing, instanceId, recorded, shop, succeeding } from './fleet.ts'

const blueGreenEvents = [
  'BeforeBlockTraffic',
  'BlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
]
const greenEvents = blueGreenEvents.slice(3)
const blueEvents = blueGreenEvents.slice(0, 3)
const blueGreen = {
  ...shop,
  deploymentType: 'BLUE_GREEN',
  deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
}

/** A replacement fleet one of whose instances fails; the original fleet stays as it is. */
export const blueGreenFailure = anOutcome({
  snapshot: aSnapshot(
    {
      ...blueGreen,
      status: 'Failed',
      completeTime: after(90),
      errorInformation: {
        code: 'HEALTH_CONSTRAINTS_INVALID',
        message: 'The deployment can’t meet its minimum of healthy instances.',
      },
    },
    [
      ...[0, 1].map(index =>
        anInstance(instanceId(index), {
          status: 'Pending',
          label: 'Blue',
          lifecycleEvents: blueEvents.map(name => anEvent(name, { status: 'Pending' })),
        }),
      ),
      { ...succeeding(2, 10, greenEvents), label: 'Green' },
      { ...failing(3, 12, recorded('script-failed'), greenEvents), label: 'Green' },
    ],
    after(95),
  ),
})

/** The replacement fleet waits for traffic: on-ready: succeed ends the step. */
export const ready = anOutcome({
  ending: { kind: 'ready' },
  snapshot: aSnapshot(
    { ...blueGreen, status: 'Ready', readyAction: 'STOP_DEPLOYMENT', readyWaitMinutes: 60 },
    [
      ...[0, 1].map(index => anInstance(instanceId(index), { status: 'Pending', label: 'Blue' })),
      ...[2, 3].map(index => ({
        ...succeeding(index, 10, greenEvents.slice(0, 7)),
        label: 'Green',
        status: 'Ready',
      })),
    ],
    after(70),
  ),
})

/** All traffic has moved: until: traffic-shifted ends the step, and the original tasks stay for an hour. */
export const shifted = anOutcome({
  ending: { kind: 'shifted' },
  snapshot: aSnapshot(
    {
      applicationName: 'shop-web',
      deploymentGroupName: 'shop-web',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      computePlatform: 'ECS',
      deploymentType: 'BLUE_GREEN',
      terminationAction: 'TERMINATE',
      terminationWaitMinutes: 60,
      creator: 'user',
      createTime: start,
      startTime: after(1),
    },
    [
      anEcsTarget({
        status: 'Succeeded',
        lifecycleEvents: [
          anEvent('Install', { startTime: after(2), endTime: after(40) }),
          anEvent('AllowTraffic', { startTime: after(40), endTime: after(50) }),
        ],
        taskSets: [
          { id: 'ecs-svc/1111111111111111111', label: 'Blue', status: 'ACTIVE', trafficWeight: 0 },
          { id: 'ecs-svc/2222222222222222222', label: 'Green', status: 'PRIMARY', trafficWeight: 100 },
        ],
      }),
    ],
  ),
})

/** An alarm stops a canary on ECS. */
export const ecs = anOutcome({
  snapshot: aSnapshot(
    {
      applicationName: 'shop-web',
      deploymentGroupName: 'shop-web',
      deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      computePlatform: 'ECS',
      deploymentType: 'BLUE_GREEN',
      status: 'Stopped',
      creator: 'user',
      createTime: start,
      startTime: after(1),
      completeTime: after(140),
      revision: {
        type: 'AppSpecContent',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
      errorInformation: {
        code: 'ALARM_ACTIVE',
        message:
          'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected.',
      },
      rollbackInfo: {
        rollbackDeploymentId: 'd-ROLLBACK1',
        rollbackMessage: 'Deployment d-ABCDEF123 was stopped by an alarm: an automatic rollback was started.',
      },
    },
    [
      anEcsTarget({
        id: 'shop:web',
        arn: 'arn:aws:ecs:eu-central-1:123456789012:service/shop/web',
        status: 'Failed',
        lastUpdatedAt: after(139),
        lifecycleEvents: [
          anEvent('BeforeInstall', { startTime: after(2), endTime: after(3) }),
          anEvent('Install', { startTime: after(3), endTime: after(65) }),
          anEvent('AfterInstall', { startTime: after(65), endTime: after(66) }),
          anEvent('BeforeAllowTraffic', { startTime: after(66), endTime: after(67) }),
          anEvent('AllowTraffic', { status: 'Failed', startTime: after(67), endTime: after(139) }),
          anEvent('AfterAllowTraffic', { status: 'Skipped' }),
        ],
        taskSets: [
          {
            id: 'ecs-svc/1111111111111111111',
            label: 'Blue',
            status: 'PRIMARY',
            desiredCount: 2,
            pendingCount: 0,
            runningCount: 2,
            trafficWeight: 90,
            targetGroup: 'shop-blue',
          },
          {
            id: 'ecs-svc/2222222222222222222',
            label: 'Green',
            status: 'ACTIVE',
            desiredCount: 2,
            pendingCount: 1,
            runningCount: 1,
            trafficWeight: 10,
            targetGroup: 'shop-green',
          },
        ],
      }),
    ],
    after(142),
  ),
  endedAt: after(150),
  rollback: { deploymentId: 'd-ROLLBACK1' },
})

/** A hook of a Lambda deployment says no. */
export const lambda = anOutcome({
  snapshot: aSnapshot(
    {
      applicationName: 'checkout',
      deploymentGroupName: 'live',
      deploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
      computePlatform: 'Lambda',
      deploymentType: 'BLUE_GREEN',
      status: 'Failed',
      creator: 'user',
      createTime: start,
      startTime: after(1),
      completeTime: after(20),
      revision: { type: 'S3', bucket: 'releases', key: 'checkout/appspec.yaml', version: 'aBcDeF' },
      errorInformation: {
        code: 'HOOK_EXECUTION_FAILURE',
        message: 'The lifecycle hook BeforeAllowTraffic failed.',
      },
    },
    [
      aLambdaTarget({
        status: 'Failed',
        functionName: 'checkout',
        functionAlias: 'live',
        currentVersion: '41',
        targetVersion: '42',
        targetVersionWeight: 0,
        lifecycleEvents: [
          anEvent('BeforeAllowTraffic', { status: 'Failed', startTime: after(2), endTime: after(19) }),
          anEvent('AllowTraffic', { status: 'Skipped' }),
          anEvent('AfterAllowTraffic', { status: 'Skipped' }),
        ],
      }),
    ],
    after(22),
  ),
})
