import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { DescribeServicesCommand, DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs'
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { GetFunctionConfigurationCommand, ResourceNotFoundException } from '@aws-sdk/client-lambda'
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api'
import { inPlace } from '../../../lab/codedeploy/builders/in-place.ts'
import { targetGroupArn } from '../../../lab/codedeploy/plan/identifiers.ts'
import { ecsBadImage } from '../../../lab/evidence/builders/ecs.ts'
import { namedInstances, termination } from '../../../lab/evidence/builders/fleet.ts'
import { launchFailure, targetHealth } from '../../../lab/evidence/builders/texts.ts'
import type { AlarmPlan, ScalingActivity, TaskPlan } from '../../../lab/evidence/plan.ts'
import { start } from '../codedeploy/support.ts'
import { askJson, askQuery } from './raw.ts'
import { checkout, type PlayedEvidence, playEvidence, shop, withEvidence } from './support.ts'

const anHour = 3_600_000
const hostile = '<b>&amp; ]]> "\'\r\n::error::x\t\u2028é'

describe('ECS', () => {
  const { plan, evidence } = ecsBadImage(checkout)
  const ofCheckout = { cluster: 'production', serviceName: 'checkout' }

  const serviceOf = async ({ clients }: PlayedEvidence) => {
    const input = { cluster: 'production', services: ['checkout'] }
    return (await clients.ecs.send(new DescribeServicesCommand(input))).services?.[0]
  }

  test('a service has the task sets of CodeDeploy, which name the deployment and the target group', async () => {
    await using played = await playEvidence({ plan, evidence })
    played.at(1_000)
    assert.equal((await serviceOf(played))?.taskSets?.length, 1)
    played.at(4_000)
    const service = await serviceOf(played)
    const [target] = plan.targets
    const ids = target?.type === 'ecs' ? target.taskSets.map(({ identifer }) => identifer) : []
    assert.deepEqual(
      service?.taskSets?.map(({ id, status }) => [id, status]),
      [
        [ids[0], 'PRIMARY'],
        [ids[1], 'ACTIVE'],
      ],
    )
    const replacement = service?.taskSets?.find(it => it.externalId === plan.facts.deploymentId)
    assert.equal(replacement?.id, ids[1])
    assert.equal(replacement?.startedBy, 'CODE_DEPLOY')
    assert.equal(replacement?.stabilityStatus, 'STABILIZING')
    assert.deepEqual([replacement?.pendingCount, replacement?.runningCount], [4, 0])
    assert.equal(replacement?.loadBalancers?.[0]?.targetGroupArn, targetGroupArn('checkout-green'))
  })

  test('the replacement task set is gone soon after the deployment has failed', async () => {
    await using played = await playEvidence({ plan, evidence })
    const end = plan.phases.at(-1)?.at ?? 0
    played.at(end + 3_000)
    const sets = (await serviceOf(played))?.taskSets ?? []
    assert.ok(sets.every(({ externalId }) => externalId !== plan.facts.deploymentId))
  })

  test('without a rollback, the replacement task set drains for two seconds, and is gone then', async () => {
    await using played = await playEvidence({ plan: { ...plan, rollback: undefined }, evidence })
    const end = plan.phases.at(-1)?.at ?? 0
    const statuses = async (milliseconds: number) => {
      played.at(milliseconds)
      return (await serviceOf(played))?.taskSets?.map(({ status }) => status)
    }
    assert.deepEqual(await statuses(end), ['PRIMARY', 'DRAINING'])
    assert.deepEqual(await statuses(end + 2_000), ['PRIMARY'])
  })

  test('events come newest first, at most 100 of them', async () => {
    const events = Array.from({ length: 150 }, (_, index) => ({ at: index * 10, message: `event ${index}` }))
    const service = { cluster: 'production', service: 'checkout', events, tasks: [] }
    await using played = await playEvidence({ plan, evidence: { services: [service] } })
    played.at(1_400)
    const shown = (await serviceOf(played))?.events?.map(({ message }) => message)
    assert.equal(shown?.length, 100)
    assert.deepEqual([shown?.[0], shown?.at(-1)], ['event 140', 'event 41'])
  })

  test('a service that does not exist is a failure, not an error', async () => {
    await using played = await playEvidence({ plan, evidence })
    const input = { cluster: 'production', services: ['checkout', 'nobodys'] }
    const { services, failures } = await played.clients.ecs.send(new DescribeServicesCommand(input))
    assert.equal(services?.length, 1)
    const arn = 'arn:aws:ecs:us-east-1:123456789012:service/production/nobodys'
    assert.deepEqual(failures, [{ arn, reason: 'MISSING' }])
  })

  test('a task that never ran has no exit code; names and ARNs both find it', async () => {
    await using played = await playEvidence({ plan, evidence })
    played.at(4_000)
    const { ecs } = played.clients
    const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/production'
    const serviceName = 'arn:aws:ecs:us-east-1:123456789012:service/production/checkout'
    const stopped = new ListTasksCommand({ cluster, serviceName, desiredStatus: 'STOPPED' })
    const { taskArns: tasks = [] } = await ecs.send(stopped)
    const missing = 'f'.repeat(32)
    const answer = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [...tasks, missing] }))
    const arn = `arn:aws:ecs:us-east-1:123456789012:task/production/${missing}`
    assert.deepEqual(answer.failures, [{ arn, reason: 'MISSING' }])
    const replacement = (await serviceOf(played))?.taskSets?.[1]?.id
    const [task] = answer.tasks?.filter(({ startedBy }) => startedBy === replacement) ?? []
    assert.equal(task?.stopCode, 'TaskFailedToStart')
    assert.match(task?.stoppedReason ?? '', /^CannotPullContainerError: .*: not found$/)
    assert.equal(task?.startedAt, undefined)
    assert.deepEqual(
      task?.containers?.map(({ name, exitCode, lastStatus }) => [name, exitCode, lastStatus]),
      [
        ['checkout', undefined, 'STOPPED'],
        ['log-router', undefined, 'STOPPED'],
      ],
    )
  })

  test('without a status, only tasks that are to run are listed', async () => {
    await using played = await playEvidence({ plan, evidence })
    const { ecs } = played.clients
    const count = async (input: object) =>
      (await ecs.send(new ListTasksCommand({ ...ofCheckout, ...input }))).taskArns?.length
    assert.equal(await count({}), 1)
    assert.equal(await count({ desiredStatus: 'PENDING' }), 0)
    assert.equal(await count({ desiredStatus: 'STOPPED' }), 2)
  })

  test('stopped tasks come in pages of 100 and are forgotten after an hour', async () => {
    const tasks = Array.from(
      { length: 150 },
      (_, index): TaskPlan => ({
        id: String(index).padStart(32, '0'),
        startedBy: 'ecs-svc/1234567890123456789',
        createdAt: 0,
        startedAt: 100,
        stop: {
          stoppingAt: 900,
          stoppedAt: 1_000,
          stopCode: 'EssentialContainerExited',
          stoppedReason: hostile,
        },
        containers: [{ name: 'app', image: 'app', exitCode: 0 }],
      }),
    )
    const service = { cluster: 'production', service: 'checkout', events: [], tasks }
    await using played = await playEvidence({ plan, evidence: { services: [service] } })
    const { ecs } = played.clients
    const pages = async (input: object = {}) => {
      const sizes: number[] = []
      let nextToken: string | undefined
      do {
        const list = { ...ofCheckout, desiredStatus: 'STOPPED', nextToken, ...input } as const
        const page = await ecs.send(new ListTasksCommand(list))
        sizes.push(page.taskArns?.length ?? 0)
        nextToken = page.nextToken
      } while (nextToken !== undefined)
      return sizes
    }
    const statusOf = async () => {
      const input = { cluster: 'production', tasks: ['0'.repeat(32)] }
      const { tasks: described } = await ecs.send(new DescribeTasksCommand(input))
      return described?.map(it => [
        it.lastStatus,
        it.desiredStatus,
        it.stoppedReason,
        it.containers?.[0]?.exitCode,
      ])
    }
    assert.deepEqual(await statusOf(), [['PROVISIONING', 'RUNNING', undefined, undefined]])
    played.at(500)
    assert.deepEqual(await statusOf(), [['RUNNING', 'RUNNING', undefined, undefined]])
    played.at(950)
    assert.deepEqual(await statusOf(), [['DEPROVISIONING', 'STOPPED', hostile, undefined]])
    played.at(1_000)
    assert.deepEqual(await statusOf(), [['STOPPED', 'STOPPED', hostile, 0]])
    assert.deepEqual(await pages(), [100, 50])
    assert.deepEqual(await pages({ maxResults: 70 }), [70, 70, 10])
    played.at(anHour + 1_000)
    assert.deepEqual(await pages(), [0])
    assert.deepEqual(await statusOf(), [])
  })

  test('the SDK knows every member that is sent', async () => {
    await using played = await playEvidence({ plan, evidence })
    played.at(4_000)
    const { simulator, clients } = played
    const list = { ...ofCheckout, desiredStatus: 'STOPPED' } as const
    const { taskArns: tasks } = await clients.ecs.send(new ListTasksCommand(list))
    const services = { cluster: 'production', services: ['checkout', 'nobodys'] }
    const described = { cluster: 'production', tasks }
    assertKnown(
      await askJson(simulator, 'ecs', 'DescribeServices', services),
      await clients.ecs.send(new DescribeServicesCommand(services)),
    )
    assertKnown(
      await askJson(simulator, 'ecs', 'DescribeTasks', described),
      await clients.ecs.send(new DescribeTasksCommand(described)),
    )
  })
})

