import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { targetGroupArn } from '../../../lab/codedeploy/plan/identifiers.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { ecsUnhealthy } from '../../../lab/evidence/builders/ecs.ts'
import { simulationOf } from '../../../lab/evidence/simulation.ts'
import { start } from '../codedeploy/support.ts'
import { askJson, askQuery, askRest, type jsonServices } from './raw.ts'
import { checkout } from './support.ts'

/** What the services refuse: each row is an input and the name of the error, in the words of the protocol. */

const { plan, evidence } = ecsUnhealthy(checkout)
const logGroup = '/aws/lambda/CodeDeployHook_orders'
const simulator = await startSimulator({
  ...simulationOf(
    {
      plan,
      evidence: {
        ...evidence,
        logGroups: [{ name: logGroup, events: [] }],
        functions: [{ name: 'CodeDeployHook_orders', qualifiers: ['live'] }],
        autoScalingGroups: [{ name: 'fleet', activities: [] }],
      },
    },
    start - 5_000,
  ),
  now: () => start,
})
after(() => simulator.stop())

const many = (count: number, text = 'x') => Array.from({ length: count }, (_, index) => `${text}${index}`)
const cluster = 'production'
const services = ['checkout']
const taskId = '0'.repeat(32)
const instanceArn = 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0'

const web = { name: 'web', image: 'nginx' }
const onFargate = {
  family: 'shop',
  containerDefinitions: [web],
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
}

type JsonRow = readonly [input: unknown, error: string]

const invalid = 'InvalidParameterException'
const malformed = 'SerializationException'

