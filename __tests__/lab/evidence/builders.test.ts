import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import {
  BatchGetDeploymentTargetsCommand,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  GetDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { DescribeServicesCommand, DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs'
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { timelineOf } from '../../../lab/codedeploy/plan/resolve.ts'
import { endOf } from '../../../lab/codedeploy/plan/timeline.ts'
import {
  ecsBadImage,
  ecsBadImageOnEc2,
  ecsExits,
  ecsNoCapacity,
  ecsUnhealthy,
} from '../../../lab/evidence/builders/ecs.ts'
import { emptyFleet } from '../../../lab/evidence/builders/fleet.ts'
import { alarmBefore, deniedReport, lambdaHookFails } from '../../../lab/evidence/builders/lambda.ts'
import { startFailure } from '../../../lab/evidence/builders/texts.ts'
import type { DeploymentWithEvidence } from '../../../lab/evidence/plan.ts'
import { start } from '../codedeploy/support.ts'
import { checkout, orders, type PlayedEvidence, playEvidence, shop } from './support.ts'

async function deploymentIn({ clients }: PlayedEvidence, { plan }: DeploymentWithEvidence) {
  const { deploymentId } = plan.facts
  return (await clients.codeDeploy.send(new GetDeploymentCommand({ deploymentId }))).deploymentInfo
}

/** When the deployment ends. */
function endIn({ plan, actions }: DeploymentWithEvidence): number {
  return endOf(timelineOf(plan, actions)).at
}

const cluster = 'production'

/** What ECS knows just before CodeDeploy gives up, of the deployment's own task set. */
async function ecsOf(played: PlayedEvidence, evident: DeploymentWithEvidence) {
  played.at(endIn(evident) - 600)
  const { ecs } = played.clients
  const answer = await ecs.send(new DescribeServicesCommand({ cluster, services: ['checkout'] }))
  const [service] = answer.services ?? []
  const { deploymentId } = evident.plan.facts
  const taskSet = service?.taskSets?.find(({ externalId }) => externalId === deploymentId)
  const list = { cluster, serviceName: 'checkout', desiredStatus: 'STOPPED' } as const
  const { taskArns = [] } = await ecs.send(new ListTasksCommand(list))
  const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }))
  const since = service?.events?.filter(({ createdAt }) => (createdAt?.getTime() ?? 0) >= start) ?? []
  return {
    service,
    taskSet,
    events: since.map(({ message = '' }) => message).toReversed(),
    own: tasks.filter(({ startedBy }) => startedBy === taskSet?.id),
    others: tasks.filter(({ startedBy }) => startedBy !== taskSet?.id),
  }
}

const ecsBuilders = { ecsBadImage, ecsBadImageOnEc2, ecsExits, ecsUnhealthy, ecsNoCapacity }

for (const [name, build] of Object.entries(ecsBuilders)) {
  const evident = build(checkout)

  test(`${name}: CodeDeploy says only that the time was up, and names the task set that ECS has`, async () => {
    await using played = await playEvidence(evident)
    const { taskSet, others } = await ecsOf(played, evident)
    const input = { deploymentId: evident.plan.facts.deploymentId, targetIds: ['production:checkout'] }
    const answer = await played.clients.codeDeploy.send(new BatchGetDeploymentTargetsCommand(input))
    const { taskSetsInfo } = answer.deploymentTargets?.[0]?.ecsTarget ?? {}
    const green = taskSetsInfo?.find(({ taskSetLabel }) => taskSetLabel === 'Green')
    assert.equal(green?.identifer, taskSet?.id)
    assert.equal(green?.runningCount, taskSet?.runningCount)
    // Of the original task set, and from before the deployment.
    assert.equal(others.length, 2)
    assert.ok(others.every(({ stoppedAt }) => (stoppedAt?.getTime() ?? start) < start))
    played.at(endIn(evident))
    const deployment = await deploymentIn(played, evident)
    assert.equal(deployment?.status, 'Failed')
    assert.deepEqual(deployment?.errorInformation, {
      code: 'TIMEOUT',
      message:
        'The deployment timed out while waiting for the replacement task set to become healthy. This time out period' +
        ' is 60 minutes.',
    })
  })

  test(`${name}: every event names the deployment's own task set, or none`, async () => {
    await using played = await playEvidence(evident)
    const { events, taskSet } = await ecsOf(played, evident)
    assert.ok(events.length > 0)
    for (const event of events) assert.ok(!event.includes('taskSet') || event.includes(taskSet?.id ?? '-'))
  })

  test(`${name}: the rollback runs its tasks`, () => {
    const target = evident.plan.rollback?.targets[0]
    const steps = target?.type === 'ecs' ? target.taskSets.flatMap(it => it.steps) : []
    assert.ok(steps.some(({ status, runningCount }) => status === 'PRIMARY' && runningCount === 4))
  })
}