describe('Elastic Load Balancing', () => {
  const targets = [
    {
      id: '10.0.1.20',
      port: 8_080,
      steps: [
        { at: 1_000, state: 'initial', ...targetHealth.initial },
        { at: 2_000, state: 'unhealthy', reason: 'Target.Timeout', description: hostile },
        { at: 3_000, state: 'gone' },
      ],
    },
    { id: 'i-1', port: 80, steps: [{ at: 0, state: 'healthy' }] },
  ] as const
  const evidence = { targetGroups: [{ name: 'shop', targets }] }
  const TargetGroupArn = targetGroupArn('shop')

  test('a target is registered, unhealthy and gone in its time', async () => {
    await using played = await playEvidence(withEvidence(evidence))
    const health = async (Targets?: { Id: string; Port?: number }[]) => {
      const input = { TargetGroupArn, Targets }
      const answer = await played.clients.loadBalancing.send(new DescribeTargetHealthCommand(input))
      return answer.TargetHealthDescriptions?.map(({ Target, TargetHealth }) => [
        `${Target?.Id}:${Target?.Port}`,
        TargetHealth?.State,
        TargetHealth?.Reason,
        TargetHealth?.Description,
      ])
    }
    const healthy = ['i-1:80', 'healthy', undefined, undefined]
    assert.deepEqual(await health(), [healthy])
    played.at(1_000)
    const { reason, description } = targetHealth.initial
    assert.deepEqual(await health(), [['10.0.1.20:8080', 'initial', reason, description], healthy])
    played.at(2_000)
    assert.deepEqual((await health())?.[0], ['10.0.1.20:8080', 'unhealthy', 'Target.Timeout', hostile])
    played.at(3_000)
    assert.deepEqual(await health(), [healthy])
    assert.deepEqual(await health([{ Id: '10.0.1.20', Port: 8_080 }]), [
      ['10.0.1.20:8080', 'unused', 'Target.NotRegistered', 'Target is not registered to the target group'],
    ])
    assert.deepEqual(await health([{ Id: 'i-1' }]), [healthy])
  })

  test('the target groups of an ECS deployment exist without a plan', async () => {
    await using played = await playEvidence({ plan: ecsBadImage(checkout).plan, evidence: {} })
    const input = { TargetGroupArn: targetGroupArn('checkout-blue') }
    const answer = await played.clients.loadBalancing.send(new DescribeTargetHealthCommand(input))
    assert.deepEqual(answer.TargetHealthDescriptions, [])
  })

  test('the SDK knows a group that does not exist by the name of the Query protocol', async () => {
    await using played = await playEvidence(withEvidence(evidence))
    const input = { TargetGroupArn: targetGroupArn('nobodys') }
    await assert.rejects(played.clients.loadBalancing.send(new DescribeTargetHealthCommand(input)), {
      name: 'TargetGroupNotFoundException',
    })
  })
})