const json: readonly (readonly [keyof typeof jsonServices, operation: string, rows: readonly JsonRow[]])[] = [
  [
    'ecs',
    'DescribeServices',
    [
      [{}, invalid],
      [{ cluster, services: [] }, invalid],
      [{ cluster, services: many(11) }, invalid],
      [{ cluster, services, include: ['EVENTS'] }, invalid],
      [{ services }, 'ClusterNotFoundException'],
      [{ cluster: 'nobodys', services }, 'ClusterNotFoundException'],
      [
        { cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/production', services },
        'ClusterNotFoundException',
      ],
      [{ cluster, services: 'checkout' }, malformed],
      [{ cluster, services: [1] }, malformed],
      [{ cluster, services, events: true }, malformed],
    ],
  ],
  [
    'ecs',
    'ListTasks',
    [
      [{}, 'ClusterNotFoundException'],
      [{ cluster, serviceName: 'nobodys' }, 'ServiceNotFoundException'],
      [{ cluster, serviceName: 'checkout', startedBy: 'ecs-svc/1' }, invalid],
      [{ cluster, desiredStatus: 'STOPPED', startedBy: 'ecs-svc/1' }, invalid],
      [{ cluster, launchType: 'FARGATE', startedBy: 'ecs-svc/1' }, invalid],
      [{ cluster, serviceName: 'checkout', family: 'checkout' }, invalid],
      [{ cluster, serviceName: 'checkout', containerInstance: taskId }, invalid],
      [{ cluster, serviceName: 'checkout', desiredStatus: 'FAILED' }, invalid],
      [{ cluster, serviceName: 'checkout', launchType: 'LAMBDA' }, invalid],
      [{ cluster, serviceName: 'checkout', maxResults: 0 }, invalid],
      [{ cluster, serviceName: 'checkout', maxResults: 101 }, invalid],
      [{ cluster, serviceName: 'checkout', nextToken: 'garbage' }, invalid],
      [{ cluster, serviceName: 'checkout', maxResults: '5' }, malformed],
      [{ cluster, service: 'checkout' }, malformed],
    ],
  ],
  [
    'ecs',
    'DescribeTasks',
    [
      [{ cluster }, invalid],
      [{ cluster, tasks: [] }, invalid],
      [{ cluster, tasks: many(101, taskId.slice(3)) }, invalid],
      [{ cluster, tasks: ['short'] }, invalid],
      [{ cluster, tasks: [taskId], include: ['STOPPED'] }, invalid],
      [{ tasks: [taskId] }, 'ClusterNotFoundException'],
      [{ cluster, tasks: taskId }, malformed],
    ],
  ],
  [
    'ecs',
    'RegisterTaskDefinition',
    [
      [{}, 'ClientException'],
      [{ family: 'a b', containerDefinitions: [web] }, 'ClientException'],
      [{ family: 'shop' }, 'ClientException'],
      [{ family: 'shop', containerDefinitions: [] }, 'ClientException'],
      [{ family: 'shop', containerDefinitions: [{ image: 'nginx' }] }, 'ClientException'],
      [{ family: 'shop', containerDefinitions: [{ name: 'web' }] }, 'ClientException'],
      [{ family: 'shop', containerDefinitions: [{ ...web, image: 'nginx latest' }] }, 'ClientException'],
      [{ family: 'shop', containerDefinitions: [{ ...web, essential: false }] }, 'ClientException'],
      [{ ...onFargate, networkMode: 'bridge' }, 'ClientException'],
      [{ ...onFargate, memory: undefined }, 'ClientException'],
      [{ ...onFargate, revision: 7 }, malformed],
      [{ ...onFargate, cpu: 256 }, malformed],
    ],
  ],
  ['ecs', 'StopTask', [[{ cluster, task: taskId }, 'UnknownOperationException']]],
  [
    'logs',
    'FilterLogEvents',
    [
      [{}, invalid],
      [{ logGroupName: logGroup, logGroupIdentifier: logGroup }, invalid],
      [{ logGroupName: '' }, invalid],
      [{ logGroupName: 'a b' }, invalid],
      [{ logGroupName: 'x'.repeat(513) }, invalid],
      [{ logGroupName: '/aws/lambda/nobodys' }, 'ResourceNotFoundException'],
      [{ logGroupName: logGroup, limit: 0 }, invalid],
      [{ logGroupName: logGroup, limit: 10_001 }, invalid],
      [{ logGroupName: logGroup, startTime: -1 }, invalid],
      [{ logGroupName: logGroup, startTime: 2, endTime: 1 }, invalid],
      [{ logGroupName: logGroup, startTime: 1.5 }, malformed],
      [{ logGroupName: logGroup, startTime: '2026-03-02' }, malformed],
      [{ logGroupName: logGroup, nextToken: '' }, invalid],
      [{ logGroupName: logGroup, nextToken: 'garbage' }, invalid],
      [{ logGroup }, malformed],
    ],
  ],
  [
    'tagging',
    'GetResources',
    [
      [{ ResourceARNList: [] }, invalid],
      [{ ResourceARNList: many(101, instanceArn) }, invalid],
      [{ ResourceARNList: ['i-0123456789abcdef0'] }, invalid],
      [{ ResourceARNList: [instanceArn], ResourceTypeFilters: ['ec2:instance'] }, invalid],
      [{ ResourceARNList: [instanceArn], TagFilters: [{ Key: 'Name' }] }, invalid],
      [{ ResourceARNList: [instanceArn], ResourcesPerPage: 100 }, invalid],
      [{ ResourceARNList: [instanceArn], TagsPerPage: 100 }, invalid],
      [{ ResourceARNList: [instanceArn], PaginationToken: '' }, invalid],
      [{ ResourcesPerPage: 0 }, invalid],
      [{ ResourcesPerPage: 101 }, invalid],
      [{ ResourceTypeFilters: many(101) }, invalid],
      [{ TagFilters: [{ Values: ['a'] }] }, invalid],
      [{ TagFilters: many(51).map(Key => ({ Key })) }, invalid],
      [{ PaginationToken: 'garbage' }, invalid],
      [{ ExcludeCompliantResources: true }, invalid],
      [{ ResourceARNList: instanceArn }, malformed],
      [{ Arns: [instanceArn] }, malformed],
    ],
  ],
  [
    'monitoring',
    'DescribeAlarms',
    [
      [{ AlarmNames: many(101) }, 'ValidationException'],
      [{ AlarmNames: [''] }, 'ValidationException'],
      [{ AlarmNames: ['x'.repeat(256)] }, 'ValidationException'],
      [{ AlarmNames: ['a'], AlarmNamePrefix: 'a' }, 'ValidationException'],
      [{ AlarmTypes: ['Metric'] }, 'ValidationException'],
      [{ StateValue: 'Alarm' }, 'ValidationException'],
      [{ MaxRecords: 0 }, 'ValidationException'],
      [{ MaxRecords: 101 }, 'ValidationException'],
      [{ NextToken: 'garbage' }, 'InvalidNextToken'],
      [{ MaxRecords: '5' }, malformed],
      [{ alarmNames: ['a'] }, malformed],
    ],
  ],
]

for (const [service, operation, rows] of json) {
  for (const [input, error] of rows) {
    test(`${service} ${operation} of ${JSON.stringify(input).slice(0, 90)}: ${error}`, async () => {
      const answer = await askJson(simulator, service, operation, input)
      assert.deepEqual([answer.error, answer.status], [error, 400])
    })
  }
}

const group = targetGroupArn('checkout-green')
const elb = { Action: 'DescribeTargetHealth', Version: '2015-12-01' }
const scaling = { Action: 'DescribeScalingActivities', Version: '2011-01-01' }
const alarms = { Action: 'DescribeAlarms', Version: '2010-08-01' }

const query: readonly (readonly [service: string, form: Readonly<Record<string, string>>, error: string])[] =
  [
    ['elasticloadbalancing', elb, 'ValidationError'],
    ['elasticloadbalancing', { ...elb, TargetGroupArn: '' }, 'ValidationError'],
    ['elasticloadbalancing', { ...elb, TargetGroupArn: 'checkout-green' }, 'ValidationError'],
    ['elasticloadbalancing', { ...elb, TargetGroupArn: targetGroupArn('nobodys') }, 'TargetGroupNotFound'],
    [
      'elasticloadbalancing',
      { ...elb, TargetGroupArn: group, 'Targets.member.1.Port': '80' },
      'ValidationError',
    ],
    [
      'elasticloadbalancing',
      { ...elb, TargetGroupArn: group, 'Targets.member.1.Id': 'a', 'Targets.member.1.Port': 'http' },
      'MalformedInput',
    ],
    [
      'elasticloadbalancing',
      { ...elb, TargetGroupArn: group, 'Include.member.1': 'Health' },
      'ValidationError',
    ],
    ['elasticloadbalancing', { ...elb, Arn: group }, 'MalformedInput'],
    ['elasticloadbalancing', { ...elb, Action: 'DescribeTargetGroups' }, 'InvalidAction'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: '' }, 'ValidationError'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: 'x'.repeat(256) }, 'ValidationError'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: 'nobodys' }, 'ValidationError'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: 'fleet', MaxRecords: '101' }, 'ValidationError'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: 'fleet', MaxRecords: 'all' }, 'MalformedInput'],
    ['autoscaling', { ...scaling, AutoScalingGroupName: 'fleet', NextToken: 'garbage' }, 'InvalidNextToken'],
    ['autoscaling', { ...scaling, IncludeDeletedGroups: 'yes' }, 'MalformedInput'],
    ['autoscaling', { ...scaling, 'Filters.member.1.Name': 'Cause' }, 'ValidationError'],
    ['autoscaling', { ...scaling, 'Filters.member.1.Name': 'Status' }, 'ValidationError'],
    [
      'autoscaling',
      {
        ...scaling,
        AutoScalingGroupName: 'fleet',
        'Filters.member.1.Name': 'StartTimeLowerBound',
        'Filters.member.1.Values.member.1': 'yesterday',
      },
      'ValidationError',
    ],
    [
      'autoscaling',
      {
        ...scaling,
        ...Object.fromEntries(many(51).map((id, index) => [`ActivityIds.member.${index + 1}`, id])),
      },
      'ValidationError',
    ],
    ['monitoring', { ...alarms, MaxRecords: '0' }, 'ValidationError'],
    ['monitoring', { ...alarms, 'AlarmNames.member.1': '' }, 'ValidationError'],
    ['monitoring', { ...alarms, Action: 'PutMetricAlarm' }, 'InvalidAction'],
  ]

