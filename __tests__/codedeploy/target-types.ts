import type { Target } from '../../src/deployment/model.ts'

const base = {
  deploymentId: 'd-ABCDEF123',
  status: 'InProgress',
  lastUpdatedAt: 1_772_442_010.25,
  lifecycleEvents: [
    {
      lifecycleEventName: 'BeforeInstall',
      status: 'Failed',
      startTime: 1_772_442_001,
      endTime: 1_772_442_009.5,
      diagnostics: {
        errorCode: 'ScriptFailed',
        scriptName: 'scripts/prepare.sh',
        message: 'failed with exit code 1',
        logTail: '[stderr]no\n',
      },
    },
    { lifecycleEventName: 'Install', status: 'Pending' },
  ],
}

const model = {
  status: 'InProgress',
  lastUpdatedAt: 1_772_442_010_250,
  lifecycleEvents: [
    {
      name: 'BeforeInstall',
      status: 'Failed',
      startTime: 1_772_442_001_000,
      endTime: 1_772_442_009_500,
      diagnostics: {
        errorCode: 'ScriptFailed',
        scriptName: 'scripts/prepare.sh',
        message: 'failed with exit code 1',
        logTail: '[stderr]no\n',
      },
    },
    { name: 'Install', status: 'Pending' },
  ],
} as const

/** One target of each type as the service model has it, with every member, and what the model makes of it. */
export const targetTypes: readonly { readonly wire: object; readonly target: Target }[] = [
  {
    wire: {
      deploymentTargetType: 'InstanceTarget',
      instanceTarget: {
        ...base,
        targetId: 'i-0123456789abcdef0',
        targetArn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0',
        instanceLabel: 'Green',
      },
    },
    target: {
      type: 'instance',
      id: 'i-0123456789abcdef0',
      arn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0',
      label: 'Green',
      ...model,
    },
  },
  {
    wire: {
      deploymentTargetType: 'LambdaTarget',
      lambdaTarget: {
        ...base,
        targetId: 'orders:live',
        targetArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        lambdaFunctionInfo: {
          functionName: 'orders',
          functionAlias: 'live',
          currentVersion: '41',
          targetVersion: '42',
          targetVersionWeight: 10.5,
        },
      },
    },
    target: {
      type: 'lambda',
      id: 'orders:live',
      arn: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
      functionName: 'orders',
      functionAlias: 'live',
      currentVersion: '41',
      targetVersion: '42',
      targetVersionWeight: 10.5,
      ...model,
    },
  },
  {
    wire: {
      deploymentTargetType: 'ECSTarget',
      ecsTarget: {
        ...base,
        targetId: 'production:checkout',
        targetArn: 'arn:aws:ecs:us-east-1:123456789012:service/production/checkout',
        taskSetsInfo: [
          {
            identifer: 'ecs-svc/1',
            taskSetLabel: 'Blue',
            status: 'ACTIVE',
            desiredCount: 4,
            pendingCount: 0,
            runningCount: 3,
            trafficWeight: 90,
            targetGroup: { name: 'blue-group' },
          },
          { identifer: 'ecs-svc/2' },
        ],
      },
    },
    target: {
      type: 'ecs',
      id: 'production:checkout',
      arn: 'arn:aws:ecs:us-east-1:123456789012:service/production/checkout',
      taskSets: [
        {
          id: 'ecs-svc/1',
          label: 'Blue',
          status: 'ACTIVE',
          desiredCount: 4,
          pendingCount: 0,
          runningCount: 3,
          trafficWeight: 90,
          targetGroup: 'blue-group',
        },
        { id: 'ecs-svc/2' },
      ],
      ...model,
    },
  },
  {
    wire: {
      deploymentTargetType: 'CloudFormationTarget',
      cloudFormationTarget: {
        ...base,
        targetId: 'stack/resource',
        resourceType: 'AWS::ECS::TaskSet',
        targetVersionWeight: 20,
      },
    },
    target: {
      type: 'cloudformation',
      id: 'stack/resource',
      resourceType: 'AWS::ECS::TaskSet',
      targetVersionWeight: 20,
      ...model,
    },
  },
]