describe('CloudWatch', () => {
  const states = [
    { at: 0, value: 'OK', dataPoints: [{ at: -60_000, value: 0.5 }] },
    {
      at: 2_000,
      value: 'ALARM',
      dataPoints: [
        { at: -60_000, value: 5 },
        { at: -120_000, value: 7 },
      ],
    },
  ] as const
  const metric = (name: string): AlarmPlan => ({
    type: 'metric',
    name,
    namespace: 'AWS/ApplicationELB',
    metricName: 'HTTPCode_Target_5XX_Count',
    dimensions: { LoadBalancer: 'app/shop/50dc6c495c0c9188' },
    statistic: 'Sum',
    period: 60,
    threshold: 1,
    comparisonOperator: 'GreaterThanThreshold',
    states,
  })
  const composite: AlarmPlan = {
    type: 'composite',
    name: 'health',
    rule: 'ALARM("errors")',
    states: [{ at: 2_000, value: 'ALARM', triggeredBy: 'errors' }],
  }
  const evident = withEvidence({ alarms: [metric('errors'), composite] })
  const names = ['errors', 'health', 'nobodys']

  test('an alarm says since when, and because of which data points', async () => {
    await using played = await playEvidence(evident)
    const alarm = async () => {
      const answer = await played.clients.cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: names }))
      return answer.MetricAlarms?.[0]
    }
    assert.equal(
      (await alarm())?.StateReason,
      'Threshold Crossed: 1 out of the last 1 datapoints [0.5 (02/03/26 08:59:00)] was not greater than the' +
        ' threshold (1.0) (minimum 1 datapoint for ALARM -> OK transition).',
    )
    played.at(2_000)
    const shown = await alarm()
    assert.equal(
      shown?.StateReason,
      'Threshold Crossed: 2 out of the last 2 datapoints [5.0 (02/03/26 08:59:00), 7.0 (02/03/26 08:58:00)] were' +
        ' greater than the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).',
    )
    assert.equal(shown?.StateUpdatedTimestamp?.getTime(), start + 2_000)
    const { recentDatapoints, evaluatedDatapoints, startDate } = JSON.parse(shown?.StateReasonData ?? '')
    assert.deepEqual(recentDatapoints, [7, 5])
    assert.equal(evaluatedDatapoints[0].timestamp, '2026-03-02T08:59:00.000+0000')
    assert.equal(startDate, '2026-03-02T08:58:00.000+0000')
  })

  test('composite alarms come only if they are asked for, and unknown names never', async () => {
    await using played = await playEvidence(evident)
    played.at(2_000)
    const ask = async (AlarmTypes?: ('MetricAlarm' | 'CompositeAlarm')[]) => {
      const input = { AlarmNames: names, AlarmTypes }
      const { MetricAlarms, CompositeAlarms } = await played.clients.cloudWatch.send(
        new DescribeAlarmsCommand(input),
      )
      return [MetricAlarms?.map(it => it.AlarmName), CompositeAlarms?.map(it => it.StateReason)]
    }
    const reason =
      'arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors transitioned to ALARM at Monday 2 March, 2026 09:00:02 UTC'
    assert.deepEqual(await ask(), [['errors'], []])
    assert.deepEqual(await ask(['CompositeAlarm']), [[], [reason]])
    assert.deepEqual(await ask(['CompositeAlarm', 'MetricAlarm']), [['errors'], [reason]])
  })

  test('alarms come in pages', async () => {
    const alarms = Array.from({ length: 60 }, (_, index) => metric(`alarm-${String(index).padStart(2, '0')}`))
    await using played = await playEvidence(withEvidence({ alarms }))
    const page = async (input: object) =>
      await played.clients.cloudWatch.send(new DescribeAlarmsCommand(input))
    const first = await page({ AlarmNamePrefix: 'alarm-', StateValue: 'OK' })
    assert.equal(first.MetricAlarms?.length, 50)
    const next = { AlarmNamePrefix: 'alarm-', StateValue: 'OK', NextToken: first.NextToken }
    assert.equal((await page(next)).MetricAlarms?.length, 10)
    assert.equal((await page({ MaxRecords: 100 })).MetricAlarms?.length, 60)
  })

  test('the same comes by AWS JSON and by the Query protocol', async () => {
    await using played = await playEvidence(evident)
    played.at(2_000)
    const { simulator } = played
    const json = await askJson(simulator, 'monitoring', 'DescribeAlarms', { AlarmNames: names })
    const query = await askQuery(simulator, 'monitoring', {
      Action: 'DescribeAlarms',
      Version: '2010-08-01',
      'AlarmNames.member.1': 'errors',
    })
    const { StateUpdatedTimestamp: seconds } = JSON.parse(json.text).MetricAlarms[0]
    assert.equal(seconds, (start + 2_000) / 1_000)
    assert.match(query.text, /<MetricAlarms><member><AlarmName>errors<\/AlarmName>/)
    assert.match(query.text, /<StateUpdatedTimestamp>2026-03-02T09:00:02\.000Z</)
    assertKnown(json, await played.clients.cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: names })))
  })
})

