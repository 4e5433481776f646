import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetGroupArn } from '../../lab/codedeploy/plan/identifiers.ts'
import {
  ecsBadImage,
  ecsBadImageOnEc2,
  ecsExits,
  ecsNoCapacity,
  ecsUnhealthy,
} from '../../lab/evidence/builders/ecs.ts'
import {
  ecrImage,
  serviceEvent,
  startFailure,
  startFailureOnEc2,
  targetHealth,
} from '../../lab/evidence/builders/texts.ts'
import type { DeploymentWithEvidence, EcsServicePlan } from '../../lab/evidence/plan.ts'
import { start } from '../codedeploy/support.ts'
import { checkout } from '../lab/evidence/support.ts'
import { ask, endIn } from './support.ts'

const image = ecrImage('checkout', 'v2.4.1-rc')
/** An event without its last sentence, which is the same for all, and without the id of the task set. */
function withoutAdvice(event: string): string {
  const advice =
    /^(.*) For more information, see the Troubleshooting section of the Amazon ECS Developer Guide\.$/
  return (advice.exec(event)?.[1] ?? assert.fail(event)).replace(/, taskSet ecs-svc\/\d+/, '')
}

const neverSteady = `sign 1 event: ${withoutAdvice(serviceEvent.cannotStart('checkout'))}`

/** The id of the replacement task set. */
function taskSetOf({ plan }: DeploymentWithEvidence): string {
  const [target] = plan.targets
  const taskSets = target?.type === 'ecs' ? target.taskSets : []
  return taskSets.find(({ label }) => label === 'Green')?.identifer ?? assert.fail('no task set')
}

/** The same deployment, whose ECS service has something else. */
function withService(
  evident: DeploymentWithEvidence,
  change: (service: EcsServicePlan) => Partial<EcsServicePlan>,
): DeploymentWithEvidence {
  const services = evident.evidence.services?.map(service => ({ ...service, ...change(service) }))
  return { ...evident, evidence: { ...evident.evidence, services } }
}

for (const [name, why] of Object.entries(startFailure)) {
  test(`tasks that cannot start say ${name}, and equal reasons are counted`, async () => {
    const { said, answer, requests } = await ask(ecsBadImage(checkout, why))
    const [first = '', ...others] = said
    assert.ok(
      [1, 2, 3].some(times => first === `cause 7 task: ${why(image, times)}`),
      first,
    )
    assert.deepEqual(others, [neverSteady])
    assert.deepEqual(answer.notes, [])
    assert.equal(answer.leftOut, 0)
    assert.deepEqual(requests.toSorted(), [
      'codedeploy:GetDeploymentGroup',
      'ecs:DescribeServices',
      'ecs:DescribeTasks',
      'ecs:ListTasks',
    ])
  })
}

test('a reason bears the ARN and the time of the task that stopped last', async () => {
  const evident = ecsBadImage(checkout)
  const { answer } = await ask(evident)
  const [item] = answer.items
  const stopped = evident.evidence.services?.[0]?.tasks.map(({ stop }) => stop?.stoppedAt ?? 0) ?? []
  assert.equal(item?.source, 'ecs')
  assert.match(item?.about ?? '', /^arn:aws:ecs:us-east-1:123456789012:task\/production\/[0-9a-f]{32}$/)
  assert.equal(item?.at, start + Math.max(...stopped))
})

test('on EC2 the reason is the container’s', async () => {
  const { said } = await ask(ecsBadImageOnEc2(checkout))
  const container = `container checkout: ${startFailureOnEc2.container(image)}`
  assert.deepEqual(said, [`cause 7 task: ${startFailureOnEc2.task}; ${container}`, neverSteady])
})

test('containers that exit are named with exit code and reason, and those that exit with 0 are not', async () => {
  const { said } = await ask(ecsExits(checkout))
  const exited = 'Essential container in task exited; container checkout, exit code'
  assert.deepEqual(said, [
    `cause 4 task: ${exited} 1`,
    `cause 2 task: ${exited} 137: OutOfMemoryError: Container killed due to memory usage`,
    neverSteady,
  ])
})

for (const [name, health] of Object.entries({
  code: targetHealth.code(502),
  timeout: targetHealth.timeout,
  failed: targetHealth.failed,
})) {
  const evident = ecsUnhealthy(checkout, health)
  const group = targetGroupArn('checkout-green')

  test(`while Install runs, unhealthy targets say why (${name})`, async () => {
    const { said, answer, requests } = await ask(evident, { at: endIn(evident) - 6_800, about: 'tasks' })
    const target = answer.items.find(({ source }) => source === 'elasticloadbalancing')
    assert.equal(target?.text, `${health.reason}: ${health.description}`)
    assert.equal(target?.about, group)
    assert.ok(requests.includes('elasticloadbalancing:DescribeTargetHealth'))
    for (const line of said)
      assert.ok(!/RegistrationInProgress|DeregistrationInProgress|healthy: /.test(line), line)
  })

  test(`when the task set is gone, service events say why (${name})`, async () => {
    const { said, requests } = await ask(evident, { at: endIn(evident) + 5_000 })
    const event =
      '(service checkout) (port 8080) is unhealthy in (target-group checkout-green) due to' +
      ` (reason ${health.description}).`
    assert.ok(said.includes(`cause 5 event: ${event}`), said.join('\n'))
    const signs = said.filter(line => line.startsWith('sign'))
    assert.equal(signs.length, 1)
    assert.match(
      signs[0] ?? '',
      /^sign 5 task: Task failed ELB health checks in \(target-group checkout-green\); container checkout, exit code 143$/,
    )
    assert.ok(!requests.includes('elasticloadbalancing:DescribeTargetHealth'))
  })
}

