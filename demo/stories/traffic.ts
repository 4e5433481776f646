import { blueGreen } from '../../lab/codedeploy/builders/blue-green.ts'
import { cloudFormation } from '../../lab/codedeploy/builders/cloudformation.ts'
import { ecs } from '../../lab/codedeploy/builders/ecs.ts'
import { lambda } from '../../lab/codedeploy/builders/lambda.ts'
import type { Story } from '../story.ts'
import { checkout, orders, several, shop } from './applications.ts'

const termination = { takes: 3_000, minutes: 5 } as const
const fleet = { green: several(4), blue: 4, provisioning: 1_500, termination } as const

/** Deployments that move traffic: between fleets, task sets and versions. */
export const trafficStories: readonly Story[] = [
  {
    name: 'blue-green',
    title: 'A fleet of 4 is replaced by a new one, and the original fleet is terminated after a wait',
    plan: seed => blueGreen({ ...shop(seed), ...fleet }),
    ending: { conclusion: 'success', counts: { Succeeded: 8 } },
    summary: [/Blue/, /Green/],
  },
  {
    name: 'blue-green-ready',
    title: 'The replacement fleet is Ready and waits; the step continues the deployment',
    pace: 0.8,
    actions: [{ type: 'continue', waitType: 'READY_WAIT', at: 17_000 }],
    plan: seed =>
      blueGreen({
        ...shop(seed),
        ...fleet,
        ready: { takes: 30_000, minutes: 60, onTimeout: 'STOP_DEPLOYMENT' },
      }),
    inputs: { 'on-ready': 'continue' },
    ending: { conclusion: 'success', counts: { Succeeded: 8 } },
  },
  {
    name: 'ready-timeout',
    title: 'The replacement fleet is Ready and waits, nobody continues, and the deployment is stopped',
    pace: 0.8,
    plan: seed =>
      blueGreen({
        ...shop(seed),
        ...fleet,
        ready: { takes: 6_000, minutes: 60, onTimeout: 'STOP_DEPLOYMENT' },
      }),
    ending: {
      conclusion: 'stopped',
      errorCode: 'TIMEOUT',
      message: /timed out while waiting for a notification to continue/,
      status: 'Stopped',
    },
  },
  {
    name: 'ecs',
    title: 'ECS: the new tasks get a tenth of the traffic, then all of it; the old ones end after a wait',
    plan: seed =>
      ecs({
        ...checkout(seed),
        testListener: true,
        shift: { type: 'canary', percentage: 10, interval: 3_500 },
        termination,
      }),
    ending: { conclusion: 'success', counts: { Succeeded: 1 } },
    summary: [/[Tt]raffic/],
  },
  {
    name: 'termination-wait',
    title: 'ECS: the new tasks have all traffic; the watch sits through the hour before the old ones end',
    plan: seed =>
      ecs({ ...checkout(seed), shift: { type: 'allAtOnce' }, termination: { takes: 6_000, minutes: 60 } }),
    ending: { conclusion: 'success', counts: { Succeeded: 1 } },
    log: [
      /^ *\d+:\d\d {2}The watch ends .*, or after 2 h \(timeout-minutes is empty: 1 h plus the wait of 1 h before/,
      /Traffic has moved\. CodeDeploy waits 1 h before it terminates the original tasks, until .* UTC/,
      /^ *\d+:\d\d {2}With until: traffic-shifted, the step would end here\.$/,
    ],
  },
  {
    name: 'traffic-shifted',
    title: 'ECS: the step ends as soon as the new tasks have all traffic; the old ones stay for an hour',
    plan: seed =>
      ecs({ ...checkout(seed), shift: { type: 'allAtOnce' }, termination: { takes: 9_000, minutes: 60 } }),
    inputs: { until: 'traffic-shifted' },
    ending: { conclusion: 'shifted', status: 'InProgress', counts: { Succeeded: 1 } },
    log: [
      /^ *\d+:\d\d {2}The watch ends when the new version has all traffic \(until: traffic-shifted\)/,
      /^ *\d+:\d\d {2}Deployment d-\w+ has moved all traffic to the new version/,
      /^ *\d+:\d\d {2}CodeDeploy waits until .* UTC before it terminates the original tasks\./,
    ],
    summary: [/^## ✅ All traffic has moved to the new version/, /CodeDeploy waits until .* UTC/],
  },
  {
    name: 'ecs-rollback',
    title: 'ECS: the hook after the test traffic fails, and CodeDeploy rolls back',
    plan: seed =>
      ecs({
        ...checkout(seed),
        testListener: true,
        shift: { type: 'canary', percentage: 10, interval: 3_500 },
        failsIn: 'AfterAllowTestTraffic',
        rollbackOn: ['DEPLOYMENT_FAILURE'],
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'HOOK_EXECUTION_FAILURE',
      message: /^AfterAllowTestTraffic on production:checkout/,
      failed: 1,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'ecs-alarm',
    title: 'ECS: an alarm stops the deployment at a third of the traffic, and CodeDeploy rolls back',
    pace: 1.2,
    actions: [{ type: 'alarm', at: 8_000, alarms: ['checkout-5xx'] }],
    plan: seed =>
      ecs({
        ...checkout(seed),
        shift: { type: 'linear', percentage: 10, interval: 1_000 },
        rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      }),
    ending: {
      conclusion: 'stopped',
      errorCode: 'ALARM_ACTIVE',
      message: /checkout-5xx/,
      failed: 1,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'lambda',
    title: 'Lambda: the new version takes over a tenth of the traffic at a time, then bakes',
    plan: seed =>
      lambda({ ...orders(seed), shift: { type: 'linear', percentage: 10, interval: 800 }, bakes: 2_000 }),
    ending: { conclusion: 'success', counts: { Succeeded: 1 } },
    summary: [/\b42\b/, /\b41\b/],
  },
  {
    name: 'lambda-alarm',
    title: 'Lambda: two alarms stop the deployment at a tenth of the traffic, and CodeDeploy rolls back',
    actions: [{ type: 'alarm', at: 8_000, alarms: ['orders-errors', 'orders-latency'] }],
    plan: seed =>
      lambda({
        ...orders(seed),
        shift: { type: 'canary', percentage: 10, interval: 9_000 },
        rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      }),
    ending: {
      conclusion: 'stopped',
      errorCode: 'ALARM_ACTIVE',
      message: /orders-errors.*orders-latency/,
      failed: 1,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'cloudformation',
    title: 'CloudFormation: a stack update moves traffic to new tasks',
    plan: seed =>
      cloudFormation({
        ...checkout(seed),
        stackName: 'checkout-production',
        resourceType: 'AWS::ECS::TaskSet',
        shift: { type: 'canary', percentage: 20, interval: 3_500 },
        termination,
      }),
    ending: { conclusion: 'success', counts: { Succeeded: 1 } },
  },
]