describe('CloudWatch Logs', () => {
  const logGroupName = '/aws/lambda/CodeDeployHook_orders'
  const events = Array.from({ length: 5 }, (_, index) => ({
    at: index * 1_000,
    message: `{time} line ${index}`,
    stream: `stream ${index % 2}`,
  }))

  const messages = async (
    played: PlayedEvidence,
    input: { readonly startTime?: number; readonly endTime?: number; readonly limit?: number } = {},
  ) => {
    const pages: (readonly (string | undefined)[])[] = []
    let nextToken: string | undefined
    do {
      const page = await played.clients.logs.send(
        new FilterLogEventsCommand({ logGroupName, nextToken, ...input }),
      )
      pages.push(page.events?.map(({ message }) => message?.slice(-6)) ?? [])
      nextToken = page.nextToken
    } while (nextToken !== undefined)
    return pages
  }

  test('a page may be empty although there are more, and the oldest events come first', async () => {
    await using played = await playEvidence(withEvidence({ logGroups: [{ name: logGroupName, events }] }))
    played.at(60_000)
    assert.deepEqual(await messages(played), [[], ['line 0', 'line 1', 'line 2', 'line 3', 'line 4']])
    assert.deepEqual(await messages(played, { limit: 2, startTime: start + 1_000, endTime: start + 3_000 }), [
      [],
      ['line 1', 'line 2'],
      ['line 3'],
    ])
    assert.deepEqual(await messages(played, { startTime: start + 4_001 }), [[], []])
  })

  test('an event has its own time in it, and is found only when it has been ingested', async () => {
    const late = events.map(event => ({ ...event, ingestedAfter: 10_000 }))
    const group = { name: logGroupName, events: late, emptyPages: 0 }
    await using played = await playEvidence(withEvidence({ logGroups: [group] }))
    played.at(9_999)
    assert.deepEqual(await messages(played), [[]])
    played.at(10_000)
    const answer = await played.clients.logs.send(new FilterLogEventsCommand({ logGroupName }))
    const [event] = answer.events ?? []
    assert.equal(event?.message, '2026-03-02T09:00:00.000Z line 0')
    assert.deepEqual([event?.timestamp, event?.ingestionTime], [start, start + 10_000])
  })

  test('a page has at most a megabyte', async () => {
    const large = events.map(event => ({ ...event, message: 'x'.repeat(400_000) }))
    const group = { name: logGroupName, events: large, emptyPages: 0 }
    await using played = await playEvidence(withEvidence({ logGroups: [group] }))
    played.at(60_000)
    assert.deepEqual(
      (await messages(played)).map(({ length }) => length),
      [2, 2, 1],
    )
  })
})