test('ecsBadImage: the tasks stop because the image is not found, after one to three tries', async () => {
  const evident = ecsBadImage(checkout)
  await using played = await playEvidence(evident)
  const { own, events } = await ecsOf(played, evident)
  assert.equal(own.length, 7)
  assert.equal(new Set(own.map(({ stoppedReason }) => stoppedReason)).size, 3)
  for (const { stoppedReason = '', stopCode } of own) {
    assert.equal(stopCode, 'TaskFailedToStart')
    assert.match(
      stoppedReason,
      /^CannotPullContainerError: pull image manifest has been retried [123] time\(s\): failed to resolve ref \S+: \S+: not found$/,
    )
  }
  assert.match(
    events.at(-1) ?? '',
    /^\(service checkout\) is unable to consistently start tasks successfully\./,
  )
})

test('ecsBadImageOnEc2: the task says only that it failed, and its container says why', async () => {
  const evident = ecsBadImageOnEc2(checkout)
  await using played = await playEvidence(evident)
  const { own, service } = await ecsOf(played, evident)
  assert.equal(service?.launchType, 'EC2')
  assert.equal(own[0]?.stoppedReason, 'Task failed to start')
  assert.match(
    own[0]?.containers?.[0]?.reason ?? '',
    /^CannotPullContainerError: Error response from daemon: /,
  )
})

for (const [name, why] of Object.entries(startFailure)) {
  test(`ecsBadImage: each task may say ${name}`, async () => {
    const evident = ecsBadImage(checkout, why)
    await using played = await playEvidence(evident)
    const { own } = await ecsOf(played, evident)
    const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/checkout:v2.4.1-rc'
    const expected = [1, 2, 3].map(times => why(image, times))
    assert.ok(own.every(({ stoppedReason = '' }) => expected.includes(stoppedReason)))
    assert.equal(new Set(own.map(({ stoppedReason }) => stoppedReason)).size, new Set(expected).size)
  })
}

test('ecsExits: the essential container exits with 1, and now and then for want of memory', async () => {
  const evident = ecsExits(checkout)
  await using played = await playEvidence(evident)
  const { own } = await ecsOf(played, evident)
  const ends = own.map(({ stopCode, stoppedReason, containers }) =>
    [stopCode, stoppedReason, containers?.[0]?.exitCode, containers?.[0]?.reason].join('; '),
  )
  const exited = 'EssentialContainerExited; Essential container in task exited'
  const killed = `${exited}; 137; OutOfMemoryError: Container killed due to memory usage`
  assert.deepEqual(
    ends.toSorted(),
    [
      ...Array.from({ length: 4 }, () => `${exited}; 1; `),
      ...Array.from({ length: 2 }, () => killed),
    ].toSorted(),
  )
})

test('ecsUnhealthy: health checks get 502, in events, stopped tasks and the health of the targets', async () => {
  const evident = ecsUnhealthy(checkout)
  await using played = await playEvidence(evident)
  played.at(3_000)
  const TargetGroupArn = (await ecsOf(played, evident)).taskSet?.loadBalancers?.[0]?.targetGroupArn
  const healthAt = async (milliseconds: number) => {
    played.at(milliseconds)
    const command = new DescribeTargetHealthCommand({ TargetGroupArn })
    const { TargetHealthDescriptions } = await played.clients.loadBalancing.send(command)
    return TargetHealthDescriptions?.map(({ TargetHealth }) => TargetHealth)
  }
  const code = 'Health checks failed with these codes: [502]'
  assert.deepEqual((await healthAt(2_600))?.[0], {
    State: 'unhealthy',
    Reason: 'Target.ResponseCodeMismatch',
    Description: code,
  })
  const { own, events } = await ecsOf(played, evident)
  assert.ok(own.length >= 5)
  assert.equal(own[0]?.stoppedReason, `Task failed ELB health checks in (target-group ${TargetGroupArn})`)
  assert.match(events.at(-1) ?? '', /\(port 8080\) is unhealthy in \(target-group .*\[502\]\)\.$/)
  assert.deepEqual(
    (await healthAt(endIn(evident)))?.map(it => it?.State),
    ['draining', 'draining'],
  )
})

test('ecsNoCapacity: no task of the deployment exists, and one event says why', async () => {
  const evident = ecsNoCapacity(checkout)
  await using played = await playEvidence(evident)
  const { own, events, service } = await ecsOf(played, evident)
  assert.deepEqual(own, [])
  assert.equal(service?.launchType, 'EC2')
  assert.equal(events.length, 1)
  assert.match(
    events[0] ?? '',
    /was unable to place a task because no container instance met all of its requirements/,
  )
})

