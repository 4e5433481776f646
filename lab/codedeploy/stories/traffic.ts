import { blueGreen } from '../builders/blue-green.ts'
import { cloudFormation } from '../builders/cloudformation.ts'
import { ecs } from '../builders/ecs.ts'
import { appSpecRevision } from '../builders/facts.ts'
import { lambda } from '../builders/lambda.ts'
import { several, shop } from './shop.ts'
import { type Story, story } from './story.ts'

const termination = { takes: 3_000, minutes: 5 } as const
const fleet = { green: several(4), blue: 4, provisioning: 1_500, termination } as const

const checkout = (seed: string) =>
  ({
    seed,
    applicationName: 'checkout',
    deploymentGroupName: 'checkout-service',
    revision: appSpecRevision(`${seed} release`),
    previousRevision: appSpecRevision(`${seed} previous release`),
    cluster: 'production',
    service: 'checkout',
    desiredCount: 4,
  }) as const

const orders = (seed: string) =>
  ({
    seed,
    applicationName: 'orders',
    deploymentGroupName: 'orders-live',
    revision: appSpecRevision(`${seed} release`),
    previousRevision: appSpecRevision(`${seed} previous release`),
    functionName: 'orders',
    functionAlias: 'live',
    currentVersion: '41',
    targetVersion: '42',
  }) as const

/** Deployments that move traffic: between fleets, task sets and versions. */
export const trafficStories: readonly Story[] = [
  story({
    name: 'blue-green',
    title: 'A fleet of 4 is replaced by another; the original one is terminated after a wait',
    plan: seed => blueGreen({ ...shop(seed), ...fleet }),
  }),
  story({
    name: 'blue-green-ready',
    title: 'The replacement fleet waits in Ready until somebody continues, after about 5 seconds',
    pace: 0.8,
    interventions: [{ type: 'continue', waitType: 'READY_WAIT', at: 17_000 }],
    plan: seed =>
      blueGreen({
        ...shop(seed),
        ...fleet,
        ready: { takes: 30_000, minutes: 60, onTimeout: 'STOP_DEPLOYMENT' },
      }),
  }),
  story({
    name: 'ready-timeout',
    title: 'The replacement fleet waits in Ready, nobody continues, and the deployment is stopped',
    pace: 0.8,
    plan: seed =>
      blueGreen({
        ...shop(seed),
        ...fleet,
        ready: { takes: 6_000, minutes: 60, onTimeout: 'STOP_DEPLOYMENT' },
      }),
  }),
  story({
    name: 'ecs',
    title: 'An ECS service gets a tenth of the traffic, then all of it; the old tasks end after a wait',
    plan: seed =>
      ecs({
        ...checkout(seed),
        testListener: true,
        shift: { type: 'canary', percentage: 10, interval: 3_500 },
        termination,
      }),
  }),
  story({
    name: 'ecs-rollback',
    title: 'An ECS service fails its hook after the test traffic, and CodeDeploy rolls back',
    plan: seed =>
      ecs({
        ...checkout(seed),
        testListener: true,
        shift: { type: 'canary', percentage: 10, interval: 3_500 },
        failsIn: 'AfterAllowTestTraffic',
        rollbackOn: ['DEPLOYMENT_FAILURE'],
      }),
  }),
  story({
    name: 'ecs-alarm',
    title: 'An alarm stops an ECS service that has a third of its traffic, and CodeDeploy rolls back',
    pace: 1.2,
    interventions: [{ type: 'alarm', at: 8_000, alarms: ['checkout-5xx'] }],
    plan: seed =>
      ecs({
        ...checkout(seed),
        shift: { type: 'linear', percentage: 10, interval: 1_000 },
        rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      }),
  }),
  story({
    name: 'lambda',
    title: 'A Lambda function takes over a tenth of the traffic at a time, then bakes',
    plan: seed =>
      lambda({ ...orders(seed), shift: { type: 'linear', percentage: 10, interval: 800 }, bakes: 2_000 }),
  }),
  story({
    name: 'lambda-alarm',
    title: 'Two alarms stop a Lambda function that has a tenth of its traffic, and CodeDeploy rolls back',
    interventions: [{ type: 'alarm', at: 8_000, alarms: ['orders-errors', 'orders-latency'] }],
    plan: seed =>
      lambda({
        ...orders(seed),
        shift: { type: 'canary', percentage: 10, interval: 9_000 },
        rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      }),
  }),
  story({
    name: 'cloudformation',
    title: 'The update of a CloudFormation stack moves traffic to new tasks',
    plan: seed =>
      cloudFormation({
        ...checkout(seed),
        stackName: 'checkout-production',
        resourceType: 'AWS::ECS::TaskSet',
        shift: { type: 'canary', percentage: 20, interval: 3_500 },
        termination,
      }),
  }),
]