describe('Lambda', () => {
  const name = 'CodeDeployHook_orders'
  const evident = withEvidence({
    functions: [
      { name, logGroup: '/hooks', qualifiers: ['live'], environment: { API_TOKEN: 'not-a-real-token' } },
    ],
  })
  const arn = `arn:aws:lambda:us-east-1:123456789012:function:${name}`

  for (const FunctionName of [name, `${name}:live`, arn, `${arn}:$LATEST`, `123456789012:function:${name}`]) {
    test(`a function is found as ${FunctionName}`, async () => {
      await using played = await playEvidence(evident)
      const { lambda } = played.clients
      const answer = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
      assert.deepEqual([answer.FunctionName, answer.LoggingConfig?.LogGroup], [name, '/hooks'])
      assert.deepEqual(answer.Environment?.Variables, { API_TOKEN: 'not-a-real-token' })
    })
  }

  test('the SDK knows a function that does not exist by its class', async () => {
    await using played = await playEvidence(evident)
    const command = new GetFunctionConfigurationCommand({ FunctionName: 'nobodys', Qualifier: 'live' })
    await assert.rejects(played.clients.lambda.send(command), error => {
      assert.ok(error instanceof ResourceNotFoundException)
      assert.match(
        error.message,
        /^Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobodys:live$/,
      )
      return error.$metadata.httpStatusCode === 404
    })
  })
})