for (const [service, form, error] of query) {
  test(`${service} ${JSON.stringify(form).slice(0, 110)}: ${error}`, async () => {
    const answer = await askQuery(simulator, service, form)
    assert.deepEqual([answer.error, answer.status], [error, 400])
    assert.equal(answer.headers.get('content-type'), 'text/xml')
  })
}

const functions = '/2015-03-31/functions'
const rest: readonly (readonly [path: string, error: string, status: number])[] = [
  [`${functions}/nobodys/configuration`, 'ResourceNotFoundException', 404],
  [`${functions}/CodeDeployHook_orders:staging/configuration`, 'ResourceNotFoundException', 404],
  [`${functions}/CodeDeployHook_orders/configuration?Qualifier=7`, 'ResourceNotFoundException', 404],
  [
    `${functions}/CodeDeployHook_orders:live/configuration?Qualifier=7`,
    'InvalidParameterValueException',
    400,
  ],
  [`${functions}/CodeDeployHook_orders/configuration?Qualifier=a%20b`, 'ValidationException', 400],
  [`${functions}/a%20b/configuration`, 'ValidationException', 400],
  [`${functions}/%/configuration`, 'ValidationException', 400],
  [`${functions}//configuration`, 'ValidationException', 400],
  [`${functions}/${'x'.repeat(257)}/configuration`, 'ValidationException', 400],
]