const noCapacity = {
  noInstance: serviceEvent.noInstance,
  insufficientMemory: serviceEvent.insufficientMemory,
  noFargateCapacity: serviceEvent.noFargateCapacity,
}

for (const [name, event] of Object.entries(noCapacity)) {
  test(`where no task has ever started, the service event says why (${name})`, async () => {
    const evident = ecsNoCapacity(checkout, event)
    const { said, requests } = await ask(evident)
    assert.deepEqual(said, [`cause 1 event: ${withoutAdvice(event('checkout', taskSetOf(evident)))}`])
    // There is nothing to describe: the tasks of the original task set are only found by their description.
    assert.equal(requests.filter(request => request === 'ecs:DescribeTasks').length, 1)
  })
}

test('what happened before the deployment, or to another task set, is not reported', async () => {
  const evident = withService(ecsNoCapacity(checkout), ({ events, tasks }) => {
    const [original] = tasks
    assert.ok(original !== undefined)
    const stop = { stopCode: 'EssentialContainerExited', stoppedReason: 'another task set' } as const
    return {
      events: [
        ...events,
        { at: -1, message: '(service checkout) was unable to do something before' },
        { at: 2_000, message: '(service checkout, taskSet ecs-svc/4444444444444444444) failed elsewhere' },
        { at: 2_000, message: '(service checkout) has reached a steady state.' },
      ],
      tasks: [
        ...tasks,
        { ...original, id: 'a'.repeat(32), createdAt: 1_000, stop: { ...stop, stoppedAt: 2_000 } },
      ],
    }
  })
  const { said } = await ask(evident)
  assert.deepEqual(said, [
    `cause 1 event: ${withoutAdvice(serviceEvent.noInstance('checkout', taskSetOf(evident)))}`,
  ])
})

test('an event about what is named like a failure is not reported unless it reports one', async () => {
  const group = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/failover/0123456789abcdef'
  const failure =
    '(service error-pages) failed to launch a task with (error ECS was unable to assume the role).'
  const evident = withService(ecsNoCapacity(checkout), () => ({
    events: [
      '(service error-pages) has started 2 tasks: (task 0123456789abcdef0123456789abcdef).',
      `(service error-pages, taskSet ecs-svc/1) registered 1 targets in (target-group ${group})`,
      '(service error-pages) has reached a steady state.',
      failure,
    ].map(message => ({ at: 2_000, message })),
  }))
  assert.deepEqual((await ask(evident)).said, [`cause 1 event: ${failure}`])
})

test('a task that a scaling activity stopped is not reported', async () => {
  const evident = withService(ecsExits(checkout), ({ tasks }) => ({
    tasks: tasks.map(task => ({
      ...task,
      stop: task.stop && {
        ...task.stop,
        stoppedReason: `Scaling activity initiated by (deployment ${task.startedBy})`,
      },
    })),
  }))
  const { said } = await ask(evident)
  assert.deepEqual(said, [neverSteady])
})

test('tasks come in pages of a hundred', async () => {
  const evident = withService(ecsExits(checkout, [{ exitCode: 3 }]), ({ tasks }) => {
    const own = tasks.at(-1) ?? assert.fail()
    const more = Array.from({ length: 250 }, (_, index) => ({
      ...own,
      id: index.toString(16).padStart(32, '0'),
    }))
    return { tasks: more, events: [] }
  })
  const { said, requests } = await ask(evident)
  assert.deepEqual(said, [
    'cause 250 task: Essential container in task exited; container checkout, exit code 3',
  ])
  const count = (action: string) => requests.filter(request => request === action).length
  assert.deepEqual(
    [count('ecs:ListTasks'), count('ecs:DescribeTasks'), count('ecs:DescribeServices')],
    [3, 3, 1],
  )
})

test('more tasks than three pages have are counted as far as they are read, and a note says so', async () => {
  const evident = withService(ecsExits(checkout, [{ exitCode: 3 }]), ({ tasks }) => {
    const own = tasks.at(-1) ?? assert.fail()
    const more = Array.from({ length: 301 }, (_, index) => ({
      ...own,
      id: index.toString(16).padStart(32, '0'),
    }))
    return { tasks: more, events: [] }
  })
  const { said, answer } = await ask(evident)
  assert.deepEqual(said, [
    'cause 300 task: Essential container in task exited; container checkout, exit code 3',
  ])
  assert.deepEqual(answer.notes, [
    'Known only in part: why tasks of an ECS deployment stopped — more than 300 tasks have stopped.',
  ])
})

test('service events are reported even if tasks may not be read', async () => {
  const evident = ecsBadImage(checkout)
  const { said, answer } = await ask({
    ...evident,
    evidence: { ...evident.evidence, denied: ['ecs:DescribeTasks'] },
  })
  assert.deepEqual(said, [neverSteady])
  assert.deepEqual(answer.notes, [
    'More could be shown with the IAM actions ecs:DescribeTasks (docs/permissions.md).',
  ])
})