describe('Auto Scaling', () => {
  const launch: ScalingActivity = {
    startedAt: 1_250,
    endedAt: 3_000,
    outcome: 'Failed',
    description: 'Launching a new EC2 instance',
    cause: `At {time} ${hostile}`,
    statusMessage: launchFailure.badImage,
  }
  const sixWeeks = 42 * 86_400_000
  const activities = [
    termination('old', -sixWeeks - 1),
    termination('old', -sixWeeks + 10_000, 'i-0123456789abcdef0'),
    launch,
  ]
  const AutoScalingGroupName = 'fleet'
  const evident = withEvidence({
    group: { autoScalingGroups: ['fleet', 'idle'] },
    autoScalingGroups: [{ name: AutoScalingGroupName, activities }],
  })

  const ask = async ({ clients }: PlayedEvidence, input: object = {}) => {
    const command = new DescribeScalingActivitiesCommand({ AutoScalingGroupName, ...input })
    return (await clients.autoScaling.send(command)).Activities ?? []
  }

  test('activities come newest first, for six weeks, and say why once they have ended', async () => {
    await using played = await playEvidence(evident)
    played.at(2_000)
    const [running, kept, ...others] = await ask(played)
    assert.deepEqual(
      [running?.StatusCode, running?.StatusMessage, running?.EndTime, running?.Description],
      ['InProgress', undefined, undefined, 'Launching a new EC2 instance'],
    )
    assert.equal(running?.Cause, `At 2026-03-02T09:00:01Z ${hostile}`)
    assert.equal(running?.StartTime?.getTime(), start + 1_250)
    assert.equal(kept?.Description, 'Terminating EC2 instance: i-0123456789abcdef0')
    assert.deepEqual(others, [])
    played.at(3_000)
    const [failed] = await ask(played)
    assert.deepEqual(
      [failed?.StatusCode, failed?.StatusMessage, failed?.Description],
      [
        'Failed',
        launchFailure.badImage,
        `Launching a new EC2 instance.  Status Reason: ${launchFailure.badImage}`,
      ],
    )
    assert.equal(failed?.EndTime?.getTime(), start + 3_000)
    played.at(10_001)
    assert.equal((await ask(played)).length, 1)
  })

  test('activities are chosen by time, status and id, and come in pages', async () => {
    await using played = await playEvidence(evident)
    played.at(5_000)
    const filter = (Name: string, value: string) => ({ Filters: [{ Name, Values: [value] }] })
    const count = async (input: object) => (await ask(played, input)).length
    assert.equal(await count(filter('StartTimeLowerBound', '2026-03-02T09:00:00Z')), 1)
    assert.equal(await count(filter('StartTimeUpperBound', '2026-03-02T09:00:00Z')), 1)
    assert.equal(await count(filter('Status', 'Cancelled')), 0)
    const [newest] = await ask(played)
    assert.equal(await count({ ActivityIds: [newest?.ActivityId] }), 1)
    const command = new DescribeScalingActivitiesCommand({ AutoScalingGroupName, MaxRecords: 1 })
    const page = await played.clients.autoScaling.send(command)
    const [second] = await ask(played, { MaxRecords: 1, NextToken: page.NextToken })
    assert.match(second?.Description ?? '', /^Terminating/)
  })

  test('a group of the deployment group exists without a plan', async () => {
    await using played = await playEvidence(evident)
    assert.deepEqual(await ask(played, { AutoScalingGroupName: 'idle' }), [])
  })
})

