import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { GetDeploymentGroupCommand } from '@aws-sdk/client-codedeploy'
import { DescribeServicesCommand, DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs'
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api'
import {
  expiredToken,
  type Fault,
  faultsOf,
  internalFailure,
  throttled,
} from '../../../lab/aws-protocol/faults.ts'
import { targetGroupArn } from '../../../lab/codedeploy/plan/identifiers.ts'
import { ecsBadImage } from '../../../lab/evidence/builders/ecs.ts'
import { checkout, type PlayedEvidence, playEvidence } from './support.ts'

const { plan, evidence } = ecsBadImage(checkout)
const cluster = 'production'
const names = { applicationName: 'checkout', deploymentGroupName: 'checkout-service' }

/** One request to each service, by its name in signatures, and the resource that a denial names. */
const requests = {
  autoscaling: {
    send: ({ clients }: PlayedEvidence) => clients.autoScaling.send(new DescribeScalingActivitiesCommand({})),
    action: 'autoscaling:DescribeScalingActivities',
    denial: 'AccessDenied',
    throttling: 'Throttling',
    expiry: 'ExpiredToken',
    failure: 'InternalFailure',
  },
  ecs: {
    send: ({ clients }: PlayedEvidence) =>
      clients.ecs.send(new DescribeServicesCommand({ cluster, services: ['checkout'] })),
    action: 'ecs:DescribeServices',
    resource: 'arn:aws:ecs:us-east-1:123456789012:service/production/checkout',
    denial: 'AccessDeniedException',
    throttling: 'ThrottlingException',
    expiry: 'ExpiredTokenException',
    failure: 'InternalFailure',
  },
  elasticloadbalancing: {
    send: ({ clients }: PlayedEvidence) =>
      clients.loadBalancing.send(
        new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn('checkout-green') }),
      ),
    action: 'elasticloadbalancing:DescribeTargetHealth',
    denial: 'AccessDenied',
    throttling: 'Throttling',
    expiry: 'ExpiredToken',
    failure: 'InternalFailure',
  },
  lambda: {
    send: ({ clients }: PlayedEvidence) =>
      clients.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'hook' })),
    action: 'lambda:GetFunctionConfiguration',
    resource: 'arn:aws:lambda:us-east-1:123456789012:function:hook',
    denial: 'AccessDeniedException',
    throttling: 'TooManyRequestsException',
    expiry: 'ExpiredTokenException',
    failure: 'ServiceException',
  },
  logs: {
    send: ({ clients }: PlayedEvidence) =>
      clients.logs.send(new FilterLogEventsCommand({ logGroupName: '/aws/lambda/hook' })),
    action: 'logs:FilterLogEvents',
    resource: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/hook:log-stream:',
    denial: 'AccessDeniedException',
    throttling: 'ThrottlingException',
    expiry: 'ExpiredTokenException',
    failure: 'InternalFailure',
  },
  monitoring: {
    send: ({ clients }: PlayedEvidence) => clients.cloudWatch.send(new DescribeAlarmsCommand({})),
    action: 'cloudwatch:DescribeAlarms',
    resource: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:*',
    denial: 'AccessDenied',
    throttling: 'Throttling',
    expiry: 'ExpiredToken',
    failure: 'InternalFailure',
  },
  tagging: {
    send: ({ clients }: PlayedEvidence) => clients.tagging.send(new GetResourcesCommand({})),
    action: 'tag:GetResources',
    denial: 'AccessDeniedException',
    throttling: 'ThrottlingException',
    expiry: 'ExpiredTokenException',
    failure: 'InternalFailure',
  },
} as const

for (const [service, request] of Object.entries(requests)) {
  const { send, action, denial, throttling, expiry, failure } = request
  const [prefix] = action.split(':')

  for (const denied of [action, `${prefix}:*`]) {
    test(`${service} denies ${denied} in AWS's words, under the name ${denial}`, async () => {
      await using played = await playEvidence({ plan, evidence: { ...evidence, denied: [denied] } })
      const on = 'resource' in request ? ` on resource: ${request.resource}` : ''
      await assert.rejects(send(played), {
        name: denial,
        message:
          'User: arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not authorized to perform:' +
          ` ${action}${on} because no identity-based policy allows the ${action} action`,
      })
    })
  }

  for (const [fault, name] of [
    [throttled, throttling],
    [expiredToken, expiry],
    [internalFailure, failure],
  ] as const) {
    test(`${service} says ${name} for ${fault.type === 'error' ? fault.name : fault.type}`, async () => {
      await using played = await playEvidence({ plan, evidence }, { faults: faultsOf({ [service]: fault }) })
      await assert.rejects(send(played), { name })
      const [recorded] = played.simulator.requests
      assert.deepEqual([recorded?.service, recorded?.operation], [service, action.split(':')[1]])
      // Another service goes on.
      await played.clients.codeDeploy.send(new GetDeploymentGroupCommand(names))
    })
  }

  test(`${service} can send garbage`, async () => {
    const fault: Fault = { type: 'body', status: 200, body: '<html>{"truncated' }
    await using played = await playEvidence({ plan, evidence }, { faults: faultsOf({ [service]: fault }) })
    await assert.rejects(send(played))
  })
}

test('a single action is denied, and the others of its service are not', async () => {
  await using played = await playEvidence({ plan, evidence: { ...evidence, denied: ['ecs:DescribeTasks'] } })
  const { ecs } = played.clients
  const { taskArns: tasks } = await ecs.send(new ListTasksCommand({ cluster, desiredStatus: 'STOPPED' }))
  await assert.rejects(ecs.send(new DescribeTasksCommand({ cluster, tasks })), {
    name: 'AccessDeniedException',
    message: /on resource: arn:aws:ecs:us-east-1:123456789012:task\/production\/[0-9a-f]{32} because/,
  })
})

test('operations of CodeDeploy can be denied, too', async () => {
  const denied = ['codedeploy:GetDeploymentGroup']
  await using played = await playEvidence({ plan, evidence: { denied } })
  await assert.rejects(played.clients.codeDeploy.send(new GetDeploymentGroupCommand(names)), {
    name: 'AccessDeniedException',
    message: /not authorized to perform: codedeploy:GetDeploymentGroup/,
  })
})
