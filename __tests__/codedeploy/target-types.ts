/** Members that targets of all types have, with every member of an event, and what the model makes of them. */
export const wireBase = {
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
    {
      lifecycleEventName: 'AfterInstall',
      status: 'Succeeded',
      diagnostics: { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' },
    },
  ],
}
export const modelBase = {
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
    {
      name: 'AfterInstall',
      status: 'Succeeded',
      diagnostics: { errorCode: 'Success', message: 'Succeeded' },
    },
  ],
}

const instance = {
  targetId: 'i-0123456789abcdef0',
  targetArn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0',
}
const lambda = {
  targetId: 'orders:live',
  targetArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
}
const lambdaFunction = {
  functionName: 'orders',
  functionAlias: 'live',
  currentVersion: '41',
  targetVersion: '42',
  targetVersionWeight: 10.5,
}
const ecs = {
  targetId: 'production:checkout',
  targetArn: 'arn:aws:ecs:us-east-1:123456789012:service/production/checkout',
}
const counts = { status: 'ACTIVE', desiredCount: 4, pendingCount: 0, runningCount: 3, trafficWeight: 90 }
const resource = {
  targetId: 'stack/resource',
  resourceType: 'AWS::ECS::TaskSet',
  targetVersionWeight: 20,
}

/** One target of each type as the service model has it, with every member, and what the model makes of it. */
export const targetTypes = [
  {
    wire: { instanceTarget: { ...wireBase, ...instance, instanceLabel: 'Green' } },
    model: {
      ...modelBase,
      type: 'instance',
      id: instance.targetId,
      arn: instance.targetArn,
      label: 'Green',
    },
  },
  {
    wire: { lambdaTarget: { ...wireBase, ...lambda, lambdaFunctionInfo: lambdaFunction } },
    model: {
      ...modelBase,
      ...lambdaFunction,
      type: 'lambda',
      id: lambda.targetId,
      arn: lambda.targetArn,
    },
  },
  {
    wire: {
      ecsTarget: {
        ...wireBase,
        ...ecs,
        taskSetsInfo: [
          { ...counts, identifer: 'ecs-svc/1', taskSetLabel: 'Blue', targetGroup: { name: 'blue-group' } },
          { identifer: 'ecs-svc/2' },
        ],
      },
    },
    model: {
      ...modelBase,
      type: 'ecs',
      id: ecs.targetId,
      arn: ecs.targetArn,
      taskSets: [
        { ...counts, id: 'ecs-svc/1', label: 'Blue', targetGroup: 'blue-group' },
        { id: 'ecs-svc/2' },
      ],
    },
  },
  {
    wire: { cloudFormationTarget: { ...wireBase, ...resource } },
    model: {
      ...modelBase,
      type: 'cloudformation',
      id: resource.targetId,
      resourceType: resource.resourceType,
      targetVersionWeight: resource.targetVersionWeight,
    },
  },
]