for (const [path, error, status] of rest) {
  test(`lambda ${path.slice(0, 90)}: ${error}`, async () => {
    const answer = await askRest(simulator, 'lambda', path)
    assert.deepEqual([answer.error, answer.status], [error, status])
  })
}

test('a request signed for another service is refused in each protocol', async () => {
  const path = `${functions}/CodeDeployHook_orders/configuration`
  const answers = [
    await askJson(simulator, 'ecs', 'DescribeServices', { cluster, services }, 'codedeploy'),
    await askJson(simulator, 'monitoring', 'DescribeAlarms', {}, 'cloudwatch'),
    await askQuery(simulator, 'autoscaling', { ...elb, TargetGroupArn: group }),
    await askRest(simulator, 'logs', path),
  ]
  assert.deepEqual(
    answers.map(({ error, status }) => [error, status]),
    [
      ['MissingAuthenticationTokenException', 400],
      ['MissingAuthenticationTokenException', 403],
      ['MissingAuthenticationToken', 403],
      ['MissingAuthenticationTokenException', 403],
    ],
  )
})

test('CloudWatch refuses the version of AWS JSON that the others speak', async () => {
  const response = await fetch(simulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
    },
    body: '{}',
  })
  assert.match(await response.text(), /UnknownOperationException/)
})

test('each task definition is the next revision of its family', async () => {
  const arnOf = async (family: string) => {
    const { text } = await askJson(simulator, 'ecs', 'RegisterTaskDefinition', { ...onFargate, family })
    return (JSON.parse(text) as Registered).taskDefinition.taskDefinitionArn
  }
  const prefix = 'arn:aws:ecs:us-east-1:123456789012:task-definition'
  const arns = [await arnOf('shop'), await arnOf('other'), await arnOf('shop')]
  assert.deepEqual(arns, [`${prefix}/shop:1`, `${prefix}/other:1`, `${prefix}/shop:2`])
})

interface Registered {
  readonly taskDefinition: { readonly taskDefinitionArn: string }
}