describe('the Resource Groups Tagging API', () => {
  const plan = inPlace({ ...shop, config: 'AllAtOnce', instances: Array.from({ length: 60 }, () => ({})) })
  const resources = namedInstances(plan, index => `web-${index} ${hostile}`)
  const evident = { plan, evidence: { resources } }
  const unknown = 'arn:aws:ec2:us-east-1:123456789012:instance/i-00000000000000000'

  test('tags are found by ARN; what has none is left out', async () => {
    await using played = await playEvidence(evident)
    const arns = [...resources.slice(0, 2).map(({ arn }) => arn), unknown]
    const answer = await played.clients.tagging.send(new GetResourcesCommand({ ResourceARNList: arns }))
    const names = answer.ResourceTagMappingList?.map(({ ResourceARN, Tags }) => [
      ResourceARN,
      Tags?.find(({ Key }) => Key === 'Name')?.Value,
    ])
    assert.deepEqual(
      names?.toSorted(),
      [
        [arns[0], `web-0 ${hostile}`],
        [arns[1], `web-1 ${hostile}`],
      ].toSorted(),
    )
    assert.equal(answer.PaginationToken, '')
  })

  test('resources of a type or with a tag come in pages', async () => {
    await using played = await playEvidence(evident)
    const ask = async (input: object) => {
      const { ResourceTagMappingList, PaginationToken } = await played.clients.tagging.send(
        new GetResourcesCommand(input),
      )
      return { count: ResourceTagMappingList?.length, PaginationToken }
    }
    const types = { ResourceTypeFilters: ['ec2:instance'] }
    const first = await ask(types)
    assert.equal(first.count, 50)
    const rest = await ask({ ...types, PaginationToken: first.PaginationToken })
    assert.deepEqual(rest, { count: 10, PaginationToken: '' })
    assert.equal((await ask({ ResourcesPerPage: 100, ResourceTypeFilters: ['ec2'] })).count, 60)
    assert.equal((await ask({ ResourceTypeFilters: ['ecs:service'] })).count, 0)
    assert.equal((await ask({ TagFilters: [{ Key: 'Name', Values: [`web-7 ${hostile}`] }] })).count, 1)
    assert.equal((await ask({ TagFilters: [{ Key: 'toString' }] })).count, 0)
  })
})

/** The names of all members, however deep. The SDK drops what is null. */
function memberNames(value: unknown, path = ''): readonly string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap(item => memberNames(item, `${path}[]`))
  if (typeof value !== 'object' || value instanceof Date) return [path]
  return Object.entries(value).flatMap(([name, member]) => memberNames(member, `${path}.${name}`))
}

function assertKnown({ text }: { readonly text: string }, read: object): void {
  const { $metadata: _, ...output } = read as Readonly<Record<string, unknown>>
  const known = [...new Set(memberNames(output))].toSorted()
  assert.deepEqual(known, [...new Set(memberNames(JSON.parse(text)))].toSorted())
}