/** What a hook logged, since the deployment was created. */
async function hookLog({ clients }: PlayedEvidence, logGroupName: string) {
  const lines: string[] = []
  let nextToken: string | undefined
  do {
    const command = new FilterLogEventsCommand({ logGroupName, startTime: start, nextToken })
    const page = await clients.logs.send(command)
    lines.push(...(page.events ?? []).map(({ message = '' }) => message))
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return lines
}

test('lambdaHookFails: the revision names the hook, and its log has the reason', async () => {
  const evident = lambdaHookFails(orders)
  await using played = await playEvidence(evident)
  const { codeDeploy, lambda } = played.clients
  played.at(endIn(evident))
  const deployment = await deploymentIn(played, evident)
  assert.equal(deployment?.errorInformation?.code, 'HOOK_EXECUTION_FAILURE')
  assert.equal(deployment?.revision?.appSpecContent?.content, undefined)
  const asked = { applicationName: 'orders', revision: deployment?.revision }
  const { revision } = await codeDeploy.send(new GetApplicationRevisionCommand(asked))
  const hook = /BeforeAllowTraffic: "(.*)"/.exec(revision?.appSpecContent?.content ?? '')?.[1]
  assert.equal(hook, 'CodeDeployHook_orders')
  const found = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: hook }))
  const lines = await hookLog(played, found.LoggingConfig?.LogGroup ?? '')
  assert.equal(lines.length, 7)
  assert.match(lines[1] ?? '', /^START RequestId: [0-9a-f-]{36} Version: \$LATEST\n$/)
  assert.match(lines[3] ?? '', /^2026-03-02T09:00:0\d.\d{3}Z\t.*\tERROR\tAssertionError/)
  assert.match(lines.at(-1) ?? '', /^REPORT RequestId: .*\tDuration: /)
})

test('lambdaHookFails: a hook without permission logs the denial, in the log group that it names', async () => {
  const evident = lambdaHookFails(orders, { logGroup: '/hooks', log: deniedReport })
  await using played = await playEvidence(evident)
  played.at(endIn(evident))
  const denial =
    /AccessDeniedException.*not authorized to perform: codedeploy:PutLifecycleEventHookExecutionStatus/
  assert.ok((await hookLog(played, '/hooks')).some(line => denial.test(line)))
})

test('alarmBefore: the state is newer than the deployment, its data points are older', async () => {
  const evident = alarmBefore(orders)
  await using played = await playEvidence(evident)
  played.at(endIn(evident))
  const deployment = await deploymentIn(played, evident)
  const { createTime, completeTime, errorInformation } = deployment ?? {}
  assert.equal(errorInformation?.code, 'ALARM_ACTIVE')
  assert.match(errorInformation?.message ?? '', /Activated alarms: <orders-errors> <orders-health>$/)
  assert.ok((completeTime?.getTime() ?? 0) - start < 1_500)
  const { MetricAlarms = [], CompositeAlarms = [] } = await played.clients.cloudWatch.send(
    new DescribeAlarmsCommand({
      AlarmNames: ['orders-errors', 'orders-health'],
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    }),
  )
  const [errors] = MetricAlarms
  assert.ok(createTime !== undefined && errors?.StateUpdatedTimestamp !== undefined)
  assert.ok(errors.StateUpdatedTimestamp > createTime)
  const { evaluatedDatapoints } = JSON.parse(errors.StateReasonData ?? '')
  assert.equal(evaluatedDatapoints[0].timestamp, '2026-03-02T08:48:00.000+0000')
  assert.match(
    errors.StateReason ?? '',
    /\[5\.0 \(02\/03\/26 08:48:00\)\] was greater than the threshold \(1\.0\)/,
  )
  assert.ok((CompositeAlarms[0]?.StateUpdatedTimestamp ?? createTime) < createTime)
})

test('emptyFleet: the group names its Auto Scaling group, whose launches fail', async () => {
  const evident = emptyFleet(shop)
  await using played = await playEvidence(evident)
  played.at(endIn(evident))
  const { applicationName, deploymentGroupName } = shop
  const { codeDeploy, autoScaling } = played.clients
  const deployment = await deploymentIn(played, evident)
  assert.equal(deployment?.errorInformation?.code, 'NO_INSTANCES')
  const { deploymentGroupInfo } = await codeDeploy.send(
    new GetDeploymentGroupCommand({ applicationName, deploymentGroupName }),
  )
  const [group] = deploymentGroupInfo?.autoScalingGroups ?? []
  assert.equal(group?.name, 'shop-fleet')
  const { Activities = [] } = await autoScaling.send(
    new DescribeScalingActivitiesCommand({ AutoScalingGroupName: group?.name }),
  )
  const since = Activities.filter(({ StartTime }) => (StartTime?.getTime() ?? 0) >= start)
  assert.deepEqual(
    since.map(it => it.StatusCode),
    ['Failed', 'Failed'],
  )
  assert.match(since[0]?.StatusMessage ?? '', /do not have sufficient t3\.medium capacity/)
  assert.equal(Activities.length, 4)
})
